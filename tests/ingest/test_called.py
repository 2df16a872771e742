"""What an article says a name is decides what the name is taken for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.test_other_names import typed


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("The militant group Vardan attacked the port. Vardan fled.", "Vardan", "Organization"),
        ("The newspaper Talmere reported it on Monday. Talmere was closed in May.", "Talmere", "Organization"),
        ("Sarvin, a militia from the south, took the town. Sarvin fled later.", "Sarvin", "Organization"),
        ("Oldbyko is an airline. Oldbyko bought six planes.", "Oldbyko", "Organization"),
    ],
)
def test_a_noun_tells_the_type(read: Callable[[str], Reading], text: str, words: str, type_: str) -> None:
    assert typed(read(text)).get(words) == type_


@pytest.mark.parametrize(
    "text",
    [
        "Sternlicht is a spacecraft. Sternlicht landed on Monday.",
        "The film is called Marlund. Marlund won twice.",
        "The frigate FS Talmund joined the fleet. Talmund carries forty sailors.",
        "The frigate Admiral Talmund fired at the port. The Talmund left.",
        "They treated it with Veltran, a drug against fever. Veltran is expensive.",
    ],
)
def test_what_is_called_a_thing_is_no_name(read: Callable[[str], Reading], text: str) -> None:
    assert typed(read(text)) == {}


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("In Talmere, an unarmed man was shot. Police in Talmere said so.", "Talmere", "Place"),
        ("Anna Oldby, a company founder, left.", "Anna Oldby", "Person"),
        ("Anna Oldby is a brand. Anna Oldby spoke.", "Anna Oldby", "Person"),
        ("The Oldby Front is not a member of the coalition. The Oldby Front left.", "Oldby Front", "Organization"),
        ("The Salant Harbour Authority is a five-member Council of Ports.", "Salant Harbour Authority", "Organization"),
    ],
)
def test_a_noun_about_something_else_tells_nothing(
    read: Callable[[str], Reading], text: str, words: str, type_: str
) -> None:
    assert typed(read(text)).get(words) == type_
