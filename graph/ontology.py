"""The vocabulary of `ontology.toml` as values: types, predicates, event types, stances, tokens."""
from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Pair = tuple[str, str]  # one colour in light, one in dark


@dataclass(frozen=True, slots=True)
class NodeType:
    """A type of node: its words, its shape and icon, its colours, its names in other vocabularies."""

    label: str
    plural: str
    icon: str
    shape: str
    fill: Pair
    text: Pair
    ftm: str
    schema_org: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A standing relation: how it reads by status, which types may stand at its ends."""

    phrase: str
    former: str
    planned: str
    suspended: str
    negated: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    ftm: str
    schema_org: str
    symmetric: bool = False

    def reads(self, status: str) -> str:
        """The words between the two names for a status."""
        return self.phrase if status == "current" else str(getattr(self, status))


@dataclass(frozen=True, slots=True)
class StanceGroup:
    """A group of stances that share a mark and colours."""

    members: tuple[str, ...]
    mark: str
    icon: str
    fill: Pair
    text: Pair
    back: Pair


@dataclass(frozen=True, slots=True)
class Ontology:
    """All of the vocabulary; keys are the names used in facts and in the graph."""

    types: dict[str, NodeType]
    predicates: dict[str, Predicate]
    links: dict[str, str]
    events: dict[str, str]
    stances: dict[str, StanceGroup]
    tokens: dict[str, Pair]
    communities: tuple[Pair, ...]

    def stance_group(self, stance: str) -> str:
        """The group a stance belongs to: asserting, contradicting, pressing or other."""
        return next((name for name, group in self.stances.items() if stance in group.members), "other")

    def phrase(self, edge_type: str, status: str = "current") -> str:
        """How an edge reads between the names of its two ends."""
        if edge_type in self.predicates:
            return self.predicates[edge_type].reads(status)
        return self.links.get(edge_type, edge_type.replace("_", " ").lower())


@cache
def ontology() -> Ontology:
    """The vocabulary, read once."""
    data = tomllib.loads(Path(__file__).with_name("ontology.toml").read_text(encoding="utf-8"))
    return Ontology(
        types={name: NodeType(**_tuples(item)) for name, item in data["types"].items()},
        predicates={name: Predicate(**_tuples(item)) for name, item in data["predicates"].items()},
        links=data["links"],
        events=data["events"],
        stances={name: StanceGroup(**_tuples(item)) for name, item in data["stances"].items()},
        communities=tuple((light, dark) for light, dark in data["communities"]["fill"]),
        tokens={name: (light, dark) for name, (light, dark) in data["tokens"].items()},
    )


def _tuples(item: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()}
