"""Why two statements were paired, in words a reader understands."""
from __future__ import annotations

from graph.claims.proposition import DENYING, Proposition, Word
from graph.claims.told import Told

_MOST_WORDS = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ANSWERS = {"denies": "a denial", "rejects": "a rejection", "doubts": "a doubt", "downplays": "a playing down",
            "confirms": "a confirmation", "concedes": "an admission"}

Shared = tuple[tuple[Word, Word], ...]


def reason(kind: str, first: Told, second: Told, one: Proposition, other: Proposition, shared: Shared,
           days: int | None) -> str:
    """One sentence: what both are about, how they stand to each other, how far apart the reports are."""
    parts = [f"both speak of {_subject(shared)}", _difference(kind, first, second, one, other, shared), _apart(days)]
    told = [part for part in parts if part]
    text = ", ".join(told[:-1]) + (f", and {told[-1]}" if len(told) > 1 else told[0])
    return text[0].upper() + text[1:] + "."


def _subject(shared: Shared) -> str:
    """The words in common, names first."""
    ordered = sorted(shared, key=lambda pair: (not pair[0].name, pair[0].side != 0, -pair[0].weight, pair[0].key))
    plain = [f"“{one.shown}”" for one, _ in ordered if not one.side] or [f"“{one.shown}”" for one, _ in ordered]
    return _listed(plain[:_MOST_WORDS])


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _difference(kind: str, first: Told, second: Told, one: Proposition, other: Proposition, shared: Shared) -> str:
    if kind == "CONFIRMS":
        answer = next((told for told in (second, first) if told.stance in ("confirms", "concedes")), None)
        return f"one is {_ANSWERS[answer.stance]}" if answer else "the two say the same of it"
    sides = next(((a, b) for a, b in shared if a.side * b.side < 0 and a.sign * b.sign > 0), None)
    if sides:
        return f"“{sides[0].shown}” stands against “{sides[1].shown}”"
    for told, claim in ((second, other), (first, one)):
        if told.stance in DENYING and claim.denied:
            return f"one is {_ANSWERS[told.stance]} (“{told.cue}”)" if told.cue else f"one is {_ANSWERS[told.stance]}"
    negated = next((claim.negation for claim in (other, one) if claim.negation), "")
    if negated:
        return f"“{negated}” negates it in one of them"
    for thing in sorted(one.figures.keys() & other.figures.keys()):
        if one.figures[thing] != other.figures[thing]:
            return f"the figures differ ({min(one.figures[thing])} and {min(other.figures[thing])})"
    return "one says so and the other not"


def _apart(days: int | None) -> str:
    if days is None:
        return ""
    if days == 0:
        return "the reports are of one day"
    count = _NUMBERS[days] if days < len(_NUMBERS) else str(days)
    return f"the reports are {count} day{'s' * (days > 1)} apart"
