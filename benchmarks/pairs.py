"""What benchmarks of pairs share: items of `tests/claims`, each two texts and what is told in them, and figures."""
from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.model import Article, Facts
from ingest.work import extract_all

DATA = Path(__file__).parents[1] / "tests" / "claims"

Item = dict[str, Any]


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

    def __str__(self) -> str:
        return (f"precision {self.precision:.3f} ({self.found} of {self.found + self.wrong})   "
                f"recall {self.recall:.3f} ({self.found} of {self.there})")


def items(name: str) -> list[Item]:
    """The items of a file."""
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def with_facts(given: Sequence[Item]) -> Iterator[tuple[Item, list[Facts]]]:
    """The items with the facts of their texts."""
    articles = [Article(f"{item['id']}-{n}", text["text"], text["title"], text["published"], text["publisher"])
                for item in given for n, text in enumerate(item["texts"])]
    facts: list[Facts] = []
    for one in extract_all(articles, model="md"):
        if isinstance(one, InputError):
            raise one
        facts.append(one)
    yield from ((item, facts[2 * i : 2 * i + 2]) for i, item in enumerate(given))


def lies_over(part: tuple[int, int], text: str, said: str) -> bool:
    """Does a part of a text share a character with what is said in it?"""
    start = text.index(said)
    return part[0] < start + len(said) and start < part[1]
