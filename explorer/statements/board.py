"""What the Statements page of one session shows, and how the address says it. What is as at the start is left out."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from explorer.late import Left
from explorer.view import Step, from_text, to_text
from graph.errors import UsageError
from graph.ontology import ontology
from graph.statements.sifting import ORDERS, Wanted

AT_ONCE = 100  # rows of the list that are sent at first, and that "more" adds
WAYS = ("List", "Graph")
TABS = ("disputes", "changes", "speaker")

#: Fields of `Wanted` that hold several values -> their names in the address.
_SEVERAL = {"groups_off": "off", "stances": "stance", "speakers": "speaker", "titles": "role",
            "organizations": "organization", "places": "country", "about": "about", "publishers": "publisher"}
_DAYS = {"first": "from", "last": "to"}
_MARKS = {"direct": "direct", "disputed": "disputed"}
NAMES = frozenset({"q", *_SEVERAL.values(), *_DAYS.values(), *_MARKS.values(), "sort", "as", "s", "who", "tab"})


@dataclass
class Board:
    """One session's view of the statements.

    `by`, `falling`: the order of the list. `chosen`: a statement, whose pairs stand at the right; `speaker`: whose
    record does; `tab`: which of `TABS` is open there, and `at` which of its cards. `limit`: rows of the list that are
    sent. `begun`: counts how often the widgets begin anew, with what `wanted` says then. `told`: what the components
    told and the page has not done yet. `address`: what was last written there, `left` those before it.
    """

    wanted: Wanted = field(default_factory=Wanted)
    by: str = "reported"
    falling: bool = True
    way: str = "List"
    chosen: str = ""
    speaker: str = ""
    tab: str = "disputes"
    at: int = 0
    limit: int = AT_ONCE
    begun: int = 0
    told: list[Mapping[str, Any]] = field(default_factory=list)
    address: dict[str, str] = field(default_factory=dict)
    left: Left = field(default_factory=list)

    def narrow(self, wanted: Wanted, *, anew: bool = False) -> None:
        """Ask for something else; `anew` where the widgets do not know of it."""
        if wanted != self.wanted:
            self.wanted, self.limit, self.at = wanted, AT_ONCE, 0
        self.begun += anew

    def choose(self, statement: str) -> None:
        """Choose a statement, or none."""
        self.chosen, self.at, self.tab = statement, 0, "disputes"

    def open_speaker(self, speaker: str) -> None:
        """Open somebody's record."""
        self.speaker, self.tab, self.at = speaker, "speaker", 0

    def sort(self, by: str) -> None:
        """Sort by a column; by the same once more turns the order."""
        self.falling = not self.falling if by == self.by else ORDERS[by]
        self.by, self.limit = by, AT_ONCE


def parameters(board: Board) -> dict[str, str]:
    """The parameters of the address for what a board shows."""
    wanted = board.wanted
    sort = "" if (board.by, board.falling) == ("reported", True) else f"{board.by}{'-' if board.falling else ''}"
    found = {
        "q": wanted.words, **{name: listed(getattr(wanted, field_)) for field_, name in _SEVERAL.items()},
        **{name: getattr(wanted, field_) for field_, name in _DAYS.items()},
        **{name: "1" if getattr(wanted, field_) else "" for field_, name in _MARKS.items()},
        "sort": sort, "as": "" if board.way == "List" else board.way.lower(), "s": board.chosen, "who": board.speaker,
        "tab": "" if board.tab == "disputes" else board.tab,
    }
    return {name: value for name, value in found.items() if value}


def board_from(given: Mapping[str, str]) -> tuple[Board, tuple[str, ...]]:
    """The board of an address, and what is said of pieces that mean nothing: they are as at the start."""
    errors: list[str] = []
    parts: dict[str, Any] = {field_: _listed_in(given.get(name, ""), name, errors) for field_, name in _SEVERAL.items()}
    parts |= {field_: _day(given.get(name, ""), errors) for field_, name in _DAYS.items()}
    parts |= {field_: given.get(name) == "1" for field_, name in _MARKS.items()}
    wanted = Wanted(words=given.get("q", ""), **parts)
    known = ontology().stances
    wanted = replace(wanted, groups_off=tuple(group for group in known if group in wanted.groups_off))
    by, falling = given.get("sort", "reported-").removesuffix("-"), given.get("sort", "reported-").endswith("-")
    if by not in ORDERS:
        errors.append(f"{by!r} in the address is no order of the list: it must be one of {', '.join(ORDERS)}.")
        by, falling = "reported", True
    who, tab = given.get("who", ""), given.get("tab", "")
    board = Board(wanted, by, falling, chosen=given.get("s", ""), speaker=who)
    board.way = next((way for way in WAYS if way.lower() == given.get("as")), "List")
    board.tab = tab if tab in TABS else "speaker" if who and not board.chosen else "disputes"
    return board, tuple(errors)


def listed(values: tuple[str, ...]) -> str:
    """Several values as one of the address."""
    return to_text([Step("add", values)])[4:] if values else ""


def _listed_in(text: str, name: str, errors: list[str]) -> tuple[str, ...]:
    try:
        return from_text(f"add:{text}")[0].ids if text else ()
    except UsageError:
        errors.append(f"{text!r} in the address is no list for {name}: it must be values with commas between.")
        return ()


def _day(text: str, errors: list[str]) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        errors.append(f"{text!r} in the address is no date: write YYYY-MM-DD.")
        return ""
