"""The JSON form of facts: one object an article. Written by `ingest extract`, kept with each article in the store.

The text itself is not part of the form; `from_json` takes it beside the object. Empty lists and unknown values are
left out when writing. A field that the form does not name is an error, so that a mistyped one cannot pass unseen.
"""
from __future__ import annotations

import dataclasses
import json
import types
import typing
from functools import cache
from typing import Any

from graph.errors import FactsError
from graph.model import Article, Facts, Span

_ARTICLE_FIELDS = ("id", "title", "published", "publisher", "url", "language", "sha256")
_VALUES = {
    "part": ("headline", "body", "caption", "boilerplate"),
    "kind": ("name", "acronym", "metonym", "demonym", "nominal", "pronoun"),
    "status": ("current", "former", "planned", "suspended", "negated"),
    "modes": ("historical", "future", "hypothetical", "negated"),
    "quote_type": ("direct", "mixed", "indirect"),
}
_SCALARS = frozenset({str, int, float, bool})


def to_json(facts: Facts) -> dict[str, Any]:
    """The object of one article, ready for `json.dumps`."""
    article = {name: getattr(facts.article, name) for name in _ARTICLE_FIELDS}
    layers = {f.name: _plain(getattr(facts, f.name)) for f in dataclasses.fields(facts) if f.name != "article"}
    return {"article": article} | {name: items for name, items in layers.items() if items}


def from_json(record: Any, text: str) -> Facts:
    """Facts from one object and the article's text; raises FactsError that names the field, the rule and the value."""
    if not isinstance(record, dict) or not isinstance(record.get("article"), dict):
        raise FactsError(f"{_shown(record)} is not a line of facts: it needs an object with the field article.")
    given = dict(record["article"])
    sha256 = given.pop("sha256", None)
    article = _built(Article, given | {"text": text}, "article")
    if sha256 is not None and sha256 != article.sha256:
        raise FactsError(f"article {article.id}: sha256 is not that of the text. Extract its facts again.")
    layers = {name: value for name, value in record.items() if name != "article"}
    facts: Facts = _built(Facts, layers, "", article=article)
    _check_references(facts)
    return facts


def dumps(facts: Facts) -> str:
    """One line of a facts file."""
    return json.dumps(to_json(facts), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if type(value) in _SCALARS:
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    kind: Any = type(value)
    pairs = ((name, getattr(value, field)) for name, field in _names(kind))
    return {name: _plain(item) for name, item in pairs if item is not None and item != ()}


@cache
def _names(kind: Any) -> tuple[tuple[str, str], ...]:
    """The names of a dataclass's fields, in the form and in Python ("from", "from_")."""
    return tuple((field.name.rstrip("_"), field.name) for field in dataclasses.fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _built(kind: Any, record: Any, path: str, **known: Any) -> Any:
    if not isinstance(record, dict):
        raise FactsError(f"{path}: {_shown(record)} must be an object.")
    fields = {f.name.rstrip("_"): f for f in dataclasses.fields(kind)}
    unknown = [name for name in record if name not in fields]
    if unknown:
        raise FactsError(f"{_join(path, unknown[0])}: unknown field; allowed are {', '.join(sorted(fields))}.")
    values = dict(known)
    for name, value in record.items():
        values[fields[name].name] = _value(_hints(kind)[fields[name].name], value, _join(path, name))
    for name, field in fields.items():
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        if required and field.name not in values:
            raise FactsError(f"{_join(path, name)} is missing.")
    return kind(**values)


def _value(hint: Any, value: Any, path: str) -> Any:
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise FactsError(f"{path}: {_shown(value)} must be a list.")
        item = typing.get_args(hint)[0]
        return tuple(_value(item, one, f"{path}[{i}]") for i, one in enumerate(value))
    kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if value is None and types.NoneType in kinds:
        return None
    for kind in kinds:
        if dataclasses.is_dataclass(kind) and isinstance(value, dict):
            return _checked_span(_built(kind, value, path), path)
        if type(value) in ((int, float) if kind is float else (kind,)):
            return _checked_choice(value, path)
    wanted = " or ".join("an object" if dataclasses.is_dataclass(k) else k.__name__ for k in kinds)
    raise FactsError(f"{path}: {_shown(value)} must be {wanted}.")


def _checked_choice(value: Any, path: str) -> Any:
    name = path.rsplit(".", 1)[-1].split("[")[0]
    if name in _VALUES and value not in _VALUES[name]:
        raise FactsError(f"{path}: {_shown(value)} is not one of {', '.join(_VALUES[name])}.")
    return value


def _checked_span(value: Any, path: str) -> Any:
    if hasattr(value, "start") and not 0 <= value.start < value.end:
        raise FactsError(f"{path}: span {value.start} to {value.end} is empty, reversed or negative.")
    return value


def _check_references(facts: Facts) -> None:
    """Sentence numbers, entity ids and offsets must exist in this article."""
    ids = {entity.id for entity in facts.entities}
    for layer in ("roles", "relations", "events", "statements"):
        for i, fact in enumerate(getattr(facts, layer)):
            path = f"{layer}[{i}]"
            if not 0 <= fact.sentence < len(facts.sentences):
                raise FactsError(f"{path}.sentence: {fact.sentence} is out of range 0 to {len(facts.sentences) - 1}.")
            for name in ("person", "organization", "place", "subject", "object", "speaker", "via",
                         "actors", "targets", "places", "about"):
                values = getattr(fact, name, None)
                for value in values if isinstance(values, tuple) else (values,):
                    if isinstance(value, str) and value not in ids:
                        raise FactsError(f"{path}.{name}: {_shown(value)} is the id of no entity of this line.")
    for path, span in _spans(facts):
        if span.end > len(facts.article.text):
            raise FactsError(f"{path}: span ends at {span.end}, the text has {len(facts.article.text)} characters.")


def _spans(facts: Facts) -> typing.Iterator[tuple[str, Any]]:
    for i, sentence in enumerate(facts.sentences):
        yield f"sentences[{i}]", sentence
    for i, entity in enumerate(facts.entities):
        yield from ((f"entities[{i}].mentions[{j}]", mention) for j, mention in enumerate(entity.mentions))
    for i, event in enumerate(facts.events):
        found = (event.trigger, event.date, *event.actors, *event.targets, *event.places)
        yield from ((f"events[{i}]", span) for span in found if span is not None and not isinstance(span, str))
    for i, statement in enumerate(facts.statements):
        spans = (statement.speaker_span, statement.cue, statement.content, *statement.content_parts)
        yield from ((f"statements[{i}]", span) for span in spans if isinstance(span, Span))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"
