"""One speaker's record: how often, when and how they assert, deny, press; their offices over time. Pure: rows in."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.ontology import ontology
from graph.statements.offices import Named
from graph.statements.rows import Rows, StatementRow


@dataclass(frozen=True, slots=True)
class Record:
    """`groups`: a group of stances -> how many statements of each of its stances, the most frequent first. `offices`:
    as worded, with the days of the first and the last report. `undated`: statements without a report date."""

    speaker: Named
    rows: Rows
    groups: dict[str, dict[str, int]]
    offices: tuple[tuple[str, str | None, str | None], ...]
    undated: int

    @property
    def span(self) -> tuple[str, str] | None:
        """The days of the first and the last dated report."""
        days = sorted(row.reported for row in self.rows if row.reported)
        return (days[0], days[-1]) if days else None


def record(rows: Rows, speaker: str) -> Record | None:
    """What somebody said, in order of time; None where they said nothing."""
    own = tuple(sorted((row for row in rows if row.speaker and row.speaker.id == speaker), key=_time))
    if not own or own[0].speaker is None:
        return None
    groups = {name: _counted(row.stance for row in own if row.group == name) for name in ontology().stances}
    return Record(own[0].speaker, own, groups, _offices(own), sum(1 for row in own if not row.reported))


def _counted(stances: Iterable[str]) -> dict[str, int]:
    found = Counter(stances)
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _time(row: StatementRow) -> tuple[str, str]:
    return row.reported or "9999", row.id


def _offices(rows: Rows) -> tuple[tuple[str, str | None, str | None], ...]:
    """Offices in the order of their first report."""
    seen: dict[str, list[str]] = {}
    for row in rows:
        if row.role:
            seen.setdefault(row.role, []).extend([row.reported] if row.reported else [])
    return tuple((words, min(days, default=None), max(days, default=None)) for words, days in seen.items())
