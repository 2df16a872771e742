"""Events sorted into happenings."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.happenings.happened import Happened
from graph.happenings.same import same
from graph.happenings.terms import terms

MOST = 60  # events: what more of them have in common within a month is no key to find one by


def groups(events: Iterable[Happened]) -> dict[str, str]:
    """Event id -> happening: the smallest id of those that `same` joins, in one step or several.

    Does not depend on the order.
    """
    by_id = {one.id: one for one in events}
    return united(by_id, ((one.id, other.id) for one, other in _candidates(by_id.values()) if same(one, other)))


def united(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Name -> the smallest of those that pairs join it with, in one step or several."""
    root = {name: name for name in names}
    for one, other in pairs:
        first, second = sorted((_root(root, one), _root(root, other)))
        root[second] = first
    return {name: _root(root, name) for name in root}


def _candidates(events: Iterable[Happened]) -> Iterator[tuple[Happened, Happened]]:
    """Pairs that share a term that is not too common, each once."""
    at: dict[str, list[Happened]] = defaultdict(list)
    for one in events:
        for term in terms(one):
            at[term].append(one)
    for one in events:
        near = {other.id: other for term in terms(one) if len(at[term]) <= MOST for other in at[term]}
        yield from ((one, other) for id_, other in sorted(near.items()) if one.id < id_)


def _root(root: dict[str, str], id_: str) -> str:
    while root[id_] != id_:
        root[id_] = id_ = root[root[id_]]
    return id_
