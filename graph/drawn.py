"""What is drawn of the graph: entities, events and statements, and the lines between them. The rest is provenance."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.ontology import ontology

_FACT = re.compile(r"#(event|statement)-\d+$")

#: Labels of drawn nodes, each the first label of its nodes.
LABELS = ("Entity", "Event", "Statement")
EVENT_EDGES = ("ACTOR", "TARGET", "AT")
#: Between two statements, from the later to the earlier.
CLAIM_EDGES = ("DISPUTES", "CONFIRMS")


@cache
def standing() -> tuple[str, ...]:
    """Types of the lines between entities."""
    return (*ontology().predicates, "HAS_ROLE")


@cache
def edge_types() -> tuple[str, ...]:
    """Types of all drawn lines."""
    return (*standing(), *EVENT_EDGES, "SAYS", "ABOUT", *CLAIM_EDGES)


def line_pattern() -> str:
    """The types of all drawn lines as a pattern of Cypher has them."""
    return "|".join(edge_types())


def label_of(node_id: str) -> str:
    """The label a drawn node is found by: ids of events and statements end in #event-3, #statement-0."""
    found = _FACT.search(node_id)
    return found[1].capitalize() if found else "Entity"


def drawn_label(labels: Sequence[str]) -> str:
    """The label that says how a node is drawn: the most special one that the ontology knows."""
    return next((label for label in reversed(labels) if label in ontology().types), labels[-1])


def by_label(ids: list[str]) -> dict[str, list[str]]:
    """Ids sorted into labels; those without any are left out."""
    groups = {label: [id_ for id_ in ids if label_of(id_) == label] for label in LABELS}
    return {label: found for label, found in groups.items() if found}
