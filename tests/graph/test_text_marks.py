"""Marks of whole articles: every fact is marked by its own words."""
from __future__ import annotations

import pytest

from graph.model import Facts
from graph.text_marks import text_marks
from tests.drafts import Draft
from tests.worlds import small_world

CAST = {"verin": ("Person", "Tomas Verin"), "estmark": ("Place", "Estmark"), "compact": ("Organization", "Compact")}


def _facts() -> Facts:
    d = Draft("one", CAST, {"title": "One"})
    s = d.say("🌾 {Tomas Verin|verin} denied that {Estmark|estmark} is not a member of the "
              "{Compact|compact} since 2019.")
    d.relation(s, "estmark", "MEMBER_OF", "compact", status="negated")
    d.statement(s, "denies", "Tomas Verin", "denied", "Estmark is not a member of the Compact", speaker="verin")
    s = d.say("President {Verin|verin} met nobody in {Estmark|estmark} on Tuesday.")
    d.role(s, "verin", "President", place="estmark")
    d.event(s, "CONSULT", "met", actors=("verin",), date=("Tuesday", "2025-03-11", "2025-03-11"), modes=("negated",))
    return d.facts()


def _words(facts: Facts, number: int) -> set[tuple[str, str, str]]:
    """(layer and kind, type, words) of a sentence's marks."""
    sentence = facts.sentences[number]
    text = facts.article.text[sentence.start : sentence.end]
    return {(f"{m.layer} {m.kind}", m.type, text[m.start : m.end]) for m in text_marks(facts)[number]}


@pytest.mark.parametrize("sentence, words", [
    (0, {("mention name", "Person", "Tomas Verin"), ("mention name", "Place", "Estmark"),
         ("mention name", "Organization", "Compact"), ("relation negation", "", "not"), ("relation fact", "", "is"),
         ("relation fact", "", "a member of the"), ("relation negation", "", "denied"),
         ("statement fact", "contradicting", "denied"),
         ("statement content", "contradicting", "Estmark is not a member of the Compact")}),
    (1, {("mention name", "Person", "Verin"), ("mention name", "Place", "Estmark"), ("relation fact", "", "President"),
         ("event fact", "", "met"), ("event negation", "", "nobody"), ("date fact", "", "Tuesday")}),
])
def test_words_of_each_fact(sentence: int, words: set[tuple[str, str, str]]) -> None:
    found = {(kind, type_, text.strip()) for kind, type_, text in _words(_facts(), sentence)}
    assert found == words


def test_a_mark_says_which_fact_it_is_of() -> None:
    marks = [mark for sentence in text_marks(_facts()) for mark in sentence]
    assert {mark.of for mark in marks if mark.layer != "mention"} == {"relation-0", "statement-0", "role-0", "event-0"}
    assert {mark.of for mark in marks if mark.layer == "mention"} == set(CAST)


@pytest.mark.parametrize("facts", small_world(), ids=lambda facts: facts.article.id)
def test_marks_stay_in_their_sentence_and_every_mention_is_there(facts: Facts) -> None:
    marks = text_marks(facts)
    for sentence, found in zip(facts.sentences, marks, strict=True):
        assert all(0 <= mark.start < mark.end <= sentence.end - sentence.start for mark in found)
    mentions = {(m.start, m.end) for entity in facts.entities for m in entity.mentions}
    marked = {(sentence.start + mark.start, sentence.start + mark.end)
              for sentence, found in zip(facts.sentences, marks, strict=True)
              for mark in found if mark.layer == "mention"}
    assert marked == mentions
