"""Of what country an office is that the text gives bare: "President X"."""
from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

from graph.model import Role
from ingest.reading import Reading
from ingest.titling import office_of_title

_OFFICES = ("government", "minister")


def with_homes(reading: Reading, found: Iterable[Role]) -> list[Role]:
    """Roles with the place of bare offices filled in where the article settles it.

    First the place that the article gives the same person's office elsewhere, then the country of a known leader or
    minister, if the article names that country.
    """
    roles = list(found)
    told = {(role.person, _last_word(role)): role.place for role in reversed(roles) if role.place}
    return [role if role.place or role.organization or not _is_bare(role)
            else replace(role, place=told.get((role.person, _last_word(role))) or _known_country(reading, role))
            for role in roles]


def _last_word(role: Role) -> str:
    return role.title.lower().split()[-1]


def _is_bare(role: Role) -> bool:
    office = office_of_title(role.title)
    return office is not None and office.name in _OFFICES


def _known_country(reading: Reading, role: Role) -> str | None:
    person = reading.entity(role.person)
    names = (person.name, *person.aliases)
    country = next((_leaders()[name] for name in names if name in _leaders()), None)
    return next((e.id for e in reading.entities if e.type == "Place" and country in (e.name, *e.aliases)), None)


@cache
def _leaders() -> dict[str, str]:
    """Full name -> country; a surname too, where the people of the list who have it are of one country."""
    path = Path(__file__).parent / "lexicon" / "leaders.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    by_name = {name: country for country, people in lists.items() for name in people}
    countries = {(name.split()[-1], country) for name, country in by_name.items()}
    surnames = Counter(surname for surname, _ in countries)
    return by_name | {surname: country for surname, country in countries if surnames[surname] == 1}
