"""Explore on narrow windows, which is also Explore at 200 %: the panel under the canvas, nothing over another."""
from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Page, expect

pytestmark = pytest.mark.browser

_STAGES = {"graph": ".st-key-stage .dm-stage", "table": ".st-key-table-view", "map": ".st-key-map-view"}


def _box(page: Page, selector: str) -> FloatRect:
    found = page.locator(selector).bounding_box()
    assert found is not None
    return found


@pytest.mark.parametrize("way", list(_STAGES))
def test_below_1100_pixels_the_panel_is_under_the_canvas(page: Page, app: str, way: str) -> None:
    page.set_viewport_size({"width": 1099, "height": 700})
    page.goto(f"{app}/?as={way}&s=place/estmark")
    expect(page.locator(".st-key-panel h2")).to_have_text("Estmark")
    canvas, panel = _box(page, _STAGES[way]), _box(page, ".st-key-panel")
    assert canvas["height"] >= 360 and canvas["width"] > 1000
    assert panel["y"] >= canvas["y"] + canvas["height"] and panel["width"] == canvas["width"]
    page.get_by_test_id("evidence").scroll_into_view_if_needed()
    page.set_viewport_size({"width": 1100, "height": 700})
    page.wait_for_function("() => document.querySelector('.st-key-panel').getBoundingClientRect().x > 700")
    assert _box(page, _STAGES[way])["width"] > 700


def test_at_200_percent_no_control_covers_another(page: Page, app: str) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(app)
    page.locator("[data-testid=canvas][data-nodes]").wait_for()
    search, tools = _box(page, ".st-key-search"), _box(page, ".dm-toolbar")
    assert tools["y"] >= search["y"] + search["height"]
    assert tools["x"] >= 0 and tools["x"] + tools["width"] <= 640
    assert _box(page, ".dm-stage")["height"] >= 360
    assert page.get_by_test_id("stMain").evaluate("(main) => main.scrollWidth <= main.clientWidth")
