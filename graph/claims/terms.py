"""Short keys of a statement, by which a store finds what may dispute or confirm it.

At most fifteen: words of what is claimed that are not met every day, names in it and around it, and frequent words each
with one of those, since "ceasefire" alone would bring thousands of others. `compare` pairs only statements that share
two, and those whose words are other ones are found by the names.
"""
from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, islice, product

from graph.claims.proposition import Proposition, Word, proposition
from graph.claims.stems import lists, stem
from graph.claims.told import Told

_WORDS, _NAMES, _FREQUENT, _PAIRS = 5, 5, 3, 6
_COMMON = 0.5  # weight up to which a word is a frequent one
_LETTERS = 6  # of a name: "Norlandia" and "Norlandian"


@lru_cache(maxsize=20_000)
def terms(told: Told) -> frozenset[str]:
    """The keys of a statement; none where it claims nothing that could be compared."""
    claimed = proposition(told)
    if claimed is None:
        return frozenset()
    ordered = sorted(claimed.words.values(), key=lambda word: (-word.weight, -len(word.key), word.key))
    words = [word.key for word in ordered if not word.name and not _is_frequent(word)][:_WORDS]
    names = list(islice(_names(told, claimed), _NAMES))
    frequent = [word.key for word in ordered if _is_frequent(word)][:_FREQUENT]
    pairs = [*combinations(sorted(frequent), 2), *product(frequent, [*names[:2], *words[:2]])]
    return frozenset((*words, *names, *(f"{one}+{other}" for one, other in pairs[:_PAIRS])))


def _is_frequent(word: Word) -> bool:
    return word.side != 0 or word.weight <= _COMMON


def _names(told: Told, claimed: Proposition) -> Iterator[str]:
    """The beginnings of names, those of the claim first; not of who speaks, nor of what is in the news every day."""
    listed, spoken = lists(), _parts(told.speaker or "")
    inside = sorted(word.key for word in claimed.words.values() if word.name)
    around = [part for id_ in told.scene for part in _parts(id_) if part not in spoken]
    every = listed.empty | listed.common | listed.everyday | listed.utterances
    yield from dict.fromkeys(f"~{key[:_LETTERS]}" for key in (*inside, *around) if key not in every and len(key) > 2)


def _parts(id_: str) -> list[str]:
    return [stem(part) for part in id_.partition("/")[2].split("-")]
