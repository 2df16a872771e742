"""What all sessions share of the statements: rows, pairs, changes of position, read once for each state of a graph."""
from __future__ import annotations

from typing import Any

import streamlit as st

from explorer import resources
from graph.claims.positions import Change, position_changes
from graph.stamp import stamp
from graph.statements.pairs import ClaimPair, claim_pairs
from graph.statements.rows import Rows, list_statements

#: With more statements than this, changes are worked out for one speaker at a time: 5,000 take two seconds.
MOST = 5_000


def rows() -> Rows:
    """All statements."""
    return _rows(stamp(resources.opened().store))


def pairs() -> tuple[ClaimPair, ...]:
    """All pairs that dispute or confirm each other."""
    return _pairs(stamp(resources.opened().store))


def changes(speakers: tuple[str, ...]) -> tuple[Change, ...]:
    """The changes of position of these speakers."""
    return _changes(stamp(resources.opened().store), speakers)


def judged() -> None:
    """To be called after somebody confirmed or dismissed a pair."""
    _rows.clear()
    _pairs.clear()


@st.cache_resource(max_entries=2, show_spinner=False)
def _rows(of: tuple[Any, ...]) -> Rows:
    return list_statements(resources.opened().store)


@st.cache_resource(max_entries=2, show_spinner=False)
def _pairs(of: tuple[Any, ...]) -> tuple[ClaimPair, ...]:
    return claim_pairs(resources.opened().store)


@st.cache_resource(max_entries=50, show_spinner=False)
def _changes(of: tuple[Any, ...], speakers: tuple[str, ...]) -> tuple[Change, ...]:
    return position_changes(resources.opened().store, speakers)
