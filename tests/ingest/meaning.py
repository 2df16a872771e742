"""Whom a word of a reading means, by name: what the tests of coreference ask."""

from __future__ import annotations

from ingest.reading import Reading


def meant(reading: Reading, word: str, number: int = 0) -> str | None:
    """The name of the entity that a word (its occurrence `number`) means."""
    token = [t for t in reading.doc if t.text == word][number]
    id_ = reading.entity_at(token)
    return reading.entity(id_).name if id_ else None
