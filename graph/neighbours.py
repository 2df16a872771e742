"""Parts of the graph to draw: the overview, what is around a node, the lines among nodes, the ways between two.

An event is the happening it tells (`graph.happenings.folded`), by whichever of its ids it is asked for.
"""
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, cast

from graph.drawn import CLAIM_EDGES, EVENT_EDGES, by_label, edge_types, label_of, standing
from graph.errors import UsageError
from graph.happenings.folded import happenings, retold, shown_as, tellings, whole
from graph.later import known_by
from graph.model import Edge, Node, Subgraph
from graph.store import GraphStore

#: In Cypher: the id by which a neighbour `m` is shown.
SHOWN = "coalesce(m.happening, m.id)"
_MOST_PATHS = 200
_LONGEST_PATH = 8


def overview(store: GraphStore, *, limit: int) -> Subgraph:
    """The entities with most relations to others, and the lines among them; `total` counts all entities.

    One whose lines all lead to entities that are not among these is left out: it would stand alone.
    """
    query = (f"MATCH (n:Entity)-[r:{_any(standing())}]-() RETURN n.id AS id, count(r) AS lines "
             "ORDER BY lines DESC, id LIMIT $limit")
    found = among(store, [row["id"] for row in _rows(store, query, limit=limit)])
    linked = {end for edge in found.edges for end in (edge.source, edge.target)}
    total = _rows(store, "MATCH (n:Entity) RETURN count(n) AS total")[0]["total"]
    return Subgraph(tuple(node for node in found.nodes if node.id in linked), found.edges, total)


def neighbourhood(
    store: GraphStore, node_id: str, *, limit: int, types: Sequence[str] = (), by: str = ""
) -> Subgraph:
    """A node, the neighbours it shares most lines with, at most `limit`, and all lines among these.

    `types`: types of lines that lead to a neighbour; all drawn ones by default. `by`: a day; what was reported after it
    leads to none. `total` counts the node and all its neighbours; it is 0 when the node does not exist.
    """
    _check_types(types)
    chosen = _any(types or edge_types())
    query = (f"UNWIND $ids AS one MATCH (n:{label_of(node_id)} {{id: one}})-[r:{chosen}]-(m) "
             f"WHERE m.id <> one{known_by(by)} RETURN {SHOWN} AS id, count(r) AS lines "
             "ORDER BY lines DESC, id LIMIT $limit")
    ids = [row["id"] for row in _rows(store, query, ids=whole(store, node_id), limit=limit, by=by)]
    found = among(store, [node_id, *ids])
    if len(ids) < limit:
        return found
    return _with_total(found, 1 + _neighbours(store, [node_id], chosen, by).get(node_id, 0))


def among(store: GraphStore, ids: Collection[str]) -> Subgraph:
    """These nodes and the lines among them; ids that no drawn node has are left out."""
    happened = shown_as(store, ids)
    found = happenings(store, ids)
    nodes = [*_nodes(store, [id_ for id_ in dict.fromkeys(ids) if id_ not in happened]), *found.values()]
    edges = retold(_edges(store, [*happened, *(node.id for node in nodes if node.id not in found)]), happened)
    return Subgraph(tuple(nodes), tuple(sorted(edges, key=lambda edge: edge.id)), len(nodes))


