"""In the report on a match, a country's name is its team's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.events import events
from ingest.reading import Reading
from tests.ingest.test_other_names import typed

_REPORT = "The football match was played in front of a full stadium. The goalkeeper saved a penalty after half-time. "


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Norway beat Poland. The coach was glad.", "Norway", "Organization"),
        ("Norway won, and Spain lost to Poland. The coach was glad.", "Poland", "Organization"),
        ("Norway's captain scored twice. Norway won.", "Norway", "Organization"),
        ("The coach left. Group B: Norway 2 – 1 Poland.", "Poland", "Organization"),
        ("Norway beat France 2-1. The coach was glad.", "France", "Organization"),
        ("The teams met in Norway. The coach was glad.", "Norway", "Place"),
        ("Norway won the match in Poland. The coach was glad.", "Poland", "Place"),
    ],
)
def test_who_plays_is_a_team(read: Callable[[str], Reading], text: str, words: str, type_: str) -> None:
    assert typed(read(_REPORT + text)).get(words) == type_


@pytest.mark.parametrize(
    "text",
    [
        "Norway beat Poland in the vote.",
        "Norway's team of envoys met in the stadium.",
        _REPORT + "Norway said that it would boycott the cup. The team will stay at home.",
    ],
)
def test_elsewhere_a_country_stays_one(read: Callable[[str], Reading], text: str) -> None:
    assert typed(read(text)).get("Norway") == "Place"


def test_what_teams_do_is_no_event(read: Callable[[str], Reading]) -> None:
    told = "Norway beat Poland. Poland struck back, and Norway threatened the goal. The coach was glad."
    reading = read(_REPORT + told)
    assert typed(reading)["Poland"] == "Organization"
    assert events(reading, ()) == ()
