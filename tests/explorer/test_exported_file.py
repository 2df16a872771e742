"""The exported file in a real browser, opened from disk: it draws, finds, shows evidence; nothing of a text runs."""
from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.export.html import to_html
from graph.export.selection import around, everything
from graph.model import Subgraph
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    store = open_store(Settings(home=tmp_path_factory.mktemp("world")))
    prepare(store)
    replace_articles(store, small_world())
    return store


@pytest.fixture(scope="module")
def part(world: GraphStore) -> Subgraph:
    return everything(world, limit=1_000)


def _opened(page: Page, world: GraphStore, part: Subgraph, folder: Path, title: str = "All") -> Locator:
    file = folder / "file.html"
    file.write_text(to_html(world, part, title=title, made_by="a test"), encoding="utf-8")
    page.context.set_offline(True)
    page.goto(file.as_uri())
    canvas = page.get_by_test_id("canvas")
    expect(canvas).to_have_attribute("data-nodes", str(len(part.nodes)))
    return canvas


@pytest.fixture(autouse=True)
def _online_again(page: Page) -> Any:
    yield
    page.context.set_offline(False)


def _click(page: Page, canvas: Locator, id_: str) -> None:
    point = canvas.evaluate("(canvas, id) => canvas.demarche.point(id)", id_)
    page.mouse.click(point["x"], point["y"])
    expect(canvas).to_have_attribute("data-selected", id_)


def test_every_node_has_a_place_of_its_own(page: Page, world: GraphStore, part: Subgraph, tmp_path: Path) -> None:
    places = _opened(page, world, part, tmp_path).evaluate("canvas => canvas.demarche.positions()")
    assert places.keys() == {node.id for node in part.nodes}
    assert len({tuple(place) for place in places.values()}) == len(places)


def test_a_click_on_a_line_shows_its_sentence(page: Page, world: GraphStore, tmp_path: Path) -> None:
    part = around(world, ["Harbour Compact"], hops=1, limit=100)
    canvas = _opened(page, world, part, tmp_path)
    ally = next(edge for edge in part.edges if edge.type in ("ALLY_OF", "IN_CONFLICT_WITH", "MEMBER_OF"))
    point = canvas.evaluate("(canvas, id) => canvas.demarche.point(id)", ally.id)
    page.mouse.click(point["x"], point["y"])
    expect(page.get_by_test_id("panel").locator(".dm-evidence").first).to_be_visible()
    assert page.get_by_test_id("panel").locator("mark").count() >= 2


def test_find_by_keyboard_selects_and_shows(page: Page, world: GraphStore, part: Subgraph, tmp_path: Path) -> None:
    canvas = _opened(page, world, part, tmp_path)
    page.keyboard.press("/")
    page.keyboard.type("harbour com")
    page.keyboard.press("Enter")
    expect(canvas).to_have_attribute("data-selected", "organization/harbour-compact")
    expect(page.get_by_test_id("panel")).to_contain_text("Denied")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("panel")).to_contain_text("Click a node or a line")


def test_a_type_of_the_legend_switches_off(page: Page, world: GraphStore, part: Subgraph, tmp_path: Path) -> None:
    canvas = _opened(page, world, part, tmp_path)
    people = sum("Person" in node.labels for node in part.nodes)
    page.get_by_role("button", name="Person").click()
    expect(canvas).to_have_attribute("data-nodes", str(len(part.nodes) - people))


def test_a_style_of_the_legend_switches_off(page: Page, world: GraphStore, part: Subgraph, tmp_path: Path) -> None:
    canvas = _opened(page, world, part, tmp_path)
    lines = int(canvas.get_attribute("data-edges") or 0)
    contested = page.get_by_role("button", name="contested")
    number = int(contested.locator(".dm-count").inner_text())
    contested.click()
    expect(canvas).to_have_attribute("data-edges", str(lines - number))
    expect(canvas).to_have_attribute("data-nodes", str(len(part.nodes)))
    expect(page.locator(".dm-status")).to_contain_text("of 1 style")
    contested.click()
    expect(canvas).to_have_attribute("data-edges", str(lines))


def test_dark_and_light(page: Page, world: GraphStore, part: Subgraph, tmp_path: Path) -> None:
    _opened(page, world, part, tmp_path)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


HOSTILE = ("</script><script>window.ran = 1</script>", '"><img src=x onerror="window.ran = 1">',
           "<svg onload=window.ran=1>", "javascript:window.ran=1", "{{ 7 * 7 }}", "'; window.ran = 1; //")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_of_a_text_runs(
    page: Page, world: GraphStore, part: Subgraph, tmp_path: Path, hostile: str
) -> None:
    nodes = tuple(replace(node, properties={**node.properties, "name": hostile}) for node in part.nodes)
    canvas = _opened(page, world, replace(part, nodes=nodes), tmp_path, title=hostile)
    expect(page.locator("h1")).to_have_text(hostile)
    _click(page, canvas, "organization/harbour-compact")
    expect(page.get_by_test_id("panel").locator("h2")).to_have_text(hostile)
    assert page.evaluate("window.ran") is None and page.locator("img").count() == 0


def test_the_file_as_of_a_day(page: Page, world: GraphStore, part: Subgraph, tmp_path: Path) -> None:
    canvas = _opened(page, world, part, tmp_path)
    before = canvas.evaluate("canvas => canvas.demarche.positions()")
    _click(page, canvas, "place/estmark")
    page.get_by_label("As of").fill("2025-03-11")
    expect(page.locator(".dm-status")).to_contain_text("reported after 11 Mar 2025")
    then = canvas.evaluate("canvas => canvas.demarche.positions()")
    assert 0 < len(then) < len(before) and then == {id_: before[id_] for id_ in then}
    panel = page.get_by_test_id("panel")
    expect(panel).to_contain_text("What was reported after 11 Mar 2025 is left out.")
    expect(panel.locator(".dm-evidence").filter(has_text="reported 12 Mar 2025")).to_have_count(0)
    page.get_by_role("button", name="now").click()
    expect(canvas).to_have_attribute("data-nodes", str(len(before)))
