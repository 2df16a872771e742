"""Time on the Explore page in a real browser: the day it is seen from, the undated, and the brush by keyboard."""
from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser

MEMBER = "post-0310#relation-0"  # Estmark is a member of the Harbour Compact: contested since 12 March
COMPACT = "v=add:place/estmark,organization/harbour-compact,person/kasimir-oldoy,organization/lantern-party"


def _as_of(page: Page) -> Locator:
    return page.get_by_test_id("stPopoverButton").filter(has_text="As of")


def _write_day(page: Page, digits: str) -> None:
    """Write a day into the open popover and leave the field."""
    page.get_by_role("spinbutton", name="year, Day").focus()
    page.keyboard.type(digits)
    page.get_by_text("Reported until").first.click(force=True)


def test_by_a_day_hidden_neighbours_are_those_known_then_and_an_expand_brings_them(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:place/estmark&asof=2025-03-11")
    spoken, card = page.locator(".dm-live"), page.locator(".dm-card")
    canvas.click("place/estmark")
    expect(spoken).to_contain_text("Estmark, place, 0 lines, 5 hidden")
    page.keyboard.press("Space")
    expect(card).to_contain_text("5 neighbours hidden")
    page.keyboard.press("e")
    canvas.expect("nodes", "6")
    expect(spoken).not_to_contain_text("hidden")
    page.wait_for_function("() => decodeURIComponent(location.search).includes('expand:place/estmark@2025-03-11')")
    places = canvas.places()
    page.keyboard.press("e")
    expect(page.locator(".dm-note")).to_have_text(
        "Nothing new around Estmark: what was reported by 11 Mar 2025 is here.")
    page.reload()
    canvas = Canvas.opened(page, page.url)
    canvas.expect("nodes", "6")
    assert canvas.places() == places
    _as_of(page).click()
    page.get_by_role("button", name="Back to now").click()
    expect(spoken).to_contain_text("hidden")


def _strip(page: Page) -> Locator:
    return page.locator(".dm-strip")


def test_the_graph_as_of_a_day_and_back_to_now(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    nodes, lines, before = canvas.nodes, canvas.edges, canvas.places()
    status = page.get_by_test_id("canvas-status")
    _as_of(page).click()
    _write_day(page, "20250311")
    expect(_as_of(page)).to_contain_text("As of 11 Mar 2025")
    expect(status).to_contain_text("reported after 11 Mar 2025")
    expect(status).to_contain_text("without a report date stay")
    then = canvas.places()
    assert 0 < len(then) == canvas.nodes < nodes and canvas.edges < lines
    assert then == {id_: before[id_] for id_ in then}, "nothing moves"
    assert {"place/estmark", "person/jana-maren"} <= set(then), "told by then, and told by an article without a date"
    assert "place/zemlinar" not in then, "told in April only"
    page.wait_for_function("() => location.search.includes('asof=2025-03-11')")
    expect(page.locator(".dm-asof-day")).to_have_text("as of 11 Mar 2025")
    assert page.locator(".dm-bar.dm-later").count() > 0
    page.reload()
    canvas = Canvas.opened(page, page.url)
    canvas.expect("nodes", str(len(then)))
    assert set(canvas.places()) == set(then)
    _as_of(page).click()
    page.get_by_role("button", name="Back to now").click()
    canvas.expect("nodes", str(nodes))
    expect(page.locator(".dm-asof-day")).to_have_count(0)
    page.keyboard.press("Escape")
    canvas.root.focus()
    page.keyboard.press("Control+z")
    canvas.expect("nodes", str(len(then)))
    expect(page.locator(".dm-note")).to_contain_text("Undone: as of now")
    page.keyboard.press("Control+Shift+z")
    canvas.expect("nodes", str(nodes))
    expect(_as_of(page)).to_contain_text("As of now")


def test_the_slider_moves_the_day_by_keyboard(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?asof=2025-03-13")
    lines = canvas.edges
    _as_of(page).click()
    page.get_by_role("slider", name="Reported until").focus()
    page.keyboard.press("ArrowLeft")
    expect(_as_of(page)).to_contain_text("As of 12 Mar 2025")
    page.keyboard.press("ArrowLeft")
    expect(_as_of(page)).to_contain_text("As of 11 Mar 2025")
    page.wait_for_function("(n) => Number(document.querySelector('[data-testid=canvas]').dataset.edges) < n", arg=lines)
    page.keyboard.press("End")
    expect(_as_of(page)).to_contain_text("As of now")


def test_line_and_panel_are_counted_anew_for_the_day(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?{COMPACT}&asof=2025-03-11")
    canvas.click(MEMBER)
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("reported 10 Mar 2025 · 1 independent of 1 report")
    expect(panel).to_contain_text("Left out: 2 sentences reported after 11 Mar 2025.")
    expect(panel).not_to_contain_text("Contested")
    expect(panel.get_by_role("tab", name="Evidence 1")).to_be_visible()
    _as_of(page).click()
    page.get_by_role("button", name="Back to now").click()
    page.keyboard.press("Escape")
    canvas.expect("selected", MEMBER)
    expect(panel).to_contain_text("Denied by 1 of 2")
    expect(panel).not_to_contain_text("Left out")


def test_a_node_says_what_came_later(page: Page, app: str) -> None:
    Canvas.opened(page, f"{app}/?{COMPACT}&asof=2025-03-11&s=place/estmark")
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("reported 10 Mar 2025")
    expect(panel.locator(".dm-left-out")).to_contain_text("reported after 11 Mar 2025.")
    expect(panel).not_to_contain_text("12 Mar 2025")


def test_a_line_that_came_later_says_so(page: Page, app: str) -> None:
    annexed = "s=courier-0401%23relation-0"
    canvas = Canvas.opened(page, f"{app}/?v=add:place/varnland,place/zemlinar,place/estmark&asof=2025-03-31&{annexed}")
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("no report by 31 Mar 2025")
    expect(panel).to_contain_text("Left out: 1 sentence reported after 31 Mar 2025.")
    expect(panel.get_by_role("tab", name="Evidence 0")).to_be_visible()
    assert "place/zemlinar" not in canvas.places()


@pytest.mark.parametrize(("given", "said"), [
    ("asof=2025-13-01", "'2025-13-01' in the address is not a date: the month is 13. Write YYYY-MM-DD"),
    ("b=happened,2025-03-01,soon", "'soon' in the address is not a date"),
    ("b=happened,2025-03-09,2025-03-01", "it must end on the day it begins or a later one"),
])
def test_a_day_in_the_address_that_is_none_is_said(page: Page, app: str, given: str, said: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?{given}")
    expect(page.get_by_test_id("stAlert")).to_contain_text(said)
    assert canvas.nodes > 0
    page.wait_for_function("() => !location.search")


def test_a_day_before_all_reports_leaves_what_has_no_date(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?asof=1990-01-01")
    assert "person/jana-maren" in canvas.places() and "place/estmark" not in canvas.places()
    expect(_as_of(page)).to_contain_text("As of 1 Jan 1990")


def test_the_undated_are_listed_and_a_choice_selects_them(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all")
    box = page.locator(".dm-box.dm-reported .dm-undated")
    box.focus()
    page.keyboard.press("Enter")
    found = page.get_by_role("dialog", name="Facts with no report date")
    rows = found.get_by_role("button")
    expect(rows.first).to_be_focused()
    expect(found).to_contain_text("sentences with no report date")
    leads = rows.filter(has_text="Jana Maren leads Lantern Party")
    while not leads.evaluate("(e) => e === document.activeElement"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-panel h2")).to_have_text("Jana Maren leads Lantern Party")
    assert canvas.selected.startswith("undated-portraits#")
    page.keyboard.press("Escape")
    expect(found).to_have_count(0)
    expect(box).to_be_focused()


def test_undated_facts_leave_by_their_own_switch_and_are_counted(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    lines = canvas.edges
    switch = page.locator(".dm-box.dm-reported").get_by_label("show")
    switch.focus()
    page.keyboard.press("Space")
    page.wait_for_function("(n) => Number(document.querySelector('[data-testid=canvas]').dataset.edges) < n", arg=lines)
    expect(page.get_by_test_id("canvas-status")).to_contain_text("with no date on the reported lane")
    page.keyboard.press("Space")
    canvas.expect("edges", str(lines))


@pytest.mark.parametrize("lane", ["happened", "reported"])
def test_the_brush_by_keyboard(page: Page, app: str, lane: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all&b={lane},2025-03-08,2025-03-10")
    text = page.locator(".dm-brushed")
    expect(text).to_have_text(f"brushed: {lane} 8 Mar 2025 – 10 Mar 2025")
    canvas.root.focus()
    page.keyboard.press("t")
    expect(_strip(page)).to_be_focused()
    page.keyboard.press("End")
    last = text.inner_text()
    page.keyboard.press("ArrowLeft")
    assert text.inner_text() != last
    page.keyboard.press("ArrowRight")
    expect(text).to_have_text(last)
    page.keyboard.press("Home")
    width = page.locator(".dm-brush").bounding_box()
    page.keyboard.press("Shift+ArrowRight")
    wider = page.locator(".dm-brush").bounding_box()
    assert width and wider and wider["x"] == width["x"] and wider["width"] > width["width"] * 1.2
    page.wait_for_function(f"() => location.search.includes('b={lane}')")
    page.keyboard.press("Escape")
    expect(page.locator(".dm-brush")).to_have_count(0)


def test_space_plays_until_any_key(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    _strip(page).focus()
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    page.locator(".dm-brush").wait_for()
    first = page.locator(".dm-brushed").inner_text()
    expect(page.locator(".dm-brushed")).not_to_have_text(first)
    page.get_by_test_id("canvas").focus()
    page.keyboard.press("h")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
