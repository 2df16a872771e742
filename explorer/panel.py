"""The panel beside the graph: what is selected, with its sentences, links and details."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from explorer import as_of
from explorer.cards import evidence_cards
from explorer.group_panel import group_panel
from explorer.line_list import Choose, line_list
from explorer.markup import counted, date_text, definitions, split_bar, stance_chip, support_words, text, type_icon
from explorer.notes_tab import first_tab, notes_tab
from explorer.picture import Picture
from explorer.start_panel import start_panel
from explorer.to_statements import pair_button, statements_button
from graph import explore
from graph.about import standing_facts
from graph.drawing.columns import drawn_type
from graph.drawn import CLAIM_EDGES
from graph.explore import Evidence
from graph.later import Later, later
from graph.lines import folded
from graph.links import links
from graph.model import Edge, Node
from graph.notes import notes_about
from graph.ontology import ontology
from graph.store import GraphStore

LINKS = 25  # buttons of the Links tab; more make the page slow

_TWO = ("<kbd>G</kbd> finds the shortest paths between them, <kbd>Shift</kbd>+<kbd>G</kbd> those of a kind you choose, "
        "<kbd>M</kbd> the neighbours they have in common.")


@dataclass(frozen=True)
class Link:
    """A node's edges of one kind with one other node."""

    phrase: str
    forward: bool
    other: Node
    edges: tuple[Edge, ...]


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
            _edge_panel(store, picture, edges, asof)
        elif len(nodes) == 1 and nodes[0].id in picture.groups:
            group_panel(store, picture, picture.groups[nodes[0].id], choose)
        elif len(nodes) == 1:
            _node_panel(store, nodes[0], asof, choose)
        elif nodes:
            _many_panel(nodes)
        else:
            start_panel(choose)


def _node_panel(store: GraphStore, node: Node, asof: str, choose: Choose) -> None:
    found = explore.evidence(store, [node.id], by=asof or None)
    around = links(store, node.id, limit=400, by=asof or None)
    late = later(store, node.id, asof) if asof else Later()
    linked = links_of(node, around.nodes, around.edges)
    type_ = drawn_type(node)
    label = ontology().types[type_].label
    title = f"{type_icon(type_)}{text(_title(node, type_))}"
    st.html(f'<div class="dm-over">{text(label)}</div><h2 class="dm-title{_serif(type_)}">{title}</h2>'
            f'{_state(node, type_)}<p class="dm-sum">{_summary(store, node, type_, found, asof)}</p>'
            f"{_left_out(asof, late.sentences, late.links)}")
    statements_button(node.id, around.edges)
    notes = notes_about(store, node.id)
    written = f"Notes {len(notes)}"
    evidence_tab, links_tab, details_tab, notes_here = st.tabs(
        [f"Evidence {len(found)}", f"Links {len(linked)}", "Details", written], default=first_tab(node.id, written))
    with evidence_tab:
        evidence_cards(found)
    with links_tab:
        _links(node, linked, choose)
    with details_tab:
        st.html(definitions([*_details(node), ("id", node.id)]))
    with notes_here:
        notes_tab(node.id, str(node.properties["name"]), notes)


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
    modes = node.properties.get("modes")
    if type_ == "Event" and isinstance(modes, list) and "negated" in modes:
        return stance_chip("contradicting", "told as cancelled or denied")
    return ""


def _left_out(asof: str, sentences: int, links_: int = 0) -> str:
    told = as_of.left_out(asof, sentences, links_)
    return told and f'<p class="dm-sum dm-left-out">{text(told)}</p>'


def _summary(store: GraphStore, node: Node, type_: str, found: Sequence[Evidence], asof: str) -> str:
    facts = standing_facts(store, node.id, by=asof)
    parts = [text(words if term == "Role" else f"{term.lower()} {words}") for term, words in facts]
    aliases = node.properties.get("aliases")
    if isinstance(aliases, list) and aliases:
        parts.append("also " + ", ".join(text(alias) for alias in aliases[:6]))
    if type_ == "Event":
        code = str(node.properties.get("code", ""))
        parts.append(text(ontology().events.get(code, code)))
        parts.append(f"happened {text(_happened(node))}")
    if type_ == "Statement":
        parts.append(text(node.properties.get("speaker_text") or "speaker not named"))
    return " · ".join([*parts, _reported(found, asof)])


