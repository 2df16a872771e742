"""The search box over the graph, as a component that asks while one types."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from streamlit.components.v2.types import ComponentRenderer

from explorer.canvas import shared_script
from explorer.component import component
from graph import drawing
from graph.explore import Hit
from graph.ontology import ontology

_HERE = Path(__file__).parent
LIMIT = 8  # hits of one kind


def search_box(
    key: str, *, text: str, hits: Sequence[Hit], on_text: Callable[[], None], on_pick: Callable[[], None]
) -> None:
    """Show the box with the hits for `text`. Its state is `st.session_state[key]`.

    The callbacks are called when the state has a new `text`, or a new `pick`: {id, kind, replace}.
    """
    nothing = f"Nothing for “{text}”."
    _renderer()(key=key, data={"text": text, "groups": _groups(hits), "nothing": nothing},
                on_text_change=on_text, on_pick_change=on_pick)


def _groups(hits: Sequence[Hit]) -> list[dict[str, Any]]:
    """Hits by kind, in the ontology's order."""
    types = ontology().types
    order = {kind: number for number, kind in enumerate(types)}
    groups = []
    for kind, found in groupby(sorted(hits, key=lambda hit: order[hit.kind]), key=lambda hit: hit.kind):
        mine = list(found)
        groups.append({
            "kind": kind, "plural": types[kind].plural, "icon": types[kind].icon,
            "count": f"{len(mine)}{'+' if len(mine) == LIMIT else ''}",
            "hits": [{"id": hit.id, "name": hit.name, "context": hit.context or ""} for hit in mine],
        })
    return groups


@cache
def _renderer() -> ComponentRenderer:
    script = f"{shared_script()}\n{(_HERE / 'search.js').read_text(encoding='utf-8')}"
    return component("search", script, drawing.style() + (_HERE / "search.css").read_text(encoding="utf-8"))
