"""The app that `canvas.py` opens: one graph in our canvas or in stock pyvis, and a button that adds ten nodes."""
from __future__ import annotations

import json
from typing import Any

import numpy as np
import streamlit as st
from pyvis.network import Network

from benchmarks.layout import communities
from explorer.canvas import Shown, canvas
from graph.drawing.columns import columns
from graph.layout import layout, place_new
from graph.model import Edge, Node, Subgraph

_LABELS = ("Person", "Organization", "Place")
_STATUSES = ("current", "current", "current", "former", "planned", "negated")


@st.cache_resource(show_spinner=False)
def made(count: int, more: int) -> tuple[Subgraph, dict[str, tuple[float, float]]]:
    """A graph with three edges a node, and `more` nodes in free places around node 0."""
    edges = communities(count)
    points = layout(count, edges)
    grown = np.array([[0, count + i] for i in range(more)], dtype=np.int64).reshape(-1, 2)
    points = np.vstack([points, place_new(points, more, grown, origin=0)])
    nodes = [Node(f"n{i}", ("Entity", _LABELS[i % 3]), {"name": f"Name of {i}"}) for i in range(count + more)]
    lines = [
        Edge(f"e{i}", "MEMBER_OF", f"n{a}", f"n{b}", _told(i))
        for i, (a, b) in enumerate(np.vstack([edges, grown]).tolist()) if a != b
    ]
    return Subgraph(tuple(nodes), tuple(lines)), {f"n{i}": (float(x), float(y)) for i, (x, y) in enumerate(points)}


def _told(number: int) -> dict[str, Any]:
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return {"status": _STATUSES[number % 6], "reported": day, "origin": f"o{number}", "sentence": f"s{number}",
            "confidence": 0.8}


def ours(subgraph: Subgraph, places: dict[str, tuple[float, float]]) -> None:
    """Our canvas."""
    data = columns(subgraph, places, {node.id: 12 for node in subgraph.nodes})
    off = {"types": [], "relations": [], "styles": [], "confidence": 0.5}
    text = json.dumps(data, separators=(",", ":"))
    with st.container(key="stage"):
        canvas("canvas", Shown(view="all", columns=text, filter=off),
               on_event=lambda: None, on_selection=lambda: None, on_brush=lambda: None)


def stock(subgraph: Subgraph, places: dict[str, tuple[float, float]]) -> None:
    """Stock pyvis with the same positions; its own layout would take minutes."""
    network = Network(height="600px", width="100%", directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    for node in subgraph.nodes:
        network.add_node(node.id, label=str(node.properties["name"]), x=places[node.id][0], y=places[node.id][1])
    for edge in subgraph.edges:
        network.add_edge(edge.source, edge.target)
    st.iframe(network.generate_html(), height=620)


st.set_page_config(layout="wide")
st.subheader("Benchmark")
more_nodes = 10 if st.button("grow") or st.session_state.get("grown") else 0
st.session_state["grown"] = bool(more_nodes)
graph, positions = made(int(st.query_params.get("n", "2000")), more_nodes)
(stock if st.query_params.get("kind") == "pyvis" else ours)(graph, positions)
