"""What a session's desk makes of saved views, over an embedded store with the small world; without a browser."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from explorer.address import address_of
from explorer.controls import Off
from explorer.desk import Desk
from explorer.keeping import content_of, since, since_text
from explorer.picture import Painter
from explorer.plainly import plainly
from explorer.view import OVERVIEW, Step
from graph.layout import layout
from graph.lines import Line
from graph.settings import Settings
from graph.views import Since, View, delete_view, save_view
from tests.explorer.conftest import filled
from tests.worlds import small_world

ESTMARK, VERIN = "place/estmark", "person/tomas-verin"
CAMERA = (1.5, -2.0, 0.8)
BRUSH = {"clock": "reported", "from": "2025-03-01", "to": "2025-03-31", "undated": True}


@pytest.fixture(scope="module")
def painter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Painter]:
    """A painter over the small world; layouts in this process."""
    home = tmp_path_factory.mktemp("home")
    with filled(home, small_world()) as store:
        yield Painter(store, Settings(home=home), layout)


@pytest.fixture
def desk(painter: Painter) -> Desk:
    made = Desk(off=Off(types=("Organization",)), brush=BRUSH, selection=(VERIN,))
    made.refreshed(painter, 9)
    for kind, more in (("move", {"place": [7, -9]}), ("pin", {})):
        made.commands.append({"kind": kind, "ids": [VERIN], **more})
    made.obey(painter, {})
    return made


def _saved(desk: Desk, painter: Painter) -> View:
    return save_view(painter.store, content_of(desk, CAMERA), name="Verin", note="", author="ana")


def test_a_saved_view_is_the_picture_again(desk: Desk, painter: Painter) -> None:
    assert desk.picture is not None
    view = _saved(desk, painter)
    picture = painter.replay((Step("view", (view.row.id,)),))
    assert picture.shows_as(desk.picture)
    assert picture.connections == desk.picture.connections
    assert (view.content.camera, view.row.nodes) == (CAMERA, len(picture.nodes))
    assert view.content.address == {"v": f"all~move:{VERIN}@7,-9~pin:{VERIN}", "types": "Organization",
                                    "b": "reported,2025-03-01,2025-03-31"}


def test_the_address_of_an_open_view_is_short_while_nothing_is_changed(desk: Desk, painter: Painter) -> None:
    view = _saved(desk, painter)
    desk.view = view
    assert address_of(desk) == {"view": view.row.id, "s": VERIN}
    desk.steps = (Step("view", (view.row.id,)),)
    assert address_of(desk) == {"view": view.row.id, "s": VERIN}
    desk.off = Off()
    assert address_of(desk)["v"] == f"view:{view.row.id}" and "types" not in address_of(desk)
    desk.off, desk.steps = Off(types=("Organization",)), OVERVIEW
    assert address_of(desk)["v"] == "all", "an address without steps would mean those of the view"


def test_an_opened_view_is_undone_with_its_brush_and_name(desk: Desk, painter: Painter) -> None:
    view, before = _saved(desk, painter), desk.picture
    other = Desk(steps=(Step("view", (view.row.id,)),), view=view, laid=(1, CAMERA))
    desk.lay("open Verin", other, painter.replay(other.steps))
    assert (desk.view, desk.brush, desk.laid, desk.selection) == (view, None, (1, CAMERA), ())
    for kind, number, wanted in (("undo", 2, (None, BRUSH)), ("redo", 3, (view, None))):
        desk.commands.append({"kind": kind, "ids": []})
        desk.obey(painter, {})
        assert (desk.view, desk.brush) == wanted
        assert desk.laid == (number, None), "the canvas finds the camera as it was left"
    desk.commands += [{"kind": "hide", "ids": [VERIN]}, {"kind": "undo", "ids": []}]
    desk.obey(painter, {})
    assert desk.laid == (3, None) and desk.view == view
    desk.commands.append({"kind": "undo", "ids": []})
    desk.obey(painter, {})
    assert desk.picture is before


def test_a_view_that_is_deleted_stays_with_who_has_it_open(desk: Desk, painter: Painter) -> None:
    view = _saved(desk, painter)
    delete_view(painter.store, view.row.id)
    steps = (Step("view", (view.row.id,)),)
    assert replace(painter, view=view).replay(steps).nodes
    gone = painter.replay(steps)
    assert not gone.nodes and "is no saved view" in gone.note


def test_nothing_is_said_where_nothing_came_or_went(desk: Desk, painter: Painter) -> None:
    assert since(desk, painter.store) is None
    desk.view = _saved(desk, painter)
    assert since_text(since(desk, painter.store)) == ""
    assert since_text(Since({Line("a", "LEADS", "b"): ()}, ("c", "d"), (Line("a", "FOUNDED", "b"),))) == (
        "Since this view was saved: 1 new line, 3 gone.")


def test_names_in_labels_are_no_markdown() -> None:
    assert plainly("*a* [b](c) :red[d] $e$ P. Quill") == r"\*a\* \[b\]\(c\) \:red\[d\] \$e\$ P\. Quill"
