"""Words that are used alike ("ship" and "vessel"), by vectors; where those come from stands in `vectors.md`."""
from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

_LEAST = 0.6  # likeness below which two words are strangers
_ENDING, _STEM = 3, 3  # letters that a stem may lack, and has at the least


@lru_cache(maxsize=100_000)
def likeness(one: str, other: str) -> float:
    """0 to 1: how much alike two words, or stems of words, are used; 0 below 0.6 and for words that are not known."""
    rows = _rows()
    a, b = rows.get(one.lower()), rows.get(other.lower())
    if a is None or b is None:
        return 0.0
    found = _cosine(a, b)
    return found if found >= _LEAST else 0.0


def closeness(one: Iterable[str], other: Iterable[str]) -> float:
    """-1 to 1: how much alike two sets of words are used as wholes; 0 where none of one is known."""
    rows = _rows()
    sums = [[rows[word.lower()] for word in sorted(set(words)) if word.lower() in rows] for words in (one, other)]
    return _cosine(*(np.sum(found, axis=0) for found in sums)) if all(sums) else 0.0


def _cosine(one: npt.NDArray[np.int32], other: npt.NDArray[np.int32]) -> float:
    """Of whole numbers: the same on every machine."""
    return float(one @ other) / float(np.sqrt(float(one @ one) * float(other @ other)))


@cache
def _rows() -> dict[str, npt.NDArray[np.int32]]:
    """Vectors by word, and by stem, which means the most frequent word that begins so and is little longer."""
    with np.load(Path(__file__).with_name("vectors.npz")) as kept:
        words = kept["words"].tobytes().decode().split("\n")
        rows = dict(zip(words, kept["steps"].astype(np.int32), strict=True))
    stems: dict[str, npt.NDArray[np.int32]] = {}
    for word in words:
        for cut in range(1, _ENDING + 1):
            if len(word) - cut >= _STEM:
                stems.setdefault(word[:-cut], rows[word])
    return stems | rows
