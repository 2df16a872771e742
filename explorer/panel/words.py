"""Phrases that the panels of nodes and lines share."""
from __future__ import annotations

from collections.abc import Sequence

from explorer import as_of
from explorer.markup import date_text, split_bar, stance_chip, support_words, text
from graph.explore import Evidence
from graph.model import Node

#: Independent reports, and reports.
Support = tuple[int, int]


def left_out(asof: str, sentences: int, links_: int = 0) -> str:
    """A line on what came after the day; nothing where nothing did."""
    told = as_of.left_out(asof, sentences, links_)
    return told and f'<p class="dm-sum dm-left-out">{text(told)}</p>'


def happened(node: Node) -> str:
    """When an event took place, as a reader sees it."""
    first, last = (node.properties.get(name) for name in ("date_from", "date_to"))
    if not isinstance(first, str):
        return "no date"
    return date_text(first) if last in (None, first) else f"{date_text(first)} – {date_text(str(last))}"


def reported(found: Sequence[Evidence], asof: str) -> str:
    """First and last report of these sentences, and by how many independent ones of all."""
    if asof and not found:
        return f"no report by {date_text(asof)}"
    dates = sorted({one.reported for one in found if one.reported})
    origins, articles = {one.origin for one in found}, {one.article for one in found}
    told = support_words(len(origins), len(articles))
    if not dates:
        return f"reported no date · {told}"
    first, last = date_text(dates[0]), date_text(dates[-1])
    return f"reported {first} · {told}" if first == last else f"first reported {first}, last {last} · {told}"


def contest(affirmed: Support, denied: Support) -> str:
    """What is affirmed and denied: a bar and both sides, each with its independent reports and reports."""
    return (
        f"{stance_chip('contradicting', 'Contested')}{split_bar(affirmed[0], denied[0])}"
        f'<div class="dm-sides"><span><b>Affirmed</b> by {support_words(*affirmed)}</span>'
        f"<span><b>Denied</b> by {denied[0]} of {denied[1]}</span></div>"
    )
