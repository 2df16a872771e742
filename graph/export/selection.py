"""Which part of the graph is taken away: around entities, what a query answers, or the most connected."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.drawn import LABELS
from graph.errors import InputError
from graph.explore import among, find, neighbourhood, overview
from graph.model import Edge, Node, Subgraph
from graph.names import fold
from graph.neighbours import SHOWN
from graph.search_index import ENTITIES, read_index
from graph.store import Cell, GraphStore

_NAMES_OFFERED = 3
_ALL = 10_000_000


def around(store: GraphStore, names: Sequence[str], *, hops: int, limit: int) -> Subgraph:
    """The entities of these names and what is within `hops` lines of them, nearest first, at most `limit` nodes.

    Raises InputError that offers the nearest names where nothing is called so.
    """
    reached = list(dict.fromkeys(entity_id(store, name) for name in names))
    border = reached
    for _ in range(hops):
        found = {node.id: None for id_ in border for node in neighbourhood(store, id_, limit=limit).nodes}
        border = [id_ for id_ in found if id_ not in reached]
        reached = [*reached, *border]
        if len(reached) >= limit:
            break
    part = among(store, reached[:limit])
    return Subgraph(part.nodes, part.edges, len(reached))


def everything(store: GraphStore, *, limit: int) -> Subgraph:
    """All entities, the most connected first, then events and statements, at most `limit` nodes."""
    ids = dict.fromkeys(node.id for node in overview(store, limit=limit).nodes)
    for label in LABELS:
        query = f"MATCH (m:{label}) RETURN DISTINCT {SHOWN} AS id ORDER BY id"
        ids |= dict.fromkeys(str(row["id"]) for row in store.read(query, row_limit=_ALL).rows)
    part = among(store, list(ids)[:limit])
    return Subgraph(part.nodes, part.edges, len(ids))


def entity_id(store: GraphStore, name: str) -> str:
    """The id of the entity called `name`, by its name or an alias, whatever case and diacritics."""
    found = find(store, read_index(store), name)
    exact = [hit for hit in found.hits if hit.kind in ENTITIES and fold(hit.matched) == fold(name)]
    if exact:
        return exact[0].id
    near = list(dict.fromkeys(hit.name for hit in found.hits))[:_NAMES_OFFERED]
    offered = f"Nearest names: {', '.join(near)}." if near else "Choose a name of the graph."
    raise InputError(f"Nothing is called “{name}”. {offered}")


def answered(store: GraphStore, rows: Iterable[Iterable[Cell]], *, limit: int) -> Subgraph:
    """The nodes that an answer holds, alone, in lists or at the ends of its relationships, and the lines among them."""
    ids = list(dict.fromkeys(id_ for row in rows for cell in row for id_ in _ids(cell)))
    if not ids:
        raise InputError("The query answers no nodes and no relationships. RETURN some, for example: RETURN a, r, b")
    part = among(store, ids[:limit])
    return Subgraph(part.nodes, part.edges, max(len(part.nodes), len(ids) - limit + len(part.nodes)))


def _ids(cell: Cell) -> Iterator[str]:
    if isinstance(cell, Node):
        yield cell.id
    elif isinstance(cell, Edge):
        yield from (cell.source, cell.target)
    elif isinstance(cell, list):
        for item in cell:
            yield from _ids(item)
