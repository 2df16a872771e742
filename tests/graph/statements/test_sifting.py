"""Filters, words and orders over rows of statements."""
from __future__ import annotations

from typing import Any

import pytest

from graph.statements.offices import Named
from graph.statements.rows import StatementRow
from graph.statements.sifting import ORDERS, UNNAMED, Wanted, counts_by, independent, ordered, sift, speakers

VERIN, ESTMARK = Named("person/verin", "Person", "Tomas Verin"), Named("place/estmark", "Place", "Estmark")
MINISTRY = Named("organization/ministry", "Organization", "Ministry")


def row(id_: str, **known: Any) -> StatementRow:
    """A statement with what matters."""
    values: dict[str, Any] = {
        "stance": "asserts", "group": "asserting", "words": f"words of {id_}", "quote_type": "indirect",
        "speaker": None, "speaker_text": "an official", "role": "", "title": "", "organizations": (), "places": (),
        "about": (), "via": None, "article": id_, "article_name": id_, "publisher": "Post", "reported": "2025-03-10",
        "origin": id_, "happened": None, "gap": None, "sentence": f"{id_}#0", "start": 0, "end": 1, "parts": ()}
    return StatementRow(id=id_, **{**values, **known})


ROWS = (
    row("a", speaker=VERIN, role="President, Estmark", title="President", places=(ESTMARK,), gap=3),
    row("b", stance="denies", group="contradicting", quote_type="direct", disputed=1, reported="2025-03-12",
        about=(ESTMARK,), gap=-2),
    row("c", stance="warns", group="pressing", organizations=(MINISTRY,), publisher="Wire", reported="2025-04"),
    row("d", stance="rejects", group="contradicting", reported=None, words="Größe der Flotte"),
)


@pytest.mark.parametrize(("wanted", "left"), [
    (Wanted(), "abcd"),
    (Wanted(words="grosse FLOTTE"), "d"),
    (Wanted(words="fleet"), ""),
    (Wanted(words="größe flotte"), "d"),
    (Wanted(words="verin president"), "a"),
    (Wanted(groups_off=("contradicting",)), "ac"),
    (Wanted(stances=("denies", "warns")), "bc"),
    (Wanted(speakers=("person/verin",)), "a"),
    (Wanted(speakers=(UNNAMED,)), "bcd"),
    (Wanted(titles=("president",)), "a"),
    (Wanted(organizations=("organization/ministry",)), "c"),
    (Wanted(places=("place/estmark",)), "a"),
    (Wanted(about=("place/estmark",)), "b"),
    (Wanted(publishers=("Wire",)), "c"),
    (Wanted(first="2025-03-11"), "bc"),
    (Wanted(first="2025-04-20"), "c"),
    (Wanted(last="2025-03-11"), "a"),
    (Wanted(direct=True), "b"),
    (Wanted(disputed=True), "b"),
    (Wanted(stances=("denies",), publishers=("Wire",)), ""),
])
def test_filters(wanted: Wanted, left: str) -> None:
    found = sift(ROWS, wanted)
    assert "".join(one.id for one in found.rows) == left
    assert sum(count for _, count in found.left_out) == len(ROWS) - len(left)


def test_what_is_left_out_is_said_by_its_first_reason() -> None:
    found = sift(ROWS, Wanted(groups_off=("pressing",), first="2025-03-11"))
    assert found.left_out == (("of stances that are off", 1), ("without a report date", 1),
                              ("reported at other times", 1))


@pytest.mark.parametrize(("by", "falling", "order"), [
    ("reported", True, "cbad"), ("reported", False, "abcd"), ("gap", True, "abcd"), ("gap", False, "bacd"),
    ("stance", False, "abdc"), ("speaker", False, "bcda"), ("words", False, "dabc"),
])
def test_orders(by: str, falling: bool, order: str) -> None:
    assert "".join(one.id for one in ordered(ROWS, by, falling=falling)) == order
    assert by in ORDERS


def test_numbers() -> None:
    copy = row("e", words="words of a", origin="a", speaker=VERIN)
    assert independent((*ROWS, copy)) == 4 and speakers((*ROWS, copy)) == 2
    assert counts_by(ROWS, lambda one: [one.group]) == {"contradicting": 2, "asserting": 1, "pressing": 1}
