"""Whom a pronoun of the third person means: "he", "its", "they"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from spacy.tokens import Token

from ingest.clusters import Cluster
from ingest.description_lexicon import nouns
from ingest.salience import Referent, Thing, role
from ingest.scene import Scene

PERSONAL = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
NEUTRAL = ("it", "its", "itself")
PLURAL = ("they", "them", "their", "theirs", "themselves")
_REACH = {"personal": 5, "neutral": 2, "plural": 2}  # sentences back
#: Points beside the weights of `salience.py`. Chosen on 150 pronouns of GAP with their antecedent at hand: 70 % right
#: without the subject above and the same sentence, 75 % with them; a regression over 18 features got 69 %.
_PARALLEL, _SUBJECT, _SAME_SENTENCE = 0.7, 2.5, 0.5
_HOLDER = 5.0  # "Doe and his wife", "Doe, who said he"
_UNSURE = 0.7  # share of the score that somebody without a name keeps, and a name not read as a person's
_FAR = 60  # tokens
_DEEPEST = 3  # verbs without a subject of their own
_FAINT = 3.0  # below it the subject that follows a phrase is likelier


@cache
def verbs() -> dict[str, frozenset[str]]:
    """The lists of `lexicon/pronouns.toml`."""
    read = tomllib.loads((Path(__file__).parent / "lexicon" / "pronouns.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in read.items()}


def referent(token: Token, scene: Scene, *, talk: bool = False) -> Referent | None:
    """Somebody named, something else, or None: nothing that the text talks about. `talk` is for speech."""
    word = token.lower_
    if word.endswith(("self", "selves")) and (own := scene.who(_subject(token))) is not None:
        return own
    kind = "personal" if word in PERSONAL else "neutral" if word in NEUTRAL else "plural"
    if kind == "neutral" and _is_pleonastic(token):
        return None
    over = clause_subject(token)
    best = _best(token, kind, over, scene)
    if kind == "personal":
        ahead = _named_ahead(token, scene)
        if ahead is not None and _agrees(word, kind, ahead, scene) and (best is None or best[0] < _FAINT):
            return ahead
    elif best and isinstance(best[1], Cluster) and not _may_be_a_body(token, best[1], scene.who(over), talk):
        return None
    return best[1] if best else None


def _best(token: Token, kind: str, over: Token | None, scene: Scene) -> tuple[float, Referent] | None:
    """The one that agrees with the highest score, which stands with it."""
    barred, subject = _barred(token, scene), scene.who(over)
    judged = _judged(token) if kind == "personal" else None
    several = kind == "plural" and (_people_acted(token, scene) or _is_row(over))
    best: tuple[float, Referent] | None = None
    for candidate, weight, last in scene.salience.present(_REACH[kind]):
        if candidate in barred or not _agrees(token.lower_, kind, candidate, scene):
            continue
        if several and isinstance(candidate, Cluster):
            continue
        score = weight + _nearness(token, last, is_over=candidate is subject)
        if last == judged or (isinstance(candidate, Cluster) and last.is_ancestor(token)):
            score += _HOLDER
        if kind == "personal" and (isinstance(candidate, Thing) or candidate.type != "Person"):
            score *= _UNSURE
        if best is None or score > best[0]:
            best = (score, candidate)
    return best


def _nearness(token: Token, last: Token, *, is_over: bool) -> float:
    """What the place of the last mention adds to its weight."""
    score = _SUBJECT if is_over else 0.0
    if role(last) == role(token) and token.i - last.i < _FAR:
        score += _PARALLEL
    return score + _SAME_SENTENCE if last.i >= token.sent.start else score


def _judged(token: Token) -> Token | None:
    """ "thanked her for HER help", "fired him because HE drank": the object of the verb that judges."""
    for word in token.ancestors:
        if word.dep_ == "prep" and word.lower_ == "for":
            verb = word.head
        elif word.dep_ == "advcl" and any(child.lower_ == "because" for child in word.children):
            verb = word.head
        else:
            continue
        return _object(verb) if verb.lemma_ in verbs()["judging"] else None
    return None


def _is_row(over: Token | None) -> bool:
    """ "Norvair and Estair said they": each of them, and no one alone."""
    return over is not None and any(child.dep_ == "conj" for child in over.children)


def clause_subject(token: Token) -> Token | None:
    """The subject above a pronoun: "Norvair said that IT will", "Norvair sold ITS planes"."""
    return next(subjects_above(token), None)


def subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses a token stands in, from the inside out."""
    for verb in token.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i != token.i and not child.is_ancestor(token):
                yield verb.head if child.tag_ in ("WDT", "WP") else child  # "the firm that sold ITS planes"
        if verb.dep_ == "xcomp" and (object_ := _object(verb.head)) is not None and object_.i < verb.i:
            yield object_  # "forced Norvair to sell ITS planes"


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def _may_be_a_body(token: Token, candidate: Cluster, over: Cluster | None, talk: bool) -> bool:
    """May "it" or "they" mean an organization or a country here? Most often it is a thing or what was just told.

    It does below a clause of which the body is the subject; in a new sentence as one that acts or is a body.
    """
    verb = token.head
    is_be = verb.lemma_ == "be" or verb.text in ("'s", "’s")
    if token.dep_ in ("nsubj", "nsubjpass") and is_be and talk and not _is_body(verb):
        return False
    if candidate is over:
        return True
    if talk or token.lower_ == "them":
        return False
    if token.tag_ == "PRP$":
        return token.lower_ == "its"
    return token.dep_ == "nsubj" and (not is_be or _is_body(verb))


