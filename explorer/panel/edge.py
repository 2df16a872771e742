"""The panel of a line: what it says, affirmed and denied side by side, and the sentences behind it."""
from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer import as_of
from explorer.cards import evidence_cards
from explorer.markup import date_text, definitions, text
from explorer.notes_tab import first_tab, notes_tab
from explorer.panel.words import contest, left_out, reported
from explorer.picture import Picture
from explorer.to_statements import pair_button
from graph import explore
from graph.drawn import CLAIM_EDGES
from graph.lines import folded
from graph.model import Edge
from graph.notes import notes_about
from graph.ontology import ontology
from graph.store import GraphStore
from graph.told_lines import support


def edge_panel(store: GraphStore, picture: Picture, chosen: Sequence[Edge], asof: str) -> None:
    """Draw the panel of the line that these edges fold into."""
    edges = as_of.standing(chosen, asof)
    found = explore.evidence(store, [edge.id for edge in edges])
    first = chosen[0]
    subject, object_ = (str(picture.nodes[id_].properties["name"]) for id_ in (first.source, first.target))
    newest = max(edges or chosen, key=lambda edge: str(edge.properties.get("reported") or ""))
    denied = [edge for edge in edges if edge.properties.get("status") == "negated"]
    affirmed = [edge for edge in edges if edge not in denied]
    contested = any(edge.properties.get("status") == "current" for edge in affirmed) and bool(denied)
    status = "current" if contested else str(newest.properties.get("status") or "current")
    phrase = ontology().phrase(first.type, status)
    st.html(
        f'<div class="dm-over">Connection</div><h2 class="dm-title">{text(subject)} <span>{text(phrase)}</span> '
        f"{text(object_)}</h2>{contest(support(affirmed), support(denied)) if contested else ''}"
        f'<p class="dm-sum">{_terms(edges)}{reported(found, asof)}</p>{_why_paired(edges)}'
        f"{left_out(asof, as_of.later_sentences(picture, chosen, asof))}"
    )
    pair_button(chosen)
    line = next(iter(folded(chosen)))
    notes = notes_about(store, line)
    written = f"Notes {len(notes)}"
    evidence_tab, details_tab, notes_here = st.tabs([f"Evidence {len(found)}", "Details", written],
                                                    default=first_tab(line, written))
    with evidence_tab:
        evidence_cards(found)
    with details_tab:
        if edges:
            st.html("".join(definitions([("id", edge.id), *sorted(edge.properties.items())]) for edge in edges[:10]))
    with notes_here:
        notes_tab(line, f"{subject} {phrase} {object_}", notes)


def _why_paired(edges: Sequence[Edge]) -> str:
    """Why two statements were found to dispute or confirm each other."""
    reasons = (f"{edge.properties['reason']} Score {edge.properties['score']}." for edge in edges
               if edge.type in CLAIM_EDGES)
    return "".join(f'<p class="dm-hint">{text(reason)} Found by rules; can be wrong.</p>' for reason in reasons)


def _terms(edges: Sequence[Edge]) -> str:
    """"since 2019, until 2024 · " where the text says so."""
    parts: list[str] = []
    for name in ("since", "until"):
        told = sorted({str(edge.properties[name]) for edge in edges if edge.properties.get(name)})
        parts.extend(f"{name} {date_text(value)}" for value in told)
    return f"{text(', '.join(parts))} · " if parts else ""
