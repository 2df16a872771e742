"""The nodes and lines in view as tables: sorted by a click on a head, narrowed by words and columns, saved as CSV."""
from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Any

import streamlit as st

from explorer.in_view import InView, status
from explorer.markup import counted
from explorer.row_choice import rows_to_choose
from graph.tables import LINE_COLUMNS, NODE_COLUMNS, Row, csv_text, line_rows, matching, node_rows, ordered, within
from graph.told_lines import fold_lines

#: What narrows each table, column by column.
_CHOSEN = {"Nodes": ("Type",), "Lines": ("Relation", "Status")}
_COLUMNS = {"Nodes": NODE_COLUMNS, "Lines": LINE_COLUMNS}
_FIRST = {"Nodes": "Connections", "Lines": "Last reported"}
_ORDERS = ("Descending", "Ascending")
_KEPT = ("table of", "table words", "table clock", "table from", "table to",
         *(f"table {name}" for names in _CHOSEN.values() for name in names),
         *(f"table {of} {what}" for of in _COLUMNS for what in ("by", "order")))

State = MutableMapping[Any, Any]


def table(view: InView) -> None:
    """Draw the table that is chosen."""
    passed = view.passed
    lines = fold_lines(view.picture.nodes, passed.edges)
    edges = {line.edges[0].id: [edge.id for edge in line.edges] for line in lines}
    all_rows = {
        "Nodes": node_rows(passed.nodes, passed.edges, view.picture.connections), "Lines": line_rows(lines),
    }
    with st.container(key="table-view", border=True):
        of, rows = _head(_begun(st.session_state), all_rows)
        if all_rows[of]:
            rows_to_choose(f"rows of {of}", _COLUMNS[of], rows, view.selection,
                           lambda id_: view.select(edges.get(id_, [id_]) if id_ else []), alt=f"{of} in view")
        else:
            st.html(f'<p class="dm-hint">No {of[:-1].lower()} passes the filters and the timeline.</p>')
        sentences = len({edge.properties.get("sentence") for edge in passed.edges})
        counts = {"Nodes": counted(len(passed.nodes), "node"),
                  "Lines": f"{counted(len(lines), 'line')} from {counted(sentences, 'sentence')}"}
        narrowed = f"{len(rows):,} of " if len(rows) < len(all_rows[of]) else ""
        status(view, passed, f"{narrowed}{counts[of]}.")
    st.session_state["table kept"] = {name: st.session_state[name] for name in _KEPT if name in st.session_state}


def _begun(state: State) -> dict[str, Any]:
    """What the controls began with: as they were left, for widgets lose their values while the graph is shown."""
    if "table of" not in state:
        state["table begun"] = {"table of": "Lines", "table clock": "Reported", **state.get("table kept", {})}
    found: dict[str, Any] = state["table begun"]
    return found


def _head(begun: dict[str, Any], rows: dict[str, list[Row]]) -> tuple[str, list[Row]]:
    """The controls of the table; returns which one is chosen, and the rows that are left of it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        of = str(st.segmented_control("Table of", list(rows), key="table of", label_visibility="collapsed",
                                      default=begun["table of"], required=True,
                                      format_func=lambda name: f"{name} {len(rows[name]):,}"))
        words = st.text_input("Words in any column", begun.get("table words", ""), key="table words", width=260,
                              label_visibility="collapsed", icon=":material/search:", placeholder="Words in any column")
        left = _sorted(begun, of, matching(_narrowed(begun, of, rows[of]), words))
        st.download_button(
            f"CSV, {counted(len(left), 'row')}", lambda: csv_text(_COLUMNS[of], left), f"demarche-{of.lower()}.csv",
            "text/csv", icon=":material/download:", on_click="ignore", disabled=not left,
            help="All rows that are left, also those not on the screen. A text that begins with =, +, - or @ gets an "
                 "apostrophe before it, so that no spreadsheet runs it as a formula.",
        )
    return of, left


def _sorted(begun: dict[str, Any], of: str, rows: Sequence[Row]) -> list[Row]:
    """Sorted here and not only by a click on a head: that needs a mouse, and arrow keys stand still after it."""
    key, turn = f"table {of} by", f"table {of} order"
    by = str(st.session_state.get(key) or begun.get(key) or _FIRST[of])
    with st.popover(f"Sort **{by}**", icon=":material/swap_vert:", width="content"):
        columns = _COLUMNS[of]
        by = st.selectbox("Sort by", columns, columns.index(by), key=key)
        order = st.segmented_control("Order", _ORDERS, default=begun.get(turn, _ORDERS[0]), key=turn, required=True)
    return ordered(rows, by, falling=order == _ORDERS[0])


def _narrowed(begun: dict[str, Any], of: str, rows: Sequence[Row]) -> list[Row]:
    state = st.session_state
    chosen = {name: state.get(f"table {name}") or [] for name in _CHOSEN[of]}
    dates = [state.get(name) for name in ("table from", "table to")]
    set_ = [str(value) for values in chosen.values() for value in values] + ["dates"] * any(dates)
    words = ", ".join(set_[:2] + [f"{len(set_) - 2} more"] * (len(set_) > 2))
    with st.popover(f"Rows **{words or 'all'}**", icon=":material/filter_list:", width="content"):
        for name in chosen:
            values = sorted({str(row[name]) for row in rows} | set(chosen[name]))
            chosen[name] = st.multiselect(name, values, key=f"table {name}", placeholder="all",
                                          default=[one for one in begun.get(f"table {name}", ()) if one in values],
                                          format_func=lambda value: value or "none told")
        clock = st.segmented_control("Dates", ["Reported", "Happened"], default=begun["table clock"], key="table clock",
                                     required=True)
        first, last = (st.date_input(f"{clock} {name}", value=begun.get(f"table {name}"), key=f"table {name}",
                                     format="YYYY-MM-DD", min_value="1900-01-01", max_value="2100-12-31")
                       for name in ("from", "to"))
        if first or last:
            rows = within(rows, str(clock).lower(), str(first or ""), str(last or ""))
            st.caption(f"Rows that were not dated as {str(clock).lower()} are left out while a date is set.")
    return [row for row in rows if all(not values or str(row[name]) in values for name, values in chosen.items())]
