"""Whom the persons and bodies of an article stand for, as the article tells it: a president for his country, a
spokesman for his ministry and its country, "the Estmark Gazette" for nobody but itself."""
from __future__ import annotations

from collections.abc import Mapping

from graph.model import Facts
from graph.names import head_type, lexicon, words

_SHORTEST = 4  # letters of a country's name that its demonym begins with


def homes(facts: Facts) -> Mapping[str, tuple[str, ...]]:
    """Entity handle -> handles of the places and organizations it stands for, in order."""
    places = {one.id: words(one.name) for one in facts.entities if one.type == "Place"}
    found: dict[str, dict[str, None]] = {}
    for one in facts.entities:
        if one.type == "Organization":
            found[one.id] = dict.fromkeys(id_ for id_, name in places.items() if _is_of(words(one.name), name))
    for role in facts.roles:
        if role.status == "current":
            told = [one for one in (role.place, role.organization) if one is not None]
            beyond = [home for one in told for home in found.get(one, ())]
            found.setdefault(role.person, {}).update(dict.fromkeys([*told, *beyond]))
    return {one: tuple(them) for one, them in found.items() if them}


def _is_of(body: tuple[str, ...], place: tuple[str, ...]) -> bool:
    """Is it a public body whose name has the place's name or demonym in it: Norvania Foreign Ministry?"""
    public = lexicon()["bodies"]["public"]
    if not place or (set(body).isdisjoint(public) and head_type(body) != "Organization"):
        return False
    if len(place) > 1:
        return any(body[i : i + len(place)] == place for i in range(len(body)))
    begun = place[0][: max(_SHORTEST, len(place[0]) - 1)]
    return len(place[0]) >= _SHORTEST and any(word.startswith(begun) for word in body)
