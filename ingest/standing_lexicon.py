"""The words of offices and standing relations, read once from `lexicon/roles.toml` and `lexicon/relations.toml`."""
from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from graph.ontology import ontology

_FOLDER = Path(__file__).parent / "lexicon"


@dataclass(frozen=True, slots=True)
class Office:
    """What an office implies about the one whose office it is: a predicate, or None."""

    name: str
    place: str | None = None
    organization: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """How one verb or noun words a relation; the fields are told at the head of `relations.toml`."""

    predicate: str
    takes: tuple[str, ...]
    phase: str = "lasting"
    status: str | None = None
    turned: bool = False
    mutual: bool = False
    doer: bool = False
    weak: bool = False
    violent: bool = False
    group: bool = False
    particle: str | None = None
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()


@dataclass(frozen=True)
class StandingLexicon:
    """All words of roles and relations, each as a look-up."""

    offices: Mapping[tuple[str, ...], Office]
    title_heads: frozenset[str]
    words: Mapping[str, frozenset[str]]
    holding: Mapping[str, str]
    own_verbs: frozenset[str]
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    links: Mapping[str, tuple[Frame, ...]]
    hyphenated: Mapping[str, str]
    before_hyphen: Mapping[str, str]
    word_lists: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def groups(self) -> frozenset[str]:
        """Nouns whose deeds are those of whoever they belong to."""
        return self.word_lists["groups"]

    @property
    def assets(self) -> frozenset[str]:
        """What belongs to a side at war: an attack on it is one on that side."""
        return self.word_lists["assets"]

    @property
    def bearers(self) -> frozenset[str]:
        """Nouns that stand for what follows "of"."""
        return self.word_lists["bearers"]

    @property
    def countries(self) -> frozenset[str]:
        """Nouns that take up a list of places."""
        return self.word_lists["countries"]

    @property
    def seats(self) -> frozenset[str]:
        """Nouns for those who govern."""
        return self.word_lists["seats"]

    @property
    def helping(self) -> frozenset[str]:
        """Verbs and nouns of help: what is helped in is the doing of the one helped."""
        return self.word_lists["helping"]

    @property
    def joint(self) -> frozenset[str]:
        """Verbs of doing something together with others."""
        return self.word_lists["joint"]

    @property
    def object_control(self) -> frozenset[str]:
        """Verbs whose object does what their infinitive says."""
        return self.word_lists["object_control"]


@cache
def lexicon() -> StandingLexicon:
    """The lexicon of the project's files."""
    roles = tomllib.loads((_FOLDER / "roles.toml").read_text("utf-8"))
    relations = tomllib.loads((_FOLDER / "relations.toml").read_text("utf-8"))
    offices = {
        tuple(title.replace("-", " - ").split()): Office(name, **{k: v for k, v in entry.items() if k != "titles"})
        for name, entry in roles["classes"].items() for title in entry["titles"]
    }
    lists = {name: frozenset(value) for name, value in relations.items() if _is_word_list(value)}
    return StandingLexicon(
        offices=offices,
        title_heads=frozenset(words[-1] for words in offices) | {words[0] for words in offices},
        words={name: frozenset(value) for name, value in roles["words"].items()},
        holding={verb: phase for phase, verbs in roles["verbs"].items() if phase != "own" for verb in verbs},
        own_verbs=frozenset(roles["verbs"]["own"]),
        verbs=_frames(relations["verb"], "verbs", "takes"),
        nouns=_frames(relations["noun"], "nouns", "prepositions"),
        links=_frames(relations["link"], "nouns", "prepositions"),
        hyphenated=relations["hyphenated"],
        before_hyphen=relations["before_hyphen"],
        word_lists=lists,
    )


def _is_word_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _frames(entries: list[dict[str, Any]], words: str, takes: str) -> dict[str, tuple[Frame, ...]]:
    """Word -> its frames. Types that the entry does not narrow are those the vocabulary allows."""
    found: defaultdict[str, list[Frame]] = defaultdict(list)
    for entry in entries:
        allowed = ontology().predicates[entry["predicate"]]
        frame = Frame(
            entry["predicate"], tuple(entry[takes]), entry.get("phase", "lasting"), entry.get("status"),
            entry.get("turned", False), entry.get("mutual", False), entry.get("doer", False), entry.get("weak", False),
            entry.get("violent", False), entry.get("group", False), entry.get("particle"),
            frozenset(entry.get("subject", allowed.subject)), frozenset(entry.get("object", allowed.object)),
        )
        for word in entry[words]:
            found[word].append(frame)
    return {word: tuple(frames) for word, frames in found.items()}
