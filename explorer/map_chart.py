"""The map as a chart: outlines of countries on a flat map, points in the shape and colour of their type.

Longitude and latitude are plain scales (equirectangular, true to shape in the middle of what is in view), for only so
Vega-Lite pans and zooms by mouse. New data or another chart would undo the zoom, so nothing here depends on what is
selected or on the theme: colours are written as `light-dark()`, and the ring of a selected point is a style
(`ring_style`). All data come with the chart; nothing is fetched.
"""
from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt
import pyarrow as pa

from graph.atlas.map_labels import zooms_of_labels
from graph.atlas.map_points import MapPoint, bounds, state_of
from graph.atlas.outline import outlines
from graph.drawn import drawn_label
from graph.ontology import Pair, ontology
from graph.tables import happened

#: Name of the selection that a click on a point makes.
PICK = "pick"
_SHAPES = {"hexagon": "M0,-1.1L.95,-.55V.55L0,1.1L-.95,.55V-.55Z", "diamond": "M0,-1.2L1.2,0L0,1.2L-1.2,0Z"}
_X, _Y = alt.X("longitude:Q", axis=None), alt.Y("latitude:Q", axis=None)


def chart(points: Sequence[MapPoint], connections: Mapping[str, int]) -> alt.LayerChart:
    """The chart of these points."""
    west, south, east, north = bounds(points)
    rows = pa.Table.from_pylist(_rows(points, connections, (west, south, east, north)))
    # One degree north is as long as one degree east at the middle of what is in view, whatever the size of the chart.
    across = math.cos(math.radians((south + north) / 2))
    scale = f"max({(east - west) * across:.3f}/width, {north - south:.3f}/height)/2"
    x, y = f"{(west + east) / 2:.3f}", f"{(south + north) / 2:.3f}"
    land = _land().encode(
        x=_X.scale(zero=False, nice=False, domain=_domain(x, f"width*{scale}/{across:.5f}")),
        y=_Y.scale(zero=False, nice=False, domain=_domain(y, f"height*{scale}")),
    ).add_params(alt.selection_interval(name="moved", bind="scales"))
    # Streamlit takes the names of points from screen readers where a chart has so many rows, unless it is told.
    layers: alt.LayerChart = alt.layer(land, _points(rows), *_labels(rows, east - west)).configure(aria=True)
    found: alt.LayerChart = layers.configure_view(stroke=None, fill=_both(ontology().tokens["surface"])).properties(
        padding={"left": 0, "top": 0, "right": 0, "bottom": 0},  # Streamlit would leave a strip below
        usermeta={"embedOptions": {"renderer": "svg", "actions": False}}, background="transparent")
    return found


def ring_style(points: Sequence[MapPoint], selection: Collection[str]) -> str:
    """The style sheet that puts a ring around the selected points; they are found by what screen readers hear."""
    accent = _both(ontology().tokens["accent"])
    chosen = [told for point, told in zip(points, _told(points), strict=True) if point.node.id in selection]
    quoted = (told.translate({ord(sign): f"\\{ord(sign):x} " for sign in '\\"<>\n'}) for told in chosen)
    return "".join(f'.st-key-map-view .mark-symbol path[aria-label="{told}"]{{stroke:{accent};stroke-width:4px}}'
                   for told in quoted)


def _told(points: Sequence[MapPoint]) -> list[str]:
    """What screen readers hear of each point: no two the same."""
    seen: Counter[str] = Counter()
    found = []
    for point in points:
        label = ontology().types[drawn_label(point.node.labels)].label.lower()
        told = f"{point.node.properties['name']}, {label}, {point.spot.how}"
        seen[told] += 1
        found.append(told if seen[told] == 1 else f"{told}, number {seen[told]}")
    return found


def _domain(middle: str, half: str) -> list[alt.ExprRef]:
    return [alt.ExprRef(f"{middle}-{half}"), alt.ExprRef(f"{middle}+{half}")]


def _both(pair: Pair) -> str:
    return f"light-dark({pair[0]},{pair[1]})"


