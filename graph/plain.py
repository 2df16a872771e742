"""What both stores make of values that are no plain ones, so that their answers are equal."""
from __future__ import annotations

from typing import Any


def edge_id(properties: dict[str, Any], source: str, kind: str, target: str) -> str:
    """The id of a relationship: its own, or for lack of one its ends and type ("p1 KNOWS p2")."""
    own = properties.get("id")
    return f"{source} {kind} {target}" if own is None else str(own)


def duration_text(months: int, days: int, seconds: float) -> str:
    """ISO 8601 of a duration: 14 months, 1 day, 90 seconds is "P1Y2M1DT1M30S"."""
    years, months = divmod(months, 12)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    date = _parts((years, "Y"), (months, "M"), (days, "D"))
    time = _parts((hours, "H"), (minutes, "M"), (seconds, "S"))
    return f"P{date}" + (f"T{time}" if time else "") if date or time else "PT0S"


def _parts(*amounts: tuple[float, str]) -> str:
    return "".join(f"{amount:g}{unit}" for amount, unit in amounts if amount)
