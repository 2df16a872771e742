"""Explore as table and as map in a real browser: the same things under the same filters, chosen there too."""
from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.model import Facts
from tests.drafts import Draft
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import filled, served

pytestmark = pytest.mark.browser

_CAST = {"salant": ("Person", "Mira Salant"), "osti": ("Person", "Karel Osti"), "paris": ("Place", "Paris"),
         "tbilisi": ("Place", "Tbilisi"), "georgia": ("Place", "Georgia"), "sella": ("Place", "Port Sella")}


def _travels() -> Facts:
    d = Draft("travels", _CAST, {"title": "Travels", "published": "2025-03-10", "publisher": "Norvan Wire"})
    s = d.say("{Mira Salant|salant} met {Karel Osti|osti} in {Tbilisi|tbilisi}, which lies in {Georgia|georgia}.")
    d.event(s, "CONSULT", "met", actors=("salant",), targets=("osti",), places=("tbilisi",))
    d.relation(s, "tbilisi", "LOCATED_IN", "georgia")
    d.relation(s, "salant", "WORKS_FOR", "georgia")
    s = d.say("{Karel Osti|osti} represents {Port Sella|sella} and works in {Paris|paris}.")
    d.relation(s, "osti", "REPRESENTS", "sella")
    d.relation(s, "osti", "WORKS_FOR", "paris")
    return d.facts()


