"""An article and its facts as plain values for the reader. Pure: facts in, values for JSON out."""
from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from explorer.reader.cards import fact_cards
from graph.articles import ArticleRow, Support, shares
from graph.model import Facts
from graph.text_marks import TextMark, text_marks

Values = dict[str, Any]


def content(facts: Facts, row: ArticleRow, copies: Sequence[ArticleRow], support: Sequence[Support]) -> Values:
    """What the reader shows of an article. `copies`: other articles of the same origin. `support`: of each
    relation."""
    article, marks = facts.article, text_marks(facts)
    return {
        "article": {"id": article.id, "name": row.name, "publisher": article.publisher, "published": article.published,
                    "url": article.url, "sentences": len(facts.sentences)},
        "shares": shares(row), "copies": [{"id": one.id, "publisher": one.publisher or one.name} for one in copies],
        "sentences": [_sentence(facts, number, found) for number, found in enumerate(marks)],
        "entities": {one.id: {"type": one.type, "name": one.name} for one in facts.entities},
        "facts": fact_cards(facts, support),
        "counts": counts(marks),
    }


def counts(marks: Collection[Collection[TextMark]]) -> Mapping[str, int]:
    """How much of each layer is marked: mentions and dates by place, facts each once."""
    every = [mark for found in marks for mark in found]
    places = {layer: sum(len({(mark.start, mark.end) for mark in found if mark.layer == layer}) for found in marks)
              for layer in ("mention", "date")}
    facts = {layer: len({mark.of for mark in every if mark.layer == layer})
             for layer in ("relation", "event", "statement")}
    return {**places, **facts}


def _sentence(facts: Facts, number: int, marks: Sequence[TextMark]) -> Values:
    sentence, text = facts.sentences[number], facts.article.text
    before = facts.sentences[number - 1].end if number else 0
    return {
        "text": text[sentence.start : sentence.end], "part": sentence.part,
        "paragraph": number == 0 or "\n" in text[before : sentence.start],
        "marks": [asdict(mark) for mark in marks],
    }
