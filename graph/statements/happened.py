"""The two clocks of a statement: the days between what happened and its report."""
from __future__ import annotations

import datetime
from calendar import monthrange

from graph.keyed import first_day


def gap_days(happened: tuple[str, str] | None, reported: str | None) -> int | None:
    """Days from what happened to the report: 0 within its dates, below zero before them; None where one has no date.

    Dates may be partial: "2025-03" is the whole month.
    """
    if not happened or not reported:
        return None
    first, last, day = first_day(happened[0]), last_day(happened[1]), first_day(reported)
    return (day - last).days if day > last else -max(0, (first - day).days)


def last_day(date: str) -> datetime.date:
    """The last day of a date that may be partial: "2025-02" is 28 February."""
    parts = [int(part) for part in date[:10].split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return datetime.date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
