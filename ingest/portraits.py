"""What an article says somebody is, where it names them: "Doe, a biologist", "the airline Norvair", "Doe is mayor".

The noun is a mention of the one it stands with, and is kept as a calling: later "the biologist" means the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.binding import own_subject
from ingest.clusters import Cluster
from ingest.description_lexicon import nouns
from ingest.gazetteer import titles
from ingest.scene import Calling, Scene
from ingest.spans import Name

_LINKING = ("be", "become", "remain")
_SERVING = ("serve", "work", "act", "know", "elect", "re-elect", "appoint", "describe", "regard")
_UNREAL = ("would", "could", "might", "may", "should", "can", "must", "if", "whether", "not", "n't", "never", "no")
_OF = ("of", "for", "at", "in", "with", "from", "to")
_LONGEST_TITLE = 8  # tokens


def portrayed(noun: Token, scene: Scene) -> Cluster | None:
    """The named entity that a singular noun describes as its apposition, title or predicate."""
    if noun.tag_ in ("NNS", "NNPS"):
        return None
    lemma = noun.lemma_.lower()
    for cluster in _beside(noun, scene):
        if cluster is not None and _may_be_so(lemma, cluster):
            return cluster
    return _predicated(noun, scene)


def _may_be_so(lemma: str, cluster: Cluster) -> bool:
    """Does the noun fit the type and, where both tell one, the gender?"""
    genders = {nouns().gender.get(lemma), cluster.gender} - {None}
    return nouns().fits(lemma, cluster.type) and len(genders) < 2


def _predicated(noun: Token, scene: Scene) -> Cluster | None:
    """The person of whom "is a" tells something, whatever the noun: "Doe was a legend"."""
    if noun.dep_ != "attr" or noun.head.lemma_ not in _LINKING or not any(t.lower_ in ("a", "an") for t in noun.lefts):
        return None
    cluster = None if _is_unreal(noun.head) else scene.who(own_subject(noun.head))
    return cluster if cluster is not None and cluster.type == "Person" else None


def _beside(noun: Token, scene: Scene) -> Iterator[Cluster | None]:
    """Whoever stands to a noun as one that it describes."""
    if noun.pos_ == "NOUN" and noun.i + 1 in scene.starts:
        yield scene.who(_head(scene.starts[noun.i + 1], noun))  # "the biologist Jane Doe"
    if noun.dep_ in ("compound", "npadvmod", "nmod", "amod"):
        return
    first = noun
    while first.dep_ == "conj" and first.head.i < first.i and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head  # "a mathematician and writer"
        if first.i in scene.names:
            break
    yield from _apposed(first, noun, scene)
    if first.dep_ == "attr" and first.head.lemma_ in _LINKING and not _is_unreal(first.head):
        yield scene.who(own_subject(first.head))
    if first.dep_ == "pobj" and first.head.lower_ == "as" and first.head.head.lemma_ in _SERVING:
        yield scene.who(_serving(first.head.head))
    if noun.lower_ in nouns().places:
        yield from (scene.who(child) for of in noun.children if of.lower_ == "of" for child in of.children)


def _serving(verb: Token) -> Token | None:
    """Who serves, or is appointed or described: the object, where there is one."""
    return next((child for child in verb.rights if child.dep_ == "dobj"), own_subject(verb))


def _apposed(first: Token, noun: Token, scene: Scene) -> Iterator[Cluster | None]:
    """ "Doe, a biologist", "a biologist, Jane Doe", also where the parser sees only the comma."""
    start = first.left_edge.i
    if first.dep_ == "appos" and scene.doc[start - 1].is_punct:
        yield scene.who(first.head)
    yield from (scene.who(child) for child in first.children if child.dep_ == "appos")
    if (
        start > 1
        and scene.doc[start - 1].text == ","
        and scene.doc[start - 2].i in scene.inside
        and noun.dep_ != "nsubj"
    ):
        yield _name_ending(start - 2, scene)


def _name_ending(at: int, scene: Scene) -> Cluster | None:
    token = scene.doc[at]
    while token.i not in scene.names and token.head.i in scene.inside and token.head != token:
        token = token.head
    return scene.names.get(token.i)


def _head(name: Name, noun: Token) -> Token:
    return noun.doc[name.start : name.end].root


def _is_unreal(verb: Token) -> bool:
    """ "is not a member", "would be a mistake", "if Doe is the candidate", a question."""
    return any(child.lower_ in _UNREAL for child in verb.children) or verb.sent[-1].text == "?"


def calling(noun: Token, scene: Scene) -> Calling:
    """The noun with what it is of and the words that make it another office."""
    owners, kind = [], []
    for token in noun.subtree:
        if token.i in scene.names and token.i != noun.i and _is_near(token, noun):
            owners.append(scene.names[token.i].name)
        elif token.head == noun and token.i < noun.i and token.dep_ in ("compound", "amod", "nmod"):
            kind.append(token.lower_)
    owners += [owner.name for child in noun.lefts if child.dep_ == "poss" and (owner := scene.meant.get(child.i))]
    is_somebodys = any(child.dep_ == "poss" or child.pos_ == "PROPN" or child.lower_ in _OF for child in noun.children)
    if not owners and not is_somebodys and noun.lemma_.lower() in nouns().voices:
        owners = _last_body(scene)
    return Calling(noun.lemma_.lower(), frozenset(kind), frozenset(owners))


def _is_near(token: Token, noun: Token) -> bool:
    """Does a name before the noun, or behind "of" or "for", belong to it?"""
    if token.i < noun.i:
        return token.dep_ != "appos"
    return token.head.lower_ in _OF and token.head.head == noun


def titled(name: Name, scene: Scene) -> Calling | None:
    """The office in the words before a person's name: "Norvanian Foreign Minister Jane Doe"."""
    head: Token | None = None
    kind, owners = [], []
    for token in reversed(scene.doc[max(0, name.start - _LONGEST_TITLE) : name.start]):
        if token.i in scene.names and head is not None:
            owners.append(scene.names[token.i].name)
        elif token.i not in scene.inside:
            word = token.lower_
            if head is None and nouns().fits(word, "Person") and word not in nouns().kin:
                head = token
            elif word in titles()["before"] or (head is not None and token.pos_ in ("NOUN", "ADJ", "PROPN")):
                kind.append(word)
            elif head is None or word not in ("'s", "’s", "of", "for", "the", "and"):
                break
    if head is None:
        return None
    if not owners and not kind and head.lower_ in nouns().voices:
        owners = _last_body(scene)
    return Calling(head.lower_, frozenset(kind), frozenset(owners))


def _last_body(scene: Scene) -> list[str]:
    """The organization most present, as a list of at most one name."""
    present = (r.name for r, _, _ in scene.salience.present(3) if isinstance(r, Cluster) and r.type == "Organization")
    return list(present)[:1]
