"""Who acts and on whom: sentence in, the sides of its one event out."""
from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.event_reading import names, only

Read = Callable[[str], Reading]


@pytest.mark.parametrize(("text", "actors", "targets"), [
    ("Norway gave the rebels an ultimatum over Chad.", ["Norway"], ["the rebels"]),
    ("Norway returned a statue of Juan Ruiz to Spain.", ["Norway"], ["Spain"]),
    ("Norway sent troops to help Spain.", ["Norway"], ["Spain"]),
    ("Norway completed its withdrawal of troops from Chad.", ["Norway"], ["Chad"]),
    ("Norway closed its border with Spain.", ["Norway"], ["Spain"]),
    ("Norway lifted its ban on Spain.", ["Norway"], ["Spain"]),
    ("Norway ordered three Spanish diplomats to leave.", ["Norway"], ["Spain"]),
    ("Norway's refusal to talk with Spain angered Italy.", ["Norway"], ["Spain"]),
    ("Norway rejected an appeal filed by Spain.", ["Norway"], ["Spain"]),
    ("Norway rejected claims attributed to Spain.", ["Norway"], ["Spain"]),
    ("Anna Lund held talks in the palace with Juan Ruiz.", ["Anna Lund"], ["Juan Ruiz"]),
    ("Anna Lund met Juan Ruiz in Oslo for talks on refugees.", ["Anna Lund"], ["Juan Ruiz"]),
    ("Norway eased a curfew imposed in Chad.", ["Norway"], ["Chad"]),
    ("Norway took Spain to court.", ["Norway"], ["Spain"]),
    ("Norway complained to the United Nations about Spain.", ["Norway"], ["Spain"]),
    ("Norway lodged a complaint about Spain.", ["Norway"], ["Spain"]),
    ("Gunmen killed eleven worshippers in a mosque.", ["Gunmen"], ["eleven worshippers"]),
])
def test_who_it_is_done_to(read: Read, text: str, actors: list[str], targets: list[str]) -> None:
    reading = read(text)
    event = only(reading)
    assert (names(reading, event.actors), names(reading, event.targets)) == (actors, targets)


@pytest.mark.parametrize(("text", "actors"), [
    ("Juan Ruiz was expelled from Norway.", ["Norway"]),
    ("Juan Ruiz was freed from a Norwegian prison.", ["Norway"]),
    ("Six soldiers were wounded in an attack by rebels.", ["rebels"]),
    ("Spain received a loan from Norway.", ["Norway"]),
    ("Spain drew criticism from Norway.", ["Norway"]),
    ("Fighting broke out between Norwegian and Spanish troops.", ["Norway", "Spain"]),
    ("Anna Lund's office condemned Spain.", ["Anna Lund"]),
    ("Norwegian soldiers were sent to Spain.", ["Norway"]),
    ("The police chief accused Spain of spying.", ["The police chief"]),
    ("Anna Lund dissolved parliament.", ["Anna Lund"]),  # the parser takes the verb for a participle
])
def test_who_does_it(read: Read, text: str, actors: list[str]) -> None:
    reading = read(text)
    assert names(reading, only(reading).actors) == actors


@pytest.mark.parametrize(("text", "places"), [
    ("Anna Lund visited Oslo in May.", ["Oslo"]),
    ("Anna Lund met Juan Ruiz in Oslo.", ["Oslo"]),
    ("Norway withdrew its troops from Chad.", ["Chad"]),
    ("Norway praised Spain.", []),
])
def test_where_it_happens(read: Read, text: str, places: list[str]) -> None:
    reading = read(text)
    assert names(reading, only(reading).places) == places
