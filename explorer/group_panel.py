"""The panel of a group: what the limit of the view left out has no sentences of its own, but members."""
from __future__ import annotations

import streamlit as st

from explorer.line_list import Choose
from explorer.markup import text, type_icon
from explorer.picture import Picture
from graph import explore
from graph.folding import Group, best_of
from graph.store import GraphStore

LISTED = 40  # members named; each is a button


def group_panel(store: GraphStore, picture: Picture, group: Group, choose: Choose) -> None:
    """Draw the members with most connections; one that is clicked comes to the canvas."""
    title = f"{type_icon(group.type)}{text(picture.name(group.id))}"
    st.html(f'<div class="dm-over">Group</div><h2 class="dm-title">{title}</h2>'
            '<p class="dm-sum">Left out by the limit of the view. A double click brings those with most '
            "connections; DEMARCHE_OVERVIEW_NODES and DEMARCHE_VIEW_NODES raise the limit.</p>")
    ids = best_of(store, group, list(picture.nodes), first=LISTED)
    found = {node.id: node for node in explore.among(store, ids).nodes}
    for id_ in (one for one in ids if one in found):
        name = str(found[id_].properties["name"]).replace("[", r"\[").replace("*", r"\*")
        st.button(name, key=f"member {id_}", type="tertiary", on_click=choose, args=([id_], [id_]))
    if len(ids) < group.count:
        st.caption(f"{len(ids)} of {group.count:,}, those with most connections.")
