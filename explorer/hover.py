"""The words of the hover card, which the canvas asks for when the pointer rests on a node."""
from __future__ import annotations

from textwrap import shorten
from typing import Any

from explorer.markup import date_text, support_words
from graph.about import About, Last, Said, about
from graph.store import GraphStore

QUOTE = 70  # characters of the last words that a card shows


def card_of(store: GraphStore, node_id: str, day: str) -> dict[str, Any]:
    """What the card of a node says beyond what the canvas knows; `day`: that the graph is seen from, or nothing."""
    return {"id": node_id, **words_of(about(store, node_id, by=day))}


def words_of(found: About) -> dict[str, Any]:
    """The same as texts: the place beside the type, rows, and how many reports are independent."""
    rows = [list(fact) for fact in found.facts]
    if found.said:
        rows.append(["Last said", _said(found.said)])
    if found.last:
        rows.append(["Reported", _last(found.last)])
    support = support_words(found.independent, found.reports) if found.reports else ""
    return {"home": found.home, "rows": rows, "support": support}


def _said(said: Said) -> str:
    day = f", {date_text(said.reported)}" if said.reported else ""
    words = shorten(said.words, QUOTE, placeholder=" …")
    return f"{said.stance} “{words}”{day}"


def _last(last: Last) -> str:
    return ", ".join([date_text(last.reported), *([last.publisher] if last.publisher else [])])
