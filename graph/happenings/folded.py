"""Reading a graph in which each happening is one node, whatever of its events is asked for.

Its node has the id of its first event. Lines to any of its events lead to it, and keep as `telling` the event that has
them.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.drawn import label_of
from graph.happenings.happening import DENIED, DENYING, TELLING, happening, state_of
from graph.model import Edge, Node
from graph.store import GraphStore
from graph.stored import ask

_HAPPENINGS = "UNWIND $ids AS id MATCH (e:Event {id: id}) RETURN DISTINCT e.happening AS id"
_TELLINGS = "UNWIND $ids AS id MATCH (e:Event) WHERE e.happening = id RETURN e.id AS telling, id ORDER BY telling"
_EVENTS = "UNWIND $ids AS id MATCH (e:Event) WHERE e.happening = id RETURN e AS event, id"
_SAID = "UNWIND $ids AS id MATCH (e:Event {id: id})<-[:ABOUT]-(s:Statement) RETURN id, s.id AS said, s.stance AS stance"
_AGAINST = "UNWIND $ids AS id MATCH (s:Statement {id: id})<-[:DISPUTES]-(d:Statement) RETURN id, d AS denial"


def shown_as(store: GraphStore, ids: Iterable[str]) -> dict[str, str]:
    """Event -> happening, for all tellings of the events among these ids, in order of what was asked."""
    found = _happenings(store, ids)
    rows = ask(store, _TELLINGS, ids=found) if found else ()
    return {row["telling"]: row["id"] for row in rows}


def whole(store: GraphStore, id_: str) -> list[str]:
    """A node's id, or the ids of all events of its happening."""
    return list(shown_as(store, [id_])) or [id_]


def tellings(store: GraphStore, ids: Iterable[str]) -> list[dict[str, str]]:
    """Rows {id, one}: nodes by the ids they are asked for, and each event they stand for; other nodes stand alone."""
    asked = list(ids)
    first = shown_as(store, asked)
    of: dict[str, list[str]] = defaultdict(list)
    for event, id_ in first.items():
        of[id_].append(event)
    return [{"id": id_, "one": one} for id_ in asked for one in of.get(first.get(id_, ""), (id_,))]


def happenings(store: GraphStore, ids: Iterable[str]) -> dict[str, Node]:
    """The happenings of the events among these ids, by id."""
    asked = _happenings(store, ids)
    rows = ask(store, _EVENTS, ids=asked) if asked else ()
    said = _said(store, [row["event"].id for row in rows])
    tellings: dict[str, list[Node]] = {id_: [] for id_ in asked}
    for row in rows:
        tellings[row["id"]].append(_with_denial(row["event"], said))
    denials = _denials(store, {statement: id_ for id_, told in tellings.items() for event in told
                               if state_of(event) is None for statement in said.get(event.id, ())})
    return {id_: happening(told, denials.get(id_, {}).values()) for id_, told in tellings.items() if told}


def _happenings(store: GraphStore, ids: Iterable[str]) -> list[str]:
    events = [id_ for id_ in dict.fromkeys(ids) if label_of(id_) == "Event"]
    rows = ask(store, _HAPPENINGS, ids=events) if events else ()
    return list(dict.fromkeys(row["id"] for row in rows))


def _said(store: GraphStore, events: list[str]) -> dict[str, dict[str, str]]:
    """Event -> statement about it -> stance."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in ask(store, _SAID, ids=events) if events else ():
        found[row["id"]][row["said"]] = row["stance"]
    return found


def _with_denial(event: Node, said: Mapping[str, Mapping[str, str]]) -> Node:
    """The event as denied where a statement about it says so."""
    denied = any(stance in DENYING for stance in said.get(event.id, {}).values())
    return replace(event, properties={**event.properties, DENIED: True}) if denied else event


def _denials(store: GraphStore, affirming: Mapping[str, str]) -> dict[str, dict[str, Node]]:
    """Happening -> the statements that dispute one of those that affirm it, from these with their happenings."""
    found: dict[str, dict[str, Node]] = defaultdict(dict)
    for row in ask(store, _AGAINST, ids=list(affirming)) if affirming else ():
        found[affirming[row["id"]]][row["denial"].id] = row["denial"]
    return found


def retold(edges: Iterable[Edge], happening_of: Mapping[str, str]) -> list[Edge]:
    """The edges between what is shown; those of an event that is shown as another keep its id as `telling`."""
    return [_retold(edge, happening_of) for edge in edges]


def _retold(edge: Edge, happening_of: Mapping[str, str]) -> Edge:
    source, target = (happening_of.get(end, end) for end in (edge.source, edge.target))
    if (source, target) == (edge.source, edge.target):
        return edge
    told = edge.source if source != edge.source else edge.target
    return replace(edge, source=source, target=target, properties={**edge.properties, TELLING: told})
