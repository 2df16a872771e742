"""Bodies every state has, and names no list knows: a text in, the entity's name and type out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading


def organizations(reading: Reading) -> set[str]:
    """The names of the organizations of a text."""
    return {entity.name for entity in reading.entities if entity.type == "Organization"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Poland's Foreign Ministry protested.", "Polish Foreign Ministry"),
        ("The Polish Foreign Ministry protested.", "Polish Foreign Ministry"),
        ("The Ministry of Foreign Affairs of Poland protested.", "Polish Foreign Ministry"),
        ("The Foreign Ministry in Warsaw said it would protest.", "Polish Foreign Ministry"),
        ("Norway's Defense Ministry sent two ships to the coast.", "Norwegian Defence Ministry"),
        ("Officials met in Norway. The Defence Ministry sent two ships.", "Norwegian Defence Ministry"),
        ("He is the secretary of India's Security Council.", "Indian Security Council"),
        ("The United Nations met. The Security Council adopted a resolution.", "UN Security Council"),
        ("The Supreme Court heard the case.", "Supreme Court"),
        ("Kenya's Supreme Court heard the case.", "Kenyan Supreme Court"),
    ],
)
def test_the_state_belongs_to_the_name(read: Callable[[str], Reading], text: str, name: str) -> None:
    assert name in organizations(read(text))


def test_ministries_of_two_states_are_two(read: Callable[[str], Reading]) -> None:
    text = "Poland's Foreign Ministry protested. Hungary's Foreign Ministry rejected the note."
    assert organizations(read(text)) == {"Polish Foreign Ministry", "Hungarian Foreign Ministry"}


def test_a_country_is_not_its_ministry(read: Callable[[str], Reading]) -> None:
    text = "The Sarnia Foreign Ministry protested. Troops of Sarnia crossed the river, and shots were fired in Sarnia."
    types = {(entity.name, entity.type) for entity in read(text).entities}
    assert {("Sarnia Foreign Ministry", "Organization"), ("Sarnia", "Place")} <= types


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Kardovia's foreign minister arrived. Kardovia closed the port. He left Kardovia.", "Kardovia", "Place"),
        ("The prime minister of Kardovia resigned. Kardovia votes in May.", "Kardovia", "Place"),
        ("The bridge was opened by Ruslo Ferenk, a former mayor of Oslo.", "Ruslo Ferenk", "Person"),
    ],
)
def test_the_article_tells_what_a_name_is(read: Callable[[str], Reading], text: str, name: str, type_: str) -> None:
    types = {entity.type for entity in read(text).entities if entity.name == name}
    assert types == {type_}


def test_the_full_name_is_shown(read: Callable[[str], Reading]) -> None:
    text = "Sweden joined the World Trade Organization. The organization (WTO) met. The WTO voted."
    assert organizations(read(text)) == {"World Trade Organization"}


@pytest.mark.parametrize("line", ["HAMMERFEST — ", "HAMMERFEST, Norway — ", "HAMMERFEST (Radio Nord) – "])
def test_a_dateline_is_a_place_and_no_part_of_the_sentence(read: Callable[[str], Reading], line: str) -> None:
    reading = read(f"{line}The mayor resigned on Monday. Hammerfest votes in May.")
    assert ("Hammerfest", "Place") in {(entity.name, entity.type) for entity in reading.entities}
    assert reading.article.text[reading.sentences[1].start :].startswith("The mayor")
