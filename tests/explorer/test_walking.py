"""Growing along a path, choosing by lines, and what is said of new nodes that came outside the view."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser

JANA, OLDOY, ESTMARK = "person/jana-maren", "person/kasimir-oldoy", "place/estmark"


def test_a_path_grows_along_all_its_nodes(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:{JANA},{OLDOY}")
    canvas.click(JANA)
    canvas.click(OLDOY, ctrl=True)
    page.keyboard.press("a")
    expect(page.locator(".dm-note")).to_contain_text("No way between Jana Maren and Kasimir Oldøy is on the canvas")
    page.keyboard.press("g")
    canvas.expect_grown(2)
    path = canvas.places()
    page.keyboard.press("a")
    canvas.expect_grown(len(path))
    assert set(canvas.selected.split()) == set(path)
    grown = canvas.places()
    assert {id_: grown[id_] for id_ in path} == path
    page.keyboard.press("Control+z")
    canvas.expect_nodes(set(path))


def test_nodes_are_chosen_by_their_lines(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    page.keyboard.press("Shift+F10")
    page.get_by_role("spinbutton", name="Lines, at least").fill("4")
    page.keyboard.press("Enter")
    expect(page.locator(".dm-note")).to_contain_text("with at least 4 lines selected")
    many = set(canvas.selected.split())
    assert ESTMARK in many and "organization/lantern-party" not in many
    page.mouse.click(700, 500, button="right")
    page.get_by_role("spinbutton", name="Lines, fewer than").fill("4")
    page.keyboard.press("Enter")
    expect(page.locator(".dm-note")).to_contain_text("with fewer than 4 lines selected")
    few = set(canvas.selected.split())
    assert not few & many and few | many == set(canvas.places())


def test_new_nodes_outside_the_view_are_said_and_the_camera_stays(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=add:{ESTMARK}")
    canvas.click(ESTMARK)
    canvas.expect("selected", ESTMARK)  # a zoom before that moves it away from under the click
    for _ in range(6):
        page.keyboard.press("+")
    before = canvas.camera()
    page.keyboard.press("e")
    canvas.expect_grown(1)
    status = page.get_by_test_id("canvas-status")
    expect(status).to_contain_text("outside the view: 0 fits all")
    assert canvas.point(ESTMARK) == before[0]
    status.get_by_role("button", name="0 fits all").click()
    expect(status).not_to_contain_text("outside the view")


def test_the_dialog_of_a_path_covers_neither_its_nodes_nor_the_status(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.click(ESTMARK)
    canvas.click(OLDOY, ctrl=True)
    page.keyboard.press("Shift+G")
    dialog = page.get_by_role("dialog", name="Paths between")
    box, status = dialog.bounding_box(), page.get_by_test_id("canvas-status").bounding_box()
    assert box and status and box["y"] + box["height"] <= status["y"]
    for id_ in (ESTMARK, OLDOY):
        x, y = canvas.point(id_)
        assert not (box["x"] <= x <= box["x"] + box["width"] and box["y"] <= y <= box["y"] + box["height"])
