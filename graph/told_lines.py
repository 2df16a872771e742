"""What the lines of a view tell: phrase, status and support, as `drawing/model.js` has them."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.happenings.happening import line_states, state_of_line
from graph.lines import folded
from graph.model import Edge, Node
from graph.ontology import ontology

#: The styles a line is drawn in, as `drawing/styles.js` has them.
STYLES = ("current", "former", "planned", "suspended", "cancelled", "contested")


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
    states = line_states(nodes.values())
    return [ToldLine(line.relation, nodes[line.source], nodes[line.target], mine, _status(states, mine))
            for line, mine in folded(edges).items()]


def support(told: Sequence[Edge | Node]) -> tuple[int, int]:
    """Independent reports and reports: copies of one text, and reports that rest on one source, count once."""
    articles = [one.properties.get("article") for one in told]
    origins = [one.properties.get("origin") or one.properties.get("article") for one in told]
    return len(set(origins)), len(set(articles))


def _status(states: Mapping[str, str], edges: Sequence[Edge]) -> str:
    told = {edge.id: str(edge.properties.get("status") or state_of_line(edge, states) or "current") for edge in edges}
    if {"negated", "current"} <= set(told.values()):
        # The lines of an event that is contested read as told: its node says that it is.
        return "contested" if edges[0].properties.get("status") else "current"
    return told[max(edges, key=lambda edge: str(edge.properties.get("reported") or "")).id]
