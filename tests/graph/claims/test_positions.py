"""What one speaker says over time in, changes of position out."""
from __future__ import annotations

import pytest

from graph.claims.positions import changes, position_changes
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.drafts import Draft
from tests.graph.claims.test_compare import told

QUILL = "person/ada-quill"
STAY, LEFT = "Estmark will stay in the Harbour Compact", "Estmark is no longer bound by the Harbour Compact"

TURNS = [
    ("stays, then is bound no longer", ("promises", STAY), ("asserts", LEFT), True),
    ("denies plans, then leaves", ("denies", "plans to leave the Harbour Compact"),
     ("asserts", "Estmark is leaving the Harbour Compact"), True),
    ("will sign, then refuses", ("promises", "that Estmark would sign the Halden treaty on fishing quotas"),
     ("rejects", "signing the Halden treaty on fishing quotas"), True),
    ("the same twice", ("promises", STAY), ("asserts", "Estmark remains in the Harbour Compact"), False),
    ("another matter", ("promises", STAY), ("denies", "that the ferry Marta carried rifles to Solvesk"), False),
    ("praise and criticism alone", ("praises", STAY), ("criticizes", LEFT), False),
]


@pytest.mark.parametrize(("one", "other", "turns"), [case[1:] for case in TURNS], ids=[case[0] for case in TURNS])
def test_turns(one: tuple[str, str], other: tuple[str, str], turns: bool) -> None:
    first = told("a", *one, speaker=QUILL, reported="2025-03-02", cue="denied" if one[0] == "denies" else "said")
    second = told("b", *other, speaker=QUILL, reported="2025-06-13", cue="denied" if other[0] == "denies" else "said")
    found = changes([second, first])
    assert [(change.earlier, change.later, change.days) for change in found] == (
        [(first.id, second.id, 103)] if turns else [])


@pytest.mark.parametrize("other", [
    told("b", "asserts", LEFT, speaker="person/somebody-else", reported="2025-06-13"),
    told("b", "asserts", LEFT, speaker=QUILL, reported="2025-03-02"),
    told("b", "asserts", LEFT, speaker=QUILL, reported=None),
], ids=["of another speaker", "on one day", "without a date"])
def test_no_change_of_position(other: object) -> None:
    first = told("a", "promises", STAY, speaker=QUILL, reported="2025-03-02")
    assert not changes([first, other])  # type: ignore[list-item]


def test_the_last_before_and_the_first_after_are_told() -> None:
    days = ("2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01")
    said = [told(str(n), *(("promises", STAY) if n < 2 else ("asserts", LEFT)), speaker=QUILL, reported=day)
            for n, day in enumerate(days)]
    assert [(one.earlier[0], one.later[0]) for one in changes(said)] == [("1", "2")]


def test_of_copies_one_is_told() -> None:
    first = told("a", "promises", STAY, speaker=QUILL, reported="2025-03-02")
    copies = [told(id_, "asserts", LEFT, speaker=QUILL, reported="2025-06-13", origin="b") for id_ in ("b", "c")]
    assert len(changes([first, *copies])) == 1


def _said(id_: str, published: str, stance: str, words: str) -> Draft:
    d = Draft(id_, {"quill": ("Person", "Ada Quill"), "compact": ("Organization", "Harbour Compact")},
              {"title": id_, "publisher": id_, "published": published})
    s = d.say(f"{{Ada Quill|quill}} said {words.replace('Harbour Compact', '{Harbour Compact|compact}')}.")
    d.statement(s, stance, "Ada Quill", "said", words, speaker="quill", about=("compact",))
    return d


def test_from_a_store(store: GraphStore) -> None:
    prepare(store)
    assert position_changes(store, ["person/ada-quill"]) == ()
    replace_articles(store, [_said("gazette", "2025-02-02", "promises", STAY).facts(),
                             _said("post", "2025-03-13", "asserts", LEFT).facts()])
    (found,) = position_changes(store, ["person/ada-quill"])
    assert (found.earlier, found.later, found.days, found.about) == (
        "gazette#statement-0", "post#statement-0", 39, ("organization/harbour-compact",))
    assert "Compact" in found.reason and position_changes(store, []) == ()
