"""People read as towns or firms: who smiles, who has a widow, whose death is told."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.description_lexicon import nouns
from ingest.evidence import place_score
from ingest.gazetteer import name_words
from ingest.spans import Name


def by_deeds(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """The names, those of one word as people where one mention is told of as only people are."""
    human = {name.text(doc) for name in found if _is_open(doc, name) and _is_human(doc, name)}
    if not human:
        return list(found)
    starts, ends = {name.start: name for name in found}, {name.end: name for name in found}
    human -= {name.text(doc) for name in found if place_score(doc, name, starts, ends) > 0}
    return [
        replace(name, type="Person") if _is_open(doc, name) and name.text(doc) in human else name for name in found
    ]


def _is_open(doc: Doc, name: Name) -> bool:
    word = doc[name.start].text
    return name.known is None and name.type != "Person" and name.end == name.start + 1 and word.istitle()


def _is_human(doc: Doc, name: Name) -> bool:
    token = doc[name.start]
    head = token.head.lemma_.lower()
    if token.dep_ == "nsubj":
        spoke = name.type == "Place" and head in name_words()["speaking"]
        return spoke or head in name_words()["human_verbs"]
    return token.dep_ == "poss" and (head in nouns().kin or head in name_words()["human_possessions"])
