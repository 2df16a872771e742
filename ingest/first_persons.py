"""Whom "I", "we" and "you" mean: the speaker of a quotation or who is asked in an interview, and their organization."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ingest.clusters import Cluster
from ingest.interviews import Interview
from ingest.scene import Scene

_FIRST = ("i", "me", "my", "mine", "myself")
_OURS = ("we", "us", "our", "ours", "ourselves")
_SECOND = ("you", "your", "yours", "yourself")
_SPEAKING = frozenset((*_FIRST, *_OURS, *_SECOND))


def read_first_persons(scene: Scene, told: Sequence[bool], talk: Interview) -> None:
    """Add the mentions of the told sentences to the scene."""
    for number, sentence in enumerate(scene.doc.sents):
        if told[number]:
            for token in sentence:
                if token.lower_ in _SPEAKING and token.pos_ in ("PRON", "DET", "ADJ"):
                    _read(token, scene, talk)


def _read(token: Token, scene: Scene, talk: Interview) -> None:
    word = token.lower_
    cluster = scene.who(scene.quotes.speaker_token(token)) if word not in _SECOND else None
    if cluster is None and not scene.quotes.inside(token):
        cluster = talk.meant(token, second_person=word in _SECOND)
    if cluster is not None and word in _OURS:
        cluster = _organization_of(cluster, scene)
    if cluster is not None and (word in _OURS or cluster.type == "Person"):
        scene.add(token.i, token.i + 1, "pronoun", cluster, token)


def _organization_of(speaker: Cluster, scene: Scene) -> Cluster | None:
    """The one organization for which somebody speaks; an organization speaks for itself.

    Whoever is of a country and of an organization ("the Norvanian premier, our best friend in the EU") may mean either.
    """
    if speaker.type == "Organization":
        return speaker
    owners = scene.owners(speaker)
    spoken_for = {id(c): c for c in scene.names.values() if c.type != "Person" and c.name in owners}
    one = next(iter(spoken_for.values())) if len(spoken_for) == 1 else None
    return one if one is not None and one.type == "Organization" else None
