"""What a card says of one node at a glance: office now, who speaks for it, last words, last report, all reports."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.days import LAST_DAY
from graph.drawn import label_of
from graph.happenings.folded import whole
from graph.later import LINE_BY
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


def about(store: GraphStore, node_id: str, *, by: str = "") -> About:
    """What is known of a node, in a few small questions; nothing of one that the graph does not have.

    `by`: a day; what was reported after it is left out.
    """
    asked = _Asked(store, node_id, by or LAST_DAY)
    link = "<-[:MENTIONS]-" if asked.label == "Entity" else "-[:SHOWN_IN]->"
    path = (f"UNWIND $ids AS id MATCH (n:{asked.label} {{id: id}}){link}(:Sentence)<-[:CONTAINS]-(a:Article) "
            "WHERE coalesce(a.published, '') <= $by")
    count = asked.rows(f"{path} RETURN count(DISTINCT a.id) AS reports, count(DISTINCT a.origin) AS origins")[0]
    last = asked.rows(f"{path} RETURN DISTINCT a.id AS id, a.published AS reported, a.publisher AS publisher, "
                      "coalesce(a.published, '') AS day ORDER BY day DESC, id LIMIT 1")
    facts = _entity_facts(asked) if asked.label == "Entity" else _taking_part(asked)
    return About(_home(asked), tuple(facts), _said(asked),
                 Last(last[0]["reported"], last[0]["publisher"]) if last else None, count["reports"], count["origins"])


def standing_facts(store: GraphStore, node_id: str, *, by: str = "") -> tuple[tuple[str, str], ...]:
    """The facts of `about` alone, for an entity; nothing for others."""
    asked = _Asked(store, node_id, by or LAST_DAY)
    return tuple(_entity_facts(asked)) if asked.label == "Entity" else ()


@dataclass(frozen=True)
class _Asked:
    """What all questions have in common: the store, the node and the day."""

    store: GraphStore
    id: str
    by: str

    @property
    def label(self) -> str:
        return label_of(self.id)

    @cached_property
    def ids(self) -> list[str]:
        """The node, or all events of its happening."""
        return whole(self.store, self.id)

    def rows(self, query: str) -> tuple[Any, ...]:
        return self.store.read(query, {"id": self.id, "ids": self.ids, "by": self.by}).rows


def _entity_facts(asked: _Asked) -> Iterator[tuple[str, str]]:
    now = f"WHERE r.status = 'current' AND {LINE_BY}"
    role = asked.rows(f"MATCH (n:Entity {{id: $id}})-[r:HAS_ROLE]->(m) {now} "
                      f"RETURN r.title AS title, m.name AS name {_NEWEST}")
    post = [] if role else asked.rows(f"MATCH (n:Entity {{id: $id}})-[r:{_POSTS}]->(m) {now} "
                                      f"RETURN type(r) AS kind, m.name AS name {_NEWEST}")
    if role:
        yield "Role", f"{role[0]['title']}, {role[0]['name']}"
    if post:
        yield "Role", f"{ontology().phrase(post[0]['kind'])} {post[0]['name']}"
    for term, kind in (("Led by", "LEADS"), ("Spokesperson", "SPOKESPERSON_OF")):
        for row in asked.rows(f"MATCH (n:Entity {{id: $id}})<-[r:{kind}]-(m) {now} RETURN m.name AS name {_NEWEST}"):
            yield term, row["name"]


def _taking_part(asked: _Asked) -> Iterator[tuple[str, str]]:
    if asked.label == "Event":
        patterns = {"Who": "-[:ACTOR]->", "Whom": "-[:TARGET]->", "Where": "-[:AT]->"}
    else:
        patterns = {"Speaker": "<-[:SAYS]-", "About": "-[:ABOUT]->"}
    for term, pattern in patterns.items():
        names = [row["name"] for row in asked.rows(f"UNWIND $ids AS id MATCH (n:{asked.label} {{id: id}}){pattern}"
                                                   "(m) RETURN DISTINCT m.name AS name ORDER BY name LIMIT 4")]
        if names:
            yield term, ", ".join(names[:3]) + (" …" if len(names) > 3 else "")


def _home(asked: _Asked) -> str:
    if asked.label != "Entity":
        return ""
    found = asked.rows(f"MATCH (n:Entity {{id: $id}})-[r:{_HOME}]->(m:Place) WHERE r.status = 'current' AND {LINE_BY} "
                       "RETURN m.name AS name, count(r) AS lines ORDER BY lines DESC, name LIMIT 1")
    return str(found[0]["name"]) if found else ""


def _said(asked: _Asked) -> Said | None:
    """Its own last words, else those of who speaks for it."""
    tell = f"WHERE {LINE_BY} RETURN s.stance AS stance, s.name AS words, s.reported AS reported {_NEWEST}"
    own = "MATCH (n:Entity {id: $id})-[r:SAYS]->(s:Statement)"
    deputy = "MATCH (n:Entity {id: $id})<-[:SPOKESPERSON_OF]-(:Entity)-[r:SAYS]->(s:Statement)"
    for path in (own, deputy) if asked.label == "Entity" else ():
        for row in asked.rows(f"{path} {tell}"):
            return Said(row["stance"], row["words"], row["reported"])
    return None
