"""Of units inside units the nearest is whose somebody is: one of "2nd Battalion, 5th Regiment" is of the battalion."""
from __future__ import annotations

from ingest.wordings import Finding

_BELONGING = ("MEMBER_OF", "WORKS_FOR")


def nearest_units(findings: list[Finding]) -> list[Finding]:
    """The findings of one sentence without what follows from the others: member of a part, hence of the whole."""
    wholes = {(f.subject.id, f.object.id) for f in findings if f.predicate == "PART_OF"}
    if not wholes:
        return findings
    within = {(f.subject.id, f.object.id) for f in findings if f.predicate in _BELONGING}
    return [f for f in findings if f.predicate not in _BELONGING
            or not any((f.subject.id, part) in within for part, whole in wholes if whole == f.object.id)]
