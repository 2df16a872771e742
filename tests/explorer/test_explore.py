"""The Explore page in a real browser: what is on the canvas after each thing a user does."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas
from tests.explorer.conftest import choose_tab

pytestmark = pytest.mark.browser

MEMBER = "post-0310#relation-0"  # Estmark is a member of the Harbour Compact: contested


def test_opens_on_the_most_connected_entities(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    ids = set(canvas.places())
    assert {"place/estmark", "organization/harbour-compact", "person/tomas-verin"} <= ids
    assert not any("#" in id_ for id_ in ids), "people, organizations and places only"
    assert canvas.nodes == len(ids)
    assert canvas.root.get_attribute("aria-label") == f"Graph, {canvas.nodes} nodes, {canvas.edges} lines"
    expect(page.get_by_test_id("canvas-status")).to_contain_text(f"{canvas.nodes} nodes · {canvas.edges} lines from")


def test_a_click_opens_details_evidence_and_links(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click("person/tomas-verin")
    canvas.expect("selected", "person/tomas-verin")
    panel = page.locator(".st-key-panel")
    expect(panel.locator("h2")).to_contain_text("Tomas Verin")
    expect(panel.locator(".dm-sum").first).to_contain_text("President, Estmark")
    expect(panel).to_contain_text("President Tomas Verin said.")
    choose_tab(panel.get_by_role("tab", name="Links"))
    expect(panel.get_by_role("button", name="leads Estmark")).to_be_visible()


def test_a_line_opens_its_sentences_denied_before_affirmed(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click(MEMBER)
    panel = page.locator(".st-key-panel")
    expect(panel.locator("h2")).to_have_text("Estmark is a member of Harbour Compact")
    expect(panel).to_contain_text("Affirmed by 1 independent of 1 report")
    expect(panel).to_contain_text("Denied by 1 of 2")
    expect(panel).to_contain_text("is not a member of the")
    text = panel.inner_text()
    assert text.index("is not a member of the") < text.index("since 2019, President")


def test_a_link_of_the_panel_selects_its_line(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click("person/tomas-verin")
    choose_tab(page.get_by_role("tab", name="Links"))
    page.get_by_role("button", name="leads Estmark").click()
    expect(page.locator(".st-key-panel h2")).to_have_text("Tomas Verin leads Estmark")
    page.wait_for_function("(id) => document.querySelector('[data-testid=canvas]').dataset.selected !== id",
                           arg="person/tomas-verin")


def test_expanding_moves_no_node_and_keeps_the_view(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    page.mouse.move(700, 300)
    page.mouse.wheel(0, -120)
    page.wait_for_timeout(300)
    before, camera, count = canvas.places(), canvas.camera(), canvas.nodes
    page.mouse.dblclick(*canvas.point("place/estmark"))
    canvas.expect_grown(count)
    after = canvas.places()
    assert {id_: after[id_] for id_ in before} == before
    assert [canvas.point(id_) for id_ in sorted(before)[:3]] == camera
    taken = [tuple(place) for place in after.values()]
    assert len(set(taken)) == len(taken)


def test_the_address_brings_the_view_back(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    count = canvas.nodes
    canvas.click("person/ilse-maren")
    page.keyboard.press("e")
    canvas.expect_grown(count)
    page.wait_for_function("() => location.search.includes('expand')")
    before = canvas.places()
    page.reload()
    again = Canvas.opened(page, page.url)
    again.expect("nodes", str(len(before)))
    again.expect("selected", "person/ilse-maren")
    assert again.places() == before
    expect(page.locator(".st-key-panel h2")).to_contain_text("Ilse Maren")


def test_search_finds_as_one_types_and_adds(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=only:person/jana-maren")
    assert "person/kasimir-oldoy" not in canvas.places()
    canvas.root.focus()
    page.keyboard.press("/")
    page.keyboard.type("oldo", delay=40)
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Kasimir Oldøy")
    before = canvas.places()
    page.keyboard.press("Enter")
    canvas.expect("selected", "person/kasimir-oldoy")
    after = canvas.places()
    assert {id_: after[id_] for id_ in before} == before
    assert set(after) - set(before) == {"person/kasimir-oldoy"}


def test_search_replaces_with_shift(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    page.keyboard.press("/")
    page.keyboard.type("HC", delay=40)
    expect(page.get_by_role("option").first).to_contain_text("Harbour Compact")
    page.keyboard.press("Shift+Enter")
    canvas.expect("selected", "organization/harbour-compact")
    page.wait_for_function("() => location.search.includes('only')")
    assert "organization/harbour-compact" in canvas.places()
    assert "organization/lantern-party" not in canvas.places()


def test_shortest_paths_between_two(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:person/jana-maren,person/kasimir-oldoy")
    assert canvas.nodes == 2
    canvas.click("person/jana-maren")
    canvas.click("person/kasimir-oldoy", ctrl=True)
    canvas.expect("selected", "person/jana-maren person/kasimir-oldoy")
    page.keyboard.press("g")
    canvas.expect_grown(2)
    assert canvas.edges >= 2


def test_a_path_of_one_node_is_refused_in_words(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:person/jana-maren,person/kasimir-oldoy")
    canvas.click("person/jana-maren")
    page.keyboard.press("g")
    expect(page.locator(".dm-note")).to_contain_text("A path needs two nodes")


def test_hide_and_keep_only(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    canvas.click("organization/lantern-party")
    page.keyboard.press("h")
    canvas.expect_nodes(set(before) - {"organization/lantern-party"})
    canvas.click("person/tomas-verin")
    canvas.click("place/estmark", ctrl=True)
    page.keyboard.press("k")
    canvas.expect_nodes({"person/tomas-verin", "place/estmark"})
    assert canvas.places() == {id_: before[id_] for id_ in ("person/tomas-verin", "place/estmark")}


def test_a_moved_node_stays_where_it_was_put(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    x, y = canvas.point("place/port-ostra")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 20, steps=5)
    page.mouse.up()
    page.wait_for_function("() => location.search.includes('move')")
    put = canvas.places()["place/port-ostra"]
    page.reload()
    again = Canvas.opened(page, page.url)
    assert again.places()["place/port-ostra"] == pytest.approx(put, abs=1)


def test_an_address_that_cannot_be_read_is_said(page: Page, app: str) -> None:
    Canvas.opened(page, f"{app}/?v=dance:person/tomas-verin")
    expect(page.get_by_text("is no step of a view")).to_be_visible()


def test_an_empty_store_says_what_to_do(page: Page, empty_app: str) -> None:
    page.goto(empty_app)
    page.get_by_text("No articles yet.").wait_for()
    expect(page.get_by_role("button", name="Load the story samples")).to_be_enabled()
    page.get_by_role("button", name="Add articles").click()
    page.wait_for_url("**/sources")
    expect(page.get_by_label("Text", exact=True)).to_be_visible()


def _left_and_back(page: Page, app: str) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Where three nodes were on a grown and zoomed page, and are after a visit to another one."""
    canvas = Canvas.opened(page, app)
    count = canvas.nodes
    page.mouse.dblclick(*canvas.point("place/varnland"))
    canvas.expect_grown(count)
    canvas.root.focus()
    page.keyboard.press("+")
    page.wait_for_function("() => location.search.includes('expand')")
    page.wait_for_timeout(300)
    before, camera = canvas.places(), canvas.camera()
    page.get_by_role("link", name="Sources").click()
    page.get_by_test_id("canvas").wait_for(state="detached")
    page.get_by_role("link", name="Explore").click()
    canvas.expect("nodes", str(len(before)))
    canvas.expect("selected", "place/varnland")
    assert canvas.places() == before
    page.wait_for_timeout(300)
    return camera, canvas.camera()


def test_another_page_and_back_finds_the_view_to_the_pixel(page: Page, app: str) -> None:
    before, after = _left_and_back(page, app)
    for was, is_ in zip(before, after, strict=True):
        assert is_ == pytest.approx(was, abs=1)


def test_the_canvas_stays_when_answers_overtake_each_other(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    page.evaluate("() => { window.canvasSeen = document.querySelector('[data-testid=canvas]'); }")
    for id_ in ("place/estmark", "person/tomas-verin", "place/varnland"):
        canvas.click(id_)
        page.keyboard.press("e")
    # Streamlit keeps the last of several commands that reach it within one run: the last one is what must arrive.
    page.wait_for_function("() => decodeURIComponent(location.search).includes('expand:place/varnland')")
    assert page.evaluate("() => window.canvasSeen === document.querySelector('[data-testid=canvas]')")
