"""By what a telling is looked up: few keys, each of two things that seldom come together by chance within a month."""
from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from graph.happenings.happened import Happened
from graph.happenings.parties import parties, seat, stands_for
from graph.happenings.when import periods
from graph.happenings.words import kin, telling
from graph.names import name_of

_MOST = 10
_PARTIES = 3  # of a longer list the first ones
_SUFFERED = ("force", "yield")  # deeds that one person seldom does or suffers twice in a month


@lru_cache(maxsize=50_000)
def terms(one: Happened) -> frozenset[str]:
    """At most ten keys. Tellings that share none are never one happening; one that can have no time has none."""
    when = periods(one)
    bonds = list(dict.fromkeys(_bonds(one)))[: _MOST // max(1, len(when))]
    return frozenset(f"{bond} {period}" for bond in bonds for period in when)


def _bonds(one: Happened) -> Iterator[str]:
    """What holds tellings together, the strongest first."""
    deed, who = kin(one.code), parties(one)[:_PARTIES]
    homes = list(dict.fromkeys(stands_for(one)[x][-1] for x in who))
    seats = list(dict.fromkeys(map(seat, who)))
    places = list(dict.fromkeys(map(seat, one.places)))[:2]
    near = list(dict.fromkeys(map(seat, one.near)))[:2]
    nouns = telling(one.trigger)[-1:]
    for names in (seats, homes):
        yield from (f"{deed} {' '.join(sorted(pair))}" for pair in combinations(names, 2))
    if deed in _SUFFERED:
        yield from (f"{deed} {name_of(x)}" for x in who if x.startswith("person/"))
    for place in places:
        yield from (f"{deed} {x} {place}" for x in sorted({*homes, *seats} - {place})[:3])
    yield from (f"{word} {x}" for word in nouns for x in sorted(homes)[:2])
    yield from (f"{deed} {' '.join(sorted((x, name)))}" for x in homes for name in near if x != name)
    if len(who) == 1 and deed not in ("speech", "talk"):
        yield f"{deed} {homes[0]}"
    if not who or deed == "protest":
        yield from (f"{deed} {place}" for place in (places or [seat(x) for x in who] or near)[:2])
    yield from (f"{word} {place}" for word in nouns for place in places[:1])
    if len(who) < 2:
        longest = sorted(one.words, key=lambda word: (-len(word), word))[:2]
        yield from (f"{word} {x}" for word in longest for x in homes)
