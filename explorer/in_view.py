"""What of the picture passes the filters and the brush: what Table and Map show, as the canvas does."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from explorer.controls import Off
from explorer.markup import counted, date_text, text
from explorer.picture import Picture
from graph.passing import Filter, Passing, passing


@dataclass(frozen=True)
class InView:
    """What Table and Map are given. They tell what was chosen by `select`."""

    picture: Picture
    filter: Filter
    selection: Sequence[str]
    select: Callable[[Sequence[str]], None]

    @property
    def passed(self) -> Passing:
        """The nodes and edges in view."""
        return passing(self.picture.own, self.picture.edges.values(), self.filter)


def filter_of(off: Off, brush: Mapping[str, Any] | None) -> Filter:
    """The filter that the controls and the timeline make together."""
    given = brush or {}
    return Filter(off.types, off.relations, off.styles, off.confidence, off.asof, given.get("clock", "reported"),
                  given.get("from"), given.get("to"), given.get("undated", True))


def status(view: InView, passed: Passing, shown: str) -> None:
    """One line: what is shown and what is left out. The timeline below says which dates are brushed."""
    told = " ".join(filter(None, [shown, left_out(view.picture, view.filter, passed)]))
    st.html(f'<p class="dm-hint" data-testid="in-view">{text(told)}</p>')


def left_out(picture: Picture, filter_: Filter, passed: Passing) -> str:
    """"Left out: 2 nodes of 1 type, 6 sentences below 0.5.", or nothing."""
    left, folded = passed.left, max(0, picture.total - len(picture.own))
    parts = [
        counted(folded, "node with fewer connections", "nodes with fewer connections") if folded > 0 else "",
        f"{counted(left.types, 'node')} of {counted(len(filter_.types), 'type')}" if left.types else "",
        counted(len(filter_.relations), "relation type") if filter_.relations else "",
        f"{counted(left.styles, 'line')} of {counted(len(filter_.styles), 'style')}" if left.styles else "",
        f"{counted(left.confidence, 'sentence')} below {filter_.confidence:g}" if left.confidence else "",
        f"{left.dates:,} outside the dates" if left.dates else "",
        f"{left.undated:,} with no date on the {filter_.clock} lane" if left.undated else "",
        f"{left.later:,} reported after {date_text(filter_.asof)}" if left.later else "",
    ]
    told = ", ".join(filter(None, parts))
    return f"Left out: {told}." if told else ""
