"""What firms are called for short: without the legal form, and without what they do ("Oldby", "Oldby Lines Ltd").

Only a name of one word is taken for a short form: longer ones have acronyms of their own, and the id of an acronym
must not depend on names that share no block with it (see `identity.py`).
"""
from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from graph.names import lexicon

Words = tuple[str, ...]


def without_legal_form(name: Words) -> Words:
    """A firm's name without Ltd, Inc and the like at its end; never less than one word."""
    end = len(name)
    while end > 1 and name[end - 1] in _list("legal_forms"):
        end -= 1
    return name[:end]


def is_telling(first: str) -> bool:
    """Can the first word of an organization's name stand for the name? Not "National", and not "Ministry"."""
    return first not in _common()


def short_roots(names: Collection[Words], given: Mapping[str, Collection[Words]]) -> dict[Words, Words]:
    """Name of one word -> the one longer name that it is short for; `given` is what articles say.

    The firms whose names go on with what they do decide; where there is none, the one name that an article uses it
    for. Two firms of one first word ("Oldby Lines", "Oldby Bank") leave it alone.
    """
    fuller: dict[str, list[Words]] = {}
    for name in names:
        if len(name) > 1 and all(word in _list("trades") for word in name[1:]):
            fuller.setdefault(name[0], []).append(name)
    roots: dict[Words, Words] = {}
    for name in names:
        if len(name) == 1 and is_telling(name[0]):
            found = fuller.get(name[0]) or given.get(name[0], ())
            if len({tuple(word.removesuffix("s") for word in other) for other in found}) == 1:
                roots[name] = min(found)
    return roots


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon()[name])


@cache
def _common() -> frozenset[str]:
    heads = (word for words in lexicon()["heads"].values() for word in words)
    return frozenset([*heads, *lexicon()["shared_first"], *lexicon()["small_words"]])
