"""What a session's desk makes of commands, over an embedded store with the small world."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.as_of import known
from explorer.controls import Off
from explorer.desk import Desk
from explorer.history import STEPS
from explorer.options import By, by_of, ways_of
from explorer.picture import Painter
from explorer.view import from_text, to_text
from graph.errors import UsageError
from graph.explore import Kind
from graph.layout import layout
from graph.settings import Settings
from tests.explorer.conftest import filled
from tests.worlds import small_world

ESTMARK, VERIN = "place/estmark", "person/tomas-verin"


@pytest.fixture(scope="module")
def painter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Painter]:
    """A painter over the small world; layouts in this process."""
    home: Path = tmp_path_factory.mktemp("home")
    with filled(home, small_world()) as store:
        yield Painter(store, Settings(home=home), layout)


@pytest.fixture
def desk(painter: Painter) -> Desk:
    made = Desk()
    made.refreshed(painter, 9)
    return made


def _do(desk: Desk, painter: Painter, kind: str, *ids: str, **more: object) -> None:
    desk.commands.append({"kind": kind, "ids": list(ids), **more})
    desk.obey(painter, {})


def test_an_expand_brings_what_was_known_by_the_day_and_again_when_opened_anew(desk: Desk, painter: Painter) -> None:
    compact = "organization/harbour-compact"
    desk.filtered(Off(asof="2025-03-11"))
    _do(desk, painter, "only", compact)
    _do(desk, painter, "expand", VERIN)
    assert desk.picture is not None and len(desk.picture.nodes) > 3
    assert set(desk.picture.nodes) == {node.id for node in known(desk.picture, "2025-03-11")}, "nothing that is hidden"
    text = to_text(desk.steps)
    assert text == f"only:{compact}@2025-03-11~expand:{VERIN}@2025-03-11"
    assert painter.replay(from_text(text)).places == desk.picture.places
    _do(desk, painter, "expand", compact)
    assert desk.said[1] == "Nothing new around Harbour Compact: what was reported by 11 Mar 2025 is here."
    _do(desk, painter, "menu", compact, number=7)
    assert desk.menu == {"number": 7, "rows": []}
    desk.filtered(Off())
    before = len(desk.picture.nodes)
    _do(desk, painter, "expand", compact)
    assert len(desk.picture.nodes) > before, "now all of it"


def test_a_hundred_steps_back_and_on_again(desk: Desk, painter: Painter) -> None:
    seen = [desk.picture]
    for number in range(STEPS):
        _do(desk, painter, "move", VERIN, place=[number, -number])
        seen.append(desk.picture)
    for picture in reversed(seen[:-1]):
        _do(desk, painter, "undo")
        assert desk.picture is picture
    assert not desk.history.undo
    _do(desk, painter, "undo")
    assert desk.said[1] == "Nothing to undo."
    for picture in seen[1:]:
        _do(desk, painter, "redo")
        assert desk.picture is picture


def test_a_new_step_clears_what_could_be_redone(desk: Desk, painter: Painter) -> None:
    _do(desk, painter, "hide", ESTMARK)
    _do(desk, painter, "undo")
    assert desk.history.redo == "hide Estmark"
    _do(desk, painter, "pin", VERIN)
    assert (desk.history.undo, desk.history.redo) == ("pin Tomas Verin", "")


def test_a_step_that_changes_nothing_is_none(desk: Desk, painter: Painter) -> None:
    steps = desk.steps
    _do(desk, painter, "hide", "person/nobody")
    _do(desk, painter, "common", ESTMARK, "person/nobody")
    assert desk.steps == steps and not desk.history.undo
    assert "have no neighbour in common" in desk.said[1]


def test_filters_come_back(desk: Desk, painter: Painter) -> None:
    desk.filtered(Off(types=("Person",)))
    desk.filtered(Off(types=("Person",)))
    _do(desk, painter, "types", off=["Person", "Place"])
    assert list(desk.off.types) == ["Person", "Place"]
    _do(desk, painter, "undo")
    assert list(desk.off.types) == ["Person"] and desk.widgets_old
    _do(desk, painter, "undo")
    assert desk.off == Off()


def test_an_undo_brings_back_the_brush_that_a_way_back_took(desk: Desk, painter: Painter) -> None:
    _do(desk, painter, "styles", off=["planned", "former", "no style"])
    before, brush = desk.off, {"clock": "reported", "from": "2025-03-01", "to": "2025-03-02", "undated": True}
    everything = {"types": [], "relations": [], "styles": [], "confidence": 0, "asof": ""}
    _do(desk, painter, "show", words="show all", off=everything, brush=brush)
    assert (desk.off, desk.brush, before.styles) == (Off(confidence=0), None, ("former", "planned"))
    _do(desk, painter, "hide", ESTMARK)
    _do(desk, painter, "undo")
    assert desk.brush is None
    _do(desk, painter, "undo")
    assert (desk.off, desk.said[1]) == (before, "Undone: show all.") and desk.brush == brush
    _do(desk, painter, "redo")
    assert (desk.off, desk.brush) == (Off(confidence=0), None)


def test_a_command_that_is_told_twice_is_taken_once() -> None:
    desk = Desk()
    desk.take("a", [{"kind": "undo", "number": 1}])
    desk.take("a", [{"kind": "undo", "number": 1}, {"kind": "redo", "number": 2}])
    assert [command["kind"] for command in desk.commands] == ["undo", "redo"]
    desk.take("b", [{"kind": "undo", "number": 1}])
    assert len(desk.commands) == 3 and desk.done == ("b", 1)


def test_what_is_pinned_is_not_moved(desk: Desk, painter: Painter) -> None:
    _do(desk, painter, "pin", VERIN)
    assert desk.picture is not None
    before = desk.picture.places
    _do(desk, painter, "shift", VERIN, ESTMARK, place=[10, 20])
    assert desk.picture.places[VERIN] == before[VERIN]
    assert desk.picture.places[ESTMARK] == pytest.approx((before[ESTMARK][0] + 10, before[ESTMARK][1] + 20))


def test_an_error_is_said_and_the_view_stays(desk: Desk, painter: Painter) -> None:
    steps = desk.steps
    _do(desk, painter, "expand", ESTMARK, options=["MENTIONS"])
    assert "MENTIONS is no type of line" in desk.said[1] and desk.steps == steps


def test_options_of_a_step() -> None:
    assert by_of(["MEMBER_OF.in", "10"]).kind == Kind("MEMBER_OF", "in")
    assert by_of(["Person"]).kind == Kind(type="Person")
    assert by_of(["Person", "2025-03-14"]) == By(Kind(type="Person"), day="2025-03-14")
    assert (ways_of(["one", "6", "statements"]).longest, ways_of(["statements"]).types) == (6, ("SAYS", "ABOUT"))
    for text in ("expand:a@DANCE", "expand:a@2025-13-01", "path:a,b@9", "path:a,b@songs"):
        with pytest.raises(UsageError, match="in the address"):
            from_text(text)
