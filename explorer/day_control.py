"""The control of the day the graph is seen from: a slider and a date in a popover whose label carries the day."""
from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date
from typing import Any

import streamlit as st

from explorer.as_of import Days, words

KEY = "asof"  # what was chosen

State = MutableMapping[Any, Any]


def day_control(state: State, given: str, days: Days | None) -> str:
    """Draw the popover; returns the day that is chosen, nothing for now."""
    day: str = state.setdefault(KEY, given)
    with st.popover(f"As of **{words(day)}**", icon=":material/history:", width="content"):
        if days is None:
            st.caption("No article has a date.")
        else:
            _choose(state, day, *days)
    return day


def _choose(state: State, day: str, first: date, last: date) -> None:
    slider, at = _widget(state, "slider", day)
    input_, written = _widget(state, "input", day)
    if first < last:
        st.slider("Reported until", first, last, min(max(at or last, first), last), key=slider, format="D MMM YYYY",
                  on_change=_slid, args=(slider, last))
    bounds = [one for one in (first, last, written) if one]
    st.date_input("Day", written, min(bounds), max(bounds), key=input_, format="YYYY-MM-DD",
                  on_change=_written, args=(input_,))
    st.button("Back to now", key="to now", disabled=not day, on_click=_take, args=(None, "slider", "input"))
    st.caption("What was reported later is left out. What has no report date stays.")


def _widget(state: State, name: str, day: str) -> tuple[str, date | None]:
    """The key of a widget and the day it began with. One that is to show a day chosen elsewhere becomes a new one.

    A message that the browser sends before it hears of a new value has the old one in it, and Streamlit would take that
    for a change by the user; from a widget that is no more it means nothing.
    """
    if _key(state, name) not in state:
        _renew(state, name, day)
    began = state[f"{KEY} {name}"][1]
    return _key(state, name), date.fromisoformat(began) if began else None


def _key(state: State, name: str) -> str:
    return f"{KEY} {name} {state.get(f'{KEY} {name}', (0, ''))[0]}"


def _renew(state: State, name: str, day: str) -> None:
    number, _ = state.get(f"{KEY} {name}", (0, ""))
    state[f"{KEY} {name}"] = number + 1, day


def _slid(key: str, last: date) -> None:
    """The end of the slider is now."""
    state = st.session_state
    if key == _key(state, "slider"):
        _take(None if state[key] == last else state[key], "input")


def _written(key: str) -> None:
    state = st.session_state
    if key == _key(state, "input"):
        _take(state[key], "slider")


def _take(chosen: date | None, *others: str) -> None:
    """Another day; the other widgets are to show it."""
    state = st.session_state
    state[KEY] = chosen.isoformat() if chosen else ""
    for name in others:
        _renew(state, name, state[KEY])


def forget_day(state: State) -> None:
    """Let the control begin anew, with the day it is given."""
    if KEY in state:
        del state[KEY]
    for name in ("slider", "input"):
        _renew(state, name, "")  # its key is not in the state yet: it begins with the day then
