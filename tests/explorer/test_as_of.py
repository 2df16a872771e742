"""The day the graph is seen from: its form in the address, and what it leaves out."""
from __future__ import annotations

from datetime import date

import pytest

from explorer.as_of import day_of, days_of, known, later_sentences, left_out, standing
from explorer.controls import Off, change_words
from explorer.picture import Picture
from graph.errors import UsageError
from graph.model import Edge, Node


@pytest.mark.parametrize(("text", "wrong"), [
    ("2025-13-01", "the month is 13"), ("2025-02-30", "the day is 30, and Feb 2025 has 28"),
    ("0000-01-01", "the year is 0"),
    ("soon", "it must be a year, a month and a day"), ("2025-03", "it must be a year, a month and a day"),
    ("٢٠٢٥-٠٣-١٤", "it must be a year, a month and a day"),
])
def test_what_is_no_day_is_refused_with_the_reason(text: str, wrong: str) -> None:
    with pytest.raises(UsageError) as refused:
        day_of(text)
    assert str(refused.value) == f"{text!r} in the address is not a date: {wrong}. Write YYYY-MM-DD, or leave it out."


def test_a_day_and_no_day() -> None:
    assert (day_of("2024-02-29"), day_of("")) == ("2024-02-29", "")


def test_first_and_last_day_of_reports() -> None:
    assert days_of(["2025-03-10", None, "2025-04"]) == (date(2025, 3, 10), date(2025, 4, 30))
    assert days_of(["2024", "2025-04-06", "2025-04"]) == (date(2024, 1, 1), date(2025, 4, 30))
    assert days_of([None]) is None


def _edge(id_: str, type_: str, source: str, target: str, reported: str | None) -> Edge:
    return Edge(id_, type_, source, target, {"reported": reported, "sentence": f"{id_}#0"})


_EDGES = (
    _edge("1", "MEMBER_OF", "estmark", "compact", "2025-03-10"),
    _edge("2", "MEMBER_OF", "estmark", "compact", "2025-03-12"),
    _edge("3", "MEMBER_OF", "compact", "estmark", "2025-03-13"),
    _edge("4", "ALLY_OF", "estmark", "varnland", "2025-03-12"),
    _edge("5", "ALLY_OF", "varnland", "estmark", "2025-03-13"),
    _edge("6", "LEADS", "maren", "party", None),
)
_NODES = [Node(id_, ("Entity", "Place"), {"name": id_})
          for id_ in ("estmark", "compact", "varnland", "maren", "party", "alone")]
_SAID = [Node(f"n#statement-{number}", ("Statement",), {"name": "said", "reported": reported})
         for number, reported in enumerate(("2025-03-10", "2025-03-12", None))]
_PICTURE = Picture(nodes={node.id: node for node in (*_NODES, *_SAID)}, edges={edge.id: edge for edge in _EDGES})


def test_what_stands_by_a_day() -> None:
    assert [edge.id for edge in standing(_EDGES, "2025-03-12")] == ["1", "2", "4", "6"]
    assert {node.id for node in known(_PICTURE, "2025-03-11")} == {
        "estmark", "compact", "maren", "party", "alone", "n#statement-0", "n#statement-2"}
    assert known(_PICTURE, "") == (*_NODES, *_SAID)


def test_later_sentences_of_a_line_also_where_the_canvas_did_not_show_them() -> None:
    assert later_sentences(_PICTURE, _EDGES[:1], "2025-03-11") == 1, "the other way round is another line"
    assert later_sentences(_PICTURE, _EDGES[3:4], "2025-03-11") == 2, "allies have no direction"
    assert later_sentences(_PICTURE, _EDGES[3:4], "") == 0


def test_what_a_panel_says() -> None:
    assert left_out("2025-03-14", 9, 1) == "Left out: 9 sentences and 1 link reported after 14 Mar 2025."
    assert left_out("2025-03-14", 0) == left_out("", 9) == ""


def test_an_undo_names_the_day() -> None:
    assert change_words(Off(), Off(asof="2025-03-14")) == "as of 14 Mar 2025"
    assert change_words(Off(asof="2025-03-14"), Off()) == "as of now"
    assert change_words(Off(), Off(types=("Person",))) == "change of filters"
