"""The words of a telling in a form that can be compared: stems without common words."""
from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from graph.akin import likeness
from graph.names import words

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_SHORTEST = 3  # letters that must be left of a word
_NEAR = 3  # words between an ordinal and what it counts


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What `words.toml` holds."""

    kin: dict[str, str]
    mutual: frozenset[str]
    irregular: dict[str, str]
    common: frozenset[str]
    ordinals: frozenset[str]
    series: frozenset[str]
    against: frozenset[str]
    in_favour: frozenset[str]
    called_off: frozenset[tuple[str, ...]]


@cache
def lexicon() -> Lexicon:
    """The lists, read once."""
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    irregular = table["irregular"]
    return Lexicon(
        kin={code: kin for kin, codes in table["kin"].items() for code in _listed(codes)},
        mutual=frozenset(_listed(table["mutual"]["codes"])),
        irregular=irregular,
        common=frozenset(_stem(word, irregular) for word in _listed(table["common"]["words"])),
        ordinals=frozenset(_stem(word, irregular) for word in _listed(table["ordinals"]["words"])),
        series=frozenset(_stem(word, irregular) for word in _listed(table["ordinals"]["series"])),
        against=frozenset(_stem(word, irregular) for word in _listed(table["against"]["words"])),
        in_favour=frozenset(_stem(word, irregular) for word in _listed(table["in_favour"]["words"])),
        called_off=frozenset(tuple(_stem(word, irregular) for word in words_.split())
                             for words_ in _listed(table["called_off"]["words"])),
    )


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without its ending: "talks", "talking" -> talk; "met" -> meet."""
    return _stem(word, lexicon().irregular)


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text, in order."""
    return tuple(map(stem, words(text)))


def telling(found: Iterable[str]) -> tuple[str, ...]:
    """Those of the stems that say which deed it is, each once."""
    common = lexicon().common
    return tuple(dict.fromkeys(one for one in found if one not in common and not one.isdigit() and len(one) > 1))


def alike(one: Collection[str], other: Collection[str]) -> float:
    """How many of the stems stand in both; those that are used alike count by how much, each once."""
    same = set(one) & set(other)
    found = sorted(((likeness(a, b), a, b) for a in sorted(set(one) - same) for b in sorted(set(other) - same)),
                   reverse=True)
    count, used = float(len(same)), set[str]()
    for like, a, b in found:
        if like and a not in used and b not in used:
            count += like
            used |= {a, b}
    return count


def numbers(found: Sequence[str]) -> tuple[str, ...]:
    """Ordinals that count rounds, summits and the like: "the third round of talks" -> third."""
    lists = lexicon()
    return tuple(sorted({one for i, one in enumerate(found)
                         if one in lists.ordinals and not lists.series.isdisjoint(found[i + 1 : i + 1 + _NEAR])}))


def is_called_off(found: Sequence[str]) -> bool:
    """Do the words say that something planned was given up: "has been cancelled", "fell through"?"""
    return any(tuple(found[i : i + len(wanted)]) == wanted
               for wanted in lexicon().called_off for i in range(len(found)))


def kin(code: str) -> str:
    """What kind of deed a code tells."""
    return lexicon().kin.get(code, code.lower())


def _stem(word: str, irregular: dict[str, str]) -> str:
    if word in irregular:
        return irregular[word]
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            cut = word[: len(word) - len(ending)] + kept
            return cut[:-1] if len(cut) > _SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "sl" else cut.rstrip("e")
    return word.rstrip("e") if len(word) > _SHORTEST else word


def _listed(text: str) -> list[str]:
    return [word for part in text.split(",") if (word := part.strip())]
