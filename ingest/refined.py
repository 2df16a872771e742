"""The type of a trigger where the words around it tell more than its own: who is sent, what is stopped or warned of."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.clauses import has_condition, is_negated, prepositions, subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants
from ingest.triggers import Trigger

_BLOWS = {"attack", "assault", "offensive"}


def refined(trigger: Trigger, people: Participants) -> Trigger:
    """The trigger with the type that its surroundings give it, else unchanged."""
    verb = trigger.head
    if trigger.type == "SANCTION" and verb.lemma_ == "quit" and (own := subject(verb)) is not None:
        return replace(trigger, type="RETREAT", weak=False) if people.is_person(own) else trigger
    if trigger.type == "ACCUSE" and verb.lemma_ == "warn" and has_condition(verb):
        return replace(trigger, type="THREATEN")
    return (_refused(trigger) or _stopped(trigger) or _unwanted(trigger) or _deployed(trigger, people)
            or _in_words(trigger) or _material(trigger) or trigger)


def with_vows(found: list[Trigger]) -> Iterator[Trigger]:
    """"vowed to crush the rebels": the promise of something hostile is a threat, of nothing friendly a refusal."""
    groups = lexicon().groups
    friendly = {one.head.i for one in found if one.type in groups["friendly"] | groups["yielding"]}
    hostile = {one.head.i for one in found if one.type in groups["hostile"] | {"THREATEN"}}
    for one in found:
        if one.type != "AGREE" or one.head.lemma_ not in lexicon().intending:
            yield one
            continue
        promised = [child for child in one.head.children if child.dep_ == "xcomp"]
        verbs = {inner.i for child in promised for inner in (child, *child.children) if inner.dep_ == "xcomp"}
        if any(inner.dep_ == "neg" for child in promised for inner in child.children):
            yield one if friendly.isdisjoint(verbs) else replace(one, type="REJECT")
        else:
            yield one if hostile.isdisjoint(verbs) else replace(one, type="THREATEN")


def _refused(trigger: Trigger) -> Trigger | None:
    """"did not allow", "does not recognise": not to permit is to refuse."""
    permits = any(word.lemma_.lower() in lexicon().permitting for word in trigger.words)
    if trigger.type in ("CONCEDE", "AGREE", "SUPPORT") and permits and is_negated(trigger.head):
        return replace(trigger, type="REJECT", refused=True)
    return None


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
    noun, groups = trigger.head.head, lexicon().groups
    if trigger.head.dep_ != "acl" or noun.lemma_ not in lexicon().intention:
        return None
    refuses = any(child.lower_ == "no" for child in noun.children)
    friendly = trigger.type in groups["friendly"] | groups["yielding"]
    return replace(trigger, type="REJECT", refused=True) if refuses and friendly else None


def _deployed(trigger: Trigger, people: Participants) -> Trigger | None:
    """Peacekeepers who are sent or arrive are aid, other troops who arrive are deployed; joint exercises cooperate."""
    arrives = trigger.head.lemma_ in lexicon().arriving and trigger.head.pos_ == "VERB"
    if trigger.type != "MOBILIZE" and not arrives:
        return None
    noun = trigger.noun or trigger.head
    if noun.lemma_ in lexicon().exercise and (
            any(token.lower_ in lexicon().joint for token in noun.subtree)
            or (trigger.noun is not None and len(people.actors(trigger.head)) > 1)):  # "A and B held exercises"
        return replace(trigger, type="COOPERATE")
    if any(token.lower_ in lexicon().relief for own in _sent(trigger.head, arrives) for token in own.subtree):
        return replace(trigger, type="AID")
    own = subject(trigger.head) if arrives else None
    return replace(trigger, type="MOBILIZE") if own is not None and own.lemma_ in lexicon().troops else None


def _in_words(trigger: Trigger) -> Trigger | None:
    """"led the attack on the reform": what is no place and nobody is attacked with words."""
    noun = trigger.noun or trigger.head
    if trigger.type != "ASSAULT" or noun.lemma_ not in _BLOWS:
        return None
    aims = (aim for word, aim in prepositions(noun) if word in ("on", "against"))
    return replace(trigger, type="ACCUSE") if any(aim.lemma_.lower() in lexicon().policies for aim in aims) else None


def _material(trigger: Trigger) -> Trigger | None:
    """"gave military support": not an act of words."""
    noun = trigger.noun or trigger.head
    if trigger.type != "SUPPORT" or noun.lemma_ not in ("support", "backing"):
        return None
    kinds = (word.lower_ for child in noun.lefts for word in (child, *child.children))
    return replace(trigger, type="AID") if any(kind in lexicon().material for kind in kinds) else None


def _sent(head: Token, arrives: bool) -> Iterator[Token]:
    """The words whose phrase tells who is sent: for those who arrive or begin to deploy the subject."""
    for own in (subject(head) if arrives else head, subject(head.head) if head.dep_ == "xcomp" else None):
        if own is not None:
            yield own
