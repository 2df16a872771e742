"""Finding entities by their names, and events, statements and articles by their words."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.identity import entity_type
from graph.names import fold
from graph.neighbours import connections
from graph.ontology import ontology
from graph.store import GraphStore

_CANDIDATES = 60

_ENTITIES = (
    "MATCH (n:Entity) WHERE n.search CONTAINS $longest AND all(word IN $words WHERE n.search CONTAINS word) "
    "RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.search AS found "
    "ORDER BY CASE WHEN n.search STARTS WITH $start THEN 0 ELSE 1 END, size(n.name), id LIMIT $most"
)
_TOLD = {
    "Event": "RETURN n.id AS id, n.name AS name, n.code AS about, n.reported AS day, null AS publisher",
    "Statement": "RETURN n.id AS id, n.name AS name, n.speaker_text AS about, n.reported AS day, null AS publisher",
    "Article": "RETURN n.id AS id, n.name AS name, null AS about, n.published AS day, n.publisher AS publisher",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `kind`: Person, Organization, Place, Event, Statement or Article. `context`: one line that tells
    it from others of its name. `matched`: the name, alias or words that were found."""

    id: str
    kind: str
    name: str
    context: str
    matched: str


def search(store: GraphStore, text: str, *, limit: int = 8) -> tuple[Hit, ...]:
    """What a text finds: every word of it begins a word of the name; case and diacritics do not matter.

    At most `limit` of each kind, kinds in the order of `Hit`. Of entities those called exactly so come first, then
    those whose name begins so, then others; the ones with more neighbours before. Of the rest the newest come first.
    """
    words = fold(text).split()
    if not words:
        return ()
    # One word alone is looked for first: on most nodes that is all there is to do (less than half the time).
    begun = [f" {word}" for word in words]
    wanted = {"words": begun, "longest": max(begun, key=len), "start": f" {' '.join(words)}"}
    entities = sorted(_entities(store, wanted), key=lambda hit: ("Person", "Organization", "Place").index(hit.kind))
    return (*_first_of_each(entities, limit), *_told(store, wanted, limit))


def _entities(store: GraphStore, wanted: Mapping[str, Any]) -> Iterator[Hit]:
    rows = store.read(_ENTITIES, {**wanted, "most": _CANDIDATES}).rows
    degrees = connections(store, [str(row["id"]) for row in rows])
    offices = _offices(store, [str(row["id"]) for row in rows])
    start = wanted["start"]
    ranked = sorted(rows, key=lambda row: (_tier(str(row["found"]), start), -degrees[str(row["id"])], str(row["name"])))
    for row in ranked:
        id_, name = str(row["id"]), str(row["name"])
        matched = _matched([name, *row["aliases"]], start.strip())  # type: ignore[misc]
        yield Hit(id_, entity_type(id_), name, offices.get(id_) or _also(name, matched), matched)


def _tier(found: str, start: str) -> int:
    """0 for a whole name, 1 for the beginning of the name shown, 2 for that of another name, 3 for words within."""
    if f"{start} |" in found and (found.startswith(f"{start} |") or f"|{start} |" in found):
        return 0
    return 1 if found.startswith(start) else 2 if f"|{start}" in found else 3


def _matched(names: Iterable[str], text: str) -> str:
    """The name that begins with the text, else the first that has all of its words."""
    told = list(names)
    beginning = next((name for name in told if fold(name).startswith(text)), None)
    within = next((name for name in told if all(f" {word}" in f" {fold(name)}" for word in text.split())), told[0])
    return beginning or within


def _also(name: str, matched: str) -> str:
    return f"also {matched}" if matched != name else ""


def _offices(store: GraphStore, ids: list[str]) -> dict[str, str]:
    """The office reported last of each person."""
    query = ("UNWIND $ids AS id MATCH (p:Entity {id: id})-[r:HAS_ROLE]->(o:Entity) WHERE r.status = 'current' "
             "RETURN id, r.title AS title, o.name AS of, r.reported AS reported")
    rows = store.read(query, {"ids": [id_ for id_ in ids if entity_type(id_) == "Person"]}).rows
    ordered = sorted(rows, key=lambda row: (str(row["reported"] or ""), str(row["title"]), str(row["of"])))
    return {str(row["id"]): f"{row['title']}, {row['of']}" for row in ordered}


def _first_of_each(hits: Iterable[Hit], limit: int) -> Iterator[Hit]:
    seen: dict[str, int] = {}
    for hit in hits:
        seen[hit.kind] = seen.get(hit.kind, 0) + 1
        if seen[hit.kind] <= limit:
            yield hit


def _told(store: GraphStore, wanted: Mapping[str, Any], limit: int) -> Iterator[Hit]:
    for label, returned in _TOLD.items():
        query = (f"MATCH (n:{label}) WHERE n.search CONTAINS $longest "
                 f"AND all(word IN $words WHERE n.search CONTAINS word) {returned} "
                 "ORDER BY coalesce(day, '') DESC, id LIMIT $limit")
        for row in store.read(query, {"words": wanted["words"], "longest": wanted["longest"], "limit": limit}).rows:
            about = ontology().events.get(str(row["about"]), row["about"])
            context = ", ".join(str(part) for part in (about, row["publisher"], _reported(row["day"])) if part)
            yield Hit(str(row["id"]), label, str(row["name"]), context, str(row["name"]))


def _reported(day: object) -> str:
    return f"reported {day}" if day else "no date"
