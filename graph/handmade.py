"""What views and notes share: people make them, so they have a time and an author, and no article tells them."""
from __future__ import annotations

import datetime
import uuid

from graph.errors import UsageError


def new_id() -> str:
    """An id that nothing else has."""
    return uuid.uuid4().hex[:16]


def now() -> str:
    """The time in UTC, ISO 8601; to the microsecond, so that lists keep the order in which things were made."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")


def checked(text: str, *, what: str, longest: int) -> str:
    """The text without blanks around it; raises UsageError where nothing is left, or too much."""
    tidy = text.strip()
    if not tidy:
        raise UsageError(f"The {what} is empty: it needs at least one letter. Write some.")
    if len(tidy) > longest:
        raise UsageError(f"The {what} has {len(tidy):,} characters: {longest:,} are the most. Shorten it.")
    return tidy
