"""Layouts in another process: one can be stopped, and the next one is done all the same."""
from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from explorer.placing import Placer
from graph.layout import layout
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import filled, served
from tests.worlds import small_world

PATH = np.array([[0, 1], [1, 2]])
#: Seconds of work: 6,000 nodes with three lines each.
LARGE = np.random.default_rng(1).integers(0, 6000, (18_000, 2))


def test_a_stopped_layout_holds_nobody_up() -> None:
    placer = Placer()
    placer.points(3, PATH, wait=60)  # the process is up
    with pytest.raises(TimeoutError):
        placer.points(6000, LARGE, wait=0.2)
    placer.stop(6000, LARGE)
    assert placer.points(3, PATH, wait=60) == pytest.approx(layout(3, PATH))


def test_a_quick_layout_puts_no_node_on_another() -> None:
    points = layout(300, np.array([[i, (i * 7) % 300] for i in range(300)]), quick=True)
    distances = np.linalg.norm(points[:, None] - points[None], axis=2) + 1e9 * np.eye(300)
    assert distances.min() > 50


@pytest.mark.browser
def test_a_long_layout_is_stopped_in_the_browser(page: Page, tmp_path: Path) -> None:
    """A thousand nodes with thirty lines each way take several seconds; without their lines they are soon drawn."""
    people = [{"id": f"person/n{i}", "name": f"Member {i}"} for i in range(1000)]
    ends = np.random.default_rng(1).integers(0, len(people), (30_000, 2)).tolist()
    lines = [{"id": f"crowd#relation-{i}", "a": people[a]["id"], "b": people[b]["id"]}
             for i, (a, b) in enumerate(ends) if a != b]
    with filled(tmp_path, small_world()) as store:
        store.write([
            ("UNWIND $rows AS row CREATE (n:Entity:Person {id: row.id, name: row.name})", {"rows": people}),
            ("UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) "
             "CREATE (a)-[:SUPPORTS {id: row.id, status: 'current', confidence: 0.9}]->(b)", {"rows": lines}),
        ])
    with served(tmp_path, DEMARCHE_OVERVIEW_NODES="1000", DEMARCHE_QUERY_ROWS="100000") as address:
        page.goto(f"{address}/?relations=SUPPORTS")
        expect(page.get_by_text("Placing 1,00")).to_have_text(re.compile(r"Placing 1,00\d nodes…"))
        page.get_by_role("button", name="Stop").click()
        expect(page.locator(".dm-note")).to_contain_text("stand at their first places, not yet moved apart.")
        canvas = Canvas(page)
        assert canvas.nodes > 1000
        assert len({tuple(place) for place in canvas.places().values()}) == canvas.nodes
