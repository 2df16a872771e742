"""When and where an event happened: the dates and the places that the syntax hangs on its trigger."""
from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from graph.model import DateMention
from ingest.clauses import objects, prepositions
from ingest.event_lexicon import lexicon
from ingest.participants import Participants
from ingest.reading import Reading
from ingest.triggers import Trigger

_PLACE_WORDS = ("in", "at", "near", "outside", "inside", "across", "around", "along", "throughout", "within", "off")
_SIDES = ("with", "between", "of", "by", "to")  # "talks with Spain in Geneva": the parser may hang the place there
_BARE = {"agent", "nsubj", "nsubjpass", "dobj", "attr", "prep", "pobj", "conj", "nmod"}

_OF_NOUNS = {"of", "since"}
_PARTS_OF_TIME = {"beginning", "start", "end", "middle", "morning", "evening", "night", "afternoon", "eve", "day",
                  "week"}
_ABOUT_LATER = {"REQUEST", "THREATEN"}  # "invited Spain to join in 2024": the day of what is asked for

DatesByTrigger = Mapping[int, DateMention]


def dates_of(reading: Reading, dated: tuple[DateMention, ...], found: list[Trigger]) -> dict[int, DateMention]:
    """Index of a trigger's head -> its date, for the dates of one sentence."""
    by_word = {word.i: trigger for trigger in found for word in (trigger.plan, *trigger.words) if word is not None}
    given: dict[int, DateMention] = {}
    for mention in dated:
        words = reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        trigger = _dated_by(words.root, by_word, found) if words is not None else None
        if trigger is not None:
            given.setdefault(trigger.head.i, mention)
    return given


def _dated_by(root: Token, by_word: Mapping[int, Trigger], found: list[Trigger]) -> Trigger | None:
    """The trigger above the date, up to the first verb; else the noun trigger that verb speaks of."""
    for token in (root, *root.ancestors):
        if token.i in by_word:
            return by_word[token.i]
        if _dates_a_noun(token):
            return None
        if token.pos_ in ("VERB", "AUX"):
            if token.lemma_ in lexicon().say:
                return None
            if token.dep_ == "xcomp" and token.head.i in by_word:
                above = by_word[token.head.i]
                return None if above.type in _ABOUT_LATER and root.i > token.i else above
            return next((trigger for trigger in found if _speaks_of(token, trigger)), None)
    return None


def _dates_a_noun(token: Token) -> bool:
    """"the result of the vote of 3 May", "members since 2004": the day of something that is no event here."""
    return (token.dep_ == "prep" and token.lower_ in _OF_NOUNS and token.head.pos_ in ("NOUN", "PROPN")
            and token.head.ent_type_ != "DATE" and token.head.lemma_ not in _PARTS_OF_TIME)


def _speaks_of(verb: Token, trigger: Trigger) -> bool:
    """Does the verb govern the trigger directly: "the talks lasted", "was to visit"?"""
    token = trigger.head
    while token.head != token and token.dep_ in (_BARE if token.pos_ in ("NOUN", "PROPN") else {"xcomp"}):
        token = token.head
        if token == verb:
            return True
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def places_of(trigger: Trigger, people: Participants) -> Iterator[str]:
    """The named places of "in Geneva", "at the summit in Lima", for a noun also those of the verb above it."""
    heads = [word for word in (trigger.head, trigger.noun, trigger.plan) if word is not None]
    if trigger.head.pos_ == "NOUN" and trigger.head.dep_ in ("nsubj", "nsubjpass", "dobj"):
        heads.append(trigger.head.head)
    found: dict[str, None] = {}
    heads += [noun for head in heads for word, noun in prepositions(head) if word in _SIDES]
    heads += [noun for noun in objects(trigger.head) if people.is_named(noun)]  # "met Ruiz in Geneva" may hang on Ruiz
    words = {*_PLACE_WORDS, "during"} | ({"from"} if trigger.type == "RETREAT" else set())  # "withdrew from Spain"
    for head in heads:
        for word, noun in prepositions(head):
            for place in _places_at(noun, people) if word in words else ():
                found.setdefault(place)
    yield from found


def _places_at(noun: Token, people: Participants) -> Iterator[str]:
    """The place itself, or the places that its phrase names ("at a summit in Lima", "the village of Aru")."""
    reading = people.reading
    id_ = reading.entity_at(noun)
    if id_ is not None:
        if reading.entity(id_).type == "Place":
            yield id_
        return
    for child in noun.lefts:
        named = reading.entity_at(child) if child.dep_ in ("compound", "nmod") else None
        if named is not None and reading.entity(named).type == "Place":
            yield named
    for word, inner in prepositions(noun):
        named = reading.entity_at(inner) if word in (*_PLACE_WORDS, "of") else None
        if named is not None and reading.entity(named).type == "Place":
            yield named
