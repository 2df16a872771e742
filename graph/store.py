"""What a graph store can do. Everything else in this room is written once, over these four methods."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from graph.model import Edge, Node

#: What one cell of an answer can hold: a plain value, a node, a relationship, or lists and maps of these.
#: A path is the list of its nodes and relationships in order, beginning and ending with a node.
#: Dates, times and durations are ISO 8601 strings; a point is a map of its coordinates.
Cell = str | int | float | bool | None | Node | Edge | list[Any] | dict[str, Any]
Row = Mapping[str, Cell]
Params = Mapping[str, Any]
Write = tuple[str, Params]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of one query. `cut` says that there were more than the row limit let through."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    cut: bool = False


class GraphStore(Protocol):
    """One graph database, embedded or server. Threads may share it.

    A `Node` is called by its property `id`, an `Edge` by its own, or, where it has none, by
    "source TYPE target"; `source` and `target` are the `id` properties of its ends.
    Name the columns (`RETURN n.name AS name`): the name of a bare expression is the store's own affair.
    """

    @property
    def name(self) -> str:
        """How the store is called before a user: a file name, or a host without credentials."""
        ...

    def read(
        self, query: str, params: Params | None = None, *, timeout: float | None = None, row_limit: int | None = None
    ) -> Answer:
        """Run one read-only query. `timeout` in seconds; both limits default to the settings.

        Raises QueryError, QueryRefused (it would write, or reach outside the graph), QueryStopped, StoreUnreachable.
        """
        ...

    def write(self, writes: Sequence[Write]) -> None:
        """Run all (query, params) in one transaction: all of them take effect, or none.

        Constraints and indexes go into a call of their own: Neo4j does not mix them with data in one transaction.
        Raises QueryError, QueryRefused (the store was opened read-only), StoreUnreachable.
        """
        ...

    def explain(self, query: str, params: Params | None = None) -> str:
        """The plan of a read-only query as text, one operator a line, without running it.

        Raises what `read` raises before a query runs: QueryError, QueryRefused, StoreUnreachable.
        """
        ...

    def close(self) -> None:
        """Let go of the file or the connection; afterwards the store cannot be used."""
        ...
