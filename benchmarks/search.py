"""How long finding takes as one types, in a made store: `python -m benchmarks.search [NODES] [ADDRESS]`.

The default of 100,000 nodes has 50,000 invented names and 33,000 sentences (`names_world.py`). Without an address the
embedded store is measured, in a folder that is removed afterwards; with one, DEMARCHE_USER and DEMARCHE_PASSWORD are
used, and the server must be empty. Also printed: how long reading the index takes, once and again in the background
when articles come, and what it holds in memory.
"""
from __future__ import annotations

import dataclasses
import random
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from statistics import median

from benchmarks.names_world import write_world
from graph.open_store import open_store
from graph.search import find
from graph.search_index import Index, read_index
from graph.settings import Settings, read_settings
from graph.stamp import stamp
from graph.store import GraphStore
from graph.write import prepare

_TURNS = 20


def _queries(index: Index) -> dict[str, list[str]]:
    """Kind of query -> twenty texts of it."""
    chance = random.Random(2)
    people = [entry.name for entry in chance.sample(list(index.entries["Person"]), _TURNS)]
    places = [entry.name for entry in chance.sample(list(index.entries["Place"]), _TURNS)]
    sentences = [one.found.split() for one in chance.sample(list(index.sentences), _TURNS)]
    return {
        "one letter": [name[0] for name in people],
        "two letters": [name[:2] for name in people],
        "beginning of a name": [name[:4] for name in places],
        "a whole name": people,
        "one letter left out": [name[:2] + name[3:] for name in places],
        "two letters swapped": [name[:1] + name[2] + name[1] + name[3:] for name in places],
        "both names misspelled": [" ".join(f"{part[:-1]}x" for part in name.split()) for name in people],
        "a common word misspelled": ["kouncil", "ministri", "unoin", "partty"] * (_TURNS // 4),
        "a word of sentences": [words[3] for words in sentences],
        "three words of a sentence": [" ".join(words[4:7]) for words in sentences],
        "nothing": [f"qxz{name[::-1]}" for name in places],
    }


def _milliseconds(store: GraphStore, index: Index, texts: list[str]) -> list[float]:
    times = []
    for text in texts:
        began = time.perf_counter()
        stamp(store)  # every search asks whether the index is still true
        find(store, index, text)
        times.append((time.perf_counter() - began) * 1000)
    return times


def _report(store: GraphStore) -> None:
    began = time.perf_counter()
    index = read_index(store)
    print(f"index read in {time.perf_counter() - began:.1f} s", end="; ")
    tracemalloc.start()
    again = read_index(store)
    print(f"{tracemalloc.get_traced_memory()[0] / 2**20:.0f} MiB, {len(again.vocabulary.words):,} words of names, "
          f"{len(again.sentences):,} sentences")
    tracemalloc.stop()
    find(store, index, "a")  # plans of the queries
    for kind, texts in _queries(index).items():
        times = _milliseconds(store, index, texts)
        print(f"{kind:26} median {median(times):6.1f} ms  worst {max(times):6.1f} ms")


def main() -> None:
    """Make the store, read the index, ask."""
    nodes = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        server = dataclasses.replace(read_settings(), store=sys.argv[2]) if len(sys.argv) > 2 else None
        store = open_store(server or Settings(home=Path(folder)))
        prepare(store)
        write_world(store, nodes)
        _report(store)
        store.close()


if __name__ == "__main__":
    main()
