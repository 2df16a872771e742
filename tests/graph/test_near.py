"""Edit distances, against the table one fills by hand."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from graph.near import Vocabulary, allowed

NAMES = Vocabulary.of(["estmark", "esmar", "esmarelda", "norvania", "salant", "eu", "verin", "ada"])


@pytest.mark.parametrize(("word", "near"), [
    ("esmark", {"estmark": 1, "esmar": 1}),  # a letter left out, one too many
    ("estmrak", {"estmark": 1}),  # two swapped
    ("vorin", {"verin": 1}),
    ("novrania", {"norvania": 1}),
    ("noravnja", {"norvania": 2}),
    ("vxryn", {}),  # two edits are too many for five letters
    ("eo", {}), ("e", {}), ("", {}),
    ("aba", {"ada": 1}),
])
def test_words_nearly_the_same(word: str, near: dict[str, int]) -> None:
    assert NAMES.near(word) == near


def test_the_beginning_of_a_word_that_is_being_typed() -> None:
    assert NAMES.near("norvn", begins=True) == {"norvania": 1}
    assert NAMES.near("norvn") == {}
    assert "esmarelda" in NAMES.near("esmarl", begins=True)
    assert "norvania" not in NAMES.near("navran", begins=True), "two edits and a beginning are too far"


def test_no_words() -> None:
    assert Vocabulary.of([]).near("estmark", begins=True) == {}


def by_hand(one: str, other: str) -> int:
    table = [[max(i, j) if not i * j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            cost = one[i - 1] != other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
            if min(i, j) > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@settings(max_examples=60, deadline=None)
@given(some.lists(some.text("abc", min_size=1, max_size=9), min_size=1, max_size=20), some.text("abc", max_size=9))
def test_all_at_once_as_one_by_one(words: list[str], word: str) -> None:
    expected = {other: by_hand(word, other) for other in words if by_hand(word, other) <= allowed(word)}
    assert Vocabulary.of(words).near(word) == (expected if allowed(word) else {})
