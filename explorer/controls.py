"""The row of controls above the graph: how it is shown, types, relations, day, confidence.

The values of the latter are the filter of the canvas, of the table and of the map.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from explorer import as_of
from explorer.day_control import KEY, day_control, forget_day
from explorer.picture import Picture
from graph.drawing.columns import drawn_type
from graph.ontology import ontology
from graph.told_lines import STYLES

TYPES = ("Person", "Organization", "Place", "Event", "Statement")
CONFIDENCE = 0.5  # lines below it are off at the start
WAYS = ("Graph", "Table", "Map")

State = MutableMapping[Any, Any]


@dataclass(frozen=True)
class Off:
    """What the controls switch off; two that switch off the same are equal. `asof`: a day, or nothing for now."""

    types: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    confidence: float = CONFIDENCE
    asof: str = ""
    styles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "types", tuple(type_ for type_ in TYPES if type_ in self.types))
        object.__setattr__(self, "relations", tuple(sorted(set(self.relations))))
        object.__setattr__(self, "styles", tuple(style for style in STYLES if style in self.styles))

    @property
    def confidence_text(self) -> str:
        """The least confidence as the address has it; nothing where it is as at the start."""
        return "" if self.confidence == CONFIDENCE else f"{self.confidence:g}"

    def as_filter(self) -> dict[str, Any]:
        """As the canvas takes it."""
        return {"types": list(self.types), "relations": list(self.relations), "styles": list(self.styles),
                "confidence": self.confidence, "asof": self.asof or None}


def off_of(
    *, types: Sequence[str], relations: Sequence[str], confidence: str, asof: str = "", styles: Sequence[str] = (),
) -> Off:
    """What an address switches off; what is no number is as at the start."""
    return Off(tuple(types), tuple(relations), _number(confidence), asof, tuple(styles))


def change_words(before: Off, after: Off) -> str:
    """A change of the controls in words, for undo and redo."""
    if replace(before, asof=after.asof) == after:
        return f"as of {as_of.words(after.asof)}"
    return "change of filters"


def forget_widgets(state: State) -> None:
    """Let the widgets begin anew: their next run shows what is off then."""
    named = ("types", "confidence", "way")
    for name in [name for name in state if str(name) in named or str(name).startswith("relation ")]:
        del state[name]
    forget_day(state)


def row(picture: Picture, off: Off, way: str, days: as_of.Days | None) -> tuple[Off, str]:
    """Draw the controls within a row; returns what is off now, and which of `WAYS` shows the rest.

    `days`: those of the first and the last report.
    """
    state = st.session_state
    known = as_of.known(picture, state.get(KEY, off.asof))
    here = Counter(drawn_type(node) for node in known if node.id not in picture.groups)
    relations = sorted({edge.type for edge in picture.edges.values()} | set(off.relations))
    # Widgets lose their values while another page is open: what was chosen is put in again.
    state.setdefault("way", way)
    chosen = st.segmented_control("Show as", WAYS, key="way", label_visibility="collapsed", required=True,
                                  width="content")
    state.setdefault("types", [t for t in TYPES if t not in off.types])
    shown = st.pills("Types", TYPES, selection_mode="multi", key="types", label_visibility="collapsed",
                     format_func=lambda t: f"{ontology().types[t].label} {here[t]:,}", width="content")
    on_relations = _relations(state, relations, off)
    asof = day_control(state, off.asof, days)
    confidence = _confidence(state, off)
    off_relations = tuple(relation for relation in relations if relation not in on_relations)
    off_types = tuple(t for t in TYPES if t not in shown)
    return Off(off_types, off_relations, confidence, asof, off.styles), str(chosen)


def _relations(state: State, relations: Sequence[str], off: Off) -> list[str]:
    on = [r for r in relations if r not in off.relations]
    with st.popover(f"Relations **{len(on)} of {len(relations)}**", icon=":material/filter_list:", width="content"):
        for relation in relations:
            state.setdefault(f"relation {relation}", relation in on)
            st.checkbox(_relation_name(relation), key=f"relation {relation}")
    return [r for r in relations if state[f"relation {r}"]]


def _relation_name(relation: str) -> str:
    words = ontology()
    return words.predicates[relation].phrase if relation in words.predicates else words.links.get(relation, relation)


def _confidence(state: State, off: Off) -> float:
    state.setdefault("confidence", off.confidence)
    with st.popover(f"Confidence **≥ {state['confidence']:g}**", icon=":material/tune:", width="content"):
        st.slider("Least confidence of a sentence", 0.0, 1.0, step=0.05, key="confidence")
        st.caption("Found by rules; can be wrong. Read the sentence.")
    return float(state["confidence"])


def _number(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return CONFIDENCE
