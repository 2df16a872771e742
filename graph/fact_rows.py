"""Roles, relations, events and statements as rows of nodes and edges.

Every edge carries the article, the sentence and the words that show it: for a relation those between the nearest
mentions of its two ends, for a role its title, for an event its trigger, for a statement its cue.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.homes import homes
from graph.model import Event, Participant, Relation, Role, Span, Statement, Value
from graph.names import tidy
from graph.ontology import ontology
from graph.rows import EdgeRow, End, NodeRow, Placed, Row, edge, known, link, searched, shortened
from graph.spans import Mentions, between, mentions_by_sentence, nearest, sentence_span


def fact_rows(placed: Placed) -> Iterator[Row]:
    """The rows of all facts of an article. A relation or role of an entity with itself, and a role without an
    organization or place, have no edge; they stay in the article's facts."""
    article = _Article(placed)
    for number, role in enumerate(placed.facts.roles):
        yield from _role(article, number, role)
    for number, relation in enumerate(placed.facts.relations):
        yield from _relation(article, number, relation)
    for number, event in enumerate(placed.facts.events):
        yield from _event(article, number, event)
    for number, statement in enumerate(placed.facts.statements):
        yield from _statement(article, number, statement)


@dataclass(frozen=True)
class _Article:
    """An article while its rows are made."""

    placed: Placed

    @property
    def id(self) -> str:
        return self.placed.facts.article.id

    @property
    def text(self) -> str:
        return self.placed.facts.article.text

    @cached_property
    def mentions(self) -> Mentions:
        return mentions_by_sentence(self.placed.facts)

    @cached_property
    def names(self) -> dict[str, str]:
        return {entity.id: tidy(entity.name) for entity in self.placed.facts.entities}

    @cached_property
    def homes(self) -> Mapping[str, tuple[str, ...]]:
        return homes(self.placed.facts)

    def entity(self, handle: str) -> End:
        return "Entity", self.placed.ids[handle]

    def words(self, span: Span | None) -> str | None:
        return tidy(self.text[span.start : span.end]) if span else None

    def named(self, participants: tuple[Participant, ...]) -> list[End]:
        """The entities among participants, each once."""
        return list(dict.fromkeys(self.entity(one) for one in participants if isinstance(one, str)))

    def called(self, one: Participant) -> str:
        return self.names[one] if isinstance(one, str) else tidy(self.text[one.start : one.end])

    def shown(self, sentence: int, span: Span | None, confidence: float | None) -> dict[str, Value]:
        """The properties that say where a fact is told."""
        start_end = span or sentence_span(self.placed.facts, sentence)
        return {
            "article": self.id, "sentence": f"{self.id}#{sentence}", "start": start_end.start, "end": start_end.end,
            "reported": self.placed.facts.article.published, "origin": self.placed.origin,
            "confidence": None if confidence is None else float(confidence),
        }

    def between(self, sentence: int, one: str, other: str) -> Span | None:
        told = self.mentions.get(sentence, {})
        return between(self.text, told.get(one, []), told.get(other, []))


def _role(article: _Article, number: int, role: Role) -> Iterator[EdgeRow]:
    within = sentence_span(article.placed.facts, role.sentence)
    told = article.mentions.get(role.sentence, {}).get(role.person, [])
    title = nearest(article.text, role.title, within, told)
    for name, handle in (("organization", role.organization), ("place", role.place)):
        if handle is None or article.entity(handle) == article.entity(role.person):
            continue
        span = title or article.between(role.sentence, role.person, handle)
        yield edge("HAS_ROLE", f"{article.id}#role-{number}-{name}", article.entity(role.person),
                   article.entity(handle), title=role.title, status=role.status,
                   **article.shown(role.sentence, span, None))


def _relation(article: _Article, number: int, relation: Relation) -> Iterator[EdgeRow]:
    source, target = article.entity(relation.subject), article.entity(relation.object)
    if source == target:
        return
    span = article.between(relation.sentence, relation.subject, relation.object)
    yield edge(relation.predicate, f"{article.id}#relation-{number}", source, target, status=relation.status,
               since=relation.since, until=relation.until,
               **article.shown(relation.sentence, span, relation.confidence))


