"""One gold set: its texts extracted, and compared by `score.py` as a program of its own.

Confidence: the facts below a threshold are left out and the rest is scored again. Recall falls, and precision is how
often facts of that confidence are right; where the gold has not every fact, it is a lower bound.
"""
from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.facts import to_json
from graph.model import Article
from graph.whole import one_identity
from ingest.work import extract_all

THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
_WITH_CONFIDENCE = ("relations", "events", "statements")


@dataclass(frozen=True, slots=True)
class Scored:
    """What `score.py` says of one set. `rows`: measure -> precision, recall and F1 in percent, and counts;
    `accuracies`: measure -> percent; `errors`: layer and kind with what was missed or wrong, a line each;
    `curve`: threshold -> rows of the facts with at least that confidence.
    """

    name: str
    rows: dict[str, dict[str, float]]
    accuracies: dict[str, float]
    errors: tuple[tuple[str, str], ...]
    curve: dict[float, dict[str, dict[str, float]]]


def scored(gold: Path, program: Path, *, thresholds: Sequence[float] = THRESHOLDS) -> Scored:
    """Extract the articles of a gold file and compare with it."""
    records = extracted(gold)
    numbers, errors = _compared(gold, records, program)
    curve = {at: _compared(gold, [_surer(one, at) for one in records], program)[0]["rows"] for at in thresholds}
    accuracies = {name: row["accuracy"] for name, row in numbers["accuracies"].items()}
    return Scored(gold.stem, numbers["rows"], accuracies, tuple(errors), curve)


def extracted(gold: Path) -> list[dict[str, Any]]:
    """The facts of a gold file's texts, an object an article, with one identity over the set."""
    lines = map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    articles = [Article(line["article"]["id"], line["text"], line["article"].get("title"),
                        line["article"].get("published")) for line in lines]
    facts = []
    for one in extract_all(articles, model="md"):
        if isinstance(one, InputError):
            raise one
        facts.append(one)
    return [to_json(one) for one in one_identity(facts)]


def _surer(record: dict[str, Any], threshold: float) -> dict[str, Any]:
    """The facts with at least this confidence."""
    return record | {layer: [fact for fact in record.get(layer, []) if fact["confidence"] >= threshold]
                     for layer in _WITH_CONFIDENCE}


def _compared(
    gold: Path, records: Iterable[dict[str, Any]], program: Path
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The numbers of `score.py`, and its errors as (layer: kind, what)."""
    with tempfile.TemporaryDirectory() as folder:
        facts, numbers = Path(folder, "facts.jsonl"), Path(folder, "numbers.json")
        facts.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
        ran = subprocess.run(
            [sys.executable, str(program), str(gold), str(facts), "--json", str(numbers), "--errors", "1000000"],
            capture_output=True, text=True, encoding="utf-8",
        )
        if ran.returncode:
            raise InputError(f"{gold}: score.py ended with {ran.returncode}: {ran.stderr.strip()}")
        return json.loads(numbers.read_text(encoding="utf-8")), list(_errors(ran.stdout))


def _errors(printed: str) -> Iterator[tuple[str, str]]:
    heading = ""
    for line in printed.splitlines():
        if line.startswith("  ["):
            yield heading, line.split("] ", 1)[1]
        elif line.endswith(")") and ": " in line and not line.startswith(" "):
            heading = line.rsplit(" (", 1)[0]