def paths(
    store: GraphStore, source: str, target: str, *, max_length: int = 4, types: Sequence[str] = (), one: bool = False
) -> Subgraph:
    """All nodes and lines on the shortest ways between two nodes, of at most `max_length` lines; empty when none is.

    Ways lead over drawn lines in either direction, never through articles: being named in one article is no link. A way
    through an event is told by one article.
    `types`: types of lines they may lead over; all drawn ones by default. `one`: of several ways the first by ids.
    """
    _check_types(types)
    if not 1 <= max_length <= _LONGEST_PATH:
        raise UsageError(f"{max_length} is no length of a path: it must be 1 to {_LONGEST_PATH}. Choose one of these.")
    if source == target:
        return among(store, [source])
    query = (f"MATCH (a:{label_of(source)} {{id: $source}}) MATCH (b:{label_of(target)} {{id: $target}}) "
             f"MATCH p = allShortestPaths((a)-[:{_any(types or edge_types())}*..{max_length}]-(b)) "
             "RETURN p LIMIT $most")
    rows = _rows(store, query, source=source, target=target, most=_MOST_PATHS)
    ways = [cast(list[Node | Edge], row["p"]) for row in rows]
    ways = sorted(ways, key=lambda way: [step.id for step in way])[:1] if one else ways
    steps = {step.id: step for way in ways for step in way}
    happened = shown_as(store, steps)
    nodes = (*(step for step in steps.values() if isinstance(step, Node) and step.id not in happened),
             *happenings(store, steps).values())
    edges = retold((step for step in steps.values() if isinstance(step, Edge)), happened)
    return Subgraph(nodes, tuple(edges), len(nodes))


def connections(store: GraphStore, ids: Collection[str], *, by: str = "") -> dict[str, int]:
    """How many different neighbours each node has in the whole graph; 0 for a node that has none or is none.

    `by`: a day; those that were reported after it do not count. The day costs nothing: 0.1 to 0.2 s for the 1,500 best
    connected of 100,000 entities either way.
    """
    return dict.fromkeys(ids, 0) | _neighbours(store, ids, _any(edge_types()), by)


def counts(store: GraphStore) -> dict[str, int]:
    """How many nodes of each label and edges of each type the graph holds, the index of names left out."""
    labels = ("Person", "Organization", "Place", "Event", "Statement", "Article", "Sentence")
    found = {label: _rows(store, f"MATCH (n:{label}) RETURN count(n) AS found")[0]["found"] for label in labels}
    for row in _rows(store, "MATCH ()-[r]->() RETURN type(r) AS kind, count(r) AS found ORDER BY kind"):
        if row["kind"] != "NAMES":
            found[row["kind"]] = row["found"]
    return found


def _rows(store: GraphStore, query: str, **params: Any) -> tuple[Any, ...]:
    return store.read(query, params).rows


def _any(types: Iterable[str]) -> str:
    return "|".join(types)


def _check_types(types: Sequence[str]) -> None:
    for type_ in types:
        if type_ not in edge_types():
            raise UsageError(f"{type_} is no type of line: these are {', '.join(edge_types())}. Choose among them.")


def _with_total(found: Subgraph, total: int) -> Subgraph:
    return Subgraph(found.nodes, found.edges, total)


def _neighbours(store: GraphStore, ids: Collection[str], types: str, by: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for label, some in by_label(list(ids)).items():
        query = (f"UNWIND $rows AS row MATCH (n:{label} {{id: row.one}})-[r:{types}]-(m) "
                 f"WHERE m.id <> row.one{known_by(by)} RETURN row.id AS id, count(DISTINCT {SHOWN}) AS neighbours")
        found |= {row["id"]: row["neighbours"] for row in _rows(store, query, rows=tellings(store, some), by=by)}
    return found


def _nodes(store: GraphStore, ids: list[str]) -> Iterator[Node]:
    for label, some in by_label(ids).items():
        for row in _rows(store, f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n", ids=some):
            yield row["n"]


def _edges(store: GraphStore, ids: list[str]) -> Iterator[Edge]:
    """Each line is looked for from its event or statement where it has one: those have few lines, entities many."""
    patterns = {"Entity": (f"-[r:{_any(standing())}]->",), "Event": (f"-[r:{_any(EVENT_EDGES)}]->",),
                "Statement": (f"-[r:{_any(('ABOUT', *CLAIM_EDGES))}]->", "<-[r:SAYS]-")}
    for label, some in by_label(ids).items():
        for pattern in patterns[label]:
            query = f"UNWIND $some AS id MATCH (n:{label} {{id: id}}){pattern}(m) WHERE m.id IN $ids RETURN r"
            yield from (row["r"] for row in _rows(store, query, some=some, ids=ids))
