"""Whether somebody's later statement turns against an earlier one of theirs: a function of the two alone."""
from __future__ import annotations

from graph.claims.alignment import shared
from graph.claims.compare import TERMS, Considered, Pair, others_concerned, scored
from graph.claims.proposition import proposition
from graph.claims.terms import terms
from graph.claims.told import Told, in_order

#: They take sides without saying what is or will be so.
_JUDGING = frozenset({"criticizes", "praises", "asks"})


def turned(one: Told, other: Told) -> Pair | None:
    """How the later turns against the earlier; the same for either order.

    The reports must be of different days, however far apart: the order in time is what makes it a change. "Denied plans
    to leave" and "has left" is one, so tenses may differ.
    """
    first, second = in_order(one, other)
    claims = proposition(first), proposition(second)
    if claims[0] is None or claims[1] is None or not _may_turn(first, second):
        return None
    common = shared(first, second, claims[0], claims[1])
    named_days = claims[0].days and claims[1].days and not claims[0].days & claims[1].days
    if common.agreement >= 0 or named_days or others_concerned(first, second, common):
        return None
    return scored(Considered("DISPUTES", (first, claims[0]), (second, claims[1]), common, over_time=True))


def _may_turn(first: Told, second: Told) -> bool:
    """One speaker on two days, in two reports, who says what is so, will be or must be."""
    if not first.speaker or first.speaker != second.speaker or {first.stance, second.stance} & _JUDGING:
        return False
    apart = bool(first.reported and second.reported) and first.reported != second.reported
    return apart and first.article != second.article and len(terms(first) & terms(second)) >= TERMS
