"""The pure parts of the timeline's scripts, run in a real browser: bins, days, what a day and a brush let through."""
from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from graph.drawing import palette, script

pytestmark = pytest.mark.browser


@pytest.fixture
def scripts(page: Page) -> Page:
    """A page that has the drawing's functions."""
    page.goto("about:blank")
    page.add_script_tag(content=f"{script()}; const PALETTE = null;")
    return page


def test_thirty_to_sixty_bins_hold_any_span(scripts: Page) -> None:
    spans = [1, 29, 30, 60, 61, 120, 121, 241, 420, 421, 900, 1_830, 3_700, 5_600, 11_000, 22_100, 40_000]
    found = scripts.evaluate("(spans) => spans.map((days) => { const first = timeOf('1969-11-05');"
                             " const last = first + (days - 1) * DAY; const { starts } = makeAxis(first, last);"
                             " return [days, starts.length - 1, starts[0] <= first && starts.at(-1) > last"
                             " && starts.every((one, i) => !i || one > starts[i - 1])]; })", spans)
    assert [days for days, bins, holds in found if not (30 <= bins <= 60 and holds)] == []


def test_a_date_of_several_bins_is_a_thin_bar_and_equal_ones_are_one(scripts: Page) -> None:
    found = scripts.evaluate("() => { const axis = makeAxis(timeOf('2025-03-01'), timeOf('2025-04-20'));"
                             " const span = (from, to) => ({ from: timeOf(from), to: timeOf(to) + DAY });"
                             " const dates = [['2025-03-02', '2025-03-02'], ['2025-03-01', '2025-03-31'],"
                             " ['2025-03-01', '2025-03-31'], ['2025-04-01', '2025-04-02']];"
                             " const { counts, spans } = binned(dates.map((one) => span(...one)), axis);"
                             " return { bars: counts.reduce((sum, one) => sum + one), spans: spans.map((one) =>"
                             " [isoOf(one.from), isoOf(one.to - DAY), one.count]) }; }")
    assert found == {"bars": 1, "spans": [["2025-03-01", "2025-03-31", 2], ["2025-04-01", "2025-04-02", 1]]}


def test_ranges_in_words(scripts: Page) -> None:
    words = {("2025-03-01", "2025-03-31"): "Mar 2025", ("2025-03-01", "2025-03-28"): "1 Mar 2025 – 28 Mar 2025",
             ("2024-02-01", "2024-02-29"): "Feb 2024", ("2024-01-01", "2024-12-31"): "2024",
             ("2025-03-14", "2025-03-14"): "14 Mar 2025"}
    found = scripts.evaluate("(ranges) => ranges.map(([from, to]) => rangeText(from, to))", list(words))
    assert found == list(words.values())


def _graph(page: Page, filter_: dict[str, Any]) -> Any:
    """What passes of a line told three times, an undated one, an event and a statement."""
    nodes = {"id": ["a", "b", "c", "e", "s"], "type": ["Place", "Place", "Person", "Event", "Statement"],
             "name": list("abces"), "connections": [0] * 5, "from": [None, None, None, "2025-04-01", None],
             "to": [None] * 5, "reported": [None, None, None, "2025-03-12", "2025-03"], "state": [None] * 5}
    edges = {"id": ["1", "2", "3", "4", "5", "6"], "source": [0, 0, 0, 2, 3, 4], "target": [1, 1, 1, 0, 0, 0],
             "type": ["MEMBER_OF", "MEMBER_OF", "MEMBER_OF", "LEADS", "AT", "ABOUT"],
             "status": ["current", "negated", "negated", "current", None, None], "from": [None] * 6, "to": [None] * 6,
             "reported": ["2025-03-10", "2025-03-12", "2025-03-13", None, "2025-03-12", "2025-03"],
             "sentence": [0, 1, 2, 3, 1, 4], "origin": [0, 1, 1, 2, 1, 3], "confidence": [None] * 6}
    return page.evaluate(
        "([columns, palette, filter]) => { const graph = readGraph({ ...columns, total: 5 }, palette);"
        " const full = { ...openFilter(), ...filter }; const shown = passing(graph, full, palette);"
        " const line = foldLines(shown.edges, palette).find((one) => one.type === 'MEMBER_OF');"
        " const edges = shown.edges.map((one) => one.id).join('');"
        " return { nodes: [...shown.nodes].join(''), edges, contested: line?.contested, count: line?.count,"
        " independent: line?.independent, text: leftOutText(graph, full, shown) }; }",
        [{"nodes": nodes, "edges": edges}, palette(), filter_])


def test_a_day_leaves_out_what_came_later_and_counts_anew(scripts: Page) -> None:
    now = _graph(scripts, {})
    assert (now["count"], now["independent"], now["contested"]) == (3, 2, {"affirmed": 1, "denied": 1})
    then = _graph(scripts, {"asof": "2025-03-11"})
    assert (then["nodes"], then["edges"]) == ("abcs", "146"), "the event goes; a month stays, and what has no date"
    assert (then["count"], then["independent"], then["contested"]) == (1, 1, None)
    assert then["text"] == ("Left out: 2 reported after 11 Mar 2025. 1 sentence without a report date stays.")


def test_an_entity_goes_when_all_its_lines_came_later(scripts: Page) -> None:
    assert _graph(scripts, {"asof": "2025-02-28"})["nodes"] == "ac"


def test_undated_facts_are_counted_when_they_are_left_out(scripts: Page) -> None:
    brushed = _graph(scripts, {"clock": "happened", "from": "2025-04-01", "to": "2025-04-30"})
    assert brushed["nodes"] == "abces" and not brushed["text"]
    dated = _graph(scripts, {"clock": "happened", "from": "2025-04-01", "to": "2025-04-30", "undated": False})
    assert dated["edges"] == "5"
    assert dated["text"] == "Left out: 5 with no date on the happened lane"
