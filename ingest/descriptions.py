"""Definite descriptions: which named entity "the alliance", "the French president", "his wife" or "the company" is."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.binding import subjects_above
from ingest.clusters import Cluster, is_country
from ingest.description_lexicon import nouns
from ingest.gazetteer import capitals, known
from ingest.portraits import calling
from ingest.salience import Thing
from ingest.scene import Calling, Scene

_DEFINITE = ("the", "this", "that")
_REACH = {"called": 12, "Organization": 4, "Place": 3}  # sentences back
_HYPHENS = ("-", "–")
_PLURAL = ("NNS", "NNPS")


def described(noun: Token, scene: Scene) -> Cluster | None:
    """The named entity that a noun with its words before it means, or None."""
    if noun.tag_ in _PLURAL:
        return None
    lemma = noun.lemma_.lower()
    modifiers = [scene.names[t.i] for t in noun.lefts if t.i in scene.names]
    if lemma in ("government", "regime", "leadership") and modifiers:
        return modifiers[-1] if is_country(modifiers[-1]) else None
    definite = any(child.lower_ in _DEFINITE and child.dep_ == "det" for child in noun.children)
    if not definite and not any(child.dep_ == "poss" for child in noun.lefts):
        return None
    if lemma in ("government", "authorities") and (seat := _seat(noun, scene)) is not None:
        return seat
    found = _called(calling(noun, scene), scene, of_somebody=not definite)
    if found is not None or not definite or modifiers or _is_another(noun):
        return found
    return _by_its_name(noun, scene) or _owned_by_a_subject(noun, scene) or _by_sort(noun, scene)


def _called(told: Calling, scene: Scene, *, of_somebody: bool) -> Cluster | None:
    """The most present one whom the article has called so; of what must not differ."""
    for cluster in _present(scene, _REACH["called"]):
        for earlier in scene.called(cluster):
            if (
                nouns().same(earlier.noun, told.noun)
                and _same_kind(earlier, told)
                and _same_owner(earlier, told, of_somebody)
                and cluster.gender in (None, nouns().gender.get(told.noun, cluster.gender))
            ):
                return cluster
    return None


def _same_kind(earlier: Calling, told: Calling) -> bool:
    """ "the minister" may be the foreign minister, and never the prime minister."""
    kinds = nouns().kinds
    one, two = earlier.kind & kinds.keys(), told.kind & kinds.keys()
    return two <= one and not any(kinds[word] == "ranks" for word in one ^ two)


def _same_owner(earlier: Calling, told: Calling, of_somebody: bool) -> bool:
    if of_somebody and not told.owners:
        return False  # "his wife", and who he is is not known
    return not told.owners or not earlier.owners or bool(earlier.owners & told.owners)


def _is_another(noun: Token) -> bool:
    """ "the company of friends", "the group that won": words behind that pick out one not yet talked about."""
    return any(
        child.lower_ == "of" or (child.dep_ in ("relcl", "acl") and child.left_edge.i == noun.i + 1)
        for child in noun.rights
    )


def _by_its_name(noun: Token, scene: Scene) -> Cluster | None:
    """The most present one that has the noun in its name: "the mosque" of the Grand Mosque."""
    word = noun.lower_
    named = scene.by_noun.get(word)
    if named is None or (noun.pos_ == "PROPN" and word not in nouns().groups and word not in nouns().places):
        return None
    other = {t.lower_ for t in noun.lefts if t.dep_ == "compound"}
    return next(
        (c for c in _present(scene, _REACH["called"]) if c in named and other <= {*c.name.lower().split()}), None
    )


def _owned_by_a_subject(noun: Token, scene: Scene) -> Cluster | None:
    """ "Doe, the head of Norvair, said the company": the organization of which somebody above is."""
    lemma = noun.lemma_.lower()
    if lemma not in nouns().groups:
        return None
    for speaker in map(scene.who, subjects_above(noun)):
        owners = scene.owners(speaker) if speaker is not None and speaker.type == "Person" else set()
        for cluster in _present(scene, _REACH["Organization"]) if owners else ():
            if cluster.name in owners and cluster.type == "Organization" and _fits(lemma, cluster):
                return cluster
    return None


def _by_sort(noun: Token, scene: Scene) -> Cluster | None:
    """The most present organization or place of this sort."""
    lemma = noun.lemma_.lower()
    if lemma in nouns().places and not _has_place(noun, scene):
        found = next(
            (c for c in _present(scene, _REACH["Place"]) if c.type == "Place" and _is_such_a_place(lemma, c)), None
        )
        if found is not None:
            return found
    if lemma in nouns().groups:
        present = (c for c in _present(scene, _REACH["Organization"]) if c.type == "Organization")
        return next((cluster for cluster in present if _fits(lemma, cluster)), None)
    return None


def _has_place(noun: Token, scene: Scene) -> bool:
    """ "the capital in Norvania" says itself where."""
    return any(child.lower_ == "in" and any(c.i in scene.names for c in child.children) for child in noun.children)


def _is_such_a_place(lemma: str, cluster: Cluster) -> bool:
    kinds = nouns().places[lemma]
    return "country" in kinds if is_country(cluster) else "city" in kinds and cluster.group in ("city", "")


def _fits(lemma: str, cluster: Cluster) -> bool:
    """Does its list fit, and does its own name say nothing else: "the company" is no Bankers' Association?"""
    groups = nouns().groups
    if lemma not in groups or (cluster.group or "other") not in groups[lemma]:
        return False
    own = cluster.name.lower().split()[-1]
    return own not in groups or bool((groups[own] & groups[lemma]) - {"other"})


def _seat(noun: Token, scene: Scene) -> Cluster | None:
    """ "the government in Warsaw", "of Poland": the country, when the article names it; never another one."""
    places = (
        scene.names.get(name.i) for prep in noun.children if prep.lower_ in ("in", "of") for name in prep.children
    )
    place = next((cluster for cluster in places if cluster and cluster.type == "Place"), None)
    if place is None:
        return None
    country = capitals().get(place.name, place.name)
    return next((cluster for cluster in scene.names.values() if cluster.name == country), None)


def _present(scene: Scene, within: int) -> Iterator[Cluster]:
    return (referent for referent, _, _ in scene.salience.present(within) if isinstance(referent, Cluster))


def phrase_start(noun: Token) -> int:
    """The first token of the words before a noun that belong to it; "his" of "his wife" means another one."""
    start = noun.left_edge.i
    for token in noun.doc[start : noun.i]:
        if token.tag_ == "PRP$" or token.is_space or (token.is_punct and token.text not in _HYPHENS):
            start = token.i + 1
    return start


def thing(noun: Token) -> Thing:
    """What a noun without a name adds to the things a pronoun may mean."""
    lemma = noun.lemma_.lower()
    gender = nouns().gender.get(lemma)
    entry = known().get(noun.text)
    person = gender is not None or nouns().fits(lemma, "Person") or (entry is not None and entry.kind == "demonym")
    return Thing(noun.tag_ in _PLURAL or any(child.dep_ == "conj" for child in noun.children), person, gender)
