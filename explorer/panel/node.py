"""The panel of a node."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from explorer.cards import evidence_cards
from explorer.line_list import Choose
from explorer.markup import definitions, stance_chip, text, type_icon
from explorer.notes_tab import first_tab, notes_tab
from explorer.panel.links_tab import links_of, links_tab
from explorer.panel.pairs_tab import pairs_of, pairs_tab
from explorer.panel.tellings_tab import tellings_tab, told_as, told_of
from explorer.panel.words import contest, happened, left_out, reported
from explorer.to_statements import statements_button
from graph import explore
from graph.about import standing_facts
from graph.drawing.columns import drawn_type
from graph.explore import Evidence
from graph.happenings.happening import event_state, sides, told_by
from graph.happenings.tellings import Telling
from graph.later import Later, later
from graph.links import links
from graph.model import Node
from graph.notes import notes_about
from graph.ontology import ontology
from graph.store import GraphStore
from graph.told_lines import support


def node_panel(store: GraphStore, shown: Node, asof: str, choose: Choose) -> None:
    """Draw the panel of one node, as it was known by a day (nothing: now)."""
    node, type_ = told_by(shown, asof), drawn_type(shown)
    found = explore.evidence(store, [node.id], by=asof or None)
    around = links(store, node.id, limit=400, by=asof or None)
    late = later(store, node.id, asof) if asof else Later()
    told = told_of(store, node.id, asof) if type_ == "Event" else ()
    linked = links_of(node, around.nodes, around.edges)
    title = f"{type_icon(type_)}{text(_title(node, type_))}"
    st.html(f'<div class="dm-over">{text(ontology().types[type_].label)}</div>'
            f'<h2 class="dm-title{_serif(type_)}">{title}</h2>'
            f'{_state(node, type_)}<p class="dm-sum">{_summary(store, node, type_, found, told, asof)}</p>'
            f"{left_out(asof, late.sentences, late.links)}")
    statements_button(node.id, around.edges)
    notes = notes_about(store, node.id)
    pairs = pairs_of(node, around)
    tabs: dict[str, Callable[[], object]] = {
        f"Tellings {len(told)}": partial(tellings_tab, store, node.id, told, asof),
        f"Evidence {len(found)}": partial(evidence_cards, found),
        f"Pairs {len(pairs)}": partial(pairs_tab, store, pairs, choose),
        f"Links {len(linked)}": partial(links_tab, node, linked, choose),
        "Details": lambda: st.html(definitions([*_details(node), ("id", node.id)])),
        f"Notes {len(notes)}": partial(notes_tab, node.id, str(node.properties["name"]), notes),
    }
    only = {"Event": "Tellings", "Statement": "Pairs"}
    names = [name for name in tabs if name.split()[0] not in only.values() or name.startswith(only.get(type_, "-"))]
    for name, tab in zip(names, st.tabs(names, default=first_tab(node.id, names[-1])), strict=True):
        with tab:
            tabs[name]()


def _serif(type_: str) -> str:
    """Words of the press are set in serif."""
    return " dm-press" if type_ == "Statement" else ""


def _title(node: Node, type_: str) -> str:
    return f"“{node.properties.get('content') or node.properties['name']}”" if type_ == "Statement" \
        else str(node.properties["name"])


def _state(node: Node, type_: str) -> str:
    stance = node.properties.get("stance")
    if type_ == "Statement" and isinstance(stance, str):
        return stance_chip(ontology().stance_group(stance), stance)
    affirmed, denied = sides(node)
    if affirmed and denied:
        return contest(support(affirmed), support(denied))
    fell = {"cancelled": "told as cancelled or denied", "denied": "told as denied"}.get(event_state(node) or "", "")
    return stance_chip("contradicting", fell) if fell else ""


def _summary(
    store: GraphStore, node: Node, type_: str, found: Sequence[Evidence], told: Sequence[Telling], asof: str,
) -> str:
    facts = standing_facts(store, node.id, by=asof)
    parts = [text(words if term == "Role" else f"{term.lower()} {words}") for term, words in facts]
    aliases = node.properties.get("aliases")
    if isinstance(aliases, list) and aliases:
        parts.append("also " + ", ".join(text(alias) for alias in aliases[:6]))
    if type_ == "Event":
        code = str(node.properties.get("code", ""))
        parts.append(text(ontology().events.get(code, code)))
        parts += [text(told_as(told))] if len(told) > 1 else []
        parts.append(f"happened {text(happened(node))}")
    if type_ == "Statement":
        parts.append(text(node.properties.get("speaker_text") or "speaker not named"))
    return " · ".join([*parts, reported(found, asof)])


def _details(node: Node) -> list[tuple[str, object]]:
    hidden = {"search", "name", "id"}
    rows: list[tuple[str, object]] = []
    for name, value in sorted(node.properties.items()):
        if name not in hidden and not name.endswith(("start", "end")):
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            rows.append((name.replace("_", " "), shown))
    return rows
