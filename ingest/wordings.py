"""What a wording states: a relation of two ends, and for which ends the vocabulary allows it."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from graph.ontology import ontology
from ingest.ends import End, type_of
from ingest.gazetteer import countries, known
from ingest.reading import Reading
from ingest.standing_lexicon import Frame
from ingest.standing_status import CURRENT

_CITIES = ("city", "citie")  # the groups of capitals and of the list "cities"


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation as a wording states it, before the same is merged and its confidence is reckoned."""

    subject: End
    predicate: str
    object: End
    status: str = CURRENT
    since: str | None = None
    until: str | None = None


def pairs(reading: Reading, frame: Frame, subjects: Iterable[End], objects: Iterable[End],
          status: str, times: tuple[str | None, str | None]) -> Iterator[Finding]:
    """A finding for each subject and object whose types the frame allows."""
    objects = list(objects)
    for first in subjects:
        for second in objects:
            subject, object_ = (second, first) if frame.turned else (first, second)
            types = (type_of(reading, subject.id), type_of(reading, object_.id))
            if frame.weak:
                subject = replace(subject, steps=subject.steps + 1)
            allowed = types[0] in frame.subject and types[1] in frame.object
            if frame.predicate == "SUCCESSOR_OF" and "Person" in types:  # nobody succeeds a country
                allowed = allowed and types[0] == types[1]
            if frame.predicate == "LOCATED_IN" and subject.steps > 0 and types[0] == "Place":
                continue  # where its troops are a country is not
            if _is_odd(reading, frame.predicate, subject.id, object_.id):
                continue
            if allowed and subject.id != object_.id:
                yield Finding(subject, frame.predicate, object_, status, *times)


def _is_odd(reading: Reading, predicate: str, *ids: str) -> bool:
    """A country inside a country, or a war with a city and not with whoever holds it."""
    if predicate == "LOCATED_IN":
        return _are_countries(reading, *ids)
    return predicate == "IN_CONFLICT_WITH" and any(_is_city(reading, id_) for id_ in ids)


def _is_city(reading: Reading, id_: str) -> bool:
    entry = known().get(reading.entity(id_).name)
    return entry is not None and entry.group in _CITIES


def _are_countries(reading: Reading, *ids: str) -> bool:
    return all(reading.entity(id_).name in countries() for id_ in ids)


def typed(reading: Reading, predicate: str, subjects: list[End], objects: list[End],
          status: str = CURRENT) -> Iterator[Finding]:
    """A finding for each subject and object that the vocabulary allows the predicate."""
    allowed = ontology().predicates[predicate]
    frame = Frame(predicate, (), subject=frozenset(allowed.subject), object=frozenset(allowed.object))
    yield from pairs(reading, frame, subjects, objects, status, (None, None))


def mutual(reading: Reading, frame: Frame, sides: list[End], status: str) -> Iterator[Finding]:
    """Each two of several sides: "X and Y clashed", "between X and Y"."""
    for first, second in combinations(sides, 2):
        yield from pairs(reading, frame, [first], [second], status, (None, None))