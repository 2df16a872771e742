"""Whether two tellings tell one happening: a pure function of the two.

Nothing may speak against it (time, kind of deed, participants, place, which of a series, for or against), and enough
must speak for it. What only one of them says is never against it.
"""
from __future__ import annotations

from collections.abc import Iterable

from graph.happenings.happened import Happened
from graph.happenings.parties import Agreement, agreement, parties, stands_for
from graph.happenings.terms import terms
from graph.happenings.when import dates, days_between, is_day, overlap, span
from graph.happenings.words import alike, kin, lexicon, telling
from graph.names import name_of

_ENOUGH = 3.5


def same(one: Happened, other: Happened) -> bool:
    """Do the two tell one happening? Symmetric."""
    if one.id == other.id:
        return True
    if other.id < one.id:
        one, other = other, one
    when, then = span(one), span(other)
    if when is None or then is None or not overlap(when, then) or not terms(one) & terms(other):
        return False
    who = agreement(one, other)
    if who.clash or not _is_one_kind(one, other) or _contradicts(one, other, who):
        return False
    return _evidence(one, other, who) >= _ENOUGH


def _is_one_kind(one: Happened, other: Happened) -> bool:
    """Are the codes of one kin, or do both name the deed by one word, or by words that are used alike?"""
    return kin(one.code) == kin(other.code) or bool(alike(_nouns(one), _nouns(other)))


def _nouns(one: Happened) -> set[str]:
    return set(telling(one.trigger))


def _contradicts(one: Happened, other: Happened, who: Agreement) -> bool:
    """Does something they both say keep them apart?"""
    if _is_elsewhere(one, other) and not (who.same >= 2 and _is_one_day(one, other)):
        return True
    if who.strangers and not (_is_one_day(one, other) and _share_a_place(one, other)):
        return True
    if one.article == other.article and _is_told_apart(one, other):
        return True
    if _planned_after(one, other) or _planned_after(other, one):
        return True
    if one.number and other.number and set(one.number).isdisjoint(other.number):
        return True
    return kin(one.code) == "protest" and _leaning(one) * _leaning(other) < 0


def _is_told_apart(one: Happened, other: Happened) -> bool:
    """Does an article that tells both mean two deeds: of two kinds, or one done and one not?"""
    if one.code != other.code:
        return not _nouns(one) & _nouns(other)
    return ("negated" in one.modes) != ("negated" in other.modes) and not {"future"} & {*one.modes, *other.modes}


def _is_elsewhere(one: Happened, other: Happened) -> bool:
    """Do both name places, and none that the other names too?"""
    mine, theirs = _where(one, one.places), _where(other, other.places)
    if not mine or not theirs:
        return False
    return mine.isdisjoint(theirs | _where(other, other.near)) and theirs.isdisjoint(mine | _where(one, one.near))


def _where(one: Happened, places: Iterable[str]) -> set[str]:
    """Places and the countries they are capitals of."""
    return {name for place in places for name in stands_for(one)[place]}


def _share_a_place(one: Happened, other: Happened) -> bool:
    return bool(_where(one, one.places) & _where(other, other.places))


def _is_one_day(one: Happened, other: Happened) -> bool:
    mine, theirs = dates(one), dates(other)
    return mine is not None and theirs is not None and is_day(mine) and is_day(theirs) and overlap(mine, theirs)


def _planned_after(plan: Happened, held: Happened) -> bool:
    """Is one planned on a day after the other has been held?"""
    if "future" not in plan.modes or plan.reported is None or {"future", "negated", "hypothetical"} & set(held.modes):
        return False
    last = dates(held)
    latest = span(held) if last is None else last
    first = span(plan)
    return latest is not None and first is not None and latest[1] < first[0]


def _leaning(one: Happened) -> int:
    """Against (-1) or for (1) it is what they march."""
    found = set(one.words)
    against, pro = bool(found & lexicon().against), bool(found & lexicon().in_favour)
    return int(pro) - int(against)


def _evidence(one: Happened, other: Happened, who: Agreement) -> float:
    """What speaks for it, in points."""
    return (
        2.0 * min(who.same, 2) + 1.25 * min(who.akin, 2 - min(who.same, 2))
        + (0.5 if one.code == other.code else -0.5)
        + (1.0 if _share_a_place(one, other) else 0.0)
        + (1.0 if _is_one_day(one, other) else 0.0)
        + 0.5 * min(alike(_nouns(one), _nouns(other)), 1)
        + 0.75 * min(alike({*one.words, *one.unnamed}, {*other.words, *other.unnamed}), 5)
        + (0.5 if {*map(name_of, one.near)} & {*map(name_of, other.near)} else 0.0)
        - _doubt(one, other)
    )


def _doubt(one: Happened, other: Happened) -> float:
    """What makes chance likely: speech is cheap, and what is told days apart without a date."""
    apart = days_between(one.reported, other.reported) or 0
    undated = dates(one) is None and dates(other) is None
    doubt = 0.25 * apart if undated else 0.0
    if "speech" in (kin(one.code), kin(other.code)):
        doubt += 1.5
    if one.article == other.article and kin(one.code) != "talk":
        doubt += 1.5
    return doubt + (0.0 if parties(one) and parties(other) else -0.5)
