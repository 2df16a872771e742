"""Events come to their happenings and leave them with their articles, on both stores."""
from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.check import check, dump
from graph.happenings import grouped, groups
from graph.model import Facts
from graph.store import GraphStore
from graph.whole import graph_of
from graph.write import delete_article, prepare, replace_articles
from tests.drafts import Draft

_CAST = {"verin": ("Person", "Tomas Verin"), "oldoy": ("Person", "Kasimir Oldøy"), "jana": ("Person", "Jana Maren"),
         "halden": ("Place", "Halden"), "ostra": ("Place", "Port Ostra")}


def meeting(id_: str, day: str, who: tuple[str, str] = ("verin", "oldoy"), place: str = "") -> Facts:
    """A report of a meeting on a day of April."""
    d = Draft(id_, _CAST, {"title": id_, "published": "2025-04-08", "publisher": id_, "url": None})
    one, other = (f"{{{_CAST[key][1]}|{key}}}" for key in who)
    at = f" in {{{_CAST[place][1]}|{place}}}" if place else ""
    s = d.say(f"{one} met {other}{at} on {day} April.")
    date = f"2025-04-{day:0>2}"
    d.event(s, "CONSULT", "met", actors=who[:1], targets=who[1:], places=(place,) if place else (),
            date=(f"{day} April", date, date))
    return d.facts()


# c joins a and e, which are three days apart, and d two of one day.
CHAIN = (meeting("a", "1"), meeting("c", "3"), meeting("e", "5"))
POOL = (*CHAIN, meeting("b", "1", ("oldoy", "verin"), "halden"), meeting("d", "12"),
        meeting("f", "1", ("verin", "jana")), meeting("g", "2", place="ostra"),
        meeting("h", "12", ("jana", "verin"), "ostra"))


def happenings(store: GraphStore) -> dict[str, str]:
    rows = store.read("MATCH (e:Event) RETURN e.article AS article, e.happening AS happening ORDER BY article").rows
    return {str(row["article"]): str(row["happening"]).partition("#")[0] for row in rows}


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_any_order_joins_the_same(store: GraphStore, order: tuple[int, ...]) -> None:
    prepare(store)
    for number in order:
        replace_articles(store, [CHAIN[number]])
    assert happenings(store) == {"a": "a", "c": "a", "e": "a"}
    assert check(store) == []


def test_what_held_a_happening_together_goes(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, CHAIN)
    delete_article(store, "c")
    assert happenings(store) == {"a": "a", "e": "e"}
    replace_articles(store, [CHAIN[1]])
    delete_article(store, "a")
    assert happenings(store) == {"c": "c", "e": "c"}


def test_an_article_that_tells_otherwise_goes_over(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, [meeting("a", "1"), meeting("b", "1"), meeting("c", "12")])
    replace_articles(store, [meeting("b", "12")])
    assert happenings(store) == {"a": "a", "b": "b", "c": "b"}


def test_a_key_that_too_many_have_joins_nobody(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (grouped, groups):
        monkeypatch.setattr(module, "MOST", 2)
    told = [meeting(id_, "1") for id_ in "abcd"]
    prepare(store)
    for expected, facts in zip(("a", "aa", "abc", "abcd"), told, strict=True):
        replace_articles(store, [facts])
        assert "".join(happenings(store).values()) == expected
    for expected, facts in zip(("bcd", "cc", "d", ""), told, strict=True):
        delete_article(store, facts.article.id)
        assert "".join(happenings(store).values()) == expected


@pytest.mark.parametrize("most", [1, 2, 3, 60])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.one_of(st.lists(st.sampled_from(POOL), min_size=1, max_size=4),
                                st.sampled_from("abcdefgh")), min_size=1, max_size=8))
def test_any_order_gives_one_graph(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch, most: int, steps: list[list[Facts] | str],
) -> None:
    for module in (grouped, groups):
        monkeypatch.setattr(module, "MOST", most)
    prepare(store)
    store.write([("MATCH (n) DETACH DELETE n", {})])
    remaining: dict[str, Facts] = {}
    for step in steps:
        if isinstance(step, str):
            delete_article(store, step)
            remaining.pop(step, None)
        else:
            replace_articles(store, step)
            remaining |= {facts.article.id: facts for facts in step}
        assert dump(store) == graph_of(remaining.values())
