"""Pairs are confirmed, dismissed and taken back, on both stores; what is judged outlives its articles."""
from __future__ import annotations

import pytest

from graph.check import check, dump
from graph.errors import UsageError
from graph.judgements import judge, undo
from graph.ledger import judgements
from graph.store import GraphStore
from graph.write import delete_article, prepare, replace_articles
from tests.worlds import small_world

WORLD = [facts for facts in small_world() if facts.article.id in ("post-0310", "wire-0312", "courier-0313")]
EARLIER, LATER = "post-0310#statement-0", "wire-0312#statement-0"
PAIR = ("DISPUTES", f"{LATER} disputes {EARLIER}")
OTHER = ("DISPUTES", f"courier-0313#statement-0 disputes {EARLIER}")


@pytest.fixture
def loaded(store: GraphStore) -> GraphStore:
    prepare(store)
    replace_articles(store, WORLD)
    return store


def verdicts_of_edges(store: GraphStore) -> dict[tuple[str, str], object]:
    return {key: row.properties.get("verdict") for key, row in dump(store).items() if key[0] == "DISPUTES"}


def test_judging_and_taking_back(loaded: GraphStore) -> None:
    """One test for all steps, because loading takes longer than judging."""
    confirmed = judge(loaded, "DISPUTES", EARLIER, LATER, "confirmed", "Vera", "He names the report.")
    assert verdicts_of_edges(loaded) == {PAIR: "confirmed", OTHER: None}
    dismissed = judge(loaded, "DISPUTES", LATER, EARLIER, "dismissed", "Olaf")
    assert verdicts_of_edges(loaded) == {OTHER: None}
    assert check(loaded) == []
    with pytest.raises(UsageError, match="taken back already, or another"):
        undo(loaded, confirmed.id, "Olaf")
    undone = undo(loaded, dismissed.id, "Vera")
    assert verdicts_of_edges(loaded) == {PAIR: "confirmed", OTHER: None}
    undo(loaded, confirmed.id, "Vera")
    assert verdicts_of_edges(loaded) == {PAIR: None, OTHER: None}
    assert check(loaded) == []
    lines = judgements(loaded)
    assert [line.verdict for line in lines] == ["confirmed", "dismissed", "undone", "undone"]
    assert lines[:3] == (confirmed, dismissed, undone)
    assert (lines[0].why, lines[0].author, lines[2].undoes) == ("He names the report.", "Vera", dismissed.id)
    assert " disputes “" in lines[0].name


def test_what_is_judged_waits_for_its_article(loaded: GraphStore) -> None:
    judge(loaded, "DISPUTES", EARLIER, LATER, "dismissed", "Vera")
    delete_article(loaded, "wire-0312")
    replace_articles(loaded, WORLD)
    assert verdicts_of_edges(loaded) == {OTHER: None}
    assert check(loaded) == []


@pytest.mark.parametrize(("kind", "other", "verdict", "told"), [
    ("DISPUTES", "gone#statement-0", "confirmed", "no longer in the graph"),
    ("ABOUT", LATER, "confirmed", "ABOUT confirmed is no judgement"),
    ("DISPUTES", LATER, "right", "can be confirmed or dismissed"),
])
def test_what_cannot_be_judged_says_why(loaded: GraphStore, kind: str, other: str, verdict: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        judge(loaded, kind, EARLIER, other, verdict, "Vera")
    assert judgements(loaded) == ()
