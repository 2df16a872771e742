"""How sure a statement is: the share of such statements that are right, speaker included, in articles marked by hand.

What counts most is whether the speaker is the subject of the cue itself or one found through other verbs, whether the
speech is told as done or only as possible ("to say", "might say"), and whether it is the news or only describes
somebody ("voters who say …").
"""
from __future__ import annotations

from spacy.tokens import Token

from ingest.cues import PLAIN
from ingest.said import Said
from ingest.speakers import subject_of

_OWN = {
    "quote": 0.95, "again": 0.9, "plain": 0.9, "clause": 0.8, "named": 0.85, "object": 0.8, "as": 0.8, "to": 0.8,
    "ing": 0.8, "preposition": 0.8, "attribute": 0.8, "thought": 0.7,
}
_SHARED = {
    "quote": 0.75, "again": 0.75, "plain": 0.75, "clause": 0.75, "named": 0.75, "object": 0.6, "as": 0.65, "to": 0.7,
    "ing": 0.6, "preposition": 0.55, "attribute": 0.6, "thought": 0.6,
}
#: Cues that are no verbs: a dash or colon, "according to", nouns, adjectives; and quotations without a cue.
_OTHER = {
    "quote": 0.95, "again": 0.9, "alone": 0.6, "colon": 0.85, "clause": 0.85, "headline": 0.7, "adjective": 0.65,
    "noun": 0.55, "view": 0.7,
}
_UNREAL, _BESIDE, _LEAST = 0.55, 0.65, 0.6


def sureness(said: Said) -> float:
    """Between 0 and 1."""
    cue = said.cue
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return _OTHER.get(said.frame, _LEAST)
    kind = "thought" if said.thought else "plain" if said.frame == "clause" and cue.lemma_ in PLAIN else said.frame
    sure = (_OWN if subject_of(cue) == said.speaker else _SHARED).get(kind, _LEAST)
    if _is_unreal(cue):
        return min(sure, _UNREAL)
    return min(sure, _BESIDE) if cue.dep_ in ("relcl", "acl", "pcomp") else sure


def _is_unreal(cue: Token) -> bool:
    return any(t.tag_ in ("TO", "MD") for t in cue.children)
