"""Requests and accusations that no word of their own tells: "said Libya must pay", "said Libya was behind it"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.clauses import has_aux, subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants
from ingest.triggers import Trigger


def demands(sentence: Span, people: Participants) -> Iterator[Trigger]:
    """The triggers of a sentence whose actor is the subject of a verb of speech (`by`)."""
    for verb in sentence:
        if verb.dep_ != "ccomp":
            continue
        found = _required(verb) or _insisted(verb) or _blamed(verb)
        if found is not None and (own := subject(verb)) is not None and own.pos_ != "PRON" and people.is_someone(own):
            yield found


def _required(verb: Token) -> Trigger | None:
    """"X said that Y must …" """
    words = lexicon()
    must = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in words.must), None)
    if must is None or verb.head.lemma_ not in words.say or has_aux(verb, {"have", "be"}):
        return None
    return Trigger("REQUEST", verb, (must, verb), by=verb.head)


def _insisted(verb: Token) -> Trigger | None:
    """"X insisted that Y leave": the bare verb makes it a request."""
    if verb.tag_ != "VB" or verb.head.lemma_ not in lexicon().insisting:
        return None
    if any(child.dep_ == "aux" for child in verb.children):
        return None
    return Trigger("REQUEST", verb, (verb.head, verb), by=verb.head)


def _blamed(verb: Token) -> Trigger | None:
    """"X said that Y was behind the attack", "Y is to blame, X said"."""
    words = lexicon()
    if verb.lemma_ != "be" or verb.head.lemma_ not in words.say:
        return None
    blame = next((child for child in verb.children if child.lower_ in words.blaming), None)
    return Trigger("ACCUSE", verb, (blame,), by=verb.head) if blame is not None else None
