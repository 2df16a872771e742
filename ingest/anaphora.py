"""Whom pronouns and definite descriptions mean: "he", "its", "the alliance", "the French president"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from ingest.clusters import Cluster
from ingest.descriptions import described, phrase_start, thing
from ingest.first_persons import read_first_persons
from ingest.interviews import Interview, interview
from ingest.portraits import calling, portrayed, titled
from ingest.pronoun_lexicon import NEUTRAL, PERSONAL, PLURAL
from ingest.pronouns import referent
from ingest.salience import role
from ingest.scene import Scene, scene

_MEASURES = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL")
_THIRD = frozenset((*PERSONAL, *NEUTRAL, *PLURAL))


def anaphora(
    doc: Doc, clusters: Sequence[Cluster], told: Sequence[bool], title: str | None
) -> list[tuple[int, int, str, Cluster]]:
    """Every pronoun and definite noun phrase of the told sentences that means a named entity."""
    found = scene(doc, clusters)
    talk = interview(doc, clusters, found.quotes, title)
    for number, sentence in enumerate(doc.sents):
        if told[number]:
            found.salience.next_sentence()
            for token in sentence:
                _read(token, found, talk)
    read_first_persons(found, told, talk)
    return sorted(found.mentions, key=lambda mention: mention[:2])


def _read(token: Token, scene: Scene, talk: Interview) -> None:
    index = token.i
    if index in scene.inside:
        _name(token, scene)
    elif token.lower_ in _THIRD:
        _pronoun(token, scene, talk.covers(token) or scene.quotes.inside(token))
    elif token.pos_ in ("NOUN", "PROPN"):
        _noun(token, scene)
    elif token.lower_ == "there" and token.dep_ == "advmod":
        _there(token, scene)


def _name(token: Token, scene: Scene) -> None:
    cluster = scene.names.get(token.i)
    if cluster is not None:
        scene.salience.mention(cluster, token)
    name = scene.starts.get(token.i)
    if name is not None and name.type == "Person" and (office := titled(name, scene)) is not None:
        scene.call(scene.names[scene.doc[name.start : name.end].root.i], office)


def _pronoun(token: Token, scene: Scene, spoken: bool) -> None:
    meant = referent(token, scene, spoken=spoken)
    if isinstance(meant, Cluster):
        scene.add(token.i, token.i + 1, "pronoun", meant, token)
        if token.lower_ in PERSONAL:
            _make_person(meant, PERSONAL[token.lower_], scene)
    if meant is not None:
        scene.salience.mention(meant, token)


def _make_person(meant: Cluster, gender: str, scene: Scene) -> None:
    """What "he" or "she" means is a person, and the one of this surname if the article names one in full."""
    meant.gender = gender
    if meant.type != "Person":
        namesakes = {
            id(other): other.name
            for other in scene.names.values()
            if other.type == "Person" and other.name.split()[-1] == meant.name and other.gender in (None, gender)
        }
        meant.type, meant.name = "Person", next(iter(namesakes.values())) if len(namesakes) == 1 else meant.name


def _there(token: Token, scene: Scene) -> None:
    here = (r for r, _, last in scene.salience.present(2) if last.ent_type_ != "NORP")  # not of "Norwegian troops"
    place = next((r for r in here if isinstance(r, Cluster) and r.type == "Place"), None)
    if place is not None:
        scene.add(token.i, token.i + 1, "nominal", place, token)


def _noun(token: Token, scene: Scene) -> None:
    """What somebody named is called, or something else that a pronoun may mean."""
    cluster = portrayed(token, scene)
    if cluster is not None:
        scene.call(cluster, calling(token, scene))
        if token.pos_ == "NOUN":  # with capitals it is as good as part of the name
            scene.add(phrase_start(token), token.i + 1, "nominal", cluster, token)
    elif token.dep_ in ("compound", "npadvmod", "nmod", "amod"):
        return
    elif (cluster := described(token, scene)) is not None:
        scene.add(phrase_start(token), token.i + 1, "nominal", cluster, token)
        scene.salience.mention(cluster, token)
    elif token.ent_type_ not in _MEASURES and role(token) != "attr":
        scene.salience.mention(thing(token), token, share=0.75)
