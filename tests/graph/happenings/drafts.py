"""Events and small worlds that the tests of happenings share."""
from __future__ import annotations

from typing import Any

from graph.happenings.happened import Happened
from graph.happenings.words import stems, telling
from graph.model import Facts
from graph.store import GraphStore
from graph.write import prepare, replace_articles


def event(id_: str, code: str, who: str, whom: str = "", *, words: str = "", trigger: str = "met", **more: Any
          ) -> Happened:
    """An event; names of sides are separated by blanks, "oro-maal" is a person and "Varn" a place."""
    return Happened(
        id=id_, article=more.pop("article", id_), code=code, actors=ids(who), targets=ids(whom),
        places=ids(more.pop("places", "")), trigger=stems(trigger), words=telling(stems(words)), **more)


def ids(names: str) -> tuple[str, ...]:
    """Entity ids of names."""
    return tuple(sorted(f"{'place' if name[0].isupper() else 'person'}/{name.lower()}" for name in names.split()))


def loaded(store: GraphStore, facts: tuple[Facts, ...]) -> None:
    """Articles in a store that was empty."""
    prepare(store)
    replace_articles(store, facts)
