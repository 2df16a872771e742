"""Which articles are not independent of each other: wire copies, near copies, and reports of one news that rest on one
source.

Copies: one of the 16 bands of 4 hash values is equal and at least 60 % of all 64 are. Two articles that agree in 70 %
of their runs share a band with probability .99, two unrelated ones (2 %) with .000003. A near copy (cut, with a
paragraph moved, with other words here and there) shares one of 16 pairs of hash values, most of the shorter text
stands in the longer, and a week at most lies between them. Reports that rest on one source name it, or one of them
is the source itself, share words of their headline and lead, and are days apart at most.

Who shares an origin with another shares it with all that do so with that one; the smallest article id of a group is
the `origin` of all: it does not depend on the order of loading. Candidates are found by equal values, which the
store keeps as one indexed property each.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.fingerprint import BANDS, MOST_SOURCES, ROWS, Fingerprint, Signature, to_text
from graph.media import medium_key

_LIKE = 0.6
_PAIRS = 16
_NEAR = 0.5  # of the shorter text's runs
_NEAR_LIKE = 0.08  # of the hash values, so that the share of runs is no accident
_NEAR_DAYS = 7
_NEWS = 0.3  # of the words of the shorter headline and lead
_OWN_NEWS = 0.6  # where one is the source: it tells much on one matter, and the other rests on one report of it
_NEWS_WORDS = 4
_NEWS_DAYS = 4
_PERIOD = 7  # days; no less than both

#: Property -> value: articles that have an equal one are candidates.
Slots = dict[str, str]

#: The slots of each kind, all of which an index holds.
BAND_SLOTS = tuple(f"band_{i:02}" for i in range(BANDS))
NEAR_SLOTS = tuple(f"near_{i:02}" for i in range(_PAIRS))
SOURCE_SLOTS = (*(f"source_{i}" for i in range(MOST_SOURCES)), "source_own")
SLOTS = (*BAND_SLOTS, *NEAR_SLOTS, *SOURCE_SLOTS)


@dataclass(frozen=True, slots=True)
class Origin:
    """The smallest id of a group, and why an article belongs to it: "copy", or names of sources; empty alone."""

    id: str
    rests_on: tuple[str, ...] = ()


def slots(one: Fingerprint) -> Slots:
    """What an article is found by."""
    found = dict(zip(BAND_SLOTS, _cut(one.signature, ROWS), strict=False))
    if one.day is not None:
        found |= _near(one, one.day // _PERIOD) | _cited(one, one.day // _PERIOD)
        if one.publisher:
            found["source_own"] = f"{medium_key(one.publisher)}|{one.day // _PERIOD}"
    return found


def looked_up(one: Fingerprint) -> list[tuple[str, str]]:
    """The slots, with their values, that its candidates have: those of its own period and of the two beside it."""
    found = set(zip(BAND_SLOTS, _cut(one.signature, ROWS), strict=False))
    for period in () if one.day is None else (one.day // _PERIOD + step for step in (-1, 0, 1)):
        found |= _near(one, period).items()
        found |= {(slot, value) for value in _cited(one, period).values() for slot in SOURCE_SLOTS}
        own = f"{medium_key(one.publisher or '')}|{period}"
        found |= {(slot, own) for slot in SOURCE_SLOTS if one.publisher and slot != "source_own"}
    return sorted(found)


def joined(one: Fingerprint, other: Fingerprint) -> str | None:
    """Why two articles share an origin: "copy", or the source both rest on; None where they are independent."""
    if _alike(one.signature, other.signature) or _near_copy(one, other):
        return "copy"
    return _source(one, other)


def origins(articles: Mapping[str, Fingerprint]) -> dict[str, Origin]:
    """Article id -> origin. Of a part of the articles it is right when whole groups are given."""
    group = {id_: id_ for id_ in articles}
    members = {id_: [id_] for id_ in articles}
    reasons: dict[str, set[str]] = defaultdict(set)
    for one, other, reason in _joined(articles):
        first, second = sorted((group[one], group[other]))
        reasons[one].add(reason)
        reasons[other].add(reason)
        if first != second:
            for id_ in members[second]:
                group[id_] = first
            members[first] += members.pop(second)
    return {id_: Origin(first, tuple(sorted(reasons[id_]))) for id_, first in group.items()}


def _joined(articles: Mapping[str, Fingerprint]) -> Iterator[tuple[str, str, str]]:
    """Pairs that share an origin, with the reason."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, one in sorted(articles.items()):
        near = {other for key in looked_up(one) for other in found.get(key, ())}
        for other in sorted(near):
            reason = joined(articles[other], one)
            if reason:
                yield other, id_, reason
        for key in slots(one).items():
            found[key].append(id_)


def _cut(values: Signature, size: int) -> tuple[str, ...]:
    return tuple(to_text(values[i : i + size]) for i in range(0, len(values), size))


def _near(one: Fingerprint, period: int) -> Slots:
    pairs = _cut(one.signature[: 2 * _PAIRS], 2)
    return {slot: f"{pair}|{period}" for slot, pair in zip(NEAR_SLOTS, pairs, strict=False)}


def _cited(one: Fingerprint, period: int) -> Slots:
    return {slot: f"{medium_key(name)}|{period}" for slot, name in zip(SOURCE_SLOTS, one.cites, strict=False)}


def _alike(one: Signature, other: Signature) -> bool:
    """Whether a band is equal and enough of all values."""
    return _equal(one, other) >= _LIKE * BANDS * ROWS and not set(enumerate(_cut(one, ROWS))).isdisjoint(
        enumerate(_cut(other, ROWS)))


def _near_copy(one: Fingerprint, other: Fingerprint) -> bool:
    if not _within(one, other, _NEAR_DAYS) or _near(one, 0).items().isdisjoint(_near(other, 0).items()):
        return False
    share = _equal(one.signature, other.signature) / (BANDS * ROWS)
    common = share * (one.runs + other.runs) / (1 + share)
    return share >= _NEAR_LIKE and common >= _NEAR * min(one.runs, other.runs)


def _equal(one: Signature, other: Signature) -> int:
    return sum(a == b for a, b in zip(one, other, strict=False))


def _within(one: Fingerprint, other: Fingerprint, days: int) -> bool:
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= days


def _same_news(one: Fingerprint, other: Fingerprint, least: float) -> bool:
    common, shorter = len(set(one.news) & set(other.news)), min(len(one.news), len(other.news))
    return _within(one, other, _NEWS_DAYS) and common >= max(_NEWS_WORDS, least * shorter)


def _source(one: Fingerprint, other: Fingerprint) -> str | None:
    """The name of the first source that both cite for one news, or that one of them is and the other cites."""
    names = {medium_key(name): name for name in one.cites}
    both = [min(name, names[medium_key(name)]) for name in other.cites if medium_key(name) in names]
    own = [name for first, second in ((one, other), (other, one)) for name in first.cites
           if medium_key(name) == medium_key(second.publisher or "")]
    shared = [*(both if _same_news(one, other, _NEWS) else ()), *(own if _same_news(one, other, _OWN_NEWS) else ())]
    return min(shared, default=None)
