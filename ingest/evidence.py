"""What an article tells of a name that no list knows: "the foreign minister of Sarn" says that Sarn is a country.

Each place where a name stands speaks for or against; one type for one wording comes of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.names import fold, head_type
from ingest.bodies import owner
from ingest.gazetteer import genders, name_words, titles
from ingest.spans import Name

_POSSESSIVE = ("'s", "’s")
_ENOUGH = 2
_INSIDE = ("of", "for", "in", "on", "at")


def by_evidence(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """The names, with the type that the words around all their mentions tell."""
    at_start = {name.start: name for name in found}
    at_end = {name.end: name for name in found}
    wordings: dict[str, list[Name]] = {}
    for name in found:
        if name.known is None and name.end - name.start < 4:
            wordings.setdefault(name.text(doc), []).append(name)
    told = {
        text: type_ for text, mentions in wordings.items() if (type_ := _type(doc, text, mentions, at_start, at_end))
    }
    told |= {text: "Place" for name in found if (text := owner(doc, name) or "") in wordings}
    return [
        replace(name, type=told[text]) if name.known is None and (text := name.text(doc)) in told else name
        for name in found
    ]


def _type(
    doc: Doc, text: str, mentions: Sequence[Name], at_start: dict[int, Name], at_end: dict[int, Name]
) -> str | None:
    words = fold(text).split()
    types = {name.type for name in mentions}
    if not words or (text.isupper() and len(words) == 1 and len(text) < 6):
        return None
    if types != {"Person"} and sum(_person(doc, name, words) for name in mentions) >= _ENOUGH:
        return "Person" if head_type(tuple(words)) is None else None
    if types == {"Place"} or head_type(tuple(words)) is not None or words[0] in genders():
        return None
    scores = [place_score(doc, name, at_start, at_end) for name in mentions]
    inside = sum(score == 1 for score in scores)
    sure = max(scores) > 1 or 2 * inside > len(scores)
    return "Place" if sure and sum(scores) >= _ENOUGH else None


def _person(doc: Doc, name: Name, words: list[str]) -> int:
    """How much one mention of several words speaks for a person."""
    if not 1 < name.end - name.start < 4 or not all(t.text[0].isupper() for t in doc[name.start : name.end]):
        return 0
    score = _ENOUGH if words[0] in genders() else 0
    if name.start and doc[name.start - 1].lower_ in titles()["before"]:
        score += _ENOUGH
    before = doc[max(0, name.start - 2) : name.start]
    if len(before) == 2 and before[1].lower_ == "by" and before[0].lemma_ in ("lead", "head", "chair"):
        score += _ENOUGH
    if name.end + 1 < len(doc) and doc[name.end].text == ",":
        after = doc[name.end + 1]
        if after.lower_ in ("who", "whom") or (after.lower_ in ("a", "the") and _office_follows(doc, after.i + 1)):
            score += _ENOUGH
    return score


def type_of_last_word(doc: Doc, name: Name) -> str | None:
    """What the last word before "of" or "on" tells of a name of several words: "Sarn Airfield", "Club of Sarn"."""
    words = fold(name.text(doc)).split()
    end = next((at for at, word in enumerate(words) if at and word in _INSIDE), len(words))
    if len(words) < 2 or (words[end - 1] in ("district", "office") and name.type != "Person"):
        return None  # "Sarn School District", "the Oval Office"
    if words[end - 1] in name_words()["organization_last"]:
        return "Organization"
    is_place = words[end - 1] in name_words()["place_last"] and words[0] not in genders()
    return "Place" if is_place else head_type(tuple(words))


def _office_follows(doc: Doc, at: int) -> bool:
    """ "a former prime minister", "the president": an office after few words before it."""
    for token in doc[at : at + 4]:
        if token.lemma_.lower() in titles()["nominals"]["person"]:
            return True
        if token.pos_ not in ("ADJ", "NOUN", "PROPN") or token.text == ",":
            return False
    return False


def place_score(doc: Doc, name: Name, at_start: Mapping[int, Name], at_end: Mapping[int, Name]) -> int:
    """How much one mention speaks for a country or a town: 2 and more for sure, below 0 against."""
    before = doc[name.start - 1] if name.start else None
    if before is not None and (before.lower_ == "the" or before.lower_ in titles()["before"]):
        return -_ENOUGH
    after = doc[name.end] if name.end < len(doc) else None
    if after is not None and after.text in _POSSESSIVE:
        return _owned(doc, after.i + 1)
    if before is None or name.start < 2:
        return 0
    other = at_end.get(name.start - 1) if before.lower_ in ("and", ",") else None
    if after is not None and after.lower_ == "and":
        other = other or at_start.get(name.end + 1)
    if other is not None and other.type == "Place" and other.known is not None:
        return 1
    if _is_located(doc, name, at_start):
        return _ENOUGH
    return _after(before, doc[name.start - 2], at_end.get(name.start - 1))


def _is_located(doc: Doc, name: Name, at_start: Mapping[int, Name]) -> bool:
    """ "Sarmin, Estmark," - a town and the state or country it lies in."""
    if name.end + 1 >= len(doc) or doc[name.end].text != ",":
        return False
    state = at_start.get(name.end + 1)
    return (
        state is not None
        and state.known is not None
        and state.kind == "name"
        and state.known.group in ("country", "us_state", "region")
        and (state.end == len(doc) or doc[state.end].text in (",", ".", ")"))
    )


def _after(preposition: Token, noun: Token, holder: Name | None) -> int:
    """What "of", "in", "to" or "from" with the word before it tells."""
    words, word = name_words(), preposition.lower_
    if word in words["place_before"]:
        return _ENOUGH
    if word == "of":
        if holder is not None and holder.type == "Person":
            return _ENOUGH  # "President Doe of Sarn"
        lemma = noun.lemma_.lower()
        if lemma in words["place_of"]:
            return _ENOUGH  # "the city of Sarmin"
        return _ENOUGH if lemma in words["state_offices"] else -_ENOUGH if lemma in words["member_nouns"] else 0
    if word == "in":
        return 0 if noun.lemma_.lower() in words["holdings"] else 1
    return _ENOUGH if word == "to" and noun.lemma_.lower() in ("ambassador", "envoy", "embassy") else 0


def _owned(doc: Doc, at: int) -> int:
    """What a possession tells: a foreign minister is a state's, shareholders are a firm's."""
    for token in doc[at : at + 3]:
        lemma = token.lemma_.lower()
        if lemma in name_words()["state_offices"] or lemma in name_words()["state_possessions"]:
            return _ENOUGH
        if lemma in name_words()["member_nouns"]:
            return -_ENOUGH
        if token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            break
    return 0
