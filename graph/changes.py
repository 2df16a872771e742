"""From what is in the store and what shall be there: the queries of one transaction.

Labels and types cannot be parameters in either store, so there is one query for each; all values are parameters.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.rows import EdgeRow, NodeRow, Rows, nodes_and_edges
from graph.store import Write

_Batch = dict[str, Any]


def changes(before: Rows, after: Rows) -> list[Write]:
    """Queries that turn the rows of `before` into those of `after`; none when they are equal."""
    gone_nodes, gone_edges = nodes_and_edges(row for key, row in before.items() if key not in after)
    new_nodes, new_edges = nodes_and_edges(row for key, row in after.items() if key not in before)
    both = [(before[key], row) for key, row in after.items() if key in before and before[key] != row]
    deleted = {node.end for node in gone_nodes}
    moved = [(old, new) for old, new in both if isinstance(old, EdgeRow) and isinstance(new, EdgeRow)]
    lost = [edge for edge in (*gone_edges, *(old for old, _ in moved)) if not {edge.source, edge.target} & deleted]
    return [
        *_delete_edges(lost),
        *_delete_nodes(gone_nodes),
        *_create_nodes(new_nodes),
        *_change_nodes((old, new) for old, new in both if isinstance(old, NodeRow) and isinstance(new, NodeRow)),
        *_create_edges([*new_edges, *(new for _, new in moved)]),
    ]


def _delete_edges(edges: list[EdgeRow]) -> Iterator[Write]:
    for (type_, source, target), rows in _grouped((_shape(edge), _ends(edge) | _which(edge)) for edge in edges):
        told = " AND ".join(f"r.`{name}` = row.`{name}`" for name in sorted(rows[0].keys() - {"source", "target"}))
        which = f"WHERE {told} " if told else ""
        yield (f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}})-[r:{type_}]->"
               f"(b:{target} {{id: row.target}}) {which}DELETE r", {"rows": rows})


def _delete_nodes(nodes: list[NodeRow]) -> Iterator[Write]:
    for (label,), rows in _grouped(((node.labels[0],), {"id": node.id}) for node in nodes):
        yield f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n", {"rows": rows}


def _create_nodes(nodes: list[NodeRow]) -> Iterator[Write]:
    rows_of = (((*node.labels, "")[:2], {"id": node.id, "props": dict(node.properties)}) for node in nodes)
    for (label, second), rows in _grouped(rows_of):
        labelled = f", n:{second}" if second else ""
        yield f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props{labelled}", {"rows": rows}


def _change_nodes(pairs: Iterable[tuple[NodeRow, NodeRow]]) -> Iterator[Write]:
    changed = (((new.labels[0],), {"id": new.id, "props": _changed(old.properties, new.properties)})
               for old, new in pairs)
    for (label,), rows in _grouped(changed):
        yield f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n += row.props", {"rows": rows}


def _create_edges(edges: list[EdgeRow]) -> Iterator[Write]:
    rows_of = ((_shape(edge), {**_ends(edge), "props": dict(edge.properties)}) for edge in edges)
    for (type_, source, target), rows in _grouped(rows_of):
        yield (f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
               f"CREATE (a)-[r:{type_}]->(b) SET r += row.props", {"rows": rows})


def _shape(edge: EdgeRow) -> tuple[str, str, str]:
    """Type and the labels of both ends."""
    return edge.type, edge.source[0], edge.target[0]


def _ends(edge: EdgeRow) -> _Batch:
    return {"source": edge.source[1], "target": edge.target[1]}


def _which(edge: EdgeRow) -> _Batch:
    """What tells an edge from others of its type between the same ends: its id, or where a mention stands."""
    return {name: edge.properties[name] for name in (("id",) if "id" in edge.properties else ("start", "end"))
            if name in edge.properties}


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> _Batch:
    """What differs; a property that goes is set to null."""
    return {name: new.get(name) for name in (*old, *new) if old.get(name) != new.get(name)}


def _grouped(rows: Iterable[tuple[tuple[str, ...], _Batch]]) -> Iterator[tuple[tuple[str, ...], list[_Batch]]]:
    groups: dict[tuple[str, ...], list[_Batch]] = {}
    for shape, row in rows:
        groups.setdefault(shape, []).append(row)
    yield from sorted(groups.items(), key=lambda group: group[0])
