"""The Statements page: who says what, as a list or a graph, and beside it disputes, changes of position, records."""
from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from explorer import adding, resources
from explorer.foot import foot
from explorer.going import go_to, show_in_explore
from explorer.judging import forget_pairs
from explorer.late import is_late, leave
from explorer.statements import data, side, statement_list
from explorer.statements.beside import RECORD, Beside, beside, ids_shown, pairs_for
from explorer.statements.board import AT_ONCE, NAMES, Board, board_from, parameters
from explorer.statements.controls import controls, csv_button
from explorer.statements.graph import statement_graph
from explorer.statements.shown import left_out, shown
from explorer.who import who
from graph.errors import DemarcheError
from graph.evidence import evidence
from graph.judgements import judge, undo
from graph.statements.judged import dismissed, judgement_of
from graph.statements.record import record
from graph.statements.rows import Rows, StatementRow
from graph.statements.sentences import quoted
from graph.statements.sifting import Sifted, Wanted, ordered, sift


def page() -> None:
    """Draw the page."""
    if not resources.counts().get("Article"):
        if adding.at_work() or st.session_state.get("adding"):
            go_to("Sources", {})
        adding.start_empty()
        foot(keys=False)
        return
    board = _board()
    _obey(board, {row.id: row for row in data.rows()})
    rows = data.rows()  # what was just judged changes what is disputed
    by_id = {row.id: row for row in rows}
    if not rows:
        st.info("No statements yet: no article of this store says who said what. Add others on Sources.")
        foot(keys=False)
        return
    with st.container(horizontal=True, key="statements controls", vertical_alignment="center"):
        board.narrow(controls(board, rows))
        sifted = sift(rows, board.wanted)
        st.space("stretch")
        csv_button(ordered(sifted.rows, board.by, falling=board.falling))
    left, right = st.columns([59, 41], gap="small")
    with left:
        if board.way == "Graph":
            statement_graph(board, ordered(sifted.rows, board.by, falling=board.falling), left_out(sifted))
        else:
            _list(board, sifted, rows)
    with right:
        _side(board, sifted, by_id)
    foot(keys=False)
    _write(board)


def _board() -> Board:
    """The board of this session; it begins as the address says, and again where a link wrote another one."""
    state = st.session_state
    kept: Board | None = state.get("statements")
    given = {name: value for name, value in st.query_params.to_dict().items() if name in NAMES}
    if kept is not None and (not given or given == kept.address or is_late(kept.left, given)):
        return kept
    board, errors = board_from(given)
    for error in errors:
        st.warning(error)
    board.address = given
    if kept is not None:
        board.begun = kept.begun + 1
        state.pop("statements way", None)
    state["statements"] = board
    return board


def _write(board: Board) -> None:
    """Write the address where it differs from what is there."""
    wanted = parameters(board)
    if wanted != board.address:
        leave(board.left, board.address)
        board.address = wanted
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def _list(board: Board, sifted: Sifted, rows: Rows) -> None:
    sent = ordered(sifted.rows, board.by, falling=board.falling)[: board.limit]
    content = shown(board, sifted, sent, quoted(resources.opened().store, sent), len(rows))
    statement_list("statement list", json.dumps(content), board.chosen, partial(_on_told, "statement list"))


def _side(board: Board, sifted: Sifted, by_id: Mapping[str, StatementRow]) -> None:
    store, chosen = resources.opened().store, by_id.get(board.chosen)
    speaker = board.speaker or (chosen.speaker.id if chosen and chosen.speaker else "")
    pairs = pairs_for(board, by_id, data.pairs(), sifted.rows)
    board.at = max(0, min(board.at, len(pairs) - 1))
    own = data.changes((speaker,)) if speaker and board.tab == "speaker" else ()
    listed = tuple(sorted({row.speaker.id for row in sifted.rows if row.speaker}))
    every = len(by_id) <= data.MOST
    whose = (chosen.speaker.id,) if chosen and chosen.speaker else listed if every else ()
    here = {row.id for row in sifted.rows}
    changes = [one for one in data.changes(whose) if chosen or one.earlier in here or one.later in here]
    shown_pair = pairs[board.at] if pairs and pairs[board.at].verdict else None
    found = Beside(by_id, pairs, changes, bool(whose) or every, record(tuple(by_id.values()), speaker), own,
                   judgement_of(store, shown_pair) if shown_pair else None, dismissed(store),
                   resources.opened().read_only)
    recent = found.record.rows[::-1][:RECORD] if found.record and board.tab == "speaker" else ()
    content = beside(board, found, evidence(store, ids_shown(board, found)), quoted(store, recent))
    side("statement side", json.dumps(content), partial(_on_told, "statement side"))


def _on_told(component: str) -> None:
    """Take note: what is told is done by the page, where an error is shown and other pages can be opened."""
    told = st.session_state[component]["told"]
    if told:
        st.session_state["statements"].told.append(told)


def _obey(board: Board, by_id: Mapping[str, StatementRow]) -> None:
    """Do what the components told, in order."""
    while board.told:
        told = board.told.pop(0)
        kind = told["kind"]
        if kind == "choose":
            board.choose(told["id"] if told["id"] in by_id else "")
        elif kind == "speaker":
            _open_speaker(board, by_id, told["id"])
        elif kind == "sort":
            board.sort(told["by"])
        elif kind == "more":
            board.limit += AT_ONCE
        elif kind == "clear":
            board.narrow(Wanted(), anew=True)
        elif kind == "tab":
            board.tab, board.at = told["name"], 0
        elif kind == "at":
            board.at = int(told["at"])
        elif kind in ("judge", "undo"):
            _judge(told)
        else:
            _go(told)


def _judge(told: Mapping[str, Any]) -> None:
    """A line of the ledger; what cannot be judged is said, and the pair stays as it was."""
    store = resources.opened().store
    try:
        if told["kind"] == "judge":
            judge(store, told["pair"], told["one"], told["other"], told["verdict"], who())
        else:
            undo(store, told["id"], who())
    except DemarcheError as error:
        st.error(str(error))
    forget_pairs()


def _open_speaker(board: Board, by_id: Mapping[str, StatementRow], speaker: str) -> None:
    """Open somebody's record, if they say anything: the canvas tells of every node."""
    if any(row.speaker and row.speaker.id == speaker for row in by_id.values()):
        board.open_speaker(speaker)


def _go(told: Mapping[str, Any]) -> None:
    """To another page."""
    if told["kind"] == "article":
        go_to("Sources", {"article": told["id"], "sentence": str(told["number"])})
    elif told["kind"] == "explore":
        show_in_explore(told["ids"], told["select"], told["address"])
