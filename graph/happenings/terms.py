"""By what a telling is looked up: few keys, each of two things that seldom come together by chance within a month."""
from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from graph.happenings.happened import Happened
from graph.happenings.parties import parties, stands_for
from graph.happenings.when import periods
from graph.happenings.words import kin, telling

_MOST = 8
_PARTIES = 3  # of a longer list the first ones


@lru_cache(maxsize=50_000)
def terms(one: Happened) -> frozenset[str]:
    """At most eight keys. Tellings that share none are never one happening; one that can have no time has none."""
    when = periods(one)
    bonds = list(dict.fromkeys(_bonds(one)))[: _MOST // max(1, len(when))]
    return frozenset(f"{bond} {period}" for bond in bonds for period in when)


def _bonds(one: Happened) -> Iterator[str]:
    """What holds tellings together, the strongest first."""
    deed, who = kin(one.code), parties(one)[:_PARTIES]
    yield from _pairs(one, who, deed)
    for place in one.places[:2]:
        yield from (f"{deed} {one_} {place}" for one_ in sorted({_state(one, x) for x in who} | set(who))[:3])
    nouns = [word for word in telling(one.trigger) if word]
    yield from (f"{word} {x}" for word in nouns[-1:] for x in sorted({_state(one, x) for x in who})[:2])
    if len(who) < 2:
        yield from (f"{deed} {x} {near}" for x in who for near in one.near[:2])
    if len(who) == 1 and deed not in ("speech", "talk"):
        yield f"{deed} {who[0]}"
    if not who:
        yield from (f"{deed} {place}" for place in (one.places or one.near)[:2])
    yield from (f"{word} {place}" for word in nouns[-1:] for place in one.places[:1])
    if len(who) < 2:
        longest = sorted(one.words, key=lambda word: (-len(word), word))[:2]
        yield from (f"{word} {x}" for word in longest for x in who)


def _pairs(one: Happened, who: tuple[str, ...], deed: str) -> Iterator[str]:
    for pair in combinations(sorted(who), 2):
        yield f"{deed} {' '.join(pair)}"
    for pair in combinations(who, 2):
        first, second = sorted({_state(one, x) for x in pair} | ({""} if len({_state(one, x) for x in pair}) == 1
                                                                 else set()))
        if first:
            yield f"{deed} {first} {second}"


def _state(one: Happened, who: str) -> str:
    """The place somebody stands for, else himself."""
    return next((name for name in sorted(stands_for(one)[who]) if name.startswith("place/")), who)
