"""When the name of a capital or of a seat of power means the government: "Moscow denied", "talks with Baku"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.gazetteer import Known, capitals, name_words, place_lists

_DEALING_WITH = ("with", "by", "against", "between", "from", "toward", "towards", "to", "on")


def stands_for_government(doc: Doc, start: int, end: int, known: Known | None) -> bool:
    """Does this mention mean those who govern from there?"""
    if known is None or known.kind != "name":
        return False
    seat = known.group == "seat"
    if not seat and doc[start:end].text not in capitals():
        return False
    head = _head(doc, start, end)
    if _is_located(doc, start, end, head):
        return False
    if seat:
        return True
    return _acts(head) or _owns(head) or _is_dealt_with(head) or _begins_compound(doc, end)


def is_building(doc: Doc, start: int, end: int, known: Known | None) -> bool:
    """Is a seat of power where something happens: "met in the Kremlin", "talks at the White House"?

    Not where somebody works: "an official at the White House".
    """
    if known is None or known.group != "seat" or not _is_located(doc, start, end, _head(doc, start, end)):
        return False
    preposition = doc[start:end].root.head
    return preposition.pos_ == "ADP" and (
        preposition.head.pos_ in ("VERB", "AUX") or preposition.head.lemma_.lower() in name_words()["dealings"]
    )


def _head(doc: Doc, start: int, end: int) -> Token:
    """The name's head, or that of the first of a coordination: "Moscow and Kyiv agreed"."""
    head = doc[start:end].root
    while head.dep_ == "conj" and head.head.i < head.i and head.head.pos_ == "PROPN":
        head = head.head
    return head


def _is_located(doc: Doc, start: int, end: int, head: Token) -> bool:
    """ "in Moscow", "a Moscow suburb", "Moscow, Russia"."""
    town = place_lists()["town"]
    before = doc[start - 1].lower_ if start else ""
    after = doc[end].lower_ if end < len(doc) else ""
    return (
        before in town["before"]
        or after in town["after"]
        or (before == "the" and start > 1 and doc[start - 2].lower_ in ("in", "at", "inside", "outside", "near"))
    )


def _acts(head: Token) -> bool:
    """Subject of a verb that a town cannot do."""
    if head.dep_ == "nsubj" and head.head.pos_ in ("VERB", "AUX"):
        verb = head.head
        if verb.lemma_ in name_words()["town_verbs"]:
            return any(
                child.dep_ == "acomp" and any(c.dep_ in ("xcomp", "ccomp", "prep") for c in child.children)
                for child in verb.children
            )
        return True
    return head.dep_ == "nsubjpass" and head.head.lemma_ in name_words()["done_to_governments"]


def _owns(head: Token) -> bool:
    return head.dep_ == "poss" and head.head.lemma_.lower() in name_words()["possessions"]


def _is_dealt_with(head: Token) -> bool:
    """ "talks with Baku", "pressure on Minsk", "accused by Kyiv"."""
    if head.dep_ not in ("pobj", "dobj"):
        return False
    if head.dep_ == "dobj":
        return head.head.lemma_ in name_words()["done_to_governments"]
    preposition = head.head
    noun = preposition.head
    if preposition.lower_ == "by" and noun.pos_ == "VERB":
        return True
    return (
        preposition.lower_ in _DEALING_WITH[:4]
        and noun.pos_ in ("NOUN", "VERB")
        and noun.lemma_.lower() in name_words()["dealings"]
    ) or (
        preposition.lower_ in ("on", "to", "toward", "towards")
        and noun.lemma_.lower()
        in ("pressure", "sanction", "concession", "message", "warning", "support", "closer", "loyal")
    )


def _begins_compound(doc: Doc, end: int) -> bool:
    """ "Moscow-backed"."""
    return end + 1 < len(doc) and doc[end].text in ("-", "–") and doc[end + 1].lower_ in name_words()["participles"]
