"""The timeline under table and map in a real browser: it filters them as it does the graph, which stays as it was."""
from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser


def _show(page: Page, way: str) -> None:
    """Show the graph in another way, and wait until the canvas has left or is back."""
    page.get_by_role("radio", name=way).click()
    expect(page.get_by_test_id("canvas")).to_be_visible(visible=way == "Graph", timeout=60_000)


def test_the_table_follows_a_brush_by_keyboard_and_the_graph_is_as_it_was(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all")
    lines, places = canvas.edges, canvas.places()
    _show(page, "Table")
    table = page.locator(".st-key-table-view")
    expect(table).to_contain_text(f"Lines {lines}")
    page.get_by_test_id("timeline").wait_for()
    foot = page.get_by_test_id("timeline").bounding_box()
    assert foot is not None and foot["height"] == 168 and foot["y"] + foot["height"] < 900 - 30
    page.keyboard.press("t")
    expect(page.locator(".dm-strip")).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_test_id("in-view")).to_contain_text("outside the dates")
    brushed = canvas.edges
    assert 0 < brushed < lines
    expect(table).to_contain_text(f"Lines {brushed}")
    page.wait_for_function("() => location.search.includes('b=reported')")
    page.reload()
    expect(table).to_contain_text(f"Lines {brushed}")
    expect(page.locator(".dm-brushed")).to_contain_text("brushed: reported")
    page.get_by_role("button", name="clear", exact=True).click()
    expect(table).to_contain_text(f"Lines {lines}")
    _show(page, "Graph")
    canvas.expect("edges", str(lines))
    assert canvas.places() == places


def test_a_row_and_a_brush_leave_the_camera_and_each_other(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all")
    page.mouse.move(700, 300)
    for _ in range(4):
        page.mouse.wheel(0, -120)
    camera = canvas.camera()
    _show(page, "Table")
    box = page.get_by_test_id("stDataFrame").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 100, box["y"] + 48)
    page.wait_for_function("() => document.querySelector('[data-testid=canvas]').dataset.selected")
    chosen, title = canvas.selected, page.locator(".st-key-panel h2").inner_text()
    in_view = page.get_by_test_id("in-view")
    page.keyboard.press("t")
    page.keyboard.press("Home")
    expect(in_view).to_contain_text("outside the dates")
    page.keyboard.press("Escape")
    expect(in_view).not_to_contain_text("outside the dates")
    canvas.expect("selected", chosen)
    expect(page.locator(".st-key-panel h2")).to_have_text(title)
    _show(page, "Graph")
    for (x, y), (was_x, was_y) in zip(canvas.camera(), camera, strict=True):
        assert abs(x - was_x) < 1 and abs(y - was_y) < 1


def test_an_undo_over_the_map_is_said_there(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    _show(page, "Map")
    page.get_by_role("button", name=re.compile("^Person")).click()
    expect(page.get_by_test_id("in-view")).to_contain_text("of 1 type")
    page.keyboard.press("Control+z")
    expect(page.locator(".dm-note")).to_be_visible()
    expect(page.locator(".dm-note")).to_have_text("Undone: change of filters.")
    expect(page.get_by_test_id("in-view")).not_to_contain_text("of 1 type")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator(".dm-strip")).to_be_focused()