@pytest.fixture(scope="module")
def travels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over a world that has places of the earth in it."""
    home = tmp_path_factory.mktemp("travels")
    with filled(home, [_travels()]):
        pass
    with served(home) as address:
        yield address


def _show(page: Page, way: str) -> None:
    page.get_by_role("radio", name=way).click()


def _cell(page: Page, row: int) -> None:
    """Click the first cell of a row; 0 is the head."""
    expect(page.get_by_test_id("stDataFrame")).to_have_count(1)  # that of other rows is gone
    box = page.get_by_test_id("stDataFrame").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 100, box["y"] + (16 if row == 0 else 20 + 28 * row))


def _title(page: Page) -> str:
    return page.locator(".st-key-panel h2").inner_text()


def test_the_table_has_what_the_canvas_has_and_leaves_its_places(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    places, nodes, lines = canvas.places(), canvas.nodes, canvas.edges
    status = page.get_by_test_id("canvas-status").inner_text().split("Left out")
    _show(page, "Table")
    expect(page.get_by_test_id("in-view")).to_contain_text(status[0].split("·")[1].strip().rstrip(". "))
    expect(page.get_by_test_id("in-view")).to_contain_text("Left out" + status[1].rstrip("."))
    expect(page.locator(".st-key-table-view")).to_contain_text(f"Nodes {nodes}")
    expect(page.locator(".st-key-table-view")).to_contain_text(f"Lines {lines}")
    page.wait_for_function("() => location.search.includes('as=table')")
    page.reload()
    expect(page.locator(".st-key-table-view")).to_contain_text(f"Lines {lines}")
    _show(page, "Graph")
    canvas.expect("edges", str(lines))
    assert canvas.places() == places
    page.wait_for_function("() => !location.search.includes('as=')")
    _show(page, "Map")
    expect(page.locator(".st-key-map-view")).to_contain_text("Not on the map: ")


def test_the_camera_stays_while_the_table_is_shown(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, app)
    page.mouse.move(700, 300)
    page.mouse.wheel(0, -120)
    page.wait_for_timeout(300)
    camera = canvas.camera()
    _show(page, "Table")
    page.get_by_test_id("stDataFrame").wait_for()
    _show(page, "Graph")
    canvas.expect("nodes", str(canvas.nodes))
    expect(page.locator(".st-key-table-view")).to_have_count(0)  # it may still stand above the canvas for a moment
    for (x, y), (was_x, was_y) in zip(canvas.camera(), camera, strict=True):
        assert abs(x - was_x) < 3 and abs(y - was_y) < 3


def test_filters_of_the_graph_are_those_of_the_table(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=all&b=reported,2025-03-12,2025-03-31,dated&types=Place")
    nodes, lines = canvas.nodes, canvas.edges
    _show(page, "Table")
    expect(page.locator(".st-key-table-view")).to_contain_text(f"Nodes {nodes}")
    expect(page.locator(".st-key-table-view")).to_contain_text(f"Lines {lines}")
    expect(page.locator(".dm-brushed")).to_have_text("brushed: reported 12 Mar 2025 – 31 Mar 2025")
    page.get_by_role("button", name="clear", exact=True).click()
    expect(page.locator(".st-key-table-view")).not_to_contain_text(f"Lines {lines}")


def test_a_row_is_chosen_by_mouse_and_keyboard_also_when_sorted(page: Page, app: str) -> None:
    page.goto(f"{app}/?as=table")
    page.get_by_label("Words in any column").fill("leads")
    page.get_by_label("Words in any column").press("Enter")
    expect(page.get_by_test_id("in-view")).to_have_text(re.compile(r"^\d of "))
    page.get_by_role("button", name="Sort Last reported").click()
    page.get_by_label("Sort by").click()
    page.get_by_role("option", name="From").click()
    page.get_by_text("Ascending", exact=True).click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sort From")).to_be_visible()
    page.wait_for_function(
        "() => document.querySelector('#glide-cell-1-0')?.textContent === 'Jana Maren'")
    _cell(page, 1)
    panel = page.locator(".st-key-panel h2")
    expect(panel).to_have_text("Jana Maren leads Lantern Party")
    page.wait_for_function("() => location.search.includes('s=')")  # the run is at its end, the table has settled
    page.keyboard.press("ArrowDown")
    expect(panel).to_have_text("Kasimir Oldøy leads Varnland")
    expect(page.get_by_test_id("evidence")).to_contain_text("prime minister of Varnland")
    page.wait_for_function("() => location.search.includes('s=')")
    page.reload()
    expect(panel).to_have_text("Kasimir Oldøy leads Varnland")


def test_rows_that_are_left_are_saved_as_csv(page: Page, app: str) -> None:
    page.goto(f"{app}/?as=table")
    page.get_by_role("button", name="Rows all").click()
    page.get_by_label("Status").click()
    page.get_by_role("option", name="contested").click()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("in-view")).to_contain_text("1 of ")
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV, 1 row").click()
    read = list(csv.DictReader(Path(saved.value.path()).read_text(encoding="utf-8").splitlines()))
    told = [(row["From"], row["Relation"], row["Status"]) for row in read]
    assert told == [("Estmark", "is a member of", "contested")]


def test_the_map_by_keyboard_and_buttons(page: Page, travels: str) -> None:
    page.goto(f"{travels}/?as=map&v=all~expand:place/tbilisi")
    land = page.locator(".st-key-map-view .mark-line path").first
    whole = land.get_attribute("d", timeout=60_000) or ""
    keyboard = page.get_by_role("application", name="Map: arrows move it")
    keyboard.focus()
    area, tools = keyboard.bounding_box(), page.get_by_role("toolbar", name="Map").bounding_box()
    assert area and tools and area["height"] > 200 and area["y"] < tools["y"] < area["y"] + area["height"] - 30

    def moved(key: str, by: str = "keyboard") -> str:
        before = land.get_attribute("d") or ""
        page.keyboard.press(key) if by == "keyboard" else page.get_by_role("button", name=key).click()
        expect(land).not_to_have_attribute("d", before)
        return land.get_attribute("d") or ""

    near = moved("+")
    right = moved("ArrowRight")
    assert moved("ArrowLeft") == near != right
    assert moved("-") == whole
    moved("Zoom in", by="button")
    moved("ArrowUp")  # also from a button
    page.mouse.move(500, 300)
    page.mouse.wheel(0, 100)
    moved("+")
    page.keyboard.press("0")
    expect(land).to_have_attribute("d", whole)


def test_the_map_has_places_and_events_and_a_point_is_chosen(page: Page, travels: str) -> None:
    page.goto(f"{travels}/?as=map&v=all~expand:place/tbilisi")
    points = page.locator(".st-key-map-view .mark-symbol path")
    expect(points).to_have_count(4, timeout=60_000)  # the names of the world's cities are read first
    page.get_by_test_id("timeline").wait_for()  # from now on the map has its height
    view = page.locator(".st-key-map-view")
    expect(view).to_contain_text("3 places and 1 event on the map, 1 not.")
    expect(view).to_contain_text("Not on the map: Port Sella (no country or city of this name is known).")
    land = page.locator(".st-key-map-view .mark-line path").first
    whole = land.get_attribute("d") or ""
    page.mouse.move(500, 300)
    page.mouse.wheel(0, 100)
    expect(land).not_to_have_attribute("d", whole)
    before = land.get_attribute("d")
    page.get_by_label("Tbilisi, place, Tbilisi, Georgia (as the graph says)").click()
    expect(page.locator(".st-key-panel h2")).to_have_text("Tbilisi")
    expect(page.get_by_test_id("evidence")).to_contain_text("which lies in Georgia")
    _cell(page, 1)  # the same as a table, for the keyboard
    expect(page.locator(".st-key-panel h2")).not_to_have_text("Tbilisi")
    chosen = _title(page)
    ringed = page.locator(".st-key-map-view .mark-symbol path").evaluate_all(
        "(all) => all.filter((one) => getComputedStyle(one).strokeWidth === '4px').map((one) => one.ariaLabel)")
    assert len(ringed) == 1 and ringed[0].startswith(chosen)
    page.get_by_label("Tbilisi, place, Tbilisi, Georgia (as the graph says)").click()
    expect(page.locator(".st-key-panel h2")).to_have_text("Tbilisi")
    assert land.get_attribute("d") == before, "choosing neither pans nor zooms"
    expect(page).to_have_url(re.compile("s=place%2Ftbilisi"))
    page.reload()
    expect(points).to_have_count(4)
    expect(page.locator(".st-key-panel h2")).to_have_text("Tbilisi")
    page.get_by_role("button", name="Place 4").click()
    expect(points).to_have_count(1)
