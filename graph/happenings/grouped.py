"""`Event.happening`: afresh, and for articles that come, change or go.

An event that is new or told otherwise is compared with those that share one of its keys; the happenings it joins become
one. A happening that loses an event is worked out again from those that are left. A key that too many events have says
too little to find by; when one becomes so, or no longer is, the happenings of its events are worked out again too. So
the result does not depend on the order, and an article costs as much as was told of its deeds in those months.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.happenings.groups import MOST, groups, united
from graph.happenings.happened import Happened, happened_from_rows, happened_from_store
from graph.happenings.same import same
from graph.happenings.terms import terms
from graph.keyed import led_to
from graph.rows import NodeRow, Row, Rows, by_id
from graph.store import GraphStore
from graph.stored import ask

# A key that stays too common whatever goes is not read out.
_AT = ("UNWIND $rows AS row MATCH (k:Key {id: row.key}) WHERE COUNT { (k)<-[:KEYED]-() } <= row.most "
       "MATCH (k)<-[:KEYED]-(e:Event) RETURN row.key AS key, collect(e.id) AS ids")
_HAPPENINGS = "UNWIND $ids AS id MATCH (e:Event {id: id}) RETURN e.id AS id, e.happening AS happening"
_MEMBERS = "UNWIND $ids AS id MATCH (e:Event) WHERE e.happening = id RETURN e.id AS id, e.happening AS happening"

_Events = Mapping[str, Happened]


def event_keys(rows: Rows) -> Rows:
    """The index entries of an article's events, from all its rows."""
    events = happened_from_rows(rows).values()
    return by_id(row for one in events for row in led_to(("Event", one.id), _keys(one)))


def grouped_afresh(rows: Rows) -> Rows:
    """The events of a graph with their happenings, from the rows of all its articles."""
    found = groups(happened_from_rows(rows).values())
    return by_id(_event(id_, happening, rows) for id_, happening in found.items())


def grouped(store: GraphStore, before: Rows, after: Rows) -> tuple[Rows, Rows]:
    """The events whose rows or happening change, before and after, when the rows of `after` take the place of `before`.

    Of an event of another article the rows have the happening alone.
    """
    was, now = happened_from_rows(before), happened_from_rows(after)
    lost = {id_: one for id_, one in was.items() if now.get(id_) != one}
    fresh = {id_: one for id_, one in now.items() if was.get(id_) != one}
    old = _happenings(store, was)
    new = {id_: happening for id_, happening in old.items() if id_ not in lost}
    if lost or fresh:
        moved_before, moved_after = _Change(store, lost, fresh, now).moved()
        old, new = moved_before | old, new | moved_after
    return (by_id(_event(id_, happening, before) for id_, happening in old.items()),
            by_id(_event(id_, happening, after) for id_, happening in new.items()))


def _event(id_: str, happening: str, rows: Rows) -> Row:
    known = rows.get(("Event", id_))
    return NodeRow(("Event",), id_, {**(known.properties if known else {}), "happening": happening})


@dataclass(frozen=True, slots=True)
class _Change:
    """Events that go (`lost`) and that come (`fresh`), by id; one told otherwise is both. `now` are the events of all
    rows that are written."""

    store: GraphStore
    lost: _Events
    fresh: _Events
    now: _Events

    def moved(self) -> tuple[dict[str, str], dict[str, str]]:
        """Event -> happening, before and after, of those whose happening may change."""
        at = _At(self.store, self.lost, self.fresh)
        at.look_up([*self.lost.values(), *self.fresh.values()])
        broken = _members(self.store, _happenings(self.store, self.lost.keys() | at.crossing()).values())
        loose = self._told(broken.keys() - self.lost.keys() - self.fresh.keys())
        at.look_up(loose.values())
        found = {**loose, **self.fresh}
        near = self._told({id_ for one in found.values() for id_ in at.near(one)} - found.keys())
        standing = _happenings(self.store, near)
        after = _joined(found, near, standing, at)
        renamed = {old: new for old, new in after.items() if old not in found and old != new}
        others = _members(self.store, renamed)
        return broken | others, {id_: after[id_] for id_ in found} | {
            id_: renamed[happening] for id_, happening in others.items()}

    def _told(self, ids: Collection[str]) -> dict[str, Happened]:
        written = {id_: self.now[id_] for id_ in ids if id_ in self.now}
        return written | happened_from_store(self.store, set(ids) - written.keys())


def _joined(found: _Events, near: _Events, standing: Mapping[str, str], at: _At) -> dict[str, str]:
    """Event, or happening that stands as it is -> happening after."""
    everyone = {**found, **near}
    names = {id_: standing.get(id_, id_) for id_ in everyone}
    pairs = ((names[id_], names[other]) for id_, one in found.items() for other in at.near(one)
             if same(one, everyone[other]))
    return united(names.values(), pairs)


class _At:
    """The events that have a key when the change is done."""

    def __init__(self, store: GraphStore, lost: _Events, fresh: _Events) -> None:
        self._store, self._lost, self._fresh = store, lost, fresh
        self._going = Counter(key for one in lost.values() for key in _keys(one))
        self._coming = _by_key(fresh.values())
        self._before: dict[str, list[str]] = {}
        self._after: dict[str, set[str]] = {}

    def look_up(self, events: Iterable[Happened]) -> None:
        """Read out the keys of these events, but for those that are too common before and after."""
        keys = sorted({key for one in events for key in _keys(one)} - self._after.keys())
        rows = [{"key": key, "most": MOST + self._going[key]} for key in keys]
        found = {row["key"]: row["ids"] for row in (ask(self._store, _AT, rows=rows) if rows else ())}
        common = self._common(set(keys) - found.keys())
        for key in keys:
            self._before[key] = found.get(key, [])
            self._after[key] = set() if key in common else (
                {id_ for id_ in self._before[key] if id_ not in self._lost} | self._coming.get(key, set()))

    def crossing(self) -> set[str]:
        """The events of keys that become too common, or no longer are."""
        return {id_ for key, ids in self._before.items() if ids
                and (len(ids) > MOST) != (len(self._after[key]) > MOST) for id_ in ids}

    def near(self, one: Happened) -> list[str]:
        """Those that share a key with it that is not too common."""
        usable = (self._after[key] for key in _keys(one) if len(self._after[key]) <= MOST)
        return sorted({id_ for ids in usable for id_ in ids} - {one.id})

    def _common(self, keys: Collection[str]) -> set[str]:
        """Those of the keys without a list that the store has: they have too many."""
        query = "UNWIND $keys AS key MATCH (k:Key {id: key}) RETURN k.id AS id"
        return {row["id"] for row in (ask(self._store, query, keys=sorted(keys)) if keys else ())}


def _by_key(events: Iterable[Happened]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in events:
        for key in _keys(one):
            found.setdefault(key, set()).add(one.id)
    return found


def _keys(one: Happened) -> Iterator[str]:
    return (f"Event {term}" for term in sorted(terms(one)))


def _happenings(store: GraphStore, ids: Iterable[str]) -> dict[str, str]:
    """Event -> happening, as stored."""
    asked = sorted(ids)
    return {row["id"]: row["happening"] for row in (ask(store, _HAPPENINGS, ids=asked) if asked else ())}


def _members(store: GraphStore, happenings: Iterable[str]) -> dict[str, str]:
    """Event -> happening, for all events of these happenings."""
    asked = sorted(set(happenings))
    return {row["id"]: row["happening"] for row in (ask(store, _MEMBERS, ids=asked) if asked else ())}
