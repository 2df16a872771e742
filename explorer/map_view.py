"""The places and events in view on a map, the same as a table under it, and what is not on the map with the reason."""
from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from explorer.in_view import InView, status
from explorer.map_chart import PICK, chart, ring_style
from explorer.map_keys import map_keys
from explorer.markup import counted, text
from explorer.row_choice import rows_to_choose
from graph.atlas.map_points import WorldMap, state_of, world_map
from graph.model import Node
from graph.ontology import ontology
from graph.passing import is_on
from graph.store import GraphStore
from graph.tables import Row, happened

_COLUMNS = ("Name", "Type", "On the map", "Happened", "Connections", "id")
_KEY, _PICKED = "world", "world picked"
_NAMED = 6  # so many of those not on the map are named in the line under it


def world(store: GraphStore, view: InView) -> None:
    """Draw the map with its table."""
    passed = view.passed
    found = world_map(store, passed.nodes, lambda edge: is_on(edge, view.filter))
    with st.container(key="map-view", border=True):
        if found.points:
            with st.container(key="map-chart", height="stretch"):
                _chart(found, view)
                map_keys("map-keys")
        else:
            st.caption("No place or event in view is on the map. Search for one in the graph, or switch its type on.")
        if found.points or found.missing:
            rows_to_choose("rows of Map", _COLUMNS, _rows(found, view), view.selection,
                           lambda id_: view.select([id_] if id_ else []), alt="Places and events in view", height=154)
        if found.missing:
            st.html(f'<p class="dm-hint">{text(not_on_the_map(found.missing))}</p>')
        status(view, passed, _counts(found))


def not_on_the_map(missing: Sequence[tuple[Node, str]]) -> str:
    """"Not on the map: Port Sella, Estmark (no country or city of this name is known); …"."""
    by_reason: dict[str, list[str]] = {}
    for node, reason in missing[:_NAMED]:
        by_reason.setdefault(reason, []).append(str(node.properties["name"]))
    named = "; ".join(f"{', '.join(names)} ({reason})" for reason, names in by_reason.items())
    rest = len(missing) - _NAMED
    return f"Not on the map: {named}{f'; and {rest:,} more, in the table with the reason' if rest > 0 else ''}."


def _chart(found: WorldMap, view: InView) -> None:
    ids = tuple(point.node.id for point in found.points)
    if _KEY not in st.session_state:
        st.session_state[_PICKED] = (ids, frozenset())  # a chart that is drawn first has nothing picked
    st.altair_chart(
        chart(found.points, view.picture.connections), key=_KEY, height="stretch", theme=None, selection_mode=PICK,
        on_select=lambda: _picked(ids, view.select),
        alt=f"Map with {counted(len(ids), 'place or event', 'places and events')}; the table below has the same",
    )
    st.html(f"<style>{ring_style(found.points, view.selection)}</style>")


def _picked(ids: tuple[str, ...], select: Callable[[Sequence[str]], None]) -> None:
    """Select the point whose click turned it on or off; a chart drawn anew has lost its picks without a click."""
    before_ids, before = st.session_state[_PICKED]
    now = frozenset(row["id"] for row in st.session_state[_KEY]["selection"].get(PICK) or [] if row.get("id"))
    st.session_state[_PICKED] = (ids, now)
    clicked = now ^ before
    if len(clicked) == 1 and (now or before_ids == ids):
        select(list(clicked))


def _counts(found: WorldMap) -> str:
    events = sum(point.node.labels[0] == "Event" for point in found.points)
    places = len(found.points) - events
    return (f"{counted(places, 'place')} and {counted(events, 'event')} on the map, {len(found.missing):,} not. "
            "Countries stand in their middle or at their capital. Wheel, dragging and a double click, or arrows, + − "
            "and 0 move the map and put it back. Names: GeoNames, CC BY 4.0; outlines: Natural Earth.")


def _rows(found: WorldMap, view: InView) -> list[Row]:
    told = [(point.node, point.spot.how) for point in found.points]
    told += [(node, f"no: {reason}") for node, reason in found.missing]
    return [_row(node, how, view.picture.connections.get(node.id, 0)) for node, how in told]


def _row(node: Node, how: str, connections: int) -> Row:
    label = "Event" if node.labels[0] == "Event" else "Place"
    state = state_of(node)
    return {"Name": str(node.properties["name"]), "On the map": how, "Happened": happened(node), "id": node.id,
            "Type": f"{ontology().types[label].label}{f', {state}' if state else ''}", "Connections": connections}
