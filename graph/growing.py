"""How a picture may grow: what a node's neighbours outside it are, the best of a kind, and what two nodes share."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from graph.drawn import by_label, drawn_label, edge_types, label_of
from graph.errors import UsageError
from graph.happenings.folded import shown_as, tellings, whole
from graph.later import known_by
from graph.neighbours import SHOWN, connections
from graph.ontology import ontology
from graph.store import GraphStore

#: Types of nodes that can be neighbours.
NODE_TYPES = ("Person", "Organization", "Place", "Event", "Statement")
#: Directions of a line, seen from the node that grows, and how Cypher draws them.
_ARROWS = {"": ("-", "-"), "out": ("-", "->"), "in": ("<-", "-")}


@dataclass(frozen=True, slots=True)
class Kind:
    """Neighbours of one kind: by a `relation` in a `direction` (`in`, `out`, or nothing for both), or of one `type`."""

    relation: str = ""
    direction: str = ""
    type: str = ""

    def __post_init__(self) -> None:
        if self.relation and self.relation not in edge_types():
            raise UsageError(f"{self.relation} is no type of line: these are {', '.join(edge_types())}. "
                             "Choose among them.")
        if self.type and self.type not in NODE_TYPES:
            raise UsageError(f"{self.type} is no type of node: these are {', '.join(NODE_TYPES)}. Choose among them.")
        if self.direction not in _ARROWS:
            raise UsageError(f"{self.direction!r} is no direction of a line: it must be in or out. Choose one.")


ANY = Kind()


def hidden_kinds(
    store: GraphStore, ids: Sequence[str], shown: Collection[str], *, by: str = ""
) -> tuple[tuple[Kind, int], ...]:
    """The kinds of neighbours these nodes have outside `shown`, each with how many: relations first, then types.

    `by`: a day; what was reported after it does not count.
    """
    found: dict[Kind, set[str]] = {}
    for row in _hidden(store, ids, shown, ANY, by, f"type(r) AS relation, startNode(r).id = row.one AS outgoing, "
                                                   f"labels(m) AS labels, collect(DISTINCT {SHOWN}) AS found"):
        for kind in (_relation_kind(row["relation"], row["outgoing"]), Kind(type=drawn_label(row["labels"]))):
            found.setdefault(kind, set()).update(row["found"])
    return tuple(sorted(((kind, len(ids)) for kind, ids in found.items()), key=_rank))


def hidden_neighbours(
    store: GraphStore, ids: Sequence[str], shown: Collection[str], kind: Kind = ANY, *, first: int, by: str = ""
) -> tuple[str, ...]:
    """Neighbours of one kind outside `shown`, at most `first`, those with most connections of their own first.

    `by`: a day; what was reported after it counts nowhere.
    """
    if first < 1:
        raise UsageError(f"{first} is no number of neighbours: it must be 1 or more. Write a larger one.")
    hidden = {row["found"] for row in _hidden(store, ids, shown, kind, by, f"DISTINCT {SHOWN} AS found")}
    found = connections(store, hidden, by=by)
    return tuple(sorted(found, key=lambda id_: (-found[id_], id_))[:first])


def in_common(store: GraphStore, one: str, other: str) -> tuple[str, ...]:
    """Ids of the neighbours two nodes share."""
    asked = {*whole(store, one), *whole(store, other)}
    return tuple(sorted(_around(store, one, asked) & _around(store, other, asked)))


def _around(store: GraphStore, id_: str, asked: Collection[str]) -> set[str]:
    """Ids of the neighbours of a node, by which they are shown, but for those in `asked`."""
    query = (f"UNWIND $ids AS id MATCH (n:{label_of(id_)} {{id: id}})-[:{'|'.join(edge_types())}]-(m) "
             f"WHERE NOT m.id IN $asked RETURN DISTINCT {SHOWN} AS found")
    return {str(row["found"]) for row in store.read(query, {"ids": whole(store, id_), "asked": list(asked)}).rows}


def _hidden(
    store: GraphStore, ids: Sequence[str], shown: Collection[str], kind: Kind, by: str, answer: str
) -> list[Any]:
    """Rows about neighbours outside `shown`; the nodes themselves are never their own neighbours."""
    before, after = _ARROWS[kind.direction]
    label = f":{kind.type}" if kind.type else ""
    rows: list[Any] = []
    here = list({*shown, *ids, *shown_as(store, ids).values()})
    for of, some in by_label(list(ids)).items():
        query = (f"UNWIND $rows AS row MATCH (n:{of} {{id: row.one}}){before}"
                 f"[r:{kind.relation or '|'.join(edge_types())}]{after}(m{label}) "
                 f"WHERE NOT {SHOWN} IN $shown{known_by(by)} RETURN {answer}")
        rows.extend(store.read(query, {"rows": tellings(store, some), "shown": here, "by": by}).rows)
    return rows


def _rank(item: tuple[Kind, int]) -> tuple[bool, int, int, str, str]:
    """Relations by count, then types in their usual order."""
    kind, count = item
    order = NODE_TYPES.index(kind.type) if kind.type else 0
    return bool(kind.type), order, -count, kind.relation, kind.direction


def _relation_kind(relation: str, outgoing: bool) -> Kind:
    """Lines that read the same both ways have no direction."""
    predicate = ontology().predicates.get(relation)
    return Kind(relation, "" if predicate and predicate.symmetric else "out" if outgoing else "in")
