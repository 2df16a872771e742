"""The ledger: what people judged, one `:Judgement` node a line, in the store of the graph.

Lines are only ever added: taking one back is a further line. A statement is called by its article and a hash of its
words, so that a judgement holds when the article is loaded again, however its statements are numbered then, and waits
while the article is gone. The model is that of nomenklatura's resolver.
"""
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from graph.claims.told import Told
from graph.names import fold
from graph.store import GraphStore, Write
from graph.stored import ask

#: (kind of edge, key of one statement, key of the other; the smaller first) -> "confirmed" or "dismissed".
Verdicts = Mapping[tuple[str, str, str], str]

VERDICTS = ("confirmed", "dismissed")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A line. `name`: the pair in words; `kind`: DISPUTES or CONFIRMS; `one`, `other`: keys of the statements, the
    smaller first; `verdict`: confirmed, dismissed, or undone, which takes back the line `undoes`; `made`: ISO 8601."""

    id: str
    name: str
    kind: str
    one: str
    other: str
    verdict: str
    author: str
    made: str
    why: str = ""
    undoes: str = ""

    @property
    def pair(self) -> tuple[str, str, str]:
        return self.kind, self.one, self.other


def statement_key(told: Told) -> str:
    """What the ledger calls a statement."""
    words = fold(told.content or told.sentence_text or "")
    return f"{told.article}#{hashlib.sha256(words.encode()).hexdigest()[:16]}"


def pair_key(kind: str, one: Told, other: Told) -> tuple[str, str, str]:
    """What the ledger calls a pair."""
    first, second = sorted((statement_key(one), statement_key(other)))
    return kind, first, second


def judgements(store: GraphStore) -> tuple[Judgement, ...]:
    """All lines, the oldest first."""
    fields = ", ".join(f"j.{name} AS {name}" for name in Judgement.__slots__)
    lines = (Judgement(**dict(row)) for row in ask(store, f"MATCH (j:Judgement) RETURN {fields}"))
    return tuple(sorted(lines, key=lambda line: (line.made, line.id)))


def standing(lines: Iterable[Judgement]) -> dict[tuple[str, str, str], Judgement]:
    """Of each pair the last line that was not taken back."""
    told = list(lines)
    undone = {line.undoes for line in told}
    return {line.pair: line for line in told if line.verdict in VERDICTS and line.id not in undone}


def verdicts(lines: Iterable[Judgement]) -> Verdicts:
    """What holds of each judged pair."""
    return {pair: line.verdict for pair, line in standing(lines).items()}


def added(line: Judgement) -> Write:
    """The query that writes a line."""
    props = {name: value for name, value in asdict(line).items() if name != "id"}
    return "MERGE (j:Judgement {id: $id}) SET j += $props", {"id": line.id, "props": props}
