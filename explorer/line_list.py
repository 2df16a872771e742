"""Lines as a list of buttons: each selects its line."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from explorer.plainly import line_words, plainly
from graph.lines import Line
from graph.model import Edge

MOST = 25  # more buttons make the page slow

#: Called with the ids to select and the ids of nodes that must be on the canvas for it.
Choose = Callable[[Sequence[str], Sequence[str]], None]


def line_list(lines: Mapping[Line, Sequence[Edge]], names: Mapping[str, str], choose: Choose) -> None:
    """Draw the list."""
    for line, edges in list(lines.items())[:MOST]:
        st.button(plainly(line_words(line, names, edges)), key=f"line {line.id}", type="tertiary", on_click=choose,
                  args=([edge.id for edge in edges], [line.source, line.target]))
    if len(lines) > MOST:
        st.caption(f"{MOST} of {len(lines):,} lines; all are selected on the canvas.")
