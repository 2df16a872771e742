"""One end of a relation: an entity, and how far the words are from its name."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from ingest.gazetteer import known
from ingest.reading import Reading

GROUP = 0.5  # steps from "Norvanian troops" to Norvania: of 18 facts with one such step 15 were right
_HE = ("he", "him", "his", "himself", "she", "her", "hers", "herself")
_IT = ("it", "its", "itself")
_COLLECTIVE = ("sh", "ch", "ese", "ss")  # endings of demonyms that mean all of a people: "the French", "the Chinese"


@dataclass(frozen=True, slots=True)
class End:
    """One end of a relation: an entity id and how many steps of inference lead from the words to it."""

    id: str
    steps: float = 0


def further(ends: Iterable[End], steps: float = 1) -> list[End]:
    """The same ends, `steps` more steps away."""
    return [replace(end, steps=end.steps + steps) for end in ends]


def unique(ends: Iterable[End]) -> list[End]:
    """Each entity once, by its shortest way, in the order found."""
    found: dict[str, End] = {}
    for end in ends:
        if end.id not in found or end.steps < found[end.id].steps:
            found[end.id] = end
    return list(found.values())


def type_of(reading: Reading, id_: str) -> str:
    """Person, Organization or Place."""
    return reading.entity(id_).type


def of_one_kind(reading: Reading, found: list[End]) -> list[End]:
    """"A and B, backed by C": those that are people, or are none, as the first is; the parser joins too much."""
    people = [type_of(reading, end.id) == "Person" for end in found]
    return unique(end for end, person in zip(found, people, strict=True) if person == people[0])


def fits(pronoun: Token, type_: str) -> bool:
    """"He" is a person, "it" is none, whatever they were taken for."""
    return (type_ == "Person") == (pronoun.lower_ in _HE) or pronoun.lower_ not in (*_HE, *_IT)


def is_people(token: Token) -> bool:
    """"Norvanians", "a Norvanian": the word for people, where it does not go before another noun."""
    entry = known().get(token.text)
    return entry is not None and entry.kind == "demonym" and token.dep_ not in ("amod", "compound", "nmod", "poss")


def people(token: Token, country: str) -> list[End]:
    """What Norvanians do is not yet done by Norvania; one Norvanian is nobody; "the French" are France."""
    if token.tag_ in ("NNS", "NNPS"):
        return [End(country, 2)]
    return [End(country)] if token.lower_.endswith(_COLLECTIVE) else []


def owner(reading: Reading, token: Token) -> list[End]:
    """The entity of a name or a pronoun that owns: "X's", "its" (one step), if the pronoun may mean it."""
    id_ = reading.entity_at(token)
    if id_ is None or token.pos_ != "PRON":
        return [End(id_)] if id_ is not None else []
    return [End(id_, 1)] if fits(token, type_of(reading, id_)) else []
