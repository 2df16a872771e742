"""What the parser often gets wrong in news and grammar can tell: repaired before anything is read off the parse.

Two kinds, each a handful in a hundred articles: a report that hangs on a verb it cannot be coordinated with, and a
speaker taken for the last of a list of names before the verb.
"""
from __future__ import annotations

from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

from ingest.cues import lexicon

#: The name a pipeline knows it by.
FACTORY = "parse_repairs"

_FINITE = ("VBD", "VBZ", "VBP")
_BARE = ("VB", "VBG")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_CONTENTS = ("ccomp", "parataxis")
_LISTED = ("conj", "appos")
_CLAUSES = 6  # steps up


@Language.component(FACTORY)
def _parse_repairs(doc: Doc) -> Doc:
    """The document with those arcs set right."""
    for token in doc:
        if token.tag_ in _FINITE and token.pos_ == "VERB":
            if token.dep_ == "conj" and (verb := _coordinated_with(token)) is not None:
                _hang(token, verb)
            elif (speaker := _speaker_before(token)) is not None:
                speaker.head, speaker.dep_ = token, "nsubj"
    return doc


def _hang(verb: Token, other: Token) -> None:
    """The verb, and the "and" before it, to another verb."""
    joining = [t for t in verb.head.children if t.dep_ == "cc" and t.i < verb.i]
    for token in (verb, *joining[-1:]):
        token.head = other


def _coordinated_with(verb: Token) -> Token | None:
    """"Denied that X had done it and demanded": past tense goes with past tense, so with "denied".

    "Had marched and demanded" may be meant too, so a participle is only left for a verb of saying under another.
    """
    head = verb.head
    said = head.tag_ == "VBN" and _says(verb)
    alike = verb.lower_ == verb.lemma_  # "set": past tense or not, who knows
    if not (head.tag_ in _BARE or said) or head.pos_ != "VERB" or alike or any(t.dep_ in _SUBJECTS for t in verb.lefts):
        return None
    for token in islice(head.ancestors, _CLAUSES):
        if token.tag_ == verb.tag_ and token.pos_ == "VERB" and token.i < verb.i:
            return token if not said or _says(token) else None
    return None


def _speaker_before(verb: Token) -> Token | None:
    """"…between X and Y, spokesman Z told reporters": a name behind a comma and right before the verb that says it."""
    if verb.i == 0 or not _says(verb) or any(t.dep_ in _SUBJECTS for t in verb.children):
        return None
    name = verb.nbor(-1)
    inside = any(t.dep_ in _CONTENTS and t.left_edge.i < name.i <= t.right_edge.i for t in verb.lefts)
    behind_comma = name.left_edge.i > 0 and name.left_edge.nbor(-1).text == ","
    return name if inside and behind_comma and name.dep_ in _LISTED and name.pos_ == "PROPN" else None


def _says(verb: Token) -> bool:
    cues = lexicon().verbs.get(verb.lemma_, ())
    return any(not cue.attitude for cue in cues)
