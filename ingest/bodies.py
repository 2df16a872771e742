"""Ministries, councils and courts that every state has: which state's a text means.

"Russia's Foreign Ministry", "the Foreign Ministry in Baku" and "the Ministry of Foreign Affairs of Armenia" are three
entities; their names are the Russian, the Azerbaijani and the Armenian Foreign Ministry.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from ingest.bounds import sentence_end, sentence_start
from ingest.gazetteer import Known, capitals, countries, demonyms, known
from ingest.spans import Name

_SKIPPED = ("the", "'s", "’s", "'", "’")
_OF = ("of", "in", "for", "at")
_UNITED_NATIONS = ("UN", "U.N.", "United Nations")
_NEAR = 40  # tokens
_HEADS = ("secretary", "chairman", "chairwoman", "chair", "head", "deputy")


def with_states(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """The names, with the state in the name of every body that every state has."""
    bodies = {id(name): body for name in found if (body := _body(doc, name)) is not None}
    if not bodies:
        return list(found)
    at_end = {name.end: name for name in found}
    at_start = {name.start: name for name in found}
    states = {key: _state(doc, name, at_end, at_start) for name in found if (key := id(name)) in bodies}
    told = _told(bodies, states)
    near = _Countries(found)
    return [
        _named(doc, name, bodies[id(name)][0], states[id(name)] or told.get(bodies[id(name)][0]), near)
        if id(name) in bodies
        else name
        for name in found
    ]


def is_body(words: tuple[str, ...]) -> bool:
    """Do the words in lower case name a body that every state has?"""
    return words in _wordings()


def owner(doc: Doc, name: Name) -> str | None:
    """Sarn, of "Sarn Foreign Ministry": the state that a name has in it before the body."""
    found = _body(doc, name)
    return _words(doc, name.start, found[1]) or None if found is not None else None


def _body(doc: Doc, name: Name) -> tuple[str, int, int] | None:
    """The usual name of the body that a name has in it, and which tokens say it."""
    if name.type != "Organization" or name.end - name.start > 9:
        return None
    if name.known is not None and name.text(doc) not in _lists()["home"]:
        return None
    words = [token.lower_ for token in doc[name.start : name.end]]
    if _head_words().isdisjoint(words):
        return None
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            body = _wordings().get(tuple(words[first:last]))
            if body is not None and (last == len(words) or words[last] in _OF):
                return body, name.start + first, name.start + last
    return None


def _state(doc: Doc, name: Name, at_end: dict[int, Name], at_start: dict[int, Name]) -> str | None:
    """The state told with the body: inside the name, right before it, or after "of" and "in"."""
    found = _body(doc, name)
    if found is None:
        return None
    _, first, last = found
    inside = _words(doc, name.start, first) or _words(doc, last, name.end)
    if inside:
        return _country(inside)
    before = name.start
    while before > 0 and doc[before - 1].lower_ in _SKIPPED[1:]:
        before -= 1
    owner = at_end.get(before)
    if owner is not None and (owner.type == "Place" or owner.kind == "demonym"):
        return _country(owner.text(doc))
    if name.end + 1 < len(doc) and doc[name.end].lower_ in _OF:
        after = name.end + (2 if doc[name.end + 1].lower_ == "the" else 1)
        owner = at_start.get(after)
        if owner is not None and owner.type == "Place":
            return _country(owner.text(doc))
    return None


def _words(doc: Doc, start: int, end: int) -> str:
    return " ".join(t.text for t in doc[start:end] if t.lower_ not in (*_SKIPPED, *_OF))


def _country(wording: str) -> str:
    """Russia for Russian, Moscow and Russia; a wording that no list has is the state's own name."""
    entry = known().get(wording)
    if entry is not None and entry.name in countries():
        return entry.name
    return capitals().get(wording, wording)


def _told(bodies: dict[int, tuple[str, int, int]], states: dict[int, str | None]) -> dict[str, str]:
    """Body -> the one state with which the article names it somewhere."""
    told: dict[str, set[str]] = {}
    for key, state in states.items():
        if state is not None:
            told.setdefault(bodies[key][0], set()).add(state)
    return {body: next(iter(found)) for body, found in told.items() if len(found) == 1}


class _Countries:
    """The countries an article speaks of: which one a body means that is named without a state."""

    def __init__(self, found: Sequence[Name]) -> None:
        self._at = [(n.start, n.known.name) for n in found if n.known is not None and n.known.group == "country"]
        best = Counter(country for _, country in self._at).most_common(1)
        self._main = best[0][0] if best and 2 * best[0][1] >= len(self._at) else None

    def meant(self, doc: Doc, name: Name) -> str | None:
        """The country named in the sentence, else the one of at least half of all mentions, else one near by."""
        if not self._at:
            return None
        at, country = min(self._at, key=lambda item: (abs(item[0] - name.start), item))
        beside = sentence_start(doc[name.start]) <= at < sentence_end(doc[name.start])
        return country if beside else self._main or (country if abs(at - name.start) < _NEAR else None)


def _named(doc: Doc, name: Name, body: str, state: str | None, near: _Countries) -> Name:
    home = _lists()["home"].get(body)
    if state is None and home is not None and not _is_abroad(doc, name, home):
        return name
    state = state or near.meant(doc, name)
    if state is None:
        return replace(name, known=None)
    if state == home and name.known is not None:
        return name
    shown = f"{_adjective(state)} {body}"
    entry = known().get(shown)
    return replace(name, known=entry or Known("Organization", shown, "name", True, "states"))


def _is_abroad(doc: Doc, name: Name, home: str) -> bool:
    """Does a body named without a state belong to another than the usual one?"""
    if home != "United Nations":
        return False
    if any(wording in doc.text for wording in _UNITED_NATIONS):
        return False
    before = [token.lower_ for token in doc[max(0, name.start - 3) : name.start]]
    return any(word in _HEADS for word in before)


def _adjective(state: str) -> str:
    told: str | None = _lists()["adjectives"].get(state)
    return told or demonyms().get(state, state)


@cache
def _wordings() -> dict[tuple[str, ...], str]:
    """Words in lower case -> the usual name of the body."""
    found = {}
    for portfolio, others in _lists()["portfolios"].items():
        for wording in (portfolio, *others):
            plain = wording.removeprefix("the ")
            for text in (f"{plain} Ministry", f"Ministry of {wording}", f"Ministry for {wording}"):
                found[tuple(text.lower().split())] = f"{portfolio} Ministry"
    for body, others in _lists()["bodies"].items():
        for wording in (body, *others):
            found[tuple(wording.lower().replace("'s", " 's").replace("-", " - ").split())] = body
    return found


@cache
def _head_words() -> frozenset[str]:
    return frozenset(word for wording in _wordings() for word in (wording[0], wording[-1]))


@cache
def _lists() -> dict[str, Any]:
    file = Path(__file__).parent / "lexicon" / "bodies.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
