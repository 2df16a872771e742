"""The stance of a statement: that of its cue, changed by negation and by what is said."""
from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from ingest.cues import Cue, lexicon, verb_cues

#: Stances that answer somebody's claim.
ANSWERS = ("denies", "rejects", "doubts", "downplays", "criticizes", "confirms", "concedes")
_WORD = re.compile(r"[A-Za-z']+")


def is_negated(cue: Token) -> bool:
    """Is the cue itself denied ("did not confirm")?"""
    chain = [cue, cue.head] if cue.dep_ == "xcomp" else [cue]
    return _is_left_open(cue) or any(t.dep_ == "neg" or t.lower_ == "never" for verb in chain for t in verb.children)


def _is_left_open(cue: Token) -> bool:
    """"Neither confirmed nor denied": two cues that take each other back."""
    verbs = (cue, cue.head) if cue.dep_ == "conj" else (cue,)
    return any(t.lower_ == "neither" and t.dep_ in ("preconj", "cc") for verb in verbs for t in verb.children)


def negated_stance(verb: Token, cue: Cue) -> str | None:
    """What a negated cue amounts to, or None where it tells of no statement; "would not say" is a refusal."""
    table = lexicon().negated
    if _is_left_open(verb):
        return None
    if cue.attitude:
        return table["attitude"]
    refuses = any(t.lower_ in ("would", "will", "wo", "'d") and t.tag_ == "MD" for t in verb.children)
    return table["refusal"] if refuses and cue.stance == "asserts" else table.get(cue.stance)


def by_content(stance: str, content: Sequence[Token], quotation: str | None) -> str:
    """The stance of a plain cue after what is said: an answer "no", a question, a demand, a report called untrue.

    `quotation` is the text of a direct quotation, None for indirect speech. Other stances stay as the cue gives them.
    """
    if stance != "asserts":
        return stance
    if quotation is not None:
        spoken = _spoken(content, quotation)
        if spoken is not None:
            return spoken
    return _judged(content)


def _spoken(content: Sequence[Token], quotation: str) -> str | None:
    """What the speaker does with his own words ("No, …", "We urge …", "I did not …")."""
    words = lexicon().words
    opening = " ".join(_WORD.findall(quotation.lower())[:3])
    if any(opening == no or opening.startswith(no + " ") for no in words["no"]):
        return "denies"
    if any(phrase in quotation.lower() for phrase in words["denials"]):
        return "denies"
    if quotation.rstrip("\"”’' ").endswith("?"):
        return "asks"
    for token in content:
        if token.pos_ == "VERB" and any(t.dep_ == "nsubj" and t.lower_ in ("i", "we") for t in token.children):
            done = _performed(token)
            if done is not None:
                return done
    return None


def _performed(verb: Token) -> str | None:
    """A speech act in the first person, or a deed of one's own denied."""
    if is_negated(verb):
        past = verb.tag_ in ("VBD", "VBN") or any(t.lower_ in ("did", "have", "had") for t in verb.children)
        return "denies" if past else None
    if verb.tag_ not in ("VBP", "VB") or any(t.tag_ == "MD" for t in verb.children):
        return None
    stance = next((cue.stance for cue in verb_cues(verb) if not cue.attitude), None)
    return None if stance == "asserts" else stance


def _judged(content: Sequence[Token]) -> str:
    words = lexicon().words
    lemmas = {token.lemma_.lower() for token in content}
    if lemmas & words["untrue"] and lemmas & words["utterances"]:
        return "rejects"
    if any(t.lower_ == "must" and t.tag_ == "MD" and t.head.lemma_ not in ("be", "have") for t in content):
        return "demands"
    return "asserts"
