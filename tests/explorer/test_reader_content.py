"""What the reader is given: cards of facts, counts, the sentences; and what a form becomes."""
from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from explorer.adding import draft_problem, pasted_record
from explorer.articles import not_first
from explorer.reader.content import content
from graph.articles import ArticleRow, Support, shares
from tests.worlds import small_world

_ROW = ArticleRow("id", "Name", "Wire", "2025-03-10", None, "o", 1, 1, 1, 0, 0, 0, 0, None)


def _content(id_: str) -> dict[str, Any]:
    facts = next(one for one in small_world() if one.article.id == id_)
    told = [Support(3, 2, 1, 1)] * len(facts.relations)
    values: dict[str, Any] = json.loads(json.dumps(content(facts, _ROW, [], told)))
    return values


def _card(id_: str, key: str) -> dict[str, Any]:
    return next(card for card in _content(id_)["facts"] if card["key"] == key)


@pytest.mark.parametrize("article, key, title, rows", [
    ("post-0310", "relation-0", [{"entity": "estmark"}, "is a member of", {"entity": "compact"}],
     {"Status": ["current, since 2019"], "Shown by": ["“is a member of the”"],
      "Support": ["affirmed by 2 independent of 3 reports; denied by 1 of 1 report"]}),
    ("post-0310", "role-0", [{"entity": "verin"}, "office: President"],
     {"Of": [{"entity": "estmark"}], "Shown by": ["“President”"]}),
    ("post-0310", "event-0", ["“met”", "meeting or call"],
     {"Actors": [{"entity": "verin"}], "Targets": [{"entity": "oldoy"}], "Places": [{"entity": "ostra"}],
      "Happened": ["8 Mar 2025, from “8 March”"], "Told as": ["past"]}),
    ("courier-0401", "event-0", ["“fell through”", "meeting or call"],
     {"Actors": [{"entity": "maren"}], "Targets": [{"entity": "estmark"}], "Happened": ["no date"]}),
    ("courier-0401", "event-3", ["“attacked”", "assault"],
     {"Actors": ["“Gunmen”"], "Targets": ["“a convoy”"], "Places": [{"entity": "zemlinar"}],
      "Happened": ["1 Jan 1998 – 31 Dec 1998, from “1998”"], "Told as": ["past"]}),
    ("wire-0312", "statement-1", ["Statement"],
     {"Speaker": [{"entity": "ilse"}, ", foreign minister"], "Cue": ["“told” · direct"], "Via": [{"entity": "wire"}]}),
    ("wire-0312", "statement-2", ["Statement"],
     {"Speaker": ["Four diplomats"], "About": [{"entity": "ilse"}], "Cue": ["“doubted” · indirect"]}),
])
def test_cards(article: str, key: str, title: list[Any], rows: dict[str, Any]) -> None:
    card = _card(article, key)
    assert card["title"] == title
    assert dict(card["rows"]) == rows


def test_a_denied_fact_is_marked_so() -> None:
    assert _card("wire-0312", "relation-0")["denied"] and _card("courier-0401", "event-0")["denied"]
    assert not _card("post-0310", "relation-0")["denied"]


def test_the_way_to_explore_brings_both_ends_and_selects_the_line() -> None:
    card = _card("post-0310", "relation-0")
    assert card["explore"] == {"v": "add:estmark,compact", "s": "post-0310#relation-0"}


def test_paragraphs_parts_and_counts() -> None:
    values = _content("post-0310")
    assert [sentence["part"] for sentence in values["sentences"]][:2] == ["headline", "body"]
    assert [sentence["paragraph"] for sentence in values["sentences"]] == [True, True, False, False, False]
    assert values["counts"] == {"mention": 15, "relation": 7, "event": 2, "statement": 1, "date": 1}


@pytest.mark.parametrize("rests_on, words", [
    (("copy",), "same wire text"), (("AFP", "copy"), "same source: AFP"),
    (("AFP", "two sources"), "same source: AFP, two sources"),
])
def test_what_an_article_shares_with_its_origin(rests_on: tuple[str, ...], words: str) -> None:
    assert shares(replace(_ROW, rests_on=rests_on)) == words


def test_those_that_share_an_origin_are_the_later_ones() -> None:
    told = (("c", None, "x"), ("b", "2025-03-11", "x"), ("a", "2025-03-12", "x"), ("d", None, "y"))
    rows = [replace(_ROW, id=id_, published=day, origin=origin) for id_, day, origin in told]
    assert not_first(rows) == {"a", "c"}


@pytest.mark.parametrize("text, published, problem", [
    ("Words.", "", ""), ("Words.", " 2025-03-13 ", ""),
    ("  \n", "", "The text is empty: an article needs at least one sentence. Paste its text."),
    ("Words.", "2025-13-01", "“2025-13-01” is not a date. Write YYYY-MM-DD, or leave it empty."),
    ("Words.", "20250301", "“20250301” is not a date. Write YYYY-MM-DD, or leave it empty."),
    ("Words.", "2025-3-1", "“2025-3-1” is not a date. Write YYYY-MM-DD, or leave it empty."),
])
def test_a_form_is_checked_before_it_is_sent(text: str, published: str, problem: str) -> None:
    assert draft_problem({"text": text, "published": published}) == problem


def test_one_text_pasted_twice_is_one_article() -> None:
    one = pasted_record({"text": "Words.", "title": " T ", "publisher": "", "published": "", "url": ""})
    other = pasted_record({"text": "Words.", "title": "Other", "publisher": "", "published": "", "url": ""})
    assert one["id"] == other["id"] and one["title"] == "T" and one["publisher"] is None
    assert one["id"] != pasted_record({"text": "Words", "title": "T"})["id"]
