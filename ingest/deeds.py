"""When a cue verb tells of no speech: words that also name deeds, and speech that is only meant or supposed."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.cues import lexicon
from ingest.reading import Reading

_THINGS = ("dobj", "nsubjpass")
_REASONS = ("for", "over", "as")
_UNSURE = ("if", "unless", "whether", "should", "can")


def is_deed(reading: Reading, verb: Token, speaker: Token, frame: str) -> bool:
    """Does the verb with this object tell of a deed ("attacked the town", "dismissed the minister")?

    A blow is meant in words where a reason is given ("attacked him for his remarks"), where it goes at an utterance,
    or where somebody who is named deals it, and not to a place.
    """
    words, lemma = lexicon().words, verb.lemma_.lower()
    if frame != "object" or lemma not in words["blows"] | words["dealings"] | words["carriers"]:
        return False
    things = [t for t in verb.children if t.dep_ in _THINGS]
    if any(t.lemma_.lower() in words["utterances"] | words["policies"] for t in things):
        return False
    if lemma in words["carriers"]:
        return True
    if lemma in words["dealings"]:
        return any(_is_somebody(reading, t) for t in things)
    in_words = _type(reading, speaker) == "Person" and not any(_is_place(reading, t) for t in things)
    return not (in_words or _gives_reason(verb))


def _is_somebody(reading: Reading, thing: Token) -> bool:
    pronoun = thing.pos_ == "PRON" and thing.lower_ not in ("it", "this", "that", "these", "those", "what", "which")
    known = reading.entity_at(thing) is not None or thing.lemma_.lower() in lexicon().words["people"]
    return pronoun or known or any(t.dep_ == "appos" and reading.entity_at(t) is not None for t in thing.children)


def _type(reading: Reading, token: Token) -> str | None:
    found = reading.entity_at(token)
    return reading.entity(found).type if found is not None else None


def _is_place(reading: Reading, thing: Token) -> bool:
    """A place, also "the town of Halden"."""
    inner = (t for of in thing.children if of.lower_ == "of" for t in of.children)
    return any(_type(reading, t) == "Place" for t in (thing, *inner))


def _gives_reason(verb: Token) -> bool:
    because = [t for t in verb.children if t.lower_ in _REASONS]
    reasons = (t for word in because for t in word.children if t.dep_ in ("pobj", "pcomp"))
    times = lexicon().words["times"]
    return any(t.ent_type_ not in ("DATE", "TIME") and t.lemma_.lower() not in times for t in reasons)


def is_unsaid(verb: Token) -> bool:
    """Is the speech only meant, tried or supposed ("intends to clarify …", "whether he would say …")?"""
    if verb.dep_ == "xcomp" and any(t.tag_ == "TO" for t in verb.children):
        return verb.head.lemma_.lower() in lexicon().words["intends"]
    while verb.dep_ == "conj" and not any(t.lower_ in _UNSURE for t in verb.children):
        verb = verb.head
    return any(t.lower_ in _UNSURE and t.dep_ in ("mark", "aux") for t in verb.children)
