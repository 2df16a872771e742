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
