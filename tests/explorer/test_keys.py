"""The canvas by keyboard, its hover card, and its colours, in a real browser."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser


def test_keyboard_alone(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    spoken = page.locator(".dm-live").inner_text()
    assert any(kind in spoken for kind in (", place, ", ", person, ", ", organization, "))
    page.keyboard.press("Enter")
    canvas.page.wait_for_function("() => document.querySelector('[data-testid=canvas]').dataset.selected !== ''")
    node = canvas.selected
    expect(page.locator(".st-key-panel h2")).to_contain_text(spoken.split(",")[0])
    page.keyboard.press("]")
    page.wait_for_function("(id) => document.querySelector('[data-testid=canvas]').dataset.selected !== id", arg=node)
    expect(page.locator(".st-key-panel .dm-over")).to_have_text("Connection", ignore_case=True)
    page.keyboard.press("Escape")
    canvas.expect("selected", "")
    expect(page.locator(".st-key-panel")).to_contain_text("Click a node or a line")


def test_streamlits_own_keys_do_not_reach_the_canvas(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    page.keyboard.press("c")
    expect(page.get_by_text("Clear caches")).to_have_count(0)


def test_zoom_pan_and_fit(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    fitted = canvas.camera()
    page.keyboard.press("+")
    page.wait_for_timeout(100)
    zoomed = canvas.camera()
    assert abs(zoomed[0][0] - zoomed[1][0]) > abs(fitted[0][0] - fitted[1][0])
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_timeout(100)
    assert canvas.camera()[0][0] == pytest.approx(zoomed[0][0] - 60, abs=1)
    page.keyboard.press("0")
    page.wait_for_timeout(100)
    assert canvas.camera()[0] == pytest.approx(fitted[0], abs=3)  # vis-network keeps the middle to a pixel or two


def test_help_lists_the_keys(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_contain_text("the nearest node that way")
    page.keyboard.press("?")
    expect(keys).to_be_hidden()


def test_a_hover_card_shows_who_it_is(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    page.mouse.move(*canvas.point("person/tomas-verin"))
    card = page.locator(".dm-card")
    expect(card).to_contain_text("Tomas Verin")
    expect(card).to_contain_text("President, Estmark")
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_the_canvas_follows_a_change_of_theme(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    light = page.locator(".dm-stage").evaluate("(e) => getComputedStyle(e).backgroundColor")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(
        "(was) => getComputedStyle(document.querySelector('.dm-stage')).backgroundColor !== was", arg=light
    )
    assert canvas.nodes > 0
    dark = page.evaluate(
        "() => { const c = document.querySelector('[data-testid=canvas] canvas'); const d = c.getContext('2d')"
        ".getImageData(0, 0, c.width, c.height).data; const seen = new Set(); for (let i = 0; i < d.length; i += 4)"
        " if (d[i + 3] === 255) seen.add([d[i], d[i + 1], d[i + 2]].join()); return [...seen]; }")
    assert "108,188,251" in dark, "a person's colour in the dark theme"
    assert "39,129,218" not in dark, "a person's colour in the light theme"
