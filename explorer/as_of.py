"""The day the graph is seen from: how the address holds it, what it leaves out, and how that is said."""
from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

from explorer.markup import counted, date_text
from explorer.picture import Picture
from graph.days import is_later
from graph.errors import UsageError
from graph.later import reported_by
from graph.model import Edge, Node
from graph.ontology import ontology

#: First and last day.
Days = tuple[date, date]


def day_of(text: str) -> str:
    """A day out of an address; raises UsageError that says what is wrong with it."""
    if text and (wrong := _wrong_with(text)):
        raise UsageError(f"{text!r} in the address is not a date: {wrong}. Write YYYY-MM-DD, or leave it out.")
    return text


def _wrong_with(text: str) -> str:
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if not found:
        return "it must be a year, a month and a day"
    year, month, day = map(int, found.groups())
    if not 1 <= month <= 12:
        return f"the month is {month}"
    if not year:
        return "the year is 0"
    last = monthrange(year, month)[1]
    return "" if 1 <= day <= last else f"the day is {day}, and {date_text(text[:7])} has {last}"


def days_of(published: Iterable[str | None]) -> Days | None:
    """The first and the last day of reports; one that only names its month or year may be of any day in it."""
    found = [day for day in published if day]
    return (_first_day(min(found)), max(map(_last_day, found))) if found else None


def _first_day(text: str) -> date:
    return date.fromisoformat(text[:10] + "0000-01-01"[len(text):])


def _last_day(text: str) -> date:
    first = _first_day(text)
    if len(text) > len("2025-03"):
        return first
    month = first.month if len(text) > len("2025") else 12
    return first.replace(month=month, day=monthrange(first.year, month)[1])


def words(day: str) -> str:
    """The day as a reader sees it."""
    return date_text(day) if day else "now"


def standing(edges: Sequence[Edge], day: str) -> list[Edge]:
    """Those that were not reported after the day."""
    return [edge for edge in edges if not is_later(edge.properties.get("reported"), day)]


def known(picture: Picture, day: str) -> tuple[Node, ...]:
    """The nodes that stand by a day."""
    return reported_by(picture.nodes, picture.edges.values(), day).nodes


def later_sentences(picture: Picture, edges: Sequence[Edge], day: str) -> int:
    """How many sentences of a line were reported after the day; its edges may be only those that the canvas showed."""
    told = {edge.type for edge in edges}
    kinds = {_kind(edge) for edge in edges if edge.type != "HAS_ROLE" or told == {"HAS_ROLE"}}
    line = [*edges, *(edge for edge in picture.edges.values() if _kind(edge) in kinds)]
    return len({edge.properties.get("sentence") for edge in line if is_later(edge.properties.get("reported"), day)})


def _kind(edge: Edge) -> tuple[str, ...]:
    words_ = ontology().predicates.get(edge.type)
    ends = sorted((edge.source, edge.target)) if words_ and words_.symmetric else (edge.source, edge.target)
    return (edge.type, *ends)


def left_out(day: str, sentences: int, links: int = 0) -> str:
    """What a panel says of what came later; nothing where nothing did."""
    parts = [counted(count, one) for count, one in ((sentences, "sentence"), (links, "link")) if count]
    return f"Left out: {' and '.join(parts)} reported after {date_text(day)}." if day and parts else ""
