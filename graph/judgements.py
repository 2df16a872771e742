"""Judging whether two statements belong together: a line of the ledger and, in the same transaction, the edge.

A dismissed pair has no edge, that of a confirmed pair says so.
"""
from __future__ import annotations

from dataclasses import replace

from graph.changes import changes
from graph.claims.pairs import pairs_among, pairs_between
from graph.claims.told import Told, in_order, told_from_store
from graph.errors import UsageError
from graph.handmade import checked, new_id, now
from graph.ledger import VERDICTS, Judgement, added, judgements, pair_key, standing, statement_key, verdicts
from graph.rows import shortened
from graph.store import GraphStore
from graph.stored import ask

WHY_CHARACTERS = 2_000

_KINDS = {"DISPUTES": "disputes", "CONFIRMS": "confirms"}
_OF_ARTICLES = ("UNWIND $ids AS id MATCH (:Article {id: id})-[:CONTAINS]->(:Sentence)<-[:SHOWN_IN]-(s:Statement) "
                "RETURN DISTINCT s.id AS id")


def judge(store: GraphStore, kind: str, one: str, other: str, verdict: str, author: str, why: str = "") -> Judgement:
    """Confirm or dismiss that two statements dispute or confirm each other.

    `one`, `other`: their ids. Raises UsageError for another kind or verdict, and where a statement is gone.
    """
    if kind not in _KINDS or verdict not in VERDICTS:
        raise UsageError(f"{kind} {verdict} is no judgement: {' or '.join(_KINDS)} can be {' or '.join(VERDICTS)}.")
    told = told_from_store(store, (one, other))
    if len(told) < 2:
        raise UsageError("One of the two statements is no longer in the graph, so nothing was judged: its article was "
                         "deleted or loaded again. Open the list again and choose the pair anew.")
    earlier, later = in_order(*told.values())
    _, first, second = pair_key(kind, earlier, later)
    named = f"{_shown(later)} {_KINDS[kind]} {_shown(earlier)}"
    reason = checked(why, what="reason", longest=WHY_CHARACTERS) if why.strip() else ""
    return _written(store, Judgement(new_id(), named, kind, first, second, verdict, author, now(), reason))


def undo(store: GraphStore, judgement_id: str, author: str) -> Judgement:
    """Take a line back by a further one; what was judged before it holds again.

    Raises UsageError where the line does not hold: unknown, taken back already, or followed by another of its pair.
    """
    line = next((one for one in standing(judgements(store)).values() if one.id == judgement_id), None)
    if line is None:
        raise UsageError("This judgement was taken back already, or another of the same pair came after it. "
                         "Open the list again to see what holds.")
    return _written(store, replace(line, id=new_id(), verdict="undone", author=author, made=now(), why="",
                                   undoes=line.id))


def _written(store: GraphStore, line: Judgement) -> Judgement:
    """Write the line and what becomes of the edges of its pair."""
    after = verdicts([*judgements(store), line])
    articles = sorted({key.rpartition("#")[0] for key in (line.one, line.other)})
    told = told_from_store(store, (row["id"] for row in ask(store, _OF_ARTICLES, ids=articles)))
    ones, others = (_called(told, key) for key in (line.one, line.other))
    pairs = [(one, other) for one in ones for other in others if one.id != other.id]
    store.write([*changes(pairs_among(store, pairs), pairs_between(pairs, after)), added(line)])
    return line


def _called(told: dict[str, Told], key: str) -> list[Told]:
    return [one for one in told.values() if statement_key(one) == key]


def _shown(told: Told) -> str:
    return f"“{shortened(told.content or told.sentence_text or '')}”"
