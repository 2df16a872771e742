"""Names: a sentence in, its names with type and kind out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading

NAMES = ("name", "acronym", "metonym", "demonym")


def named(reading: Reading) -> list[tuple[str, str, str, str]]:
    """Words, kind, type and name of each mention by name, in order."""
    found = [
        (m.start, reading.article.text[m.start : m.end], m.kind, e.type, e.name)
        for e in reading.entities
        for m in e.mentions
        if m.kind in NAMES
    ]
    return [mention[1:] for mention in sorted(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Emmanuel Macron arrived.", [("Emmanuel Macron", "name", "Person", "Emmanuel Macron")]),
        ("Angela Merkel's party lost.", [("Angela Merkel", "name", "Person", "Angela Merkel")]),
        ("The United Nations voted.", [("United Nations", "name", "Organization", "United Nations")]),
        ("NATO met on Friday.", [("NATO", "acronym", "Organization", "NATO")]),
        (
            "The U.S. army left Iraq.",
            [("U.S.", "acronym", "Place", "United States"), ("Iraq", "name", "Place", "Iraq")],
        ),
        (
            "German and Polish envoys met.",
            [("German", "demonym", "Place", "Germany"), ("Polish", "demonym", "Place", "Poland")],
        ),
        ("Madrid rejected the claim.", [("Madrid", "metonym", "Place", "Spain")]),
        ("They held talks with Warsaw on Monday.", [("Warsaw", "metonym", "Place", "Poland")]),
        ("The Ankara-backed fighters withdrew.", [("Ankara", "metonym", "Place", "Turkey")]),
        ("They met in Madrid.", [("Madrid", "name", "Place", "Madrid")]),
        ("The Pentagon denied it.", [("Pentagon", "metonym", "Organization", "Pentagon")]),
        ("He spoke French and read German.", []),
        (
            "Kiev and Minsk signed the accord.",
            [("Kiev", "metonym", "Place", "Ukraine"), ("Minsk", "metonym", "Place", "Belarus")],
        ),
        ("Wal - Mart closed ten shops.", [("Wal - Mart", "name", "Organization", "Walmart")]),
    ],
)
def test_names_in_a_sentence(
    read: Callable[[str], Reading], text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert named(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Salant met Osti in the Kremlin on Friday.", "Place"),
        ("Salant held talks at the Kremlin.", "Place"),
        ("The Kremlin denied it.", "Organization"),
        ("An official at the Kremlin denied it.", "Organization"),
        ("Pressure on the Kremlin grew.", "Organization"),
    ],
)
def test_a_seat_of_power_is_a_building_or_a_government(
    read: Callable[[str], Reading], text: str, type_: str
) -> None:
    assert {found[2] for found in named(read(text)) if found[0] == "Kremlin"} == {type_}


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("The Harbour Relief Committee (HRC) opened an office. The HRC has ten members.", "HRC", "Organization"),
        ("Ten people died near Talmura. The mayor of Talmura wept.", "Talmura", "Place"),
        ("Anna Lindqvist spoke first. Lindqvist then left.", "Lindqvist", "Person"),
        ("Washington,\u00a0the president of the\u00a0European\u00a0Union said.", "European\u00a0Union", "Organization"),
    ],
)
def test_the_article_tells_what_a_name_is(read: Callable[[str], Reading], text: str, words: str, type_: str) -> None:
    assert {found[2] for found in named(read(text)) if found[0] == words} == {type_}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Markets in Paris\nAnna Lindqvist resigned on Monday.", "Paris\nAnna"),
        ("The “Norwegian Refugee Council” left.", "“"),
        ("The airline ordered ten Boeing 787 jets.", "Boeing"),
        ("The ship sails at 10:00 UTC.", "UTC"),
        ("Critics called it Finlandization.", "Finlandization"),
    ],
)
def test_what_is_in_no_name(read: Callable[[str], Reading], text: str, words: str) -> None:
    assert not any(words in found[0] for found in named(read(text)))


@pytest.mark.xfail(reason="the model reads an unknown surname after a title as an organization", strict=True)
def test_an_unknown_surname_after_a_title(read: Callable[[str], Reading]) -> None:
    assert ("Oldmoor", "name", "Person", "Oldmoor") in named(read("Secretary Oldmoor declined to comment."))
