"""Which of two names a pronoun means: the reading against the form of GAP, one item a line.

    python -m benchmarks.gap PATH

PATH holds JSON lines of the GAP set (Webster and others, "Mind the GAP", 2018; Apache 2.0): `text`, `pronoun`, `A` and
`B` as [start, end], and `A_coref`, `B_coref`. A name is right when the reading gives it and the pronoun one entity.
Precision, recall and F1 count names, as GAP's own scorer does; bias is F1 of feminine over masculine pronouns.
Accuracy counts items with both names judged right; coverage, items whose pronoun means some entity.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.model import Article, Mention
from ingest.nlp import load_model
from ingest.reading import Reading, parsed, read_article

_FEMININE = ("she", "her", "hers", "herself")


@dataclass(frozen=True)
class Judged:
    """One item: is the pronoun feminine, does it mean any entity, and for A and B (gold, found)."""

    feminine: bool
    covered: bool
    names: tuple[tuple[bool, bool], tuple[bool, bool]]


def judged(rows: Sequence[dict[str, Any]], readings: Iterable[Reading]) -> Iterator[Judged]:
    """Each item with what its reading says of it."""
    for row, reading in zip(rows, readings, strict=True):
        meant = _entities(reading, row["pronoun"], pronoun=True)
        found = [bool(meant & _entities(reading, row[name], pronoun=False)) for name in "AB"]
        feminine = row["text"][slice(*row["pronoun"])].lower() in _FEMININE
        yield Judged(feminine, bool(meant), ((row["A_coref"], found[0]), (row["B_coref"], found[1])))


def _entities(reading: Reading, span: Sequence[int], *, pronoun: bool) -> set[str]:
    """Who has a pronoun there, or a name."""
    return {
        entity.id
        for entity in reading.entities
        for mention in entity.mentions
        if mention.kind != "nominal" and (mention.kind == "pronoun") == pronoun and _covers(mention, span)
    }


def _covers(mention: Mention, span: Sequence[int]) -> bool:
    """Do they share more than half of the shorter one?"""
    shared = min(mention.end, span[1]) - max(mention.start, span[0])
    return 2 * shared > min(mention.end - mention.start, span[1] - span[0])


def scores(items: Sequence[Judged]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the names, in percent."""
    names = [name for item in items for name in item.names]
    right = sum(gold and found for gold, found in names)
    precision = 100 * right / max(1, sum(found for _, found in names))
    recall = 100 * right / max(1, sum(gold for gold, _ in names))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    """Print the scores of all items and of each gender."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    nlp = load_model()
    articles = [Article(row["id"], row["text"], None, None) for row in rows]
    readings = (read_article(doc, article, nlp) for doc, article in parsed(articles, nlp))
    items = list(judged(rows, readings))
    groups = {
        "all": items,
        "masculine": [item for item in items if not item.feminine],
        "feminine": [item for item in items if item.feminine],
    }
    for name, group in groups.items():
        precision, recall, f1 = scores(group)
        print(f"{name:10} {len(group):5}  P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}")
    print(f"bias       {scores(groups['feminine'])[2] / max(1e-9, scores(groups['masculine'])[2]):.3f}")
    right = sum(all(gold == found for gold, found in item.names) for item in items)
    print(
        f"accuracy   {100 * right / len(items):.1f}    coverage {100 * sum(i.covered for i in items) / len(items):.1f}"
    )


if __name__ == "__main__":
    main()
