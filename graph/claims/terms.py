"""Short keys of a statement, by which a store finds what may dispute or confirm it.

At most ten: the rarest words of what is claimed, and pairs of the frequent ones, since "Russia" or "ceasefire" alone
would bring thousands of others. `compare` pairs only statements that share two.
"""
from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from graph.claims.proposition import Word, proposition
from graph.claims.told import Told

_MOST, _SINGLE, _PAIRED = 10, 6, 5
_FREQUENT = 0.5


@lru_cache(maxsize=20_000)
def terms(told: Told) -> frozenset[str]:
    """The keys of a statement; none where it claims nothing that could be compared."""
    claimed = proposition(told)
    if claimed is None:
        return frozenset()
    ordered = sorted(claimed.words.values(), key=_rarest_first)
    rare = [word.key for word in ordered if _is_rare(word)][:_SINGLE]
    frequent = [word.key for word in ordered if not _is_rare(word)]
    pairs = [f"{one}+{other}" for one, other in combinations(sorted((frequent + rare)[:_PAIRED]), 2)]
    return frozenset((rare + pairs)[:_MOST])


def _is_rare(word: Word) -> bool:
    return word.side == 0 and word.weight > _FREQUENT


def _rarest_first(word: Word) -> tuple[float, int, str]:
    return -word.weight, -len(word.key), word.key
