"""The articles of a store: found by their words, and how well their relations are supported."""
from __future__ import annotations

from graph.articles import Support, article_facts, articles_with, support
from graph.model import Facts
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world


def test_words_and_support(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, small_world())
    assert articles_with(store, "grain DEAL") == ("post-0310",)
    assert articles_with(store, "no such words") == articles_with(store, " ") == ()
    facts = article_facts(store, "post-0310")
    assert support(store, facts)[0] == Support(affirmed=1, affirmed_independent=1, denied=2, denied_independent=1)
    assert support(store, Facts(facts.article)) == ()
