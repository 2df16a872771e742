"""The Explore page: the graph with its search, filters and timeline, and the panel beside it.

Commands of the canvas change the steps of the view (`view.py`), the steps make the picture (`picture.py`), and
everything a reload must bring back stands in the address.
"""
from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import streamlit as st

from explorer import adding, address, controls, resources
from explorer.canvas import canvas
from explorer.foot import foot
from explorer.going import go_to
from explorer.panel import panel
from explorer.picture import Painter, Picture
from explorer.search import LIMIT, search_box
from explorer.view import Step, Steps, added, to_text
from graph import explore
from graph.drawing.columns import columns
from graph.errors import DemarcheError


def page() -> None:
    """Draw the page."""
    store = resources.opened().store
    if not resources.counts().get("Article"):
        _empty()
        return
    state = st.session_state
    address.restore(state)
    _obey(state.pop("commands", []))
    picture = _picture(state["steps"])
    if picture.note:
        st.toast(picture.note)
    filter_ = controls.row(picture)
    left, right = st.columns([72, 28], gap="small")
    with left, st.container(key="stage"):
        _search()
        canvas(
            "canvas", view=to_text(state["steps"][:1]), columns=_columns(picture), filter_=filter_,
            brush=state["brush"], select=(state["select_number"], state["selection"]),
            on_event=_on_event, on_selection=_on_selection, on_brush=_on_brush,
        )
    with right:
        panel(store, picture, state["selection"], _choose)
    foot()
    address.write(state)


def _empty() -> None:
    """Articles are added on the Sources page, which also shows how far that is."""
    if adding.at_work() or st.session_state.get("adding"):
        go_to("Sources", {})
    adding.start_empty()


def _painter() -> Painter:
    return Painter(resources.opened().store, resources.settings(), resources.lay_out)


def _picture(steps: Steps) -> Picture:
    """The picture of the steps: that of the last run and one step more where it fits, else all of them again."""
    articles = resources.counts().get("Article", 0)
    shown: tuple[Steps, int, Picture] = st.session_state.get("picture", ((), -1, Picture()))
    kept_steps, kept_articles, kept = shown
    if articles != kept_articles:
        kept = _painter().replay(steps, kept.places if kept_steps[:1] == steps[:1] else None)
    elif steps != kept_steps:
        one_more = len(steps) > 1 and steps[:-1] == kept_steps
        kept = _painter().after(kept, steps[-1]) if one_more else _painter().replay(steps)
    st.session_state["picture"] = (steps, articles, kept)
    return kept


def _columns(picture: Picture) -> str:
    """The columns of a picture as JSON, made once for each: the canvas gets the same message when nothing changed."""
    kept: tuple[Picture, str] | None = st.session_state.get("columns")
    if kept is None or kept[0] is not picture:
        found = columns(picture.subgraph(), picture.places, picture.connections)
        kept = (picture, json.dumps(found, ensure_ascii=False, separators=(",", ":")))
        st.session_state["columns"] = kept
    return kept[1]


# What the canvas and the search box tell. Callbacks only take note: errors are shown by the page, not by them.


def _on_event() -> None:
    event = st.session_state["canvas"]["event"]
    if event and event["kind"] == "types":
        controls.switch_off(event["off"])
    elif event:
        st.session_state.setdefault("commands", []).append(event)


def _on_selection() -> None:
    st.session_state["selection"] = tuple(st.session_state["canvas"]["selection"] or ())


def _on_brush() -> None:
    st.session_state["brush"] = st.session_state["canvas"]["brush"]


def _on_pick() -> None:
    pick = st.session_state["search"]["pick"]
    if pick:
        kind = "only" if pick["replace"] else "add"
        command = {"kind": kind, "ids": [pick["id"]], "article": pick["kind"] == "Article"}
        st.session_state.setdefault("commands", []).append(command)
        st.session_state["picked"] = True


def _choose(ids: Sequence[str], nodes: Sequence[str]) -> None:
    """Select from the panel; nodes that are not on the canvas come to it first."""
    missing = [id_ for id_ in nodes if id_ not in st.session_state["picture"][2].nodes]
    if missing:
        st.session_state.setdefault("commands", []).append({"kind": "add", "ids": missing, "select": list(ids)})
    else:
        _select(ids)


def _select(ids: Sequence[str]) -> None:
    st.session_state["selection"] = tuple(ids)
    st.session_state["select_number"] += 1


def _obey(commands: Sequence[dict[str, Any]]) -> None:
    """Turn commands into steps of the view."""
    state = st.session_state
    for command in commands:
        if command.get("article"):
            go_to("Sources", {"article": command["ids"][0]})
        place = command.get("place")
        step = Step(command["kind"], tuple(command["ids"]), (int(place[0]), int(place[1])) if place else None)
        state["steps"] = added(state["steps"], step)
        if command["kind"] in ("add", "only"):
            _select(command.get("select", command["ids"]))


@st.fragment
def _search() -> None:
    """Typing runs this alone, not the page; a hit that is taken runs the page."""
    if st.session_state.pop("picked", False):
        st.rerun(scope="app")
    typed = str((st.session_state.get("search") or {}).get("text") or "")
    try:
        hits = explore.search(resources.opened().store, typed, limit=LIMIT) if typed else ()
    except DemarcheError as error:
        st.error(str(error))
        hits = ()
    search_box("search", text=typed, hits=hits, on_text=lambda: None, on_pick=_on_pick)
