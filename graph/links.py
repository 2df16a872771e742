"""Lines that touch given nodes: what a panel lists of one node, and what new nodes add to a drawing."""
from __future__ import annotations

from collections.abc import Collection

from graph.days import LAST_DAY
from graph.drawn import by_label, label_of, line_pattern
from graph.happenings.folded import happenings, retold, shown_as, whole
from graph.later import LINE_BY
from graph.model import Edge, Node, Subgraph
from graph.store import GraphStore


def links(store: GraphStore, node_id: str, *, limit: int, by: str | None = None) -> Subgraph:
    """The lines of a node, at most `limit`, with their other ends; lines among these are left out.

    `by`: a day; lines reported after it are left out too. Events are the happenings they tell.
    """
    query = (f"UNWIND $ids AS id MATCH (n:{label_of(node_id)} {{id: id}})-[r:{line_pattern()}]-(m) "
             f"WHERE {LINE_BY} RETURN r, m ORDER BY r.id LIMIT $limit")
    rows = store.read(query, {"ids": whole(store, node_id), "limit": limit, "by": by or LAST_DAY}).rows
    ends = {cell.id: cell for row in rows if isinstance(cell := row["m"], Node)}
    happened = shown_as(store, (node_id, *ends))
    edges = retold((cell for row in rows if isinstance(cell := row["r"], Edge)), happened)
    nodes = {id_: node for id_, node in ends.items() if id_ not in happened} | happenings(store, ends)
    return Subgraph(tuple(nodes.values()), tuple(edges), len(nodes))


def lines_to(store: GraphStore, new: Collection[str], shown: Collection[str]) -> tuple[Edge, ...]:
    """The lines from `new` nodes to each other and to `shown` ones, each once. Events are the happenings they tell.

    Asked from the new ones: for ten of them beside two thousand this is a tenth of the time of `among`.
    """
    found: dict[str, Edge] = {}
    happened = shown_as(store, (*new, *shown))
    fresh = list(dict.fromkeys((*new, *(id_ for id_, first in happened.items() if first in new))))
    ends = list({*fresh, *shown, *happened})
    for label, some in by_label(fresh).items():
        query = (f"UNWIND $some AS id MATCH (n:{label} {{id: id}})-[r:{line_pattern()}]-(m) "
                 "WHERE m.id IN $ends RETURN r")
        rows = store.read(query, {"some": some, "ends": ends}).rows
        found |= {cell.id: cell for row in rows if isinstance(cell := row["r"], Edge)}
    return tuple(retold((found[id_] for id_ in sorted(found)), happened))
