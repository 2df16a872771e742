"""Two tellings in, one happening or two out."""
from __future__ import annotations

from typing import Any

import pytest

from graph.happenings.same import same
from tests.graph.happenings.drafts import event

_TALKS: dict[str, Any] = {"code": "CONSULT", "who": "oro-maal", "whom": "ilse-verin", "date_from": "2025-03-10",
                          "date_to": "2025-03-10", "places": "Halden", "reported": "2025-03-11"}


@pytest.mark.parametrize("change", [
    {"who": "ilse-verin", "whom": "oro-maal"},
    {"code": "AGREE", "trigger": "signed", "words": "transit fees"},
    {"date_from": None, "date_to": None},
    {"places": ""},
    {"modes": ("future",), "reported": "2025-03-02"},
    {"modes": ("negated",), "reported": "2025-03-09"},
    {"modes": ("future",), "reported": "2025-03-02", "date_from": None, "date_to": None},
])
def test_one_happening(change: dict[str, Any]) -> None:
    assert same(event("a#event-0", **_TALKS), event("b#event-0", **_TALKS | change))


@pytest.mark.parametrize("change", [
    {"date_from": "2025-03-17", "date_to": "2025-03-17", "reported": "2025-03-18"},
    {"whom": "lena-oldoy"},
    {"who": "jana-quill", "whom": "lena-oldoy"},
    {"reported": "2025-04-20", "date_from": None, "date_to": None},
    {"modes": ("future",), "date_from": "2025-03-24", "date_to": "2025-03-24"},
    {"code": "ACCUSE", "trigger": "accused"},
    {"reported": None, "date_from": None, "date_to": None},
])
def test_two_happenings(change: dict[str, Any]) -> None:
    assert not same(event("a#event-0", **_TALKS), event("b#event-0", **_TALKS | change))


def test_rounds_are_counted() -> None:
    one, other = (event(f"{number}#event-0", **_TALKS, number=(number,)) for number in ("first", "second"))
    assert not same(one, other)
    assert same(one, event("x#event-0", **_TALKS))


def test_a_president_stands_for_his_country() -> None:
    homes = (("person/oro-maal", "place/varn"), ("person/ilse-verin", "place/est"))
    states = event("b#event-0", **_TALKS | {"who": "Varn", "whom": "Est"})
    assert same(event("a#event-0", **_TALKS, homes=homes), states)


@pytest.mark.parametrize(("words", "expected"), [
    ("holding ships back in the strait", True), ("lying about the price of grain", False),
])
def test_an_accusation_is_known_by_what_it_says(words: str, expected: bool) -> None:
    told: dict[str, Any] = {"code": "ACCUSE", "who": "oro-maal", "whom": "Est", "trigger": "accused"}
    one = event("a#event-0", **told, reported="2025-03-11", words="held ships in the strait")
    assert same(one, event("b#event-0", **told, reported="2025-03-12", words=words)) == expected


def test_the_same_kind_of_deed_in_another_town() -> None:
    told: dict[str, Any] = {"code": "ASSAULT", "who": "", "trigger": "exploded", "date_from": "2025-03-10",
                            "date_to": "2025-03-10", "reported": "2025-03-11", "words": "bomb market car"}
    one = event("a#event-0", **told, places="Halden")
    assert same(one, event("b#event-0", **told, places="Halden"))
    assert not same(one, event("b#event-0", **told, places="Sella"))
