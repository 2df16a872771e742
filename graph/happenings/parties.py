"""Who takes part in two tellings: the same, others, or some of them."""
from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph.atlas.gazetteer import capitals
from graph.happenings.happened import Happened
from graph.happenings.words import lexicon


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the participants of two tellings go together.

    `same` participants are told by both, `akin` ones by one as a person or body and by the other as the place or body
    it stands for. `clash`: in one part none is shared; `strangers`: some are, and each names others besides.
    """

    same: int
    akin: int
    clash: bool
    strangers: bool

    @property
    def count(self) -> int:
        return self.same + self.akin


def parties(one: Happened) -> tuple[str, ...]:
    """Actors and targets, each once."""
    return tuple(dict.fromkeys((*one.actors, *one.targets)))


@lru_cache(maxsize=20_000)
def stands_for(one: Happened) -> dict[str, frozenset[str]]:
    """Participant -> itself and what it stands for."""
    homes: dict[str, set[str]] = {who: set() for who in (*parties(one), *one.near, *one.places)}
    for who, home in one.homes:
        homes.setdefault(who, set()).add(home)
    return {who: frozenset({who, *found, *(country for place in (who, *found) for country in _ruled_from(place))})
            for who, found in homes.items()}


def _ruled_from(place: str) -> tuple[str, ...]:
    """The country of a capital: "Riga" is said for Latvia."""
    country = capitals().get(place.removeprefix("place/").replace("-", " "))
    return (f"place/{country.replace(' ', '-')}",) if country and place.startswith("place/") else ()


def agreement(one: Happened, other: Happened) -> Agreement:
    """How the participants go together; the sides of what is done together may be swapped."""
    if {one.code, other.code} <= lexicon().mutual:
        return _matched(one, parties(one), other, parties(other))
    acting = _matched(one, one.actors, other, other.actors)
    suffering = _matched(one, one.targets, other, other.targets)
    return Agreement(acting.same + suffering.same, acting.akin + suffering.akin, acting.clash or suffering.clash,
                     acting.strangers or suffering.strangers)


def _matched(one: Happened, mine: Collection[str], other: Happened, theirs: Collection[str]) -> Agreement:
    """Two groups of participants. Whom the other names beside the deed is no stranger."""
    same = set(mine) & set(theirs)
    left, right = [x for x in mine if x not in same], [x for x in theirs if x not in same]
    akin = 0
    for who in list(left):
        hit = next((x for x in right if is_akin(one, who, other, x)), None)
        if hit is not None:
            left.remove(who)
            right.remove(hit)
            akin += 1
    apart = bool(_strangers(left, other) and _strangers(right, one))
    found = len(same) + akin
    return Agreement(len(same), akin, apart and found < 2, apart and found >= 2)


def _strangers(left: Iterable[str], other: Happened) -> list[str]:
    around = {name for who, names in stands_for(other).items() for name in (who, *names)} | set(other.places)
    return [who for who in left if who not in around]


def is_akin(one: Happened, who: str, other: Happened, whom: str) -> bool:
    """Does one of them stand for the other, or both for one place: a president and his country, a ministry and its?"""
    mine, theirs = stands_for(one).get(who, frozenset({who})), stands_for(other).get(whom, frozenset({whom}))
    if _are_persons(who, whom):
        return False
    return bool(mine & theirs)


def _are_persons(one: str, other: str) -> bool:
    return one.startswith("person/") and other.startswith("person/")
