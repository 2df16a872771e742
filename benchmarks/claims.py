"""How right disputes and confirmations are, from text: each item of tests/claims is two texts and what is said in them.

    python -m benchmarks.claims [--held] [--errors]

Without `--held` the items that the rules were tuned on; with it those that were held back, figures only. An item counts
as found when a pair of its kind joins a statement over the first words said with one over the second; a pair of another
kind between such statements is a false one. `elsewhere` counts pairs across the two texts that join other statements.
`--errors` prints what was missed or wrong, of the tuned items alone.
"""
from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from graph.claims.compare import Pair, compare
from graph.claims.told import Told, told_from_rows
from graph.errors import InputError
from graph.model import Article, Facts
from graph.rows import NodeRow, Rows
from graph.whole import graph_of
from ingest.work import extract_all

DATA = Path(__file__).parents[1] / "tests" / "claims"
KINDS = {"dispute": "DISPUTES", "confirm": "CONFIRMS"}

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Read:
    """An item with the statements of its two texts, and those of them that lie over what is said."""

    item: Item
    told: tuple[tuple[Told, ...], tuple[Told, ...]]
    meant: tuple[frozenset[str], frozenset[str]]

    @property
    def pairs(self) -> list[tuple[Told, Told, Pair]]:
        """All pairs across the two texts."""
        found = ((one, other, compare(one, other)) for one, other in product(*self.told))
        return [(one, other, pair) for one, other, pair in found if pair is not None]

    def between(self) -> set[str]:
        """The kinds of the pairs that join what is said."""
        return {pair.kind for one, other, pair in self.pairs if one.id in self.meant[0] and other.id in self.meant[1]}


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of items: found, wrongly found, and all there are of a kind."""

    found: int
    wrong: int
    there: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.there if self.there else 0.0


def items(file: Path) -> list[Item]:
    """The items of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def read_items(given: Sequence[Item], *, model: str = "md") -> list[Read]:
    """The items with their statements; the texts of one item are a graph of their own."""
    articles = [Article(f"{item['id']}-{n}", text["text"], text["title"], text["published"], text["publisher"])
                for item in given for n, text in enumerate(item["texts"])]
    facts: list[Facts] = []
    for one in extract_all(articles, model=model):
        if isinstance(one, InputError):
            raise one
        facts.append(one)
    return [_read(item, facts[2 * i], facts[2 * i + 1]) for i, item in enumerate(given)]


def figures(read: Sequence[Read]) -> dict[str, Figures]:
    """What is found of each kind."""
    between = [(one.item["kind"], one.between()) for one in read]
    return {kind: Figures(
        sum(is_ == kind and pair in found for is_, found in between),
        sum(is_ != kind and pair in found for is_, found in between), sum(is_ == kind for is_, _ in between),
    ) for kind, pair in KINDS.items()}


def _read(item: Item, *facts: Facts) -> Read:
    rows = graph_of(facts)
    told = told_from_rows(rows).values()
    sides = [tuple(one for one in told if one.article == f.article.id) for f in facts]
    meant = [frozenset(one.id for one in side if _lies_over(rows, one, f.article.text, item["said"][n]))
             for n, (side, f) in enumerate(zip(sides, facts, strict=True))]
    return Read(item, (sides[0], sides[1]), (meant[0], meant[1]))


def _lies_over(rows: Rows, one: Told, text: str, said: str) -> bool:
    """Does a part of what is told share a character with what is said?"""
    start = text.index(said)
    return any(first < start + len(said) and start < last for first, last in _parts(rows, one))


def _parts(rows: Rows, one: Told) -> Iterator[tuple[int, int]]:
    row = rows["Statement", one.id]
    parts = row.properties.get("parts") if isinstance(row, NodeRow) else None
    for part in parts if isinstance(parts, list) else []:
        first, last = part.split("-")
        yield int(first), int(last)
    if not parts:
        yield one.start, one.end


def _print_figures(name: str, read: Sequence[Read]) -> None:
    print(f"{name}: {len(read)} items, {dict(Counter(one.item['kind'] for one in read))}")
    for kind, one in figures(read).items():
        print(f"  {kind + 's':9} precision {one.precision:.3f} ({one.found} of {one.found + one.wrong})   "
              f"recall {one.recall:.3f} ({one.found} of {one.there})")
    elsewhere = Counter(pair.kind for one in read for a, b, pair in one.pairs
                        if not (a.id in one.meant[0] and b.id in one.meant[1]))
    print(f"  elsewhere {dict(elsewhere)}; statement not extracted: {sum(not all(one.meant) for one in read)}")


def _print_errors(read: Sequence[Read]) -> None:
    for one in read:
        item, found = one.item, one.between()
        if found == {pair for kind, pair in KINDS.items() if kind == item["kind"]}:
            continue
        print(f"\n{item['id']} {item['kind']} {item['look_alike']} found {found or 'nothing'}: {item['why']}")
        for n in (0, 1):
            print(f"  said {n} ({item['texts'][n]['published']}): {item['said'][n]}")
            for told in one.told[n]:
                if told.id in one.meant[n]:
                    print(f"    {told.stance} {told.speaker or told.speaker_text} | {told.content} | {told.about}")
        for a, b, pair in one.pairs:
            print(f"  {pair.kind} {pair.score} {pair.reason}\n    {a.content}\n    {b.content}")


def main() -> None:
    """Print precision and recall of one set."""
    held = "--held" in sys.argv
    name = "pairs_held" if held else "pairs_tune"
    read = read_items(items(DATA / f"{name}.jsonl"))
    if "--errors" in sys.argv and not held:
        _print_errors(read)
    _print_figures(name, read)


if __name__ == "__main__":
    main()
