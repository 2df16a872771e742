"""Countries and towns that are teams in the report on a match: "Sarn beat Estmark", "Sarn's captain", "Sarn 2 - 0".

A team is an organization of its own: what it wins and loses is no act of its country.
"""
from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from graph.model import Entity
from ingest.gazetteer import Known, known
from ingest.spans import Name

_FILE = Path(__file__).parent / "lexicon" / "sports.toml"
_WORD = re.compile(r"[a-z]+")
_ENOUGH = 6  # different words of sports; news on a boycott or a stadium has three or four
_SURE = 2  # names; news on a ban or a boycott says what a state does, and of no match who beat whom
_LOCATED = ("in", "at", "near", "from", "across", "outside", "inside", "around", "through")
_OPPOSED = ("against", "over", "versus", "v", "vs", "v.", "vs.", "between", "for")


def as_teams(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """The names, with the places that play as organizations: all that are not told as where something is."""
    places = [name for name in found if name.type == "Place" and name.kind in ("name", "metonym")]
    if not places or not _is_on_a_match(doc):
        return list(found)
    free = [name for name in places if not _is_located(doc, name)]
    if sum(_competes(doc, name) for name in free) < _SURE:
        return list(found)
    often = Counter(name.text(doc) for name in free)
    played = Counter(name.text(doc) for name in free if _competes(doc, name) or _acts(doc, name))
    teams = {id(name) for name in free if 2 * played[name.text(doc)] > often[name.text(doc)]}
    return [_team(doc, name) if id(name) in teams else name for name in found]


def is_team(entity: Entity) -> bool:
    """Is it an organization by the name of a country or town?"""
    listed = known().get(entity.name)
    return entity.type == "Organization" and listed is not None and listed.type == "Place"


def _team(doc: Doc, name: Name) -> Name:
    shown = name.known.name if name.known is not None else name.text(doc)
    return replace(name, type="Organization", kind="name", known=Known("Organization", shown, "name", True, "team"))


def _is_on_a_match(doc: Doc) -> bool:
    words = set(_WORD.findall(doc.text.lower()))
    return len(words & _lists()["report"]) >= _ENOUGH


def _competes(doc: Doc, name: Name) -> bool:
    before = doc[name.start - 1] if name.start else None
    after = doc[name.end] if name.end < len(doc) else None
    if _has_score(before) or _has_score(after):
        return True
    head = _first_of_list(doc[name.start : name.end].root)
    wins = head.dep_ == "nsubj" and head.head.lemma_ in _lists()["deeds"]
    return wins or _owns(head) or _is_opponent(head)


def _acts(doc: Doc, name: Name) -> bool:
    return _first_of_list(doc[name.start : name.end].root).dep_ in ("nsubj", "nsubjpass")


def _is_located(doc: Doc, name: Name) -> bool:
    """"In Sarn"."""
    head = _first_of_list(doc[name.start : name.end].root)
    return head.dep_ == "pobj" and head.head.lower_ in _LOCATED


def _has_score(token: Token | None) -> bool:
    return token is not None and token.is_digit and len(token) < 3


def _first_of_list(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ == "PROPN":
        token = token.head
    return token


def _owns(token: Token) -> bool:
    owned = token.head
    if token.dep_ not in ("poss", "compound", "nmod"):
        return False
    return owned.lemma_.lower() in _lists()["own"] or (token.dep_ == "poss" and owned.ent_type_ == "PERSON")


def _is_opponent(token: Token) -> bool:
    verb = token.head
    if token.dep_ in ("dobj", "dative"):
        return verb.lemma_ in _lists()["opponents"]
    if token.dep_ != "pobj":
        return False
    return verb.lower_ in _OPPOSED or (verb.lower_ in ("to", "by") and verb.head.lemma_ in _lists()["losses"])


@cache
def _lists() -> dict[str, frozenset[str]]:
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {key: frozenset(words.split()) for key, words in read.items()}
