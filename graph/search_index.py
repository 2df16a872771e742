"""What searching holds in memory: the names of entities, the words of events, statements, articles and sentences.

Reading it takes 1 s at 100,000 nodes (benchmarks/search.py), so whoever searches more than once keeps it (`finder.py`).
"""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.identity import entity_type
from graph.names import fold
from graph.near import Vocabulary
from graph.ontology import ontology
from graph.spellings import plain_spelling
from graph.stamp import stamp
from graph.store import GraphStore
from graph.stored import ask

ENTITIES = ("Person", "Organization", "Place")
KINDS = (*ENTITIES, "Event", "Statement", "Article")

_TOLD = {
    "Event": "n.code AS about, n.reported AS day, null AS publisher",
    "Statement": "n.speaker_text AS about, n.reported AS day, null AS publisher",
    "Article": "null AS about, n.published AS day, n.publisher AS publisher",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found. `others`: other names. `found`: folded names or words as `searched` writes them.
    `context`: what tells it from others, where that is known here."""

    id: str
    kind: str
    name: str
    others: tuple[str, ...]
    found: str
    day: str = ""
    context: str = ""
    independent: int = 0
    reports: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: its article, its number, its words folded, each after a space."""

    article: str
    id: str
    found: str


@dataclass(frozen=True)
class Index:
    """Entries by kind, those of most reports or the newest first; sentences of the newest articles first."""

    stamp: tuple[Any, ...]
    entries: Mapping[str, Sequence[Entry]]
    sentences: Sequence[Said]

    @cached_property
    def names(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entities that have a word in one of their names."""
        found: dict[str, list[Entry]] = {}
        for kind in ENTITIES:
            for entry in self.entries[kind]:
                for word in set(entry.found.replace("|", " ").split()):
                    found.setdefault(word, []).append(entry)
        return {word: tuple(entries) for word, entries in found.items()}

    def beginning(self, word: str) -> Sequence[str]:
        """The words of names that begin with a word."""
        first = bisect_left(self._sorted, word)
        return self._sorted[first : bisect_left(self._sorted, f"{word}\U0010ffff", lo=first)]

    @cached_property
    def _sorted(self) -> Sequence[str]:
        return sorted(self.names)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of names."""
        return Vocabulary.of(self.names)

    @cached_property
    def spelled(self) -> Mapping[str, tuple[str, ...]]:
        """Words of names by the spelling in which transcriptions are equal."""
        found: dict[str, list[str]] = {}
        for word in self.names:
            found.setdefault(plain_spelling(word), []).append(word)
        return {plain: tuple(words) for plain, words in found.items()}

    @cached_property
    def articles(self) -> Mapping[str, Entry]:
        """The articles by id."""
        return {entry.id: entry for entry in self.entries["Article"]}


def read_index(store: GraphStore) -> Index:
    """The index of a store as it is now."""
    now = stamp(store)
    entities = sorted(_entities(store), key=lambda entry: (-entry.reports, entry.name, entry.id))
    entries = {kind: tuple(entry for entry in entities if entry.kind == kind) for kind in ENTITIES}
    entries |= {kind: tuple(_told(store, kind)) for kind in _TOLD}
    order = {entry.id: number for number, entry in enumerate(entries["Article"])}
    sentences = sorted(_sentences(store), key=lambda one: (order.get(one.article, len(order)), _number(one.id)))
    made = Index(now, entries, sentences)
    made.vocabulary, made.spelled, made.beginning("")
    return made


def _entities(store: GraphStore) -> Iterator[Entry]:
    shared = ask(store, "MATCH (a:Article) RETURN a.id AS id, a.origin AS origin")
    origins: dict[str, str | None] = {row["id"]: row["origin"] for row in shared}
    told = ask(store, "MATCH (s:Sentence)-[:MENTIONS]->(n:Entity) "
                      "RETURN n.id AS id, collect(DISTINCT s.article) AS articles")
    articles: dict[str, list[str]] = {row["id"]: row["articles"] for row in told}
    query = "MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.search AS found"
    for row in ask(store, query):
        id_ = row["id"]
        found = articles.get(id_, [])
        yield Entry(id_, entity_type(id_), row["name"], tuple(row["aliases"] or ()), row["found"] or "",
                    independent=len({origins.get(article) or article for article in found}), reports=len(found))


def _told(store: GraphStore, label: str) -> list[Entry]:
    rows = ask(store, f"MATCH (n:{label}) RETURN n.id AS id, n.name AS name, n.search AS found, {_TOLD[label]}")
    entries = [Entry(row["id"], label, row["name"], (), row["found"] or "", row["day"] or "", _context(row))
               for row in rows]
    return sorted(sorted(entries, key=lambda entry: entry.id), key=lambda entry: entry.day, reverse=True)


def _context(row: Mapping[str, Any]) -> str:
    about = ontology().events.get(str(row["about"]), row["about"])
    return ", ".join(str(part) for part in (about, row["publisher"]) if part)


def _sentences(store: GraphStore) -> Iterator[Said]:
    for row in ask(store, "MATCH (s:Sentence) RETURN s.id AS id, s.article AS article, s.text AS text"):
        yield Said(row["article"], row["id"], f" {fold(row['text'])} ")


def _number(sentence: str) -> int:
    return int(sentence.rpartition("#")[2])
