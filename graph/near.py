"""Words that are nearly another: edit distances to all words of a vocabulary at once.

The distance is Damerau-Levenshtein in its restricted form (optimal string alignment): letters put in, left out,
changed, or two neighbours swapped. It is worked out for all words together, a column of the table after the other,
which needs no index of its own: 25,000 words take 10 ms.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_LONGEST = 32  # letters; of longer words only these are compared
_FAR = 99

Letters = NDArray[np.uint32]
Lengths = NDArray[np.int8]


def allowed(word: str) -> int:
    """How many edits still make a word the same: none up to two letters, or "EU" would find everything."""
    return 0 if len(word) < 3 else 1 if len(word) < 6 else 2


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words with their letters as columns of numbers, so that one operation is done for all words."""

    words: tuple[str, ...]
    letters: Letters
    lengths: Lengths

    @classmethod
    def of(cls, words: Iterable[str]) -> Vocabulary:
        """The vocabulary of these words, each once, short ones first, so that words of one length lie together."""
        told = sorted(set(words), key=lambda word: (len(word), word))
        letters = np.array([word[:_LONGEST] for word in told], dtype=f"<U{_LONGEST}").view(np.uint32)
        return cls(tuple(told), np.ascontiguousarray(letters.reshape(len(told), _LONGEST).T),
                   np.array([min(len(word), _LONGEST) for word in told], dtype=np.int8))

    def near(self, word: str, *, begins: bool = False) -> dict[str, int]:
        """Words within the allowed distance, each with it. With `begins` also those that begin with the word or, for it
        is still being typed, with one a single edit away."""
        most = allowed(word)
        if not most or not self.words:
            return {}
        first = int(np.searchsorted(self.lengths, len(word) - most))
        last = len(self.words) if begins else int(np.searchsorted(self.lengths, len(word) + most, side="right"))
        whole, begun = _distances(word[:_LONGEST], self.letters[:, first:last], self.lengths[first:last])
        found = np.where(begun <= 1, np.minimum(whole, begun), whole) if begins else whole
        return {self.words[first + int(at)]: int(found[at]) for at in np.flatnonzero(found <= most)}


def _distances(word: str, letters: Letters, lengths: Lengths) -> tuple[Lengths, Lengths]:
    """The distance of a word to each word of the columns, and to that beginning of it that is nearest.

    No more than two letters beyond the word's own length: a word longer than that is further away than is asked for.
    """
    codes, count = [ord(letter) for letter in word], letters.shape[1]
    before: list[Lengths] = []
    last = [np.full(count, row, dtype=np.int8) for row in range(len(codes) + 1)]
    whole, begun = np.full((2, count), _FAR, dtype=np.int8)
    for column in range(min(int(lengths.max(initial=0)), len(codes) + 2)):
        now = [np.full(count, column + 1, dtype=np.int8)]
        for row, code in enumerate(codes):
            changed = last[row] + (letters[column] != code)
            cost = np.minimum(np.minimum(last[row + 1], now[row]) + 1, changed)
            if column and row:
                swapped = (letters[column] == codes[row - 1]) & (letters[column - 1] == code)
                cost = np.where(swapped, np.minimum(cost, before[row - 1] + 1), cost)
            now.append(cost.astype(np.int8))
        before, last = last, now
        whole = np.where(lengths == column + 1, last[-1], whole)
        begun = np.where(lengths > column, np.minimum(begun, last[-1]), begun)
    return whole, begun
