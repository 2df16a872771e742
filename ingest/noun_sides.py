"""Actors and targets in the phrase of a noun: "Russia's invasion of Ukraine", "talks between A and B"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Participant
from ingest.clauses import subject
from ingest.event_lexicon import lexicon
from ingest.nearby import after, first_after
from ingest.participants import Participants, unique

Sides = tuple[list[Participant], list[Participant]]

#: Prepositions of a target, the strongest first.
_OF_NOUN = ("against", "on", "upon", "at", "into", "of", "with", "to", "from", "for", "toward", "towards", "over",
            "about", "in")
_OF_MOVED = ("to", "from", "into", "against", "on", "at", "with", "for", "toward", "towards", "over", "in", "of")
_OF_MEETING = ("with", "to", "against", "from", "of")  # neither where it is nor what it is about
_MOVES = {"RETREAT", "MOBILIZE", "AID"}  # "the deployment of troops to A"
_ACTING = ("by", "between", "among")
_DOERS_AFTER = {"RETREAT": ("of",), "CONSULT": ("of",), "PROTEST": ("of",), "MOBILIZE": ("of",),
                "REQUEST": ("of", "from"), "ACCUSE": ("from",), "THREATEN": ("from",), "AID": ("from",)}


def noun_sides(noun: Token, type_: str, people: Participants) -> Sides:
    """Those whom the phrase of a noun names as doing it and as its targets."""
    actors = _doers(noun, type_, people)
    groups = lexicon().groups
    if not actors and type_ in groups["hostile"] and (hit := after(noun, ("on", "against"), people)):
        return after(noun, ("of",), people), hit  # "the attack of A on B"
    if type_ == "ASSAULT" and not after(noun, _OF_NOUN, people):
        places = _places_before(noun, people)
        return [one for one in actors if one not in places], places
    if type_ == "CONSULT" and len(actors) == 1 and actors == _places_before(noun, people):
        actors = []  # "the Geneva talks"
    mutual = type_ in groups["mutual"]
    words = _OF_MEETING if mutual else _OF_MOVED if type_ in _MOVES else _OF_NOUN
    for head in (noun, *_further(noun, mutual)):
        if found := first_after(head, words, people, actors):
            return actors, found
    return actors, _dead_in(noun, people)


def _doers(noun: Token, type_: str, people: Participants) -> list[Participant]:
    actors = [one for child in noun.lefts if child.dep_ == "poss" for one in people.all_of(child)]
    actors += people.named_in(noun, ())
    actors += after(noun, _ACTING, people)
    if not actors and noun.dep_ == "nsubj" and noun.head.pos_ == "VERB":  # "fighting broke out between A and B"
        actors = after(noun.head, ("between", "among"), people)
    if not actors and type_ in _DOERS_AFTER:
        actors = first_after(noun, _DOERS_AFTER[type_], people)
    return unique(actors)


def _further(noun: Token, mutual: bool) -> Iterator[Token]:
    """Where else the target may hang: "a curfew imposed in A", "talks in the palace with A"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and not any(inner.dep_ == "agent" for inner in child.children):
            yield child
        elif mutual and child.dep_ == "prep" and child.lower_ in ("in", "at"):
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _dead_in(noun: Token, people: Participants) -> list[Participant]:
    """Of "six soldiers died in an attack" the soldiers."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or verb.lemma_ not in lexicon().dying:
        return []
    dead = subject(verb)
    return people.all_of(dead) if dead is not None else []


def _places_before(noun: Token, people: Participants) -> list[Participant]:
    """Of "the Mosul offensive" Mosul, which is attacked; countries by demonym or acronym ("U.S. strikes") attack."""
    reading = people.reading
    named = [(child, reading.entity_at(child)) for child in noun.lefts
             if child.dep_ == "compound" and child.ent_type_ != "NORP" and not child.is_upper]
    return [one for child, one in named if one is not None and reading.entity(one).type == "Place"
            and child.text in reading.entity(one).name]
