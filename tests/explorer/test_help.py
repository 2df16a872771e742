"""Moving a node by keyboard, the list of keys, the tour, and names for a screen reader, in a real browser."""
from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser

VERIN = "person/tomas-verin"
CONTROLS = {"button", "link", "checkbox", "radio", "textbox", "combobox", "slider", "menuitem", "tab", "option",
            "application", "dialog", "listbox", "spinbutton", "toolbar", "image", "menu", "searchbox"}


def test_alt_and_arrows_move_the_node_in_focus_alone_and_one_undo_takes_it_back(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click(VERIN)
    canvas.expect("selected", VERIN)
    before, camera = canvas.places(), canvas.camera()
    for key in ("Alt+ArrowRight", "Alt+ArrowRight", "Alt+ArrowUp"):
        page.keyboard.press(key)
    x, y = (round(part) for part in before[VERIN])
    moved = before | {VERIN: [x + 20, y - 10]}
    assert canvas.places() == moved, "at once"
    page.wait_for_function("() => decodeURIComponent(location.search).includes('move:')")
    assert page.url.count("move") == 1
    assert canvas.places() == moved
    page.keyboard.press("Control+z")
    page.wait_for_function("() => !location.search.includes('move')")
    canvas.expect_places(before)
    assert canvas.camera() == camera


def test_a_command_right_after_a_move_comes_after_it(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click(VERIN)
    before = canvas.places()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Control+z")
    page.wait_for_function(
        "(was) => JSON.stringify(document.querySelector('[data-testid=canvas]').demarche.positions()) === was",
        arg=page.evaluate("(was) => JSON.stringify(was)", before))


def test_a_pinned_node_is_not_moved(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all~pin:{VERIN}&s={VERIN}")
    before = canvas.places()
    canvas.root.focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".dm-note")).to_contain_text("Tomas Verin is pinned")
    assert canvas.places() == before


def test_two_selected_name_the_keys_for_two(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click(VERIN)
    canvas.click("place/varnland", ctrl=True)
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("G finds the shortest paths between them")
    expect(panel.locator("kbd")).to_have_text(["G", "Shift", "G", "M"])


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """Somebody who comes for the first time."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.add_init_script("Object.defineProperty(navigator, 'webdriver', { get: () => false })")
    yield context.new_page()
    context.close()


def test_the_tour_is_shown_once_and_moves_nothing(visitor: Page, app: str) -> None:
    canvas = Canvas.opened(visitor, app)
    tour = visitor.get_by_role("dialog", name="Tour")
    expect(tour).to_contain_text("1 of 5")
    before, camera = canvas.places(), canvas.camera()
    seen = []
    for number in range(1, 6):
        expect(tour).to_contain_text(f"{number} of 5")
        seen.append(tour.locator("strong").inner_text())
        visitor.keyboard.press("Enter")
    assert seen == ["Find", "Graph", "Timeline", "Panel", "Filters"]
    expect(tour).to_be_hidden()
    expect(canvas.root).to_be_focused()
    assert (canvas.places(), canvas.camera()) == (before, camera)
    assert canvas.selected == ""
    visitor.reload()
    Canvas.opened(visitor, app)
    expect(visitor.locator(".dm-toolbar")).to_be_visible()
    expect(tour).to_have_count(0)
    visitor.keyboard.press("?")
    visitor.get_by_role("dialog", name="Keys").get_by_role("button", name="Show the tour").click()
    expect(tour).to_contain_text("1 of 5")
    visitor.keyboard.press("Escape")
    expect(tour).to_have_count(0)


def test_no_tour_for_who_comes_with_a_link(visitor: Page, app: str) -> None:
    Canvas.opened(visitor, f"{app}/?v=only:place/zemlinar")
    expect(visitor.locator(".dm-toolbar")).to_be_visible()
    expect(visitor.locator(".dm-tour")).to_have_count(0)
    assert visitor.evaluate("() => localStorage.getItem('demarche-tour')") is None


def _nameless(page: Page) -> list[str]:
    """Roles of the controls that a screen reader has no name for."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    shown = [node for node in nodes if not node["ignored"]]
    return [node["role"]["value"] for node in shown
            if node["role"]["value"] in CONTROLS and not (node.get("name", {}).get("value") or "").strip()]


def test_every_control_has_a_name(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    assert _nameless(page) == []
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert _nameless(page) == []
    page.keyboard.press("Escape")
    canvas.click(VERIN)
    expect(page.locator(".st-key-panel h2")).to_contain_text("Tomas Verin")
    page.keyboard.press("Shift+F10")
    assert _nameless(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("est")
    expect(page.get_by_role("option").first).to_be_visible()
    assert _nameless(page) == []
