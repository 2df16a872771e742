"""Which statements are left by filters and words, in which order, and what was left out. Pure: rows in, rows out."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.names import fold
from graph.statements.rows import Rows, StatementRow

#: How a filter for speakers without a name is written.
UNNAMED = "unnamed"

#: What a list is sorted by, and the order it then begins with: falling or not.
ORDERS = {"reported": True, "stance": False, "words": False, "speaker": False, "gap": True}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; an empty field asks for nothing. All that are set must hold, of several values one.

    `speakers`, `organizations`, `places`, `about`: entity ids (a speaker may be UNNAMED). `titles`: offices, in lower
    case. `groups_off`: groups of stances that are left out. `first`, `last`: reported between these days. `direct`:
    quotes in the speaker's own words. `disputed`: those that another statement disputes.
    """

    words: str = ""
    groups_off: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    direct: bool = False
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows that are left, and what left others out: words and how many; a row counts for the first reason."""

    rows: Rows
    left_out: tuple[tuple[str, int], ...] = ()


Test = Callable[[StatementRow], bool]


def sift(rows: Rows, wanted: Wanted) -> Sifted:
    """The rows that pass, in their order."""
    tests = _tests(wanted)
    kept, reasons = [], Counter[str]()
    for row in rows:
        reason = next((words for words, passes in tests if not passes(row)), None)
        if reason is None:
            kept.append(row)
        else:
            reasons[reason] += 1
    return Sifted(tuple(kept), tuple((words, reasons[words]) for words, _ in tests if reasons[words]))


def ordered(rows: Rows, by: str, *, falling: bool) -> Rows:
    """The rows by one of `ORDERS`; those that have nothing there come last either way. Equal ones keep their order."""
    told = [(key, row) for row in rows if (key := _key(row, by)) is not None]
    empty = [row for row in rows if _key(row, by) is None]
    found = sorted(told, key=lambda pair: pair[0], reverse=falling)
    return (*(row for _, row in found), *empty)


def independent(rows: Rows) -> int:
    """How many of the statements are independent: told again by reports of one origin, one counts once."""
    return len({(row.origin, row.said_by, row.stance, row.words) for row in rows})


def speakers(rows: Rows) -> int:
    """How many speakers these are; those without a name by their words."""
    return len({row.speaker.id if row.speaker else fold(row.speaker_text) for row in rows})


def _key(row: StatementRow, by: str) -> tuple[float, str] | None:
    if by == "gap":
        return None if row.gap is None else (float(row.gap), "")
    text = {"reported": row.reported or "", "stance": f"{row.group} {row.stance}", "words": _plain(row.words),
            "speaker": _plain(row.said_by) if row.speaker or row.speaker_text else ""}[by]
    return (0.0, text) if text else None


def _tests(wanted: Wanted) -> list[tuple[str, Test]]:
    """The filters that are set, each with what is said of the rows it leaves out."""
    found: list[tuple[str, Test]] = []
    if wanted.words.strip():
        parts = _plain(wanted.words).split()
        found.append((f"without “{wanted.words.strip()}”", lambda row: all(part in _searched(row) for part in parts)))
    if wanted.groups_off:
        found.append(("of stances that are off", lambda row: row.group not in wanted.groups_off))
    if wanted.stances:
        found.append(("of other stances", lambda row: row.stance in wanted.stances))
    if wanted.speakers:
        found.append(("by other speakers", lambda row: (row.speaker.id if row.speaker else UNNAMED) in wanted.speakers))
    if wanted.titles:
        found.append(("from other offices", lambda row: row.title.lower() in wanted.titles))
    for name, words in (("organizations", "for other organizations"), ("places", "for other countries"),
                        ("about", "about others")):
        ids = frozenset(getattr(wanted, name))
        if ids:
            found.append((words, _has(name, ids)))
    return [*found, *_report_tests(wanted)]


def _has(name: str, ids: frozenset[str]) -> Test:
    return lambda row: any(one.id in ids for one in getattr(row, name))


def _report_tests(wanted: Wanted) -> list[tuple[str, Test]]:
    """Filters by the report and by what else is known of a statement."""
    found: list[tuple[str, Test]] = []
    if wanted.publishers:
        found.append(("of other publishers", lambda row: (row.publisher or "") in wanted.publishers))
    if wanted.first or wanted.last:
        found.append(("without a report date", lambda row: bool(row.reported)))
        found.append(("reported at other times", lambda row: _within(row.reported or "", wanted)))
    if wanted.direct:
        found.append(("not quoted directly", lambda row: row.quote_type == "direct"))
    if wanted.disputed:
        found.append(("not disputed", lambda row: row.disputed > 0))
    return found


def _within(day: str, wanted: Wanted) -> bool:
    """A day that is partial counts where any of its days does."""
    return (not wanted.first or day >= wanted.first[: len(day)]) and (not wanted.last or day <= wanted.last)


def _searched(row: StatementRow) -> str:
    return _plain(" ".join((row.words, row.said_by, row.role, *(one.name for one in row.about), row.publisher or "",
                            row.article_name, row.stance)))


@lru_cache(maxsize=100_000)
def _plain(text: str) -> str:
    return fold(text)


def counts_by(rows: Sequence[StatementRow], of: Callable[[StatementRow], Sequence[str]]) -> dict[str, int]:
    """How many rows have each value, the most frequent first."""
    counted = Counter(value for row in rows for value in dict.fromkeys(of(row)))
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
