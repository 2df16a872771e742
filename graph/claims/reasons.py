"""Why two statements were paired, in words a reader understands."""
from __future__ import annotations

from graph.claims.proposition import DENYING, Proposition, Word
from graph.claims.stems import stem
from graph.claims.told import Told

_MOST_WORDS = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DOES = {"denies": "denies", "rejects": "rejects", "doubts": "doubts", "downplays": "plays down"}

Side = tuple[Told, Proposition]
Shared = tuple[tuple[Word, Word], ...]


def reason(kind: str, first: Side, second: Side, shared: Shared, days: int | None) -> str:
    """One sentence: what both are about, how they stand to each other, how far apart the reports are."""
    how = _confirmed(first, second) if kind == "CONFIRMS" else _disputed(first, second, shared)
    parts = [f"both are about {_subject(shared)}", how, _apart(first[0], second[0], days)]
    told = [part for part in parts if part]
    text = ", ".join(told[:-1]) + f", and {told[-1]}"
    return text[0].upper() + text[1:] + "."


def _subject(shared: Shared) -> str:
    """The words in common, names first."""
    ordered = sorted(shared, key=lambda pair: (not pair[0].name, -pair[0].weight, pair[0].key))
    found = [f"“{one.shown}”" for one, _ in ordered if not one.side] or [f"“{one.shown}”" for one, _ in ordered]
    words = found[:_MOST_WORDS]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _disputed(first: Side, second: Side, shared: Shared) -> str:
    """The words that oppose each other; else who denies; else what negates."""
    sides = next(((a, b) for a, b in shared if a.side * b.side * a.sign * b.sign < 0
                  and stem(a.shown.split()[-1]) != stem(b.shown.split()[-1])), None)
    if sides:
        return f"{_shown(first[1], sides[0])} stands against {_shown(second[1], sides[1])}"
    for told, claim in (second, first):
        if told.stance in DENYING and claim.denied:
            return f"{'the later' if told is second[0] else 'the earlier'} one {_DOES[told.stance]} it"
    for which, (_, claim) in (("later", second), ("earlier", first)):
        if claim.negation:
            return f"the {which} one negates it (“{claim.negation}”)"
    one, other = first[1].figures, second[1].figures
    for thing in sorted(one.keys() & other.keys()):
        if one[thing] != other[thing]:
            return f"the figures differ ({min(one[thing])} and {min(other[thing])})"
    return "one says that it is untrue"


def _shown(claim: Proposition, word: Word) -> str:
    """ "Not cancelled" for a word that is negated; "the denied “leave”" for one that the stance takes back."""
    text = f"“{claim.negation} … {word.shown}”" if claim.negation else f"“{word.shown}”"
    return f"the denied {text}" if claim.denied else text


def _confirmed(first: Side, second: Side) -> str:
    for told, _ in (second, first):
        if told.stance in ("confirms", "concedes"):
            which = "the later" if told is second[0] else "the earlier"
            return f"{which} one {'confirms' if told.stance == 'confirms' else 'admits'} it"
    return "both deny it" if {first[0].stance, second[0].stance} <= DENYING else "both say so"


def _apart(first: Told, second: Told, days: int | None) -> str:
    if first.article == second.article:
        return "they stand in one report"
    if days is None:
        return "the reports have no full date"
    if days == 0:
        return "the reports are of one day"
    count = _NUMBERS[days] if days < len(_NUMBERS) else str(days)
    return f"the reports are {count} day{'s' * (days > 1)} apart"
