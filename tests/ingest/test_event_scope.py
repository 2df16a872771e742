"""Which of several triggers in a sentence are events told: sentence in, types out."""
from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.event_reading import names, only, told

Read = Callable[[str], Reading]


@pytest.mark.parametrize(("text", "types"), [
    ("Norway must continue its military aid to Spain.", []),
    ("Norway must be ready to mediate in Spain.", []),
    ("Norwegian police arrested a man on suspicion of attacking Spain's embassy.", ["COERCE"]),
    ("Norway arrested a rebel who is believed to have attacked Spanish troops.", ["COERCE"]),
    ("Norway recalled its ambassador to prevent attacks by rebels.", ["SANCTION"]),
    ("Norway ended a campaign to seize Oslo.", []),
    ("Norway rejected a call from Spain for its troops to disarm.", ["REJECT"]),
    ("Norway lifted a blockade which it had imposed on Spain.", ["CONCEDE"]),
    ("Ten Spanish soldiers were killed when Norwegian troops attacked their base.", ["ASSAULT"]),
    ("Norway accepted and approved the treaty with Spain.", ["AGREE"]),
])
def test_duties_suspicions_and_repetitions_are_no_events(read: Read, text: str, types: list[str]) -> None:
    assert [event.type for event in told(read(text))] == types


@pytest.mark.parametrize(("text", "types"), [
    ("Norway expelled ten Spanish diplomats who had attacked a mosque.", ["SANCTION", "ASSAULT"]),
    ("Spain said Norway must withdraw.", ["REQUEST"]),
    ("Norway said that Spain has attacked its troops.", ["ASSAULT"]),
])
def test_other_deeds_of_the_sentence_are(read: Read, text: str, types: list[str]) -> None:
    assert [event.type for event in told(read(text))] == types


@pytest.mark.parametrize(("text", "actors"), [
    ("A court on Tuesday freed Juan Ruiz.", ["A court"]),
    ("A car bomb in Oslo killed ten soldiers.", ["A car bomb in Oslo"]),
    ("Pro-Spanish rebels attacked a base.", ["Pro-Spanish rebels"]),
    ("Spain-backed rebels attacked a base.", ["Spain-backed rebels"]),
    ("A Spain-led coalition attacked a base.", ["Spain"]),
    ("Snubbing Norway, Spain Recalls Envoy", ["Spain"]),
])
def test_who_acts(read: Read, text: str, actors: list[str]) -> None:
    reading = read(text)
    assert names(reading, only(reading).actors) == actors


def test_who_is_quoted_in_brackets_does_not_act(read: Read) -> None:
    reading = read("Rebels took the town, Norwegian officials said, killing ten soldiers.")
    assert {name for event in told(reading) for name in names(reading, event.actors)} == {"Rebels"}
