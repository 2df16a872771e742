"""Which mentions mean one entity, inside one article: names first, then pronouns and descriptions."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.model import Entity, Mention, Sentence
from graph.names import fold
from ingest.anaphora import anaphora
from ingest.clusters import Cluster, clusters
from ingest.spans import Name


def entities(
    doc: Doc, names: Sequence[Name], sentences: Sequence[Sentence], title: str | None = None
) -> tuple[Entity, ...]:
    """The entities of an article with all their mentions. What has no name is no entity, and boilerplate has none."""
    told = [sentence.part != "boilerplate" for sentence in sentences]
    numbers = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    found = clusters(doc, [name for name in names if told[numbers[name.start]]])
    others: dict[int, list[Mention]] = {}
    for start, end, kind, cluster in anaphora(doc, found, told, title):
        span = doc[start:end]
        others.setdefault(id(cluster), []).append(Mention(span.start_char, span.end_char, kind))
    made: dict[str, Entity] = {}
    for cluster in found:
        entity = _entity(doc, cluster, others.get(id(cluster), []))
        made[entity.id] = _joined(made[entity.id], entity) if entity.id in made else entity
    return tuple(made.values())


def _entity(doc: Doc, cluster: Cluster, others: list[Mention]) -> Entity:
    spans = [(doc[name.start : name.end], name.kind) for name in cluster.names]
    mentions = [Mention(span.start_char, span.end_char, kind) for span, kind in spans] + others
    called = {" ".join(span.text.split()) for span, kind in spans if kind != "demonym"}
    id_ = f"{cluster.type.lower()}:{fold(cluster.name).replace(' ', '-') or cluster.name}"
    return Entity(id_, cluster.type, cluster.name, tuple(sorted(called - {cluster.name})), tuple(_in_order(mentions)))


def _joined(one: Entity, two: Entity) -> Entity:
    """Two clusters with one best name are one entity."""
    return Entity(
        one.id,
        one.type,
        one.name,
        tuple(sorted({*one.aliases, *two.aliases})),
        tuple(_in_order([*one.mentions, *two.mentions])),
    )


def _in_order(mentions: list[Mention]) -> list[Mention]:
    return sorted(set(mentions), key=lambda mention: (mention.start, mention.end))
