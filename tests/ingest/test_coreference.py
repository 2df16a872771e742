"""Coreference: a text in, the entity of a word out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.meaning import meant


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Angela Merkel met Emmanuel Macron. She praised the talks.", "She", "Angela Merkel"),
        ("Angela Merkel met Emmanuel Macron. He praised the talks.", "He", "Emmanuel Macron"),
        ("Emmanuel Macron said he would resign.", "he", "Emmanuel Macron"),
        ("In his speech, Emmanuel Macron thanked the army.", "his", "Emmanuel Macron"),
        ("Emmanuel Macron blamed himself.", "himself", "Emmanuel Macron"),
        ("NATO met on Friday. It sent no troops.", "It", "NATO"),
        ("Norway closed its border.", "its", "Norway"),
        ('"I will not go," Angela Merkel said.', "I", "Angela Merkel"),
        ("Mrs Lindqvist arrived late. Her office gave no reason.", "Her", "Lindqvist"),
    ],
)
def test_pronouns(read: Callable[[str], Reading], text: str, word: str, name: str) -> None:
    assert meant(read(text), word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("NATO met on Friday. It is clear that the talks failed.", "It"),
        ("NATO met. It rained in the evening and it seemed that all had left.", "it"),
        ("Angela Merkel spoke. The report said it was wrong.", "it"),
    ],
)
def test_pronouns_that_mean_nobody_named(read: Callable[[str], Reading], text: str, word: str) -> None:
    assert meant(read(text), word) is None


@pytest.mark.parametrize(
    ("text", "word", "number", "name"),
    [
        ("President Emmanuel Macron met Angela Merkel. The president thanked her.", "president", 0, "Emmanuel Macron"),
        (
            "Prime Minister Erna Solberg met Emmanuel Macron, the French president. The French president left.",
            "president",
            1,
            "Emmanuel Macron",
        ),
        ("NATO was founded in 1949. The alliance has 30 members.", "alliance", 0, "NATO"),
        ("Norway voted on Monday. The country has five million people.", "country", 0, "Norway"),
        ("The Norwegian government resigned.", "government", 0, "Norway"),
    ],
)
def test_descriptions(read: Callable[[str], Reading], text: str, word: str, number: int, name: str) -> None:
    assert meant(read(text), word, number) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hans Berg met Julia Berg. Mr Berg left; Mrs Berg stayed.", ["Hans Berg", "Julia Berg"]),
        ("Donald J. Trump spoke. Donald Trump left. Trump returned.", ["Donald J. Trump"]),
        ("The United States voted. The U.S. delegation left. American envoys stayed.", ["United States"]),
        (
            "The Commonwealth of Independent States (CIS) met. The CIS has nine members.",
            ["Commonwealth of Independent States"],
        ),
    ],
)
def test_names_of_one_entity(read: Callable[[str], Reading], text: str, names: list[str]) -> None:
    assert [entity.name for entity in read(text).entities] == names


def test_surnames_go_to_the_right_namesake(read: Callable[[str], Reading]) -> None:
    reading = read("Hans Berg met Julia Berg. Mr Berg left and Mrs Berg stayed.")
    assert [meant(reading, "Berg", i) for i in range(4)] == ["Hans Berg", "Julia Berg", "Hans Berg", "Julia Berg"]


def test_an_interview(read: Callable[[str], Reading]) -> None:
    reading = read(
        "Anna Lindqvist was interviewed in Oslo.\n\nWhen did you arrive?\n\nI came in May. I was ill.\n\n"
        "Did your family come?\n\nMy sister did.\n\nWill you stay?\n\nYes, I will."
    )
    assert {meant(reading, word) for word in ("you", "I", "My", "your")} == {"Anna Lindqvist"}


def test_a_name_inside_a_description_keeps_its_own_entity(read: Callable[[str], Reading]) -> None:
    reading = read("Emmanuel Macron is the president of France. The French president arrived.")
    assert (meant(reading, "French"), meant(reading, "president", 1)) == ("France", "Emmanuel Macron")


def test_a_title_beside_a_name_is_that_persons(read: Callable[[str], Reading]) -> None:
    reading = read("President Joe Biden met Alain Berset, the president of Switzerland.")
    assert meant(reading, "president") == "Alain Berset"


def test_they_after_a_row_of_persons_are_no_organization(read: Callable[[str], Reading]) -> None:
    reading = read("NATO met. Emmanuel Macron, Angela Merkel and Mark Rutte arrived. They agreed on a plan.")
    assert meant(reading, "They") is None


def test_a_government_in_a_capital_is_that_countrys(read: Callable[[str], Reading]) -> None:
    reading = read("Poland closed its border. Norway met Russia. The government in Warsaw denied the report.")
    assert meant(reading, "government") == "Poland"


def test_a_parliament_of_a_state_is_no_other(read: Callable[[str], Reading]) -> None:
    reading = read("Norway wrote to the European Parliament. The parliament of Armenia voted.")
    assert meant(reading, "parliament") is None
