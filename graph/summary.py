"""What one sees of a graph before choosing anything: newest articles, most connected, what is contested."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.drawn import standing
from graph.identity import entity_type
from graph.neighbours import connections
from graph.ontology import ontology
from graph.store import GraphStore
from graph.stored import ask

_LINES = "|".join(standing())
_FROM_TO = ("MATCH (a:Article) WHERE a.published IS NOT NULL "
            "RETURN min(a.published) AS first, max(a.published) AS last")
_NEWEST = ("MATCH (a:Article) RETURN a.id AS id, a.name AS name, a.publisher AS publisher, a.published AS published "
           "ORDER BY coalesce(a.published, '') DESC, id LIMIT $limit")
_CONNECTED = (f"MATCH (n:Entity)-[r:{_LINES}]-() RETURN n.id AS id, n.name AS name, count(r) AS lines "
              "ORDER BY lines DESC, id LIMIT $limit")
_DENIED = (f"MATCH (a:Entity)-[r:{_LINES}]->(b:Entity) WHERE r.status = 'negated' "
           "RETURN DISTINCT a.id AS source, type(r) AS kind, b.id AS target")
_BOTH = ("UNWIND $pairs AS pair MATCH (a:Entity {id: pair.source})-[r]->(b:Entity {id: pair.target}) "
         "WHERE type(r) = pair.kind AND r.status IN ['current', 'negated'] "
         "RETURN a.id AS source, a.name AS source_name, type(r) AS kind, b.id AS target, "
         "b.name AS target_name, r.id AS id, r.status AS status, "
         "r.origin AS origin, r.article AS article, r.reported AS reported ORDER BY r.id")
_DISPUTES = ("MATCH (a:Statement)-[:DISPUTES]->(b:Statement) RETURN a.id AS source, a.name AS source_name, "
             "b.id AS target, b.name AS target_name, a.reported AS reported "
             "ORDER BY coalesce(reported, '') DESC, source, target LIMIT $limit")


@dataclass(frozen=True, slots=True)
class Newest:
    """An article of the list."""

    id: str
    name: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Connected:
    """An entity and how many different neighbours it has."""

    id: str
    kind: str
    name: str
    neighbours: int


@dataclass(frozen=True, slots=True)
class Contest:
    """Two that do not agree: a relation that is both affirmed and denied, by its ends, or two statements.

    `ids`: what is to be selected. `affirmed`, `denied`: independent reports and reports; 0 of statements.
    """

    source: str
    phrase: str
    target: str
    ids: tuple[str, ...]
    nodes: tuple[str, str]
    reported: str
    affirmed: tuple[int, int] = (0, 0)
    denied: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Summary:
    """The lists, and the dates of the first and the last report."""

    first: str | None
    last: str | None
    newest: tuple[Newest, ...]
    connected: tuple[Connected, ...]
    contested: tuple[Contest, ...]


def summary(store: GraphStore, *, limit: int) -> Summary:
    """At most `limit` of each list."""
    dates = ask(store, _FROM_TO)[0]
    newest = tuple(Newest(**row) for row in ask(store, _NEWEST, limit=limit))
    both = sorted([*_relations(store), *_statements(store, limit)], key=lambda one: one.reported, reverse=True)
    return Summary(dates["first"], dates["last"], newest, _connected(store, limit), tuple(both[:limit]))


def _connected(store: GraphStore, limit: int) -> tuple[Connected, ...]:
    """Of those with most lines the ones with most neighbours: to count the neighbours of all takes much longer."""
    most = ask(store, _CONNECTED, limit=5 * limit)
    counted = connections(store, [row["id"] for row in most])
    found = [Connected(row["id"], entity_type(row["id"]), row["name"], counted[row["id"]]) for row in most]
    return tuple(sorted(found, key=lambda one: (-one.neighbours, one.name))[:limit])


def _relations(store: GraphStore) -> list[Contest]:
    """Relations with sentences that affirm and sentences that deny them."""
    pairs = [dict(row) for row in ask(store, _DENIED)]
    told: dict[tuple[str, str, str], list[Mapping[str, Any]]] = {}
    for row in ask(store, _BOTH, pairs=pairs) if pairs else ():
        told.setdefault((row["source"], row["kind"], row["target"]), []).append(row)
    return [_contest(rows) for rows in told.values() if len({row["status"] for row in rows}) == 2]


def _contest(rows: list[Mapping[str, Any]]) -> Contest:
    first = rows[0]
    affirmed, denied = ((len({row["origin"] for row in told}), len({row["article"] for row in told})) for told in (
        [row for row in rows if row["status"] == status] for status in ("current", "negated")))
    return Contest(first["source_name"], ontology().phrase(first["kind"]), first["target_name"],
                   tuple(row["id"] for row in rows), (first["source"], first["target"]),
                   max(row["reported"] or "" for row in rows), affirmed, denied)


def _statements(store: GraphStore, limit: int) -> list[Contest]:
    return [Contest(row["source_name"], ontology().phrase("DISPUTES"), row["target_name"],
                    (row["source"], row["target"]), (row["source"], row["target"]), row["reported"] or "")
            for row in ask(store, _DISPUTES, limit=limit)]
