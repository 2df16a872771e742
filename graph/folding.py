"""What the limit of a view leaves out, folded into a few groups: people around Estmark, other organizations.

Each node goes to the shown neighbour it has most lines with. Measured with 100,000 entities and 300,000 lines
(`benchmarks/folding.py`): 0.4 s, and the page's first picture 1.1 s in all; folding by community would take 34 s for
Louvain alone. Only the lines of what is shown are asked for.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.drawn import drawn_label, standing
from graph.model import Node
from graph.ontology import ontology
from graph.store import GraphStore
from graph.stored import ask

MOST = 14  # groups of one picture
SMALLEST = 5  # fewer nodes around one are counted among the others
_TYPES = ("Person", "Organization", "Place")


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes of one type that a limit left out: `members` by id and `more` whose ids nobody asked for."""

    type: str
    around: str = ""
    members: tuple[str, ...] = ()
    more: int = 0

    @property
    def id(self) -> str:
        """As the address has it; no node of the graph has an id like this."""
        return f"group/{self.type}/{self.around}"

    @property
    def count(self) -> int:
        """How many nodes."""
        return len(self.members) + self.more

    def node(self, around: str) -> Node:
        """The group as a node of the picture; `around`: what its centre is called."""
        words = ontology().types[self.type]
        kind = (words.label if self.count == 1 else words.plural).lower()
        where = f"{kind} around {around}" if self.around else f"other {kind}"
        return Node(self.id, ("Group", self.type),
                    {"name": f"{self.count:,} {where}", "members": self.count, "around": self.around})


Groups = Mapping[str, Group]


def folded(store: GraphStore, shown: Sequence[Node]) -> dict[str, Group]:
    """All entities that are not among those shown, as groups by id."""
    ids = [node.id for node in shown]
    around = _around(store, ids)
    largest = sorted(around, key=lambda key: (-len(around[key]), key))[: MOST - len(_TYPES)]
    groups = [Group(type_, centre, tuple(around[type_, centre])) for type_, centre in largest
              if len(around[type_, centre]) >= SMALLEST]
    here = Counter(drawn_label(node.labels) for node in shown)
    for type_ in _TYPES:
        total = ask(store, f"MATCH (n:{type_}) RETURN count(n) AS nodes")[0]["nodes"]
        rest = total - here[type_] - sum(group.count for group in groups if group.type == type_)
        groups += [Group(type_, more=rest)] if rest > 0 else []
    return {group.id: group for group in groups}


def left_out(groups: Groups, nodes: Iterable[Node], centre: str) -> dict[str, Group]:
    """The groups with nodes that found no room beside `centre`, where they are in none yet."""
    added = dict(groups)
    known = {id_ for group in groups.values() for id_ in group.members}
    strangers = {group.type for group in groups.values() if group.more}
    for node in nodes:
        empty = Group(drawn_label(node.labels), centre)
        if node.id in known or empty.type in strangers:
            continue
        group = added.get(empty.id, empty)
        added[group.id] = replace(group, members=tuple(dict.fromkeys((*group.members, node.id))))
    return added


def without(groups: Groups, nodes: Collection[Node]) -> dict[str, Group]:
    """The groups after these nodes came into the picture; one that has nobody left is gone."""
    ids = {node.id for node in nodes}
    known = {id_ for group in groups.values() for id_ in group.members}
    strangers = Counter(drawn_label(node.labels) for node in nodes if node.id not in known)
    smaller = {
        id_: replace(group, members=tuple(one for one in group.members if one not in ids),
                     more=max(0, group.more - (0 if group.around else strangers[group.type])))
        for id_, group in groups.items()
    }
    return {id_: group for id_, group in smaller.items() if group.count}


def best_of(store: GraphStore, group: Group, shown: Collection[str], *, first: int) -> tuple[str, ...]:
    """The members with most relations, at most `first`; of those without ids the best connected that are not shown."""
    if group.members:
        query = (f"UNWIND $ids AS id MATCH (n:Entity {{id: id}})-[r:{'|'.join(standing())}]-() "
                 "RETURN id, count(r) AS lines ORDER BY lines DESC, id LIMIT $first")
        ranked = [row["id"] for row in ask(store, query, ids=list(group.members), first=first)]
        return tuple(dict.fromkeys((*ranked, *group.members)))[:first]
    linked = (f"MATCH (n:{group.type})-[r:{'|'.join(standing())}]-() WHERE NOT n.id IN $shown "
              "RETURN n.id AS id, count(r) AS lines ORDER BY lines DESC, id LIMIT $first")
    alone = (f"MATCH (n:{group.type}) WHERE NOT n.id IN $shown RETURN n.id AS id ORDER BY id LIMIT $first")
    found = [row["id"] for row in ask(store, linked, shown=list(shown), first=first)]
    if len(found) < first:
        found += [row["id"] for row in ask(store, alone, shown=[*shown, *found], first=first - len(found))]
    return tuple(found)


def _around(store: GraphStore, shown: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """(type, shown node) -> the nodes outside that have most lines with it; each is with one only."""
    query = (f"UNWIND $ids AS id MATCH (n:Entity {{id: id}})-[r:{'|'.join(standing())}]-(m:Entity) "
             "WHERE NOT m.id IN $ids RETURN id AS centre, m.id AS id, labels(m) AS labels, count(r) AS lines")
    best: dict[str, tuple[int, str, str]] = {}
    for row in ask(store, query, ids=list(shown)):
        found = (-row["lines"], row["centre"], drawn_label(row["labels"]))
        best[row["id"]] = min(found, best.get(row["id"], found))
    around: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for id_, (_, centre, type_) in sorted(best.items()):
        around[type_, centre].append(id_)
    return dict(around)
