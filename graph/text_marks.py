"""The marks of a whole article, sentence by sentence. Pure: facts in, marks with offsets into the sentence out."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from graph.marks import shown_fact
from graph.model import Facts, Span
from graph.ontology import ontology
from graph.spans import mentions_by_sentence, sentence_span

_LAYERS = (("role", "relation"), ("relation", "relation"), ("event", "event"), ("statement", "statement"))
_WORDS = ("fact", "negation", "content")  # the marks of a fact; who it is about is marked as a mention


@dataclass(frozen=True, slots=True, order=True)
class TextMark:
    """A marked stretch of a sentence; marks of one sentence may overlap.

    `layer`: mention, relation (offices too), event, statement or date. `kind`: that of a mention (name, pronoun, …), or
    fact, negation, content. `type`: of a mention its entity's type, of a statement the group of its stance. `of`: the
    entity's id, or the fact as in ids of the graph (relation-3).
    """

    start: int
    end: int
    layer: str
    kind: str
    type: str = ""
    of: str = ""


def text_marks(facts: Facts) -> tuple[tuple[TextMark, ...], ...]:
    """The marks of each sentence in order."""
    found: list[set[TextMark]] = [set() for _ in facts.sentences]
    for number, mark in [*_mentions(facts), *_facts(facts), *_dates(facts)]:
        found[number].add(mark)
    return tuple(tuple(sorted(marks)) for marks in found)


def _mentions(facts: Facts) -> Iterator[tuple[int, TextMark]]:
    types = {entity.id: entity.type for entity in facts.entities}
    for number, told in mentions_by_sentence(facts).items():
        for id_, mentions in told.items():
            for mention in mentions:
                span = Span(mention.start, mention.end)
                yield number, _clipped(facts, number, span, "mention", mention.kind, types[id_], id_)


def _facts(facts: Facts) -> Iterator[tuple[int, TextMark]]:
    for name, layer in _LAYERS:
        for fact in range(len(getattr(facts, f"{name}s"))):
            shown = shown_fact(facts, name, fact)
            if shown is None:
                continue
            type_ = ontology().stance_group(shown.stance) if shown.stance else ""
            sentence = facts.sentences[shown.sentence]
            text = facts.article.text[sentence.start : sentence.end]
            for mark in shown.marks:
                if mark.kind in _WORDS and any(sign.isalnum() for sign in text[mark.start : mark.end]):
                    yield shown.sentence, TextMark(mark.start, mark.end, layer, mark.kind, type_, f"{name}-{fact}")


def _dates(facts: Facts) -> Iterator[tuple[int, TextMark]]:
    """A date may stand in another sentence than the event it dates."""
    order = sorted(range(len(facts.sentences)), key=lambda n: facts.sentences[n].start)
    starts = [facts.sentences[n].start for n in order]
    for number, event in enumerate(facts.events):
        if event.date is not None:
            place = bisect_right(starts, event.date.start) - 1
            if place >= 0 and event.date.start < facts.sentences[order[place]].end:
                span = Span(event.date.start, event.date.end)
                yield order[place], _clipped(facts, order[place], span, "date", "fact", "", f"event-{number}")


def _clipped(facts: Facts, number: int, span: Span, layer: str, kind: str, type_: str, of: str) -> TextMark:
    whole = sentence_span(facts, number)
    return TextMark(span.start - whole.start, min(span.end, whole.end) - whole.start, layer, kind, type_, of)
