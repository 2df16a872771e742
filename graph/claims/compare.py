"""Whether two statements dispute or confirm each other: a function of the two alone.

First conditions that must hold (`_may_pair`, `_opposition`), then a score by a few features whose weights stand in
`weights.toml`. What the rest of the graph holds has no say, so a pair never changes when other articles come.
"""
from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from graph.claims.proposition import DENYING, Proposition, Word, proposition
from graph.claims.reasons import reason
from graph.claims.stems import lists, stem, tokens
from graph.claims.terms import terms
from graph.claims.told import Told, in_order

_ASSERTING = frozenset({"asserts", "confirms", "concedes", "promises", "accuses", "warns"})
_PRESSING = frozenset({"demands", "threatens"})
#: They take sides without saying what is or will be so.
_JUDGING = frozenset({"criticizes", "praises", "asks"})
#: Keys that both must have. Loading asks the store by it, so it is no weight.
TERMS = 2
_MASS = 4.0  # weight of words in common that counts as all


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that belong together. `kind`: DISPUTES or CONFIRMS; `score`: 0 to 1; `reason`: in words."""

    kind: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Two claims side by side: words in common as they stand in each, and the sign of them together."""

    words: tuple[tuple[Word, Word], ...]
    agreement: float
    days: int | None

    @property
    def said(self) -> float:
        """Weight of the words in common that say something of the things named."""
        return sum(min(one.weight, other.weight) for one, other in self.words
                   if one.sign and other.sign and not (one.name and other.name))

    @property
    def mass(self) -> float:
        return sum(min(one.weight, other.weight) for one, other in self.words)


def compare(one: Told, other: Told) -> Pair | None:
    """How the two belong together, if they do; the same for either order."""
    first, second = in_order(one, other)
    claims = proposition(first), proposition(second)
    if first.id == second.id or claims[0] is None or claims[1] is None:
        return None
    shared = _shared(first, second, claims[0], claims[1])
    if not _may_pair(first, second, claims[0], claims[1], shared):
        return None
    kind = _kind(first, second, claims[0], claims[1], shared)
    if kind is None:
        return None
    score = _score(kind.lower(), _features(first, second, claims[0], claims[1], shared, kind))
    if score < _numbers()["limits"][kind.lower()]:
        return None
    why = reason(kind, (first, claims[0]), (second, claims[1]), shared.words, shared.days)
    return Pair(kind, round(score, 2), why)


def turned(one: Told, other: Told) -> Pair | None:
    """How somebody's later statement turns against an earlier one of theirs; the same for either order.

    The reports must be of different days, however far apart: the order in time is what makes it a change. "Denied plans
    to leave" and "has left" is one, so tenses may differ.
    """
    first, second = in_order(one, other)
    claims = proposition(first), proposition(second)
    if claims[0] is None or claims[1] is None or not _may_turn(first, second):
        return None
    shared = _shared(first, second, claims[0], claims[1])
    named_days = claims[0].days and claims[1].days and not claims[0].days & claims[1].days
    if shared.agreement >= 0 or named_days or _others_concerned(first, second, shared):
        return None
    limits = _numbers()["limits"]
    score = _score("disputes", _features(first, second, claims[0], claims[1], shared, "DISPUTES"))
    if shared.said < limits["disputes_said"] or score < limits["disputes"]:
        return None
    why = reason("DISPUTES", (first, claims[0]), (second, claims[1]), shared.words, shared.days)
    return Pair("TURNS", round(score, 2), why)


def _may_turn(first: Told, second: Told) -> bool:
    """One speaker on two days, in two reports, who says what is so, will be or must be."""
    if not first.speaker or first.speaker != second.speaker or {first.stance, second.stance} & _JUDGING:
        return False
    apart = bool(first.reported and second.reported) and first.reported != second.reported
    return apart and first.article != second.article and len(terms(first) & terms(second)) >= TERMS


def _shared(first: Told, second: Told, one: Proposition, other: Proposition) -> Shared:
    keys = sorted(one.words.keys() & other.words.keys())
    pairs = tuple((one.words[key], other.words[key]) for key in keys)
    return Shared(pairs, _agreement(pairs), _days_apart(first.reported, second.reported))


def _agreement(pairs: tuple[tuple[Word, Word], ...]) -> float:
    """Weight of the words in common, negative where one says so and the other not. Words that exclude each other
    ("cancelled", "took place") decide alone: all others, as in "the talks on quotas", only say of what."""
    opposed = [(a, b) for a, b in pairs if a.side * a.sign * b.side * b.sign]
    told = opposed or [(a, b) for a, b in pairs if not (a.name and b.name)]
    return sum(min(a.weight, b.weight) * a.sign * b.sign * (a.side or 1) * (b.side or 1) for a, b in told)


