"""Kills a process that writes to the embedded store, again and again: is anything acknowledged lost, or half visible?

`python -m benchmarks.kill9 [TIMES]` (100 by default) prints one line. A child writes batches, each in one
transaction of two statements, and names every batch once its write has returned; it is killed at a random moment.
"""
from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from graph.open_store import open_store
from graph.settings import Settings

NODES = 20  # of each of the two statements of a batch
_BATCH = (
    "UNWIND range(1, $nodes) AS i MERGE (n:Entity {id: $batch + '-' + $half + '-' + toString(i)}) "
    "SET n.name = $text, n.batch = $batch"
)
_COUNT = "MATCH (n:Entity) WHERE n.batch IS NOT NULL RETURN n.batch AS batch, count(n) AS nodes"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Batches acknowledged before the kill; those of them that are gone; those that are there in part."""

    acknowledged: int
    lost: int
    partial: int


def kill_once(home: Path, *, after: float, label: str) -> Outcome:
    """Write into the store of `home` until `after` seconds past the first batch, kill, open again and count."""
    child = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.kill9", "write", str(home), label],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1],
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(after)
    child.kill()
    acknowledged = [line.strip() for line in (first + child.stdout.read()).splitlines() if line.endswith(".")]
    child.wait()
    child.stdout.close()
    found = _found(home)
    lost = sum(found.get(batch.rstrip("."), 0) == 0 for batch in acknowledged)
    return Outcome(len(acknowledged), lost, sum(nodes != 2 * NODES for nodes in found.values()))


def _found(home: Path) -> dict[str, int]:
    store = open_store(Settings(home=home))
    rows = store.read(_COUNT, row_limit=1_000_000, timeout=600).rows
    store.close()
    return {str(row["batch"]): int(str(row["nodes"])) for row in rows}


def _write_until_killed(home: Path, label: str) -> None:
    store = open_store(Settings(home=home))
    batch = 0
    while True:
        name = f"{label}-{batch}"
        shared = {"batch": name, "nodes": NODES, "text": "x" * 200}
        store.write([(_BATCH, {**shared, "half": half}) for half in ("a", "b")])
        print(f"{name}.", flush=True)
        batch += 1


def main(arguments: list[str]) -> int:
    """Exit code 0 when nothing was lost and nothing is there in part."""
    if arguments[:1] == ["write"]:
        _write_until_killed(Path(arguments[1]), arguments[2])
    times = int(arguments[0]) if arguments else 100
    pause = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [kill_once(Path(folder), after=pause.uniform(0, 0.5), label=f"run{i}") for i in range(times)]
    lost, partial = sum(outcome.lost for outcome in outcomes), sum(outcome.partial for outcome in outcomes)
    acknowledged = sum(outcome.acknowledged for outcome in outcomes)
    print(f"{times} kills, {acknowledged} batches acknowledged, {lost} lost, {partial} partial")
    return 1 if lost or partial else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