def _happened(node: Node) -> str:
    first, last = (node.properties.get(name) for name in ("date_from", "date_to"))
    if not isinstance(first, str):
        return "no date"
    return date_text(first) if last in (None, first) else f"{date_text(first)} – {date_text(str(last))}"


def _reported(found: Sequence[Evidence], asof: str) -> str:
    if asof and not found:
        return f"no report by {date_text(asof)}"
    dates = sorted({one.reported for one in found if one.reported})
    origins, articles = {one.origin for one in found}, {one.article for one in found}
    support = support_words(len(origins), len(articles))
    if not dates:
        return f"reported no date · {support}"
    first, last = date_text(dates[0]), date_text(dates[-1])
    return f"reported {first} · {support}" if first == last else f"first reported {first}, last {last} · {support}"


def _details(node: Node) -> list[tuple[str, object]]:
    hidden = {"search", "name", "id"}
    rows: list[tuple[str, object]] = []
    for name, value in sorted(node.properties.items()):
        if name not in hidden and not name.endswith(("start", "end")):
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            rows.append((name.replace("_", " "), shown))
    return rows


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


def _links(node: Node, linked: Sequence[Link], choose: Choose) -> None:
    for number, link in enumerate(linked[:LINKS]):
        name = str(link.other.properties["name"]).replace("[", r"\[").replace("*", r"\*")
        words = f"{link.phrase} **{name}**" if link.forward else f"**{name}** {link.phrase} it"
        count = f" · {support_words(*_support(link.edges))}" if len(link.edges) > 1 else ""
        st.button(words + count, key=f"link {node.id} {number}", type="tertiary",
                  on_click=choose, args=([edge.id for edge in link.edges], [node.id, link.other.id]))
    if len(linked) > LINKS:
        st.caption(f"{LINKS} of {len(linked)} links, those with most sentences. Expand the node to see all.")


def _many_panel(nodes: Sequence[Node]) -> None:
    rows = "".join(
        f"<li>{type_icon(drawn_type(node), small=True)}{text(node.properties['name'])}</li>" for node in nodes
    )
    hint = _TWO if len(nodes) == 2 else ""
    st.html(f'<div class="dm-over">Selection</div><h2 class="dm-title">{counted(len(nodes), "node")}</h2>'
            f'<ul class="dm-list">{rows}</ul><p class="dm-hint">{hint}</p>')


def _edge_panel(store: GraphStore, picture: Picture, chosen: Sequence[Edge], asof: str) -> None:
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
        f"{text(object_)}</h2>{_contest(affirmed, denied) if contested else ''}"
        f'<p class="dm-sum">{_terms(edges)}{_reported(found, asof)}</p>{_why_paired(edges)}'
        f"{_left_out(asof, as_of.later_sentences(picture, chosen, asof))}"
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


def _contest(affirmed: Sequence[Edge], denied: Sequence[Edge]) -> str:
    (yes, all_yes), (no, all_no) = _support(affirmed), _support(denied)
    return (
        f"{stance_chip('contradicting', 'Contested')}{split_bar(yes, no)}"
        f'<div class="dm-sides"><span><b>Affirmed</b> by {support_words(yes, all_yes)}</span>'
        f"<span><b>Denied</b> by {no} of {all_no}</span></div>"
    )


def _support(edges: Sequence[Edge]) -> tuple[int, int]:
    """Independent reports and reports."""
    origins, articles = ({edge.properties.get(name) for edge in edges} for name in ("origin", "article"))
    return len(origins), len(articles)


def _terms(edges: Sequence[Edge]) -> str:
    """"since 2019, until 2024 · " where the text says so."""
    parts: list[str] = []
    for name in ("since", "until"):
        told = sorted({str(edge.properties[name]) for edge in edges if edge.properties.get(name)})
        parts.extend(f"{name} {date_text(value)}" for value in told)
    return f"{text(', '.join(parts))} · " if parts else ""
