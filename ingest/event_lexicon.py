"""The vocabulary of events, and whether its patterns fit a token.

The words stand in `lexicon/events_*.toml`; the head of each file says how they are written.
"""
from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "lexicon"

_PREPOSITIONS = frozenset({"from", "with", "to", "for", "in", "of", "on", "at", "about", "against", "into", "as"})
SOMEONE, PERSON, ANYTHING, ALONE, WITHOUT_OBJECT, INFINITIVE, WEAK = "$", "@", "*", "!", "-", "to+", "?"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The words that must hang on a verb, one set of lemmas a step, and the type of event they make of it.

    A weak pattern tells of an event only when both sides are named or act in politics.
    """

    type: str
    steps: tuple[frozenset[str], ...]
    weak: bool = False


@dataclass(frozen=True)
class Lexicon:
    """All words of events. `nouns` and `carried` map one or two lemmas ("air raid") to a type."""

    verbs: dict[str, tuple[Pattern, ...]]
    nouns: dict[str, str]
    carried: dict[str, str]
    adjectives: dict[str, str]
    carry: frozenset[str]
    stop: dict[str, frozenset[str]]
    call_off: dict[str, frozenset[str]]
    single: frozenset[str]
    plan: frozenset[str]
    handing: frozenset[str]
    own_purpose: frozenset[str]
    topical: frozenset[str]
    ruling: frozenset[str]
    receiving: frozenset[str]
    dying: frozenset[str]
    permitting: frozenset[str]
    arriving: frozenset[str]
    say: frozenset[str]
    must: frozenset[str]
    intending: frozenset[str]
    intention: frozenset[str]
    insisting: frozenset[str]
    blaming: frozenset[str]
    sought: frozenset[str]
    supposition: frozenset[str]
    supposing: frozenset[str]
    averting: frozenset[str]
    vague: frozenset[str]
    conditions: frozenset[str]
    groups: dict[str, frozenset[str]]
    state: frozenset[str]
    resident: frozenset[str]
    seats: frozenset[str]
    instruments: frozenset[str]
    sites: frozenset[str]
    political: frozenset[str]
    people: frozenset[str]
    firms: frozenset[str]
    bodies: frozenset[str]
    armed: frozenset[str]
    relief: frozenset[str]
    troops: frozenset[str]
    exercise: frozenset[str]
    protest: frozenset[str]
    joint: frozenset[str]
    material: frozenset[str]
    policies: frozenset[str]
    weapons: frozenset[str]
    measures: frozenset[str]
    turned: frozenset[str]
    leading: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    verbs, nouns, actors = (_read(f"events_{name}.toml") for name in ("verbs", "nouns", "actors"))
    return Lexicon(
        verbs=_patterns(verbs),
        nouns=_types(nouns["nouns"]),
        carried=_types(nouns["carried"]) | _types(nouns["nouns"]),
        adjectives=_types(nouns["adjectives"]),
        carry=frozenset(_words(nouns["verbs"]["carry"])),
        stop=_particles(nouns["verbs"]["stop"]),
        call_off=_particles(nouns["verbs"]["call_off"]),
        plan=frozenset(_words(nouns["verbs"]["plan"])),
        handing=frozenset(_words(nouns["verbs"]["handing"])),
        own_purpose=frozenset(_words(nouns["verbs"]["own_purpose"])),
        topical=frozenset(_words(nouns["verbs"]["topical"])),
        ruling=frozenset(_words(nouns["verbs"]["ruling"])),
        receiving=frozenset(_words(nouns["verbs"]["receiving"])),
        dying=frozenset(_words(nouns["verbs"]["dying"])),
        permitting=frozenset(_words(nouns["verbs"]["permitting"])),
        arriving=frozenset(_words(nouns["verbs"]["arriving"])),
        single=frozenset(_words(nouns["vague"]["single"])),
        say=frozenset(_words(nouns["cues"]["say"])),
        must=frozenset(_words(nouns["cues"]["must"])),
        intending=frozenset(_words(nouns["cues"]["intending"])),
        intention=frozenset(_words(nouns["cues"]["intention"])),
        insisting=frozenset(_words(nouns["cues"]["insisting"])),
        blaming=frozenset(_words(nouns["cues"]["blaming"])),
        sought=frozenset(_words(nouns["conditions"]["sought"])),
        supposition=frozenset(_words(nouns["conditions"]["supposition"])),
        supposing=frozenset(_words(nouns["conditions"]["supposing"])),
        averting=frozenset(_words(nouns["conditions"]["averting"])),
        vague=frozenset(_words(nouns["vague"]["nouns"])),
        conditions=frozenset(_words(nouns["conditions"]["marks"])),
        groups={name: frozenset(_words(types)) for name, types in nouns["groups"].items()},
        state=frozenset(_words(actors["state"]["nouns"])),
        resident=frozenset(_words(actors["resident"]["nouns"])),
        seats=frozenset(_words(actors["seats"]["nouns"])),
        instruments=frozenset(
            word for kind in ("nouns", "weapons") for word in _words(actors["instruments"][kind])
        ) | _types(nouns["nouns"]).keys(),
        political=frozenset(_words(actors["political"]["nouns"]) + _words(actors["state"]["nouns"])) - frozenset(
            _words(actors["machines"]["nouns"])),
        sites=frozenset(_words(actors["sites"]["nouns"])),
        people=frozenset(word for kind in ("people", "sites", "political") for word in _words(actors[kind]["nouns"])),
        firms=frozenset(_words(actors["firms"]["names"])),
        bodies=frozenset(_words(actors["bodies"]["names"])),
        armed=frozenset(_words(actors["armed"]["nouns"])),
        relief=frozenset(_words(actors["relief"]["nouns"])),
        troops=frozenset(_words(verbs["classes"]["troops"])),
        exercise=frozenset(_words(verbs["classes"]["exercise"]) + _words(nouns["vague"]["shared"])),
        protest=frozenset(_words(verbs["classes"]["protest"])),
        joint=frozenset(_words(nouns["vague"]["joint"])),
        material=frozenset(_words(nouns["vague"]["material"])),
        policies=frozenset(_words(nouns["vague"]["policies"])),
        weapons=frozenset(_words(actors["instruments"]["weapons"])),
        measures=frozenset(_words(actors["measures"]["nouns"])),
        turned=frozenset(_words(actors["hyphens"]["turned"])),
        leading=frozenset(_words(actors["hyphens"]["leading"])),
    )


def _generality(pattern: Pattern) -> tuple[int, int, int]:
    marks = sum(step <= {SOMEONE, PERSON, ANYTHING, ALONE, WITHOUT_OBJECT} for step in pattern.steps)
    vague = sum(2 if step <= _PREPOSITIONS else len(step) > 1 for step in pattern.steps)
    return -len(pattern.steps), marks, vague


def _read(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


def _words(text: str) -> list[str]:
    return [word for part in text.split(",") if (word := " ".join(part.split()))]


def _types(by_type: dict[str, str]) -> dict[str, str]:
    return {word: type_ for type_, words in by_type.items() for word in _words(words)}


def _particles(text: str) -> dict[str, frozenset[str]]:
    """Verb -> particles it may or must have; the empty word where it stands alone."""
    found: dict[str, set[str]] = {}
    for verb, _, particle in (entry.partition(" ") for entry in _words(text)):
        found.setdefault(verb, set()).add(particle)
    return {verb: frozenset(particles) for verb, particles in found.items()}


def _patterns(table: dict[str, dict[str, str]]) -> dict[str, tuple[Pattern, ...]]:
    """Patterns by verb, longest first; between equals the order of the file decides."""
    classes = {name: frozenset(_words(words)) for name, words in table["classes"].items()}
    found: dict[str, list[Pattern]] = {}
    for type_, words in table["verbs"].items():
        for verb, *steps in (entry.split() for entry in _words(words)):
            sets = tuple(classes[step[1:-1]] if step.startswith("<") else frozenset([step]) for step in steps)
            weak = frozenset([WEAK]) in sets
            kept = tuple(step for step in sets if step != {WEAK})
            found.setdefault(verb, []).append(Pattern(type_, kept, weak))
    return {verb: tuple(sorted(patterns, key=_generality)) for verb, patterns in found.items()}
