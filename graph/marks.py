"""Which words of its sentence a fact is marked by. Pure: facts in, marks with offsets into the sentence out."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import Event, Facts, Participant, Relation, Role, Span, Statement
from graph.names import lexicon, words
from graph.spans import between, mentions_by_sentence, nearest, sentence_span

_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A marked stretch of a sentence.

    Kinds: `subject` and `object` (who and whom; actors and speakers are subjects, targets and places objects; `type` is
    Person, Organization, Place, or empty for somebody without a name), `fact` (the words that show it), `negation`,
    `content` (what is said).
    """

    start: int
    end: int
    kind: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact in its sentence."""

    sentence: int
    marks: tuple[Mark, ...]
    status: str | None = None
    stance: str | None = None
    confidence: float | None = None


def shown_fact(facts: Facts, layer: str, number: int) -> Shown | None:
    """A role, relation, event or statement in its sentence; None when the article has no such fact."""
    layers: dict[str, tuple[Role | Relation | Event | Statement, ...]] = {
        "role": facts.roles, "relation": facts.relations, "event": facts.events, "statement": facts.statements,
    }
    found = layers[layer][number : number + 1]
    if not found:
        return None
    fact = found[0]
    sentence = _Sentence(facts, fact.sentence)
    if isinstance(fact, Role):
        return Shown(fact.sentence, sentence.disjoint(_role(sentence, fact)), fact.status)
    if isinstance(fact, Relation):
        return Shown(fact.sentence, sentence.disjoint(_relation(sentence, fact)), fact.status, None, fact.confidence)
    if isinstance(fact, Event):
        return Shown(fact.sentence, sentence.disjoint(_event(sentence, fact)), None, None, fact.confidence)
    return Shown(fact.sentence, sentence.disjoint(_statement(sentence, fact)), None, fact.stance, fact.confidence)


class _Sentence:
    """One sentence of an article; marks are made with offsets into the article and cut to the sentence at the end."""

    def __init__(self, facts: Facts, number: int) -> None:
        self.text = facts.article.text
        self.span = sentence_span(facts, number)
        self.mentions = mentions_by_sentence(facts).get(number, {})
        self._types = {entity.id: entity.type for entity in facts.entities}

    def entity(self, handle: str | None, kind: str) -> Iterator[Mark]:
        """All mentions of an entity in the sentence."""
        for mention in self.mentions.get(handle or "", []):
            yield Mark(mention.start, mention.end, kind, self._types[handle or ""])

    def participants(self, given: Iterable[Participant], kind: str) -> Iterator[Mark]:
        """Mentions of entities, and the words for those without a name."""
        for one in given:
            yield from self.entity(one, kind) if isinstance(one, str) else (Mark(one.start, one.end, kind),)

    def negations(self) -> Iterator[Mark]:
        """The words that deny."""
        for found in _WORD.finditer(self.text, self.span.start, self.span.end):
            if set(words(found[0])) & set(lexicon()["negations"]):
                yield Mark(found.start(), found.end(), "negation")

    def disjoint(self, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        """The marks from the sentence's start, in order; where they overlap, the earlier given ones are kept whole."""
        taken: list[Mark] = []
        for mark in marks:
            clipped = Mark(max(mark.start, self.span.start), min(mark.end, self.span.end), mark.kind, mark.type)
            taken += _without(clipped, taken)
        start = self.span.start
        return tuple(sorted(Mark(mark.start - start, mark.end - start, mark.kind, mark.type) for mark in taken))


def _without(mark: Mark, taken: list[Mark]) -> Iterator[Mark]:
    """The parts of a mark that no other covers."""
    start = mark.start
    for other in sorted(taken):
        if other.start < mark.end and start < other.end:
            if start < other.start:
                yield Mark(start, other.start, mark.kind, mark.type)
            start = other.end
    if start < mark.end:
        yield Mark(start, mark.end, mark.kind, mark.type)


def _fact(span: Span | None) -> Iterator[Mark]:
    if span is not None:
        yield Mark(span.start, span.end, "fact")


def _role(sentence: _Sentence, role: Role) -> Iterator[Mark]:
    if role.status == "negated":
        yield from sentence.negations()
    person = sentence.mentions.get(role.person, [])
    yield from _fact(nearest(sentence.text, role.title, sentence.span, person))
    yield from sentence.entity(role.person, "subject")
    for end in (role.organization, role.place):
        yield from sentence.entity(end, "object")


def _relation(sentence: _Sentence, relation: Relation) -> Iterator[Mark]:
    if relation.status == "negated":
        yield from sentence.negations()
    yield from sentence.entity(relation.subject, "subject")
    yield from sentence.entity(relation.object, "object")
    one, other = (sentence.mentions.get(end, []) for end in (relation.subject, relation.object))
    yield from _fact(between(sentence.text, one, other))


def _event(sentence: _Sentence, event: Event) -> Iterator[Mark]:
    yield from _fact(event.trigger)
    if "negated" in event.modes:
        yield from sentence.negations()
    yield from sentence.participants(event.actors, "subject")
    yield from sentence.participants((*event.targets, *event.places), "object")


def _statement(sentence: _Sentence, statement: Statement) -> Iterator[Mark]:
    yield from _fact(statement.cue)
    speaker = list(sentence.entity(statement.speaker, "subject"))
    if statement.speaker_span is not None:
        known = next((mark.type for mark in speaker), "")
        yield Mark(statement.speaker_span.start, statement.speaker_span.end, "subject", known)
    else:
        yield from speaker
    for span in statement.content_parts or ((statement.content,) if statement.content else ()):
        yield Mark(span.start, span.end, "content")
