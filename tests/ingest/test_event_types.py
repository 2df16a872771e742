"""Which type an event has where the words around its trigger decide: sentence in, type out."""
from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.reading import Reading
from tests.ingest.event_reading import names, only, told

Read = Callable[[str], Reading]


@pytest.mark.parametrize(("text", "type_"), [
    ("Norway will send medicine to Spain.", "AGREE"),
    ("Norway plans to send medicine to Spain.", "AGREE"),
    ("Norway is set to resume military aid to Spain.", "AGREE"),
    ("Norway will expel three Spanish diplomats.", "THREATEN"),
    ("Norway plans to impose tariffs on Spain.", "THREATEN"),
    ("Norway plans to hold talks with Spain.", "CONSULT"),
    ("Norway said it would boycott the summit in Spain.", "THREATEN"),
    ("Norway vowed to crush the rebels.", "THREATEN"),
    ("Norway vowed not to sign the treaty with Spain.", "REJECT"),
    ("Norway gave Spain until Monday to withdraw.", "THREATEN"),
    ("Norway warned of military action if Spain did not withdraw.", "THREATEN"),
])
def test_what_is_to_come(read: Read, text: str, type_: str) -> None:
    assert [event.type for event in told(read(text))] == [type_]


@pytest.mark.parametrize(("text", "type_"), [
    ("Norway did not allow Spanish ships to dock.", "REJECT"),
    ("Norway will no longer recognise the government of Spain.", "REJECT"),
    ("Norway has no plans to recognise Spain.", "REJECT"),
    ("Norway stopped cooperating with Spain.", "SANCTION"),
    ("Norway launched a scathing attack on Spain.", "ACCUSE"),
    ("Norwegian police used tear gas against the demonstrators.", "COERCE"),
    ("Norway held joint naval exercises with Spain.", "COOPERATE"),
    ("Norway deployed peacekeepers to Chad.", "AID"),
    ("Norwegian peacekeepers have begun deploying in Chad.", "AID"),
    ("Norwegian troops arrived in Chad.", "MOBILIZE"),
    ("Norway gave financial support to Spain.", "AID"),
    ("Anna Lund led the attack on Spain's reform.", "ACCUSE"),
    ("Norway and Spain staged naval exercises.", "COOPERATE"),
    ("A Norwegian court dismissed the complaint of Spain.", "REJECT"),
    ("Norway handed over medicine to Spain.", "AID"),
    ("Finance Minister Juan Ruiz has quit.", "RETREAT"),
    ("Norway sent investigators to Spain.", "ACCUSE"),
    ("Norway ordered the newspaper to suspend publication.", "COERCE"),
    ("Nurses in Norway walked out over pay.", "PROTEST"),
    ("Norwegian teachers staged a protest.", "PROTEST"),
    ("Norway has called up 20,000 reservists.", "MOBILIZE"),
])
def test_what_the_words_around_decide(read: Read, text: str, type_: str) -> None:
    assert [event.type for event in told(read(text))] == [type_]


@pytest.mark.parametrize(("text", "type_", "actors", "targets"), [
    ("Norway said Spain was behind the attack.", "ACCUSE", ["Norway"], ["Spain"]),
    ("Norway insisted that Spain pay compensation.", "REQUEST", ["Norway"], ["Spain"]),
])
def test_what_speech_implies(read: Read, text: str, type_: str, actors: list[str], targets: list[str]) -> None:
    reading = read(text)
    event = only(reading)
    assert event.type == type_
    assert (names(reading, event.actors), names(reading, event.targets)) == (actors, targets)


@pytest.mark.parametrize("text", [
    "Norway freed a man who had been jailed in May.",
    "The annexation of the island fuelled concern.",
    "Norway renewed negotiations on a troop pullback with Spain.",
    "Gunmen made a bid to attack Spain.",
])
def test_what_only_tells_who_somebody_is_or_what_is_talked_about(read: Read, text: str) -> None:
    assert not {event.type for event in told(read(text))} & {"COERCE", "ASSAULT", "RETREAT"}


@pytest.mark.parametrize(("surer", "less_sure"), [
    ("Norway attacked Spain.", "Italy met Greece after Norway attacked Spain."),
    ("Norway attacked Spain.", "Norway might attack Spain."),
    ("Norway attacked Spain.", "Norway was attacked."),
])
def test_confidence_falls_beside_the_point(read: Read, surer: str, less_sure: str) -> None:
    first, second = (next(one for one in told(read(text)) if one.type == "ASSAULT") for text in (surer, less_sure))
    assert first.confidence is not None and second.confidence is not None
    assert second.confidence < 0.8 <= first.confidence
