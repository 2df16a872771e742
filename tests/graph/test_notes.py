"""Notes on nodes and lines, on every store."""
from __future__ import annotations

import pytest

from graph.check import check
from graph.errors import UsageError
from graph.lines import Line
from graph.notes import About, add_note, change_note, delete_note, lost_notes, note_counts, notes_about, restore_note
from graph.store import GraphStore
from graph.write import delete_article, prepare, replace_articles
from tests.worlds import small_world

VERIN = "person/tomas-verin"
MEMBER = Line("place/estmark", "MEMBER_OF", "organization/harbour-compact")
ALLIES = Line("place/estmark", "ALLY_OF", "place/varnland")
QUOTED = """it's "quoted" \\ `ticked` “so” 🌾 漢字\n<b>"""


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    prepare(store)
    replace_articles(store, small_world())
    return store


def test_a_store_without_notes_has_none(store: GraphStore) -> None:
    assert (notes_about(store, VERIN), note_counts(store), lost_notes(store)) == ((), {}, ())


@pytest.mark.parametrize("about", [VERIN, "post-0310#event-0", MEMBER, QUOTED], ids=str)
def test_a_note_is_found_by_what_it_is_about(store: GraphStore, about: About) -> None:
    first = add_note(store, about, f" {QUOTED} ", named="it", author="ana")
    second = add_note(store, about, "Ask the ministry.", named="it", author="bo")
    add_note(store, "place/varnland", "Another.", named="Varnland", author="bo")
    assert first.text == QUOTED
    assert notes_about(store, about) == (second, first)
    assert note_counts(store)[first.about] == 2


def test_a_note_is_changed_deleted_and_put_back(store: GraphStore) -> None:
    note = add_note(store, VERIN, "Check the date.", named="Tomas Verin", author="ana")
    changed = change_note(store, note, "Checked.", author="bo")
    assert notes_about(store, VERIN) == (changed,)
    assert (changed.text, changed.author, changed.made) == ("Checked.", "bo", note.made)
    delete_note(store, note.id)
    assert notes_about(store, VERIN) == ()
    with pytest.raises(UsageError, match="on Tomas Verin was deleted meanwhile"):
        change_note(store, note, "More.", author="ana")
    restore_note(store, changed)
    assert notes_about(store, VERIN) == (changed,)
    with pytest.raises(UsageError, match="The note is empty"):
        add_note(store, VERIN, " \n", named="Tomas Verin", author="ana")


def test_notes_outlive_articles_and_are_listed_when_their_thing_is_gone(world: GraphStore) -> None:
    about: tuple[About, ...] = (VERIN, MEMBER, ALLIES, "post-0310#event-0", Line("a", "NO RELATION", "b"),
                                "person/nobody")
    notes = {note.about: note for note in (add_note(world, one, "Look.", named="it", author="ana") for one in about)}
    unknown = {"a NO RELATION b", "person/nobody"}
    assert {note.about for note in lost_notes(world)} == unknown
    replace_articles(world, small_world())
    delete_article(world, "wire-0312")
    assert {note.about for note in lost_notes(world)} == unknown, "other articles tell of the membership"
    for article in small_world():
        delete_article(world, article.article.id)
    assert set(lost_notes(world)) == set(notes.values())
    replace_articles(world, small_world())
    assert {note.about for note in lost_notes(world)} == unknown
    assert check(world) == []
