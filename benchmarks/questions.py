"""How long the explorer's questions take, against plain Cypher in one run: `python -m benchmarks.questions ARTICLES`.

The default of 2,800 articles gives 140,000 nodes and 492,000 relationships, the index of names not counted
(tests/random_world.py). They are loaded into an embedded store in a folder that is removed afterwards. Times are CPU
time, p50 and p95 over entities drawn at random; hubs are the 50 with most lines. The bare query does the main part of
the work, not all: of a search it looks at entities only, of evidence it fetches the articles without reading the facts.
"""
from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

from graph.drawn import edge_types
from graph.evidence import evidence
from graph.neighbours import among, counts, neighbourhood, overview
from graph.open_store import open_store
from graph.search import find
from graph.search_index import read_index
from graph.settings import Settings
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import big_world

_BATCH = 100
_LINES = "|".join(edge_types())
_AROUND = f"MATCH (n:Entity {{id: $asked}})-[r:{_LINES}]-(m) RETURN r, m LIMIT 500"
_MOST = f"MATCH (n:Entity)-[r:{_LINES}]-() RETURN n.id AS id, count(r) AS lines ORDER BY lines DESC LIMIT 60"
_NAMED = "MATCH (n:Entity) WHERE n.search CONTAINS $asked RETURN n.id, n.name LIMIT 8"
_SHOWN = "UNWIND $asked AS id MATCH (a:Article {id: id}) RETURN a.text, a.facts"


def _loaded(store: GraphStore, articles: int) -> None:
    prepare(store)
    world = big_world(articles)
    for start in range(0, articles, _BATCH):
        replace_articles(store, world[start : start + _BATCH])


def _times(ask: Callable[[Any], object], asked: Sequence[Any]) -> tuple[float, float]:
    """p50 and p95 in milliseconds."""
    found = []
    for one in asked:
        began = time.process_time()
        ask(one)
        found.append((time.process_time() - began) * 1000)
    parts = quantiles(found, n=20, method="inclusive")
    return parts[9], parts[18]


def _report(name: str, ask: Callable[[Any], object], bare: Callable[[Any], object], asked: Sequence[Any]) -> None:
    middle, late = _times(ask, asked)
    plain, _ = _times(bare, asked)
    print(f"{name:24} p50 {middle:6.1f} ms  p95 {late:6.1f} ms  {middle / plain:5.1f} times the bare query")


def _questions(store: GraphStore) -> None:
    def bare(query: str) -> Callable[[Any], object]:
        return lambda asked: store.read(query, {"asked": asked})

    rows = store.read("MATCH (n:Entity) RETURN n.id AS id, n.name AS name ORDER BY id").rows
    drawn = random.Random(0).sample(rows, 200)
    hubs = [node.id for node in overview(store, limit=60).nodes[:50]]
    ids = [str(row["id"]) for row in drawn]
    _report("1 hop", lambda id_: neighbourhood(store, id_, limit=60), bare(_AROUND), ids)
    _report("1 hop of hubs", lambda id_: neighbourhood(store, id_, limit=60), bare(_AROUND), hubs)
    _report("overview", lambda _: overview(store, limit=60), bare(_MOST), range(5))
    names = [str(row["name"])[:4] for row in drawn[:20]]
    index = read_index(store)
    _report("search", lambda text: find(store, index, text), bare(_NAMED), names)
    edges = [edge.id for edge in among(store, hubs).edges]
    some = [random.Random(turn).sample(edges, 50) for turn in range(10)]
    _report("evidence of 50 lines", lambda ids: evidence(store, ids),
            lambda ids: store.read(_SHOWN, {"asked": [id_.split("#")[0] for id_ in ids]}), some)


def main() -> None:
    """Load, say how large the graph is, and print a line for each question."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 2800
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Settings(home=Path(folder)))
        _loaded(store, articles)
        found = counts(store)
        nodes = sum(count for kind, count in found.items() if not kind.isupper())
        print(f"{nodes:,} nodes, {sum(found.values()) - nodes:,} relationships")
        _questions(store)
        store.close()


if __name__ == "__main__":
    main()
