"""How well origins are found: `python -m benchmarks.origins [held]`.

Each line of `tests/claims/origins_tune.jsonl` is a few articles and which of them share an origin. Counted are pairs of
articles of one line: precision and recall of those that share one. With `held` the other part is scored as well, on
which nothing was tuned; of its lines nothing is printed. A line that goes wrong is named for the tune part.
"""
from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from graph.fingerprint import fingerprint
from graph.model import Article, Facts
from graph.origin import origins
from graph.settings import Settings
from ingest.nlp import load_model
from ingest.pipeline import extract

CLAIMS = Path(__file__).parents[1] / "tests" / "claims"


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of articles: the line it is of, what the line is about, whether it shares an origin, and was found to."""

    line: str
    what: str
    shares: bool
    found: bool


def read_lines(part: str) -> list[dict[str, Any]]:
    """The lines of a part: tune or held."""
    text = (CLAIMS / f"origins_{part}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def scored(lines: Sequence[dict[str, Any]]) -> list[Scored]:
    """All pairs of all lines."""
    facts = _facts(lines)
    return [pair for line in lines for pair in _pairs(line, facts)]


def figures(pairs: Sequence[Scored]) -> tuple[float, float, Counter[str]]:
    """Precision, recall and the counts they come from: right, wrong, missed."""
    told = Counter("right" if one.shares else "wrong" for one in pairs if one.found)
    told["missed"] = sum(one.shares and not one.found for one in pairs)
    found, shares = told["right"] + told["wrong"], told["right"] + told["missed"]
    return told["right"] / max(1, found), told["right"] / max(1, shares), told


def _facts(lines: Sequence[dict[str, Any]]) -> dict[tuple[str, str], Facts]:
    articles = [Article(f"{line['id']}\n{one['id']}", **{name: one.get(name) for name in (
        "text", "title", "published", "publisher")}) for line in lines for one in line["articles"]]
    read = (one for one in extract(articles, load_model(Settings().model)) if isinstance(one, Facts))
    return {tuple(one.article.id.split("\n", 1)): one for one in read}  # type: ignore[misc]


def _pairs(line: dict[str, Any], facts: dict[tuple[str, str], Facts]) -> Iterator[Scored]:
    ids = [one["id"] for one in line["articles"]]
    found = origins({id_: fingerprint(facts[line["id"], id_]) for id_ in ids})
    for one, other in combinations(ids, 2):
        shares = any(one in group and other in group for group in line["origins"])
        yield Scored(line["id"], line["what"], shares, found[one].id == found[other].id)


def _report(part: str) -> None:
    pairs = scored(read_lines(part))
    for what in (*sorted({one.what for one in pairs}), ""):
        some = [one for one in pairs if what in ("", one.what)]
        precision, recall, told = figures(some)
        print(f"{part:5} {what or 'all':14} precision {precision:.3f} recall {recall:.3f} of {len(some)} pairs "
              f"(right {told['right']}, wrong {told['wrong']}, missed {told['missed']})")
    if part == "tune":
        for word, shares in (("wrong", False), ("missed", True)):
            print(f"{word}:", *sorted({one.line for one in pairs if one.shares == shares != one.found}))


if __name__ == "__main__":
    for name in ("tune", *(["held"] if "held" in sys.argv[1:] else [])):
        _report(name)
