"""Which office a speaker had at the time of a statement, and which organizations and places it speaks for."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.identity import entity_type
from graph.store import GraphStore
from graph.stored import ask

_ROLES = ("MATCH (p:Entity)-[:SAYS]->(:Statement) WITH DISTINCT p MATCH (p)-[r:HAS_ROLE]->(o:Entity) "
          "RETURN p.id AS holder, r.title AS title, r.status AS status, r.article AS article, r.reported AS reported, "
          "o.id AS id, o.name AS name")
_STANDING = ("MATCH (p:Entity)-[r:REPRESENTS|SPOKESPERSON_OF|WORKS_FOR|LEADS|MEMBER_OF|PART_OF|LOCATED_IN]->(o:Entity) "
             "WHERE r.status = 'current' RETURN DISTINCT p.id AS holder, o.id AS id, o.name AS name")


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """Something with a name: a person, an organization, a place or an event."""

    id: str
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office as an article words it, of an organization or a place."""

    title: str
    of: Named
    article: str
    reported: str
    current: bool

    @property
    def words(self) -> str:
        """"President, Estmark"."""
        return f"{self.title}, {self.of.name}"


@dataclass(frozen=True, slots=True)
class Offices:
    """Offices by who holds them, and whom one stands for."""

    held: Mapping[str, list[Office]]
    standing: Mapping[str, list[Named]]

    def at(self, speaker: Named, article: str, reported: str | None) -> Office | None:
        """The office that the article itself gives, else the last one that was reported by then."""
        held = self.held.get(speaker.id, [])
        here = [one for one in held if one.article == article and one.current]
        known = [one for one in held if one.current and reported and one.reported and one.reported <= reported]
        return min(here, key=lambda one: one.words) if here else max(
            known, key=lambda one: (one.reported, one.words), default=None)

    def organizations(self, speaker: Named, office: Office | None) -> tuple[Named, ...]:
        """The speaker itself, that of the office, and those it stands for, as far as they are organizations."""
        return tuple(sorted({one for one in self._near(speaker, office) if one.type == "Organization"}))

    def places(self, speaker: Named, office: Office | None) -> tuple[Named, ...]:
        """The same for countries and places; also those of its organizations."""
        near = list(self._near(speaker, office))
        beyond = [one for org in near if org.type == "Organization" for one in self.standing.get(org.id, ())]
        return tuple(sorted({one for one in (*near, *beyond) if one.type == "Place"}))

    def _near(self, speaker: Named, office: Office | None) -> Iterator[Named]:
        yield speaker
        if office:
            yield office.of
        yield from self.standing.get(speaker.id, ())


def offices(store: GraphStore) -> Offices:
    """The offices of all who say something."""
    held: dict[str, list[Office]] = defaultdict(list)
    for row in ask(store, _ROLES):
        held[row["holder"]].append(Office(row["title"], _named(row), row["article"], row["reported"] or "",
                                          row["status"] == "current"))
    standing: dict[str, list[Named]] = defaultdict(list)
    for row in ask(store, _STANDING):
        standing[row["holder"]].append(_named(row))
    return Offices(held, standing)


def _named(row: Mapping[str, Any]) -> Named:
    return Named(row["id"], entity_type(row["id"]), row["name"])
