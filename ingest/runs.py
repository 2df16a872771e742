"""Runs of tokens that mean one entity, looked at by their place in the doc."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.reading import Reading

_POSSESSIVE = ("'s", "’s", "'", "’")


def next_name(reading: Reading, index: int) -> str | None:
    """The entity whose mention covers the token at this place of the doc."""
    return reading.entity_at(reading.doc[index]) if 0 <= index < len(reading.doc) else None


def mention_start(reading: Reading, index: int) -> int:
    """The first token of the run of tokens around `index` that mean one entity."""
    id_ = next_name(reading, index)
    while id_ is not None and next_name(reading, index - 1) == id_:
        index -= 1
    return index


def mention_end(reading: Reading, index: int) -> int:
    """The last token of that run."""
    id_ = next_name(reading, index)
    while id_ is not None and next_name(reading, index + 1) == id_:
        index += 1
    return index


def is_possessive(token: Token) -> bool:
    """The mark of a possessive as a token of its own."""
    return token.text in _POSSESSIVE
