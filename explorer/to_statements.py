"""From what is selected in Explore to the Statements page: a statement, or what somebody says or is said of them."""
from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer.going import go_to
from explorer.view import Step, to_text
from graph.drawn import CLAIM_EDGES, label_of
from graph.model import Edge


def statements_button(node_id: str, edges: Sequence[Edge]) -> None:
    """A button where Statements has something of a node with these edges; a click goes there."""
    _button(address_of_node(node_id, edges))


def pair_button(edges: Sequence[Edge]) -> None:
    """The same for the edges of a line that has statements at its ends."""
    statement = next((edge.source if edge.type in CLAIM_EDGES or edge.type == "ABOUT" else edge.target for edge in edges
                      if edge.type in (*CLAIM_EDGES, "SAYS", "ABOUT")), "")
    _button({"s": statement} if statement else {})


def address_of_node(node_id: str, edges: Sequence[Edge]) -> dict[str, str]:
    """The parameters of Statements for a node: itself, what it says with its record, or what is said about it."""
    if label_of(node_id) == "Statement":
        return {"s": node_id}
    listed = to_text([Step("add", (node_id,))])[4:]
    if any(edge.type == "SAYS" and edge.source == node_id for edge in edges):
        return {"speaker": listed, "who": node_id, "tab": "speaker"}
    about = label_of(node_id) == "Entity" and any(edge.type == "ABOUT" and edge.target == node_id for edge in edges)
    return {"about": listed} if about else {}


def _button(address: dict[str, str]) -> None:
    if address and st.button("Open in Statements", icon=":material/format_quote:", key="open in statements",
                             type="tertiary"):
        go_to("Statements", address)
