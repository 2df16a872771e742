"""Which nodes and edges of a view pass its filter: the twin of `drawing/filter.js` for all that is no canvas.

Both are tested against the same cases (`tests/passing_cases.py`): what one learns the other must learn.
"""
from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.drawn import drawn_label
from graph.later import reported_by
from graph.model import Edge, Node
from graph.told_lines import fold_lines

_DATED = ("Event", "Statement")


@dataclass(frozen=True, slots=True)
class Filter:
    """`types`, `relations` and `styles` (of lines) hold what is switched off, `asof` the day the graph is seen from
    (nothing: now).

    `from_` and `to` are the brush on the lane `clock`.
    """

    types: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    confidence: float = 0.0
    asof: str = ""
    clock: str = "reported"
    from_: str | None = None
    to: str | None = None
    undated: bool = True


@dataclass(slots=True)
class Left:
    """How many nodes and edges each reason kept out; `later` counts sentences, `styles` lines."""

    later: int = 0
    types: int = 0
    relations: int = 0
    confidence: int = 0
    dates: int = 0
    undated: int = 0
    styles: int = 0


@dataclass(frozen=True, slots=True)
class Passing:
    """What passes, and what did not."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: Left


def passing(nodes: Mapping[str, Node], edges: Iterable[Edge], filter_: Filter) -> Passing:
    """The nodes and edges that pass, in their order. Edges to nodes that are not among `nodes` pass nothing.

    An edge of an event or statement that is left out is not counted beside it.
    """
    standing = reported_by(nodes, edges, filter_.asof)
    left = Left(later=standing.later)
    shown = {node.id: node for node in standing.nodes if not _counts(left, _why_node_is_out(node, filter_))}
    asked = (edge for edge in standing.edges if not _is_of_types(edge, nodes, filter_.types))
    passed = (edge for edge in asked if not _counts(left, _why_edge_is_out(edge, shown, filter_)))
    kept = [edge for edge in passed if edge.source in shown and edge.target in shown]
    edges_on, left.styles = _of_styles_on(nodes, kept, filter_.styles)
    return Passing(tuple(shown.values()), edges_on, left)


def _of_styles_on(
    nodes: Mapping[str, Node], edges: Sequence[Edge], off: tuple[str, ...],
) -> tuple[tuple[Edge, ...], int]:
    """The edges of the lines whose style is on, and how many lines are not."""
    if not off:
        return tuple(edges), 0
    lines = [line for line in fold_lines(nodes, edges) if line.style in off]
    gone = {edge.id for line in lines for edge in line.edges}
    return tuple(edge for edge in edges if edge.id not in gone), len(lines)


def _counts(left: Left, reason: str) -> bool:
    """Count a reason; nothing is none."""
    if reason:
        setattr(left, reason, getattr(left, reason) + 1)
    return bool(reason)


def _is_of_types(edge: Edge, nodes: Mapping[str, Node], types: tuple[str, ...]) -> bool:
    return any(drawn_label(nodes[end].labels) in types for end in (edge.source, edge.target))


def is_on(edge: Edge, filter_: Filter) -> bool:
    """Its relation is not switched off and it is sure enough."""
    return edge.type not in filter_.relations and not _is_doubtful(edge, filter_)


def dates_of(item: Node | Edge, clock: str) -> tuple[str, str] | None:
    """First and last day of a node or edge on one of the two clocks; nothing where it has no date there."""
    names = ("reported", "reported") if clock == "reported" else \
        ("date_from", "date_to") if isinstance(item, Node) else ("since", "until")
    first, last = (item.properties.get(name) for name in names)
    if not isinstance(first, str) or not first:
        return None
    return _first_day(first), _last_day(str(last or first))


def _why_node_is_out(node: Node, filter_: Filter) -> str:
    if drawn_label(node.labels) in filter_.types:
        return "types"
    return _why_outside(filter_, node) if _is_dated(node) else ""


def _why_edge_is_out(edge: Edge, shown: Mapping[str, Node], filter_: Filter) -> str:
    if edge.type in filter_.relations:
        return "relations"
    if _is_doubtful(edge, filter_):
        return "confidence"
    ends = [shown[id_] for id_ in (edge.source, edge.target) if id_ in shown]
    return _why_outside(filter_, edge) if len(ends) == 2 and not any(map(_is_dated, ends)) else ""


def _is_doubtful(edge: Edge, filter_: Filter) -> bool:
    confidence = edge.properties.get("confidence")
    return isinstance(confidence, int | float) and confidence < filter_.confidence


def _is_dated(node: Node) -> bool:
    """Events and statements are dated themselves; entities are as old as their lines."""
    return drawn_label(node.labels) in _DATED


def _why_outside(filter_: Filter, item: Node | Edge) -> str:
    """Why the timeline leaves a fact out: its dates, or that it has none; nothing where it does not."""
    dates = dates_of(item, filter_.clock)
    if dates is None:
        return "" if filter_.undated else "undated"
    inside = filter_.from_ is None or (dates[1] >= filter_.from_ and dates[0] <= (filter_.to or filter_.from_))
    return "" if inside else "dates"


def _first_day(iso: str) -> str:
    return {4: f"{iso}-01-01", 7: f"{iso}-01"}.get(len(iso), iso)


def _last_day(iso: str) -> str:
    if len(iso) == 7:
        return f"{iso}-{calendar.monthrange(int(iso[:4]), int(iso[5:]))[1]}"
    return f"{iso}-12-31" if len(iso) == 4 else iso
