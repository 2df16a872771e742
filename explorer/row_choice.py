"""A table whose rows select what they show: by a click on a cell or the box before it, and by the arrow keys."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from graph.tables import Row

_NUMBERS = ("Connections", "Days later", "Independent", "Reports")
_WIDTHS = {"Name": 220, "Type": 100, "Country or role": 160, "On the map": 280, "From": 150, "To": 150, "id": 120}
_HELP = {
    "Happened": "When the event took place, as far as it is told.",
    "Since": "Since when the relation holds, as far as it is told: a date that happened, not one of a report.",
    "Until": "Until when the relation held, as far as it is told.",
    "First reported": "The first report among those in view.",
    "Last reported": "The last report among those in view.",
    "Days later": "Days from the end of what happened to the first report of it in view; below 0 if told ahead.",
    "Reports": "How many articles in view tell it.",
    "Independent": "Reports in view; copies of one text, and reports that rest on one source, count once.",
    "Confidence": "The highest of its sentences. Found by rules; can be wrong. Read the sentence.",
    "Connections": "Neighbours in the whole graph.",
}


def rows_to_choose(
    key: str, columns: Sequence[str], rows: Sequence[Row], selection: Sequence[str], choose: Callable[[str], None],
    *, alt: str, height: int | Literal["stretch"] = "stretch",
) -> None:
    """Draw the table. `choose` is called with the id of a row, or with nothing where none is selected any more."""
    if not rows:
        st.html('<p class="dm-hint">No row is left. Clear the words and what is chosen under Rows.</p>')
        return
    ids = [str(row["id"]) for row in rows]
    # Other rows are another table, for a browser tells row numbers of the one it had a moment ago.
    key = f"{key} {hash(tuple(ids)):x}"
    chosen = [number for number, id_ in enumerate(ids) if id_ in selection][:1]
    before = _selection(key)
    # Written only where something else is selected, for a write that comes late would take back the next arrow key.
    if _at(before) != chosen or (before["cells"] and before["rows"]):
        cells = before["cells"] if _at(before) == chosen else []
        before = {"rows": [] if cells else chosen, "cells": cells}
        st.session_state[key] = {"selection": {**before, "columns": []}}

    def told() -> None:
        now = _selection(key)
        if now == before:  # a table that other rows took the place of is told once more, with nothing new
            return
        at = _at(now if now["cells"] != before["cells"] else {**now, "cells": []})
        choose(ids[at[0]] if at else "")

    st.dataframe(
        {name: [row.get(name) for row in rows] for name in columns}, key=key, on_select=told, alt=alt,
        selection_mode=["single-row", "single-cell"], column_config=_config(columns), hide_index=True, height=height,
        row_height=28, placeholder="not given",
    )


def _selection(key: str) -> dict[str, list[Any]]:
    told = st.session_state.get(key, {}).get("selection", {})
    return {name: list(told.get(name, [])) for name in ("rows", "cells")}


def _at(selection: dict[str, list[Any]]) -> list[int]:
    """The row of the cell one stands on, else that of the box that is ticked."""
    return [selection["cells"][0][0]] if selection["cells"] else selection["rows"][:1]


def _config(columns: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in columns:
        if name == "Confidence":
            found[name] = st.column_config.NumberColumn(name, help=_HELP[name], format="%.2f")
        elif name in _NUMBERS:
            found[name] = st.column_config.NumberColumn(name, help=_HELP[name], format="localized")
        else:
            found[name] = st.column_config.TextColumn(name, help=_HELP.get(name), width=_WIDTHS.get(name))
    return found
