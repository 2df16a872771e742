"""What the parser often gets wrong in news and grammar can tell: repaired before anything is read off the parse.

Each is a handful in a hundred articles: a report that hangs on a verb it cannot be coordinated with, a speaker taken
for the last of a list of names before the verb; in headlines a comma for "and", and participles taken for past tenses.
"""
from __future__ import annotations

import tomllib
from functools import cache
from itertools import islice
from pathlib import Path

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
_ADMITTING = ("acknowledge", "admit", "concede", "confirm")
_COMPLETE = ("dobj", "dative", "ccomp", "xcomp", "aux", "auxpass", "agent", "oprd", "prt")
_NAMED = ("GPE", "ORG", "PERSON", "NORP")
_CLAUSES = 6  # steps up
_FILE = Path(__file__).parent / "lexicon" / "parse.toml"


@Language.component(FACTORY)
def _parse_repairs(doc: Doc) -> Doc:
    """The document with those arcs set right."""
    for token in doc:
        if token.pos_ == "VERB" and _heads_headline(token):
            _mend_headline(token)
        if token.tag_ in _FINITE and token.pos_ == "VERB":
            if token.dep_ == "conj" and (verb := _coordinated_with(token)) is not None:
                _hang(token, verb)
            elif (speaker := _speaker_before(token)) is not None:
                speaker.head, speaker.dep_ = token, "nsubj"
            elif (speaker := _speaker_behind(token)) is not None:
                _close(token, speaker)
    return doc


def _heads_headline(verb: Token) -> bool:
    """The verb of a line without an end, a participle at its noun, or its last word ("Boat sinks, captain held")?"""
    last = verb.sent[-1]
    while last.is_space and last.i > verb.i:
        last = last.nbor(-1)
    top = verb.dep_ == "ROOT" or (verb.dep_ == "acl" and verb.head.dep_ == "ROOT") or verb == last
    return top and not last.is_punct


def _mend_headline(verb: Token) -> None:
    """"Minister jailed in Norway": it was done to him; "Norway, Spain sign pact": both do."""
    subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    bare = not any(t.dep_ in _COMPLETE for t in verb.children) and (subject is not None or verb.dep_ == "acl")
    if bare and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lemma_ in _undergone())):
        verb.tag_ = "VBN"
        if subject is not None:
            subject.dep_ = "nsubjpass"
    first = next((t for t in verb.lefts if t.dep_ == "npadvmod" and t.ent_type_ in _NAMED), None)
    if first is not None and subject is not None and _are_joined(first, subject):
        first.dep_ = "nsubj"
        subject.head, subject.dep_ = first, "conj"


def _are_joined(first: Token, subject: Token) -> bool:
    """Do two names stand side by side with a comma for "and"?"""
    beside = first.left_edge == first and first.nbor(1).text == "," and first.i + 2 == subject.left_edge.i
    return beside and subject.ent_type_ in _NAMED


@cache
def _undergone() -> frozenset[str]:
    return frozenset(tomllib.loads(_FILE.read_text(encoding="utf-8"))["undergone"].split())


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
    admitted = next((t for t in islice(head.ancestors, _CLAUSES) if t.lemma_ in _ADMITTING), None)
    if verb.lemma_ == "deny" and admitted is not None and not any(t.dep_ in _SUBJECTS for t in verb.lefts):
        return admitted  # "has admitted that Norway bought it but denied that it was used"
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


def _speaker_behind(verb: Token) -> Token | None:
    """"X has left, the head of the agency said on Monday.": nouns between a comma and a last verb that says it."""
    if verb.i == verb.sent.start or not _says(verb) or any(t.dep_ in _SUBJECTS for t in verb.children):
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in verb.sent if t.i > verb.i):
        return None  # something else is told behind it
    last = verb.nbor(-1) if verb.nbor(-1).text != "," else verb.nbor(-2)
    found = (t for t in verb.sent if t.i <= last.i and t.right_edge.i == last.i and t.dep_ in _LISTED)
    return next((t for t in found if t.pos_ in ("NOUN", "PROPN") and _opens_after_comma(t) and _has_clause(t)), None)


def _opens_after_comma(noun: Token) -> bool:
    return noun.left_edge.i > noun.sent.start and noun.left_edge.nbor(-1).text == ","


def _has_clause(noun: Token) -> bool:
    """Does a finite verb with a subject stand before it?"""
    return any(t.dep_ in _SUBJECTS and t.head.pos_ in ("VERB", "AUX") and t.head.tag_ not in _BARE
               for t in noun.sent if t.i < noun.left_edge.i)


def _close(verb: Token, speaker: Token) -> None:
    """All that stands before is what the speaker says."""
    top = verb.sent.root
    speaker.head, speaker.dep_ = verb, "nsubj"
    if top != verb:
        verb.head, verb.dep_ = verb, "ROOT"
        top.head, top.dep_ = verb, "ccomp"


def _says(verb: Token) -> bool:
    cues = lexicon().verbs.get(verb.lemma_, ())
    return any(not cue.attitude for cue in cues)
