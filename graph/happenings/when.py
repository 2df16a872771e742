"""When an event can have been: a span of days from its date, its mode and the day of its report."""
from __future__ import annotations

import datetime
from calendar import monthrange

from graph.happenings.happened import Happened

Span = tuple[int, int]  # first and last day, as ordinals

_SLACK = 1  # days by which two dates of one deed may differ
_SINCE, _AHEAD = 6, 10  # days: what is told without a date lies so far back or ahead of the report
_LONG = 31  # days; longer spans are found by their year


def span(one: Happened) -> Span | None:
    """First and last day it can have been on; nothing where neither date nor report says anything."""
    if (dated := dates(one)) is not None:
        slack = _SLACK if dated[1] - dated[0] < _LONG - _SLACK else 0
        return dated[0] - slack, dated[1] + slack
    if one.reported is None or "historical" in one.modes:
        return None
    day = _days(one.reported)[0]
    if "future" in one.modes:
        return day, day + _AHEAD
    open_end = "negated" in one.modes or "hypothetical" in one.modes
    return day - _SINCE, day + (_AHEAD if open_end else 0)


def dates(one: Happened) -> Span | None:
    """The days its date says, however roughly."""
    first, last = one.date_from or one.date_to, one.date_to or one.date_from
    if first is None or last is None:
        return None
    begin, end = _days(first)[0], _days(last)[1]
    return (begin, end) if begin <= end else None


def is_day(dated: Span | None) -> bool:
    """Does a date say the day, give or take two?"""
    return dated is not None and dated[1] - dated[0] <= 3


def overlap(one: Span, other: Span) -> bool:
    """Have the two a day in common?"""
    return one[0] <= other[1] and other[0] <= one[1]


def periods(one: Happened) -> tuple[str, ...]:
    """The months its span touches, or the years of a long one: spans that overlap have a period in common
    unless one is long and the other is not."""
    when = span(one)
    if when is None:
        return ()
    first, last = map(datetime.date.fromordinal, when)
    if when[1] - when[0] > _LONG:
        return tuple(str(year) for year in range(first.year, last.year + 1))[:3]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in months)


def days_between(one: str | None, other: str | None) -> int | None:
    """Days between two dates; nothing where one is not known."""
    return abs(_days(one)[0] - _days(other)[0]) if one and other else None


def _days(text: str) -> Span:
    """The days of an ISO date, which may be a month or a year."""
    year, month, day = (*(int(part) for part in text[:10].split("-")), 0, 0)[:3]
    last = day or monthrange(year, month or 12)[1]
    return (datetime.date(year, month or 1, day or 1).toordinal(),
            datetime.date(year, month or 12, last).toordinal())
