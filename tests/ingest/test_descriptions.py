"""Descriptions: a text in, the entity that a noun means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.meaning import meant


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Hans Berg, a retired biologist, moved to Oslo.", "biologist", "Hans Berg"),
        ("The biologist Hans Berg moved to Oslo.", "biologist", "Hans Berg"),
        ("Hans Berg is a poet and teacher.", "teacher", "Hans Berg"),
        ("Hans Berg was a legend in Oslo.", "legend", "Hans Berg"),
        ("Hans Berg served as an adviser.", "adviser", "Hans Berg"),
        ("Hans Berg appointed Tom Brown as an adviser.", "adviser", "Tom Brown"),
        ("A film about the Irish airline Ryanair was shown.", "airline", "Ryanair"),
        ("Police searched the town of Hamar on Monday.", "town", "Hamar"),
    ],
)
def test_what_stands_with_a_name(read: Callable[[str], Reading], text: str, noun: str, name: str) -> None:
    assert meant(read(text), noun) == name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Hans Berg is not a candidate.", "candidate"),
        ("Hans Berg would be a candidate.", "candidate"),
        ("Is Hans Berg a candidate?", "candidate"),
        ("Hans Berg met a biologist.", "biologist"),
        ("Hans Berg wrote to Anna Dahl, the father of the town.", "father"),
        ("Hans Berg and Tom Brown, both biologists, met in Oslo.", "biologists"),
    ],
)
def test_what_does_not_portray(read: Callable[[str], Reading], text: str, noun: str) -> None:
    assert meant(read(text), noun) is None


@pytest.mark.parametrize(
    ("text", "noun", "number", "name"),
    [
        ("Hans Berg, a retired biologist, met Tom Brown. The biologist praised him.", "biologist", 1, "Hans Berg"),
        ("Tom Brown, a boy from Oslo, was lost. His uncle looked for the child.", "child", 0, "Tom Brown"),
        ("Hans Berg and his wife Anna Dahl left. Two days later his wife returned.", "wife", 1, "Anna Dahl"),
        ("The European Commission met. It was late when the commission voted.", "commission", 0, "European Commission"),
        ("Fire broke out in the Gamle Mosque. Nobody was in the mosque.", "mosque", 0, "Gamle Mosque"),
        (
            "Boeing and Airbus met. Hans Berg, the Boeing chief executive, said the company was ready.",
            "company",
            0,
            "Boeing",
        ),
        ("Norway was hit by a storm. The government sent help.", "government", 0, "Norway"),
    ],
)
def test_later_descriptions(read: Callable[[str], Reading], text: str, noun: str, number: int, name: str) -> None:
    assert meant(read(text), noun, number) == name


@pytest.mark.parametrize(
    ("text", "noun", "number"),
    [
        ("Foreign Minister Hans Berg spoke. The prime minister was absent.", "minister", 0),
        ("Hans Berg and his wife Anna Dahl met Tom Brown, who came without his wife.", "wife", 1),
        ("Boeing opened a plant. The company of friends was merry.", "company", 0),
        ("Norway sent envoys to Oslo. The capital in Estmark is small.", "capital", 0),
        ("Boeing spoke. Both presidents were there, and the companies too.", "companies", 0),
    ],
)
def test_descriptions_of_others(read: Callable[[str], Reading], text: str, noun: str, number: int) -> None:
    assert meant(read(text), noun, number) is None


def test_whose_wife_she_is_stays_his(read: Callable[[str], Reading]) -> None:
    reading = read("Hans Berg and his wife Anna Dahl left.")
    assert (meant(reading, "his"), meant(reading, "wife")) == ("Hans Berg", "Anna Dahl")
