"""Whether the graph is still the one that something was worked out from."""
from __future__ import annotations

from typing import Any

from graph.store import GraphStore
from graph.stored import ask


def stamp(store: GraphStore) -> tuple[Any, ...]:
    """Another value when articles came, went or were read again, or entities became one. Asking takes some 5 ms."""
    row = ask(store, "MATCH (a:Article) RETURN count(a) AS articles, max(a.loaded) AS loaded")[0]
    return row["articles"], row["loaded"], ask(store, "MATCH (n:Entity) RETURN count(n) AS found")[0]["found"]
