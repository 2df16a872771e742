"""Stands told without a verb of saying: "is a critic of the plan", "is against the plan", "in Weber's view, …"."""
from __future__ import annotations

from spacy.tokens import Token

from graph.model import Span
from ingest.contents import spans
from ingest.cues import lexicon
from ingest.deeds import is_unsaid
from ingest.reading import Reading
from ingest.said import Said
from ingest.speakers import can_speak, speaker_of
from ingest.stance import is_negated

_SUBJECTS = ("nsubj", "nsubjpass")
_SIDES = {"against": "rejects"}


def stand(reading: Reading, token: Token) -> Said | None:
    """What the word tells of somebody's stand, if it does so in one of these ways."""
    lemma, words = token.lemma_.lower(), lexicon().words
    if lemma in lexicon().agents:
        return _of_agent(reading, token)
    if token.lower_ in _SIDES and token.dep_ == "prep":
        return _on_side(reading, token, token, _SIDES[token.lower_])
    if lemma in words["favor"] and token.dep_ == "pobj" and token.head.lower_ == "in":
        of = _child(token, "prep", "of")
        return _on_side(reading, token.head, of, "praises") if of is not None else None
    if token.lower_ in words["views"] and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        return _in_view(reading, token)
    return None


def idiom(reading: Reading, verb: Token) -> Said | None:
    """ "takes issue with the plan": verb, object and preposition together are the cue."""
    speaker = None
    for thing in verb.children:
        if thing.dep_ != "dobj" or is_negated(verb):
            continue
        for preposition in (*thing.rights, *(t for t in verb.rights if t.i > thing.i)):
            stance = lexicon().idioms.get(f"{verb.lemma_} {thing.lemma_} {preposition.lower_}".lower())
            if stance is None or preposition.dep_ not in ("prep", "dative"):
                continue
            speaker = speaker or speaker_of(verb)
            if speaker is not None and can_speak(reading, speaker) and not is_unsaid(verb):
                return Said(verb, speaker, stance, _behind(preposition), "preposition")
    return None


def _child(token: Token, dep: str, word: str | None = None) -> Token | None:
    return next((t for t in token.children if t.dep_ == dep and word in (None, t.lower_)), None)


def _of_agent(reading: Reading, noun: Token) -> Said | None:
    """ "X is a critic of the plan", "X, an advocate of peace": X has a stand on what "of" names."""
    of = _child(noun, "prep", "of")
    if noun.dep_ == "attr" and noun.head.lemma_ == "be" and not is_negated(noun.head):
        speaker = next((t for t in noun.head.children if t.dep_ in _SUBJECTS), None)
    else:
        speaker = noun.head if noun.dep_ == "appos" else None
    if of is None or speaker is None or not can_speak(reading, speaker):
        return None
    return Said(noun, speaker, lexicon().agents[noun.lemma_.lower()], _behind(of), "noun")


def _behind(preposition: Token) -> tuple[Span, ...]:
    return spans([t for child in preposition.children for t in child.subtree], preposition)


def _on_side(reading: Reading, phrase: Token, preposition: Token, stance: str) -> Said | None:
    """ "is against the plan", "is in favor of the plan"."""
    verb = phrase.head
    speaker = next((t for t in verb.children if t.dep_ in _SUBJECTS), None)
    if verb.lemma_ != "be" or is_negated(verb) or speaker is None or not can_speak(reading, speaker):
        return None
    return Said(preposition, speaker, stance, _behind(preposition), "preposition")


def _in_view(reading: Reading, noun: Token) -> Said | None:
    """ "In X's view, …", "in the words of X, …", "by X's account, …": the clause around it is what X says."""
    of = _child(noun, "prep", "of")
    speaker = _child(noun, "poss") or (_child(of, "pobj") if of is not None else None)
    clause = noun.head.head
    if speaker is None or clause.pos_ not in ("VERB", "AUX") or not can_speak(reading, speaker):
        return None
    aside = set(noun.head.subtree)
    return Said(noun, speaker, "asserts", spans([t for t in clause.subtree if t not in aside], noun), "view")
