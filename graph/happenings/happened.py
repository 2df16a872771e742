"""An event of one article with all that says which happening it tells."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.happenings.words import numbers, stems, telling
from graph.names import name_of, words
from graph.rows import EdgeRow, NodeRow, Rows
from graph.store import GraphStore
from graph.stored import ask

_ROLES = ("ACTOR", "TARGET", "AT")
_WINDOW = 160  # characters of its sentence around a trigger whose words say which deed it is
_NODES = "UNWIND $ids AS id MATCH (e:Event {id: id}) RETURN e AS event"
_SENTENCES = ("UNWIND $ids AS id MATCH (e:Event {id: id})-[:SHOWN_IN]->(s:Sentence) "
              "RETURN e.id AS event, s.text AS text, s.start AS start")
_NAMED = ("UNWIND $ids AS id MATCH (e:Event {id: id})-[:SHOWN_IN]->(:Sentence)-[:MENTIONS]->(n:Entity) "
          "RETURN DISTINCT e.id AS event, n.id AS entity")
_SIDES = ("UNWIND $ids AS id MATCH (e:Event {id: id})-[r:ACTOR|TARGET|AT]->(n:Entity) "
          "RETURN DISTINCT e.id AS event, type(r) AS role, n.id AS entity")


@dataclass(frozen=True, slots=True)
class Happened:
    """An event as one article tells it.

    `actors`, `targets`, `places` and `near` (whom else its sentence names) are entity ids in order; `homes` says for
    a participant which place or organization it stands for. `unnamed` are stems of the words for participants without
    a name, `trigger` those of the trigger, `words` those of what stands around it, `number` says which one of a
    series it is.
    """

    id: str
    article: str
    code: str
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    homes: tuple[tuple[str, str], ...] = ()
    unnamed: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    date_from: str | None = None
    date_to: str | None = None
    reported: str | None = None
    trigger: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    number: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """What graph or rows say of an event: its node's properties, entities by role, its sentence and whom that names."""

    properties: Mapping[str, Any]
    sides: Mapping[str, Collection[str]]
    sentence: tuple[str, int]
    named: Collection[str]


def happened_from_rows(rows: Rows) -> dict[str, Happened]:
    """The events among the rows of whole articles, by id."""
    sentences: dict[str, tuple[str, int]] = {}
    named, sides = _empty()
    for row in rows.values():
        if isinstance(row, NodeRow) and row.labels[0] == "Sentence":
            sentences[row.id] = (str(row.properties["text"]), int(str(row.properties["start"])))
        elif isinstance(row, EdgeRow) and row.type == "MENTIONS":
            named[row.source[1]].add(row.target[1])
        elif isinstance(row, EdgeRow) and row.type in _ROLES:
            sides[row.source[1]][row.type].add(row.target[1])
    return {row.id: _happened(row.id, _Told(row.properties, sides[row.id], sentences[where], named[where]))
            for row in rows.values() if isinstance(row, NodeRow) and row.labels[0] == "Event"
            for where in [str(row.properties["sentence"])]}


def happened_from_store(store: GraphStore, ids: Iterable[str]) -> dict[str, Happened]:
    """Those of the events that the store has, by id; the same as from the rows it was written from."""
    asked = sorted(set(ids))
    if not asked:
        return {}
    nodes = {row["event"].id: row["event"].properties for row in ask(store, _NODES, ids=asked)}
    sentences = {row["event"]: (row["text"], row["start"]) for row in ask(store, _SENTENCES, ids=asked)}
    named, sides = _empty()
    for row in ask(store, _NAMED, ids=asked):
        named[row["event"]].add(row["entity"])
    for row in ask(store, _SIDES, ids=asked):
        sides[row["event"]][row["role"]].add(row["entity"])
    return {id_: _happened(id_, _Told(found, sides[id_], sentences[id_], named[id_])) for id_, found in nodes.items()}


def _empty() -> tuple[dict[str, set[str]], dict[str, dict[str, set[str]]]]:
    return defaultdict(set), defaultdict(lambda: defaultdict(set))


def _happened(id_: str, told: _Told) -> Happened:
    found = told.properties
    sides = {role: tuple(sorted({*told.sides.get(role, ()), *_described(told, unnamed)}))
             for role, unnamed in (("ACTOR", "unnamed_actors"), ("TARGET", "unnamed_targets"), ("AT", ""))}
    taking_part = {one for side in sides.values() for one in side}
    names = _name_stems({*told.named, *taking_part})
    before, shown, after = _cut(told.sentence, int(found["start"]), int(found["end"]))
    unnamed = [words for side in ("actors", "targets", "places") for words in found.get(f"unnamed_{side}") or ()]
    return Happened(
        id=id_, article=str(found["article"]), code=str(found["code"]),
        actors=sides["ACTOR"], targets=sides["TARGET"], places=sides["AT"],
        near=tuple(sorted(set(told.named) - taking_part)), homes=tuple(_homes(found.get("homes") or ())),
        unnamed=tuple(sorted({one for words in unnamed for one in telling(stems(words))})),
        modes=tuple(found.get("modes") or ()), date_from=found.get("date_from"), date_to=found.get("date_to"),
        reported=found.get("reported"), trigger=tuple(dict.fromkeys(stems(shown))),
        words=tuple(one for one in telling((*stems(before), *stems(after))) if not _is_of_name(one, names)),
        number=numbers(stems(f"{before} {shown} {after}")),
    )


def _described(told: _Told, unnamed: str) -> Iterator[str]:
    """Persons whose name stands within the words for a participant: "a reporter in Oldby, Irena Vasko, was held"."""
    described = {word for text in told.properties.get(unnamed) or () for word in words(text)}
    yield from (one for one in told.named if one.startswith("person/")
                and described.issuperset(words(name_of(one))))


def _cut(sentence: tuple[str, int], start: int, end: int) -> tuple[str, str, str]:
    """The words before a trigger, the trigger, the words after it."""
    text, first = sentence
    start, end = max(0, start - first), max(0, end - first)
    if end - start >= len(text):  # shown by the whole sentence
        return "", "", text
    return text[:start][-_WINDOW:], text[start:end], text[end:][:_WINDOW]


def _homes(found: Iterable[str]) -> Iterator[tuple[str, str]]:
    for pair in found:
        one, _, home = pair.partition(" ")
        yield one, home


def _name_stems(entities: Iterable[str]) -> frozenset[str]:
    return frozenset(one for id_ in entities for one in stems(name_of(id_)))


def _is_of_name(word: str, names: frozenset[str]) -> bool:
    """Is it a word of a name, or a demonym of one?"""
    return word in names or any(len(name) >= 4 and word.startswith(name[: max(4, len(name) - 1)]) for name in names)
