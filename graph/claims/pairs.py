"""DISPUTES and CONFIRMS edges: afresh, and for articles that come, change or go.

An edge leads from the later statement (of one day: the answer) to the earlier and stands where the later one does. It
depends on the two statements and on what people judged of them, so that an article that comes, changes or goes touches
only the edges of its own statements.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from graph.claims.compare import TERMS, compare
from graph.claims.terms import terms
from graph.claims.told import Told, in_order, told_from_rows, told_from_store
from graph.keyed import Keyed, candidates, key_rows, stored_candidates
from graph.ledger import Verdicts, judgements, pair_key, verdicts
from graph.model import Edge
from graph.rows import EdgeRow, Rows, by_id, edge
from graph.store import GraphStore
from graph.stored import ask

_OF = "UNWIND $ids AS id MATCH (s:Statement {id: id})-[r:DISPUTES|CONFIRMS]-(:Statement) RETURN DISTINCT r"


def claim_keys(rows: Rows) -> Rows:
    """The index entries of an article's statements, from all its rows."""
    return by_id(key_rows(map(_keyed, told_from_rows(rows).values())))


def pairs_afresh(rows: Rows, judged: Verdicts) -> Rows:
    """All edges of a graph, from the rows of all its articles."""
    told = told_from_rows(rows)
    found = candidates([_keyed(one) for one in told.values()], shared=TERMS)
    return pairs_between(((told[one], told[other]) for one, other in found), judged)


def pairs_before(store: GraphStore, rows: Rows) -> Rows:
    """The edges that the store has of the statements among these rows."""
    ids = sorted(id_ for kind, id_ in rows if kind == "Statement")
    return {**_stored(store, ids)}


def pairs_among(store: GraphStore, pairs: Iterable[tuple[Told, Told]]) -> Rows:
    """The edges that the store has between the two of each pair."""
    ends = {frozenset((one.id, other.id)) for one, other in pairs}
    found = _stored(store, sorted({id_ for pair in ends for id_ in pair}))
    return {key: row for key, row in found.items() if frozenset((row.source[1], row.target[1])) in ends}


def _stored(store: GraphStore, ids: list[str]) -> dict[tuple[str, str], EdgeRow]:
    found = (cast(Edge, row["r"]) for row in (ask(store, _OF, ids=ids) if ids else ()))
    return {(one.type, one.id): EdgeRow(one.type, one.id, ("Statement", one.source), ("Statement", one.target),
                                        dict(one.properties)) for one in found}


def pairs_after(store: GraphStore, before: Rows, after: Rows) -> Rows:
    """The edges that the statements among the rows of `after` shall have, when these take the place of `before`."""
    told = told_from_rows(after)
    keyed = [_keyed(one) for one in told.values()]
    own = {id_ for kind, id_ in before.keys() | after.keys() if kind == "Statement"}
    near = {id_: found - own for id_, found in stored_candidates(store, keyed, shared=TERMS).items()}
    others = told_from_store(store, {other for found in near.values() for other in found})
    within = ((told[one], told[other]) for one, other in candidates(keyed, shared=TERMS))
    beyond = ((told[one], others[other]) for one, found in near.items() for other in found)
    return pairs_between((*within, *beyond), verdicts(judgements(store)))


def pairs_between(pairs: Iterable[tuple[Told, Told]], judged: Verdicts) -> Rows:
    """The edges that these pairs shall have."""
    return by_id(_edges(pairs, judged))


def _keyed(told: Told) -> Keyed:
    return Keyed("Statement", told.id, terms(told), told.reported)


def _edges(pairs: Iterable[tuple[Told, Told]], judged: Verdicts) -> Iterator[EdgeRow]:
    for pair in pairs:
        found = compare(*pair)
        verdict = judged.get(pair_key(found.kind, *pair)) if found else None
        if found and verdict != "dismissed":
            earlier, later = in_order(*pair)
            yield edge(
                found.kind, f"{later.id} {found.kind.lower()} {earlier.id}", ("Statement", later.id),
                ("Statement", earlier.id), score=found.score, reason=found.reason, confidence=found.score,
                verdict=verdict, article=later.article, sentence=later.sentence, start=later.start, end=later.end,
                reported=later.reported, origin=later.origin)
