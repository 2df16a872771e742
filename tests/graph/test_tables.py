"""Lines and nodes as rows of tables, and as CSV."""
from __future__ import annotations

import csv
import io

import pytest

from graph.model import Edge, Node
from graph.tables import LINE_COLUMNS, Row, csv_text, line_rows, matching, node_rows, ordered, within
from graph.told_lines import fold_lines

_NODES = {node.id: node for node in (
    Node("salant", ("Entity", "Person"), {"name": "Mira Salant"}),
    Node("norvania", ("Entity", "Place"), {"name": "Nórvania"}),
    Node("compact", ("Entity", "Organization"), {"name": "=HYPERLINK(1)"}),
    Node("visit", ("Event",), {"name": "visit", "modes": ["negated"], "date_from": "2025-04", "date_to": "2025-04",
                               "reported": "2025-04-01", "article": "c", "origin": "c"}),
    Node("denial", ("Statement",), {"name": "no treaty", "stance": "denies", "reported": "2025-03-12", "article": "b"}),
)}


def _edge(id_: str, type_: str, ends: tuple[str, str], article: str, **known: str | float) -> Edge:
    return Edge(id_, type_, *ends, {"article": article, "origin": article, "sentence": f"{article}#0", **known})


_EDGES = (
    _edge("1", "MEMBER_OF", ("norvania", "compact"), "a", status="current", reported="2025-03-10", since="2019",
          confidence=0.8),
    _edge("2", "MEMBER_OF", ("norvania", "compact"), "b", status="negated", reported="2025-03-12", confidence=0.6),
    Edge("3", "MEMBER_OF", "norvania", "compact", {"article": "copy", "origin": "b", "status": "negated"}),
    _edge("4", "LEADS", ("salant", "norvania"), "a", status="former", reported="2025-03-10"),
    _edge("5", "HAS_ROLE", ("salant", "norvania"), "a", status="former", reported="2025-03-10", title="president"),
    _edge("6", "HAS_ROLE", ("salant", "norvania"), "b", status="current", reported="2025-03-12", title="envoy"),
    _edge("7", "TARGET", ("visit", "norvania"), "c", reported="2025-04-01"),
    _edge("8", "SAYS", ("salant", "denial"), "b", reported="2025-03-12"),
)


def _lines() -> dict[str | int | float | None, Row]:
    return {row["id"]: row for row in line_rows(fold_lines(_NODES, _EDGES))}


def test_edges_of_one_line_are_one_row_and_an_office_goes_into_what_it_implies() -> None:
    assert list(_lines()) == ["1", "4", "6", "7", "8"]


def test_a_contested_line_with_its_support() -> None:
    row = _lines()["1"]
    assert [row[name] for name in LINE_COLUMNS] == [
        "Nórvania", "is a member of", "=HYPERLINK(1)", "contested", "2019", "no date", "", "2025-03-10", "2025-03-12",
        None, 2, 3, 0.8, "1"]


def test_lines_of_events_and_statements() -> None:
    event, said = _lines()["7"], _lines()["8"]
    assert (event["Status"], event["Happened"], event["Since"]) == ("negated", "2025-04", "")
    assert (said["Relation"], said["Status"], said["Confidence"]) == ("denies", "", None)


def test_rows_of_nodes() -> None:
    rows = {row["id"]: row for row in node_rows(list(_NODES.values()), _EDGES, {"salant": 7})}
    salant, visit = rows["salant"], rows["visit"]
    assert (salant["Country or role"], salant["Connections"]) == ("envoy, Nórvania", 7)
    assert (salant["First reported"], salant["Last reported"], salant["Independent"]) == ("2025-03-10", "2025-03-12", 2)
    assert (visit["Happened"], visit["Last reported"], visit["Reports"]) == ("2025-04", "2025-04-01", 1)
    assert (salant["Happened"], rows["compact"]["Type"]) == ("", "Organization")


@pytest.mark.parametrize(("first", "last", "reported", "days"), [
    ("2025-03-08", "2025-03-08", "2025-03-10", 2),
    ("2025-03-08", "2025-03-09", "2025-03-09", 0),
    ("2025-03-28", "2025-03-30", "2025-03-10", -20),
    ("2025-03", None, "2025-03-10", None),
    (None, None, "2025-03-10", None),
    ("2025-03-08", "2025-03-08", None, None),
])
def test_days_from_what_happened_to_its_report(first: str | None, last: str | None, reported: str | None,
                                               days: int | None) -> None:
    node = Node("e", ("Event",), {"name": "met", "date_from": first, "date_to": last, "reported": reported})
    assert [row["Days later"] for row in node_rows([node], [], {})] == [days]


def test_words_find_rows_whatever_case_and_accents() -> None:
    rows = list(_lines().values())
    assert [row["id"] for row in matching(rows, "norv MEMBER")] == ["1"]
    assert len(matching(rows, "")) == len(rows)


@pytest.mark.parametrize(("clock", "first", "last", "ids"), [
    ("reported", "2025-03-11", "", ["1", "6", "7", "8"]),
    ("reported", "", "2025-03-10", ["1", "4"]),
    ("happened", "2025-04-30", "2025-12-31", ["7"]),
    ("happened", "", "2019-06-01", ["1"]),
])
def test_dates_of_a_clock(clock: str, first: str, last: str, ids: list[str]) -> None:
    assert [row["id"] for row in within(list(_lines().values()), clock, first, last)] == ids


def test_what_is_not_told_comes_last_in_either_order() -> None:
    rows = list(_lines().values())
    assert [row["id"] for row in ordered(rows, "Confidence", falling=True)][:1] == ["1"]
    assert next(row["Since"] for row in ordered(rows, "Since", falling=False)) == "2019"
    names = [row["From"] for row in ordered(rows, "From", falling=False)]
    assert names == ["Mira Salant", "Mira Salant", "Mira Salant", "Nórvania", "visit"]


def test_csv_has_all_rows_and_no_formula() -> None:
    read = list(csv.DictReader(io.StringIO(csv_text(LINE_COLUMNS, _lines().values()))))
    assert len(read) == 5
    assert (read[0]["To"], read[0]["Confidence"], read[0]["Since"]) == ("'=HYPERLINK(1)", "0.8", "2019")
    signs: list[Row] = [{"a": f"{sign}1"} for sign in "=+-@"]
    assert csv_text(["a"], [*signs, {"a": -1}]).split() == ["a", "'=1", "'+1", "'-1", "'@1", "-1"]
