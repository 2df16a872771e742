"""Does the store hold the graph that its articles' facts and its ledger give?"""
from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from graph.ledger import judgements, verdicts
from graph.model import Edge, Node
from graph.ontology import ontology
from graph.rows import EdgeRow, NodeRow, Row, Rows, by_id
from graph.store import GraphStore
from graph.stored import all_articles, ask
from graph.whole import graph_of

_LABELS = ("Article", "Entity", "Event", "Key", "Name", "Sentence", "Statement")


def check(store: GraphStore) -> list[str]:
    """One line for each node and relationship that is missing, too many or different; empty when all is right."""
    expected = graph_of((kept.facts() for kept in all_articles(store)), verdicts(judgements(store)))
    found = dump(store)
    return [_told(key, expected.get(key), found.get(key))
            for key in sorted(expected.keys() | found.keys()) if expected.get(key) != found.get(key)]


def dump(store: GraphStore) -> Rows:
    """All nodes and edges of the store as rows, without the times of loading."""
    return by_id(_nodes(store)) | by_id(_edges(store))


def _nodes(store: GraphStore) -> Iterator[NodeRow]:
    for label in _LABELS:
        for row in ask(store, f"MATCH (n:{label}) RETURN n"):
            node = cast(Node, row["n"])
            properties = {name: value for name, value in node.properties.items() if name not in ("id", "loaded")}
            others = tuple(sorted(set(node.labels) - {label}))
            yield NodeRow((label, *others), node.id, properties)


def _edges(store: GraphStore) -> Iterator[EdgeRow]:
    for type_ in (*ontology().predicates, *ontology().links, "NAMES", "KEYED"):
        for row in ask(store, f"MATCH (a)-[r:{type_}]->(b) RETURN r, labels(a) AS source, labels(b) AS target"):
            edge = cast(Edge, row["r"])
            source, target = (_label(row[end]) for end in ("source", "target"))
            id_ = edge.id if type_ != "MENTIONS" else f"{edge.id} {edge.properties['start']}-{edge.properties['end']}"
            yield EdgeRow(type_, id_, (source, edge.source), (target, edge.target), dict(edge.properties))


def _label(labels: list[str]) -> str:
    return next((label for label in _LABELS if label in labels), labels[0])


def _told(key: tuple[str, str], expected: Row | None, found: Row | None) -> str:
    kind, id_ = key
    if found is None:
        return f"{kind} {id_} is missing."
    if expected is None:
        return f"{kind} {id_} is not told by any article."
    old, new = found.properties, expected.properties
    names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    return f"{kind} {id_} differs from the facts in {', '.join(names) or 'its labels or ends'}."
