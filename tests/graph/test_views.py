"""Saved views, on every store: what is saved comes back, whatever else is written."""
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from graph import explore
from graph.check import check
from graph.errors import UsageError
from graph.lines import Line, folded
from graph.model import Node
from graph.store import GraphStore
from graph.views import (
    Content,
    change_view,
    delete_view,
    duplicate_view,
    list_views,
    read_view,
    replace_view,
    save_view,
    since,
)
from graph.write import delete_article, prepare, replace_articles
from tests.worlds import small_world

QUOTED = """it's "quoted" \\ `ticked` “so” 🌾 漢字 <b>"""
CONTENT = Content({"place/estmark": (1.5, -20.25), QUOTED: (0.0, 3.0)}, {"place/estmark": "Estmark", QUOTED: QUOTED},
                  (QUOTED,), (Line("place/estmark", "MEMBER_OF", QUOTED),), ("post-0310",),
                  {"v": "all~hide:x", "types": "Person", "b": "happened,,"}, (10.0, -4.5, 0.75))


def _saved(store: GraphStore, name: str = "Harbour talks", content: Content = CONTENT) -> str:
    return save_view(store, content, name=name, note="", author="ana").row.id


def test_a_store_without_views_has_none(store: GraphStore) -> None:
    assert list_views(store) == ()
    delete_view(store, "nobody")
    with pytest.raises(UsageError, match="'nobody' is no saved view"):
        read_view(store, "nobody")


def test_what_was_saved_comes_back(store: GraphStore) -> None:
    made = save_view(store, CONTENT, name=f" {QUOTED} ", note=QUOTED, author="ana")
    assert read_view(store, made.row.id) == made
    assert made.content == CONTENT
    assert (made.row.name, made.row.note, made.row.nodes, made.row.lines) == (QUOTED, QUOTED, 2, 1)
    assert made.row.made == made.row.changed
    assert list_views(store) == (made.row,)


def test_a_view_of_a_thousand_nodes(store: GraphStore) -> None:
    places = {f"person/{number}": (number / 10, -number / 4) for number in range(1_000)}
    lines = tuple(Line(f"person/{n}", "WORKS_FOR", f"person/{n + 1}") for n in range(999))
    content = Content(places, dict.fromkeys(places, "N"), lines=lines)
    assert read_view(store, _saved(store, content=content)).content == content


def test_the_last_changed_is_the_first(store: GraphStore) -> None:
    one, two, three = (_saved(store, name) for name in ("one", "two", "three"))
    change_view(store, one, name="one", note="read again", author="bo")
    assert [row.id for row in list_views(store)] == [one, three, two]
    assert list_views(store)[0].note == "read again" and list_views(store)[0].author == "bo"


def test_names_are_there_once(store: GraphStore) -> None:
    first, second = _saved(store), _saved(store)
    assert [row.name for row in list_views(store)] == ["Harbour talks 2", "Harbour talks"]
    third = duplicate_view(store, first, author="bo")
    assert third.row.name == "Harbour talks 3" and third.content == CONTENT
    with pytest.raises(UsageError, match="“Harbour talks” is the name of another view"):
        change_view(store, second, name="Harbour talks", note="", author="bo")
    change_view(store, first, name="Harbour talks", note="its own name", author="bo")
    for name in ("", "  ", "x" * 200):
        with pytest.raises(UsageError, match="The name "):
            change_view(store, first, name=name, note="", author="bo")


def test_replacing_keeps_id_and_name(store: GraphStore) -> None:
    id_ = _saved(store)
    other = Content({"place/varnland": (7.0, 8.0)}, {"place/varnland": "Varnland"})
    view = replace_view(store, id_, other, note="smaller", author="bo")
    assert (view.row.id, view.row.name, view.row.nodes, view.content) == (id_, "Harbour talks", 1, other)
    assert len(list_views(store)) == 1


def test_what_was_deleted_stays_deleted(store: GraphStore) -> None:
    id_ = _saved(store)
    delete_view(store, id_)
    with pytest.raises(UsageError, match="is no saved view"):
        change_view(store, id_, name="x", note="", author="bo")
    with pytest.raises(UsageError, match="is no saved view"):
        replace_view(store, id_, CONTENT, note="", author="bo")
    with pytest.raises(UsageError, match="is no saved view"):
        duplicate_view(store, id_, author="bo")
    assert list_views(store) == ()


def test_many_save_at_the_same_time(store: GraphStore) -> None:
    prepare(store)
    with ThreadPoolExecutor(4) as pool:
        ids = set(pool.map(lambda name: _saved(store, name), [f"view {number}" for number in range(12)]))
    assert {row.id for row in list_views(store)} == ids and len(ids) == 12


def test_articles_that_come_and_go_leave_views_alone(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, small_world())
    view = read_view(store, _saved(store))
    replace_articles(store, small_world()[:2])
    delete_article(store, "post-0310")
    assert read_view(store, view.row.id) == view
    assert check(store) == []


def test_what_is_new_and_what_is_gone_since(store: GraphStore) -> None:
    prepare(store)
    first, *rest = small_world()
    replace_articles(store, [first])
    ids = ("place/estmark", "place/varnland", "person/tomas-verin", "organization/harbour-compact")
    then = explore.among(store, ids)
    content = Content(dict.fromkeys(ids, (0.0, 0.0)), {}, lines=tuple(sorted(folded(then.edges))))
    same = since(content, then.nodes, then.edges)
    assert (same.new, same.gone_nodes, same.gone_lines) == ({}, (), ())

    replace_articles(store, rest)
    later = explore.among(store, ids)
    grown = since(content, later.nodes, later.edges)
    assert Line("place/varnland", "MEMBER_OF", "organization/harbour-compact") in grown.new
    assert not grown.new.keys() & set(content.lines), "a line with one more sentence is no new one"

    for article in small_world():
        if article.article.id != "undated-portraits":
            delete_article(store, article.article.id)
    left = explore.among(store, ids)
    gone = since(content, left.nodes, left.edges)
    assert "person/tomas-verin" in gone.gone_nodes and not gone.new
    assert all({line.source, line.target} <= {node.id for node in left.nodes} for line in gone.gone_lines)


def test_a_line_that_is_gone_between_nodes_that_stay() -> None:
    line = Line("a", "LEADS", "b")
    there = [Node(id_, ("Entity",), {}) for id_ in "ab"]
    gone = since(Content({"a": (0, 0), "b": (1, 1)}, {}, lines=(line,)), there, ())
    assert (gone.gone_nodes, gone.gone_lines) == ((), (line,))
