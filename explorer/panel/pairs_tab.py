"""The Pairs tab of a statement: what it disputes or confirms and what answers it, for a person to judge."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from explorer import resources
from explorer.line_list import Choose
from explorer.markup import date_text, stance_chip, text
from graph.drawn import CLAIM_EDGES
from graph.ledger import Judgement
from graph.model import Edge, Node, Subgraph
from graph.ontology import ontology
from graph.statements.judged import judgement_of
from graph.statements.pairs import pair_of
from graph.store import GraphStore

_SHOWN = 12  # pairs; the Statements page has them all
_PHRASES = {("DISPUTES", True): "disputes", ("DISPUTES", False): "is disputed by",
            ("CONFIRMS", True): "confirms", ("CONFIRMS", False): "is confirmed by"}


@dataclass(frozen=True)
class Pair:
    """The edge to another statement; `forward`: from the one that is shown."""

    edge: Edge
    other: Node
    forward: bool


def pairs_of(node: Node, around: Subgraph) -> list[Pair]:
    """The pairs of a statement among its links, those of the highest score first."""
    by_id = {one.id: one for one in around.nodes}
    found = [Pair(edge, by_id[edge.target if edge.source == node.id else edge.source], edge.source == node.id)
             for edge in around.edges if edge.type in CLAIM_EDGES]
    return sorted(found, key=lambda pair: (-float(str(pair.edge.properties.get("score") or 0)), pair.edge.id))


def pairs_tab(store: GraphStore, pairs: Sequence[Pair], choose: Choose) -> None:
    """Draw the tab."""
    if not pairs:
        st.html('<p class="dm-hint">No other statement disputes or confirms it, as far as the rules find.</p>')
    for pair in pairs[:_SHOWN]:
        _pair(store, pair, choose)
    if len(pairs) > _SHOWN:
        st.caption(f"{_SHOWN} of {len(pairs):,} pairs, those of the highest score. Statements has them all.")


def _pair(store: GraphStore, pair: Pair, choose: Choose) -> None:
    told, edge = pair.other.properties, pair.edge
    stance = str(told.get("stance") or "asserts")
    line = judgement_of(store, pair_of(edge)) if edge.properties.get("verdict") else None
    by = f"Confirmed by {line.author}." if line else "Found by rules; can be wrong."
    st.html(f'<article class="dm-telling"><header>{text(_PHRASES[edge.type, pair.forward])} '
            f'<b>{text(told.get("speaker_text") or "speaker not named")}</b> '
            f"reported {date_text(_day(told.get('reported')))} "
            f"{stance_chip(ontology().stance_group(stance), stance)}</header>"
            f'<blockquote>“{text(told.get("content") or told["name"])}”</blockquote>'
            f'<p>{text(edge.properties.get("reason") or "")} Score {text(edge.properties.get("score"))}. '
            f"{text(by)}</p></article>")
    why = resources.opened().read_only or None
    with st.container(horizontal=True, key=f"pair {edge.id}"):
        if line:
            st.button("Undo confirmation", key=f"undo {edge.id}", type="tertiary", disabled=bool(why), help=why,
                      on_click=_undo, args=(line,))
        else:
            st.button("Confirm", key=f"confirm {edge.id}", type="tertiary", disabled=bool(why), help=why,
                      on_click=_judge, args=(edge, "confirmed"))
        st.button("Dismiss", key=f"dismiss {edge.id}", type="tertiary", disabled=bool(why), help=why,
                  on_click=_judge, args=(edge, "dismissed"))
        st.button("Both in the graph", key=f"both {edge.id}", type="tertiary", on_click=choose,
                  args=([edge.id], [edge.source, edge.target]))


def _day(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _judge(edge: Edge, verdict: str) -> None:
    _command({"kind": "judge", "pair": edge.type, "one": edge.source, "other": edge.target, "verdict": verdict})


def _undo(line: Judgement) -> None:
    _command({"kind": "undo judgement", "id": line.id})


def _command(command: dict[str, str]) -> None:
    """The next run does it, and says what cannot be done."""
    st.session_state["desk"].commands.append(command)
