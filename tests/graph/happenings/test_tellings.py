"""How a happening is told, where the tellings differ, and who is silent."""
from __future__ import annotations

import pytest

from graph.happenings.tellings import differences, retold, silence, tellings
from graph.model import Facts
from graph.store import GraphStore
from tests.drafts import Draft
from tests.graph.happenings.drafts import loaded

_CAST = {"verin": ("Person", "Tomas Verin"), "oldoy": ("Person", "Kasimir Oldøy"), "halden": ("Place", "Halden"),
         "ostra": ("Place", "Port Ostra"), "jana": ("Person", "Jana Maren")}


def article(id_: str, published: str, publisher: str, said: str, *, day: str = "", modes: tuple[str, ...] = (),
            place: str = "halden") -> Facts:
    """An article that tells of the two men's meeting, or, without the verb "meet", only names them."""
    d = Draft(id_, _CAST, {"title": id_, "published": published, "publisher": publisher, "url": None})
    s = d.say(said)
    if "meet" in said:
        d.event(s, "CONSULT", "meet", actors=("verin",), targets=("oldoy",), places=(place,),
                date=(day, "2025-04-01", "2025-04-01") if day else None, modes=modes)
    return d.facts()


def world() -> tuple[Facts, ...]:
    return (
        article("a1", "2025-03-28", "Post", "{Verin|verin} is to meet {Kasimir Oldøy|oldoy} in {Halden|halden} on 1 "
                "April.", day="1 April", modes=("future",)),
        article("a2", "2025-03-31", "Wire", "{Verin|verin} will not meet {Kasimir Oldøy|oldoy} in {Halden|halden} on "
                "1 April, the visit was cancelled.", day="1 April", modes=("negated",)),
        article("a3", "2025-04-02", "Ledger", "{Tomas Verin|verin} went to a fair with {Jana Maren|jana}."),
        article("a4", "2025-04-02", "Ledger", "{Tomas Verin|verin} slept."),
        article("a5", "2025-04-20", "Courier", "{Tomas Verin|verin} slept again."),
        article("a6", "2025-04-02", "Sun", "{Jana Maren|jana} sang."),
    )


def test_tellings_and_their_differences(store: GraphStore) -> None:
    loaded(store, world())
    told = tellings(store, "a1#event-0")
    assert [(one.event, one.mode, one.publisher, one.reported, one.date_from) for one in told] == [
        ("a1#event-0", "planned", "Post", "2025-03-28", "2025-04-01"),
        ("a2#event-0", "called off", "Wire", "2025-03-31", "2025-04-01")]
    assert [who.name for who in told[0].actors] == ["Tomas Verin"]
    assert [who.name for who in told[0].places] == ["Halden"]
    assert told[1].text.startswith("Verin will not meet")
    [difference] = differences(told)
    assert difference.what == "told as"
    assert difference.values == (("planned", ("a1#event-0",)), ("called off", ("a2#event-0",)))


def test_an_unknown_happening_has_no_telling(store: GraphStore) -> None:
    loaded(store, world())
    assert tellings(store, "nothing") == ()
    assert silence(store, "nothing").reported_by == ()


def test_who_is_silent(store: GraphStore) -> None:
    loaded(store, world())
    found = silence(store, "a1#event-0")
    assert found.reported_by == (("Post", 1), ("Wire", 1))
    assert found.silent == (("Ledger", 2),)
    assert found.first == "2025-03-28"


def test_what_is_told_again(store: GraphStore) -> None:
    loaded(store, world())
    [one] = retold(store, 10)
    assert (one.happening, one.articles, one.first, one.last) == ("a1#event-0", 2, "2025-03-28", "2025-03-31")
    assert retold(store, 0) == ()


def test_two_towns_are_a_difference_and_one_left_out_is_none(store: GraphStore) -> None:
    said = "{Verin|verin} is to meet {Kasimir Oldøy|oldoy} in {%s} on 1 April."
    one = article("a1", "2025-03-28", "Post", said % "Halden|halden", day="1 April", modes=("future",))
    other = article("a2", "2025-03-28", "Wire", said % "Port Ostra|ostra", day="1 April", modes=("future",),
                    place="ostra")
    loaded(store, (one, other))
    [difference] = differences(tellings(store, "a1#event-0"))
    assert difference.what == "place"
    assert [value for value, _ in difference.values] == ["Halden", "Port Ostra"]
    assert differences(tellings(store, "a1#event-0")[:1]) == ()


@pytest.mark.parametrize("happening", ["a1#event-0", "nothing"])
def test_an_empty_store(store: GraphStore, happening: str) -> None:
    loaded(store, ())
    assert tellings(store, happening) == ()
    assert retold(store, 5) == ()


def test_a_report_of_a_month_counts_from_its_first_day(store: GraphStore) -> None:
    said = "{Verin|verin} is to meet {Kasimir Oldøy|oldoy} in {Halden|halden} on 1 April."
    loaded(store, (article("a1", "2025-04", "Post", said, day="1 April"),))
    assert silence(store, "a1#event-0").reported_by == (("Post", 1),)
