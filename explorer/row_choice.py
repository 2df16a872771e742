"""A table whose rows select what they show: by a click on a cell or the box before it, and by the arrow keys."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st

from graph.tables import Row

_NUMBERS = ("Connections", "Reports", "Independent")
_WIDTHS = {"Name": 220, "From": 150, "To": 150, "id": 120}
_HELP = {
    "Happened": "When the event took place, as far as it is told.",
    "Since": "Since when the relation holds, as far as it is told: a date that happened, not one of a report.",
    "Until": "Until when the relation held, as far as it is told.",
    "First reported": "The first report among those in view.",
    "Last reported": "The last report among those in view.",
    "Reports": "How many articles in view tell it.",
    "Independent": "Reports in view, wire copies of one text counted once.",
    "Confidence": "The highest of its sentences. Found by rules; can be wrong. Read the sentence.",
    "Connections": "Neighbours in the whole graph.",
}


def rows_to_choose(
    key: str, columns: Sequence[str], rows: Sequence[Row], selection: Sequence[str], choose: Callable[[str], None],
    *, alt: str, height: int | Literal["stretch"] = "stretch",
) -> None:
    """Draw the table. `choose` is called with the id of a row, or with nothing where none is selected any more."""
    ids = [str(row["id"]) for row in rows]
    chosen = [number for number, id_ in enumerate(ids) if id_ in selection][:1]
    kept = st.session_state.get(key, {}).get("selection", {})
    st.session_state[key] = {"selection": {"rows": chosen, "columns": [], "cells": kept.get("cells", [])}}

    def told() -> None:
        now = st.session_state[key]["selection"]
        cells, told_rows = list(now["cells"]), list(now["rows"])
        at = [cells[0][0]] if cells and cells != list(kept.get("cells", [])) else told_rows
        choose(ids[at[0]] if at else "")

    st.dataframe(
        {name: [row.get(name) for row in rows] for name in columns}, key=key, hide_index=True, height=height, row_height=28,
        on_select=told, selection_mode=["single-row", "single-cell"], column_config=_config(columns), alt=alt,
        placeholder="not given",
    )


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
