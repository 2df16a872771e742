"""Places and events of a graph to coordinates, or the reason why not. Names decide, and what the graph says of them."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.atlas.gazetteer import City, Country, area_named, cities_named, countries_meant, country_named, country_of
from graph.atlas.outline import middle
from graph.model import Node

#: Of cities of one name the largest is meant where it has so many times the people of the next.
_LARGER = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands, and how that was found: "Paris, France (largest of 3)"."""

    latitude: float
    longitude: float
    how: str


#: A place on the map, or why it is not there.
Located = Spot | str


def locate(place: Node, parents: Mapping[str, Sequence[Node]]) -> Located:
    """A place by its name. `parents`: place id -> the places that the graph says it is located in."""
    within = _ancestors(place.id, parents)
    countries = {code for node in within for code in countries_meant(_name(node))}
    country = country_named(_name(place))
    if country and countries <= {country.code}:
        return _country_spot(country)
    area = area_named(_name(place))
    if area:
        return f"{area}: only countries and cities are on the map"
    found = _city(_name(place), within, countries)
    return found if isinstance(found, Spot) else _city_around(within, countries) or found


def locate_event(event: Node, at: Sequence[Node], spots: Mapping[str, Located]) -> Located:
    """An event stands at the first of its places that is on the map."""
    if not at:
        return "no place told"
    for place in at:
        spot = spots[place.id]
        if isinstance(spot, Spot):
            return Spot(spot.latitude, spot.longitude, f"at {spot.how}")
    return f"at {' and '.join(_name(place) for place in at)}, not on the map"


def _ancestors(id_: str, parents: Mapping[str, Sequence[Node]]) -> list[Node]:
    """What a place is in, and what that is in, the nearest first."""
    found: dict[str, Node] = {}
    wanted = [id_]
    while wanted:
        nearer = [node for one in wanted for node in parents.get(one, ()) if node.id not in found and node.id != id_]
        found |= {node.id: node for node in nearer}
        wanted = [node.id for node in nearer]
    return list(found.values())


def _country_spot(country: Country) -> Located:
    point = middle(country.number)
    if point:
        return Spot(round(point[1], 2), round(point[0], 2), f"{country.name}, a country: in its middle")
    capital = next((city for city in cities_named(country.capital) if city.country == country.code), None)
    if capital is None:
        return "a country whose place is not known"
    return Spot(capital.latitude, capital.longitude, f"{country.name}, a country: at its capital {capital.name}")


def _city(name: str, within: Sequence[Node], countries: set[str]) -> Located:
    cities = cities_named(name)
    if not cities:
        return "no country or city of this name is known"
    here = [city for city in cities if city.country in countries]
    if within and not here:
        return f"no city of this name is known in {' or '.join(_name(node) for node in within)}"
    chosen = here or cities
    if len(chosen) > 1 and chosen[0].population < _LARGER * chosen[1].population:
        return f"{len(chosen)} cities have this name and none is much larger than the others"
    return Spot(chosen[0].latitude, chosen[0].longitude, _how(name, chosen[0], len(chosen), bool(here)))


def _how(name: str, city: City, of: int, told: bool) -> str:
    where = f"{city.name}, {country_of(city.country)}"
    return f"{where} ({f'largest of {of}' if of > 1 else 'as the graph says' if told else 'the only one of this name'})"


def _city_around(within: Sequence[Node], countries: set[str]) -> Spot | None:
    """A building or a quarter stands in its city; a place in a country alone may be anywhere in it."""
    for around in within:
        if not country_named(_name(around)) and not area_named(_name(around)):
            spot = _city(_name(around), (), countries)
            if isinstance(spot, Spot):
                return Spot(spot.latitude, spot.longitude, f"in {spot.how}")
    return None


def _name(node: Node) -> str:
    return str(node.properties["name"])
