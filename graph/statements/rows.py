"""The statements of a graph as rows of a list: read in a few questions, joined here.

A row has what a list shows, sorts and is narrowed by; the text of its sentence is asked for when it is shown.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.identity import entity_type
from graph.names import fold
from graph.ontology import ontology
from graph.statements.happened import gap_days
from graph.statements.offices import Named, Offices, offices
from graph.store import GraphStore
from graph.stored import ask

_STATEMENTS = (
    "MATCH (s:Statement) RETURN s.id AS id, s.name AS name, s.stance AS stance, s.content AS content, "
    "s.quote_type AS quote_type, s.speaker_text AS speaker_text, s.via AS via, s.article AS article, "
    "s.reported AS reported, s.origin AS origin, s.sentence AS sentence, s.start AS start, s.`end` AS stop, "
    "s.parts AS parts")
_SPEAKERS = "MATCH (e:Entity)-[:SAYS]->(s:Statement) RETURN s.id AS of, e.id AS id, e.name AS name"
_ABOUT = "MATCH (s:Statement)-[r:ABOUT]->(e:Entity) RETURN s.id AS of, e.id AS id, e.name AS name"
_EVENTS = ("MATCH (s:Statement)-[r:ABOUT]->(e:Event) "
           "RETURN s.id AS of, e.id AS id, e.name AS name, e.date_from AS first, e.date_to AS last")
_ARTICLES = "MATCH (a:Article) RETURN a.id AS id, a.name AS name, a.publisher AS publisher"
_PAIRED = ("MATCH (later:Statement)-[r:DISPUTES|CONFIRMS]->(earlier:Statement) "
           "RETURN later.id AS later, earlier.id AS earlier, type(r) AS kind")

Found = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement.

    `words`: what is said, without the sentence around it. `role`: the office its speaker had then, as "President,
    Estmark", `title` the first half of it. `organizations`, `places`: of the speaker. `happened`: first and last day of
    the first dated event it is about, `gap` the days from it to the report (below zero where it is announced).
    `start`, `end`: the cue, and `parts` what is said, in the article's text. `reports`: articles that tell it in these
    words, `independent` of them. `disputed`, `confirmed`: by how many other statements.
    """

    id: str
    stance: str
    group: str
    words: str
    quote_type: str
    speaker: Named | None
    speaker_text: str
    role: str
    title: str
    organizations: tuple[Named, ...]
    places: tuple[Named, ...]
    about: tuple[Named, ...]
    via: str | None
    article: str
    article_name: str
    publisher: str | None
    reported: str | None
    origin: str
    happened: tuple[str, str] | None
    gap: int | None
    sentence: str
    start: int
    end: int
    parts: tuple[tuple[int, int], ...]
    independent: int = 1
    reports: int = 1
    disputed: int = 0
    confirmed: int = 0

    @property
    def said_by(self) -> str:
        """The speaker's name, or the words for somebody without one."""
        return self.speaker.name if self.speaker else self.speaker_text or "not named"


Rows = tuple[StatementRow, ...]


def list_statements(store: GraphStore) -> Rows:
    """All statements, the last reported first, those without a date last."""
    told = ask(store, _STATEMENTS)
    if not told:
        return ()
    around = _Around(
        {row["of"]: Named(row["id"], entity_type(row["id"]), row["name"]) for row in ask(store, _SPEAKERS)},
        _by_statement(ask(store, _ABOUT)), _by_statement(ask(store, _EVENTS)),
        {row["id"]: row for row in ask(store, _ARTICLES)}, offices(store), _support(told, ask(store, _SPEAKERS)),
        _paired(ask(store, _PAIRED)))
    rows = sorted((_row(one, around) for one in told), key=lambda row: row.id)
    return tuple(sorted(rows, key=lambda row: row.reported or "", reverse=True))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around statements, by their ids; articles by their own."""

    speakers: Mapping[str, Named]
    about: Mapping[str, list[Found]]
    events: Mapping[str, list[Found]]
    articles: Mapping[str, Found]
    offices: Offices
    support: Mapping[str, tuple[int, int]]
    paired: Mapping[str, Mapping[str, int]]


def _row(one: Found, around: _Around) -> StatementRow:
    id_, speaker, article = one["id"], around.speakers.get(one["id"]), around.articles.get(one["article"], {})
    events = sorted(around.events.get(id_, ()), key=lambda event: str(event["id"]))
    entities = [Named(about["id"], entity_type(about["id"]), about["name"]) for about in around.about.get(id_, ())]
    happened = next(((event["first"], event["last"] or event["first"]) for event in events if event["first"]), None)
    office = around.offices.at(speaker, one["article"], one["reported"]) if speaker else None
    independent, reports = around.support[id_]
    return StatementRow(
        id=id_, stance=one["stance"], group=ontology().stance_group(one["stance"]), words=one["content"] or one["name"],
        quote_type=one["quote_type"], speaker=speaker, speaker_text=one["speaker_text"] or "",
        role=office.words if office else "", title=office.title if office else "",
        organizations=around.offices.organizations(speaker, office) if speaker else (),
        places=around.offices.places(speaker, office) if speaker else (),
        about=(*sorted(entities, key=lambda about: about.name),
               *(Named(event["id"], "Event", event["name"]) for event in events)),
        via=one["via"], article=one["article"], article_name=article.get("name") or one["article"],
        publisher=article.get("publisher"), reported=one["reported"], origin=one["origin"] or one["article"],
        happened=happened, gap=gap_days(happened, one["reported"]), sentence=one["sentence"], start=one["start"],
        end=one["stop"], parts=_spans(one["parts"]), independent=independent, reports=reports,
        disputed=around.paired.get(id_, {}).get("DISPUTES", 0), confirmed=around.paired.get(id_, {}).get("CONFIRMS", 0))


def _spans(parts: Iterable[str] | None) -> tuple[tuple[int, int], ...]:
    pairs = (part.split("-") for part in parts or ())
    return tuple((int(start), int(end)) for start, end in pairs)


def _by_statement(found: Iterable[Found]) -> dict[str, list[Found]]:
    by: dict[str, list[Found]] = defaultdict(list)
    for row in found:
        by[row["of"]].append(row)
    return by


def _support(told: Iterable[Found], speakers: Iterable[Found]) -> dict[str, tuple[int, int]]:
    """Of each statement: independent reports, and reports, of these words by this speaker with this stance."""
    by = {row["of"]: row["id"] for row in speakers}
    same: dict[tuple[str, ...], list[Found]] = defaultdict(list)
    for one in told:
        who = by.get(one["id"]) or fold(one["speaker_text"] or "")
        same[who, one["stance"], fold(one["content"] or one["name"])].append(one)
    return {one["id"]: (len({other["origin"] or other["article"] for other in found}),
                        len({other["article"] for other in found})) for found in same.values() for one in found}


def _paired(found: Iterable[Found]) -> dict[str, dict[str, int]]:
    """How many statements dispute or confirm each, in either direction."""
    by: dict[str, dict[str, int]] = defaultdict(dict)
    for row in found:
        for id_ in (row["later"], row["earlier"]):
            by[id_][row["kind"]] = by[id_].get(row["kind"], 0) + 1
    return by
