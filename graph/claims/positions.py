"""Position changes: two statements of one speaker about one thing with opposed stance, in order of time.

A function of the statements of one speaker alone. Of a long row of the same claim only the last before the change and
the first after it are told; and of copies one.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.claims.compare import TERMS, Pair
from graph.claims.terms import terms
from graph.claims.told import Told, told_from_store
from graph.claims.turning import turned
from graph.keyed import first_day
from graph.store import GraphStore
from graph.stored import ask

_OF = "UNWIND $ids AS id MATCH (e:Entity {id: id})-[:SAYS]->(s:Statement) RETURN s.id AS id"


@dataclass(frozen=True, slots=True)
class Change:
    """A speaker who said one thing and later another; `earlier` and `later` are statement ids, `days` between reports.
    `about`: ids of what both are about."""

    speaker: str
    earlier: str
    later: str
    reported: str
    days: int
    about: tuple[str, ...]
    score: float
    reason: str


def position_changes(store: GraphStore, speakers: Collection[str]) -> tuple[Change, ...]:
    """The changes of these speakers, the newest first."""
    ids = [row["id"] for row in ask(store, _OF, ids=sorted(speakers))] if speakers else []
    return changes(told_from_store(store, ids).values())


def changes(told: Iterable[Told]) -> tuple[Change, ...]:
    """The changes among these statements, the newest first."""
    by_speaker: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.speaker and one.reported:
            by_speaker[one.speaker].append(one)
    found = [change for own in by_speaker.values() for change in _of_one(own)]
    found.sort(key=lambda change: (-change.score, change.later, change.earlier))
    return tuple(sorted(found, key=lambda change: change.reported, reverse=True))


def _of_one(own: list[Told]) -> Iterator[Change]:
    pairs: list[tuple[Told, Told, Pair]] = []
    for one, other in _candidates(own):
        found = turned(one, other)
        if found:
            earlier, later = sorted((one, other), key=_time)
            pairs.append((earlier, later, found))
    told: set[tuple[str, str]] = set()
    for earlier, later, found in sorted(pairs, key=lambda pair: (_time(pair[0]), _time(pair[1]))):
        if _nearest(earlier, later, pairs) and (earlier.origin, later.origin) not in told:
            told.add((earlier.origin, later.origin))
            yield _change(earlier, later, found)


def _candidates(own: list[Told]) -> set[tuple[Told, Told]]:
    """Pairs that share enough terms to be compared."""
    at: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(own, key=_time):
        for term in terms(one):
            at[term].append(one)
    shared: dict[tuple[Told, Told], int] = defaultdict(int)
    for same in at.values():
        for pair in combinations(same, 2):
            shared[pair] += 1
    return {pair for pair, count in shared.items() if count >= TERMS}


def _nearest(earlier: Told, later: Told, pairs: list[tuple[Told, Told, Pair]]) -> bool:
    """Is no other pair between the two, with one of them?"""
    return not any((two is later and _time(one) > _time(earlier)) or (one is earlier and _time(two) < _time(later))
                   for one, two, _ in pairs)


def _change(earlier: Told, later: Told, found: Pair) -> Change:
    days = (first_day(later.reported or "") - first_day(earlier.reported or "")).days
    about = tuple(sorted(set(earlier.about) & set(later.about)))
    return Change(earlier.speaker or "", earlier.id, later.id, later.reported or "", days, about, found.score,
                  found.reason)


def _time(told: Told) -> tuple[str, str]:
    return told.reported or "", told.id
