"""What people judged of pairs, as the Statements page tells it."""
from __future__ import annotations

from graph.claims.told import told_from_store
from graph.ledger import Judgement, judgements, pair_key, standing
from graph.statements.pairs import ClaimPair
from graph.store import GraphStore


def judgement_of(store: GraphStore, pair: ClaimPair) -> Judgement | None:
    """The line of the ledger that holds for a pair."""
    told = told_from_store(store, (pair.earlier, pair.later))
    if len(told) < 2:
        return None
    return standing(judgements(store)).get(pair_key(pair.kind, told[pair.earlier], told[pair.later]))


def dismissed(store: GraphStore) -> tuple[Judgement, ...]:
    """The lines by which pairs have no edge, the newest first."""
    return tuple(line for line in reversed(list(standing(judgements(store)).values())) if line.verdict == "dismissed")
