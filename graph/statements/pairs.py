"""Pairs of statements that dispute or confirm each other, as a list of them."""
from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graph.model import Edge
from graph.store import GraphStore
from graph.stored import ask

_PAIRS = ("MATCH (later:Statement)-[r:DISPUTES|CONFIRMS]->(:Statement) "
          "RETURN r AS edge, later.reported AS reported")


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Two statements. `kind`: DISPUTES or CONFIRMS; `verdict`: "confirmed" where a person said so."""

    id: str
    kind: str
    earlier: str
    later: str
    reported: str | None
    score: float
    reason: str
    verdict: str = ""


def claim_pairs(store: GraphStore) -> tuple[ClaimPair, ...]:
    """All pairs: disputes first, the last reported first."""
    found = [pair_of(row["edge"], row["reported"]) for row in ask(store, _PAIRS)]
    found.sort(key=lambda pair: (-pair.score, pair.id))
    found.sort(key=lambda pair: pair.reported or "", reverse=True)
    return tuple(sorted(found, key=lambda pair: pair.kind != "DISPUTES"))


def pair_of(edge: Edge, reported: str | None = None) -> ClaimPair:
    """An edge between two statements as a pair; `reported`: the later one."""
    told = edge.properties
    return ClaimPair(edge.id, edge.type, edge.target, edge.source, reported, float(str(told.get("score") or 0)),
                     str(told.get("reason") or ""), str(told.get("verdict") or ""))


def touching(pairs: Iterable[ClaimPair], ids: Collection[str]) -> tuple[ClaimPair, ...]:
    """The pairs that one of these statements is in."""
    wanted = frozenset(ids)
    return tuple(pair for pair in pairs if pair.earlier in wanted or pair.later in wanted)
