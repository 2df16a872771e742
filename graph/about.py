"""What a card says of one node at a glance: office now, who speaks for it, last words, last report, all reports."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.drawn import label_of
from graph.ontology import ontology
from graph.store import GraphStore

#: Relations of a person that say what they are, where no office is told.
_POSTS = "LEADS|REPRESENTS|SPOKESPERSON_OF|WORKS_FOR"
#: Lines that lead to the country somebody or something belongs to.
_HOME = "HAS_ROLE|LEADS|REPRESENTS|WORKS_FOR|LOCATED_IN|PART_OF|SPOKESPERSON_OF"
_NEWEST = "ORDER BY coalesce(r.reported, '') DESC, r.id LIMIT 1"


@dataclass(frozen=True, slots=True)
class Last:
    """The newest report: its day and its publisher."""

    reported: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """The last statement of somebody."""

    stance: str
    words: str
    reported: str | None


@dataclass(frozen=True, slots=True)
class About:
    """`home`: the place that most lines name. `facts`: term and text. `reports`: articles, `independent` of them."""

    home: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    said: Said | None = None
    last: Last | None = None
    reports: int = 0
    independent: int = 0


def about(store: GraphStore, node_id: str) -> About:
    """What is known of a node, in a few small questions; nothing of one that the graph does not have."""
    if label_of(node_id) == "Entity":
        path = "(n:Entity {id: $id})<-[:MENTIONS]-(:Sentence)<-[:CONTAINS]-(a:Article)"
        facts = _entity_facts(store, node_id)
    else:
        path = f"(n:{label_of(node_id)} {{id: $id}})-[:SHOWN_IN]->(:Sentence)<-[:CONTAINS]-(a:Article)"
        facts = _taking_part(store, node_id)
    count = _rows(store, f"MATCH {path} RETURN count(DISTINCT a.id) AS reports, count(DISTINCT a.origin) AS origins",
                  node_id)[0]
    last = _rows(store, f"MATCH {path} RETURN DISTINCT a.id AS id, a.published AS reported, a.publisher AS publisher, "
                        "coalesce(a.published, '') AS day ORDER BY day DESC, id LIMIT 1", node_id)
    return About(_home(store, node_id), tuple(facts), _said(store, node_id),
                 Last(last[0]["reported"], last[0]["publisher"]) if last else None, count["reports"], count["origins"])


def _entity_facts(store: GraphStore, node_id: str) -> Iterator[tuple[str, str]]:
    role = _rows(store, "MATCH (n:Entity {id: $id})-[r:HAS_ROLE]->(m) WHERE r.status = 'current' "
                        f"RETURN r.title AS title, m.name AS name {_NEWEST}", node_id)
    post = [] if role else _rows(store, f"MATCH (n:Entity {{id: $id}})-[r:{_POSTS}]->(m) WHERE r.status = 'current' "
                                        f"RETURN type(r) AS kind, m.name AS name {_NEWEST}", node_id)
    if role:
        yield "Role", f"{role[0]['title']}, {role[0]['name']}"
    if post:
        yield "Role", f"{ontology().phrase(post[0]['kind'])} {post[0]['name']}"
    for term, kind in (("Led by", "LEADS"), ("Speaks", "SPOKESPERSON_OF")):
        for row in _rows(store, f"MATCH (n:Entity {{id: $id}})<-[r:{kind}]-(m) WHERE r.status = 'current' "
                                f"RETURN m.name AS name {_NEWEST}", node_id):
            yield term, row["name"]


def _taking_part(store: GraphStore, node_id: str) -> Iterator[tuple[str, str]]:
    if label_of(node_id) == "Event":
        patterns = {"Who": "-[:ACTOR]->", "Whom": "-[:TARGET]->", "Where": "-[:AT]->"}
    else:
        patterns = {"Speaker": "<-[:SAYS]-", "About": "-[:ABOUT]->"}
    for term, pattern in patterns.items():
        names = [row["name"] for row in _rows(store, f"MATCH (n:{label_of(node_id)} {{id: $id}}){pattern}(m) "
                                                     "RETURN DISTINCT m.name AS name ORDER BY name LIMIT 4", node_id)]
        if names:
            yield term, ", ".join(names[:3]) + (" …" if len(names) > 3 else "")


def _home(store: GraphStore, node_id: str) -> str:
    if label_of(node_id) != "Entity":
        return ""
    found = _rows(store, f"MATCH (n:Entity {{id: $id}})-[r:{_HOME}]->(m:Place) WHERE r.status = 'current' "
                         "RETURN m.name AS name, count(r) AS lines ORDER BY lines DESC, name LIMIT 1", node_id)
    return str(found[0]["name"]) if found else ""


def _said(store: GraphStore, node_id: str) -> Said | None:
    """Its own last words, else those of who speaks for it."""
    tell = f"RETURN s.stance AS stance, s.name AS words, s.reported AS reported {_NEWEST}"
    own = "MATCH (n:Entity {id: $id})-[r:SAYS]->(s:Statement)"
    deputy = "MATCH (n:Entity {id: $id})<-[:SPOKESPERSON_OF]-(:Entity)-[r:SAYS]->(s:Statement)"
    for path in (own, deputy) if label_of(node_id) == "Entity" else ():
        for row in _rows(store, f"{path} {tell}", node_id):
            return Said(row["stance"], row["words"], row["reported"])
    return None


def _rows(store: GraphStore, query: str, node_id: str) -> tuple[Any, ...]:
    return store.read(query, {"id": node_id}).rows
