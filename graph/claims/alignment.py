"""Two claims side by side: which words of one stand for which of the other, and whether they say so or deny it."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from graph.akin import likeness
from graph.claims.proposition import Proposition, Word
from graph.claims.told import Told
from graph.days import days_from

_DEMONYM = 0.9  # "Norlandian" for "Norlandia"
_LETTERS = 4  # in common at the least


@dataclass(frozen=True, slots=True)
class Shared:
    """`words`: pairs of words that mean the same or exclude each other; their weight is less where they are only alike.
    `agreement`: below 0 where one says so and the other not. `days`: between the reports, None where not known."""

    words: tuple[tuple[Word, Word], ...]
    agreement: float
    days: int | None

    @property
    def said(self) -> float:
        """Weight of the words in common that say something of the things named."""
        return sum(_weight(pair) for pair in self.words
                   if pair[0].sign and pair[1].sign and not (pair[0].name and pair[1].name))

    @property
    def mass(self) -> float:
        return sum(map(_weight, self.words))

    @property
    def named(self) -> float:
        """Weight of the names in common."""
        return sum(_weight(pair) for pair in self.words if pair[0].name and pair[1].name)

    @property
    def opposed(self) -> bool:
        """Do two of the words exclude each other, or is one of them negated?"""
        return any(a.side * b.side * a.sign * b.sign for a, b in self.words)


def shared(first: Told, second: Told, one: Proposition, other: Proposition) -> Shared:
    """What two claims have in common."""
    equal = sorted(one.words.keys() & other.words.keys())
    rest = [[word for key, word in sorted(claim.words.items()) if key not in equal] for claim in (one, other)]
    pairs = (*((one.words[key], other.words[key]) for key in equal), *_akin(rest[0], rest[1]))
    apart = days_from(first.reported, second.reported)
    return Shared(pairs, _agreement(pairs) or 0.1 * one.sign * other.sign, None if apart is None else abs(apart))


def _akin(one: list[Word], other: list[Word]) -> Iterator[tuple[Word, Word]]:
    """The words left over that are alike, the most alike first; each is used once."""
    found = [(_alike(a, b), a, b) for a, b in product(one, other)]
    used: set[int] = set()
    for like, a, b in sorted(found, key=lambda pair: (-pair[0], pair[1].key, pair[2].key)):
        if like and not {id(a), id(b)} & used:
            used |= {id(a), id(b)}
            yield replace(a, weight=a.weight * like), replace(b, weight=b.weight * like)


def _alike(one: Word, other: Word) -> float:
    if one.name or other.name:
        return _DEMONYM if one.name and other.name and _is_demonym(one.key, other.key) else 0.0
    return 0.0 if one.side or other.side or one.key.isdigit() else likeness(one.shown, other.shown)


def _is_demonym(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short[: max(_LETTERS, len(short) - 1)]) and len(long) - len(short) <= _LETTERS


def _agreement(pairs: Iterable[tuple[Word, Word]]) -> float:
    """Weight of the words in common, negative where one says so and the other not. Words that exclude each other
    ("cancelled", "took place") decide alone: all others, as in "the talks on quotas", only say of what."""
    told = [(a, b) for a, b in pairs if a.sign and b.sign]
    deciding = [(a, b) for a, b in told if a.side * b.side] or [(a, b) for a, b in told if not (a.name and b.name)]
    return sum(_weight((a, b)) * a.sign * b.sign * (a.side or 1) * (b.side or 1) for a, b in deciding)


def _weight(pair: tuple[Word, Word]) -> float:
    return min(pair[0].weight, pair[1].weight)
