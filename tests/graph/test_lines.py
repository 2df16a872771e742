"""Edges folded into lines, as the canvas folds them."""
from __future__ import annotations

from graph.lines import Line, folded, line_of
from graph.model import Edge


def _edge(id_: str, source: str, type_: str, target: str, sentence: str) -> Edge:
    return Edge(id_, type_, source, target, {"id": id_, "sentence": sentence, "status": "current"})


def test_edges_of_one_relation_are_one_line() -> None:
    one, two = _edge("1", "a", "MEMBER_OF", "b", "x#0"), _edge("2", "a", "MEMBER_OF", "b", "y#4")
    assert folded([one, two]) == {Line("a", "MEMBER_OF", "b"): (one, two)}


def test_an_office_is_in_the_relation_its_sentence_implies() -> None:
    office, leads, other = (_edge("1", "p", "HAS_ROLE", "o", "x#0"), _edge("2", "p", "LEADS", "o", "x#0"),
                            _edge("3", "p", "HAS_ROLE", "o", "y#0"))
    assert folded([office, leads, other]) == {Line("p", "LEADS", "o"): (office, leads),
                                              Line("p", "HAS_ROLE", "o"): (other,)}


def test_a_relation_without_direction_is_one_line_both_ways() -> None:
    assert line_of("b", "ALLY_OF", "a") == line_of("a", "ALLY_OF", "b") == Line("a", "ALLY_OF", "b")
    assert line_of("b", "MEMBER_OF", "a") == Line("b", "MEMBER_OF", "a")
