"""Places of a graph on the map, or the reason why not."""
from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

import graph.atlas
from graph.atlas.gazetteer import country_named
from graph.atlas.locating import Located, Spot, locate, locate_event
from graph.atlas.map_labels import zooms_of_labels
from graph.atlas.map_points import bounds, world_map
from graph.atlas.outline import middle, outlines
from graph.model import Node
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world


def _place(name: str) -> Node:
    return Node(f"place/{name.lower()}", ("Entity", "Place"), {"name": name})


def _located(name: str, parents: Mapping[str, Sequence[str]] = {}) -> Located:
    around = {f"place/{of.lower()}": [_place(one) for one in within] for of, within in parents.items()}
    return locate(_place(name), around)


@pytest.mark.parametrize(("name", "parents", "how"), [
    ("Georgia", {}, "Georgia, a country: in its middle"),
    ("Croatia", {}, "Croatia, a country: at its capital Zagreb"),
    ("Tbilisi", {}, "Tbilisi, Georgia (the only one of this name)"),
    ("Tbilisi", {"Tbilisi": ["Georgia"]}, "Tbilisi, Georgia (as the graph says)"),
    ("Paris", {}, "Paris, France (largest of 2)"),
    ("Paris", {"Paris": ["Texas"]}, "Paris, United States (as the graph says)"),
    ("Kiev", {}, "Kyiv, Ukraine (the only one of this name)"),
    ("Lantern Square", {"Lantern Square": ["Tbilisi"]}, "in Tbilisi, Georgia (the only one of this name)"),
])
def test_a_place_that_is_found(name: str, parents: dict[str, list[str]], how: str) -> None:
    found = _located(name, parents)
    assert isinstance(found, Spot) and found.how == how


@pytest.mark.parametrize(("name", "parents", "why"), [
    ("Port Sella", {}, "no country or city of this name is known"),
    ("Port Sella", {"Port Sella": ["Georgia"]}, "no country or city of this name is known"),
    ("Springfield", {}, "cities have this name and none is much larger"),
    ("Halden", {"Halden": ["Norvania"]}, "no city of this name is known in Norvania"),
    ("Georgia", {"Georgia": ["United States"]}, "a state of the United States: only countries and cities"),
    ("Europe", {}, "a continent"),
    ("White House", {}, "no country or city"),
])
def test_a_place_that_is_not(name: str, parents: dict[str, list[str]], why: str) -> None:
    found = _located(name, parents)
    assert isinstance(found, str) and why in found


def test_a_place_that_lies_in_itself_ends() -> None:
    assert isinstance(_located("Sölvesk", {"Sölvesk": ["Estmark"], "Estmark": ["Sölvesk"]}), str)


def test_an_event_stands_at_the_first_place_that_is_found() -> None:
    event, sella, paris = Node("e", ("Event",), {"name": "met"}), _place("Port Sella"), _place("Paris")
    spots = {sella.id: _located("Port Sella"), paris.id: _located("Paris")}
    found = locate_event(event, [sella, paris], spots)
    assert isinstance(found, Spot) and found.how == "at Paris, France (largest of 2)"
    assert locate_event(event, [sella], spots) == "at Port Sella, not on the map"
    assert locate_event(event, [], spots) == "no place told"


def test_the_outline_is_the_file_that_its_source_names() -> None:
    folder = Path(graph.atlas.__file__).parent
    data = (folder / "countries-110m.json").read_bytes()
    assert hashlib.sha256(data).hexdigest() in (folder / "SOURCE.md").read_text(encoding="utf-8")
    assert len(data) < 120_000


def test_outlines_are_rings_on_a_flat_map() -> None:
    rings = [ring for one in outlines().values() for ring in one]
    assert len(outlines()) > 170
    for ring in rings:
        jumps = [abs(a[0] - b[0]) for a, b in pairwise(ring) if a[1] > -89]
        assert max(jumps) < 180, "a stripe across the map"
    georgia = country_named("Georgia")
    assert georgia and middle(georgia.number) == pytest.approx((43.5, 42.2), abs=0.5)


def test_events_of_a_store_stand_at_their_places_and_the_rest_is_named(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, small_world())
    rows = store.read("MATCH (n:Event) RETURN n ORDER BY n.id").rows
    rows += store.read("MATCH (n:Place) RETURN n ORDER BY n.id").rows
    nodes = [node for row in rows if isinstance(node := row["n"], Node)]
    found = world_map(store, nodes, lambda edge: True)
    reasons = {node.id: reason for node, reason in found.missing}
    assert not found.points and len(reasons) == len(nodes), "all of it is invented"
    assert reasons["post-0310#event-0"] == "at Port Ostra, not on the map"
    assert reasons["post-0310#event-1"] == "no place told"
    assert reasons["place/port-ostra"] == "no country or city of this name is known"
    doubted = world_map(store, nodes, lambda edge: edge.type != "AT")
    assert {node.id: reason for node, reason in doubted.missing}["post-0310#event-0"] == "no place told"


def test_points_of_one_place_stand_apart_and_names_do_not_lie_over_each_other(store: GraphStore) -> None:
    nodes = [_place(name) for name in ("Paris", "Tbilisi", "Lutetia", "Lutece", "Parijs", "Parigi")]
    found = world_map(store, nodes, lambda edge: True)
    by_id = {point.node.id: point for point in found.points}
    here = [point for point in found.points if point.spot.latitude == by_id["place/paris"].spot.latitude]
    assert len({point.shift for point in here}) == len(here) == 5 and here[0].shift == (0, 0)
    west, south, east, north = bounds(found.points)
    assert west < 2 and east > 45 and south < 41 and north > 49
    zooms = zooms_of_labels(found.points, {"place/paris": 9}, bounds(found.points))
    assert zooms[:2] == [1, 1] and min(zooms[2:]) > 1
