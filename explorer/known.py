"""How many neighbours the nodes of a picture have that were reported by the day the graph is seen from."""
from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from explorer.picture import Picture
from graph import explore
from graph.store import GraphStore

_KEPT = "connections by a day"


def connections_by(store: GraphStore, picture: Picture, day: str) -> Mapping[str, int]:
    """The picture's connections by a day, all without one; counted once for each day, until the picture grows."""
    if not day:
        return picture.connections
    kept = st.session_state.get(_KEPT)
    if kept is None or kept[0] is not picture.connections or kept[1] != day:
        # Also of nodes that are hidden now: an undo brings them back without growing.
        kept = (picture.connections, day, explore.connections(store, list(picture.connections), by=day))
        st.session_state[_KEPT] = kept
    found: Mapping[str, int] = kept[2]
    return found