def _is_body(verb: Token) -> bool:
    """ "It is a member", "It was the largest party"."""
    return any(
        child.dep_ == "attr" and (child.lemma_ == "member" or nouns().fits(child.lemma_.lower(), "Organization"))
        for child in verb.children
    )


def _people_acted(token: Token, scene: Scene) -> bool:
    """Did several persons named in a row do what the sentence before tells? "They" are these, and no one entity."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.sent.start == 0:
        return False
    before = token.doc[token.sent.start - 1].sent
    rows = [t for t in before if t.dep_ in ("nsubj", "nsubjpass")]
    return any(
        sum(t.i in scene.names and scene.names[t.i].type == "Person" for t in (row, *row.conjuncts)) > 1 for row in rows
    )


def _agrees(word: str, kind: str, referent: Referent, scene: Scene) -> bool:
    """In number, and in what it can be."""
    if kind == "personal":
        if isinstance(referent, Cluster):
            is_person = scene.may_be_a_person(referent)
        else:
            is_person = referent.person and not referent.plural
        return is_person and referent.gender in (None, PERSONAL[word])
    if isinstance(referent, Thing):
        return referent.plural if kind == "plural" else not referent.plural and not referent.person
    return referent.type == "Organization" or (kind == "neutral" and referent.type == "Place")


def _barred(token: Token, scene: Scene) -> list[Cluster]:
    """Who it cannot be: the subject of the same verb, the speaker inside a quotation, what it describes."""
    others = [scene.quotes.speaker_token(token)] if token.lower_ in PERSONAL else []
    if token.tag_ != "PRP$" and token.dep_ not in ("nsubj", "nsubjpass", "poss"):
        others.append(_subject(token))
    elif token.tag_ == "PRP$" and token.head.dep_ == "appos":
        others.append(token.head.head)  # "Norvair, ITS rival"
    return [cluster for other in others if (cluster := scene.who(other)) is not None]


def _subject(token: Token) -> Token | None:
    """Who does what is done to the token: the subject of its verb, also where it stands at a verb above."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for _ in range(_DEEPEST):
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c != token), None)
        if subject is not None or verb.dep_ not in ("xcomp", "advcl", "conj") or verb.head.pos_ not in ("VERB", "AUX"):
            return subject
        if verb.dep_ == "xcomp" and (object_ := _object(verb.head)) is not None and object_.i < verb.i:
            return object_ if object_ != token else None
        verb = verb.head  # "Doe left, taking him along"
    return None


def _named_ahead(token: Token, scene: Scene) -> Cluster | None:
    """ "In his speech, Doe said": the subject that a phrase before it points ahead to."""
    root = token.sent.root
    subject = next((child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i <= token.i or token.i > root.i or token.sent.start + 12 < token.i:
        return None
    ahead = scene.names.get(subject.i)
    return ahead if ahead is not None and scene.may_be_a_person(ahead) else None


def _is_pleonastic(token: Token) -> bool:
    """ "it is clear that", "it seems", "it takes time to"."""
    if token.dep_ == "expl":
        return True
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = token.head
    clause = any(
        child.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "relcl", "acl") and child.i > verb.i
        for child in verb.subtree
        if child != verb
    )
    if verb.lemma_ == "be":
        return clause and any(child.dep_ in ("acomp", "attr", "prep") for child in verb.children)
    return (verb.lemma_ in verbs()["pleonastic"] or token.dep_ == "nsubjpass") and clause
