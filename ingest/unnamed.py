"""The words of a participant who has no name."""
from __future__ import annotations

from spacy.tokens import Token

from graph.model import Span
from ingest.clauses import lost_subject

#: Prepositions by which somebody is named with a country, body or place.
BELONGS = ("of", "in", "from", "for")
_CLAUSES = {"advcl", "ccomp", "parataxis"}


def unnamed(token: Token) -> Span:
    """The phrase of a noun without clauses; of what follows it, "of", "in", "from", "for", "near" and their nouns."""
    first = min((t for child in _before(token) for t in child.subtree), key=lambda t: t.i, default=token)
    last = token
    for child in token.rights:
        dated = any(t.ent_type_ == "DATE" for t in child.subtree)
        clause = any(inner.dep_ == "pcomp" for inner in child.children)  # "accused it of hiding arms"
        if child.dep_ == "prep" and child.lower_ in (*BELONGS, "near") and not dated and not clause:
            last = max(child.subtree, key=lambda t: t.i)
        elif child.dep_ not in ("prep", "case"):
            break
    return Span(first.idx, last.idx + len(last))


def _before(noun: Token) -> list[Token]:
    """What stands before the noun, without a clause: "[Lund dissolved] parliament", "[Snubbing Norway,] Spain …"."""
    lefts = list(noun.lefts)
    while lefts and any(lost_subject(child) is not None or child.dep_ in _CLAUSES for child in lefts):
        del lefts[0]
    while lefts and lefts[0].text == ",":
        del lefts[0]
    return lefts
