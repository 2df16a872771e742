"""Edges folded into the lines of the drawing: the twin of `foldLines` in `drawing/model.js`."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.drawing.columns import event_state
from graph.model import Edge, Node
from graph.ontology import ontology

#: Lines of an event that fell through read like a negated relation, those of a planned one like a planned one.
_AS_STATUS = {"cancelled": "negated", "planned": "planned"}


@dataclass(frozen=True, slots=True)
class Line:
    """Edges of one type between the same two nodes. `status` is that of the newest report, or "contested"."""

    type: str
    source: Node
    target: Node
    edges: tuple[Edge, ...]
    status: str

    @property
    def phrase(self) -> str:
        """How the line reads between the names of its ends."""
        stance = self.target.properties.get("stance")
        if self.type == "SAYS" and isinstance(stance, str):
            return stance  # "denies" says more than "says"
        return ontology().phrase(self.type, "current" if self.status == "contested" else self.status)


def fold_lines(nodes: Mapping[str, Node], edges: Sequence[Edge]) -> list[Line]:
    """The lines of these edges. An office goes into the relation that the same sentence implies."""
    words = ontology()
    implied = {_telling(edge): edge.type for edge in edges if edge.type in words.predicates}
    folded: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in edges:
        type_ = implied.get(_telling(edge), edge.type) if edge.type == "HAS_ROLE" else edge.type
        ends = (edge.source, edge.target)
        symmetric = type_ in words.predicates and words.predicates[type_].symmetric
        folded.setdefault((type_, *(sorted(ends) if symmetric else ends)), []).append(edge)
    return [Line(type_, nodes[source], nodes[target], tuple(mine), _status(nodes, mine))
            for (type_, source, target), mine in folded.items()]


def support(told: Sequence[Edge | Node]) -> tuple[int, int]:
    """Independent reports and reports: wire copies of one text count once."""
    articles = [one.properties.get("article") for one in told]
    origins = [one.properties.get("origin") or one.properties.get("article") for one in told]
    return len(set(origins)), len(set(articles))


def _telling(edge: Edge) -> tuple[object, ...]:
    return edge.source, edge.target, edge.properties.get("sentence"), edge.properties.get("status")


def _status(nodes: Mapping[str, Node], edges: Sequence[Edge]) -> str:
    told = {edge.properties.get("status") for edge in edges}
    if {"negated", "current"} <= told:
        return "contested"
    newest = max(edges, key=lambda edge: str(edge.properties.get("reported") or ""))
    states = (_AS_STATUS.get(event_state(nodes[id_]) or "") for id_ in (newest.source, newest.target))
    return str(newest.properties.get("status") or next(filter(None, states), "current"))
