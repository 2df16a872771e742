"""Texts with their names marked, so that a step is tested apart from the finding of names.

"[Norvanian|Norvania] foreign minister [Mina Teller]" names the entities Norvania and Mina Teller. Types: `PEOPLE` and
`ORGANIZATIONS` here, everything else is a place.
"""
from __future__ import annotations

import re

from spacy.language import Language

from graph.model import Article, Entity, Mention, Sentence
from ingest.reading import Reading

_MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")

PEOPLE = frozenset({
    "Mina Teller", "Oskar Brandt", "Ana Kovac", "John Porter", "Peter Hall", "Laura Stone", "David Marsh",
})
ORGANIZATIONS = frozenset({
    "NATO", "European Union", "Baltic Union", "Coastal Alliance", "Foreign Ministry", "Liberal Party", "Reuters",
    "Acme", "Acme Holdings", "Northern Command", "Red Front", "Free Army", "Senate", "Central Bank", "Blue Guard",
})


def marked(text: str, nlp: Language) -> Reading:
    """The text without its marks, parsed, with what the marks name as its entities."""
    plain, mentions, end = "", dict[str, list[Mention]](), 0
    for mark in _MARK.finditer(text):
        plain += text[end:mark.start()]
        name = mark[2] or mark[1]
        mentions.setdefault(name, []).append(Mention(len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        end = mark.end()
    doc = nlp(plain + text[end:])
    found = tuple(Entity(name, _type(name), name, (), tuple(spans)) for name, spans in mentions.items())
    return Reading(Article("test", doc.text), doc, tuple(Sentence(s.start_char, s.end_char) for s in doc.sents), found)


def _type(name: str) -> str:
    return "Person" if name in PEOPLE else "Organization" if name in ORGANIZATIONS else "Place"
