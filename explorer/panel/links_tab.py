"""The Links tab: what a node has to do with others."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from explorer.line_list import Choose
from explorer.markup import support_words
from graph.model import Edge, Node
from graph.ontology import ontology
from graph.told_lines import support

LINKS = 25  # buttons of the tab; more make the page slow


@dataclass(frozen=True)
class Link:
    """A node's edges of one kind with one other node."""

    phrase: str
    forward: bool
    other: Node
    edges: tuple[Edge, ...]


def links_of(node: Node, nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Link]:
    """The links of a node, those with most sentences first."""
    by_id = {one.id: one for one in nodes}
    grouped: dict[tuple[str, bool, str], list[Edge]] = {}
    for edge in edges:
        if node.id in (edge.source, edge.target):
            forward = edge.source == node.id
            other = edge.target if forward else edge.source
            phrase = ontology().phrase(edge.type, str(edge.properties.get("status") or "current"))
            grouped.setdefault((phrase, forward, other), []).append(edge)
    found = [Link(phrase, forward, by_id[other], tuple(mine)) for (phrase, forward, other), mine in grouped.items()
             if other in by_id]
    return sorted(found, key=lambda link: (-len(link.edges), link.phrase, link.other.id))


def links_tab(node: Node, linked: Sequence[Link], choose: Choose) -> None:
    """Draw the tab: a button for each link, which selects its line."""
    for number, link in enumerate(linked[:LINKS]):
        name = str(link.other.properties["name"]).replace("[", r"\[").replace("*", r"\*")
        words = f"{link.phrase} **{name}**" if link.forward else f"**{name}** {link.phrase} it"
        count = f" · {support_words(*support(link.edges))}" if len(link.edges) > 1 else ""
        st.button(words + count, key=f"link {node.id} {number}", type="tertiary",
                  on_click=choose, args=([edge.id for edge in link.edges], [node.id, link.other.id]))
    if len(linked) > LINKS:
        st.caption(f"{LINKS} of {len(linked)} links, those with most sentences. Expand the node to see all.")
