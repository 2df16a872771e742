"""Rows as a table, as JSON and as CSV."""
from __future__ import annotations

import csv
import io
import json

from graph.answers import to_csv, to_json, to_table
from graph.model import Edge, Node
from graph.store import Answer

NODE = Node("p1", ("Entity", "Person"), {"name": "Jana Maren", "aliases": ["Maren"]})
EDGE = Edge("e1", "LEADS", "p1", "o1", {"status": "current"})
ROWS = Answer(("who", "edge", "n", "list"), ({"who": NODE, "edge": EDGE, "n": None, "list": [NODE, "x", 1]},))
PLAIN = Answer(("name", "count"), ({"name": "日本", "count": 2}, {"name": "Zoë", "count": 10}))


def test_json_is_a_list_of_objects() -> None:
    node = {"id": "p1", "labels": ["Entity", "Person"], "properties": {"name": "Jana Maren", "aliases": ["Maren"]}}
    edge = {"id": "e1", "type": "LEADS", "source": "p1", "target": "o1", "properties": {"status": "current"}}
    assert json.loads(to_json(ROWS)) == [{"who": node, "edge": edge, "n": None, "list": [node, "x", 1]}]
    assert json.loads(to_json(Answer(("a",), ()))) == []


def test_csv_has_one_line_a_row() -> None:
    awkward = Answer(("text", "flag"), ({"text": 'a "b", c\nd', "flag": True}, {"text": None, "flag": False}))
    assert list(csv.reader(io.StringIO(to_csv(awkward)))) == [
        ["text", "flag"], ['a "b", c\nd', "true"], ["", "false"]]
    who, _, n, items = list(csv.reader(io.StringIO(to_csv(ROWS))))[1]
    assert json.loads(who)["id"] == "p1"
    assert n == ""
    assert json.loads(items)[1:] == ["x", 1]


def test_table_counts_the_width_of_characters() -> None:
    assert to_table(PLAIN).splitlines() == ["name  count", "────  ─────", "日本  2", "Zoë   10", "", "2 rows"]


def test_table_counts_marks_as_no_width() -> None:
    composed, apart = "Oldøy é", "Oldøy e\u0301"
    lines = [to_table(Answer(("a", "b"), ({"a": name, "b": 1},))).splitlines()[2] for name in (composed, apart)]
    assert lines[0].replace(composed, "") == lines[1].replace(apart, "")


def test_table_is_one_line_a_row() -> None:
    text = to_table(Answer(("text",), ({"text": "one\ntwo " + "x" * 200},)))
    row = text.splitlines()[2]
    assert row.startswith("one two x")
    assert row.endswith("…")
    assert len(row) == 60
    assert text.splitlines()[-1] == "1 row"


def test_table_holds_no_signs_that_steer_a_terminal() -> None:
    row = to_table(Answer(("text",), ({"text": "red \x1b[31m and \u202eback\u00a0again"},))).splitlines()[2]
    assert row == "red [31m and back again"


def test_table_names_nodes_and_edges() -> None:
    assert to_table(ROWS).splitlines()[2].split("  ") == ["Jana Maren", "p1 LEADS o1", "", " Jana Maren, x, 1"]


def test_table_of_no_rows() -> None:
    assert to_table(Answer(("name",), ())).splitlines() == ["name", "────", "", "0 rows"]
