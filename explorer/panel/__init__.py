"""The panel beside the graph: what is selected, with its sentences, links and details."""
from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer.group_panel import group_panel
from explorer.line_list import Choose, line_list
from explorer.markup import counted, text, type_icon
from explorer.panel.edge import edge_panel
from explorer.panel.node import node_panel
from explorer.picture import Picture
from explorer.start_panel import start_panel
from graph.drawing.columns import drawn_type
from graph.lines import folded
from graph.model import Node
from graph.store import GraphStore

_TWO = ("<kbd>G</kbd> finds the shortest paths between them, <kbd>Shift</kbd>+<kbd>G</kbd> those of a kind you choose, "
        "<kbd>M</kbd> the neighbours they have in common.")


def panel(store: GraphStore, picture: Picture, selection: Sequence[str], asof: str, choose: Choose) -> None:
    """Draw the panel for what is selected: one node, the edges of one line, several of either, or nothing.

    `asof`: the day the graph is seen from; nothing for now.
    """
    edges = [picture.edges[id_] for id_ in selection if id_ in picture.edges]
    nodes = [picture.nodes[id_] for id_ in selection if id_ in picture.nodes]
    with st.container(key="panel", border=True):
        lines = folded(edges)
        if len(lines) > 1:
            st.html(f'<div class="dm-over">Selection</div><h2 class="dm-title">{counted(len(lines), "line")}</h2>')
            line_list(lines, {id_: picture.name(id_) for id_ in picture.nodes}, choose)
        elif edges:
            edge_panel(store, picture, edges, asof)
        elif len(nodes) == 1 and nodes[0].id in picture.groups:
            group_panel(store, picture, picture.groups[nodes[0].id], choose)
        elif len(nodes) == 1:
            node_panel(store, nodes[0], asof, choose)
        elif nodes:
            _many_panel(nodes)
        else:
            start_panel(choose)


def _many_panel(nodes: Sequence[Node]) -> None:
    rows = "".join(
        f"<li>{type_icon(drawn_type(node), small=True)}{text(node.properties['name'])}</li>" for node in nodes
    )
    hint = _TWO if len(nodes) == 2 else ""
    st.html(f'<div class="dm-over">Selection</div><h2 class="dm-title">{counted(len(nodes), "node")}</h2>'
            f'<ul class="dm-list">{rows}</ul><p class="dm-hint">{hint}</p>')
