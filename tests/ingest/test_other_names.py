"""What is a person, an organization or a place, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.test_mentions import named


def typed(reading: Reading) -> dict[str, str]:
    """Words -> type, of names that are no demonyms."""
    return {words: type_ for words, kind, type_, _ in named(reading) if kind != "demonym"}


@pytest.mark.parametrize(
    "text",
    [
        "The frigate USS Oldby left the harbour.",
        "Operation Quiet Harbour began in May.",
        "The fleet bought twelve F-35 jets.",
        "They signed the Salant Fisheries Treaty.",
        "She won gold at the Olympics.",
    ],
)
def test_ships_operations_models_treaties_and_games_are_no_names(read: Callable[[str], Reading], text: str) -> None:
    assert typed(read(text)) == {}


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Troops entered Talmere, Poland, on Friday.", "Talmere", "Place"),
        ("They liberated the city of Veshtan. Rebels shelled Veshtan.", "Veshtan", "Place"),
        ("Anna Oldby spoke. Oldby left.", "Anna Oldby", "Person"),
        ("Troops of the Coalition advanced.", "Coalition", "Organization"),
        ("Oldby Harbour Council met. Members of the Council voted.", "Council", "Organization"),
    ],
)
def test_the_words_around_a_name_tell_its_type(
    read: Callable[[str], Reading], text: str, words: str, type_: str
) -> None:
    assert typed(read(text)).get(words) == type_


def test_a_body_that_no_name_in_the_article_explains_is_left_out(read: Callable[[str], Reading]) -> None:
    assert typed(read("He paid the Society ten crowns.")) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("White House Press Secretary Anna Oldby spoke.", "White House"),
        ("Poland 2, Norway 1.", "Poland"),
        ("The Salant Harbour Authority – Norway – answered.", "Salant Harbour Authority"),
    ],
)
def test_a_name_ends_before_titles_results_and_dashes(read: Callable[[str], Reading], text: str, words: str) -> None:
    assert words in typed(read(text))


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The Norvatel Rescue Committee met. Norvatel shares fell. Shareholders of Norvatel sued.", True),
        ("Norvatel shares fell. Shareholders of Norvatel sued. Then the Norvatel Rescue Committee met.", False),
    ],
)
def test_a_full_name_comes_before_its_short_form(read: Callable[[str], Reading], text: str, together: bool) -> None:
    shown = {name for _, _, type_, name in named(read(text)) if type_ == "Organization"}
    assert (shown == {"Norvatel Rescue Committee"}) is together


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Shells fell on Sarmin Airfield.", "Sarmin Airfield", "Place"),
        ("He was educated at Oldby College of Music.", "Oldby College of Music", "Organization"),
        ("Soldiers of the Sarmin Brigade withdrew.", "Sarmin Brigade", "Organization"),
        ("The Principality of Sarn was poor.", "Principality of Sarn", "Place"),
        ("The Irvale School District has closed.", "Irvale School District", "Organization"),
    ],
)
def test_the_last_word_tells_the_type(read: Callable[[str], Reading], text: str, words: str, type_: str) -> None:
    assert typed(read(text)).get(words) == type_


@pytest.mark.parametrize(
    "text",
    ["Tarlov’s widow came. The court heard of Tarlov.", "Many mourned Hessami's death. Hessami was 60."],
)
def test_who_has_a_widow_or_a_death_is_a_person(read: Callable[[str], Reading], text: str) -> None:
    assert set(typed(read(text)).values()) == {"Person"}


@pytest.mark.parametrize(
    "text",
    [
        "The Oldby Share Average (OSA) fell. The OSA had risen in May.",
        "They measured ROD [Rare Oldby Disease] again. ROD is rare.",
    ],
)
def test_the_acronym_of_a_thing_is_no_name(read: Callable[[str], Reading], text: str) -> None:
    assert not {"OSA", "ROD"} & typed(read(text)).keys()


def test_an_accord_in_its_name_makes_no_thing_of_a_government(read: Callable[[str], Reading]) -> None:
    text = "The Government of Lasting Accord (GLA) met. Envoys of the GLA agreed."
    assert typed(read(text)).get("GLA") == "Organization"


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("According to NLF-M, it won.", "NLF-M", "Organization"),
        ("They met Anna \"Storm\" Oldby in Norway.", 'Anna "Storm" Oldby', "Person"),
        ("They fought Da’esh in May.", "Da’esh", "Organization"),
    ],
)
def test_hyphens_nicknames_and_apostrophes_are_inside_a_name(
    read: Callable[[str], Reading], text: str, words: str, type_: str
) -> None:
    assert typed(read(text)).get(words) == type_
