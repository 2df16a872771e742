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
    negated = any((child.dep_ == "neg" and child.lower_ in _NOT) or child.lower_ == "longer" for child in verb.children)
    if negated and trigger.type in ("CONCEDE", "AGREE", "SUPPORT") and any(w.lemma_.lower() in lexicon().permitting for w in trigger.words):
        return replace(trigger, type="REJECT", refused=True)
    if trigger.type == "SANCTION" and verb.lemma_ == "quit" and (own := subject(verb)) is not None:
        return replace(trigger, type="RETREAT", weak=False) if people.is_person(own) else trigger
    if trigger.type == "ACCUSE" and verb.lemma_ == "warn" and _has_condition(verb):
        return replace(trigger, type="THREATEN")
    if (changed := _stopped(trigger) or _unwanted(trigger)) is not None:
        return changed
    if not _has_aux(verb, _SHALL):
        return _promised(trigger, _is_intended(verb))
    if negated:
        single = trigger.noun is None or trigger.noun.lemma_.lower() in lexicon().single
        if trigger.type == "CONSULT" and single:  # "will not come": a meeting without them, no answer to a demand
            return trigger
        refuses = trigger.type in groups["friendly"] | groups["yielding"]
        return replace(trigger, type="REJECT", refused=True) if refuses else trigger
    if _has_condition(verb) and trigger.type in groups["hostile"] | groups["yielding"] | {"THREATEN"}:
        return replace(trigger, type="THREATEN")
    own = _is_own_announcement(verb, people)
    if own and trigger.type in groups["yielding"]:
        return replace(trigger, type="AGREE")
    return _promised(trigger, own or _is_plain_future(verb))


def _promised(trigger: Trigger, holds: bool) -> Trigger:
    """What is to come is a threat where it is hostile, an offer where it is friendly; a meeting is a meeting."""
    groups = lexicon().groups
    if not holds or trigger.type in ("CONSULT", "AGREE"):
        return trigger
    if trigger.type in groups["hostile"]:
        return replace(trigger, type="THREATEN")
    return replace(trigger, type="AGREE") if trigger.type in groups["friendly"] else trigger


def _is_intended(verb: Token) -> bool:
    """"plans to send medicine", "is set to send medicine"."""
    above = verb.head
    return verb.dep_ in ("xcomp", "acomp") and lexicon().intending.isdisjoint({above.lemma_, above.lower_}) is False


def _stopped(trigger: Trigger) -> Trigger | None:
    """"stopped sharing intelligence", "ceased bombing the town": the end of something friendly or hostile."""
    verb, groups = trigger.head, lexicon().groups
    if verb.dep_ != "xcomp" or verb.tag_ != "VBG" or "" not in lexicon().stop.get(verb.head.lemma_, frozenset()):
        return None
    if trigger.type in groups["friendly"]:
        return replace(trigger, type="SANCTION")
    return replace(trigger, type="CONCEDE") if trigger.type in groups["hostile"] else None


def _unwanted(trigger: Trigger) -> Trigger | None:
    """"has no intention to sign the treaty"."""
    noun = trigger.head.head
    if trigger.head.dep_ != "acl" or noun.lemma_ not in lexicon().intention:
        return None
    refuses = any(child.lower_ == "no" for child in noun.children)
    friendly = trigger.type in lexicon().groups["friendly"] | lexicon().groups["yielding"]
    return replace(trigger, type="REJECT", refused=True) if refuses and friendly else None


def with_threats(found: list[Trigger]) -> Iterator[Trigger]:
    """"vowed to crush the rebels": the promise of something hostile is a threat, of nothing friendly a refusal."""
    groups = lexicon().groups
    friendly = {one.head.i for one in found if one.type in groups["friendly"] | groups["yielding"]}
    hostile = {one.head.i for one in found if one.type in lexicon().groups["hostile"] | {"THREATEN"}}
    for one in found:
        first = [child for child in one.head.children if child.dep_ == "xcomp"]  # "vowed to go on fighting" too
        promised = [inner.i for child in first for inner in (child, *child.children) if inner.dep_ == "xcomp"]
        refused = any(inner.dep_ == "neg" for child in first for inner in child.children)
        if one.type != "AGREE" or one.head.lemma_ not in lexicon().intending:
            yield one
        elif refused:
            yield one if friendly.isdisjoint(promised) else replace(one, type="REJECT")
        else:
            yield one if hostile.isdisjoint(promised) else replace(one, type="THREATEN")


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
    above = subject(trigger.head.head) if trigger.head.dep_ == "xcomp" else None  # "peacekeepers began deploying"
    if any(token.lower_ in lexicon().relief for noun in (own, above) if noun is not None for token in noun.subtree):
        return replace(trigger, type="AID")
    return replace(trigger, type="MOBILIZE") if own is not None and own.lemma_ in lexicon().troops else trigger


def asked(sentence: Span, people: Participants) -> Iterator[Trigger]:
    """"X said that Y must …", "X insisted that Y leave": a request of X to Y; "X said Y was behind it": an accusation."""
    words = lexicon()
    for token in sentence:
        if token.dep_ == "ccomp" and token.tag_ == "VB" and token.head.lemma_ in words.insisting:
            own = subject(token)
            if own is not None and own.pos_ != "PRON" and people.is_someone(own) and not any(child.dep_ == "aux" for child in token.children):
                yield Trigger("REQUEST", token, (token.head, token), by=token.head)
        if token.lower_ in words.blaming and token.head.dep_ == "ccomp" and token.head.lemma_ == "be":
            blamed, speech = subject(token.head), token.head.head
            if blamed is not None and speech.lemma_ in words.say and people.is_someone(blamed):
                yield Trigger("ACCUSE", token.head, (token,), by=speech)
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
    return any(word.dep_ == "mark" and word.lower_ in ("unless", "if") and word.head.dep_ == "advcl"
               for word in verb.subtree)


def _is_own_announcement(verb: Token, people: Participants) -> bool:
    """Is it said by the one who will do it?"""
    while verb.dep_ == "conj":
        verb = verb.head
    own, speech = subject(verb), verb.head
    if verb.dep_ != "ccomp" or own is None or speech.lemma_ not in lexicon().say:
        return False
    return own.lower_ in _SPEAKERS_OWN or bool(set(people.actors(verb)) & set(people.actors(speech)))
