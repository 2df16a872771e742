"""What a step says beyond its nodes: by what an expand grows, which ways a path may lead. Words of the address.

`MEMBER_OF.in` (a relation and its direction), `Person` (a type), `10` (how many) and `2025-03-14` (what was reported by
that day) for an expand; `one`, `6` (most
lines), `relations`, `events`, `statements` (over which lines) for a path.
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.drawn import EVENT_EDGES, standing
from graph.errors import UsageError
from graph.growing import ANY, NODE_TYPES, Kind

#: How many neighbours one expand adds at most; a second one adds the next.
EXPAND = 40
#: Kinds of lines a path may lead over.
LINES = {"relations": standing(), "events": EVENT_EDGES, "statements": ("SAYS", "ABOUT")}
_DAY = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


@dataclass(frozen=True, slots=True)
class By:
    """By what an expand grows: one kind of neighbours, how many of them at most, and the day the graph is seen from."""

    kind: Kind = ANY
    first: int = EXPAND
    day: str = ""


@dataclass(frozen=True, slots=True)
class Ways:
    """Which ways a path may lead: one or all of the shortest, at most how long, over which types of lines (or all)."""

    one: bool = False
    longest: int = 4
    types: tuple[str, ...] = ()


def by_of(words: Sequence[str]) -> By:
    """What the words of an expand mean; raises UsageError for one that means nothing."""
    by = By()
    for word in words:
        if word.isdecimal() and int(word):
            by = replace(by, first=int(word))
        elif word in NODE_TYPES:
            by = replace(by, kind=Kind(type=word))
        elif _DAY.fullmatch(word):
            by = replace(by, day=word)
        else:
            relation, _, direction = word.partition(".")
            by = replace(by, kind=Kind(relation, direction))
    return by


def ways_of(words: Sequence[str]) -> Ways:
    """What the words of a path mean; raises UsageError for one that means nothing."""
    one, longest = False, 4
    types: tuple[str, ...] = ()
    for word in words:
        if word == "one":
            one = True
        elif word.isdecimal() and 1 <= int(word) <= 8:
            longest = int(word)
        elif word in LINES:
            types = (*types, *LINES[word])
        else:
            raise UsageError(f"{word!r} says nothing of a path: it must be one, a length from 1 to 8, "
                             f"or {', '.join(LINES)}. Leave it out.")
    return Ways(one, longest, types)
