"""Known names: countries with capitals and demonyms, cities, regions, organizations, titles, first names.

The lists are in `lexicon/`, written from general knowledge. A name of the lists is found wherever it stands with its
capitals; whether it overrules the language model is said by its entry (`sure`).
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

_LEXICON = Path(__file__).parent / "lexicon"


@dataclass(frozen=True, slots=True)
class Known:
    """What a list says of a wording: type, the name it is shown by, the kind of mention, and whether it is sure."""

    type: str
    name: str
    kind: str
    sure: bool = True
    group: str = ""


@cache
def known() -> dict[str, Known]:
    """Wording -> what it means. Where two lists have one wording, the earlier one counts."""
    found: dict[str, Known] = {}
    for wording, entry in (*_countries(), *_organizations(), *_places(), *_capitals()):
        for spelled in (wording, wording.replace("'", "’")):  # texts have both
            found.setdefault(spelled, entry)
    return found


@cache
def capitals() -> dict[str, str]:
    """Capital -> country; other spellings of a capital too."""
    spelled = place_lists()["aliases"]
    return {
        wording: row["name"]
        for row in _rows()
        if row["capital"]
        for wording in (row["capital"], *spelled.get(row["capital"], ()))
    }


@cache
def countries() -> frozenset[str]:
    """Names of countries and of what acts like one."""
    return frozenset(row["name"] for row in _rows())


@cache
def demonyms() -> dict[str, str]:
    """Country -> its adjective: the first demonym of the list."""
    return {row["name"]: row["demonyms"].split("|")[0] for row in _rows() if row["demonyms"]}


@cache
def genders() -> dict[str, str]:
    """First name in lower case -> "male" or "female"; names used for both are left out."""
    lists = {gender: set(names.split()) for gender, names in _toml("first_names").items()}
    return {
        name: gender
        for gender, names in lists.items()
        for name in names
        if sum(name in other for other in lists.values()) == 1
    }


@cache
def titles() -> dict[str, Any]:
    """The lists of `titles.toml`, as sets."""
    read = _toml("titles")
    return {
        key: {kind: frozenset(words) for kind, words in value.items()} if isinstance(value, dict) else frozenset(value)
        for key, value in read.items()
    }


@cache
def name_words() -> dict[str, frozenset[str]]:
    """The lists of `words_of_names.toml`: what words around and inside a name tell."""
    return {kind: frozenset(words) for kind, words in _toml("words_of_names").items()}


@cache
def place_lists() -> dict[str, Any]:
    """The lists of `places.toml`."""
    return _toml("places")


def matches(doc: Doc, nlp: Language) -> Iterator[tuple[int, int, Known]]:
    """First token, end token and entry of every known wording; longer ones first, none inside another."""
    found = sorted(_matcher(nlp)(doc), key=lambda match: (match[1] - match[2], match[1]))
    taken: set[int] = set()
    for wording, start, end in found:
        if not taken.intersection(range(start, end)) and not _is_result(doc, end):
            taken.update(range(start, end))
            yield start, end, known()[doc.vocab.strings[wording]]


def _is_result(doc: Doc, end: int) -> bool:
    """"France 2-1" is no television channel."""
    after = [token.text for token in doc[end : end + 2]]
    return doc[end - 1].is_digit and len(after) == 2 and after[0] in ("-", "–", ":") and after[1].isdigit()


@cache
def _matcher(nlp: Language) -> PhraseMatcher:
    matcher = PhraseMatcher(nlp.vocab)
    for wording in known():  # each under its own name: in a text its words may stand further apart
        matcher.add(wording, [nlp.make_doc(wording)])
    return matcher


def _countries() -> Iterator[tuple[str, Known]]:
    unsure = set(place_lists()["unsure"]["names"])
    for row in _rows():
        name = row["name"]
        for wording in (name, *filter(None, row["aliases"].split("|"))):
            kind = "acronym" if wording.replace(".", "").isupper() and len(wording) < 7 else "name"
            yield wording, Known("Place", name, kind, wording not in unsure, "country")
        for wording in filter(None, row["demonyms"].split("|")):
            yield wording, Known("Place", name, "demonym", True, "country")


def _capitals() -> Iterator[tuple[str, Known]]:
    unsure = set(place_lists()["unsure"]["names"])
    for wording in capitals():
        yield wording, Known("Place", _spelled(wording), "name", wording not in unsure, "city")


def _organizations() -> Iterator[tuple[str, Known]]:
    lists = _toml("organizations")
    seats, unsure = set(lists.pop("seats")["names"]), set(lists.pop("unsure")["names"])
    for group, names in lists.items():
        for name, others in names.items():
            for wording in (name, *others):
                kind = "acronym" if _is_short(wording) and (others or len(name) < 6) else "name"
                yield (
                    wording,
                    Known("Organization", name, kind, wording not in unsure, "seat" if name in seats else group),
                )


def _is_short(wording: str) -> bool:
    letters = wording.replace(".", "").replace("-", "")
    return " " not in wording and 2 * sum(c.isupper() for c in letters) >= max(4, len(letters)) and len(letters) < 9


def _places() -> Iterator[tuple[str, Known]]:
    lists = place_lists()
    for group, names in lists["sure"].items():
        for wording in _with_spellings(names):
            yield wording, Known("Place", _spelled(wording), "name", True, group.removesuffix("s"))


def _with_spellings(names: Iterable[str]) -> Iterator[str]:
    spelled = place_lists()["aliases"]
    for name in names:
        yield from (name, *spelled.get(name, ()))


@cache
def _spellings() -> dict[str, str]:
    return {other: name for name, others in place_lists()["aliases"].items() for other in others}


def _spelled(wording: str) -> str:
    return _spellings().get(wording, wording)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with (_LEXICON / "countries.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((_LEXICON / f"{name}.toml").read_text(encoding="utf-8"))
