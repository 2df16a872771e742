"""The search box over the graph, as a component that asks while one types."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from streamlit.components.v2.types import ComponentRenderer

from explorer.canvas import shared_script
from explorer.component import component
from graph import drawing
from graph.explore import Found, Hit
from graph.ontology import ontology
from graph.search_index import ENTITIES

_HERE = Path(__file__).parent
LIMIT = 8  # hits of one kind
ALL = 200  # hits where one kind is looked at alone


@dataclass(frozen=True)
class Asked:
    """What the box asks for: a text, and the one kind that is to be seen whole, or none."""

    text: str = ""
    kind: str = ""

    @classmethod
    def of(cls, state: Any) -> Asked:
        """From the state of the component."""
        told = (state or {}).get("asked") or {}
        return cls(str(told.get("text") or ""), str(told.get("kind") or ""))

    @property
    def limit(self) -> int:
        """How many hits of a kind are shown."""
        return ALL if self.kind else LIMIT


def search_box(key: str, *, asked: Asked, found: Found, on_pick: Callable[[], None]) -> None:
    """Show the box with what was found. Its state is `st.session_state[key]`: `asked`, as `Asked.of` reads it.

    `on_pick` is called when the state has a new `pick`: {id, kind, replace, sentence}.
    """
    data = {"text": asked.text, "kind": asked.kind, "groups": groups(found), "note": note(asked.text, found),
            "best": found.best, "reading": found.reading}
    _renderer()(key=key, data=data, on_asked_change=lambda: None, on_pick_change=on_pick)


def note(text: str, found: Found) -> str:
    """What is said where nothing, or no name, is as it was typed."""
    if found.reading:
        return "Reading the names of the graph…"
    if found.nearest:
        what = "No name" if any(hit.kind not in ENTITIES for hit in found.hits) else "Nothing"
        return f"{what} for “{text}”. Nearest names: {', '.join(found.nearest)}."
    return "" if found.hits else f"Nothing for “{text}”."


def groups(found: Found) -> list[dict[str, Any]]:
    """Hits by kind, in the ontology's order, each with how many there are."""
    types = ontology().types
    order = {kind: number for number, kind in enumerate(types)}
    return [
        {"kind": kind, "plural": types[kind].plural, "icon": types[kind].icon, "total": found.totals[kind],
         "hits": [_row(hit) for hit in hits]}
        for kind, hits in groupby(sorted(found.hits, key=lambda hit: order[hit.kind]), key=lambda hit: hit.kind)
    ]


def _row(hit: Hit) -> dict[str, Any]:
    also = hit.matched if hit.kind in ENTITIES and not hit.marks and hit.matched != hit.name else ""
    return {"id": hit.id, "name": hit.name, "marks": hit.marks, "also": also, "context": hit.context,
            "day": hit.day, "sentence": hit.sentence, "quote": hit.quote, "quoteMarks": hit.quote_marks}


@cache
def _renderer() -> ComponentRenderer:
    scripts = [(_HERE / name).read_text(encoding="utf-8") for name in ("rows.js", "search.js")]
    style = drawing.style() + (_HERE / "search.css").read_text(encoding="utf-8")
    return component("search", "\n".join([shared_script(), *scripts]), style)
