"""How long Explore takes to open on a large store: `python -m benchmarks.folding [ENTITIES]`, 100,000 by default.

`overview` is the query for the best connected entities, `folded` what the limit leaves out, `picture` all of it with
places, `open` the best of the largest group. Louvain over all lines stands beside it: what folding by community costs.
"""
from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.layout import communities as made
from explorer.picture import Painter
from explorer.view import OVERVIEW, Step
from graph import explore
from graph.communities import communities
from graph.drawn import standing
from graph.folding import folded
from graph.layout import layout
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore
from graph.stored import ask
from graph.write import prepare

Found = TypeVar("Found")
_TYPES = ("Person", "Organization", "Place")
_BATCH = 10_000


def timed(what: str, run: Callable[[], Found]) -> Found:
    """Run, and print the seconds."""
    start = time.perf_counter()
    found = run()
    print(f"{what:>12} {time.perf_counter() - start:8.2f} s", flush=True)
    return found


def measure(store: GraphStore, settings: Settings) -> None:
    """One line a step."""
    nodes = ask(store, "MATCH (n) RETURN count(n) AS nodes")[0]["nodes"]
    print(f"{nodes:,} nodes")
    painter = Painter(store, settings, layout)
    for limit in (settings.overview_nodes, settings.view_nodes):
        print(f"first {limit:,}")
        shown = timed("overview", lambda limit=limit: explore.overview(store, limit=limit))  # type: ignore[misc]
        groups = timed("folded", lambda shown=shown: folded(store, shown.nodes))  # type: ignore[misc]
        print(f"{sum(group.count for group in groups.values()):,} nodes in {len(groups)} groups")
    picture = timed("picture", lambda: painter.replay(OVERVIEW))
    largest = max(picture.groups.values(), key=lambda group: group.count)
    timed("open", lambda: painter.after(picture, Step("open", (largest.id,))))
    query = f"MATCH (a:Entity)-[:{'|'.join(standing())}]->(b:Entity) RETURN a.id AS a, b.id AS b"
    pairs = [(row["a"], row["b"]) for row in ask(store, query)]
    timed("communities", lambda: communities({end for pair in pairs for end in pair}, pairs))


def fill(store: GraphStore, count: int) -> None:
    """So many entities with three lines each, most of them within communities of about 40, some to a few hubs."""
    prepare(store)
    edges = made(count)
    edges[::7, 1] = edges[::7, 1] % 60
    nodes = [{"id": f"{_TYPES[i % 3].lower()}/n{i}", "name": f"Name of {i}"} for i in range(count)]
    lines = [{"id": f"a{i}#relation-0", "a": nodes[a]["id"], "b": nodes[b]["id"]}
             for i, (a, b) in enumerate(edges.tolist())]
    for number, label in enumerate(_TYPES):
        create = f"UNWIND $rows AS row CREATE (n:Entity:{label} {{id: row.id, name: row.name}})"
        store.write([(create, {"rows": nodes[number::3]})])
    for start in range(0, len(lines), _BATCH):
        store.write([("UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) "
                      "CREATE (a)-[:MEMBER_OF {id: row.id, status: 'current', confidence: 0.9}]->(b)",
                      {"rows": lines[start : start + _BATCH]})])


def main() -> None:
    """Fill a store in a folder that is removed afterwards, and measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder), query_seconds=60)
        store = open_store(settings)
        timed("fill", lambda: fill(store, count))
        measure(store, settings)
        store.close()


if __name__ == "__main__":
    main()
