"""The index that finds what may belong together: `:Key` nodes, to which statements and events lead by `KEYED`.

A key is a term of one telling and the thirty days it falls into. Two tellings are candidates when they share enough
terms and their periods are at most two apart (30 days: always; 89 days: sometimes; what decides then is the dates
alone, so the order of loading does not matter). What has no date is compared with what has none.

So the cost of an article depends on how much was told in those months with these terms, not on how much there is.
"""
from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.rows import End, NodeRow, Row, link
from graph.store import GraphStore
from graph.stored import ask

PERIOD_DAYS = 30
_NEAR = 2  # periods


@dataclass(frozen=True, slots=True)
class Keyed:
    """A telling as the index knows it: label and id of its node, terms, and the day it is looked for by."""

    label: str
    id: str
    terms: frozenset[str]
    day: str | None

    def own(self) -> list[str]:
        """The ids of its keys."""
        return self._keys([self._period])

    def near(self) -> list[str]:
        """The ids of the keys by which its candidates are found."""
        period = self._period
        return self._keys([None] if period is None else range(period - _NEAR, period + _NEAR + 1))

    @property
    def _period(self) -> int | None:
        return None if self.day is None else first_day(self.day).toordinal() // PERIOD_DAYS

    def _keys(self, periods: Iterable[int | None]) -> list[str]:
        return [f"{self.label} {'undated' if period is None else period} {term}"
                for period in periods for term in sorted(self.terms)]


def first_day(date: str) -> datetime.date:
    """The first day of a date that may be partial: "2025-03" is 1 March."""
    return datetime.date.fromisoformat(f"{date}-01-01"[:10] if len(date) < 7 else f"{date}-01"[:10])


def key_rows(told: Iterable[Keyed]) -> Iterator[Row]:
    """The keys of these tellings and the edges that lead there."""
    for one in told:
        yield from led_to((one.label, one.id), one.own())


def led_to(source: End, keys: Iterable[str]) -> Iterator[Row]:
    """Keys and the edges that lead there from a node."""
    for key in keys:
        node = NodeRow(("Key",), key, {"name": key})
        yield node
        yield link("KEYED", source, node.end)


def candidates(told: Collection[Keyed], *, shared: int) -> set[tuple[str, str]]:
    """Pairs of ids among these that share enough terms; the smaller id first."""
    at: dict[str, list[str]] = {}
    for one in told:
        for key in one.own():
            at.setdefault(key, []).append(one.id)
    found: set[tuple[str, str]] = set()
    for one in told:
        counts = Counter(other for key in one.near() for other in at.get(key, ()))
        found |= {(min(one.id, other), max(one.id, other))
                  for other, count in counts.items() if count >= shared and other != one.id}
    return found


def stored_candidates(store: GraphStore, told: Collection[Keyed], *, shared: int) -> dict[str, set[str]]:
    """Id -> ids in the store that share enough terms with it."""
    keys = sorted({key for one in told for key in one.near()})
    query = ("UNWIND $keys AS key MATCH (k:Key {id: key})<-[:KEYED]-(n) "
             "RETURN key, collect(n.id) AS ids")
    at: Mapping[str, list[str]] = {row["key"]: row["ids"] for row in (ask(store, query, keys=keys) if keys else ())}
    found = {}
    for one in told:
        counts = Counter(other for key in one.near() for other in at.get(key, ()))
        found[one.id] = {other for other, count in counts.items() if count >= shared and other != one.id}
    return found


def used_elsewhere(store: GraphStore, keys: Collection[str], articles: Collection[str]) -> set[str]:
    """Those of the keys that an article other than these has too."""
    query = ("UNWIND $keys AS key MATCH (k:Key {id: key}) "
             "WHERE EXISTS { MATCH (k)<-[:KEYED]-(n) WHERE NOT n.article IN $articles } RETURN k.id AS id")
    rows = ask(store, query, keys=sorted(keys), articles=sorted(articles)) if keys else ()
    return {row["id"] for row in rows}

