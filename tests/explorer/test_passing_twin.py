"""The filter in the browser lets the same through as the one in Python."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page

from graph.drawing import palette, script
from graph.drawing.columns import columns
from graph.model import Subgraph
from graph.passing import passing
from graph.told_lines import fold_lines
from tests.passing_cases import CASES, EDGES, NODES, as_script

pytestmark = pytest.mark.browser

_RUN = """([columns, palette, filter]) => {
  const graph = readGraph(columns, palette);
  const { nodes, edges, left } = passing(graph, filter, palette);
  const lines = foldLines(edges, palette).map((line) => [line.type, line.a.id, line.b.id, line.edges.length]);
  return { nodes: [...nodes], edges: edges.map((edge) => edge.id), left, lines };
}"""


def test_twins_agree(page: Page) -> None:
    page.add_script_tag(content=script())
    given = columns(Subgraph(NODES, EDGES), {node.id: (0.0, 0.0) for node in NODES}, {})
    by_id = {node.id: node for node in NODES}
    for name, (filter_, nodes, edges, left) in CASES.items():
        told = page.evaluate(_RUN, [given, palette(), as_script(filter_)])
        assert (told["nodes"], told["edges"]) == (nodes.split(), edges.split()), name
        assert {reason: count for reason, count in told["left"].items() if count} == left, name
        lines = fold_lines(by_id, passing(by_id, EDGES, filter_).edges)
        assert told["lines"] == [[line.type, line.source.id, line.target.id, len(line.edges)] for line in lines], name
