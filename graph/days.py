"""Days of reports: ISO texts, which compare as such.

A report that only names its month ("2025-03") comes before the days of that month, so it is not later than any of them;
one without a date is never later.
"""
from __future__ import annotations

from datetime import date

LAST_DAY = "9999-12-31"  # nothing is reported after it


def days_from(first: object, last: object) -> int | None:
    """Days from one to the other, below 0 where the other is earlier; nothing where one of them is no full day."""
    try:
        return (date.fromisoformat(str(last)[:10]) - date.fromisoformat(str(first)[:10])).days
    except ValueError:
        return None


def is_later(reported: object, day: str) -> bool:
    """Was it reported after the day, for certain? No day has nothing after it."""
    return bool(day) and isinstance(reported, str) and reported > day
