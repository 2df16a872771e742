"""The names that the language model proposes, each cut to the name itself."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span

from ingest.gazetteer import genders, name_words
from ingest.spans import Name, trimmed

#: The model's labels of what we name.
TYPES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place"}
_LONGEST = 5  # words of a person's name


def proposed(doc: Doc) -> Iterator[Name]:
    """The model's people, organizations and places."""
    for start, end, type_ in _joined(doc):
        yield from (Name(first, last, type_) for first, last in trimmed(doc, start, end, type_))


def _joined(doc: Doc) -> list[tuple[int, int, str]]:
    """Spans with their types; "Luiz Inácio" and "Lula da Silva" side by side are one person."""
    found = [(ent.start, ent.end, TYPES[ent.label_]) for ent in doc.ents if ent.label_ in TYPES]
    goes_on = {ent.end: other.end for ent, other in pairwise(doc.ents) if _goes_on(ent, other)}
    return [(start, goes_on.get(end, end), type_) for start, end, type_ in found if start not in goes_on]


def _goes_on(ent: Span, other: Span) -> bool:
    people = ent.label_ == other.label_ == "PERSON" and ent.end == other.start
    if not people or ent[0].lower_ not in genders() or ent[-1].text in ("'s", "’s"):
        return False
    surname = other[0].lower_ not in genders() or any(token.lower_ in name_words()["particles"] for token in other)
    return surname and len(ent) > 1 and len(ent) + len(other) <= _LONGEST
