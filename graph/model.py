"""The plain values that everything else passes around.

Two families. *Facts* are what one article becomes (the JSON form is in `facts.py`). *Graph values* are what a
store answers: `Node`, `Edge`, and both together as a `Subgraph`.

Offsets are code points into the article's text exactly as it was given, `end` exclusive.
Dates are ISO strings, because many are partial ("2012", "2012-12").
"""
from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float | bool | None | list[str]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One text as its publisher gave it. `published` is the day it was reported, the second of the two clocks."""

    id: str
    text: str = field(repr=False)
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = "en"

    @property
    def sha256(self) -> str:
        """The hash of the text; an article whose hash is unchanged is not read again."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the part of the article it stands in: headline, body, caption or boilerplate."""

    start: int
    end: int
    part: str = "body"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that means an entity. Kinds: name, acronym, metonym, demonym, nominal, pronoun."""

    start: int
    end: int
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization or place with all its mentions in one article. The id is a handle within a run."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An office as the text words it ("Kremlin spokesman"); person, organization and place are entity ids."""

    person: str
    title: str
    sentence: int
    organization: str | None = None
    place: str | None = None
    status: str = "current"


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing relation between two entities, shown by one sentence."""

    subject: str
    predicate: str
    object: str
    sentence: int
    status: str = "current"
    since: str | None = None
    until: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as the text words it (`start`, `end`) and the first and last day it means, where that is settled."""

    start: int
    end: int
    from_: str | None = None
    to: str | None = None


Participant = str | Span  # an entity id, or the words of somebody without a name


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, with a PLOVER type; modes: historical, future, hypothetical, negated."""

    type: str
    sentence: int
    actors: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    places: tuple[Participant, ...] = ()
    trigger: Span | None = None
    date: DateMention | None = None
    modes: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who says what, with which stance; `about` holds the ids of the entities the content speaks of."""

    sentence: int
    stance: str
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: Span | None = None
    content: Span | None = None
    content_parts: tuple[Span, ...] = ()
    quote_type: str = "indirect"
    about: tuple[str, ...] = ()
    via: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one article becomes. Entity ids in the other layers are ids of `entities`."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A node as a store answers it, without the properties that a store adds of its own."""

    id: str
    labels: tuple[str, ...]
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship as a store answers it; `source` and `target` are node ids."""

    id: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Subgraph:
    """Nodes and the edges among them. `total` counts the nodes there would have been without a limit."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    total: int = 0
