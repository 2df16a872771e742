"""Definite descriptions: which named entity "the alliance", "the French president" or "the company" is."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.clusters import Cluster, is_country
from ingest.gazetteer import capitals, known, titles
from ingest.salience import Salience, Thing

_DEFINITE = ("the", "this", "that")
_REACH = 12  # sentences
_PLURAL = ("NNS", "NNPS")
#: Nouns that only fit organizations of some lists of `organizations.toml`; "" are those of no list.
_GROUPS = {
    "alliance": ("international",),
    "bloc": ("international",),
    "pact": ("international",),
    "union": ("international", ""),
    "organization": ("international", "", "movements"),
    "organisation": ("international", "", "movements"),
    "newspaper": ("media", ""),
    "paper": ("media", ""),
    "daily": ("media", ""),
    "broadcaster": ("media", ""),
    "network": ("media", ""),
    "channel": ("media", ""),
    "agency": ("media", "agencies", "states", "international", ""),
    "website": ("media", ""),
    "outlet": ("media", ""),
    "group": ("movements", ""),
    "militia": ("movements", ""),
    "movement": ("movements", ""),
    "party": ("parties",),
    "body": ("international", ""),
    "company": ("firms", ""),
    "firm": ("firms", ""),
    "airline": ("firms", ""),
    "manufacturer": ("firms", ""),
    "maker": ("firms", ""),
    "automaker": ("firms", ""),
    "carmaker": ("firms", ""),
    "corporation": ("firms", ""),
    "giant": ("firms", ""),
    "retailer": ("firms", ""),
    "team": ("firms", ""),
    "club": ("firms", ""),
    "charity": ("firms", ""),
    "publisher": ("firms", ""),
    "station": ("media",),
}


def described(token: Token, salience: Salience, heads: dict[int, Cluster]) -> Cluster | None:
    """The named entity that a noun with its words before it means, or None."""
    lemma = token.lemma_.lower()
    kinds = titles()["nominals"]
    if token.tag_ in _PLURAL:
        return None
    modifiers = [heads[t.i] for t in token.lefts if t.i in heads]
    if lemma in ("government", "regime", "leadership") and modifiers:
        return modifiers[-1] if is_country(modifiers[-1]) else None
    if not any(child.lower_ in _DEFINITE and child.dep_ == "det" for child in token.children):
        return None
    if lemma in ("government", "authorities") and (seat := _seat(token, heads)) is not None:
        return seat
    if lemma in kinds["person"]:
        return _person(lemma, modifiers, token, salience, heads)
    if lemma in kinds["organization"] and not modifiers and not _is_of_somebody(token, heads):
        return _organization(lemma, salience)
    named = any(child.lower_ == "in" and any(noun.i in heads for noun in child.children) for child in token.children)
    if lemma in kinds["place"] and not modifiers and not named and not _has_complement(token):
        return _place(lemma, salience)
    return None


def _is_of_somebody(token: Token, heads: dict[int, Cluster]) -> bool:
    """ "the parliament of Armenia": of somebody named."""
    return any(child.lower_ == "of" and any(noun.i in heads for noun in child.children) for child in token.children)


def _seat(token: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """ "the government in Warsaw", "of Poland": the country, when the article names it; never another one."""
    places = (heads.get(noun.i) for prep in token.children if prep.lower_ in ("in", "of") for noun in prep.children)
    place = next((cluster for cluster in places if cluster and cluster.type == "Place"), None)
    if place is None:
        return None
    country = capitals().get(place.name, place.name)
    return next((cluster for cluster in heads.values() if cluster.name == country), None)


def _has_complement(token: Token) -> bool:
    return any(child.lower_ == "of" for child in token.children)


def _person(
    lemma: str, modifiers: list[Cluster], token: Token, salience: Salience, heads: dict[int, Cluster]
) -> Cluster | None:
    """Whoever holds the office last named; of what it is an office must not differ."""
    complements = [
        heads[t.i]
        for t in token.subtree
        if t.i in heads and t.i > token.i and t.head.lower_ == "of" and t.head.head is token
    ]
    beside = heads.get(token.head.i) if token.dep_ == "appos" else None
    if beside is not None and beside.type == "Person":
        return beside  # "NAME, the president of Y": whoever else holds such an office
    before = token.doc[phrase_start(token, heads) - 2 : phrase_start(token, heads)]
    if len(before) == 2 and before[1].text == "," and (named := heads.get(before[0].i)) and named.type == "Person":
        return named
    of = {cluster.name for cluster in (*modifiers, *complements)}
    for referent, _, _ in salience.present(_REACH):
        if (
            isinstance(referent, Cluster)
            and lemma in referent.offices
            and (not of or not referent.offices[lemma] or of & referent.offices[lemma])
        ):
            return referent
    return None


def _organization(lemma: str, salience: Salience) -> Cluster | None:
    """The most present organization of this sort: by a word of its name, else by its list."""
    present = [r for r, _, _ in salience.present(4) if isinstance(r, Cluster) and r.type == "Organization"]
    named = next((cluster for cluster in present if lemma in cluster.name.lower().split()), None)
    groups = _GROUPS.get(lemma, ())
    return named or next((cluster for cluster in present if cluster.group in groups), None)


def _place(lemma: str, salience: Salience) -> Cluster | None:
    present = [r for r, _, _ in salience.present(3) if isinstance(r, Cluster) and r.type == "Place"]
    if lemma in ("country", "nation", "republic", "government", "regime", "kingdom"):
        return next((cluster for cluster in present if is_country(cluster)), None)
    if lemma in ("city", "town", "village", "capital"):
        return next((cluster for cluster in present if not is_country(cluster) and cluster.group in ("city", "")), None)
    return next((cluster for cluster in present if lemma in cluster.name.lower().split()), None)


def phrase_start(token: Token, heads: dict[int, Cluster]) -> int:
    """The first token of the words before a noun that belong to it."""
    start = token.i
    while start > token.sent.start and _belongs(token.doc[start - 1], token):
        start -= 1
    return start


def _belongs(before: Token, head: Token) -> bool:
    return (
        before.dep_ in ("det", "amod", "compound", "nmod", "nummod", "poss", "case")
        and not before.is_space
        and (before.head == head or before.head.head == head)
    )


def thing(token: Token) -> Thing:
    """What a noun without a name adds to the things a pronoun may mean."""
    lemma, word = token.lemma_.lower(), token.lower_
    gender = next((g for g in ("male", "female") if word in titles()[g]), None)
    entry = known().get(token.text)
    person = (
        gender is not None or lemma in titles()["nominals"]["person"] or (entry is not None and entry.kind == "demonym")
    )
    return Thing(token.tag_ in _PLURAL or any(child.dep_ == "conj" for child in token.children), person, gender)
