"""Filters of the Explore page in a real browser: types, relations, confidence, and the brush of the timeline."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("where", ["pill", "legend"])
def test_a_type_is_switched_off_in_place(page: Page, app: str, where: str) -> None:
    canvas = Canvas.opened(page, app)
    before = canvas.places()
    if where == "pill":
        page.get_by_role("button", name="Person", exact=False).first.click()
    else:
        page.locator(".dm-legend").get_by_role("button", name="Person").click()
    rest = {id_ for id_ in before if not id_.startswith("person/")}
    canvas.expect_nodes(rest)
    assert canvas.places() == {id_: before[id_] for id_ in rest}
    expect(page.get_by_test_id("canvas-status")).to_contain_text("Left out:")
    page.wait_for_function("() => location.search.includes('types=Person')")


def test_a_relation_is_switched_off(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    lines, nodes = canvas.edges, canvas.nodes
    page.get_by_role("button", name="Relations").click()
    page.get_by_text("is a member of", exact=True).click()
    page.wait_for_function("(n) => Number(document.querySelector('[data-testid=canvas]').dataset.edges) < n", arg=lines)
    assert canvas.nodes == nodes
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("canvas-status")).to_contain_text("1 relation type")


def test_doubtful_lines_are_off_and_can_be_shown(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?confidence=0")
    with_doubtful = canvas.edges
    canvas = Canvas.opened(page, app)
    assert canvas.edges < with_doubtful
    expect(page.get_by_test_id("canvas-status")).to_contain_text("below 0.5")


def test_the_brush_filters_without_the_server_and_survives_a_reload(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    lines, before = canvas.edges, canvas.places()
    strip = page.locator(".dm-strip")
    box = strip.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + 70)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 70, steps=4)
    page.mouse.up()
    expect(page.locator(".dm-brushed")).to_contain_text("brushed: reported")
    brushed = canvas.edges
    assert brushed < lines
    assert canvas.places() == before
    expect(page.get_by_test_id("canvas-status")).to_contain_text("outside the dates")
    page.wait_for_function("() => location.search.includes('b=reported')")
    page.reload()
    Canvas.opened(page, page.url).expect("edges", str(brushed))
    page.get_by_role("button", name="clear").click()
    canvas.expect("edges", str(lines))


def test_a_partial_date_covers_its_whole_month(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all&b=reported,2025-04-20,2025-04-25,dated")
    assert canvas.edges >= 1, "the offices are told in an article of April 2025"
