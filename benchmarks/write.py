"""How long writing an article takes, early and late in one run: `python -m benchmarks.write ARTICLES [ADDRESS]`.

Articles have the size of real ones (tests/random_world.py), 20 a transaction. A ratio near 1 means that the cost does
not grow with the graph. Without an address the embedded store is measured, in a folder that is removed afterwards;
with one, DEMARCHE_USER and DEMARCHE_PASSWORD are used, and the server should be empty.
"""
from __future__ import annotations

import dataclasses
import sys
import tempfile
import time
from pathlib import Path

from graph.open_store import open_store
from graph.settings import Settings, read_settings
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import big_world

_BATCH = 20


def measured(store: GraphStore, articles: int) -> list[float]:
    """Milliseconds an article of each batch."""
    prepare(store)
    world = big_world(articles)
    times = []
    for start in range(0, articles, _BATCH):
        began = time.perf_counter()
        replace_articles(store, world[start : start + _BATCH])
        times.append((time.perf_counter() - began) * 1000 / len(world[start : start + _BATCH]))
    return times


def main() -> None:
    """Print the mean of the first, the middle and the last tenth, and the ratio of last to first."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        server = dataclasses.replace(read_settings(), store=sys.argv[2]) if len(sys.argv) > 2 else None
        store = open_store(server or Settings(home=Path(folder)))
        times = measured(store, articles)
        store.close()
    tenth = max(1, len(times) // 10)
    middle = len(times) // 2
    parts = times[:tenth], times[middle : middle + tenth], times[-tenth:]
    early, half, late = (sum(part) / len(part) for part in parts)
    print(f"{articles} articles, ms an article: early {early:.1f}, middle {half:.1f}, late {late:.1f}; "
          f"late/early {late / early:.2f}")


if __name__ == "__main__":
    main()
