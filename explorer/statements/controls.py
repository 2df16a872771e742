"""The row of controls above the statements: how they are shown, words, stances, speakers, publishers, period, CSV."""
from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from explorer.markup import counted, date_text
from explorer.statements import find_box
from explorer.statements.board import WAYS, Board
from graph.ontology import ontology
from graph.statements.rows import Rows, StatementRow
from graph.statements.sifting import UNNAMED, Wanted, counts_by
from graph.statements.table import COLUMNS, table_rows
from graph.tables import csv_text

_NO_DATE = "What has no report date is left out while a day is set."

State = MutableMapping[Any, Any]
Values = Callable[[StatementRow], Sequence[str]]


def controls(board: Board, rows: Rows) -> Wanted:
    """Draw the controls within a row; returns what is asked for now."""
    state = st.session_state
    state.setdefault("statements way", board.way)
    board.way = str(st.segmented_control("Show as", WAYS, key="statements way", label_visibility="collapsed",
                                         required=True, width="content"))
    with st.container(width=214):
        find_box("statement words", board.wanted.words, board.begun)
    words = str((state.get("statement words") or {}).get("words", board.wanted.words) or "")
    groups = _groups(board, rows)
    wanted = replace(board.wanted, words=words, groups_off=groups)
    wanted = _speaker(board, rows, wanted)
    wanted = _publisher(board, rows, wanted)
    wanted = _period(board, rows, wanted)
    return _more(board, rows, wanted)


def csv_button(left: Rows) -> None:
    """The way to have what is left as a file."""
    st.download_button("CSV", lambda: csv_text(COLUMNS, table_rows(left)), "demarche-statements.csv", "text/csv",
                       icon=":material/download:", on_click="ignore", disabled=not left, key="statements csv",
                       help=f"{counted(len(left), 'statement')}, also those not on the screen. A text that begins with "
                            "=, +, - or @ gets an apostrophe before it, so that no spreadsheet runs it as a formula.")


def _groups(board: Board, rows: Rows) -> tuple[str, ...]:
    """The groups of stances that are off."""
    groups, counts = tuple(ontology().stances), counts_by(rows, lambda row: [row.group])
    key = _begun(board, "groups", [group for group in groups if group not in board.wanted.groups_off])
    on = st.pills("Stances", groups, selection_mode="multi", key=key, label_visibility="collapsed", width="content",
                  format_func=lambda group: f"{group.capitalize()} {counts.get(group, 0):,}")
    return tuple(group for group in groups if group not in on)


def _speaker(board: Board, rows: Rows, wanted: Wanted) -> Wanted:
    names = {one.id: one.name for row in rows for one in (*row.organizations, *row.places)}
    names |= {row.speaker.id: row.speaker.name for row in rows if row.speaker}
    names[UNNAMED] = "speakers without a name"
    set_ = sum(map(len, (wanted.speakers, wanted.titles, wanted.organizations, wanted.places)))
    with st.popover(f"Speaker **{_label(wanted, names, set_)}**", icon=":material/person:", width="content"):
        return replace(
            wanted,
            speakers=_several(board, "speakers", rows, _speakers_of, names, "Speaker"),
            titles=_several(board, "titles", rows, lambda row: [row.title.lower()] if row.title else [], {}, "Role"),
            organizations=_several(board, "organizations", rows, _ids_of("organizations"), names, "Organization"),
            places=_several(board, "places", rows, _ids_of("places"), names, "Country or place"))


def _speakers_of(row: StatementRow) -> list[str]:
    return [row.speaker.id if row.speaker else UNNAMED]


def _ids_of(field: str) -> Values:
    return lambda row: [one.id for one in getattr(row, field) if one.type != "Event"]


def _label(wanted: Wanted, names: dict[str, str], set_: int) -> str:
    if set_ == 1 and wanted.speakers:
        return _plain(names.get(wanted.speakers[0], wanted.speakers[0]))
    return f"{set_} set" if set_ else "all"


def _publisher(board: Board, rows: Rows, wanted: Wanted) -> Wanted:
    every = counts_by(rows, lambda row: [row.publisher or ""])
    here = len(wanted.publishers)
    with st.popover(f"Publisher **{f'{here} of {len(every)}' if here else 'all'}**", icon=":material/newspaper:",
                    width="content"):
        return replace(wanted, publishers=_several(
            board, "publishers", rows, lambda row: [row.publisher or ""], {"": "publisher unknown"}, "Publisher"))


def _period(board: Board, rows: Rows, wanted: Wanted) -> Wanted:
    first, last = wanted.first, wanted.last
    told = f"{date_text(first) if first else '…'} – {date_text(last) if last else '…'}" if first or last else "any day"
    with st.popover(f"Reported **{told}**", icon=":material/calendar_month:", width="content"):
        days = [_day(board, name, label, getattr(wanted, name)) for name, label in (("first", "From"), ("last", "To"))]
        st.caption(_NO_DATE)
        if all(days) and days[0] > days[1]:
            st.error(f"{days[1]} is before {days[0]}: the period must end on the day it begins or a later one.")
            return wanted
    return replace(wanted, first=days[0], last=days[1])


def _day(board: Board, name: str, label: str, given: str) -> str:
    key = _begun(board, name, date.fromisoformat(given) if given else None)
    chosen = st.date_input(label, key=key, format="YYYY-MM-DD", min_value="1900-01-01", max_value="2100-12-31")
    return chosen.isoformat() if isinstance(chosen, date) else ""


def _more(board: Board, rows: Rows, wanted: Wanted) -> Wanted:
    names = {one.id: one.name for row in rows for one in row.about}
    set_ = bool(wanted.stances) + bool(wanted.about) + wanted.direct + wanted.disputed
    with st.popover(f"More **{set_}**" if set_ else "More", icon=":material/tune:", width="content"):
        direct = st.checkbox("Direct quotes only", key=_begun(board, "direct", wanted.direct))
        disputed = st.checkbox("Disputed only", key=_begun(board, "disputed", wanted.disputed))
        return replace(
            wanted, direct=direct, disputed=disputed,
            stances=_several(board, "stances", rows, lambda row: [row.stance], {}, "Stance"),
            about=_several(board, "about", rows, _ids_of("about"), names, "About"))


def _several(board: Board, name: str, rows: Rows, of: Values, names: dict[str, str], label: str) -> tuple[str, ...]:
    """A list of values to choose from, with how many statements have each; what an address named stays one of them."""
    counts = counts_by(rows, of)
    given = getattr(board.wanted, name)
    options = [*counts, *(one for one in given if one not in counts)]
    chosen = st.multiselect(label, options, key=_begun(board, name, list(given)), placeholder="all",
                            format_func=lambda one: f"{names.get(one, one)} {counts.get(one, 0):,}")
    return tuple(chosen)


def _begun(board: Board, name: str, value: Any) -> str:
    """The key of a widget, which begins with this value; with others it loses it while another page is open."""
    key = f"statements {name} {board.begun}"
    st.session_state.setdefault(key, value)
    return key


def _plain(words: str) -> str:
    return "".join(f"\\{sign}" if sign in r"\`*_[]$~:" else sign for sign in words)
