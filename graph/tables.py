"""What is in view as rows of tables: nodes, and lines as the drawing folds them. Also as CSV.

A row is a dict of column -> value; "id" is the node's, or that of a line's first edge. Dates are ISO, so that they
sort; "no date" where a thing could have one and is told without, an empty cell where it could not.
"""
from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from graph.days import days_from
from graph.drawn import drawn_label
from graph.happenings.happening import tellings_of
from graph.model import Edge, Node
from graph.names import fold
from graph.ontology import ontology
from graph.told_lines import ToldLine, support

Row = dict[str, str | int | float | None]

NODE_COLUMNS = ("Name", "Type", "Country or role", "Connections", "Happened", "First reported", "Last reported",
                "Days later", "Independent", "Reports", "id")
LINE_COLUMNS = ("From", "Relation", "To", "Status", "Since", "Until", "Happened", "First reported", "Last reported",
                "Days later", "Independent", "Reports", "Confidence", "id")
NO_DATE = "no date"

#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def node_rows(nodes: Sequence[Node], edges: Sequence[Edge], connections: Mapping[str, int]) -> list[Row]:
    """A row for each node. Reports of an entity are those of its lines here."""
    names = {node.id: str(node.properties["name"]) for node in nodes}
    touching: dict[str, list[Edge]] = {node.id: [] for node in nodes}
    for edge in edges:
        for end in {edge.source, edge.target} & touching.keys():
            touching[end].append(edge)
    return [_node_row(node, touching[node.id], names, connections.get(node.id, 0)) for node in nodes]


def line_rows(lines: Sequence[ToldLine]) -> list[Row]:
    """A row for each line."""
    return [_line_row(line) for line in lines]


def matching(rows: Sequence[Row], words: str) -> list[Row]:
    """The rows that have all these words, or beginnings of words, in their cells; case and accents do not count."""
    wanted = fold(words).split()
    return [row for row in rows if all(f" {word}" in _searched(row) for word in wanted)]


def ordered(rows: Sequence[Row], column: str, *, falling: bool) -> list[Row]:
    """The rows by a column, case and accents not counting; those that have nothing there come last either way."""
    told = [row for row in rows if row.get(column) not in (None, "", NO_DATE)]
    empty = [row for row in rows if row.get(column) in (None, "", NO_DATE)]
    return sorted(told, key=lambda row: _rank(row[column]), reverse=falling) + empty


def _rank(value: str | int | float | None) -> tuple[float, str]:
    return (0.0, fold(value)) if isinstance(value, str) else (value or 0.0, "")


def within(rows: Sequence[Row], clock: str, first: str, last: str) -> list[Row]:
    """The rows with a date from `first` to `last` (ISO, an empty one is no bound) on a clock; those undated are out."""
    return [row for row in rows if (dates := _dates(row, clock))
            and (not first or dates[-1] >= first) and (not last or dates[0][: len(last)] <= last)]


def _dates(row: Row, clock: str) -> list[str]:
    """The earliest and the latest date of a row on a clock, the latter as its last day."""
    names = ("First reported", "Last reported") if clock == "reported" else ("Since", "Until", "Happened")
    told = [part for name in names for part in re.split(" – | or ", str(row.get(name) or "")) if part[:1].isdigit()]
    return [min(told), max(f"{part}-12-31"[:10] if len(part) == 4 else f"{part}-31"[:10] for part in told)] \
        if told else []


def csv_text(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """All rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def happened(node: Node) -> str:
    """When an event took place, as far as it is told; nothing for what does not happen."""
    if drawn_label(node.labels) != "Event":
        return ""
    first, last = (node.properties.get(name) for name in ("date_from", "date_to"))
    if not first:
        return NO_DATE
    return str(first) if last in (None, first) else f"{first} – {last}"


def _days_later(when: str, told: Row) -> Row:
    """From the end of what happened to the first report."""
    return {"Days later": days_from(when.rpartition(" – ")[2], told["First reported"])}


def _node_row(node: Node, edges: Sequence[Edge], names: Mapping[str, str], connections: int) -> Row:
    label = drawn_label(node.labels)
    told: Sequence[Node | Edge] = tellings_of(node) if label in ("Event", "Statement") else edges
    origins, articles = support(told)
    when, reported = happened(node), _reported(told)
    return {
        "Name": names[node.id], "Type": ontology().types[label].label, "Country or role": _about(node, edges, names),
        "Connections": connections, "Happened": when, **reported, **_days_later(when, reported), "Independent": origins,
        "Reports": articles, "id": node.id,
    }


def _about(node: Node, edges: Sequence[Edge], names: Mapping[str, str]) -> str:
    """Offices and countries of a node, the newest first: "President, Estmark"."""
    found: dict[str, None] = {}
    for edge in sorted(edges, key=lambda edge: str(edge.properties.get("reported") or ""), reverse=True):
        status = edge.properties.get("status", "current")
        if edge.source == node.id and edge.target in names and status == "current":
            if edge.type == "HAS_ROLE":
                found[f"{edge.properties.get('title')}, {names[edge.target]}"] = None
            elif edge.type == "LOCATED_IN":
                found[f"in {names[edge.target]}"] = None
    return "; ".join(list(found)[:2])


def _line_row(line: ToldLine) -> Row:
    origins, articles = support(line.edges)
    sure = [value for edge in line.edges if isinstance(value := edge.properties.get("confidence"), int | float)]
    standing = line.type in ontology().predicates or line.type == "HAS_ROLE"
    when = next(filter(None, (happened(node) for node in (line.source, line.target))), "")
    reported = _reported(line.edges)
    return {
        "From": str(line.source.properties["name"]), "Relation": line.phrase,
        "To": str(line.target.properties["name"]),
        "Status": line.status if standing or line.status != "current" else "",
        "Since": _told(line, "since") if standing else "", "Until": _told(line, "until") if standing else "",
        "Happened": when, **reported, **_days_later(when, reported), "Independent": origins,
        "Reports": articles, "Confidence": max(sure, default=None), "id": line.edges[0].id,
    }


def _told(line: ToldLine, name: str) -> str:
    told = sorted({str(edge.properties[name]) for edge in line.edges if edge.properties.get(name)})
    return " or ".join(told) or NO_DATE


def _reported(told: Sequence[Node | Edge]) -> Row:
    dates = sorted(str(one.properties["reported"]) for one in told if one.properties.get("reported"))
    return {"First reported": dates[0] if dates else NO_DATE, "Last reported": dates[-1] if dates else NO_DATE}


def _searched(row: Row) -> str:
    return " " + fold(" ".join(str(value) for value in row.values() if value is not None))


def _harmless(value: str | int | float | None) -> str | int | float | None:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
