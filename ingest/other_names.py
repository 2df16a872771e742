"""Capitalised words that name no person, organization or place: ranks, products, ships, operations, treaties, games."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.description_lexicon import nouns
from ingest.gazetteer import name_words
from ingest.spans import Name

_MODEL_NUMBER = re.compile(r"[A-Z]{0,3}-?\d{2,4}[A-Za-z]{0,3}(-\d+\w*)?|[A-Z]\d[A-Z0-9]*")
_PRODUCT = re.compile(r"i[A-Z]\w+")
_PROCESS = re.compile(r"[a-z](?:i[sz]ation|ism)$")  # "Finlandization", "Gaullism"
_PARTY = re.compile(r"[DRI]-[A-Z][\w.]+")  # "D-Va.": party and state of a member of the US Congress
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_OPENING, _CLOSING = ("(", "["), (")", "]")
_TYPE_LETTERS = re.compile(r"[A-Z]{1,3}-?\d{1,4}[A-Z]{0,2}")


def names_nothing_of_ours(doc: Doc, name: Name) -> bool:
    """Is a proposed name no person, organization or place, or no name at all?"""
    following = doc[name.end] if name.end < len(doc) else None
    if name.type == "Organization" and following is not None and _is_model_number(following):
        return True  # "Airbus A380" is an aircraft
    if name.known is not None:
        return False
    text = name.text(doc)
    if text in name_words()["never"] or not any(c.isupper() for c in text) or len(text) < 2 or text.isdigit():
        return True
    field = nouns().kinds.get(text.lower()) == "fields"
    if field and following is not None and following.lemma_.lower() in nouns().person:
        return True  # "Justice Minister"
    words = [token.text for token in doc[name.start : name.end]]
    if any(_PRODUCT.fullmatch(word) for word in words) or _PARTY.fullmatch(text) or "/" in text:
        return True
    return name.type != "Person" and _is_other(words)


def without_things(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """No person is called "the X": several are a group ("the Mariners"), one is a ship, a programme, a product."""
    told: dict[str, list[bool]] = {}
    for name in found:
        if name.type == "Person" and name.known is None and name.start:
            told.setdefault(name.text(doc), []).append(doc[name.start - 1].lower_ == "the")
    things = {text for text, with_article in told.items() if 2 * sum(with_article) > len(with_article)}
    surnames = {doc[name.end - 1].text for name in found if name.type == "Person" and name.text(doc) not in things}
    kept = []
    for name in found:
        if name.type != "Person" or name.text(doc) not in things:
            kept.append(name)
        elif doc[name.end - 1].tag_ == "NNPS" and doc[name.end - 1].text.removesuffix("s") not in surnames:
            kept.append(replace(name, type="Organization"))
    return kept


def without_short_things(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """No acronym is a name that a text spells out as a thing: "Sarn Share Average (SSA)", "ROS [Rare Old Species]"."""
    if not any(sign in doc.text for sign in _OPENING):
        return list(found)
    short = {text for bracket in doc if bracket.text in _OPENING and (text := _short_thing(doc, bracket.i))}
    return [name for name in found if name.known is not None or name.text(doc) not in short] if short else list(found)


def _short_thing(doc: Doc, bracket: int) -> str | None:
    """The acronym that stands inside a bracket behind a thing's full name, or before a bracket with it."""
    if bracket == 0 or bracket + 2 >= len(doc):
        return None
    before, inside = doc[bracket - 1], doc[bracket + 1]
    if _ACRONYM.fullmatch(inside.text) and doc[bracket + 2].text in _CLOSING:
        return inside.text if before.text in name_words()["other_last"] and not _is_of(before) else None
    spelled = doc[bracket + 1 : bracket + 1 + len(before)]  # as many words as letters
    if not _ACRONYM.fullmatch(before.text) or "".join(token.text[0] for token in spelled) != before.text:
        return None
    return before.text if spelled[-1].text in name_words()["other_last"] else None


def _is_of(last: Token) -> bool:
    """Does something stand before "of": "Government of National Accord" is no accord?"""
    while last.i > 0 and last.text[0].isupper():
        last = last.nbor(-1)
    return last.lower_ in ("of", "for")


def _is_model_number(token: Token) -> bool:
    is_year = token.text.isdigit() and 1900 <= int(token.text) <= 2100
    return not is_year and _MODEL_NUMBER.fullmatch(token.text) is not None


def _is_other(words: list[str]) -> bool:
    """A ship, an operation, a model ("F-16"), a treaty, a resolution with its number, games, an -ism."""
    if words[0] in name_words()["other_first"] and len(words) > 1:
        return True
    if _TYPE_LETTERS.fullmatch(words[-1]) is not None or (len(words) == 1 and _PROCESS.search(words[0])):
        return True
    last = words[-2] if words[-1].isdigit() and len(words) > 2 else words[-1]
    return len(words) > 1 and last in name_words()["other_last"]
