"""Facts as rows of nodes and edges: what a store holds of an article, of entities and of the index of names.

Pure functions: equal facts, ids and origin give equal rows. `fact_rows.py` has those of roles, relations, events
and statements. Ids: `ARTICLE#3` is a sentence, `ARTICLE#event-3` an event, `ARTICLE#event-3-actor-0` its edge.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graph.facts import dumps
from graph.fingerprint import Fingerprint, properties
from graph.identity import NameKey, blocks, canonical_name, entity_type
from graph.model import Facts, Value
from graph.names import fold, tidy
from graph.origin import Origin, slots
from graph.spans import Mentions, mentions_by_sentence

_NAME_CHARACTERS = 80

Properties = Mapping[str, Value]
End = tuple[str, str]  # first label and id of a node


class NodeRow(NamedTuple):
    """A node; the first label is the one it is found by. Unknown values are left out of the properties."""

    labels: tuple[str, ...]
    id: str
    properties: Properties

    @property
    def end(self) -> End:
        """What edges call the node."""
        return self.labels[0], self.id


class EdgeRow(NamedTuple):
    """A relationship; `id` is unique among those of its type. Edges that are facts have it as a property too."""

    type: str
    id: str
    source: End
    target: End
    properties: Properties


Row = NodeRow | EdgeRow

#: Rows by (label or type, id).
Rows = dict[tuple[str, str], Row]


@dataclass(frozen=True, slots=True)
class Placed:
    """The facts of an article with their place in the graph.

    `keys`: entity handle -> name key. `ids`: entity handle -> id in the graph. `fingerprint`, `shared`: see origin.py.
    """

    facts: Facts
    keys: Mapping[str, NameKey]
    ids: Mapping[str, str]
    fingerprint: Fingerprint
    shared: Origin

    @property
    def origin(self) -> str:
        """The smallest id of the articles that are not independent of this one."""
        return self.shared.id


def by_id(rows: Iterable[Row]) -> Rows:
    """Rows by what they are found by."""
    return {(row.labels[0] if isinstance(row, NodeRow) else row.type, row.id): row for row in rows}


def nodes_and_edges(rows: Iterable[Row]) -> tuple[list[NodeRow], list[EdgeRow]]:
    """The two kinds apart."""
    found = list(rows)
    return [row for row in found if isinstance(row, NodeRow)], [row for row in found if isinstance(row, EdgeRow)]


def known(**properties: Value) -> Properties:
    """The properties that have a value."""
    return {name: value for name, value in properties.items() if value is not None}


def shortened(text: str) -> str:
    """A text of one line for labels and lists."""
    line = tidy(text)
    return line if len(line) <= _NAME_CHARACTERS else line[: _NAME_CHARACTERS - 1].rstrip() + "…"


def searched(*texts: str) -> str:
    """Folded texts in the form `search` properties have: each word and each text can be found by " " and its start."""
    return "".join(f" {folded} |" for folded in dict.fromkeys(map(fold, texts)) if folded)


def provenance_rows(placed: Placed) -> Iterator[Row]:
    """The article, its sentences, the mentions in them, and the article's entries in the index of names."""
    article = placed.facts.article.id
    yield _article(placed)
    for number, sentence in enumerate(placed.facts.sentences):
        text = placed.facts.article.text[sentence.start : sentence.end]
        node = NodeRow(("Sentence",), f"{article}#{number}", known(
            name=shortened(text) or f"sentence {number}", text=text, start=sentence.start, end=sentence.end,
            part=sentence.part, article=article,
        ))
        yield node
        yield link("CONTAINS", ("Article", article), node.end)
    yield from _mentions(placed, mentions_by_sentence(placed.facts))
    for name in sorted({id_ for key in set(placed.keys.values()) for id_ in name_ids(key)}):
        yield link("NAMES", ("Article", article), ("Name", name))


def edge(type_: str, id_: str, source: End, target: End, **properties: Value) -> EdgeRow:
    """An edge that tells a fact; its id is one of its properties."""
    return EdgeRow(type_, id_, source, target, known(id=id_, **properties))


def link(type_: str, source: End, target: End, **properties: Value) -> EdgeRow:
    """An edge of provenance, known by its ends, and a mention besides by where it stands."""
    where = f" {properties['start']}-{properties['end']}" if properties else ""
    return EdgeRow(type_, f"{source[1]} {type_} {target[1]}{where}", source, target, properties)


def entity_row(entity_id: str, keys: Iterable[NameKey]) -> NodeRow:
    """The entity of these keys: all they say, whatever the order."""
    told = sorted(keys)
    name = canonical_name(entity_id, told)
    aliases = sorted({form for key in told for form in (key.name, *key.others)} - {name})
    return NodeRow(("Entity", entity_type(entity_id)), entity_id, known(
        name=name, aliases=aliases, search=searched(name, *aliases),
    ))


def name_rows(key: NameKey, entity_id: str) -> Iterator[NodeRow]:
    """The entries of a key in the index of names: one for each block."""
    for block, id_ in _entries(key):
        yield NodeRow(("Name",), id_, known(name=key.name, block=block, key=key_text(key), entity=entity_id))


def name_ids(key: NameKey) -> list[str]:
    """The ids of a key's entries; the first of them stands for the key."""
    return [id_ for _, id_ in _entries(key)]


def key_text(key: NameKey) -> str:
    """A key as it is stored."""
    return json.dumps([key.type, key.name, *key.others], ensure_ascii=False, separators=(",", ":"))


def key_from(text: str) -> NameKey:
    """The key that `key_text` wrote."""
    type_, name, *others = json.loads(text)
    return NameKey(type_, name, tuple(others))


@lru_cache(maxsize=50_000)
def _entries(key: NameKey) -> tuple[tuple[str, str], ...]:
    told = key_text(key)
    return tuple((block, f"{block} {told}") for block in sorted(blocks(key)))


def _article(placed: Placed) -> NodeRow:
    article = placed.facts.article
    name = article.title or shortened(article.text) or article.id
    values: dict[str, Value] = {**properties(placed.fingerprint), **slots(placed.fingerprint)}
    return NodeRow(("Article",), article.id, known(
        name=name, search=searched(name), published=article.published, publisher=article.publisher, url=article.url,
        language=article.language, text=article.text, sha256=article.sha256, origin=placed.origin,
        rests_on=list(placed.shared.rests_on) or None, facts=dumps(placed.facts), **values, **_counts(placed.facts),
    ))


def _counts(facts: Facts) -> dict[str, Value]:
    """How much an article tells, so that a list of articles need not read their facts."""
    return {
        "sentences": len(facts.sentences), "mentions": sum(len(entity.mentions) for entity in facts.entities),
        "entities": len(facts.entities), "roles": len(facts.roles), "relations": len(facts.relations),
        "events": len(facts.events), "statements": len(facts.statements),
    }


def _mentions(placed: Placed, mentions: Mentions) -> Iterator[EdgeRow]:
    article, text = placed.facts.article.id, placed.facts.article.text
    for number, by_handle in mentions.items():
        for handle, found in by_handle.items():
            for mention in found:
                yield link(
                    "MENTIONS", ("Sentence", f"{article}#{number}"), ("Entity", placed.ids[handle]),
                    start=mention.start, end=mention.end, kind=mention.kind, text=text[mention.start : mention.end],
                )
