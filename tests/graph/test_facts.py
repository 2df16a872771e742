"""Facts to JSON and back; what does not have the form is named by field."""
from __future__ import annotations

import json
from typing import Any

import pytest

from graph.errors import FactsError
from graph.facts import dumps, from_json, to_json
from graph.model import (
    Article,
    DateMention,
    Entity,
    Event,
    Facts,
    Mention,
    Relation,
    Role,
    Sentence,
    Span,
    Statement,
)

TEXT = "Norvan Foreign Minister Lena Aubert met envoys in Halden on 12 March 2025, she said."
FACTS = Facts(
    article=Article("n1", TEXT, title="Talks", published="2025-03-13"),
    sentences=(Sentence(0, len(TEXT)),),
    entities=(
        Entity("p1", "Person", "Lena Aubert", ("Aubert",), (Mention(24, 35), Mention(75, 78, "pronoun"))),
        Entity("p2", "Place", "Norvania", (), (Mention(0, 6, "demonym"),)),
    ),
    roles=(Role("p1", "Foreign Minister", 0, place="p2"),),
    relations=(Relation("p1", "REPRESENTS", "p2", 0, confidence=0.9),),
    events=(
        Event("CONSULT", 0, actors=("p1",), targets=(Span(40, 46),), trigger=Span(36, 39),
              date=DateMention(60, 73, "2025-03-12", "2025-03-12"), modes=("future",)),
    ),
    statements=(Statement(0, "asserts", speaker="p1", speaker_span=Span(75, 78), cue=Span(79, 83), about=("p2",)),),
)


def test_there_and_back_is_the_same() -> None:
    assert from_json(json.loads(dumps(FACTS)), TEXT) == FACTS


def test_the_form_leaves_out_what_is_empty_and_names_the_hash() -> None:
    record = to_json(Facts(Article("n1", TEXT)))
    assert record == {"article": {"id": "n1", "title": None, "published": None, "publisher": None, "url": None,
                                  "language": "en", "sha256": FACTS.article.sha256}}


def test_a_date_says_from_and_to() -> None:
    assert to_json(FACTS)["events"][0]["date"] == {"start": 60, "end": 73, "from": "2025-03-12", "to": "2025-03-12"}


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("events", 0, "kind"), "x", "events[0].kind: unknown field; allowed are actors"),
        (("events", 0, "trigger"), {"start": 9, "end": 4}, "events[0].trigger: span 9 to 4 is empty, reversed"),
        (("events", 0, "trigger"), {"start": 1, "end": 999}, "events[0]: span ends at 999, the text has 84 characters"),
        (("events", 0, "modes"), ["later"], 'events[0].modes[0]: "later" is not one of historical, future'),
        (("events", 0, "actors"), ["p9"], 'events[0].actors: "p9" is the id of no entity'),
        (("roles", 0, "sentence"), 3, "roles[0].sentence: 3 is out of range 0 to 0"),
        (("roles", 0, "sentence"), "0", 'roles[0].sentence: "0" must be int'),
        (("relations", 0, "status"), "past", 'relations[0].status: "past" is not one of current, former'),
        (("relations", 0, "confidence"), "high", 'relations[0].confidence: "high" must be float'),
        (("entities", 0, "mentions"), {}, "entities[0].mentions: {} must be a list"),
        (("article", "sha256"), "00", "article n1: sha256 is not that of the text"),
        (("article",), None, "is not a line of facts"),
    ],
)
def test_what_does_not_have_the_form_is_named(path: tuple[str | int, ...], value: object, message: str) -> None:
    record: Any = to_json(FACTS)
    place = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(FactsError) as caught:
        from_json(record, TEXT)
    assert message in str(caught.value)


def test_a_missing_field_is_named() -> None:
    record = to_json(FACTS)
    del record["roles"][0]["title"]
    with pytest.raises(FactsError, match=r"roles\[0\]\.title is missing"):
        from_json(record, TEXT)
