"""A statement with what stands around it, as far as comparing needs it; from rows or a store, to equal values.

Of entities only their ids are read: the name of one depends on other articles.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.rows import EdgeRow, NodeRow, Rows
from graph.store import GraphStore
from graph.stored import ask

#: So many sentences before that of the statement say what "this" and "the accusation" mean, and who is spoken of.
_BEFORE = 2

_ANSWERS = frozenset({"confirms", "concedes", "denies", "rejects", "doubts", "downplays"})

_STATEMENTS = (
    "UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN s.id AS id, s.article AS article, s.stance AS stance, "
    "s.content AS content, s.cue AS cue, s.speaker_text AS speaker_text, s.quote_type AS quote_type, "
    "s.reported AS reported, s.origin AS origin, s.start AS start, s.`end` AS stop, s.sentence AS sentence")
_SPEAKERS = ("UNWIND $ids AS id MATCH (s:Statement {id: id})<-[:SAYS]-(e:Entity) "
             "RETURN s.id AS source, e.id AS target")
_ENTITIES = ("UNWIND $ids AS id MATCH (s:Statement {id: id})-[:ABOUT]->(e:Entity) "
             "RETURN s.id AS source, e.id AS target")
_EVENTS = ("UNWIND $ids AS id MATCH (s:Statement {id: id})-[:ABOUT]->(e:Event) "
           "RETURN s.id AS source, e.id AS target, e.date_from AS date_from, e.date_to AS date_to")
_SENTENCES = "UNWIND $ids AS id MATCH (t:Sentence {id: id}) RETURN t.id AS id, t.text AS text"
_MENTIONS = ("UNWIND $ids AS id MATCH (t:Sentence {id: id})-[:MENTIONS]->(e:Entity) "
             "RETURN DISTINCT t.id AS source, e.id AS target")
_ARTICLES = "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.name AS name, a.publisher AS publisher"


@dataclass(frozen=True, slots=True)
class Told:
    """A statement. `before`: the sentences before its own, the nearest last. `scene`: entities that its sentence, those
    before and the first of the article name. `days`: first and last day of the events it is about."""

    id: str
    article: str
    stance: str
    content: str | None
    cue: str | None
    sentence_text: str | None
    speaker: str | None
    speaker_text: str | None
    about: tuple[str, ...]
    events: tuple[str, ...]
    quote_type: str
    reported: str | None
    origin: str
    start: int
    end: int
    sentence: str
    before: tuple[str, ...] = ()
    scene: tuple[str, ...] = ()
    days: tuple[tuple[str, str], ...] = ()
    title: str = ""
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """What the graph holds of some statements: properties by id, ends of edges by the id they start from."""

    statements: Mapping[str, Mapping[str, Any]]
    speakers: Mapping[str, Collection[str]]
    about: Mapping[str, Collection[str]]
    events: Mapping[str, Mapping[str, Mapping[str, Any]]]
    sentences: Mapping[str, str]
    mentions: Mapping[str, Collection[str]]
    articles: Mapping[str, Mapping[str, Any]]


def in_order(one: Told, other: Told) -> tuple[Told, Told]:
    """The two by the day of the report; of one day, what answers is the later one."""
    earlier, later = sorted((one, other), key=lambda told: (told.reported or "", told.stance in _ANSWERS, told.id))
    return earlier, later


def told_from_rows(rows: Rows) -> dict[str, Told]:
    """All statements among the rows, by id. The rows must hold whole articles."""
    nodes: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    edges: dict[str, list[EdgeRow]] = defaultdict(list)
    for (kind, id_), row in rows.items():
        if isinstance(row, NodeRow):
            nodes[kind][id_] = row.properties
        else:
            edges[kind].append(row)
    events: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for one in edges["ABOUT"]:
        if one.target[0] == "Event":
            events[one.source[1]][one.target[1]] = nodes["Event"][one.target[1]]
    return _all_told(_Found(
        nodes["Statement"], _ends((row.target[1], row.source[1]) for row in edges["SAYS"]),
        _ends((row.source[1], row.target[1]) for row in edges["ABOUT"] if row.target[0] == "Entity"), events,
        {id_: properties["text"] for id_, properties in nodes["Sentence"].items()},
        _ends((row.source[1], row.target[1]) for row in edges["MENTIONS"]), nodes["Article"],
    ))


def told_from_store(store: GraphStore, ids: Iterable[str]) -> dict[str, Told]:
    """Those of the statements that the store has, by id."""
    wanted = sorted(set(ids))
    statements = {row["id"]: {**row, "end": row["stop"]} for row in _asked(store, _STATEMENTS, wanted)}
    if not statements:
        return {}
    around = sorted({id_ for row in statements.values() for id_ in _around(row["sentence"])})
    articles = sorted({row["article"] for row in statements.values()})
    events: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for row in _asked(store, _EVENTS, wanted):
        events[row["source"]][row["target"]] = row
    return _all_told(_Found(
        statements, _pairs(store, _SPEAKERS, wanted), _pairs(store, _ENTITIES, wanted), events,
        {row["id"]: row["text"] for row in _asked(store, _SENTENCES, around)}, _pairs(store, _MENTIONS, around),
        {row["id"]: row for row in _asked(store, _ARTICLES, articles)},
    ))


def _asked(store: GraphStore, query: str, ids: list[str]) -> tuple[Mapping[str, Any], ...]:
    return ask(store, query, ids=ids)


def _pairs(store: GraphStore, query: str, ids: list[str]) -> dict[str, set[str]]:
    return _ends((row["source"], row["target"]) for row in _asked(store, query, ids))


def _ends(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for source, target in pairs:
        found[source].add(target)
    return found


def _around(sentence: str) -> list[str]:
    """The first sentence of the article, those before this one, and this one."""
    article, number = sentence.rsplit("#", 1)
    near = range(max(0, int(number) - _BEFORE), int(number) + 1)
    return [f"{article}#{n}" for n in sorted({0, *near})]


def _all_told(found: _Found) -> dict[str, Told]:
    return {id_: _told(id_, one, found) for id_, one in found.statements.items()}


def _told(id_: str, one: Mapping[str, Any], found: _Found) -> Told:
    sentence, around = one["sentence"], _around(one["sentence"])
    near = around[-_BEFORE - 1 : -1]
    events = found.events.get(id_, {})
    days = {(event.get("date_from"), event.get("date_to")) for event in events.values()}
    article = found.articles.get(one["article"], {})
    return Told(
        id=id_, article=one["article"], stance=one["stance"], content=one.get("content"), cue=one.get("cue"),
        sentence_text=found.sentences.get(sentence), speaker=min(found.speakers.get(id_, ()), default=None),
        speaker_text=one.get("speaker_text"), about=tuple(sorted(found.about.get(id_, ()))),
        events=tuple(sorted(events)), quote_type=one["quote_type"], reported=one.get("reported"),
        origin=one["origin"], start=one["start"], end=one["end"], sentence=sentence,
        before=tuple(found.sentences[s] for s in near if s in found.sentences),
        scene=tuple(sorted({end for s in around for end in found.mentions.get(s, ())})),
        days=tuple(sorted((first, last or first) for first, last in days if first)),
        title=article.get("name") or "", publisher=article.get("publisher"),
    )
