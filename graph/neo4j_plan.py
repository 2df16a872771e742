"""What a Neo4j plan says: whether a query only reads the graph, and its text.

READ access refuses writes, yet allows `LOAD CSV`, `TERMINATE TRANSACTIONS`, `SHOW SETTINGS` and procedures that
change the server. EXPLAIN shows each of them as an operator, also inside CALL and EXISTS.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from graph import guard

#: As the driver gives it: operatorType ("Filter@neo4j"), args (Details, EstimatedRows …), children.
Plan = Mapping[str, Any]


@cache
def _reading_operators() -> frozenset[str]:
    lines = Path(__file__).with_name("neo4j_operators.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def check_plan(query_type: str | None, plan: Plan) -> None:
    """Refuse a query that writes, or whose plan holds what is not on the lists. Raises QueryRefused."""
    if query_type != "r":
        raise guard.refused_write("A clause of the query")
    for operator in _operators(plan):
        name = operator["operatorType"].split("@")[0]
        if name == "ProcedureCall":
            guard.check_procedures([_procedure(operator)])
        elif name not in _reading_operators():
            raise guard.refused_operator(name)


def _operators(plan: Plan) -> Iterator[Plan]:
    if plan:
        yield plan
    for child in plan.get("children", ()):
        yield from _operators(child)


def _procedure(operator: Plan) -> str:
    """The name in the details of a ProcedureCall: "db.labels() :: (label :: STRING)"."""
    return str(operator.get("args", {}).get("Details", "")).split("(")[0]


def plan_lines(plan: Plan, depth: int = 0) -> Iterator[str]:
    """The plan as a reader sees it: one operator a line, what feeds it below and further in."""
    name, details = plan["operatorType"].split("@")[0], plan.get("args", {}).get("Details", "")
    rows = plan.get("args", {}).get("EstimatedRows")
    yield "  " * depth + f"{name} {details}".strip() + (f" ({rows:.0f} rows)" if rows is not None else "")
    for child in plan.get("children", ()):
        yield from plan_lines(child, depth + 1)
