"""How each article tells a happening, and where the tellings differ."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

from graph.happenings.happening import DENYING
from graph.happenings.silence import Silence, silence
from graph.happenings.words import is_called_off, stems
from graph.store import GraphStore
from graph.stored import ask

__all__ = ["Difference", "Named", "Retold", "Silence", "Telling", "differences", "retold", "silence", "tellings"]

_EVENTS = ("MATCH (e:Event) WHERE e.happening = $happening MATCH (e)-[:SHOWN_IN]->(s:Sentence) "
           "RETURN e AS event, s.text AS sentence")
_ARTICLES = "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS article, a.publisher AS publisher"
_SIDES = ("UNWIND $ids AS id MATCH (e:Event {id: id})-[r:ACTOR|TARGET|AT]->(n:Entity) "
          "RETURN DISTINCT e.id AS event, type(r) AS role, n.id AS id, n.name AS name ORDER BY id")
_SAID = ("UNWIND $ids AS id MATCH (e:Event {id: id})<-[:ABOUT]-(s:Statement) OPTIONAL MATCH (s)<-[:SAYS]-(n:Entity) "
         "RETURN DISTINCT e.id AS event, s.stance AS stance, n.id AS id, n.name AS name ORDER BY id")
_RETOLD = (
    "MATCH (e:Event) WHERE e.happening <> e.id WITH DISTINCT e.happening AS happening "
    "MATCH (m:Event) WHERE m.happening = happening "
    "WITH happening, count(DISTINCT m.article) AS articles, count(DISTINCT m.origin) AS origins, "
    "min(m.reported) AS first, max(m.reported) AS last WHERE articles > 1 "
    "MATCH (h:Event {id: happening}) "
    "RETURN happening, h.name AS name, h.code AS code, articles, origins, first, last "
    "ORDER BY coalesce(last, '') DESC, happening LIMIT $limit")


class Named(NamedTuple):
    """An entity, or with an empty id the words for somebody without a name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A happening as one event of one article tells it.

    `mode`: happened, planned, called off, denied, supposed. `said_by`: who says so, where the article quotes somebody.
    """

    event: str
    mode: str
    code: str
    date_from: str | None
    date_to: str | None
    actors: tuple[Named, ...]
    targets: tuple[Named, ...]
    places: tuple[Named, ...]
    said_by: tuple[Named, ...]
    article: str
    publisher: str | None
    reported: str | None
    origin: str
    sentence: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What tellings say differently: `what` is told as, date, place or participants; each value with its events."""

    what: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Retold:
    """A happening that more than one article tells; `origins` counts those that do not rest on one another."""

    happening: str
    name: str
    code: str
    articles: int
    origins: int
    first: str | None
    last: str | None


def tellings(store: GraphStore, happening: str) -> tuple[Telling, ...]:
    """The tellings of a happening by day of report and id; nothing for an unknown id."""
    rows = ask(store, _EVENTS, happening=happening)
    events = {row["event"].id: row["event"].properties for row in rows}
    texts = {row["event"].id: str(row["sentence"]) for row in rows}
    articles = sorted({str(found["article"]) for found in events.values()})
    publishers = {row["article"]: row["publisher"] for row in ask(store, _ARTICLES, ids=articles)}
    sides: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for row in ask(store, _SIDES, ids=sorted(events)):
        sides[row["event"], row["role"]].append(Named(row["id"], row["name"]))
    said: dict[str, list[tuple[str, Named | None]]] = defaultdict(list)
    for row in ask(store, _SAID, ids=sorted(events)):
        said[row["event"]].append((row["stance"], Named(row["id"], row["name"]) if row["id"] else None))
    told = (_telling(id_, found, sides, said[id_], publishers, texts[id_]) for id_, found in events.items())
    return tuple(sorted(told, key=lambda one: (one.reported or "", one.event)))


def _telling(
    id_: str, found: Mapping[str, Any], sides: Mapping[tuple[str, str], Sequence[Named]],
    said: Sequence[tuple[str, Named | None]], publishers: Mapping[str, str | None], text: str,
) -> Telling:
    actors, targets, places = (
        (*sides.get((id_, role), ()), *(Named("", words) for words in found.get(f"unnamed_{role_words}") or ()))
        for role, role_words in (("ACTOR", "actors"), ("TARGET", "targets"), ("AT", "places")))
    article = str(found["article"])
    return Telling(
        event=id_, mode=_mode(found.get("modes") or (), {stance for stance, _ in said}, text), code=str(found["code"]),
        date_from=found.get("date_from"), date_to=found.get("date_to"), actors=actors, targets=targets, places=places,
        said_by=tuple(dict.fromkeys(who for _, who in said if who is not None)), article=article,
        publisher=publishers.get(article), reported=found.get("reported"), origin=str(found.get("origin") or article),
        sentence=str(found["sentence"]), text=text,
    )


def _mode(modes: Iterable[str], stances: set[str], text: str) -> str:
    """How it is told: an event that somebody denies is denied, a negated one called off where the words say so."""
    told = set(modes)
    if stances & set(DENYING):
        return "denied"
    if "negated" in told:
        return "called off" if is_called_off(stems(text)) else "denied"
    return "planned" if "future" in told else "supposed" if "hypothetical" in told else "happened"


def differences(told: Sequence[Telling]) -> tuple[Difference, ...]:
    """Where two tellings cannot both be whole: neither says all that the other says. What one leaves out or words more
    roughly is no difference."""
    found = []
    for what, values in _ASPECTS.items():
        sets = {one.event: values(one) for one in told}
        if any(one and other and not one <= other and not other <= one
               for one, other in combinations(set(sets.values()), 2)):
            found.append(Difference(what, _by_value(told, what, sets)))
    return tuple(found)


def _by_value(
    told: Sequence[Telling], what: str, sets: Mapping[str, frozenset[str]],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    values: dict[str, list[str]] = defaultdict(list)
    for one in told:
        if sets[one.event]:
            values[_WORDED[what](one)].append(one.event)
    return tuple((value, tuple(events)) for value, events in values.items())


def _days(one: Telling) -> frozenset[str]:
    """The ISO date and all it is a part of, so that a month holds no day against itself."""
    if not one.date_from or one.date_from != one.date_to:
        return frozenset()
    return frozenset({one.date_from[:4], one.date_from[:7], one.date_from[:10]})


def _ids(side: Iterable[Named]) -> frozenset[str]:
    return frozenset(one.id for one in side if one.id)


_ASPECTS: dict[str, Callable[[Telling], frozenset[str]]] = {
    "told as": lambda one: frozenset({one.mode}),
    "date": _days,
    "place": lambda one: _ids(one.places),
    "participants": lambda one: _ids((*one.actors, *one.targets)),
}
_WORDED: dict[str, Callable[[Telling], str]] = {
    "told as": lambda one: one.mode,
    "date": lambda one: one.date_from or "",
    "place": lambda one: ", ".join(who.name for who in one.places),
    "participants": lambda one: ", ".join(dict.fromkeys(who.name for who in (*one.actors, *one.targets))),
}


def retold(store: GraphStore, limit: int) -> tuple[Retold, ...]:
    """The happenings told by more than one article, the newest first, at most so many."""
    return tuple(Retold(**row) for row in ask(store, _RETOLD, limit=limit))
