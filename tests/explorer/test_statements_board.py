"""What the Statements page shows, to an address and back; pieces that mean nothing are said."""
from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.statements.board import AT_ONCE, Board, board_from, parameters
from graph.statements.sifting import Wanted

FULL = Wanted(words="grain, 50% off", groups_off=("asserting",), stances=("denies", "rejects"),
              speakers=("person/tomas-verin", "unnamed"), titles=("president",), organizations=("organization/a,b",),
              places=("place/estmark",), about=("place/varnland",), publishers=("The ~ Post", ""), first="2025-03-01",
              last="2025-03-31", direct=True, disputed=True)


def test_the_start_has_no_parameters() -> None:
    assert parameters(Board()) == {} and board_from({}) == (Board(), ())


@pytest.mark.parametrize("board", [
    Board(replace(FULL, publishers=("The ~ Post",)), "gap", False, "Graph", chosen="a#statement-0"),
    Board(by="reported", falling=False), Board(speaker="person/x", tab="speaker"), Board(tab="changes"),
], ids=["all", "order", "speaker", "tab"])
def test_there_and_back(board: Board) -> None:
    assert board_from(parameters(board)) == (board, ())


@pytest.mark.parametrize(("given", "said"), [
    ({"from": "2025-13-01"}, "'2025-13-01' in the address is no date: write YYYY-MM-DD."),
    ({"sort": "colour"}, "'colour' in the address is no order of the list: it must be one of"),
])
def test_what_means_nothing_is_said(given: dict[str, str], said: str) -> None:
    board, errors = board_from(given)
    assert board == Board() and len(errors) == 1 and errors[0].startswith(said)


def test_sorting_twice_turns_the_order() -> None:
    board = Board()
    board.sort("gap")
    assert (board.by, board.falling) == ("gap", True)
    board.sort("gap")
    assert (board.by, board.falling) == ("gap", False)


def test_another_filter_shows_the_beginning_again() -> None:
    board = Board(limit=3 * AT_ONCE, at=4)
    board.narrow(Wanted(words="grain"))
    assert (board.limit, board.at, board.begun) == (AT_ONCE, 0, 0)
    board.narrow(Wanted(), anew=True)
    assert board.begun == 1
