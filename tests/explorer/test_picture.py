"""Pictures from steps, over an embedded store with the small world."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from explorer.picture import Painter
from explorer.view import OVERVIEW, Step
from graph import explore
from graph.layout import layout
from graph.open_store import open_store
from graph.settings import Settings
from graph.views import Content, save_view
from graph.write import prepare, replace_articles
from tests.explorer.conftest import filled
from tests.raid import DENIED, RAID, raid_world
from tests.worlds import small_world

GUARD, HAVEN = "organization/kestrel-guard", "place/lindhaven"
ESTMARK, VERIN, JANA = "place/estmark", "person/tomas-verin", "person/jana-maren"


@pytest.fixture(scope="module")
def painter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Painter]:
    """A painter over the small world; layouts in this process."""
    settings = Settings(home=tmp_path_factory.mktemp("home"))
    store = open_store(settings)
    prepare(store)
    replace_articles(store, small_world())
    yield Painter(store, settings, layout)
    store.close()


@pytest.fixture(scope="module")
def raided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Painter]:
    """A painter over a raid that three articles tell."""
    with filled(tmp_path_factory.mktemp("raid"), raid_world()) as store:
        yield Painter(store, Settings(), layout)


@pytest.mark.parametrize("asked", [RAID, DENIED])
def test_a_happening_is_one_node_whatever_is_done_to_it(raided: Painter, asked: str) -> None:
    picture = raided.replay((Step("add", (asked,)), Step("move", (asked,), (50, 60)), Step("pin", (asked,))))
    assert set(picture.nodes) == {RAID, GUARD, HAVEN}
    assert picture.places[RAID] == (50, 60) and set(picture.pinned) == {RAID} and picture.connections[RAID] == 2
    assert {edge.source for edge in picture.edges.values()} == {RAID}
    assert picture.shown((asked, GUARD)) == (RAID, GUARD) and picture.name(asked) == picture.name(RAID)
    assert set(raided.after(picture, Step("hide", (asked,))).nodes) == {GUARD, HAVEN}
    assert set(raided.after(picture, Step("expand", (GUARD,))).nodes) == {RAID, GUARD, HAVEN, "echo#event-0"}


def test_a_saved_view_shows_an_event_by_its_happening(raided: Painter) -> None:
    view = save_view(raided.store, Content({DENIED: (1.0, 2.0), GUARD: (3.0, 4.0)}, {}, pinned=(DENIED,)), name="raid",
                     note="", author="Vera")
    picture = raided.after(raided.replay(()), Step("view", (view.row.id,)))
    assert picture.places == {RAID: (1.0, 2.0), GUARD: (3.0, 4.0)} and set(picture.pinned) == {RAID}


def test_the_overview_has_all_lines_among_its_nodes(painter: Painter) -> None:
    picture = painter.replay(OVERVIEW)
    assert {edge.id for edge in explore.among(painter.store, list(picture.nodes)).edges} == set(picture.edges)
    assert set(picture.places) == set(picture.nodes) == set(picture.connections)


@pytest.mark.parametrize("step", [Step("expand", (ESTMARK,)), Step("add", (JANA,)), Step("path", (VERIN, JANA))])
def test_a_step_moves_nothing_and_misses_no_line(painter: Painter, step: Step) -> None:
    before = painter.replay((Step("add", (ESTMARK, VERIN)),))
    after = painter.after(before, step)
    assert len(after.nodes) > 2
    assert {id_: after.places[id_] for id_ in before.places} == before.places
    assert {edge.id for edge in explore.among(painter.store, list(after.nodes)).edges} == set(after.edges)


def test_an_added_statement_brings_who_takes_part(painter: Painter) -> None:
    picture = painter.replay((Step("add", ("post-0310#statement-0",)),))
    assert {"post-0310#statement-0", VERIN, ESTMARK} <= set(picture.nodes)


def test_hide_and_keep_take_lines_along(painter: Painter) -> None:
    all_ = painter.replay(OVERVIEW)
    hidden = painter.after(all_, Step("hide", (ESTMARK,)))
    assert set(all_.nodes) - set(hidden.nodes) == {ESTMARK}
    assert not any(ESTMARK in (edge.source, edge.target) for edge in hidden.edges.values())
    assert set(painter.after(all_, Step("keep", (ESTMARK, VERIN))).nodes) == {ESTMARK, VERIN}


def test_the_limit_of_a_view_is_said(painter: Painter) -> None:
    small = replace(painter, settings=replace(painter.settings, view_nodes=5))
    picture = small.after(small.replay((Step("add", (ESTMARK,)),)), Step("expand", (ESTMARK,)))
    assert len(picture.nodes) - len(picture.groups) == 5
    assert "5 is the limit of one view" in picture.note


def test_a_missing_path_is_said(painter: Painter) -> None:
    picture = painter.replay((Step("add", (VERIN, "place/zemlinar")), Step("hide", (VERIN,))))
    assert "No path" in painter.after(picture, Step("path", ("place/zemlinar", "person/nobody"))).note


def test_unknown_ids_of_an_old_address_are_left_out(painter: Painter) -> None:
    picture = painter.replay((Step("add", (VERIN, "person/nobody")), Step("expand", ("person/nobody",))))
    assert set(picture.nodes) == {VERIN}


def test_places_that_are_known_are_kept_when_the_graph_grew(painter: Painter) -> None:
    assert painter.replay(OVERVIEW, {ESTMARK: (7.0, 8.0)}).places[ESTMARK] == (7.0, 8.0)


def test_what_the_first_view_leaves_out_is_folded_and_opens(painter: Painter) -> None:
    small = replace(painter, settings=replace(painter.settings, overview_nodes=6))
    before = small.replay(OVERVIEW)
    folded = sum(group.count for group in before.groups.values())
    real = before.nodes.keys() - before.groups.keys()
    assert before.groups and len(real) + folded == before.total
    assert before.places.keys() == before.nodes.keys()
    after = small.after(before, Step("open", tuple(before.groups)))
    assert not after.groups and len(after.nodes) == before.total
    assert {id_: after.places[id_] for id_ in real} == {id_: before.places[id_] for id_ in real}
    assert small.replay((*OVERVIEW, Step("open", tuple(before.groups)))).places == after.places


def test_an_expand_beyond_the_limit_folds_the_rest_beside_its_origin(painter: Painter) -> None:
    small = replace(painter, settings=replace(painter.settings, view_nodes=5))
    picture = small.after(small.replay((Step("add", (ESTMARK,)),)), Step("expand", (ESTMARK,)))
    assert {group.around for group in picture.groups.values()} == {ESTMARK}
    assert len(picture.nodes) - len(picture.groups) == 5
