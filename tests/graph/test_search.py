"""What a text finds in the small world, on every store, and in which order."""
from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from graph import finder
from graph.finder import Finder
from graph.open_store import open_store
from graph.search import Found, Hit, find
from graph.search_index import Index, read_index
from graph.search_marks import excerpt, spans
from graph.settings import Settings
from graph.store import Answer, GraphStore, Params
from graph.write import delete_article, prepare, replace_articles
from tests.conftest import empty_server
from tests.worlds import big_world, small_world

WORLD = (*small_world(), *big_world(4, seed=2))
World = tuple[GraphStore, Index]


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Every store in turn, loaded once: the questions change nothing."""
    if request.param == "neo4j":
        settings = request.getfixturevalue("neo4j_settings")
        empty_server(settings)
    else:
        settings = Settings(home=tmp_path_factory.mktemp("world"))
    store = open_store(settings)
    prepare(store)
    replace_articles(store, WORLD)
    yield store, read_index(store)
    store.close()


def hits(world: World, text: str, **more: int) -> tuple[Hit, ...]:
    return find(*world, text, **more).hits  # type: ignore[arg-type]


def entities(world: World, text: str, **more: int) -> list[str]:
    return [hit.id for hit in hits(world, text, **more) if "/" in hit.id]


def test_names(world: World) -> None:
    assert entities(world, "oldoy") == entities(world, "OLDØY") == ["person/kasimir-oldoy"]
    assert entities(world, "HC") == ["organization/harbour-compact"]
    assert entities(world, "zemlinar") == ["organization/zemlinar", "place/zemlinar"]
    assert entities(world, "maren")[0] == "person/maren"
    assert len(entities(world, "maren", limit=2)) == 2
    assert entities(world, "estmark min") == ["organization/foreign-ministry-of-estmark"]
    assert find(*world, "") == find(*world, " … ") == Found()


def test_a_name_called_so_comes_before_one_that_begins_so_and_that_before_a_word_within(world: World) -> None:
    found = [hit.name for hit in hits(world, "maren") if hit.kind == "Person"]
    assert found[0] == "Maren"
    assert set(found[1:]) == {"Ilse Maren", "Jana Maren"}
    assert hits(world, "varn")[0].name == "Varnland"


@pytest.mark.parametrize(("text", "id_"), [
    ("Esmark", "place/estmark"), ("Estmrak", "place/estmark"), ("Kasmir Oldoi", "person/kasimir-oldoy"),
    ("Habour Compakt", "organization/harbour-compact"), ("Varnlnd", "place/varnland"), ("Verim", "person/tomas-verin"),
])
def test_misspelled_names(world: World, text: str, id_: str) -> None:
    found = find(*world, text)
    assert id_ in [hit.id for hit in found.hits]
    assert found.best == id_
    assert found.nearest[0] == next(hit.name for hit in found.hits if hit.id == id_)


def test_the_best_fit_may_be_of_any_kind(world: World) -> None:
    assert find(*world, "estmark").best == "place/estmark"
    assert find(*world, "maren").best == "person/maren"
    assert find(*world, "quarrel").best == ""


def test_short_words_are_not_misspelled(world: World) -> None:
    assert entities(world, "hq") == []
    assert find(*world, "qzxw").nearest == ()


def test_another_transcription_is_found_as_well(world: World) -> None:
    assert "place/varnland" in entities(world, "warnland")
    found = find(*world, "tomass verin")
    assert [hit.id for hit in found.hits if hit.kind == "Person"] == ["person/tomas-verin"]
    assert found.nearest == (), "one doubled letter is the same name, not a misspelling"


def test_totals_and_one_kind_alone(world: World) -> None:
    few, all_ = find(*world, "maren", limit=1), find(*world, "maren", limit=50, kind="Person")
    assert few.totals["Person"] == 3 == len(all_.hits)
    assert {hit.kind for hit in all_.hits} == set(all_.totals) == {"Person"}


def test_words_of_events_statements_and_articles(world: World) -> None:
    assert [(hit.kind, hit.name) for hit in hits(world, "quarrel")] == [("Article", "Quarrel over grain")]
    assert ("meeting or call", "2025-04-01") in [(hit.context, hit.day) for hit in hits(world, "fell through")]


def test_words_of_a_sentence_find_its_article(world: World) -> None:
    article = next(hit for hit in hits(world, "signed grain deal") if hit.kind == "Article")
    assert (article.id, article.sentence) == ("post-0310", 3)
    assert [article.quote[a:b] for a, b in article.quote_marks] == ["Grain", "signed", "grain", "deal"]
    assert (article.context, article.day) == ("The Harbour Post", "2025-03-10")
    assert not [hit for hit in hits(world, "igned grain deal") if hit.kind == "Article"], "words begin words"


def test_a_hit_says_what_matched_and_who_it_is(world: World) -> None:
    hit = hits(world, "hc")[0]
    assert (hit.name, hit.matched, hit.context) == ("Harbour Compact", "HC", "4 independent of 5 reports")
    hit = hits(world, "verin")[0]
    assert hit.context.startswith("President, Estmark · 4 independent of ")
    assert [hit.name[a:b] for a, b in hit.marks] == ["Verin"]


def test_the_finder_hears_of_articles_that_come_and_go(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is: here no reading counts as long."""
    monkeypatch.setattr(finder, "PATIENCE", 60.0)
    monkeypatch.setattr(finder, "_AT_ONCE", 60.0)
    prepare(store)
    world = small_world()
    replace_articles(store, world[:1])
    search = Finder(store)
    assert not search.find("quill").hits
    replace_articles(store, world)
    assert [hit.name for hit in search.find("quill").hits][:1] == ["Petra Quill"]
    for article in world[1:]:
        delete_article(store, article.article.id)
    assert not search.find("quill").hits


class Slow:
    """A store that answers when it is let."""

    name = "slow"

    def __init__(self, store: GraphStore) -> None:
        self.let, self.write, self.explain, self.close = threading.Event(), store.write, store.explain, store.close
        self._read = store.read

    def read(self, query: str, params: Params | None = None, *, timeout: float | None = None,
             row_limit: int | None = None) -> Answer:
        assert self.let.wait(60)
        return self._read(query, params, timeout=timeout, row_limit=row_limit)


def test_nobody_waits_long_for_the_first_index(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "PATIENCE", 0.01)
    slow = Slow(world[0])
    search = Finder(slow)
    assert search.find("estmark") == Found(reading=True)
    slow.let.set()
    monkeypatch.setattr(finder, "PATIENCE", 60.0)
    assert search.find("estmark").hits


@pytest.mark.parametrize(("text", "words", "marked"), [
    ("Kasimir Oldøy", ["old"], ["Old"]),
    ("Sölvesk’s fleet", ["solvesk"], ["Sölvesk’s"]),
    ("Müller, Ada", ["muller", "a"], ["Müller", "A"]),
    ("Estmark", ["mark"], []),
])
def test_marks(text: str, words: list[str], marked: list[str]) -> None:
    assert [text[a:b] for a, b in spans(text, words)] == marked


def test_an_excerpt_shows_the_first_mark() -> None:
    text = "Long before that day " * 5 + "the envoys met in Halden " + "and afterwards they went home " * 5
    quote, marks = excerpt(text, spans(text, ["envoys", "halden"]))
    assert quote.startswith("… ") and quote.endswith("…") and len(quote) < 120
    assert [quote[a:b] for a, b in marks] == ["envoys", "Halden"]
    assert excerpt("Short.", ()) == ("Short.", ())