def _event(article: _Article, number: int, event: Event) -> Iterator[Row]:
    id_ = f"{article.id}#event-{number}"
    shown = article.shown(event.sentence, event.trigger, event.confidence)
    name = _event_name(article, event)
    node = NodeRow(("Event",), id_, known(
        name=name, search=searched(name, ontology().events.get(event.type, event.type)), code=event.type,
        date_from=event.date.from_ if event.date else None, date_to=event.date.to if event.date else None,
        date_text=article.words(Span(event.date.start, event.date.end)) if event.date else None,
        modes=list(event.modes), homes=_homes(article, event) or None,
        **{f"unnamed_{role}s": words for role, words in _unnamed(article, event)}, **shown,
    ))
    yield node
    yield link("SHOWN_IN", node.end, ("Sentence", f"{article.id}#{event.sentence}"))
    for type_, participants in (("ACTOR", event.actors), ("TARGET", event.targets), ("AT", event.places)):
        for i, end in enumerate(article.named(participants)):
            yield edge(type_, f"{id_}-{type_.lower()}-{i}", node.end, end, **shown)


def _homes(article: _Article, event: Event) -> list[str]:
    """Pairs "participant place" of entity ids: whom a participant stands for in this article."""
    named = [one for one in (*event.actors, *event.targets) if isinstance(one, str)]
    pairs = ((article.entity(one)[1], article.entity(home)[1]) for one in named for home in article.homes.get(one, ()))
    return sorted({f"{one} {home}" for one, home in pairs if one != home})


def _event_name(article: _Article, event: Event) -> str:
    sides = (", ".join(article.called(one) for one in side) for side in (event.actors, event.targets))
    who = " – ".join(side for side in sides if side)
    what = article.words(event.trigger) or ontology().events.get(event.type, event.type)
    return shortened(f"{who}: {what}" if who else what)


def _unnamed(article: _Article, event: Event) -> Iterator[tuple[str, list[str]]]:
    """Participants that the text gives no name: the words it has for them."""
    for role, participants in (("actor", event.actors), ("target", event.targets), ("place", event.places)):
        words = [article.called(one) for one in participants if isinstance(one, Span)]
        if words:
            yield role, words


def _statement(article: _Article, number: int, statement: Statement) -> Iterator[Row]:
    id_ = f"{article.id}#statement-{number}"
    shown = article.shown(statement.sentence, statement.cue, statement.confidence)
    node = _statement_node(article, id_, statement, shown)
    yield node
    yield link("SHOWN_IN", node.end, ("Sentence", f"{article.id}#{statement.sentence}"))
    if statement.speaker is not None:
        yield edge("SAYS", f"{id_}-says", article.entity(statement.speaker), node.end, stance=statement.stance, **shown)
    events = [("Event", f"{article.id}#event-{n}") for n in _events_told(article, statement)]
    for i, end in enumerate(article.named(statement.about) + events):
        yield edge("ABOUT", f"{id_}-about-{i}", node.end, end, stance=statement.stance, **shown)


def _statement_node(article: _Article, id_: str, statement: Statement, shown: dict[str, Value]) -> NodeRow:
    content = article.words(statement.content)
    told = content or article.words(sentence_span(article.placed.facts, statement.sentence)) or ""
    spans = statement.content_parts or ((statement.content,) if statement.content else ())
    speaker = statement.speaker_span
    return NodeRow(("Statement",), id_, known(
        name=shortened(told) or statement.stance, search=searched(told), stance=statement.stance, content=content,
        cue=article.words(statement.cue), quote_type=statement.quote_type, speaker_text=article.words(speaker),
        speaker_start=speaker.start if speaker else None, speaker_end=speaker.end if speaker else None,
        parts=[f"{span.start}-{span.end}" for span in spans],
        via=article.names[statement.via] if statement.via else None, **shown,
    ))


def _events_told(article: _Article, statement: Statement) -> Iterator[int]:
    """Numbers of the events whose trigger lies in what is said."""
    spans = statement.content_parts or ((statement.content,) if statement.content else ())
    for number, event in enumerate(article.placed.facts.events):
        trigger = event.trigger
        if trigger and any(span.start <= trigger.start and trigger.end <= span.end for span in spans):
            yield number
