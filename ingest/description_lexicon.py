"""The nouns of `lexicon/descriptions.toml`: which sort of entity each can describe."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.gazetteer import titles

_FILE = Path(__file__).parent / "lexicon" / "descriptions.toml"
#: Endings of nouns for people that need no list: "cardiologist", "librarian", "auctioneer".
_PERSON_ENDINGS = ("ologist", "man", "woman", "ician", "grapher", "person")


@dataclass(frozen=True)
class Nouns:
    """Nouns by what they describe. `groups` maps a noun to the lists of organizations it fits ("other": of no list),
    `kinds` a word before an office to "ranks" or "fields".
    """

    person: frozenset[str]
    kin: frozenset[str]
    voices: frozenset[str]
    gender: dict[str, str]  # of nouns and titles
    kinds: dict[str, str]
    alike: dict[str, str]
    groups: dict[str, frozenset[str]]
    places: dict[str, frozenset[str]]

    def same(self, one: str, two: str) -> bool:
        """May the two nouns describe one entity, by their meaning alone?"""
        return one == two or self.alike.get(one, one) == self.alike.get(two, two)

    def fits(self, noun: str, type_: str) -> bool:
        """May the noun describe an entity of this type?"""
        if type_ == "Person":
            return noun in self.person or noun.endswith(_PERSON_ENDINGS)
        return noun in (self.groups if type_ == "Organization" else self.places)


@cache
def nouns() -> Nouns:
    """The lists, read once."""
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    people = {key: frozenset(words.split()) for key, words in read["person"].items() if key != "gender"}
    return Nouns(
        frozenset().union(*people.values()),
        people["kin"],
        people["voices"],
        _by_word(read["person"]["gender"]) | {w: gender for gender in ("male", "female") for w in titles()[gender]},
        _by_word(read["kinds"]),
        _by_word(read["alike"]),
        _kinds(read["organization"]),
        _kinds(read["place"]),
    )


def _by_word(lists: dict[str, str]) -> dict[str, str]:
    return {word: key for key, words in lists.items() for word in words.split()}


def _kinds(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """Noun -> the lists it stands in."""
    found: dict[str, set[str]] = {}
    for kind, words in lists.items():
        for word in words.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
