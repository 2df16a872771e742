"""A subgraph as columns, which the scripts read: a third of the size of rows."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from graph.drawn import drawn_label
from graph.happenings.happening import Happening, event_state, line_states, state_of, state_of_line
from graph.model import Edge, Node, Subgraph

#: What `told` says of an event besides its state.
_TOLD = ("reported", "origin", "date_from", "date_to")


def columns(
    subgraph: Subgraph,
    positions: Mapping[str, tuple[float, float]],
    connections: Mapping[str, int],
    pinned: Collection[str] = (),
) -> dict[str, Any]:
    """Nodes and edges as columns for `readGraph`.

    `positions`: node id -> (x, y). `connections`: node id -> how many neighbours it has in the whole graph. `pinned`:
    ids of nodes that hold their places; they come as row numbers.
    A column of few different values is {values, at}. Edge ends are row numbers of the nodes; `sentence`, `article` and
    `origin` are numbers that are equal where the sentence, the article or the origin of several is. Edges to nodes that
    are not here are left out. A node that stands for many (`graph.folding`) has `members`, how many, and `around`, a
    row number. `told` has a row [state, reported, origin, from, to] for each event that a node stands for, and for each
    statement that denies it; nothing where it is one alone. `state` of an edge is how its line reads.
    """
    nodes = [node for node in subgraph.nodes if node.id in positions]
    rows = {node.id: row for row, node in enumerate(nodes)}
    edges = [edge for edge in subgraph.edges if edge.source in rows and edge.target in rows]
    states = line_states(nodes)
    return {
        "nodes": {
            "id": [node.id for node in nodes],
            "type": _coded(drawn_type(node) for node in nodes),
            "name": [_value(node, "name") or node.id for node in nodes],
            "x": [round(positions[node.id][0], 1) for node in nodes],
            "y": [round(positions[node.id][1], 1) for node in nodes],
            "connections": [connections.get(node.id, 0) for node in nodes],
            "state": _coded(event_state(node) for node in nodes),
            "stance": _coded(_value(node, "stance") for node in nodes),
            "from": _coded(_value(node, "date_from") for node in nodes),
            "to": _coded(_value(node, "date_to") for node in nodes),
            "reported": _coded(_value(node, "reported") for node in nodes),
            "members": _coded(_value(node, "members") for node in nodes),
            "around": _coded(rows.get(str(_value(node, "around"))) for node in nodes),
            "told": [_told(node) for node in nodes],
        },
        "edges": {
            "id": [edge.id for edge in edges],
            "source": [rows[edge.source] for edge in edges],
            "target": [rows[edge.target] for edge in edges],
            "type": _coded(edge.type for edge in edges),
            "status": _coded(_value(edge, "status") for edge in edges),
            "state": _coded(_value(edge, "status") or state_of_line(edge, states) or "current" for edge in edges),
            "from": _coded(_value(edge, "since") for edge in edges),
            "to": _coded(_value(edge, "until") for edge in edges),
            "reported": _coded(_value(edge, "reported") for edge in edges),
            "confidence": _coded(_value(edge, "confidence") for edge in edges),
            "sentence": _numbers(_value(edge, "sentence") for edge in edges),
            "article": _numbers(_value(edge, "article") for edge in edges),
            "origin": _numbers(_value(edge, "origin") or _value(edge, "article") for edge in edges),
        },
        "pinned": [rows[id_] for id_ in sorted(pinned) if id_ in rows],
        "total": max(subgraph.total, len(nodes)),
    }


def drawn_type(node: Node) -> str:
    """The label that says how a node is drawn."""
    return drawn_label(node.labels)


def _value(item: Node | Edge, name: str) -> Any:
    return item.properties.get(name)


def _told(node: Node) -> list[list[Any]] | None:
    if not isinstance(node, Happening):
        return None
    rows = [[state_of(one), *(_value(one, name) for name in _TOLD)] for one in node.tellings]
    return rows + [["denial", *(_value(one, name) for name in _TOLD)] for one in node.denials]


def _coded(values: Iterable[Any]) -> dict[str, list[Any]]:
    """A column of few different values: these, and the number of its own for each row."""
    seen: dict[Any, int] = {}
    at = [seen.setdefault(value, len(seen)) for value in values]
    return {"values": list(seen), "at": at}


def _numbers(values: Iterable[Any]) -> list[int]:
    """Equal values get equal numbers."""
    seen: dict[Any, int] = {}
    return [seen.setdefault(value, len(seen)) for value in values]
