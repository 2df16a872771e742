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
#: Where a phrase may hang inside its clause.
_INSIDE = ("dobj", "attr", "acomp", "prep", "pobj")
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
    if token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        if token.lower_ in words["views"]:
            return _in_view(reading, token)
        return _in_poll(token) if lemma in words["polls"] and token.head.lower_ == "in" else None
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
    clause = _clause_around(noun.head)
    if speaker is None or clause is None or not can_speak(reading, speaker):
        return None
    return Said(noun, speaker, "asserts", _without(clause, noun.head), "view")


def _in_poll(noun: Token) -> Said | None:
    """ "In a new poll, X leads by ten points": the clause around it is what that one poll says."""
    clause = _clause_around(noun.head)
    if clause is None or clause.dep_ == "relcl" or _child(clause, "nsubj") is None or noun.tag_ == "NNS":
        return None
    return Said(noun.head, noun, "asserts", _without(clause, noun.head), "view")


def _clause_around(preposition: Token) -> Token | None:
    """The verb of the clause that a phrase belongs to, also where it hangs on an object ("has a lead in the polls")."""
    above = preposition.head
    while above.pos_ in ("NOUN", "PROPN", "ADJ", "ADP") and above.dep_ in _INSIDE:
        above = above.head
    return above if above.pos_ in ("VERB", "AUX") else None


def _without(clause: Token, phrase: Token) -> tuple[Span, ...]:
    """The words of a clause but for one phrase of it."""
    aside = set(phrase.subtree)
    return spans([t for t in clause.subtree if t not in aside], phrase)
