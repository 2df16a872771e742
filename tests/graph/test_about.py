"""What a card says of one node, on every store."""
from __future__ import annotations

import pytest

from explorer.hover import words_of
from graph.about import About, Last, Said, about, standing_facts
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    """The small world in every store in turn."""
    prepare(store)
    replace_articles(store, small_world())
    return store


def test_a_person_has_office_country_last_words_and_last_report(world: GraphStore) -> None:
    found = about(world, "person/tomas-verin")
    assert found.home == "Estmark"
    assert ("Role", "President, Estmark") in found.facts
    assert found.said == Said("promises", "The HC will take in Varnland next year", "2025-04-02")
    assert found.last is not None and found.last.reported is not None
    assert 0 < found.independent <= found.reports


def test_by_a_day_only_what_was_reported_by_then(world: GraphStore) -> None:
    found = about(world, "person/tomas-verin", by="2025-03-31")
    assert found.said != about(world, "person/tomas-verin").said
    assert found.said is None or (found.said.reported or "") <= "2025-03-31"
    assert found.last is not None and (found.last.reported or "") <= "2025-03-31"
    assert about(world, "person/tomas-verin", by="1900-01-01").facts == ()
    assert standing_facts(world, "person/tomas-verin") == (("Role", "President, Estmark"),)


def test_wire_copies_are_not_independent(world: GraphStore) -> None:
    found = about(world, "person/ilse-maren")
    assert found.independent < found.reports


def test_a_place_is_led_by_somebody_and_an_event_has_sides(world: GraphStore) -> None:
    assert ("Led by", "Kasimir Oldøy") in about(world, "place/varnland").facts
    met = about(world, "post-0310#event-0")
    assert met.facts == (("Who", "Tomas Verin"), ("Whom", "Kasimir Oldøy"), ("Where", "Port Ostra"))
    assert met.last == Last("2025-03-10", "The Harbour Post")


def test_of_nobody_nothing_is_known(world: GraphStore) -> None:
    assert about(world, "person/nobody") == About()


def test_words_of_a_card() -> None:
    found = About("Estmark", (("Role", "President, Estmark"),), Said("denies", "There is no treaty", "2025-03-12"),
                  Last(None, None), 2, 1)
    assert words_of(found) == {
        "home": "Estmark", "support": "1 independent of 2 reports",
        "rows": [["Role", "President, Estmark"], ["Last said", "denies “There is no treaty”, 12 Mar 2025"],
                 ["Reported", "no date"]]}
