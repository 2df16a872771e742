"""What the lines of a view tell: phrase, status and support, as `drawing/model.js` has them."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.drawing.columns import event_state
from graph.lines import folded
from graph.model import Edge, Node
from graph.ontology import ontology

#: The styles a line is drawn in, as `drawing/styles.js` has them.
STYLES = ("current", "former", "planned", "suspended", "cancelled", "contested")

#: Lines of an event that fell through read like a negated relation, those of a planned one like a planned one.
_AS_STATUS = {"cancelled": "negated", "planned": "planned"}


@dataclass(frozen=True, slots=True)
class ToldLine:
    """Edges of one type between the same two nodes. `status` is that of the newest report, or "contested"."""

    type: str
    source: Node
    target: Node
    edges: tuple[Edge, ...]
    status: str

    @property
    def style(self) -> str:
        """The one of `STYLES` in which the line is drawn."""
        return "cancelled" if self.status == "negated" else self.status

    @property
    def phrase(self) -> str:
        """How the line reads between the names of its ends."""
        stance = self.target.properties.get("stance")
        if self.type == "SAYS" and isinstance(stance, str):
            return stance  # "denies" says more than "says"
        return ontology().phrase(self.type, "current" if self.status == "contested" else self.status)


def fold_lines(nodes: Mapping[str, Node], edges: Sequence[Edge]) -> list[ToldLine]:
    """The lines of these edges."""
    return [ToldLine(line.relation, nodes[line.source], nodes[line.target], mine, _status(nodes, mine))
            for line, mine in folded(edges).items()]


def support(told: Sequence[Edge | Node]) -> tuple[int, int]:
    """Independent reports and reports: copies of one text, and reports that rest on one source, count once."""
    articles = [one.properties.get("article") for one in told]
    origins = [one.properties.get("origin") or one.properties.get("article") for one in told]
    return len(set(origins)), len(set(articles))


def _status(nodes: Mapping[str, Node], edges: Sequence[Edge]) -> str:
    told = {edge.properties.get("status") for edge in edges}
    if {"negated", "current"} <= told:
        return "contested"
    newest = max(edges, key=lambda edge: str(edge.properties.get("reported") or ""))
    states = (_AS_STATUS.get(event_state(nodes[id_]) or "") for id_ in (newest.source, newest.target))
    return str(newest.properties.get("status") or next(filter(None, states), "current"))
