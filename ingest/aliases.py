"""Other names that an article tells: "Anna Sarn, known as the Heron", "Sarn, formerly called Estmark Oil"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from ingest.spans import Name

_NAMING = ("call", "name", "dub", "know", "nickname")


def naming_verb(name: Token) -> Token | None:
    """The verb that gives a name: "called X", "known as X"."""
    if name.dep_ == "pobj" and name.head.lower_ == "as":
        name = name.head
    elif name.dep_ != "oprd":
        return None
    return name.head if name.head.lemma_ in _NAMING else None


def aliases(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs of a name and another one of the same person or organization."""
    by_token = {token.i: name for name in names for token in doc[name.start : name.end]}
    for other in names:
        verb = naming_verb(doc[other.start : other.end].root)
        if verb is None or verb.dep_ != "acl" or not _tells_alias(verb):
            continue
        name = by_token.get(verb.head.i)
        if name is not None and name is not other and name.type == other.type != "Place":
            yield name, other


def _tells_alias(verb: Token) -> bool:
    """"Anna Sarn, known as", "Anna Sarn (formerly called", but "Anna Sarn named Nils Lund as minister"."""
    before = verb.nbor(-1).nbor(-1) if verb.nbor(-1).pos_ == "ADV" and verb.i > 1 else verb.nbor(-1)
    return verb.tag_ == "VBN" and before.text in (",", "(", "and") and verb.lemma_ != "name"
