"""Facts under other entity ids: by number for keeping, by the graph's ids for showing."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from graph.model import Entity, Facts, Participant


def numbered(facts: Facts) -> Facts:
    """The facts with the entities called e0, e1, … in their order, so that equal facts are kept as equal text
    whatever run of the extraction they come from."""
    ids = dict.fromkeys(entity.id for entity in facts.entities)
    return with_ids(facts, {id_: f"e{number}" for number, id_ in enumerate(ids)})


def with_ids(facts: Facts, ids: Mapping[str, str]) -> Facts:
    """The facts with other entity ids; entities that get one id become one."""
    return replace(
        facts,
        entities=_merged(facts.entities, ids),
        roles=tuple(
            replace(role, person=ids[role.person], organization=_renamed(role.organization, ids),
                    place=_renamed(role.place, ids))
            for role in facts.roles),
        relations=tuple(replace(r, subject=ids[r.subject], object=ids[r.object]) for r in facts.relations),
        events=tuple(
            replace(event, actors=_all(event.actors, ids), targets=_all(event.targets, ids),
                    places=_all(event.places, ids))
            for event in facts.events),
        statements=tuple(
            replace(statement, speaker=_renamed(statement.speaker, ids), via=_renamed(statement.via, ids),
                    about=tuple(dict.fromkeys(ids[one] for one in statement.about)))
            for statement in facts.statements),
    )


def _renamed(handle: str | None, ids: Mapping[str, str]) -> str | None:
    return None if handle is None else ids[handle]


def _all(participants: tuple[Participant, ...], ids: Mapping[str, str]) -> tuple[Participant, ...]:
    return tuple(dict.fromkeys(ids[one] if isinstance(one, str) else one for one in participants))


def _merged(entities: tuple[Entity, ...], ids: Mapping[str, str]) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for entity in entities:
        same = found.get(ids[entity.id])
        found[ids[entity.id]] = replace(entity, id=ids[entity.id]) if same is None else _joined(same, entity)
    return tuple(found.values())


def _joined(one: Entity, other: Entity) -> Entity:
    """The first one's name, what both are called, the mentions of both in text order."""
    aliases = {*one.aliases, *other.aliases, other.name} - {one.name}
    mentions = sorted({*one.mentions, *other.mentions}, key=lambda m: (m.start, m.end, m.kind))
    return replace(one, aliases=tuple(sorted(aliases)), mentions=tuple(mentions))
