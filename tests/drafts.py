"""A short way to write the facts of an article down: sentences with marked names, then what they show.

`Draft.say("{Tomas Verin|verin} met {her|maren|pronoun}.")` adds a sentence and returns its number; the name before the
bar is the mention's words, after it the entity's key and the mention's kind. All other spans are given by
their words and looked up in the sentence, so that every offset is right by construction.
"""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model import (
    Article,
    DateMention,
    Entity,
    Event,
    Facts,
    Mention,
    Participant,
    Relation,
    Role,
    Sentence,
    Span,
    Statement,
)

#: Entity key -> (type, full name).
Cast = Mapping[str, tuple[str, str]]

_MARKED = re.compile(r"\{([^|{}]+)\|([\w-]+)(?:\|(\w+))?\}")


@dataclass
class Draft:
    """One article in the making; `known` holds what `Article` takes besides id and text."""

    id: str
    cast: Cast
    known: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    layers: dict[str, list[Any]] = field(default_factory=dict)

    def say(self, marked: str, *, part: str = "body", gap: str = " ") -> int:
        """Add a sentence after `gap` and return its number."""
        self.text += gap if self.text else ""
        start, position = len(self.text), 0
        for found in _MARKED.finditer(marked):
            self.text += marked[position : found.start()]
            mention = Mention(len(self.text), len(self.text) + len(found[1]), found[3] or "name")
            self.mentions.setdefault(found[2], []).append(mention)
            self.text += found[1]
            position = found.end()
        self.text += marked[position:]
        self.sentences.append(Sentence(start, len(self.text), part))
        return len(self.sentences) - 1

    def span(self, sentence: int, words: str) -> Span:
        """Where the words first stand in a sentence."""
        within = self.sentences[sentence]
        start = self.text.index(words, within.start, within.end)
        return Span(start, start + len(words))

    def role(self, sentence: int, person: str, title: str, **known: Any) -> None:
        """An office as worded."""
        self._add("roles", Role(person, title, sentence, **known))

    def relation(self, sentence: int, subject: str, predicate: str, object_: str, **known: Any) -> None:
        """A standing relation."""
        self._add("relations", Relation(subject, predicate, object_, sentence, **{"confidence": 0.8, **known}))

    def event(self, sentence: int, type_: str, trigger: str, *, date: tuple[str, str | None, str | None] | None = None,
              actors: tuple[str, ...] = (), targets: tuple[str, ...] = (), places: tuple[str, ...] = (),
              **known: Any) -> None:
        """An event; a participant is an entity's key, or words of the sentence; `date` is (words, from, to)."""
        told = self.span(sentence, date[0]) if date else None
        self._add("events", Event(
            type_, sentence, trigger=self.span(sentence, trigger),
            date=DateMention(told.start, told.end, date[1], date[2]) if told and date else None,
            actors=self._participants(sentence, actors), targets=self._participants(sentence, targets),
            places=self._participants(sentence, places), **{"confidence": 0.7, **known},
        ))

    def statement(self, sentence: int, stance: str, who: str, cue: str, content: str, **known: Any) -> None:
        """A statement; `who` is the speaker's words, `known["speaker"]` the entity where there is one."""
        self._add("statements", Statement(
            sentence, stance, speaker_span=self.span(sentence, who), cue=self.span(sentence, cue),
            content=self.span(sentence, content), **{"confidence": 0.9, **known},
        ))

    def facts(self) -> Facts:
        """The article's facts as they stand."""
        entities = tuple(self._entity(key, mentions) for key, mentions in self.mentions.items())
        layers = {name: tuple(items) for name, items in self.layers.items()}
        return Facts(Article(self.id, self.text, **self.known), tuple(self.sentences), entities, **layers)

    def _add(self, layer: str, fact: object) -> None:
        self.layers.setdefault(layer, []).append(fact)

    def _participants(self, sentence: int, given: tuple[str, ...]) -> tuple[Participant, ...]:
        return tuple(one if one in self.mentions else self.span(sentence, one) for one in given)

    def _entity(self, key: str, mentions: list[Mention]) -> Entity:
        forms = {self.text[m.start : m.end] for m in mentions if m.kind in ("name", "acronym", "metonym")}
        type_, full = self.cast[key]
        name = full if full in forms or not forms else max(sorted(forms), key=len)
        return Entity(key, type_, name, tuple(sorted(forms - {name})), tuple(mentions))
