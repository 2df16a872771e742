"""What is seen on the canvas: names that keep clear of each other, the card of a node."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas
from tests.explorer.conftest import served_world

pytestmark = pytest.mark.browser

LABELS = "() => document.querySelector('[data-testid=canvas]').demarche.labels()"

PEOPLE = "group/Person/"


@pytest.fixture(scope="module")
def folded_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small world, opened on six nodes only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEMARCHE_OVERVIEW_NODES", "6")
        with served_world(tmp_path_factory.mktemp("folded")) as address:
            yield address


def test_names_do_not_overlap(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    labels = page.evaluate(LABELS)
    assert len(labels) > 8
    for one, other in combinations(labels, 2):
        apart = one["left"] >= other["right"] or other["left"] >= one["right"] \
            or one["top"] >= other["bottom"] or other["top"] >= one["bottom"]
        assert apart, (one["id"], other["id"])


def test_a_small_picture_keeps_its_names_when_it_is_zoomed_out(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    canvas.root.focus()
    for _ in range(4):
        page.keyboard.press("-")
    ends = canvas.camera()
    places = [canvas.places()[id_] for id_ in sorted(canvas.places())[:3]]
    scale = (ends[1][0] - ends[0][0]) / (places[1][0] - places[0][0])
    assert 0.3 < scale < 0.5
    assert len(page.evaluate(LABELS)) > 10


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
    page.wait_for_function("() => location.search.includes('colour=communities')")
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


def test_a_group_says_what_was_left_out_lists_it_and_opens(page: Page, folded_app: str) -> None:
    canvas = Canvas.opened(page, folded_app)
    before = canvas.places()
    assert PEOPLE in before
    status = page.get_by_test_id("canvas-status")
    expect(status).to_contain_text("nodes, by connections.")
    expect(status).to_contain_text("are folded into")
    canvas.click(PEOPLE)
    panel = page.locator(".st-key-panel")
    expect(panel.locator("h2")).to_contain_text("other people")
    count = int(panel.locator("h2").inner_text().split()[0])
    expect(panel.get_by_role("button")).to_have_count(count)
    page.mouse.dblclick(*canvas.point(PEOPLE))
    canvas.expect_grown(len(before))
    after = canvas.places()
    assert PEOPLE not in after and len(after) == len(before) - 1 + count
    assert {id_: after[id_] for id_ in before if id_ != PEOPLE} == {
        id_: place for id_, place in before.items() if id_ != PEOPLE}
    page.keyboard.press("Control+z")
    canvas.expect_nodes(set(before))
