"""Grow and prune on the Explore page in a real browser: undo, pin, box, menus, ways. What is there, and where."""
from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser

ESTMARK, VERIN, JANA, OLDOY = "place/estmark", "person/tomas-verin", "person/jana-maren", "person/kasimir-oldoy"


def _drag(page: Page, start: tuple[float, float], by: tuple[float, float]) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + by[0], start[1] + by[1], steps=5)
    page.mouse.up()


def _address_has(page: Page, text: str) -> None:
    page.wait_for_function("(text) => decodeURIComponent(location.search).includes(text)", arg=text)


def _expect_selected(page: Page, count: int) -> None:
    page.wait_for_function(
        "(n) => document.querySelector('[data-testid=canvas]').dataset.selected.split(' ').length === n", arg=count)


def _expect_places(canvas: Canvas, places: dict[str, list[float]]) -> None:
    canvas.expect_nodes(set(places))
    for _ in range(40):
        if canvas.places() == places:
            return
        canvas.page.wait_for_timeout(100)
    assert canvas.places() == places


def test_undo_and_redo_bring_back_nodes_places_and_camera(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    undo, redo = page.get_by_role("button", name="Undo"), page.get_by_role("button", name="Redo")
    expect(undo).to_be_disabled()
    expect(redo).to_be_disabled()
    seen, camera = [canvas.places()], canvas.camera()
    canvas.click(ESTMARK)
    page.keyboard.press("e")
    canvas.expect_grown(len(seen[-1]))
    seen.append(canvas.places())
    page.keyboard.press("h")
    canvas.expect_nodes(set(seen[-1]) - {ESTMARK})
    seen.append(canvas.places())
    _drag(page, canvas.point(VERIN), (40, 30))
    _address_has(page, "move")
    seen.append(canvas.places())
    assert seen[-1][VERIN] != seen[-2][VERIN]
    canvas.click(VERIN)
    page.keyboard.press("k")
    canvas.expect_nodes({VERIN})
    for places in reversed(seen):
        page.keyboard.press("Control+z")
        _expect_places(canvas, places)
    assert canvas.camera() == camera
    expect(undo).to_be_disabled()
    expect(page.locator(".dm-note")).to_contain_text("Undone: expand Estmark.")
    for places in seen[1:]:
        page.keyboard.press("Control+Shift+Z")
        _expect_places(canvas, places)
    expect(redo).to_be_enabled()
    undo.click()
    _expect_places(canvas, seen[-2])
    canvas.click(JANA)
    page.keyboard.press("h")
    canvas.expect_nodes(set(seen[-2]) - {JANA})
    expect(redo).to_be_disabled()


def test_quick_undos_are_all_done(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    gone: list[str] = []
    for id_ in (VERIN, JANA, OLDOY):
        gone.append(id_)
        canvas.click(id_)
        page.keyboard.press("h")
        canvas.expect_nodes(set(before) - set(gone))
    for _ in range(3):
        page.keyboard.press("Control+z")
    _expect_places(canvas, before)


def test_undo_of_filters(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    page.get_by_test_id("stButtonGroup").get_by_role("button", name="Person").click()
    canvas.expect_nodes({id_ for id_ in before if not id_.startswith("person/")})
    page.locator(".dm-legend").get_by_role("button", name="Place").click()
    canvas.expect_nodes({id_ for id_ in before if id_.startswith("organization/")})
    _address_has(page, "types=Person,Place")
    page.keyboard.press("Control+z")
    canvas.expect_nodes({id_ for id_ in before if not id_.startswith("person/")})
    page.keyboard.press("Control+z")
    _expect_places(canvas, before)
    page.wait_for_function("() => !location.search.includes('types')")
    page.keyboard.press("Control+y")
    canvas.expect_nodes({id_ for id_ in before if not id_.startswith("person/")})


def test_undo_of_a_replacing_search_comes_back_to_the_same_camera(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    page.keyboard.press("+")
    page.keyboard.press("Shift+ArrowRight")
    before, camera = canvas.places(), canvas.camera()
    page.keyboard.press("/")
    page.keyboard.type("HC", delay=40)
    expect(page.get_by_role("option").first).to_contain_text("Harbour Compact")
    page.keyboard.press("Shift+Enter")
    _address_has(page, "only")
    canvas.root.focus()
    page.keyboard.press("Control+z")
    _expect_places(canvas, before)
    for was, is_ in zip(camera, canvas.camera(), strict=True):
        assert is_ == pytest.approx(was, abs=1)


def test_a_reload_keeps_the_view_and_its_past(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    canvas.click(ESTMARK)
    page.keyboard.press("e")
    canvas.expect_grown(len(before))
    _address_has(page, "expand")
    grown = canvas.places()
    page.reload()
    again = Canvas.opened(page, page.url)
    _expect_places(again, grown)
    again.root.focus()
    page.keyboard.press("Control+z")
    _expect_places(again, before)


def test_a_pinned_node_stays(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    canvas.click(ESTMARK)
    page.keyboard.press("p")
    _address_has(page, "pin:")
    expect(page.locator(".dm-live")).to_contain_text("pinned")
    _drag(page, canvas.point(ESTMARK), (50, 0))
    expect(page.locator(".dm-note")).to_contain_text("Estmark is pinned")
    assert canvas.places() == before
    page.keyboard.press("p")
    _address_has(page, "unpin:")
    expect(page.locator(".dm-live")).not_to_contain_text("pinned")
    _drag(page, canvas.point(ESTMARK), (50, 0))
    _address_has(page, "move")
    assert canvas.places()[ESTMARK] != before[ESTMARK]


def test_a_box_selects_and_the_selected_move_together(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:{JANA},{OLDOY},{VERIN}")
    before, camera = canvas.places(), canvas.camera()
    points = [canvas.point(id_) for id_ in (JANA, OLDOY, VERIN)]
    left, top = min(x for x, _ in points) - 30, min(y for _, y in points) - 30
    right, bottom = max(x for x, _ in points) + 30, max(y for _, y in points) + 30
    page.keyboard.down("Shift")
    _drag(page, (left, top), (right - left, bottom - top))
    page.keyboard.up("Shift")
    _expect_selected(page, 3)
    assert canvas.camera() == camera
    _drag(page, canvas.point(JANA), (0, 60))
    _address_has(page, "shift:")
    after = canvas.places()
    by = {(after[id_][0] - before[id_][0], after[id_][1] - before[id_][1]) for id_ in before}
    assert len({(round(x, 3), round(y, 3)) for x, y in by}) == 1
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    _drag(page, (left, top), (right - left, bottom + 70 - top))
    _expect_selected(page, 3)
    page.keyboard.press("Control+z")
    _expect_places(canvas, before)


def test_select_all(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    page.keyboard.press("Control+a")
    _expect_selected(page, canvas.nodes)


def test_the_menu_by_mouse_and_by_keyboard(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    page.mouse.click(*canvas.point(JANA), button="right")
    menu = page.get_by_role("menu", name="Jana Maren")
    expect(menu.get_by_role("menuitem", name="Neighbours in common")).to_be_disabled()
    menu.get_by_role("menuitem", name="Hide").click()
    canvas.expect_nodes(set(before) - {JANA})
    expect(menu).to_be_hidden()
    canvas.click(VERIN)
    page.keyboard.press("Shift+F10")
    menu = page.get_by_role("menu", name="Tomas Verin")
    expect(menu.get_by_role("menuitem", name="Expand all")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(canvas.root).to_be_focused()
    page.keyboard.press("Shift+F10")
    page.keyboard.press("End")
    expect(menu.get_by_role("menuitem", name="Keep only")).to_be_focused()
    page.keyboard.press("Enter")
    canvas.expect_nodes({VERIN})


def test_expand_by_a_relation_and_by_a_type(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:organization/harbour-compact")
    before = canvas.places()
    canvas.click("organization/harbour-compact")
    page.keyboard.press("Shift+E")
    card = page.get_by_role("dialog", name="Expand Harbour Compact by")
    row = card.get_by_role("button", name="is a member of, incoming, 3")
    expect(row).to_be_visible()
    card.get_by_label("Most neighbours").fill("2")
    row.click()
    canvas.expect("nodes", "3")
    _address_has(page, "MEMBER_OF.in,2")
    after = canvas.places()
    assert after["organization/harbour-compact"] == before["organization/harbour-compact"]
    page.keyboard.press("Shift+E")
    expect(card.get_by_role("button", name="is a member of, incoming, 1")).to_be_visible()
    card.get_by_role("button", name="Statement").click()
    canvas.expect_grown(3)
    assert all("#statement" in id_ for id_ in set(canvas.places()) - set(after))
    assert {id_: canvas.places()[id_] for id_ in after} == after


def test_few_lines_are_selected_from_the_ground(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=only:{JANA}~add:place/zemlinar")
    canvas.root.focus()
    page.keyboard.press("Shift+F10")
    menu = page.get_by_role("menu", name="Graph")
    menu.get_by_label("Lines, fewer than").fill("1")
    menu.get_by_role("button", name="fewer than").click()
    canvas.expect("selected", "place/zemlinar")


def test_neighbours_in_common(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:{ESTMARK},place/varnland")
    before = canvas.places()
    canvas.click(ESTMARK)
    page.keyboard.press("m")
    expect(page.locator(".dm-note")).to_contain_text("need two nodes")
    canvas.click("place/varnland", ctrl=True)
    page.keyboard.press("m")
    canvas.expect_grown(2)
    assert "organization/harbour-compact" in canvas.places()
    assert {id_: canvas.places()[id_] for id_ in before} == before
    count = canvas.nodes
    page.keyboard.press("m")
    expect(page.locator(".dm-note")).to_contain_text("here already")
    assert canvas.nodes == count
    assert unquote(page.url).count("common:") == 1


def test_paths_by_choice(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:{VERIN},{OLDOY}")
    canvas.click(VERIN)
    canvas.click(OLDOY, ctrl=True)
    page.keyboard.press("Shift+G")
    card = page.get_by_role("dialog", name="Paths between")
    card.get_by_label("events").uncheck()
    card.get_by_label("statements").uncheck()
    card.get_by_label("Most lines").fill("2")
    card.get_by_role("button", name="Find").click()
    expect(page.locator(".dm-note")).to_contain_text("No path of 2 lines or fewer between Tomas Verin and Kasimir")
    assert canvas.nodes == 2
    page.keyboard.press("Shift+G")
    card.get_by_label("events").uncheck()
    card.get_by_label("statements").uncheck()
    card.get_by_label("one shortest path").check()
    card.get_by_role("button", name="Find").click()
    canvas.expect_nodes({VERIN, OLDOY, ESTMARK, "place/varnland"})
    _address_has(page, "one,4,relations")
