"""Rows of the embedded store as plain values, `Node` and `Edge`.

The engine answers a node as {"id": number, "labels": […], "properties": {…}}, a relationship as {"id": number,
"start": number, "end": number, "type": …, "properties": {…}} and a path as {"nodes": […], "relationships": […]}.
The numbers are places in its memory; they are replaced by the `id` properties of the nodes.
"""
from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from graph.model import Edge, Node
from graph.plain import duration_text, edge_id
from graph.store import Cell, Row

#: Properties the engine adds to every node of an answer. No property of ours has these names.
_ADDED = frozenset({"title", "type"})
_NODE = {"id", "labels", "properties"}
_EDGE = {"id", "start", "end", "type", "properties"}
_PATH = {"nodes", "relationships"}
_DURATION = {"months", "days", "seconds"}
_PLAIN = frozenset({str, int, float, bool, type(None)})

Ids = Mapping[int, str]
FindIds = Callable[[list[int]], Ids]


def plain_rows(rows: list[dict[str, Any]], find_ids: FindIds) -> tuple[Row, ...]:
    """The rows with every node, relationship, path and time replaced.

    `find_ids` gives the `id` properties of nodes that are ends of a relationship and do not stand in the rows.
    """
    ids: dict[int, str] = {}
    ends: set[int] = set()
    _collect(rows, ids, ends)
    missing = sorted(ends - ids.keys())
    if missing:
        ids.update(find_ids(missing))
    return tuple({column: _plain(cell, ids) for column, cell in row.items()} for row in rows)


def _collect(value: Any, ids: dict[int, str], ends: set[int]) -> None:
    """The ids of all nodes in a value, however deep, and the ends of all its relationships."""
    if isinstance(value, dict):
        shape = value.keys()
        if shape == _NODE:
            ids[value["id"]] = _node_id(value)
            return
        if shape == _EDGE:
            ends.update((value["start"], value["end"]))
        value = value.values()
    for item in value:
        if isinstance(item, (dict, list)):
            _collect(item, ids, ends)


def _plain(value: Any, ids: Ids) -> Cell:
    if type(value) in _PLAIN:  # nearly all values: asked first, it halves the time of a row
        return value  # type: ignore[no-any-return]
    if isinstance(value, dict):
        return _plain_map(value, ids)
    if isinstance(value, (list, tuple)):
        return [_plain(item, ids) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value  # type: ignore[no-any-return]


def _plain_map(value: dict[str, Any], ids: Ids) -> Cell:
    shape = value.keys()
    if shape == _NODE:
        properties = _properties(value["properties"], ids, without=_ADDED)
        return Node(_node_id(value), tuple(sorted(value["labels"])), properties)
    if shape == _EDGE:
        return _edge(value, ids)
    if shape == _PATH and _is_path(value):
        return [_plain(step, ids) for step in _steps(value)]
    if shape == _DURATION:
        return duration_text(**value)
    return {key: _plain(item, ids) for key, item in value.items()}


def _edge(value: dict[str, Any], ids: Ids) -> Edge:
    source, target = ids[value["start"]], ids[value["end"]]
    properties = _properties(value["properties"], ids)
    return Edge(edge_id(properties, source, value["type"], target), value["type"], source, target, properties)


def _properties(given: dict[str, Any], ids: Ids, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    return {name: value if type(value) in _PLAIN else _plain(value, ids)
            for name, value in given.items() if name not in without}


def _node_id(node: dict[str, Any]) -> str:
    return str(node["properties"]["id"])


def _is_path(value: dict[str, Any]) -> bool:
    """A path, and not somebody's own map of the same two keys: each relationship joins its two neighbours."""
    nodes, edges = value["nodes"], value["relationships"]
    if not (isinstance(nodes, list) and isinstance(edges, list) and len(nodes) == len(edges) + 1):
        return False
    numbers = [node.get("id") for node in nodes if isinstance(node, dict)]
    joined = zip(numbers, edges, numbers[1:], strict=False)
    return len(numbers) == len(nodes) and all({a, b} == {edge.get("start"), edge.get("end")} for a, edge, b in joined)


def _steps(path: dict[str, Any]) -> Iterator[Any]:
    for node, edge in zip(path["nodes"], path["relationships"], strict=False):
        yield node
        yield edge
    yield path["nodes"][-1]
