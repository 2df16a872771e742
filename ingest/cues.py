"""The words that tell who says what, read from `lexicon/statements.toml`."""
from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Token

#: Verbs that say nothing but that somebody speaks.
PLAIN = ("say", "tell", "add", "note", "claim", "argue", "insist")


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a cue: its stance and the frames its content may stand in."""

    stance: str
    frames: frozenset[str]
    attitude: bool = False  # a thought that the reporter ascribes, not a speech
    source: bool = False  # also said of papers and polls, so the subject must be somebody or a document


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cues by lemma, or lemma and particle ("point out"); lists of words; what negation does to a stance."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, str]
    agents: dict[str, str]
    idioms: dict[str, str]
    adjectives: dict[str, str]
    headline_verbs: dict[str, str]
    words: dict[str, frozenset[str]]
    negated: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    data = tomllib.loads(Path(__file__).with_name("lexicon").joinpath("statements.toml").read_text(encoding="utf-8"))
    verbs: dict[str, list[Cue]] = {}
    for group in data["verbs"]:
        cue = _cue(group)
        for lemma in group["cues"]:
            verbs.setdefault(lemma, []).append(cue)
    nouns = {lemma: group["stance"] for group in data["nouns"] for lemma in group["cues"]}
    agents = {lemma: group["stance"] for group in data["agents"] for lemma in group["cues"]}
    idioms = {phrase: group["stance"] for group in data["idioms"] for phrase in group["cues"]}
    words = {name: frozenset(items) for name, items in data["words"].items()}
    adjectives = {word: group["stance"] for group in data["adjectives"] for word in group["cues"]}
    plain = {lemma: cues[0] for lemma, cues in verbs.items() if " " not in lemma and not cues[0].attitude}
    headline = {_third_person(lemma): cue.stance for lemma, cue in plain.items()}
    found = {lemma: tuple(cues) for lemma, cues in verbs.items()}
    return Lexicon(found, nouns, agents, idioms, adjectives, headline, words, data["negated"])


def _cue(group: dict[str, Any]) -> Cue:
    return Cue(group["stance"], frozenset(group["frames"]), group.get("attitude", False), group.get("source", False))


def _third_person(lemma: str) -> str:
    """The present form that headlines use: denies, slams, pushes."""
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def verb_cues(token: Token) -> tuple[Cue, ...]:
    """The readings of a verb as a cue, those with its particle first; empty for other words."""
    if token.pos_ not in ("VERB", "AUX"):
        return ()
    verbs = lexicon().verbs
    lemma = token.lemma_.lower()
    found = verbs.get(lemma, ())
    behind = [t for t in token.children if t.dep_ == "prt" or (t.dep_ in ("advmod", "prep") and t.i == token.i + 1)]
    joined = tuple(cue for t in behind for cue in verbs.get(f"{lemma} {t.lower_}", ()))
    other = not joined and any(t.dep_ == "prt" for t in behind)  # "called off", "swore in" are verbs of their own
    return () if other else joined + found
