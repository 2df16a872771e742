"""Persons told one after the other: "Prime Minister A, Foreign Minister B, President C and D met".

The parser often loses the thread where titles stand between the names, so a list is read from the order of the words:
names with nothing but titles and descriptions between them, commas, and "and" before the last.
"""
from __future__ import annotations

from spacy.tokens import Token

from ingest.bounds import sentence_end
from ingest.reading import Reading

_BETWEEN = {"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PART"}  # titles: "the acting president of Spain"
_LINKS = {",", "and"}
_OBJECTS = {"dobj", "pobj", "nsubjpass", "conj"}
_WIDEST = 14  # words between two names of a list


def listed_after(token: Token, reading: Reading) -> list[str]:
    """The persons that a list goes on with after the one named at the token; empty where no "and" closes a list."""
    first = reading.entity_at(token)
    if first is None or reading.entity(first).type != "Person":
        return []
    found: list[str] = []
    known, ended, since, joined = first, False, 0, False
    for word in token.doc[token.i + 1:sentence_end(token)]:
        since += 1
        id_ = reading.entity_at(word)
        if id_ == known:
            continue
        if word.lower_ in _LINKS:
            joined, ended = True, ended or word.lower_ == "and"
        elif id_ is not None and reading.entity(id_).type == "Person" and joined and word.pos_ != "PRON":
            if token.dep_ in _OBJECTS and _acts_apart(word, reading):
                return []
            found.append(id_)
            known, since, joined = id_, 0, False
            if ended:
                return found
        elif since > _WIDEST or not (word.pos_ in _BETWEEN or id_ is not None or word.text == "-"):
            break
    return []


def _acts_apart(word: Token, reading: Reading) -> bool:
    """"met Lopez, and Anna Berg resigned": she is the subject of a further verb, unless that is a name misread."""
    name = [t for t in word.sent if reading.entity_at(t) == reading.entity_at(word) and abs(t.i - word.i) < _WIDEST]
    return any(t.dep_ == "nsubj" and t.head.pos_ in ("VERB", "AUX") and reading.entity_at(t.head) is None for t in name)
