"""Date expressions: text in, the words and the days they mean out."""
from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from graph.model import Article, Sentence
from ingest.dates import dates
from ingest.reading import Reading

PUBLISHED = "2025-06-20"  # a Friday


def found(nlp: Language, text: str, published: str | None) -> list[tuple[str, str | None, str | None]]:
    doc = nlp(text)
    sentences = tuple(Sentence(one.start_char, one.end_char) for one in doc.sents)
    reading = Reading(Article("a", text, published=published), doc, sentences, ())
    return [(text[one.start:one.end], one.from_, one.to) for one in dates(reading)]


@pytest.mark.parametrize(("text", "words", "first", "last"), [
    ("They met on 13 March 2025.", "13 March 2025", "2025-03-13", "2025-03-13"),
    ("They met on March 13, 2025, in Oslo.", "March 13, 2025", "2025-03-13", "2025-03-13"),
    ("They met on the 3rd of May 2019.", "the 3rd of May 2019", "2019-05-03", "2019-05-03"),
    ("They met on 2019-05-03.", "2019-05-03", "2019-05-03", "2019-05-03"),
    ("Talks ran from 3 to 5 May 2019.", "from 3 to 5 May 2019", "2019-05-03", "2019-05-05"),
    ("Talks ran on June 3-5, 2024.", "June 3-5, 2024", "2024-06-03", "2024-06-05"),
    ("In July 1999 it left.", "July 1999", "1999-07-01", "1999-07-31"),
    ("The 2014 annexation failed.", "2014", "2014-01-01", "2014-12-31"),
    ("It ruled between 1999 and 2006.", "between 1999 and 2006", "1999-01-01", "2006-12-31"),
    ("It ruled in 1999-2006.", "1999-2006", "1999-01-01", "2006-12-31"),
    ("It has ruled since 1991.", "since 1991", "1991-01-01", None),
    ("It will join by 2015.", "by 2015", None, None),
    ("It grew in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
    ("The strike went on for months.", "for months", None, None),
    ("They met again later in the day.", "later in the day", None, None),
    ("They met on 30 February 2020.", "30 February 2020", None, None),
])
def test_absolute_and_open_dates(nlp: Language, text: str, words: str, first: str | None, last: str | None) -> None:
    assert found(nlp, text, None) == [(words, first, last)]


@pytest.mark.parametrize(("text", "words", "first", "last"), [
    ("They met on Wednesday.", "Wednesday", "2025-06-18", "2025-06-18"),
    ("They will meet on Monday.", "Monday", "2025-06-23", "2025-06-23"),
    ("He flew to the capital on Monday.", "Monday", "2025-06-16", "2025-06-16"),
    ("They met last Friday.", "last Friday", "2025-06-13", "2025-06-13"),
    ("They met yesterday.", "yesterday", "2025-06-19", "2025-06-19"),
    ("They met two days ago.", "two days ago", "2025-06-18", "2025-06-18"),
    ("They met a day earlier.", "a day earlier", "2025-06-19", "2025-06-19"),
    ("They met the previous day.", "the previous day", "2025-06-19", "2025-06-19"),
    ("They met three years ago.", "three years ago", "2022-01-01", "2022-12-31"),
    ("They met last year.", "last year", "2024-01-01", "2024-12-31"),
    ("They meet next month.", "next month", "2025-07-01", "2025-07-31"),
    ("They met last week.", "last week", "2025-06-09", "2025-06-15"),
    ("They met in May.", "May", "2025-05-01", "2025-05-31"),
    ("They met on December 29.", "December 29", "2024-12-29", "2024-12-29"),
    ("They met last December.", "last December", "2024-12-01", "2024-12-31"),
])
def test_relative_dates_need_the_day_of_publication(
    nlp: Language, text: str, words: str, first: str, last: str,
) -> None:
    assert found(nlp, text, PUBLISHED) == [(words, first, last)]
    assert found(nlp, text, PUBLISHED + "T08:30:00Z") == [(words, first, last)]
    assert found(nlp, text, None) == [(words, None, None)]
    assert found(nlp, text, "some day") == [(words, None, None)]


@pytest.mark.parametrize(("text", "day"), [
    ("France is to meet Spain on Thursday.", "2025-06-19"),
    ("France is to meet Spain on Wednesday.", "2025-06-18"),
    ("A meeting was planned in Geneva for Wednesday.", "2025-06-18"),
    ("A meeting was planned in Geneva for Friday.", "2025-06-20"),
    ("A meeting was planned in Geneva for Tuesday.", "2025-06-17"),
    ("Students are expected to protest on Friday.", "2025-06-20"),
    ("They will meet next Wednesday.", "2025-06-25"),
    ("They met on Friday.", "2025-06-13"),
])
def test_a_weekday_is_told_by_the_tense_of_its_clause(nlp: Language, text: str, day: str) -> None:
    published = "2025-06-18"  # a Wednesday
    assert [(first, last) for _, first, last in found(nlp, text, published)] == [(day, day)]


@pytest.mark.parametrize(("text", "day"), [
    ("They had met the day before, the ministry said on Wednesday.", "2025-06-17"),
    ("He arrived on Monday. He had left Oslo a day earlier.", "2025-06-15"),
    ("He arrived on Monday. It rained. He had left Oslo a day earlier.", "2025-06-19"),
    ("They will vote on Monday. They had met the day before.", "2025-06-19"),
    ("They had met the day before the vote.", None),
    ("They met a day earlier than planned.", None),
])
def test_a_day_earlier_counts_from_the_day_named_last(nlp: Language, text: str, day: str | None) -> None:
    told = [first for words, first, last in found(nlp, text, PUBLISHED) if "day" in words.split() and first == last]
    assert [one for one in told if one] == ([day] if day else [])


@pytest.mark.parametrize("text", [
    "He may resign.", "They march on.", "More than 2000 people came.", "It cost $2014.", "It has 20,140 members.",
])
def test_what_is_no_date(nlp: Language, text: str) -> None:
    assert found(nlp, text, PUBLISHED) == []


def test_captions_and_boilerplate_are_not_read(nlp: Language) -> None:
    doc = nlp("In 2014.")
    reading = Reading(Article("a", doc.text), doc, (Sentence(0, 8, "boilerplate"),), ())
    assert dates(reading) == ()
    assert dates(replace(reading, sentences=(Sentence(0, 8),))) != ()
