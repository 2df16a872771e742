"""Lines: what is drawn between two nodes, folded from edges of single sentences as drawing/model.js folds them."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Edge
from graph.ontology import ontology


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """Two nodes and how they relate; it outlives the edges of any one article."""

    source: str
    relation: str
    target: str

    @property
    def id(self) -> str:
        """One text for it, in the form in which an edge without an id is called."""
        return f"{self.source} {self.relation} {self.target}"


def folded(edges: Iterable[Edge]) -> dict[Line, tuple[Edge, ...]]:
    """Edges by the line they are drawn in: an office in the relation it implies, a relation without direction once."""
    told = list(edges)
    implied = {_telling(edge): edge.type for edge in told if edge.type in ontology().predicates}
    found: dict[Line, list[Edge]] = {}
    for edge in told:
        relation = implied.get(_telling(edge), edge.type) if edge.type == "HAS_ROLE" else edge.type
        found.setdefault(line_of(edge.source, relation, edge.target), []).append(edge)
    return {line: tuple(some) for line, some in found.items()}


def line_of(source: str, relation: str, target: str) -> Line:
    """The line of a relation between two nodes, in whichever direction it is told."""
    predicate = ontology().predicates.get(relation)
    turned = predicate is not None and predicate.symmetric and source > target
    return Line(target, relation, source) if turned else Line(source, relation, target)


def _telling(edge: Edge) -> tuple[object, ...]:
    """What one sentence says of two nodes: "President Verin" has an office and leads."""
    return edge.source, edge.target, edge.properties.get("sentence"), edge.properties.get("status")
