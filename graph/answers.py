"""The answer of a query as text: a table to read, JSON or CSV to go on with."""
from __future__ import annotations

import csv
import io
import json
import unicodedata
from typing import Any

from graph.model import Edge, Node
from graph.store import Answer

#: Columns wider than this are cut in a table, which is for reading; JSON and CSV hold all of a value.
_WIDEST = 60


def to_json(answer: Answer) -> str:
    """A list of objects, one a row; nodes and edges are objects of their fields."""
    rows = [{name: plain(row[name]) for name in answer.columns} for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def to_csv(answer: Answer) -> str:
    """A heading and one line a row; lists, nodes and edges as JSON in one cell, an empty cell for null."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([_cell(row[name]) for name in answer.columns] for row in answer.rows)
    return out.getvalue()


def to_table(answer: Answer) -> str:
    """Columns in line on a terminal, also where characters are two cells wide or none."""
    lines = [list(answer.columns), *([_short(row[name]) for name in answer.columns] for row in answer.rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["─" * width for width in widths])
    shown = ("  ".join(text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)).rstrip()
             for line in lines)
    count = len(answer.rows)
    return "\n".join([*shown, "", f"{count} {'row' if count == 1 else 'rows'}", ""])


FORMATS = {"table": to_table, "json": to_json, "csv": to_csv}


def plain(value: Any) -> Any:
    """A cell with nodes and edges as objects, ready for `json.dumps`."""
    if isinstance(value, Node):
        return {"id": value.id, "labels": list(value.labels), "properties": dict(value.properties)}
    if isinstance(value, Edge):
        return {"id": value.id, "type": value.type, "source": value.source, "target": value.target,
                "properties": dict(value.properties)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(plain(value), ensure_ascii=False)


def _short(value: Any) -> str:
    """One line that fits, without signs that steer a terminal: a node by its name, an edge by its ends."""
    text = " ".join("".join(c if c.isprintable() else " " for c in _words(value)).split())
    if _width(text) <= _WIDEST:
        return text
    while _width(text) >= _WIDEST:
        text = text[:-1]
    return text + "…"


def _words(value: Any) -> str:
    if isinstance(value, Node):
        return str(value.properties.get("name") or value.id)
    if isinstance(value, Edge):
        return f"{value.source} {value.type} {value.target}"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_words, value))
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(plain(value), ensure_ascii=False)


def _width(text: str) -> int:
    """Cells of a terminal: two for East Asian wide characters, none for marks that stand on the one before."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
