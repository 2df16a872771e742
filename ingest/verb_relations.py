"""Relations as verbs state them: "X joined Y in 2004", "Y, led by X"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.doers import agents, patients, struck
from ingest.ends import GROUP, End, type_of
from ingest.membership import tells_membership, understood_organizations
from ingest.phrases import objects_of_prepositions, within
from ingest.reading import Reading
from ingest.standing_lexicon import Frame, lexicon
from ingest.standing_status import FORMER, status_of, when
from ingest.wordings import Finding, mutual, pairs, typed

_JOINTLY = ("together", "alongside", "jointly")


def by_verb(reading: Reading, verb: Token) -> Iterator[Finding]:
    """"X joined Y in 2004", "Y, led by X"."""
    for frame in lexicon().verbs.get(verb.lemma_.lower(), ()):
        if not _is_worded(verb, frame):
            continue
        objects = _verb_objects(reading, verb, frame)
        if frame.group:
            objects = [end for end in objects if end.steps == GROUP]
        unsaid = not objects and frame.phase in ("start", "leaving") and not _has_object(verb)
        understood = unsaid and tells_membership(verb)
        if not objects and not frame.mutual and not understood:
            continue
        status = status_of(verb, frame.phase)
        if status is None or (frame.predicate == "REPRESENTS" and _is_occasion(verb, status)):
            continue
        subjects = _verb_subjects(reading, verb, frame)
        if understood and subjects:
            objects = understood_organizations(reading, verb)
        yield from _told(reading, frame, subjects, objects, status, when(verb, frame.phase))


def _is_worded(verb: Token, frame: Frame) -> bool:
    """Are the particle and the violent object there that the frame asks for?"""
    if frame.particle and not any(child.lower_ == frame.particle for child in verb.children):
        return False
    if frame.predicate == "IN_CONFLICT_WITH" and any(child.lower_ in _JOINTLY for child in verb.children):
        return False  # "fight together with X"
    return not frame.violent or _is_violent(verb)


def _told(reading: Reading, frame: Frame, subjects: list[End], objects: list[End], status: str,
          times: tuple[str | None, str | None]) -> Iterator[Finding]:
    states = [end for end in subjects if type_of(reading, end.id) == "Place"]
    if objects and frame.predicate == "FOUNDED" and len(states) > 1:  # states that form a union are its members
        yield from typed(reading, "MEMBER_OF", states, objects, status)
    elif objects:
        yield from pairs(reading, frame, subjects, objects, status, times)
    elif frame.mutual:
        yield from mutual(reading, frame, subjects, status)


def _is_occasion(verb: Token, status: str) -> bool:
    """"Represented X at the summit", "X was represented by Y": once, and no standing relation."""
    nouns = {noun.lemma_ for child in verb.children if child.dep_ == "prep" and child.lower_ in ("at", "in", "during")
             for noun in child.children}
    return bool(nouns & lexicon().word_lists["occasions"]) or (status == FORMER and not any(when(verb, "state")))


def _is_violent(verb: Token) -> bool:
    """"Launched strikes", "used missiles"; not "launched legal action"."""
    links, weapons = lexicon().links, lexicon().word_lists["weapons"]
    lemmas = {t.lemma_.lower() for child in verb.children if child.dep_ == "dobj" for t in (child, *child.conjuncts)}
    return any(lemma in weapons or any(frame.predicate == "IN_CONFLICT_WITH" for frame in links.get(lemma, ()))
               for lemma in lemmas)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "ccomp", "xcomp", "nsubjpass") for child in verb.children)


def _verb_subjects(reading: Reading, verb: Token, frame: Frame) -> list[End]:
    if frame.predicate == "SUCCESSOR_OF" and (appointed := _appointed(reading, verb)):
        return appointed
    goes = any(t in frame.takes for t in ("from", "in", "to", "into", "of"))
    if goes and not frame.doer and "direct" not in frame.takes:
        moved = patients(reading, verb)  # "expelled X from Y", "based in Y"
        if moved:
            return moved
    return agents(reading, verb)


def _appointed(reading: Reading, verb: Token) -> list[End]:
    """"X appointed Y as minister, replacing Z": who is put into the office comes in Z's stead."""
    main = verb.head
    follows = verb.dep_ in ("advcl", "xcomp") and verb.tag_ in ("VBG", "VB")
    return patients(reading, main) if follows and lexicon().holding.get(main.lemma_) in ("start", "planned") else []


def _verb_objects(reading: Reading, verb: Token, frame: Frame) -> list[End]:
    found: list[End] = []
    if "direct" in frame.takes:
        found += patients(reading, verb)
        if not found and frame.predicate == "IN_CONFLICT_WITH":
            found += [end for t in verb.children if t.dep_ in ("dobj", "nsubjpass") for end in struck(reading, t)]
    if not found:
        places = tuple(word for word in frame.takes if word != "direct")
        heads = [verb, *(child for child in verb.children
                         if child.dep_ in ("dobj", "prt", "advmod", "acomp") or child.lower_ == frame.particle)]
        found += [end for head in heads for pobj in objects_of_prepositions(head, places)
                  for end in (struck if frame.predicate == "IN_CONFLICT_WITH" else within)(reading, pobj)
                  if head is verb or head.dep_ != "dobj" or frame.phase == "lasting"]
    return found
