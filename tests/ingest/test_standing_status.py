"""Does it hold, and since when: sentence in, status and dates out."""
from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from ingest.relations import relations
from ingest.roles import roles
from ingest.standing_status import settled
from tests.ingest.marked import marked


def shown(text: str, nlp: Language, *, published: str | None = None) -> list[str]:
    """Each relation as one line: its ends by their first word, its status, since and until when."""
    reading = marked(text, nlp)
    reading = replace(reading, article=replace(reading.article, published=published))
    return sorted(
        " ".join(filter(None, (r.subject.split()[0], r.predicate, r.object.split()[0], r.status, r.since, r.until)))
        for r in relations(reading, roles(reading))
    )


@pytest.mark.parametrize(("text", "expected"), [
    ("Neither [Norvania] nor [Sudrel] is a member of the [Baltic Union].",
     ["Norvania MEMBER_OF Baltic negated", "Sudrel MEMBER_OF Baltic negated"]),
    ("Neither [Norvania] nor [Sudrel] has joined the [Baltic Union].",
     ["Norvania MEMBER_OF Baltic negated", "Sudrel MEMBER_OF Baltic negated"]),
    ("Neither [Norvania] nor [Sudrel] has left the [Baltic Union].",
     ["Norvania MEMBER_OF Baltic current", "Sudrel MEMBER_OF Baltic current"]),
])
def test_neither_nor(text: str, expected: list[str], nlp: Language) -> None:
    """The word stands at the subject, not at the verb."""
    assert shown(text, nlp) == expected


@pytest.mark.parametrize("text", [
    "[Norvania] decided to leave the [Baltic Union].",
    "[Norvania] will withdraw from the [Baltic Union].",
    "[Ana Kovac] denied a report that [Oskar Brandt] was to lead [Acme].",
    "[Ana Kovac] denied that [Norvania] supports the [Red Front].",
    "[Ana Kovac] disputed a claim by [Reuters] that [Norvania] controls [Porto Verde].",
])
def test_left_open(text: str, nlp: Language) -> None:
    """What is only planned to end, or told only to be denied, gives no relation."""
    assert shown(text, nlp) == []


def test_a_clause_beside_a_denial_is_told(nlp: Language) -> None:
    """Only what is inside the denial is left open."""
    text = "[Ana Kovac], who leads [Acme], denied it after [Norvania] joined the [Baltic Union]."
    assert shown(text, nlp) == ["Ana LEADS Acme current", "Norvania MEMBER_OF Baltic current"]


def test_an_office_to_come(nlp: Language) -> None:
    """"X is to lead Y"."""
    assert shown("[Oskar Brandt] is to lead [Acme].", nlp) == ["Oskar LEADS Acme planned"]


def test_an_invasion_is_not_yet_control(nlp: Language) -> None:
    """It is a conflict and no more."""
    assert shown("[Norvania] invaded [Sudrel].", nlp) == ["Norvania IN_CONFLICT_WITH Sudrel current"]


def test_suspended_is_not_also_current(nlp: Language) -> None:
    """A sentence that tells of a suspension and that nobody left tells of a suspended membership."""
    text = "[Norvania] suspended its membership of the [Baltic Union], but [Norvania] has not left the [Baltic Union]."
    assert shown(text, nlp) == ["Norvania MEMBER_OF Baltic suspended"]


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] joined the [Baltic Union] on 7 March.", ["Norvania MEMBER_OF Baltic current 2024-03-07"]),
    ("[Norvania] joined the [Baltic Union] on 7 December.", ["Norvania MEMBER_OF Baltic current 2023-12-07"]),
    ("[Norvania] will join the [Baltic Union] on 7 March.", ["Norvania MEMBER_OF Baltic planned 2025-03-07"]),
    ("[Mina Teller] was president of [Norvania] until April.", ["Mina LEADS Norvania former 2024-04"]),
    ("[Mina Teller] appointed [Oskar Brandt] as head of the [Central Bank] on 14 May.",
     ["Oskar LEADS Central current 2024-05-14"]),
    # a date at a verb that does not tell of the office is not its date
    ("[Norvanian|Norvania] President [Mina Teller] took the floor on 14 May.", ["Mina LEADS Norvania current"]),
    ("[Mina Teller], a former president of [Norvania], took office on 1 May as head of [Acme].",
     ["Mina LEADS Acme current 2024-05-01", "Mina LEADS Norvania former"]),
])
def test_since_and_until_in_the_year_of_the_article(text: str, expected: list[str], nlp: Language) -> None:
    """Days and months without a year, in an article of 20 May 2024."""
    assert shown(text, nlp, published="2024-05-20") == expected


@pytest.mark.parametrize(("date", "published", "ahead", "expected"), [
    ("--03-07", "2024-03-07", False, "2024-03-07"),
    ("--03-08", "2024-03-07", False, "2023-03-08"),
    ("--03", "2024-03-07", False, "2024-03"),
    ("--02", "2024-03-07", True, "2025-02"),
    ("2012", "2024-03-07", False, "2012"),
    ("--03-07", None, False, None),
])
def test_settled(date: str, published: str | None, ahead: bool, expected: str | None) -> None:
    """Without the article's day a date without a year stays unknown."""
    assert settled(date, published, ahead=ahead) == expected
