"""Words as they are compared: cut into words, ends taken off, and the lists of `words.toml` in that form."""
from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from graph.names import fold

_WORD = re.compile(r"\d[\d.,]*\d|\w+(?:['’]\w+)?")
#: Longest first; with how many letters must stay.
_ENDINGS = (("ization", 4), ("isation", 4), ("ments", 4), ("ment", 4), ("ings", 3), ("ions", 4), ("ion", 4),
            ("ies", 3), ("ied", 3), ("ing", 3), ("als", 4), ("ers", 4), ("ors", 4), ("ed", 3), ("er", 4), ("or", 4),
            ("al", 4), ("ly", 5), ("es", 3), ("s", 3))
#: Last letters that words double before an ending ("planned", "cancelled").
_DOUBLED = frozenset("bdgmnprt")
_LONG = 5  # letters


@dataclass(frozen=True, slots=True)
class Axis:
    """What excludes each other: stems (or several, joined by a space) and which side they are on, +1 or -1."""

    name: str
    sides: dict[str, int]


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of `words.toml` as stems. `phrases`: several stems joined by a space -> what stands for them."""

    empty: frozenset[str]
    utterances: frozenset[str]
    untrue: frozenset[str]
    common: frozenset[str]
    everyday: frozenset[str]
    same: dict[str, str]
    axis_of: dict[str, tuple[str, int]]
    negators: frozenset[str]
    negating: re.Pattern[str]
    aside: re.Pattern[str]
    future: frozenset[str]
    longest: int


def tokens(text: str) -> list[str]:
    """The words and numbers of a text as they stand, without 's; "n't" is a word of its own: "not"."""
    plain = re.sub(r"n['’]t\b", " not", text.replace("can't", "can not").replace("won't", "will not"))
    return [re.sub(r"['’]s?$", "", word) for word in _WORD.findall(re.sub(r"\b(\w)\.(?=\w\.|\W|$)", r"\1", plain))]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word; a number as it stands, without signs between its digits."""
    plain = fold(word).replace(" ", "")
    if plain[:1].isdigit():
        return plain
    irregular = _irregular()
    if plain in irregular:
        plain = irregular[plain]
    for ending, least in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= least and not plain.endswith("ss"):
            return _shortened(_undoubled(plain[: -len(ending)]))
    return _shortened(plain)


def _undoubled(word: str) -> str:
    double = len(word) > 3 and word[-1] == word[-2] and word[-1] in _DOUBLED
    return word[:-1] if double else word


def _shortened(word: str) -> str:
    """Without the last vowel, and without what "negotiate" has and "cancel" has not before -ion."""
    if len(word) > 3 and (word[-1] in "ei" or (word[-1] == "y" and word[-2] not in "aeiou")):
        word = word[:-1]
    if word.endswith("at") and len(word) > _LONG:
        word = word[:-2]
    return word[:-1] if len(word) > _LONG and word.endswith("ll") else word


@cache
def lists() -> Lists:
    """The lists, read once."""
    data = _data()
    same = {stem(word): stem(words.split()[0]) for words in data["same"].values() for word in words.split()}
    axis_of: dict[str, tuple[str, int]] = {}
    for name, sides in data["opposed"].items():
        for side, sign in (("yes", 1), ("no", -1)):
            for word in sides[side].split():
                axis_of.setdefault(_phrase(word), (name, sign))
    phrases = sorted(data["negating_phrases"], key=len, reverse=True)
    return Lists(
        empty=_stems(data["empty"]), utterances=_stems(data["utterances"]), untrue=_stems(data["untrue"]),
        common=_stems(data["common"]), everyday=_stems(data["everyday_names"]), same=same, axis_of=axis_of,
        negators=frozenset(data["negators"].split()), negating=_alternatives(phrases),
        aside=_alternatives(data["aside"]), future=frozenset(data["future"].split()),
        longest=max(key.count(" ") + 1 for key in axis_of),
    )


def _phrase(word: str) -> str:
    return " ".join(map(stem, word.split("-")))


def _stems(words: str) -> frozenset[str]:
    return frozenset(_phrase(word) for word in words.split())


def _alternatives(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)


@cache
def _irregular() -> dict[str, str]:
    return dict(_data()["irregular"])


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
