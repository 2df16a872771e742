"""The statements of a list as a graph: which of them, with who says them and what they are about. Pure: rows in."""
from __future__ import annotations

from dataclasses import dataclass

from graph.statements.rows import Rows

STATEMENTS = 80  # more make a picture nobody reads; the list has them all


@dataclass(frozen=True, slots=True)
class Scene:
    """`ids`: nodes of the graph, statements first. `shown` statements of `total`."""

    ids: tuple[str, ...]
    shown: int
    total: int


def scene(rows: Rows, limit: int = STATEMENTS) -> Scene:
    """The first statements of a list with their speakers and all they are about."""
    first = rows[:limit]
    around = [one.id for row in first for one in (*((row.speaker,) if row.speaker else ()), *row.about)]
    return Scene(tuple(dict.fromkeys([*(row.id for row in first), *around])), len(first), len(rows))
