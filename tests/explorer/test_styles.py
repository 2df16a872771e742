"""Styles of lines as filters, and the ways back where no line is left, in a real browser."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser


def test_a_style_is_switched_off_everywhere_and_comes_back(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all")
    lines, places = canvas.edges, canvas.places()
    contested = page.locator(".dm-legend").get_by_role("button", name="contested")
    number = int(contested.locator(".dm-count").inner_text())
    assert number > 0
    contested.focus()
    page.keyboard.press("Enter")
    canvas.expect("edges", str(lines - number))
    assert canvas.places() == places
    expect(contested).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_test_id("canvas-status")).to_contain_text(f"{number} line{'s' * (number > 1)} of 1 style")
    page.wait_for_function("() => location.search.includes('styles=contested')")
    page.reload()
    Canvas.opened(page, page.url).expect("edges", str(lines - number))
    page.get_by_role("radio", name="Table").click()
    expect(page.locator(".st-key-table-view")).to_contain_text(f"Lines {lines - number}")
    expect(page.get_by_test_id("in-view")).to_contain_text("of 1 style")
    page.get_by_role("radio", name="Graph").click()
    contested.click()
    canvas.expect("edges", str(lines))
    page.keyboard.press("Control+z")
    canvas.expect("edges", str(lines - number))


def test_where_no_line_is_left_the_dates_can_be_cleared_and_an_undo_brings_them_back(page: Page, app: str) -> None:
    canvas = Canvas(page)
    page.goto(f"{app}/?v=all&b=reported,1999-01-01,1999-12-31,dated&types=Person")
    empty = page.get_by_test_id("empty")
    expect(empty).to_contain_text("No line is left: ")
    expect(empty).to_contain_text("are outside the dates")
    assert empty.get_by_role("button").all_inner_texts() == ["Clear dates", "Show all"]
    empty.get_by_role("button", name="Clear dates").click()
    expect(empty).to_be_hidden()
    expect(canvas.root).to_be_focused()
    expect(page.locator(".dm-brush")).to_have_count(0)
    page.wait_for_function("() => !location.search.includes('b=') && location.search.includes('types=Person')")
    page.keyboard.press("Control+z")
    expect(empty).to_be_visible()
    expect(page.locator(".dm-brushed")).to_have_text("brushed: reported 1999")
    page.wait_for_function("() => location.search.includes('b=reported%2C1999-01-01%2C1999-12-31%2Cdated')")


def test_show_all_shows_all_and_stands_alone_where_dates_hide_nothing(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all&confidence=0")
    lines = canvas.edges
    page.goto(f"{app}/?v=all&styles=current,former,planned,suspended,cancelled,contested")
    empty = page.get_by_test_id("empty")
    expect(empty).to_contain_text("of line styles that are off")
    assert empty.get_by_role("button").all_inner_texts() == ["Show all"]
    empty.get_by_role("button").click()
    canvas.expect("edges", str(lines))
    expect(page.get_by_role("button", name="Confidence ≥ 0")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(empty).to_be_visible()
