"""Which nodes and edges of a view pass its filter: the twin of `drawing/filter.js` for all that is no canvas.

Both are tested against the same cases (`tests/passing_cases.py`): what one learns the other must learn.
"""
from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.drawn import drawn_label
from graph.model import Edge, Node

_DATED = ("Event", "Statement")


@dataclass(frozen=True, slots=True)
class Filter:
    """`types` and `relations` hold what is switched off, `from_` and `to` the brush on the lane `clock`."""

    types: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    confidence: float = 0.0
    clock: str = "reported"
    from_: str | None = None
    to: str | None = None
    undated: bool = True


@dataclass(slots=True)
class Left:
    """How many nodes and edges each reason kept out."""

    types: int = 0
    relations: int = 0
    confidence: int = 0
    dates: int = 0


@dataclass(frozen=True, slots=True)
class Passing:
    """What passes, and what did not."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left: Left


def passing(nodes: Mapping[str, Node], edges: Iterable[Edge], filter_: Filter) -> Passing:
    """The nodes and edges that pass, in their order. Edges to nodes that are not among `nodes` pass nothing."""
    left = Left()
    shown = {id_: node for id_, node in nodes.items() if _node_passes(node, filter_, left)}
    kept = [edge for edge in edges if edge.source in nodes and edge.target in nodes
            and _edge_passes(edge, nodes, shown, filter_, left)]
    return Passing(tuple(shown.values()), tuple(kept), left)


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


def _node_passes(node: Node, filter_: Filter, left: Left) -> bool:
    if drawn_label(node.labels) in filter_.types:
        left.types += 1
    elif _is_dated(node) and not _in_brush(filter_, dates_of(node, filter_.clock)):
        left.dates += 1
    else:
        return True
    return False


def _edge_passes(
    edge: Edge, nodes: Mapping[str, Node], shown: Mapping[str, Node], filter_: Filter, left: Left
) -> bool:
    ends = [nodes[edge.source], nodes[edge.target]]
    if any(drawn_label(node.labels) in filter_.types for node in ends):
        return False
    dated = any(_is_dated(node) for node in ends)
    if edge.type in filter_.relations:
        left.relations += 1
    elif _is_doubtful(edge, filter_):
        left.confidence += 1
    elif any(node.id not in shown for node in ends) or (
            not dated and not _in_brush(filter_, dates_of(edge, filter_.clock))):
        left.dates += 1
    else:
        return True
    return False


def _is_doubtful(edge: Edge, filter_: Filter) -> bool:
    confidence = edge.properties.get("confidence")
    return isinstance(confidence, int | float) and confidence < filter_.confidence


def _is_dated(node: Node) -> bool:
    """Events and statements are dated themselves; entities are as old as their lines."""
    return drawn_label(node.labels) in _DATED


def _in_brush(filter_: Filter, dates: tuple[str, str] | None) -> bool:
    if dates is None:
        return filter_.undated
    return filter_.from_ is None or (dates[1] >= filter_.from_ and dates[0] <= (filter_.to or filter_.from_))


def _first_day(iso: str) -> str:
    return {4: f"{iso}-01-01", 7: f"{iso}-01"}.get(len(iso), iso)


def _last_day(iso: str) -> str:
    if len(iso) == 7:
        return f"{iso}-{calendar.monthrange(int(iso[:4]), int(iso[5:]))[1]}"
    return f"{iso}-12-31" if len(iso) == 4 else iso
