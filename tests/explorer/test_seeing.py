"""What is seen on the canvas: names that keep clear of each other, the card of a node."""
from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser

LABELS = "() => document.querySelector('[data-testid=canvas]').demarche.labels()"


def test_names_do_not_overlap(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    labels = page.evaluate(LABELS)
    assert len(labels) > 8
    for one, other in combinations(labels, 2):
        apart = one["left"] >= other["right"] or other["left"] >= one["right"] \
            or one["top"] >= other["bottom"] or other["top"] >= one["bottom"]
        assert apart, (one["id"], other["id"])


def test_the_card_of_a_node_by_mouse_and_by_key(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    card = page.get_by_role("tooltip")
    x, y = canvas.point("person/tomas-verin")
    page.mouse.move(x, y)
    expect(card).to_contain_text("President, Estmark")
    expect(card).to_contain_text("promises “The HC will take in Varnland next year”, 2 Apr 2025")
    expect(card).to_contain_text("independent")
    box = card.bounding_box()
    assert box and not (box["x"] <= x <= box["x"] + box["width"] and box["y"] <= y <= box["y"] + box["height"])
    page.mouse.move(700, 880)
    expect(card).to_be_hidden()
    canvas.click("place/varnland")
    page.mouse.move(700, 880)
    expect(card).to_be_hidden()
    canvas.root.focus()
    page.keyboard.press("Space")
    expect(card).to_contain_text("Led by")
    expect(card).to_contain_text("Kasimir Oldøy")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_communities_are_coloured_undone_and_in_the_address(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    canvas.root.focus()
    page.keyboard.press("c")
    legend = page.locator(".dm-communities")
    rows = legend.get_by_role("button")
    expect(rows.first).to_be_visible()
    assert "colour=communities" in page.url
    assert canvas.places() == before
    first, count = rows.first.locator(".dm-name").inner_text(), int(rows.first.locator(".dm-count").inner_text())
    rows.first.click()
    page.wait_for_function("(count) => document.querySelector('[data-testid=canvas]').dataset.selected.split(' ')"
                           ".length === count", arg=count)
    page.reload()
    Canvas.opened(page, page.url)
    expect(rows.first).to_contain_text(first)
    page.get_by_role("button", name="Colour communities").click()
    expect(legend).to_be_hidden()
    page.keyboard.press("Control+z")
    expect(rows.first).to_contain_text(first)
