"""Content of cues that no frame finds: asides, "X says" with all that follows, and the paragraph behind "X said:"."""
from __future__ import annotations

from spacy.tokens import Token

from graph.model import Span
from ingest.contents import spans
from ingest.cues import lexicon

_MARKS = (",", "—", "–", "--", ".", "(", ")", ";")
_LONGEST = 9
_JOINS = (
    "and", "but", "or", "who", "which", "that", "while", "when", "as", "if", "because", "although", "though", "where",
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def around_aside(verb: Token) -> tuple[Span, ...]:
    """The sentence around a cue between commas or behind the last one ("The plan, he said, is …"); else nothing."""
    sentence = verb.sent
    aside = _aside(verb, sentence.start, sentence.end)
    if aside is None:
        return ()
    stop = sentence.end - 1 if verb.doc[sentence.end - 1].is_punct else sentence.end
    words = [t for t in sentence if t.i < aside[0] or aside[1] < t.i < stop]
    headline = all(t.text[0].isupper() for t in sentence if len(t) > 3)  # "Minister Hid Illness": no verb to the tagger
    return spans(words, verb) if headline or any(t.pos_ in ("VERB", "AUX") for t in words) else ()


def _aside(verb: Token, start: int, end: int) -> tuple[int, int] | None:
    """First and last word of ", X said," or ", said X.": one verb with its own subject, between marks."""
    doc, first, last = verb.doc, verb.i, verb.i
    bracketed = 0
    while first > start and verb.i - first - bracketed < _LONGEST:
        opening = _opening(verb, first - 1) if doc[first - 1].text == ")" else None  # "Sen. Anna Weber (R-S.C.) said"
        if opening is None and doc[first - 1].text in _MARKS:
            break
        bracketed += first - opening if opening is not None else 0
        first = opening if opening is not None else first - 1
    while last + 1 < end and doc[last + 1].text not in _MARKS and last - verb.i < _LONGEST:
        last += 1
    inside = doc[first : last + 1]
    joins = inside[0].lower_ in _JOINS and inside[0].lower_ != "as"
    begins = first > start and doc[first - 1].text in _MARKS and not joins
    ends = last + 1 >= end or doc[last + 1].text in _MARKS
    speaks = any(t.dep_ == "nsubj" and t.head == verb for t in inside) and not acts(verb, inside[0], last)
    verbs = [t for t in inside if t.pos_ in ("VERB", "AUX") and t.tag_ != "VBG" and t.dep_ not in ("aux", "auxpass")]
    return (first, last) if begins and ends and speaks and len(verbs) == 1 else None


def _joins_verb(joining: Token) -> bool:
    """"The "and" of "claimed vast wealth and said …"."""
    others = [t for t in joining.head.rights if t.dep_ == "conj" and t.i > joining.i]
    verbal = [t for t in others[:1] if t.pos_ == "VERB"]
    return any(not any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.lefts) for verb in verbal)


def _opening(verb: Token, closing: int) -> int | None:
    """Where the bracket opens that closes there, if few words are in it."""
    first = max(closing - _LONGEST, verb.sent.start)
    return next((at for at in range(closing, first, -1) if verb.doc[at].text == "("), None)


def acts(verb: Token, first: Token, last: int) -> bool:
    """Does the verb tell what somebody does: "as ships continue to leave", "as Weber began", "he maintained a lead"?

    `first` is the first word of its clause, `last` the number of the last one that counts.
    """
    goes_on = first.lower_ == "as" and verb.lemma_ in lexicon().words["going_on"]
    told = verb.lemma_ in lexicon().words["hands_over"]  # "Weber told the agency"
    does = any(t.dep_ == "xcomp" or (t.dep_ == "dobj" and not told) for t in verb.rights if t.i <= last)
    return goes_on or does


def rest_of_sentence(verb: Token) -> tuple[Span, ...]:
    """What follows a verb of saying to the end of its sentence, where that holds a finite verb; else nothing."""
    also = next((t.i for t in verb.rights if t.dep_ == "cc" and _joins_verb(t)), verb.sent.end)
    words = [t for t in verb.sent if verb.i < t.i < also]
    if not words or verb.tag_ == "VBG" or words[0].pos_ in ("ADP", "PUNCT", "SPACE"):
        return ()
    if not any(t.tag_ in _FINITE for t in words):
        return ()
    return spans(words, verb)


def block_behind(verb: Token) -> tuple[Span, ...]:
    """The paragraph that "Weber added:" announces at the end of a line, where no quotation mark opens it."""
    doc, colon = verb.doc, verb.i + 1
    while colon < len(doc) and doc[colon].text != ":" and colon - verb.i < _LONGEST:
        colon += 1
    if colon + 2 >= len(doc) or doc[colon].text != ":" or "\n" not in doc[colon + 1].text or doc[colon + 2].is_quote:
        return ()
    if any(t.pos_ == "VERB" for t in doc[verb.i + 1 : colon]):
        return ()
    ends = (t.i for t in doc[colon + 2 :] if "\n" in t.text)
    return spans(doc[colon + 2 : next(ends, len(doc))], verb)
