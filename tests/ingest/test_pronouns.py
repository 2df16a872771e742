"""Pronouns of every person: a text in, the entity that the pronoun means."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from ingest.anaphora import anaphora
from ingest.clusters import Cluster
from ingest.reading import Reading
from ingest.spans import Name
from tests.ingest.meaning import meant


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Hans Berg met Tom Brown. Brown said he would stay.", "he", "Tom Brown"),
        ("Hans Berg told reporters that Tom Brown had left, taking his books.", "his", "Tom Brown"),
        ("Hans Berg thanked Tom Brown, praising him at length.", "him", "Tom Brown"),
        ("Anna Dahl's sister, Eva Lund, said she was ill.", "she", "Eva Lund"),
        ("Hans Berg thanked Tom Brown because he had helped.", "he", "Tom Brown"),
        ("Hans Berg praised Tom Brown for his patience.", "his", "Tom Brown"),
        ("Hans Berg called Tom Brown because he was ill.", "he", "Hans Berg"),
        ("In his last week in office, Tom Brown wrote to Hans Berg.", "his", "Tom Brown"),
        ("Tom Brown came with Hans Berg and his family.", "his", "Hans Berg"),
    ],
)
def test_persons(read: Callable[[str], Reading], text: str, pronoun: str, name: str) -> None:
    assert meant(read(text), pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Boeing said it would build a plant.", "it", "Boeing"),
        ("The European Commission forced Boeing to lower its prices.", "its", "Boeing"),
        ("Boeing met its customers.", "its", "Boeing"),
        ("Boeing says they have enough orders.", "they", "Boeing"),
        ("NATO met on Friday. It is a member of nothing else.", "It", "NATO"),
        ("NATO met on Friday. It is the best day of the week.", "It", None),
        ("Boeing and Airbus said they would talk.", "they", None),
        ('Boeing was praised. "I love it," Hans Berg said.', "it", None),
    ],
)
def test_bodies(read: Callable[[str], Reading], text: str, pronoun: str, name: str | None) -> None:
    assert meant(read(text), pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ('"We are ready," said Hans Berg, the head of Boeing.', "We", "Boeing"),
        ('Boeing was late. "We are sorry," spokeswoman Anna Dahl said.', "We", "Boeing"),
        ('"We are ready," said Hans Berg.', "We", None),
    ],
)
def test_we_is_the_organization_of_the_speaker(
    read: Callable[[str], Reading], text: str, pronoun: str, name: str | None
) -> None:
    assert meant(read(text), pronoun) == name


def test_he_tells_that_a_name_is_a_persons(read: Callable[[str], Reading]) -> None:
    reading = read("Torvik spoke first. The crowd cheered. Torvik thanked the voters before he left.")
    assert [(entity.type, entity.name) for entity in reading.entities] == [("Person", "Torvik")]


@pytest.mark.parametrize(("pronoun", "name"), [("He", "Jon Torvik"), ("She", "Torvik")])
def test_a_surname_is_told_by_the_pronoun_that_fits(nlp: Language, pronoun: str, name: str) -> None:
    doc = nlp(f"Jon Torvik left. Torvik spoke. {pronoun} thanked the voters.")
    people = [
        Cluster("Person", "Jon Torvik", names=[Name(0, 2, "Person")], gender="male"),
        Cluster("Organization", "Torvik", names=[Name(4, 5, "Organization")]),
    ]
    anaphora(doc, people, [True, True, True], None)
    assert (people[1].type, people[1].name) == ("Person", name)


def test_he_never_makes_a_person_of_what_was_called_a_firm(read: Callable[[str], Reading]) -> None:
    reading = read("Torvik, a shipping company, spoke first. Hans Berg listened before he left.")
    assert {entity.name: entity.type for entity in reading.entities}["Torvik"] == "Organization"
