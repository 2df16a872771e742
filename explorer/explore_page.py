"""The Explore page: the graph with its search, filters and timeline, and the panel beside it.

Commands of the canvas go to the session's desk (`desk.py`), which changes the steps of the view (`view.py`); the steps
make the picture (`picture.py`), and everything a reload must bring back stands in the address.
"""
from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer import adding, address, controls, judging, keeping, noting, resources, views_menu
from explorer.canvas import Shown, canvas
from explorer.desk import Desk
from explorer.foot import foot
from explorer.going import go_to
from explorer.in_view import InView, filter_of
from explorer.known import connections_by
from explorer.map_view import world
from explorer.panel import panel
from explorer.picture import Painter, Picture
from explorer.placing import lay_out, was_quick
from explorer.search import Asked, search_box
from explorer.since_panel import since_panel
from explorer.table import table
from explorer.view import to_text
from graph.communities import communities
from graph.drawing.columns import columns
from graph.errors import DemarcheError
from graph.explore import Found
from graph.store import GraphStore
from graph.views import Since


def page() -> None:
    """Draw the page."""
    store = resources.opened().store
    if not resources.counts().get("Article"):
        _empty()
        return
    desk = address.open_desk()
    if desk.article:
        _open_article(desk)
    line = st.empty()
    desk.refreshed(_painter(desk, line), resources.counts().get("Article", 0))
    desk.obey(_painter(desk, line), {**keeping.COMMANDS, **noting.COMMANDS, **judging.COMMANDS})
    desk.refreshed(_painter(desk, line), resources.counts().get("Article", 0))  # a judgement changes lines
    line.empty()
    if stopped := was_quick():
        desk.say(stopped)
    since = keeping.since(desk, store)
    picture = desk.picture or Picture()
    desk.selection = picture.shown(desk.selection)
    if desk.widgets_old:
        controls.forget_widgets(st.session_state)
        desk.widgets_old = False
    with st.container(horizontal=True, key="controls", vertical_alignment="center"):
        off, desk.way = controls.row(picture, desk.off, desk.way, resources.report_days())
        desk.filtered(off)
        st.space("stretch")
        views_menu.views_menu(desk)
    left, right = st.columns([72, 28], gap="small")
    with left, st.container(key="stage"):
        if desk.way == "Graph":
            _search()
        else:
            _other_way(store, desk, picture)
        # Under table and map too, for its timeline, and so that the graph is there as it was left.
        canvas("canvas", _shown(desk, picture, since), on_event=_on_event, on_selection=_on_selection,
               on_brush=_on_brush)
    with right:
        if desk.telling and desk.view and since:
            since_panel(desk.view, since, picture, _choose)
        else:
            panel(store, picture, desk.selection, desk.off.asof, _choose)
    foot()
    address.write(desk)


def _shown(desk: Desk, picture: Picture, since: Since | None) -> Shown:
    return Shown(
        view=to_text(desk.steps[:1]), columns=_once("columns", picture, _columns), filter=desk.off.as_filter(),
        brush=desk.brush, select=(desk.select_number, desk.selection), done=desk.done, said=desk.said,
        travelled=desk.travelled, history=(desk.history.undo, desk.history.redo), menu=desk.menu, card=desk.card,
        communities=_once("communities", picture, _communities) if desk.coloured else "[]", laid=desk.laid,
        known=_known(picture, desk.off.asof), kept=keeping.kept(desk, since), notes=resources.notes(),
        alone=desk.way != "Graph",
    )


def _other_way(store: GraphStore, desk: Desk, picture: Picture) -> None:
    picture = replace(picture, connections=connections_by(store, picture, desk.off.asof))
    view = InView(picture, filter_of(desk.off, desk.brush), desk.selection, desk.select)
    if desk.way == "Table":
        table(view)
    else:
        world(store, view)


def _open_article(desk: Desk) -> None:
    article, desk.article = desk.article, {}
    go_to("Sources", article)


def _empty() -> None:
    """Articles are added on the Sources page, which also shows how far that is."""
    if adding.at_work() or st.session_state.get("adding"):
        go_to("Sources", {})
    adding.start_empty()


def _painter(desk: Desk, line: DeltaGenerator) -> Painter:
    return Painter(resources.opened().store, resources.settings(), partial(lay_out, line), desk.view)


def _once(name: str, picture: Picture, make: Callable[[Picture], Any]) -> str:
    """Something of a picture as JSON, made once for each: the canvas gets the same message when nothing changed."""
    kept: tuple[Picture, str] | None = st.session_state.get(name)
    if kept is None or kept[0] is not picture:
        kept = (picture, json.dumps(make(picture), ensure_ascii=False, separators=(",", ":")))
        st.session_state[name] = kept
    return kept[1]


def _columns(picture: Picture) -> dict[str, Any]:
    return columns(picture.subgraph(), picture.places, picture.connections, picture.pinned)


def _known(picture: Picture, day: str) -> str:
    counts = connections_by(resources.opened().store, picture, day)
    return json.dumps([counts.get(id_, 0) for id_ in picture.nodes] if day else [])


def _communities(picture: Picture) -> Sequence[Sequence[str]]:
    """Of all that is in the view, also what a filter hides: colours must not change with every filter."""
    return communities(picture.nodes, ((edge.source, edge.target) for edge in picture.edges.values()))


# What the canvas and the search box tell. Callbacks only take note: errors are shown by the page, not by them.


def _on_event() -> None:
    event = st.session_state["canvas"]["event"]
    if event:
        _desk().take(event["canvas"], event["commands"])


def _on_selection() -> None:
    told = st.session_state["canvas"]["selection"]
    _desk().selection, _desk().telling = tuple(told["ids"] if told else ()), False


def _on_brush() -> None:
    told = st.session_state["canvas"]["brush"]
    _desk().brush = {name: told[name] for name in ("clock", "from", "to", "undated")} if told else None


def _on_pick() -> None:
    pick = st.session_state["search"]["pick"]
    if pick and pick["kind"] == "Article":
        sentence = {} if pick.get("sentence") is None else {"sentence": str(pick["sentence"] + 1)}
        _desk().article = {"article": pick["id"], **sentence}
    elif pick:
        _desk().commands.append({"kind": "only" if pick["replace"] else "add", "ids": [pick["id"]]})
    st.session_state["picked"] = bool(pick)


def _choose(ids: Sequence[str], nodes: Sequence[str]) -> None:
    """Select from the panel; nodes that are not on the canvas come to it first."""
    desk = _desk()
    missing = [id_ for id_ in desk.picture.shown(nodes) if id_ not in desk.picture.nodes] if desk.picture else []
    if missing:
        desk.commands.append({"kind": "add", "ids": missing, "select": list(ids)})
    else:
        desk.select(ids)


def _desk() -> Desk:
    found: Desk = st.session_state["desk"]
    return found


@st.fragment
def _search() -> None:
    """Typing runs this alone, not the page; a hit that is taken runs the page."""
    if st.session_state.pop("picked", False):
        st.rerun(scope="app")
    finder, asked = resources.finder(), Asked.of(st.session_state.get("search"))
    try:
        found = finder.find(asked.text, limit=asked.limit, kind=asked.kind)
    except DemarcheError as error:
        st.error(str(error))
        found = Found()
    search_box("search", asked=asked, found=found, on_pick=_on_pick)
