"""An event is the same from the rows that are written and from the store that has them."""
from __future__ import annotations

import pytest

from graph.happenings.happened import happened_from_rows, happened_from_store
from graph.happenings.words import is_called_off, numbers, stem, stems, telling
from graph.store import GraphStore
from graph.whole import graph_of
from graph.write import prepare, replace_articles
from tests.worlds import big_world, small_world


def test_rows_and_store_give_the_same(store: GraphStore) -> None:
    facts = (*small_world(), *big_world(6))
    prepare(store)
    replace_articles(store, facts)
    expected = happened_from_rows(graph_of(facts))
    assert expected
    assert happened_from_store(store, expected) == expected
    some = sorted(expected)[3:9]
    assert happened_from_store(store, [*some, "no-such#event-1"]) == {id_: expected[id_] for id_ in some}
    assert happened_from_store(store, []) == {}


def test_an_event_tells_who_stands_for_whom_and_who_else_is_named() -> None:
    events = happened_from_rows(graph_of(small_world()))
    met = events["post-0310#event-0"]
    assert (met.code, met.date_from, met.reported) == ("CONSULT", "2025-03-08", "2025-03-10")
    assert met.actors == ("person/tomas-verin",)
    assert met.near == ("place/varnland",)
    assert set(met.homes) == {("person/kasimir-oldoy", "place/varnland"), ("person/tomas-verin", "place/estmark")}
    assert met.trigger == ("meet",)


@pytest.mark.parametrize(("word", "expected"), [
    ("talks", "talk"), ("meeting", "meet"), ("met", "meet"), ("visited", "visit"), ("visits", "visit"),
    ("stopped", "stop"), ("countries", "country"), ("killing", "kill"), ("strikes", "strik"), ("strike", "strik"),
])
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_what_tells_which_deed_it_is() -> None:
    assert telling(stems("said on Tuesday that the ferry and the ferries had 12 leaks")) == ("ferry", "leak")
    assert numbers(stems("the third round of talks on the first bridge")) == ("third",)


@pytest.mark.parametrize(("text", "expected"), [
    ("The visit has been cancelled.", True), ("The talks fell through.", True), ("They called off the drill.", True),
    ("The talks were long.", False),
])
def test_called_off(text: str, expected: bool) -> None:
    assert is_called_off(stems(text)) == expected
