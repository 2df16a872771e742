"""What stands beside the list, as plain values: pairs, changes of position, one speaker's record."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from explorer.cards import card
from explorer.reader.cards import explore_address
from explorer.statements.board import Board
from explorer.statements.shown import named, row_values
from graph.claims.positions import Change
from graph.evidence import Evidence
from graph.ledger import Judgement
from graph.ontology import ontology
from graph.statements.offices import Named
from graph.statements.pairs import ClaimPair, touching
from graph.statements.record import Record
from graph.statements.rows import StatementRow
from graph.statements.sentences import Quoted

Values = dict[str, Any]
By = Mapping[str, StatementRow]

CHANGES = 8  # cards of changes at once
RECORD = 60  # statements of a record at once


@dataclass(frozen=True)
class Beside:
    """What there is to show: `pairs` and `changes` of the chosen statement or else of the list, and a record.

    `judgement`: what holds of the pair that is shown; `dismissed`: the pairs that people dismissed.
    """

    by_id: By
    pairs: Sequence[ClaimPair] = ()
    changes: Sequence[Change] = ()
    all_changes: bool = True
    record: Record | None = None
    own_changes: Sequence[Change] = ()
    judgement: Judgement | None = None
    dismissed: Sequence[Judgement] = ()
    read_only: str = ""


def pairs_for(board: Board, by_id: By, pairs: Iterable[ClaimPair], listed: Iterable[StatementRow]) -> list[ClaimPair]:
    """The pairs of the chosen statement, both kinds; without one the disputes that the list has a side of."""
    if board.chosen in by_id:
        return list(touching(pairs, [board.chosen]))
    here = {row.id for row in listed}
    return [pair for pair in touching(pairs, here) if pair.kind == "DISPUTES"]


def ids_shown(board: Board, found: Beside) -> list[str]:
    """The statements whose sentences with their marks are needed."""
    pairs = found.pairs[board.at : board.at + 1] if board.tab == "disputes" else ()
    ids = [id_ for pair in pairs for id_ in (pair.earlier, pair.later)]
    if board.tab == "disputes" and board.chosen in found.by_id and not found.pairs:
        ids.append(board.chosen)
    shown = found.own_changes if board.tab == "speaker" else found.changes
    first = 1 if board.tab == "disputes" else CHANGES
    ids += [id_ for one in shown[:first] for id_ in (one.earlier, one.later)]
    return list(dict.fromkeys(ids))


def beside(board: Board, found: Beside, evidence: Sequence[Evidence], sentences: Mapping[str, Quoted]) -> Values:
    """All that the component shows; cards of other tabs than the open one are left out."""
    by_evidence = {one.shows: one for one in evidence}
    changes = found.own_changes if board.tab == "speaker" else found.changes
    cards = [_change(one, found.by_id, by_evidence) for one in changes
             if one.earlier in by_evidence and one.later in by_evidence]
    return {
        "tab": board.tab, "chosen": board.chosen if board.chosen in found.by_id else "", "at": board.at,
        "counts": {"disputes": len(found.pairs), "changes": len(found.changes) if found.all_changes else None},
        "pair": _pair_at(board, found, by_evidence), "single": _single(board, found, by_evidence),
        "changes": cards, "changes_total": len(changes), "all_changes": found.all_changes,
        "record": _record(found.record, sentences) if found.record and board.tab == "speaker" else None,
        "read_only": found.read_only, "dismissed": [asdict(line) for line in found.dismissed],
    }


def statement_card(row: StatementRow, one: Evidence) -> Values:
    """A statement with its marked sentence, and what a citation needs."""
    return {**row_values(row, None), **card(one), "number": one.sentence + 1}


def _pair_at(board: Board, found: Beside, evidence: Mapping[str, Evidence]) -> Values | None:
    pair = next(iter(found.pairs[board.at : board.at + 1]), None)
    if pair is None or pair.earlier not in evidence or pair.later not in evidence:
        return None
    earlier, later = found.by_id[pair.earlier], found.by_id[pair.later]
    return {
        **asdict(pair), "about": [asdict(one) for one in _subject(earlier, later)],
        "earlier": statement_card(earlier, evidence[pair.earlier]),
        "later": statement_card(later, evidence[pair.later]), "explore": to_explore((earlier, later), pair.id),
        "judgement": asdict(found.judgement) if found.judgement else None,
    }


def _single(board: Board, found: Beside, evidence: Mapping[str, Evidence]) -> Values | None:
    """The chosen statement where no other disputes or confirms it."""
    if board.chosen not in evidence or found.pairs:
        return None
    row = found.by_id[board.chosen]
    return {**statement_card(row, evidence[row.id]), "explore": to_explore((row,), row.id)}


def _change(one: Change, by_id: By, evidence: Mapping[str, Evidence]) -> Values:
    earlier, later = by_id[one.earlier], by_id[one.later]
    return {
        "speaker": named(later), "days": one.days, "score": one.score, "reason": one.reason,
        "about": [asdict(about) for about in shared(earlier, later)],
        "earlier": statement_card(earlier, evidence[one.earlier]), "later": statement_card(later, evidence[one.later]),
        "explore": to_explore((earlier, later), one.later),
    }


def _record(record: Record, sentences: Mapping[str, Quoted]) -> Values:
    """A record: the newest statements first, and a mark in time for each that has a day."""
    newest = record.rows[::-1][:RECORD]
    marks = [{"id": row.id, "day": row.reported, "group": row.group, "stance": row.stance, "words": row.words}
             for row in record.rows if row.reported]
    return {
        "speaker": asdict(record.speaker), "groups": record.groups, "undated": record.undated, "marks": marks,
        "offices": [{"words": words, "first": first, "last": last} for words, first, last in record.offices],
        "span": record.span, "rows": [row_values(row, sentences.get(row.id)) for row in newest],
        "total": len(record.rows), "explore": {"ids": [record.speaker.id], "select": record.speaker.id,
                                               "address": explore_address([record.speaker.id], record.speaker.id)},
        "order": list(ontology().stances),
    }


def shared(one: StatementRow, other: StatementRow) -> list[Named]:
    """What both are about."""
    return [about for about in one.about if about.id in {same.id for same in other.about}]


def _subject(one: StatementRow, other: StatementRow) -> list[Named]:
    """What a pair is about: what both name, else what either does."""
    return shared(one, other) or list(dict.fromkeys((*one.about, *other.about)))


def to_explore(rows: Sequence[StatementRow], select: str) -> Values:
    """The way to Explore: the statements, who says them and whom they are about, with one item selected."""
    around = [one.id for row in rows for one in (*((row.speaker,) if row.speaker else ()), *row.about)]
    ids = list(dict.fromkeys([*(row.id for row in rows), *around]))
    return {"ids": ids, "select": select, "address": explore_address(ids, select)}
