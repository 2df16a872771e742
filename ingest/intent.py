"""What is announced, and what is asked for in other words: "said it will not lift the ban", "said Libya must pay".

PLOVER counts a declared intention as an act of its own: to cooperate is AGREE, to harm is THREATEN, not to do what is
asked is REJECT. That somebody must do something, said by another, is REQUEST.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from ingest.clauses import subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants
from ingest.triggers import Trigger

_SHALL = {"will", "would", "shall", "'ll", "’ll", "wo", "may", "might", "could"}
_WILL = {"will", "shall", "'ll", "’ll"}
_NOT = {"not", "n't", "n’t", "never"}
_SPEAKERS_OWN = {"it", "they", "he", "she", "we", "i"}


def declared(trigger: Trigger, people: Participants) -> Trigger:
    """The trigger with the type of the intention it declares; unchanged where it declares none."""
    verb, groups = trigger.head, lexicon().groups
    negated = any(child.dep_ == "neg" and child.lower_ in _NOT for child in verb.children)
    if negated and trigger.type in ("CONCEDE", "AGREE", "SUPPORT") and any(w.lemma_.lower() in lexicon().permitting for w in trigger.words):
        return replace(trigger, type="REJECT", refused=True)
    if not _has_aux(verb, _SHALL):
        return trigger
    if negated:
        single = trigger.noun is None or trigger.noun.lemma_.lower() in lexicon().single
        if trigger.type == "CONSULT" and single:  # "will not come": a meeting without them, no answer to a demand
            return trigger
        refuses = trigger.type in groups["friendly"] | groups["yielding"]
        return replace(trigger, type="REJECT", refused=True) if refuses else trigger
    if _has_condition(verb) and trigger.type in groups["hostile"] | groups["yielding"] | {"THREATEN"}:
        return replace(trigger, type="THREATEN")
    own = _is_own_announcement(verb, people)
    if not (own or _is_plain_future(verb)) or trigger.type in ("CONSULT", "AGREE"):
        return trigger
    if trigger.type in groups["hostile"]:
        return replace(trigger, type="THREATEN")
    offered = groups["friendly"] | groups["yielding"] if own else groups["friendly"]
    return replace(trigger, type="AGREE") if trigger.type in offered else trigger


def _is_plain_future(verb: Token) -> bool:
    """"will send medicine", told as what the main clause or a reported one is about."""
    return verb.dep_ in ("ROOT", "ccomp", "conj") and _has_aux(verb, _WILL)


def refined(trigger: Trigger) -> Trigger:
    """Peacekeepers and relief workers who are sent or arrive are aid, other troops who arrive are deployed.

    An exercise that is held jointly is cooperation.
    """
    arrives = trigger.head.lemma_ in lexicon().arriving and trigger.head.pos_ == "VERB"
    if trigger.type != "MOBILIZE" and not arrives:
        return trigger
    noun = trigger.noun or trigger.head
    if noun.lemma_ in lexicon().exercise | {"force", "patrol"} and any(child.lower_ in lexicon().joint for child in noun.subtree):
        return replace(trigger, type="COOPERATE")
    own = subject(trigger.head) if arrives else trigger.head
    if own is not None and any(token.lower_ in lexicon().relief for token in own.subtree):
        return replace(trigger, type="AID")
    return replace(trigger, type="MOBILIZE") if own is not None and own.lemma_ in lexicon().troops else trigger


def asked(sentence: Span, people: Participants) -> Iterator[Trigger]:
    """"X said that Y must …": a request of X to Y."""
    words = lexicon()
    for token in sentence:
        if token.lower_ not in words.must or token.dep_ != "aux" or token.head.dep_ != "ccomp":
            continue
        verb, speech = token.head, token.head.head
        own = subject(verb)
        if _has_aux(verb, {"have", "be"}) or speech.lemma_ not in words.say:
            continue
        if own is not None and own.pos_ != "PRON" and people.is_someone(own):
            yield Trigger("REQUEST", verb, (token, verb), by=speech)


def _has_aux(verb: Token, words: set[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words for child in verb.children)


def _has_condition(verb: Token) -> bool:
    """"will withdraw unless …", "may halt … if …": what is to happen is held over somebody."""
    return any(child.dep_ == "mark" and child.lower_ in ("unless", "if")
               for clause in verb.children if clause.dep_ == "advcl" for child in clause.children)


def _is_own_announcement(verb: Token, people: Participants) -> bool:
    """Is it said by the one who will do it?"""
    while verb.dep_ == "conj":
        verb = verb.head
    own, speech = subject(verb), verb.head
    if verb.dep_ != "ccomp" or own is None or speech.lemma_ not in lexicon().say:
        return False
    return own.lower_ in _SPEAKERS_OWN or bool(set(people.actors(verb)) & set(people.actors(speech)))
