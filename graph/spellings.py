"""One name in several transcriptions: Dmitry, Dmitri and Dmytro Olenskiy, Muhammad and Mohamed Sadir.

Words are compared in a spelling that is never shown. First names come from a list; for all words y is i, a doubled
letter is one, and an ending like -skiy is -ski.
"""
from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.names import lexicon

_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST = 4  # letters: "Ali" and "Aly" are too short to tell


@lru_cache(maxsize=100_000)
def plain_spelling(word: str) -> str:
    """The spelling in which transcriptions of one name are equal; `word` is folded."""
    known = _first_names().get(word)
    if known is not None:
        return known
    if len(word) < _SHORTEST or word in lexicon()["particles"] or word in lexicon()["generations"]:
        return word
    plain = _DOUBLED.sub(r"\1", word.replace("y", "i").replace("ks", "x"))
    return re.sub(r"ij$", "i", re.sub(r"^ie", "e", plain))


@cache
def _first_names() -> dict[str, str]:
    return {word: words[0] for words in lexicon()["first_names"] for word in words}
