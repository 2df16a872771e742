"""Short keys of a statement, by which a store finds what may dispute or confirm it.

At most 33: words of what is claimed that are not met every day, names in it, around it and of who says it, and frequent
words each with one of those, since "ceasefire" alone would bring thousands of others. `compare` pairs only statements
that share two, and those whose words are other ones are found by the names.
"""
from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, islice, product

from graph.claims.proposition import Proposition, Word, proposition
from graph.claims.stems import lists, stem, tokens
from graph.claims.told import Told
from graph.names import name_of

_WORDS, _NAMES, _FREQUENT, _PAIRS, _OFFICES = 8, 7, 4, 16, 2
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
    spoken = _spoken(told)
    names = list(islice(_names(told, claimed), _NAMES))
    frequent = [word.key for word in ordered if _is_frequent(word)][:_FREQUENT]
    pairs = [*combinations(sorted(frequent), 2), *product(frequent, [*names[:2], *words[:2], *spoken])]
    return frozenset((*words, *spoken, *names, *(f"{one}+{other}" for one, other in pairs[:_PAIRS])))


def _spoken(told: Told) -> list[str]:
    """What the words for the speaker say besides the name: "the railway union" answers what is said of the railways."""
    low = (stem(word) for word in tokens(told.speaker_text or "") if word.islower())
    return [word for word in dict.fromkeys(low) if word not in _telling_nothing()][:_OFFICES]


def _is_frequent(word: Word) -> bool:
    return word.side != 0 or word.weight <= _COMMON


def _names(told: Told, claimed: Proposition) -> Iterator[str]:
    """The beginnings of names: of the claim, around it, last of who says it; not of what is in the news every day."""
    spoken = _parts(told.speaker or "")
    inside = sorted(word.key for word in claimed.words.values() if word.name)
    around = [part for id_ in told.scene for part in _parts(id_) if part not in spoken]
    ends = spoken[-1:] if (told.speaker or "").startswith("person/") else spoken
    found = (key for key in (*inside, *around, *ends) if key not in _telling_nothing() and len(key) > 2)
    yield from dict.fromkeys(f"~{key[:_LETTERS]}" for key in found)


@cache
def _telling_nothing() -> frozenset[str]:
    listed = lists()
    return listed.empty | listed.common | listed.everyday | listed.utterances


def _parts(id_: str) -> list[str]:
    return [stem(part) for part in tokens(name_of(id_))]
