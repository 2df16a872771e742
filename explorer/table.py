"""The nodes and lines in view as tables: sorted by a click on a head, narrowed by words and columns, saved as CSV."""
from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Any

import streamlit as st

from explorer.in_view import InView, status
from explorer.markup import counted
from explorer.row_choice import rows_to_choose
from graph.lines import fold_lines
from graph.tables import LINE_COLUMNS, NODE_COLUMNS, Row, csv_text, line_rows, matching, node_rows

#: What narrows each table, column by column.
_CHOSEN = {"Nodes": ("Type",), "Lines": ("Relation", "Status")}
_COLUMNS = {"Nodes": NODE_COLUMNS, "Lines": LINE_COLUMNS}
_KEPT = ("table of", "table words", *(f"table {name}" for names in _CHOSEN.values() for name in names))

State = MutableMapping[Any, Any]


def table(view: InView) -> None:
    """Draw the table that is chosen."""
    passed = view.passed
    lines = fold_lines(view.picture.nodes, passed.edges)
    edges = {line.edges[0].id: [edge.id for edge in line.edges] for line in lines}
    all_rows = {
        "Nodes": sorted(node_rows(passed.nodes, passed.edges, view.picture.connections), key=_by_connections),
        "Lines": sorted(line_rows(lines), key=lambda row: str(row["Last reported"]).replace("no date", ""), reverse=True),
    }
    _restore(st.session_state)
    with st.container(key="table-view", border=True):
        of, rows = _head(st.session_state, all_rows)
        rows_to_choose(f"rows of {of}", _COLUMNS[of], rows, view.selection,
                       lambda id_: view.select(edges.get(id_, [id_]) if id_ else []), alt=f"{of} in view")
        sentences = len({edge.properties.get("sentence") for edge in passed.edges})
        counts = {"Nodes": counted(len(passed.nodes), "node"),
                  "Lines": f"{counted(len(lines), 'line')} from {counted(sentences, 'sentence')}"}
        narrowed = f"{len(rows):,} of " if len(rows) < len(all_rows[of]) else ""
        status(view, passed, f"{narrowed}{counts[of]}.")
    st.session_state["table kept"] = {name: st.session_state[name] for name in _KEPT if name in st.session_state}


def _by_connections(row: Row) -> tuple[int, str]:
    return -int(row["Connections"] or 0), str(row["Name"])


def _restore(state: State) -> None:
    """Widgets lose their values while another page or the graph is shown: what was chosen is put in again."""
    for name, value in {"table of": "Lines", **state.get("table kept", {})}.items():
        state.setdefault(name, value)


def _head(state: State, rows: dict[str, list[Row]]) -> tuple[str, list[Row]]:
    """The controls of the table; returns which one is chosen, and the rows that are left of it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        of = str(st.segmented_control("Table of", list(rows), key="table of", label_visibility="collapsed", required=True,
                                      format_func=lambda name: f"{name} {len(rows[name]):,}"))
        words = st.text_input("Words in any column", key="table words", label_visibility="collapsed", icon=":material/search:",
                              placeholder="Words or a date in any column", width=260)
        left = _narrowed(state, of, rows[of])
        left = matching(left, words)
        st.download_button(
            f"CSV, {counted(len(left), 'row')}", lambda: csv_text(_COLUMNS[of], left), f"demarche-{of.lower()}.csv",
            "text/csv", icon=":material/download:", on_click="ignore", disabled=not left,
            help="All rows that are left, also those not on the screen. A text that begins with =, +, - or @ gets an "
                 "apostrophe before it, so that no spreadsheet runs it as a formula.",
        )
    return of, left


def _narrowed(state: State, of: str, rows: Sequence[Row]) -> list[Row]:
    chosen = {name: state.get(f"table {name}") or [] for name in _CHOSEN[of]}
    words = ", ".join(str(value) for values in chosen.values() for value in values)
    with st.popover(f"Columns **{words or 'all'}**", icon=":material/filter_list:", width="content"):
        for name in chosen:
            values = sorted({str(row[name]) for row in rows} | set(chosen[name]))
            chosen[name] = st.multiselect(name, values, key=f"table {name}", placeholder="all",
                                          format_func=lambda value: value or "none told")
    return [row for row in rows if all(not values or str(row[name]) in values for name, values in chosen.items())]
