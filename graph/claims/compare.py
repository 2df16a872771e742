"""Whether two statements dispute or confirm each other: a function of the two alone.

First conditions that must hold (`_may_pair`, `_kind`), then a score by a few features whose weights stand in
`weights.toml`. What the rest of the graph holds has no say, so a pair never changes when other articles come.
"""
from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.claims.alignment import Shared, shared
from graph.claims.features import Side, features
from graph.claims.proposition import DENYING, proposition
from graph.claims.reasons import reason
from graph.claims.stems import lists, tokens
from graph.claims.terms import terms
from graph.claims.told import Told, in_order
from graph.names import name_of

_ASSERTING = frozenset({"asserts", "confirms", "concedes", "promises", "accuses", "warns"})
_PRESSING = frozenset({"demands", "threatens"})
#: Keys that both must have. Loading asks the store by it, so it is no weight.
TERMS = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that belong together. `kind`: DISPUTES or CONFIRMS; `score`: 0 to 1; `reason`: in words."""

    kind: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Considered:
    """Two statements that may belong together, the earlier first, before they are scored. `over_time`: how far apart
    they are does not count, nor that one told what was to come."""

    kind: str
    first: Side
    second: Side
    shared: Shared
    over_time: bool = False

    @property
    def features(self) -> dict[str, float]:
        """What speaks for it."""
        found = features(self.kind, self.first, self.second, self.shared)
        return found | {"far": 0.0, "tenses": 0.0} if self.over_time else found


def compare(one: Told, other: Told) -> Pair | None:
    """How the two belong together, if they do; the same for either order."""
    found = considered(one, other)
    if found is None:
        return None
    return scored(found)


def scored(found: Considered) -> Pair | None:
    """The pair, where enough speaks for it."""
    score = _score(found.kind.lower(), found.features)
    if score < _numbers()["limits"][found.kind.lower()]:
        return None
    why = reason(found.kind, found.first, found.second, found.shared.words, found.shared.days)
    return Pair(found.kind, round(score, 2), why)


def considered(one: Told, other: Told) -> Considered | None:
    """The two side by side, where nothing keeps them apart."""
    first, second = in_order(one, other)
    claims = proposition(first), proposition(second)
    if first.id == second.id or claims[0] is None or claims[1] is None or _same_speaker(first, second):
        return None
    if len(terms(first) & terms(second)) < TERMS:
        return None
    sides = (first, claims[0]), (second, claims[1])
    common = shared(first, second, claims[0], claims[1])
    kind = _kind(*sides, common) if _may_pair(*sides, common) else None
    return Considered(kind, *sides, common) if kind else None


def _may_pair(first: Side, second: Side, common: Shared) -> bool:
    """One time, and nothing named that tells them apart."""
    (one, claim), (other, answer) = first, second
    same_day = bool(claim.days & answer.days) or bool(set(one.days) & set(other.days))
    if common.days is not None and common.days > _numbers()["limits"]["days"] and not same_day:
        return False
    if claim.days and answer.days and not same_day:
        return False
    if all(pair[0].side for pair in common.words) and not set(one.about) & set(other.about):
        return False  # "they will leave", "Estmark stays": what is opposed must be said of one thing
    return not others_concerned(one, other, common)


def _same_speaker(first: Told, second: Told) -> bool:
    if first.speaker and second.speaker:
        return first.speaker == second.speaker
    return first.article == second.article and first.speaker_text == second.speaker_text


def others_concerned(first: Told, second: Told, common: Shared) -> bool:
    """Are they about different people, places or bodies, no name in common, and neither about who says the other?"""
    if not first.about or not second.about or set(first.about) & set(second.about) or common.named:
        return False
    return not (_parts(first.speaker) & _parts(*second.about) or _parts(second.speaker) & _parts(*first.about))


def _parts(*ids: str | None) -> set[str]:
    """The words of names that tell something."""
    return {part for id_ in ids if id_ for part in tokens(name_of(id_))} - lists().common - lists().empty


def _kind(first: Side, second: Side, common: Shared) -> str | None:
    (one, claim), (other, answer) = first, second
    if claim.borrowed and answer.borrowed:
        return None
    differ = _figures_differ(first, second) and not claim.denied and not answer.denied and common.days in (0, 1, 2)
    kind = "DISPUTES" if common.agreement < 0 or (differ and common.agreement > 0) else "CONFIRMS"
    may = _may_dispute(one, other) if kind == "DISPUTES" else _may_confirm(one, other)
    return kind if may and common.words and common.agreement else None


def _may_dispute(first: Told, second: Told) -> bool:
    """Does one answer a claim, or do both claim? A demand can be rejected, and is no claim besides."""
    stances = {first.stance, second.stance}
    if stances & DENYING:
        return bool(stances & (_ASSERTING | _PRESSING | {"criticizes"})) or stances <= DENYING
    return stances <= _ASSERTING


def _may_confirm(first: Told, second: Told) -> bool:
    stances = {first.stance, second.stance}
    return first.origin != second.origin and (stances <= _ASSERTING or stances <= DENYING)


def _figures_differ(first: Side, second: Side) -> bool:
    one, other = first[1].figures, second[1].figures
    return any(one[thing] != other[thing] for thing in one.keys() & other.keys())


def _score(kind: str, found: Mapping[str, float]) -> float:
    weights = _numbers()[kind]
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in found.items())))


@cache
def _numbers() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))
