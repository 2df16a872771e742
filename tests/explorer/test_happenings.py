"""An event that several articles tell, and a statement that others answer, in a real browser."""
from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from graph.drawing import palette, script
from graph.drawing.columns import columns
from graph.happenings.happening import happening
from graph.model import Node, Subgraph
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import filled, served
from tests.raid import DENIED, RAID, raid_world
from tests.worlds import small_world

pytestmark = pytest.mark.browser

GUARD = "organization/kestrel-guard"
DENIAL = "wire-0312#statement-0"  # Varnland: not a member


@pytest.fixture(scope="module")
def raided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over the raid and the small world."""
    home = tmp_path_factory.mktemp("raided")
    with filled(home, [*raid_world(), *small_world()]):
        pass
    with served(home) as address:
        yield address


def opened(page: Page, address: str, shown: str, **more: str) -> Canvas:
    """Explore with one node and its neighbours, the node selected."""
    given = {"v": f"add:{shown}", "s": shown, **more}
    return Canvas.opened(page, f"{address}/?{'&'.join(f'{name}={quote(value)}' for name, value in given.items())}")


def test_one_node_with_its_tellings_and_both_sides(page: Page, raided: str) -> None:
    canvas = opened(page, raided, DENIED)
    assert set(canvas.places()) == {RAID, GUARD, "place/lindhaven"}
    canvas.expect("selected", RAID)
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_text("Contested")).to_be_visible()
    expect(panel.locator(".dm-sides")).to_have_text("Affirmed by 1 independent of 2 reportsDenied by 1 of 1")
    expect(panel).to_contain_text("told as held by 1 independent of 2 reports, denied by 1 of 1")
    tellings = panel.locator(".dm-telling")
    expect(tellings).to_have_count(2)
    expect(tellings.first).to_contain_text("Herald reported 2 Jun 2025")
    expect(tellings.first).to_contain_text("Same text: Wire, reported 5 Jun 2025")
    expect(tellings.last).to_contain_text("happened 1 Jun 2025")
    expect(panel).to_contain_text("and not on it: Echo 1 report")
    panel.get_by_role("tab", name="Evidence 3").click()
    expect(panel.get_by_test_id("evidence").locator("h3")).to_have_text(["Denied", "Affirmed"])


def test_it_is_told_as_it_was_by_a_day(page: Page, raided: str) -> None:
    opened(page, raided, RAID, asof="2025-06-02")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_role("tab", name="Tellings 1")).to_be_visible()
    expect(panel.get_by_text("Contested")).to_have_count(0)
    expect(panel).to_contain_text("Left out: 2 sentences reported after 2 Jun 2025.")


def test_a_reader_hears_how_many_tell_it_and_what_is_contested(page: Page) -> None:
    page.add_script_tag(content=script())
    told = [Node(id_, ("Event",), {"name": "raid", "reported": day, "origin": id_, "modes": [mode]})
            for id_, day, mode in (("a", "2025-06-02", "historical"), ("b", "2025-06-03", "negated"))]
    given = columns(Subgraph((happening(told),), ()), {"a": (0.0, 0.0)}, {})
    heard = page.evaluate("""([columns, palette]) => {
      const [node] = readGraph(columns, palette).nodes;
      return [null, "2025-06-02"].map((day) => (tellAs(node, day), [node.note, ...tellingsText(node)]));
    }""", [given, palette()])
    assert heard == [["contested", "2 tellings", "contested 1 to 1"], [""]]


def test_an_event_of_one_article_has_one_telling(page: Page, raided: str) -> None:
    opened(page, raided, "echo#event-0")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_role("tab", name="Tellings 1")).to_be_visible()
    expect(panel.get_by_text("Where they differ")).to_have_count(0)
    expect(panel).to_contain_text("Reported by Echo 1.")


def test_a_pair_is_confirmed_taken_back_and_dismissed(page: Page, raided: str) -> None:
    opened(page, raided, DENIAL)
    panel = page.locator(".st-key-panel")
    panel.get_by_role("tab", name="Pairs 1").click()
    expect(panel.locator(".dm-telling")).to_contain_text("disputes President Tomas Verin reported 10 Mar 2025")
    expect(panel.locator(".dm-telling")).to_contain_text("Found by rules; can be wrong.")
    panel.get_by_role("button", name="Confirm").click()
    expect(panel.locator(".dm-telling")).to_contain_text("Confirmed by")
    panel.get_by_role("button", name="Undo confirmation").click()
    expect(panel.locator(".dm-telling")).to_contain_text("Found by rules")
    panel.get_by_role("button", name="Dismiss").click()
    expect(panel.get_by_role("tab", name="Pairs 0")).to_be_visible()
    expect(page.locator(".dm-note")).to_contain_text("Dismissed")
