"""What was reported of a node after a day: what is left out where the graph is seen from that day."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.days import is_later
from graph.drawn import label_of, line_pattern
from graph.happenings.folded import whole
from graph.happenings.happening import told_by
from graph.model import Edge, Node
from graph.store import GraphStore

#: The condition in Cypher that a line `r` was not reported after the day `$by`.
LINE_BY = "coalesce(r.reported, '') <= $by"


@dataclass(frozen=True, slots=True)
class Later:
    """How many sentences of a node were reported after a day, and how many links it has only since then.

    A link is what a node is told to have to do with one other, by kind and status.
    """

    sentences: int = 0
    links: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a view stands by a day, and how many of its sentences came `later`."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    later: int = 0


def reported_by(nodes: Mapping[str, Node], edges: Iterable[Edge], day: str) -> Standing:
    """What stands by a day; no day leaves all as it is. The twin of `drawing/asof.js`.

    An event or statement goes by its own report, an entity goes when all its lines here came later. An event that
    several articles tell is told as those did by then.
    """
    here = [edge for edge in edges if edge.source in nodes and edge.target in nodes]
    late = [edge for edge in here if is_later(edge.properties.get("reported"), day)]
    early = [edge for edge in here if not is_later(edge.properties.get("reported"), day)]
    only_late = _ends(late) - _ends(early)
    gone = {id_ for id_, node in nodes.items()
            if (id_ in only_late if "Entity" in node.labels else is_later(node.properties.get("reported"), day))}
    bare = len(gone - _ends(late))  # told by no line that is here
    return Standing(tuple(told_by(node, day) for id_, node in nodes.items() if id_ not in gone),
                    tuple(edge for edge in early if edge.source not in gone and edge.target not in gone),
                    len({edge.properties.get("sentence") for edge in late}) + bare)


def known_by(day: str) -> str:
    """The condition in Cypher that a line `r` to `m` stands by the day `$by`, as in `reported_by`; no day has none."""
    return f" AND {LINE_BY} AND coalesce(m.reported, '') <= $by" if day else ""


def _ends(edges: Iterable[Edge]) -> set[str]:
    return {end for edge in edges for end in (edge.source, edge.target)}


def later(store: GraphStore, node_id: str, day: str) -> Later:
    """What came after the day; a statement and each telling of an event have one sentence."""
    label = label_of(node_id)
    shown = "-[:SHOWN_IN]->" if label != "Entity" else "<-[:MENTIONS]-"
    sentences = (f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}){shown}(s:Sentence)<-[:CONTAINS]-(a:Article) "
                 "WHERE a.published > $day RETURN count(DISTINCT s.id) AS count")
    links = (f"UNWIND $ids AS id MATCH (n:{label} {{id: id}})-[r:{line_pattern()}]-(m) "
             "WITH type(r) AS kind, coalesce(r.status, 'current') AS status, startNode(r).id = id AS forward, "
             "coalesce(m.happening, m.id) AS other, "
             "min(coalesce(r.reported, '')) AS first WHERE first > $day RETURN count(*) AS count")
    ids = whole(store, node_id)
    counts = (store.read(query, {"ids": ids, "day": day}).rows[0]["count"] for query in (sentences, links))
    return Later(*(int(str(count)) for count in counts))
