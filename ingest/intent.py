"""What is announced: "said it will not lift the ban", "plans to send medicine".

PLOVER counts a declared intention as an act of its own: to cooperate is AGREE, to harm is THREATEN, not to do what is
asked is REJECT. A meeting that is to come stays a meeting, with the mode `future`.
"""
from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from ingest.clauses import has_aux, has_condition, is_negated, subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants
from ingest.triggers import Trigger

_WILL = {"will", "shall", "'ll", "’ll"}
_SHALL = _WILL | {"would", "wo", "may", "might", "could"}
_TO_FRIENDS = ("promise", "pledge", "offer")  # "promised to send police"
_SPEAKERS_OWN = {"it", "they", "he", "she", "we", "i"}


def declared(trigger: Trigger, people: Participants) -> Trigger:
    """The trigger with the type of the intention it declares; unchanged where it declares none."""
    verb, groups = trigger.head, lexicon().groups
    if trigger.type == "MOBILIZE" and verb.head.lemma_ in _TO_FRIENDS:
        return replace(trigger, type="AGREE")
    if not has_aux(verb, _SHALL):
        return _promised(trigger, groups["friendly"]) if _is_intended(verb) else trigger
    if is_negated(verb):
        return _declined(trigger)
    if has_condition(verb) and trigger.type in groups["hostile"] | groups["yielding"] | {"THREATEN"}:
        return replace(trigger, type="THREATEN")
    if _is_own_announcement(verb, people):
        return _promised(trigger, groups["friendly"] | groups["yielding"])
    return _promised(trigger, groups["friendly"]) if _is_plain_future(verb) else trigger


def _declined(trigger: Trigger) -> Trigger:
    single = trigger.noun is None or trigger.noun.lemma_.lower() in lexicon().single
    if trigger.type == "CONSULT" and single:  # "will not come": a meeting without them, no answer to a demand
        return trigger
    refuses = trigger.type in lexicon().groups["friendly"] | lexicon().groups["yielding"]
    return replace(trigger, type="REJECT", refused=True) if refuses else trigger


def _promised(trigger: Trigger, offers: frozenset[str]) -> Trigger:
    """What is to come is a threat where it is hostile, an offer where it is one of the types that can be offered."""
    if trigger.type in ("CONSULT", "AGREE"):
        return trigger
    if trigger.type in lexicon().groups["hostile"] or trigger.head.lemma_ == "boycott":
        return replace(trigger, type="THREATEN")
    return replace(trigger, type="AGREE") if trigger.type in offers else trigger


def _is_intended(verb: Token) -> bool:
    """"plans to send medicine", "is set to send medicine"."""
    return verb.dep_ in ("xcomp", "acomp") and not lexicon().intending.isdisjoint((verb.head.lemma_, verb.head.lower_))


def _is_plain_future(verb: Token) -> bool:
    """"will send medicine", told as what the main clause or a reported one is about."""
    return verb.dep_ in ("ROOT", "ccomp", "conj") and has_aux(verb, _WILL)


def _is_own_announcement(verb: Token, people: Participants) -> bool:
    """Is it said by the one who will do it?"""
    while verb.dep_ == "conj":
        verb = verb.head
    own, speech = subject(verb), verb.head
    if verb.dep_ != "ccomp" or own is None or speech.lemma_ not in lexicon().say:
        return False
    return own.lower_ in _SPEAKERS_OWN or bool(set(people.actors(verb)) & set(people.actors(speech)))
