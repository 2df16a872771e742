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
    for token in sentence:
        found = _required(token) or _insisted(token) or _blamed(token)
        if found is not None and found.by is not None and (own := subject(found.head)) is not None and (
                own.pos_ != "PRON" and people.is_someone(own)):
            yield found


def _required(token: Token) -> Trigger | None:
    """"X said that Y must …" """
    words, verb = lexicon(), token.head
    if token.lower_ not in words.must or token.dep_ != "aux" or verb.dep_ != "ccomp":
        return None
    if has_aux(verb, {"have", "be"}) or verb.head.lemma_ not in words.say:
        return None
    return Trigger("REQUEST", verb, (token, verb), by=verb.head)


def _insisted(token: Token) -> Trigger | None:
    """"X insisted that Y leave": the bare verb makes it a request."""
    if token.dep_ != "ccomp" or token.tag_ != "VB" or token.head.lemma_ not in lexicon().insisting:
        return None
    if any(child.dep_ == "aux" for child in token.children):
        return None
    return Trigger("REQUEST", token, (token.head, token), by=token.head)


def _blamed(token: Token) -> Trigger | None:
    """"X said that Y was behind the attack", "Y is to blame, X said"."""
    words, verb = lexicon(), token.head
    if token.lower_ not in words.blaming or verb.dep_ != "ccomp" or verb.lemma_ != "be":
        return None
    return Trigger("ACCUSE", verb, (token,), by=verb.head) if verb.head.lemma_ in words.say else None
