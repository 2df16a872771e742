"""The names that the language model proposes, each cut to the name itself."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span

from ingest.gazetteer import genders, name_words
from ingest.spans import Name, trimmed

#: The model's labels of what we name.
TYPES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place"}
_QUOTES = ('"', "“", "”", "'", "‘", "’")
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_LONGEST = 5  # words of a person's name


def proposed(doc: Doc) -> Iterator[Name]:
    """The model's people, organizations and places."""
    for start, end, type_ in _joined(doc):
        yield from (Name(first, last, type_) for first, last in trimmed(doc, start, end, type_))


def _joined(doc: Doc) -> list[tuple[int, int, str]]:
    """Spans with their types; "Luiz Inácio" and "Lula da Silva" side by side are one person."""
    found = [(ent.start, ent.end, TYPES[ent.label_]) for ent in doc.ents if ent.label_ in TYPES]
    goes_on = {ent.end: other.end for ent, other in pairwise(doc.ents) if _goes_on(ent, other)}
    people = [(start, goes_on.get(end, end), type_) for start, end, type_ in found if start not in goes_on]
    return [
        (_with_ordinal(doc, start), _with_surname(doc, start, _with_acronym(doc, end), type_), type_)
        for start, end, type_ in people
    ]


def _with_ordinal(doc: Doc, start: int) -> int:
    """Where a name begins that has a number before it: "the Second Sarn Shoal"."""
    before = doc[start - 1] if start > 1 else None
    counted = before is not None and before.tag_ == "NNP" and before.dep_ == "compound" and before.text in _ORDINALS
    return start - 1 if counted else start


def _with_acronym(doc: Doc, end: int) -> int:
    """Where an acronym ends that another one hangs on: "NPL-R"."""
    parts = doc[end - 1 : end + 2]
    hangs = len(parts) == 3 and parts[1].text == "-" and not any(part.whitespace_ for part in parts[:2])
    return end + 2 if hangs and parts[0].is_upper and parts[2].is_upper and len(parts[0]) > 1 else end


def _with_surname(doc: Doc, start: int, end: int, type_: str) -> int:
    """Where a person's name ends that has a nickname in it: Anna "Storm" Oldby."""
    parts = doc[end : end + 4]
    if type_ != "Person" or len(parts) < 4 or parts[0].text not in _QUOTES or parts[2].text not in _QUOTES:
        return end
    first = doc[start:end][-1].lower_ in genders()
    return end + 4 if first and parts[1].text.istitle() and parts[3].text.istitle() else end


def _goes_on(ent: Span, other: Span) -> bool:
    people = ent.label_ == other.label_ == "PERSON" and ent.end == other.start
    if not people or ent[0].lower_ not in genders() or ent[-1].lower_ in ("'s", "’s", "jr.", "sr."):
        return False
    surname = other[0].lower_ not in genders() or any(token.lower_ in name_words()["particles"] for token in other)
    return surname and len(ent) > 1 and len(ent) + len(other) <= _LONGEST
