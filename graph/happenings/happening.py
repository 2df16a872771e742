"""A happening as one node: the events that tell it and the statements that deny it, seen from a day."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.days import is_later
from graph.model import Edge, Node, Value

#: How an event is told, by PLOVER mode; the first that it has counts. One that is simply told as done has none.
_STATES = {"negated": "cancelled", "future": "planned", "hypothetical": "conditional"}
#: Stances of statements that deny what they are about.
DENYING = ("denies", "rejects", "doubts")
_AGAINST = ("cancelled", "denied")
#: The property of an event that a statement denies, and of a line the event that tells it, where the node is another.
DENIED, TELLING = "denied", "telling"


@dataclass(frozen=True, slots=True)
class Happening(Node):
    """A node for several events. Its id, name and code are those of its first event by id; its dates and modes those of
    the newest report, its `reported` the first. `tellings` are its events by id, `denials` statements that dispute what
    somebody says about one of them."""

    tellings: tuple[Node, ...] = ()
    denials: tuple[Node, ...] = ()


def happening(tellings: Iterable[Node], denials: Iterable[Node] = ()) -> Node:
    """The node for these events, of which there is one at least; one that nobody disputes stays as it is."""
    told = tuple(sorted(tellings, key=lambda node: node.id))
    against = tuple(sorted(denials, key=lambda node: node.id))
    if len(told) == 1 and not against:
        return told[0]
    return Happening(told[0].id, told[0].labels, _as_told(told), told, against)


def told_by(node: Node, day: str) -> Node:
    """A node as it was told by a day; no day leaves it as it is. The twin of `tellAs` in `drawing/happenings.js`."""
    if not day or not isinstance(node, Happening):
        return node
    tellings, denials = (tuple(one for one in some if not is_later(one.properties.get("reported"), day))
                         for some in (node.tellings, node.denials))
    # Of a happening that nobody had told by then the first report says that it came later.
    return replace(node, properties=_as_told(tellings), tellings=tellings, denials=denials) if tellings else node


def _as_told(told: tuple[Node, ...]) -> dict[str, Value]:
    """The properties of a happening, the newest report first asked for each."""
    newest = sorted(told, key=lambda node: (str(node.properties.get("reported") or ""), node.id), reverse=True)
    dated = next((node for node in newest if node.properties.get("date_from")), newest[0])
    days = [str(node.properties["reported"]) for node in told if node.properties.get("reported")]
    return {
        **told[0].properties, "reported": min(days, default=None), DENIED: newest[0].properties.get(DENIED),
        "modes": newest[0].properties.get("modes"),
        **{name: dated.properties.get(name) for name in ("date_from", "date_to")},
    }


def tellings_of(node: Node) -> tuple[Node, ...]:
    """The events a node stands for."""
    return node.tellings if isinstance(node, Happening) else (node,)


def denials_of(node: Node) -> tuple[Node, ...]:
    """The statements that dispute what somebody says about it."""
    return node.denials if isinstance(node, Happening) else ()


def event_state(node: Node) -> str | None:
    """How an event is told where it is not simply told as done: denied, cancelled, planned, conditional. What some tell
    as done and others deny is neither."""
    return None if all(sides(node)) else state_of(node)


def state_of(event: Node) -> str | None:
    """The same of one event of one article."""
    if event.properties.get(DENIED):
        return "denied"
    modes = event.properties.get("modes") or ()
    return next((state for mode, state in _STATES.items() if isinstance(modes, list | tuple) and mode in modes), None)


def sides(node: Node) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """Who tells an event as done, and who denies it or tells it as called off: events, and statements on the second
    side. It is contested where both have somebody."""
    if not isinstance(node, Happening):
        return (), ()
    states = [(one, state_of(one)) for one in node.tellings]
    return (tuple(one for one, state in states if state is None),
            (*(one for one, state in states if state in _AGAINST), *node.denials))


def line_states(nodes: Iterable[Node]) -> dict[str, str]:
    """Event id -> the status in which its lines read: one that fell through negated, a planned one planned."""
    status = {"cancelled": "negated", "denied": "negated", "planned": "planned"}
    told = ((one.id, state_of(one)) for node in nodes if "Event" in node.labels for one in tellings_of(node))
    return {id_: status[state] for id_, state in told if state in status}


def state_of_line(edge: Edge, states: Mapping[str, str]) -> str | None:
    """The status that the event of a line gives it."""
    told = edge.properties.get(TELLING)
    ends = (edge.source, edge.target) if told is None else (str(told),)
    return next((states[end] for end in ends if end in states), None)


def by_any_id(nodes: Iterable[Node]) -> dict[str, Node]:
    """Nodes by their ids and by those of the events they stand for."""
    return {id_: node for node in nodes for id_ in (*(one.id for one in tellings_of(node)), node.id)}