@cache
def _world() -> pa.Table:
    """Ten thousand points: as a table they go by Altair's checks of every value, which take seconds."""
    rings = sorted((ring for rings in outlines().values() for ring in rings), key=len, reverse=True)
    return pa.Table.from_pylist([{"ring": number, "at": at, "longitude": x, "latitude": y}
                                 for number, ring in enumerate(rings) for at, (x, y) in enumerate(ring)])


def _land() -> alt.Chart:
    tokens = ontology().tokens
    found: alt.Chart = alt.Chart(_world(), name="land").mark_line(
        interpolate="linear-closed", fill=_both(tokens["sunken"]), stroke=_both(tokens["strong"]), strokeWidth=0.5,
        clip=True, tooltip=None, aria=False,
    ).encode(x=_X, y=_Y, detail="ring:N", order="at:Q")
    return found


def _points(rows: pa.Table) -> alt.Chart:
    # A click turns a point on or off, whatever was selected elsewhere since: the one that changed was clicked.
    pick = alt.selection_point(name=PICK, fields=["id"], on="click", toggle="true", clear=False)
    # The name is ours, for else it is made of the data: with each new name the browser draws the map anew, unzoomed.
    found: alt.Chart = alt.Chart(rows, name="points").mark_point(
        clip=True, filled=False, opacity=1, xOffset=alt.ExprRef("datum.dx"), yOffset=alt.ExprRef("datum.dy"),
        cursor="pointer",
    ).encode(
        x=_X, y=_Y, shape=alt.Shape("shape:N", scale=None), size=alt.Size("size:Q", scale=None),
        fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("stroke:N", scale=None),
        strokeWidth=alt.value(1.5), description="told:N",
        tooltip=[alt.Tooltip(f"{name}:N", title=name.capitalize()) for name in
                 ("name", "type", "found", "happened", "connections")],
    ).add_params(pick)
    return found


def _labels(rows: pa.Table, width: float) -> list[alt.Chart]:
    """Names where they have room, each over its halo; the closer one looks, the more of them."""
    tokens = ontology().tokens
    here = f"datum.zoom <= {width:.3f} / abs(span(domain('x'))) * 1.05 ? 1 : 0"
    base = alt.Chart(rows).encode(x=_X, y=_Y, text="label:N")
    place: dict[str, Any] = {
        "clip": True, "baseline": "top", "fontSize": 12, "font": '"Source Sans", sans-serif', "aria": False,
        "opacity": alt.ExprRef(here), "xOffset": alt.ExprRef("datum.dx"), "yOffset": alt.ExprRef("datum.dy + 9"),
        "tooltip": None,
    }
    halo = base.mark_text(stroke=_both(tokens["surface"]), strokeWidth=3, strokeJoin="round", **place)
    return [halo, base.mark_text(fill=_both(tokens["ink"]), **place)]


def _rows(
    points: Sequence[MapPoint], connections: Mapping[str, int], box: tuple[float, float, float, float]
) -> list[dict[str, Any]]:
    zooms = zooms_of_labels(points, connections, box)
    return [{**_row(point, connections.get(point.node.id, 0)), "zoom": zoom, "told": told}
            for point, zoom, told in zip(points, zooms, _told(points), strict=True)]


def _row(point: MapPoint, connections: int) -> dict[str, Any]:
    type_, state = ontology().types[drawn_label(point.node.labels)], state_of(point.node)
    fill, surface = _both(type_.fill), _both(ontology().tokens["surface"])
    name = str(point.node.properties["name"])
    return {
        "id": point.node.id, "longitude": point.spot.longitude, "latitude": point.spot.latitude, "dx": point.shift[0],
        "dy": point.shift[1], "name": name, "label": name if len(name) < 32 else f"{name[:30]}…",
        "found": point.spot.how,
        "type": f"{type_.label}{f', {state}' if state else ''}", "happened": happened(point.node) or "–",
        "connections": f"{connections:,}", "shape": _SHAPES[type_.shape], "size": 60 + 24 * math.sqrt(connections),
        "fill": surface if state else fill, "stroke": fill if state else surface,
    }
