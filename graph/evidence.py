"""The sentences behind a line, an event, a statement or an entity, with the words marked that show it.

A store keeps no index of edges. Their ids say the article and which of its facts they are, so the sentence and the
marks come from the kept facts of that article.
"""
from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.days import LAST_DAY, is_later
from graph.drawn import label_of
from graph.happenings.folded import happenings, shown_as
from graph.happenings.happening import denials_of, sides, tellings_of
from graph.identity import entity_type
from graph.marks import Mark, shown_fact
from graph.model import Facts
from graph.spans import sentence_span
from graph.store import GraphStore
from graph.stored import Kept, ask, kept_articles

#: ARTICLE#relation-3, ARTICLE#role-0-place, ARTICLE#event-2, ARTICLE#event-2-actor-0, ARTICLE#statement-1-about-2
_FACT_ID = re.compile(r"(.+)#(role|relation|event|statement)-(\d+)(?:-[a-z]+)?(?:-\d+)?", re.DOTALL)
#: LATER disputes EARLIER: the edge between two statements is shown by the sentences of both.
_PAIR_ID = re.compile(r"(.+#statement-\d+) (?:disputes|confirms) (.+#statement-\d+)", re.DOTALL)
_NEWEST = 50
_SENTENCES = (
    "MATCH (n:Entity {id: $id})<-[m:MENTIONS]-(s:Sentence)<-[:CONTAINS]-(a:Article) "
    "WHERE coalesce(a.published, '') <= $by WITH s, a, collect([m.start, m.`end`]) AS places "
    "ORDER BY coalesce(a.published, '') DESC, a.id, s.start LIMIT $most "
    "RETURN s.id AS id, s.text AS text, s.start AS start, places, a.id AS article, a.name AS name, "
    "a.publisher AS publisher, a.published AS published, a.url AS url, a.sentences AS sentences, a.origin AS origin, "
    "a.rests_on AS rests_on"
)
_COPIES = (
    "UNWIND $origins AS origin MATCH (a:Article) WHERE a.origin = origin AND coalesce(a.published, '') <= $by "
    "RETURN origin, count(a) AS copies"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence that shows something.

    `shows`: the id it was asked for. `marks`: in order and apart from each other, offsets into `text`. `sentence`: its
    number, from 0, of `sentences` in the article. `copies`: how many articles of the store share the `origin`, this one
    counted, and `rests_on` why this one does: "copy", or names of sources.
    `status`: of a relation or role, "negated" also for what denies an event that others affirm; `stance`: of a
    statement.
    """

    shows: str
    text: str
    marks: tuple[Mark, ...]
    article: str
    title: str | None
    publisher: str | None
    reported: str | None
    url: str | None
    sentence: int
    sentences: int
    origin: str
    copies: int = 1
    rests_on: tuple[str, ...] = ()
    status: str | None = None
    stance: str | None = None
    confidence: float | None = None


def evidence(store: GraphStore, ids: Collection[str], *, by: str | None = None) -> tuple[Evidence, ...]:
    """The sentences behind these ids, newest report first, those without a date last; by a day, without later ones.

    An id is that of an edge or a statement (one sentence each), of an edge between two statements (those of both), of
    an event (those of all that tell the happening, and of statements that dispute one about it), or of an entity (its
    newest 50 sentences). What the graph does not have is left out.
    """
    asked = dict.fromkeys(ids)
    told = _told(store, asked)
    facts = [_Fact(id_, match, denies) for id_ in asked for fact, denies in (told.get(id_) or _facts_of(id_)).items()
             if (match := _FACT_ID.fullmatch(fact))]
    told_by_facts = {fact.shows for fact in facts}
    entities = [id_ for id_ in asked if id_ not in told_by_facts and label_of(id_) == "Entity"]
    day = by or LAST_DAY
    early = (card for card in _of_facts(store, facts) if not is_later(card.reported, day))
    found = [*early, *(card for id_ in entities for card in _of_entity(store, id_, day))]
    found.sort(key=lambda card: (card.article, card.sentence, card.shows))
    found.sort(key=lambda card: card.reported or "", reverse=True)
    return tuple(_with_copies(store, found, day))


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact that shows something; it `denies` an event that others affirm."""

    shows: str
    id: re.Match[str]
    denies: bool


def _told(store: GraphStore, ids: Collection[str]) -> dict[str, dict[str, bool]]:
    """Event -> all that tell or deny its happening, and which of them deny what others affirm."""
    first, told = shown_as(store, ids), {}
    for id_, node in happenings(store, ids).items():
        affirmed, denied = sides(node)
        told[id_] = {one.id: bool(affirmed) and one in denied for one in (*tellings_of(node), *denials_of(node))}
    return {id_: told[first[id_]] for id_ in ids if id_ in first}


def _facts_of(id_: str) -> dict[str, bool]:
    """The facts that show it: two statements of an edge between them, else itself."""
    pair = _PAIR_ID.fullmatch(id_)
    return dict.fromkeys(pair.groups() if pair else (id_,), False)


def _of_facts(store: GraphStore, asked: Collection[_Fact]) -> Iterator[Evidence]:
    kept = kept_articles(store, {fact.id[1] for fact in asked})
    parsed = {id_: one.facts() for id_, one in kept.items()}
    for fact in asked:
        if fact.id[1] in kept:
            yield from _card(fact, parsed[fact.id[1]], kept[fact.id[1]])


def _card(fact: _Fact, facts: Facts, kept: Kept) -> Iterator[Evidence]:
    shown = shown_fact(facts, fact.id[2], int(fact.id[3]))
    if shown is None:
        return
    article, span = facts.article, sentence_span(facts, shown.sentence)
    yield Evidence(
        fact.shows, article.text[span.start : span.end], shown.marks, article.id, article.title, article.publisher,
        article.published, article.url, shown.sentence, len(facts.sentences), kept.shared.id,
        rests_on=kept.shared.rests_on, status="negated" if fact.denies else shown.status, stance=shown.stance,
        confidence=shown.confidence,
    )


def _of_entity(store: GraphStore, id_: str, day: str) -> Iterator[Evidence]:
    for row in ask(store, _SENTENCES, id=id_, most=_NEWEST, by=day):
        marks = tuple(Mark(start - row["start"], end - row["start"], "subject", entity_type(id_))
                      for start, end in sorted(row["places"]))
        yield Evidence(
            id_, row["text"], _apart(marks), row["article"], row["name"], row["publisher"], row["published"],
            row["url"], int(row["id"].rsplit("#", 1)[1]), row["sentences"], row["origin"],
            rests_on=tuple(row["rests_on"] or ()),
        )


def _apart(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Without those that begin within another (an acronym inside a full name)."""
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _with_copies(store: GraphStore, cards: list[Evidence], day: str) -> Iterator[Evidence]:
    rows = ask(store, _COPIES, origins=sorted({card.origin for card in cards}), by=day) if cards else ()
    copies = {row["origin"]: row["copies"] for row in rows}
    for card in cards:
        values: dict[str, Any] = {name: getattr(card, name) for name in Evidence.__slots__}
        yield Evidence(**values | {"copies": copies[card.origin]})
