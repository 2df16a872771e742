"""Who takes part in two tellings: the same, others, or some of them."""
from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph.atlas.gazetteer import capitals
from graph.happenings.happened import Happened
from graph.happenings.words import lexicon
from graph.names import name_of

_STEPS = 2  # from a person to his ministry and on to its country


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
def stands_for(one: Happened) -> dict[str, tuple[str, ...]]:
    """Participant -> its name, then what it stands for, step by step: for a capital its country, for a president his
    ministry and its country. Names are without type: two papers may take Tirsa for a place and for a body."""
    return {who: tuple(_up(one, who)) for who in (*parties(one), *one.near, *one.places)}


def seat(id_: str) -> str:
    """A name, or the country for its capital: "Riga" is said for Latvia."""
    name = name_of(id_)
    return capitals().get(name.replace("-", " "), name).replace(" ", "-")


def _up(one: Happened, who: str) -> list[str]:
    found, at = [name_of(who), seat(who)], who
    for _ in range(_STEPS):
        at = min((home_ for whose, home_ in one.homes if whose == at), default="")
        if not at:
            break
        found += [name_of(at), seat(at)]
    return found


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
    same = {name_of(x) for x in mine} & {name_of(x) for x in theirs}
    left, right = ([x for x in side if name_of(x) not in same] for side in (mine, theirs))
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
    around = {name for names in stands_for(other).values() for name in names}
    return [who for who in left if name_of(who) not in around]


def is_akin(one: Happened, who: str, other: Happened, whom: str) -> bool:
    """Does one of them stand for the other, or both for one place: a president and his country, a ministry and its?"""
    if who.startswith("person/") and whom.startswith("person/"):
        return False
    return not set(stands_for(one)[who]).isdisjoint(stands_for(other)[whom])
