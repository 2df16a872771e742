"""Parts of an article: a text in, the parts of its sentences out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading

BODY = (
    "Ministers from five states met in Oslo on Monday to discuss fishing quotas.\n\n"
    "The talks ended without a result, the Norwegian hosts said.\n\n"
    "A second round was set for March."
)


def parts(reading: Reading) -> list[tuple[str, str]]:
    return [(s.part, reading.article.text[s.start : s.end]) for s in reading.sentences]


@pytest.mark.parametrize(
    "line",
    [
        "Support The Harbour Post!",
        "Read more",
        "Share this article on Facebook",
        "Advertisement",
        "Click here to subscribe.",
        "Follow us on Twitter",
        "By Jane Miller",
        "© 2021 The Harbour Post. All rights reserved.",
        "Watch the video below",
        "Related: Fishing fleets stay in port",
        "(Reporting by Jane Miller; editing by Tom Brown)",
        "12 comments",
        "Sign up for our free weekly newsletter and never miss a story.",
        "Remind me later",
        "Home | World | Politics | Sport",
        "If you value our independent journalism, please donate now.",
        "https://example.org/fish",
    ],
)
@pytest.mark.parametrize("at_the_top", [True, False])
def test_boilerplate_lines(read: Callable[[str], Reading], line: str, at_the_top: bool) -> None:
    reading = read(f"{line}\n\n{BODY}" if at_the_top else f"{BODY}\n\n{line}")
    told = parts(reading)
    assert {text for part, text in told if part == "boilerplate"} and {part for part, text in told if text in BODY} == {
        "body"
    }
    assert all(text in BODY for part, text in told if part != "boilerplate")


@pytest.mark.parametrize(
    "line",
    [
        '"We need your support," the president told the crowd.',
        "Read more slowly, the text of the treaty gives a different picture.",
        "Support for the government fell to a new low on Friday.",
        "The Harbour Post reported that both sides had agreed to share data.",
        "He asked readers of his book to donate to the victims.",
        "Watch groups said the vote was neither free nor fair.",
        "By Friday the army had left the town.",
        "Subscribers to the state pension must wait.",
        "Comments by the minister angered Madrid.",
        "Join the union, Berlin told the two Balkan states.",
        "Thank you, the envoy said, and left.",
        "“Your contribution makes all the difference. Please support us,” she said to the donors.",
    ],
)
def test_sentences_that_tell_something_stay(read: Callable[[str], Reading], line: str) -> None:
    assert {
        part for part, text in parts(read(f"{BODY}\n\n{line}\n\n{BODY.replace('five', 'six')}")) if text in line
    } == {"body"}


def test_an_appeal_takes_what_goes_on_with_it(read: Callable[[str], Reading]) -> None:
    appeal = (
        "Before you go: we have a favor to ask.\n\nWe, the reporters of The Harbour Post, are not silent.\n\n"
        "Please support our journalism.\n\nPayment methods\n\nNot now"
    )
    told = parts(read(f"{BODY}\n\n{appeal}"))
    assert [part for part, _ in told] == ["body"] * 3 + ["boilerplate"] * (len(told) - 3)


def test_names_in_boilerplate_are_no_entities(read: Callable[[str], Reading]) -> None:
    assert "Microsoft" not in {e.name for e in read(f"{BODY}\n\nSupport Microsoft!").entities}


@pytest.mark.parametrize(
    ("first", "part"),
    [
        ("Ministers Fail to Agree on Fishing", "headline"),
        ("Ministers failed to agree.", "body"),
        ("Photo: The harbour of Oslo / Reuters", "caption"),
    ],
)
def test_first_line(read: Callable[[str], Reading], first: str, part: str) -> None:
    assert parts(read(f"{first}\n\n{BODY}"))[0] == (part, first)


def test_a_lead_printed_twice_counts_once(read: Callable[[str], Reading]) -> None:
    lead = BODY.split("\n\n", maxsplit=1)[0]
    told = parts(read(f"Fishing Talks\n\n{lead}\n\n{BODY}"))
    assert [part for part, text in told if text == lead] == ["body", "boilerplate"]


def test_offsets_are_those_of_the_given_text(read: Callable[[str], Reading]) -> None:
    text = "\n\n  Talks\u00a0began in\u00a0Oslo. \n\nThey ended.  \n"
    assert [text[s.start : s.end] for s in read(text).sentences] == ["Talks\u00a0began in\u00a0Oslo.", "They ended."]


@pytest.mark.parametrize("text", ["", " \n ", "Oslo", "?", "\u00a0"])
def test_texts_of_almost_nothing(read: Callable[[str], Reading], text: str) -> None:
    assert all(0 <= s.start <= s.end <= len(text) for s in read(text).sentences)