def _days_apart(one: str | None, other: str | None) -> int | None:
    try:
        return abs((date.fromisoformat(str(one)[:10]) - date.fromisoformat(str(other)[:10])).days)
    except ValueError:
        return None


def _may_pair(first: Told, second: Told, one: Proposition, other: Proposition, shared: Shared) -> bool:
    """What holds for each pair: other speakers, one time, nothing named that tells them apart."""
    limits = _numbers()["limits"]
    if _same_speaker(first, second) or len(terms(first) & terms(second)) < TERMS:
        return False
    same_day = bool(one.days & other.days) or bool(set(first.days) & set(second.days))
    if shared.days is not None and shared.days > limits["days"] and not same_day:
        return False
    if one.days and other.days and not same_day:
        return False
    return not _others_concerned(first, second, shared)


def _same_speaker(first: Told, second: Told) -> bool:
    if first.speaker and second.speaker:
        return first.speaker == second.speaker
    return first.article == second.article and first.speaker_text == second.speaker_text


def _others_concerned(first: Told, second: Told, shared: Shared) -> bool:
    """Are they about different people, places or bodies, and no name in common?"""
    named = any(one.name and other.name for one, other in shared.words)
    return bool(first.about) and bool(second.about) and not set(first.about) & set(second.about) and not named


def _kind(first: Told, second: Told, one: Proposition, other: Proposition, shared: Shared) -> str | None:
    if _past_and_future(one, other) or (one.borrowed and other.borrowed):
        return None
    differ = _figures_differ(one, other) and not one.denied and not other.denied and shared.days in (0, 1, 2)
    kind = "DISPUTES" if shared.agreement < 0 or (differ and shared.agreement > 0) else "CONFIRMS"
    may = _may_dispute(first, second) if kind == "DISPUTES" else _may_confirm(first, second)
    return kind if may and shared.said >= _numbers()["limits"][f"{kind.lower()}_said"] else None


def _may_dispute(first: Told, second: Told) -> bool:
    """Does one answer a claim, or do both claim? A demand can be rejected, and is no claim besides."""
    stances = {first.stance, second.stance}
    if stances & DENYING:
        return bool(stances & (_ASSERTING | _PRESSING | {"criticizes"})) or stances <= DENYING
    return stances <= _ASSERTING


def _may_confirm(first: Told, second: Told) -> bool:
    stances = {first.stance, second.stance}
    return first.origin != second.origin and (stances <= _ASSERTING or stances <= DENYING)


def _figures_differ(one: Proposition, other: Proposition) -> bool:
    both = one.figures.keys() & other.figures.keys()
    return any(one.figures[thing] != other.figures[thing] for thing in both)


def _past_and_future(one: Proposition, other: Proposition) -> bool:
    return one.tense * other.tense < 0


def _features(
    first: Told, second: Told, one: Proposition, other: Proposition, shared: Shared, kind: str
) -> dict[str, float]:
    least, both = min(one.weight, other.weight), one.weight + other.weight
    answering = DENYING if kind == "DISPUTES" else frozenset({"confirms", "concedes"})
    return {
        "bias": 1.0,
        "cover": min(1.0, shared.mass / least),
        "like": min(1.0, 2 * shared.mass / both),
        "mass": min(1.0, shared.mass / _MASS),
        "opposed": float(any(a.side * b.side * a.sign * b.sign != 0 for a, b in shared.words)),
        "answers": float((first.stance in answering) != (second.stance in answering)),
        "named": float(_names(first, second) or _names(second, first)),
        "scene": min(1.0, _scene(first, second) / 2),
        "borrowed": float(one.borrowed or other.borrowed),
        "far": min(shared.days or 0, 60) / 60,
    }


def _names(one: Told, other: Told) -> bool:
    """Does a denial name the other's speaker or publisher?"""
    if one.stance not in DENYING:
        return False
    near = f"{one.sentence_text or ''} {one.before[-1] if one.before else ''}"
    return other.speaker in one.scene or (other.publisher is not None and other.publisher in near)


def _scene(first: Told, second: Told) -> float:
    """What both reports are about, beyond the words of the claims: entities around them, words of the titles."""
    entities = set(first.scene) & set(second.scene)
    titles = {stem(word) for word in tokens(first.title)} & {stem(word) for word in tokens(second.title)}
    told = titles - lists().empty - lists().common - lists().everyday
    return sum(0.4 if id_.split("/")[-1] in lists().everyday else 1.0 for id_ in entities) + 0.5 * len(told)


def _score(kind: str, features: Mapping[str, float]) -> float:
    weights = _numbers()[kind]
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in features.items())))


@cache
def _numbers() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))
