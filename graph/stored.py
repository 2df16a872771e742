"""What writing asks of a store: kept facts, the index of names, copies of a text. Every question is answered by an
index or from a named node, so that it costs the same however many articles there are."""
from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.facts import from_json
from graph.fingerprint import Fingerprint, from_properties
from graph.identity import NameKey
from graph.model import Facts
from graph.origin import SLOTS, Origin, joined, looked_up
from graph.rows import key_from, name_ids
from graph.store import GraphStore

#: Writing reads whole neighbourhoods: the limits that protect a reader's query would leave half of one out.
_SECONDS = 600.0
_ROWS = 10_000_000

_PRINT = ("a.signature AS signature, a.runs AS runs, a.news AS news, a.cites AS cites, a.publisher AS publisher, "
          "a.published AS published, a.origin AS origin, a.rests_on AS rests_on")
_ARTICLES = ("UNWIND $ids AS id MATCH (a:Article {id: id}) "
             f"RETURN a.id AS id, a.facts AS facts, a.text AS text, {_PRINT}")
_NAMES = "RETURN DISTINCT n.key AS key, n.entity AS entity, n.block AS block"
_JOINED = "\nUNION\n".join(
    f"UNWIND $rows AS row MATCH (a:Article) WHERE a.{slot} = row.{slot} "
    f"RETURN row.id AS asked, a.id AS id, {_PRINT}" for slot in SLOTS)


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the store keeps it; `line` is its line of facts."""

    id: str
    line: str
    text: str
    fingerprint: Fingerprint
    shared: Origin

    def facts(self) -> Facts:
        """The facts of the line."""
        return from_json(json.loads(self.line), self.text)


def ask(store: GraphStore, query: str, **params: Any) -> tuple[Mapping[str, Any], ...]:
    """All rows of a query."""
    return store.read(query, params, timeout=_SECONDS, row_limit=_ROWS).rows


def kept_articles(store: GraphStore, ids: Collection[str]) -> dict[str, Kept]:
    """Those of the articles that the store has."""
    rows = ask(store, _ARTICLES, ids=sorted(ids)) if ids else ()
    return {row["id"]: _kept(row) for row in rows}


def all_articles(store: GraphStore) -> Iterator[Kept]:
    """Every article, a hundred at a time."""
    ids = [row["id"] for row in ask(store, "MATCH (a:Article) RETURN a.id AS id ORDER BY id")]
    for start in range(0, len(ids), 100):
        yield from kept_articles(store, ids[start : start + 100]).values()


def assigned(store: GraphStore, keys: Iterable[NameKey]) -> dict[NameKey, str]:
    """Those of the keys that the store has, with their entities."""
    ids = [name_ids(key)[0] for key in keys]
    rows = ask(store, f"UNWIND $ids AS id MATCH (n:Name {{id: id}}) {_NAMES}", ids=ids) if ids else ()
    return _by_key(rows)


def names_in_blocks(store: GraphStore, found: Collection[str]) -> dict[NameKey, str]:
    """All keys of these blocks, with their entities."""
    query = f"UNWIND $values AS value MATCH (n:Name) WHERE n.block = value {_NAMES}"
    return _by_key(ask(store, query, values=sorted(found)) if found else ())


def names_of_entities(store: GraphStore, ids: Collection[str]) -> dict[NameKey, str]:
    """All keys of these entities."""
    query = f"UNWIND $values AS value MATCH (n:Name) WHERE n.entity = value {_NAMES}"
    return _by_key(ask(store, query, values=sorted(ids)) if ids else ())


def named_elsewhere(store: GraphStore, keys: Iterable[NameKey], articles: Collection[str]) -> set[NameKey]:
    """Those of the keys that an article other than these has too."""
    by_id = {name_ids(key)[0]: key for key in keys}
    query = ("UNWIND $ids AS id MATCH (n:Name {id: id}) "
             "WHERE EXISTS { MATCH (n)<-[:NAMES]-(a:Article) WHERE NOT a.id IN $articles } RETURN n.id AS id")
    rows = ask(store, query, ids=list(by_id), articles=sorted(articles)) if by_id else ()
    return {by_id[row["id"]] for row in rows}


def articles_naming(store: GraphStore, keys: Iterable[NameKey]) -> set[str]:
    """The articles that have one of the keys."""
    ids = [name_ids(key)[0] for key in keys]
    query = "UNWIND $ids AS id MATCH (:Name {id: id})<-[:NAMES]-(a:Article) RETURN DISTINCT a.id AS id"
    return {row["id"] for row in (ask(store, query, ids=ids) if ids else ())}


def origins_joined(store: GraphStore, prints: Mapping[str, Fingerprint]) -> set[str]:
    """The origins of the store's articles that share one with one of these."""
    rows = [{"id": id_, **row} for id_, one in prints.items() for row in _asked(one)]
    found = ask(store, _JOINED, rows=rows) if rows else ()
    return {row["origin"] for row in found if joined(prints[row["asked"]], from_properties(row))}


def _asked(one: Fingerprint) -> list[dict[str, str]]:
    """What is looked up, in as few rows as hold it: a slot can have several values."""
    by_slot: dict[str, list[str]] = {}
    for slot, value in looked_up(one):
        by_slot.setdefault(slot, []).append(value)
    most = max(map(len, by_slot.values()), default=0)
    return [{slot: values[i] for slot, values in by_slot.items() if i < len(values)} for i in range(most)]


def articles_of_origins(store: GraphStore, found: Collection[str]) -> dict[str, tuple[Fingerprint, Origin]]:
    """Article id -> fingerprint and origin, for all articles of these origins."""
    query = f"UNWIND $values AS value MATCH (a:Article) WHERE a.origin = value RETURN a.id AS id, {_PRINT}"
    rows = ask(store, query, values=sorted(found)) if found else ()
    return {row["id"]: (from_properties(row), _shared(row)) for row in rows}


def _shared(row: Mapping[str, Any]) -> Origin:
    return Origin(row["origin"], tuple(row["rests_on"] or ()))


def _kept(row: Mapping[str, Any]) -> Kept:
    return Kept(row["id"], row["facts"], row["text"], from_properties(row), _shared(row))


def _by_key(rows: Iterable[Mapping[str, Any]]) -> dict[NameKey, str]:
    return {key_from(row["key"]): row["entity"] for row in rows}


def article_count(store: GraphStore) -> int:
    """How many articles the store holds."""
    return int(ask(store, "MATCH (a:Article) RETURN count(a) AS articles")[0]["articles"])
