"""The sentences of the statements that are shown: asked for only then, for their texts are the bulk of a graph."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.statements.rows import StatementRow
from graph.store import GraphStore
from graph.stored import ask

_TEXTS = "UNWIND $ids AS id MATCH (t:Sentence {id: id}) RETURN t.id AS id, t.text AS text, t.start AS start"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence with what is said in it and the cue, as offsets into it; those that lie in others are left out."""

    text: str
    said: tuple[tuple[int, int], ...]
    cue: tuple[int, int] | None


def quoted(store: GraphStore, rows: Sequence[StatementRow]) -> dict[str, Quoted]:
    """Statement id -> its sentence."""
    ids = sorted({row.sentence for row in rows})
    found = {row["id"]: (row["text"], row["start"]) for row in (ask(store, _TEXTS, ids=ids) if ids else ())}
    return {row.id: _quoted(row, *found[row.sentence]) for row in rows if row.sentence in found}


def _quoted(row: StatementRow, text: str, start: int) -> Quoted:
    said = tuple(span for part in row.parts if (span := _within(part, start, len(text))))
    return Quoted(text, said, _within((row.start, row.end), start, len(text)))


def _within(span: tuple[int, int], start: int, length: int) -> tuple[int, int] | None:
    first, last = max(0, span[0] - start), min(length, span[1] - start)
    return (first, last) if first < last else None
