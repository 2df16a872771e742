"""Events sorted into happenings."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.happenings.happened import Happened
from graph.happenings.same import same
from graph.happenings.terms import terms


def groups(events: Iterable[Happened]) -> dict[str, str]:
    """Event id -> happening: the smallest id of those that `same` joins, in one step or several.

    Does not depend on the order. Of a part of all events it is right when whole happenings are given.
    """
    by_id = {one.id: one for one in sorted(events, key=lambda one: one.id)}
    root = {id_: id_ for id_ in by_id}
    for one, other in _candidates(by_id.values()):
        first, second = sorted((_root(root, one.id), _root(root, other.id)))
        if first != second and same(one, other):
            root[second] = first
    return {id_: _root(root, id_) for id_ in by_id}


def _candidates(events: Iterable[Happened]) -> Iterator[tuple[Happened, Happened]]:
    """Pairs that share a term, each once."""
    by_term: dict[str, list[Happened]] = defaultdict(list)
    for one in events:
        near = {other.id: other for term in sorted(terms(one)) for other in by_term[term]}
        yield from ((other, one) for _, other in sorted(near.items()))
        for term in terms(one):
            by_term[term].append(one)


def _root(root: dict[str, str], id_: str) -> str:
    while root[id_] != id_:
        root[id_] = id_ = root[root[id_]]
    return id_
