"""What grammar says of whom a pronoun can mean: the subjects above it, and who is ruled out or in.

After Lappin and Leass (1994), section 2.1.1, which draws on the binding theory.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.bounds import sentence_start
from ingest.clusters import Cluster
from ingest.pronoun_lexicon import PERSONAL, verbs
from ingest.scene import Scene

_VERBS = ("VERB", "AUX")
_SHARING = ("xcomp", "advcl", "conj")  # verbs that take their subject from the one above
_DEEPEST = 3  # verbs without a subject of their own
_FRONT = 12  # tokens in which a sentence begins


def clause_subject(token: Token) -> Token | None:
    """The subject above a pronoun: "Norvair said that IT will", "Norvair sold ITS planes"."""
    return next(subjects_above(token), None)


def subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses a token stands in, from the inside out."""
    for verb in token.ancestors:
        if verb.pos_ not in _VERBS:
            continue
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i != token.i and not child.is_ancestor(token):
                yield verb.head if child.tag_ in ("WDT", "WP") else child  # "the firm that sold ITS planes"
        if verb.dep_ == "xcomp" and (object_ := object_of(verb.head)) is not None and object_.i < verb.i:
            yield object_  # "forced Norvair to sell ITS planes"


def subject_of(token: Token) -> Token | None:
    """Who does what is done to the token: the subject of its verb, also where it stands at a verb above."""
    verb = token.head
    while verb.pos_ not in _VERBS and verb.head != verb:
        verb = verb.head
    for _ in range(_DEEPEST):
        subject = own_subject(verb)
        if subject is not None and subject != token:
            return subject
        if verb.dep_ not in _SHARING or verb.head.pos_ not in _VERBS:
            return None
        above = object_of(verb.head) if verb.dep_ == "xcomp" else None
        if above is not None and above.i < verb.i:
            return above if above != token else None  # "asked Doe to help him"
        verb = verb.head  # "Doe left, taking him along"
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject that stands at the verb itself."""
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)


def object_of(verb: Token) -> Token | None:
    """The direct object that stands at the verb itself."""
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def barred(token: Token, scene: Scene) -> list[Cluster]:
    """Who it cannot be: the subject of the same verb, the speaker inside a quotation, what it describes."""
    others = [scene.quotes.speaker_token(token)] if token.lower_ in PERSONAL else []
    if token.tag_ != "PRP$" and token.dep_ not in ("nsubj", "nsubjpass", "poss"):
        others.append(subject_of(token))
    elif token.tag_ == "PRP$" and token.head.dep_ == "appos":
        others.append(token.head.head)  # "Norvair, ITS rival"
    return [cluster for other in others if (cluster := scene.who(other)) is not None]


def named_ahead(token: Token, scene: Scene) -> Cluster | None:
    """ "In his speech, Doe said": the subject that a phrase before it points ahead to."""
    root = token.sent.root
    subject = own_subject(root)
    if subject is None or subject.i <= token.i or token.i > root.i or sentence_start(token) + _FRONT < token.i:
        return None
    ahead = scene.names.get(subject.i)
    return ahead if ahead is not None and scene.may_be_a_person(ahead) else None


def judged(token: Token) -> Token | None:
    """ "thanked her for HER help", "fired him because HE drank": the object of the verb that judges."""
    for word in token.ancestors:
        is_reason = word.dep_ == "advcl" and any(child.lower_ == "because" for child in word.children)
        if is_reason or (word.dep_ == "prep" and word.lower_ == "for"):
            return object_of(word.head) if word.head.lemma_ in verbs()["judging"] else None
    return None
