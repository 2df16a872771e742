"""The statements of a graph as rows, on every store."""
from __future__ import annotations

import pytest

from graph.judgements import judge, undo
from graph.statements.happened import gap_days
from graph.statements.judged import dismissed, judgement_of
from graph.statements.pairs import claim_pairs, touching
from graph.statements.record import record
from graph.statements.rows import Rows, StatementRow, list_statements
from graph.statements.sentences import quoted
from graph.statements.table import COLUMNS, table_rows
from graph.store import GraphStore
from graph.tables import csv_text
from graph.write import prepare, replace_articles
from tests.worlds import small_world


def loaded(store: GraphStore) -> Rows:
    """The rows of the small world."""
    prepare(store)
    replace_articles(store, small_world())
    return list_statements(store)


def by_id(rows: Rows) -> dict[str, StatementRow]:
    """Rows by their ids."""
    return {row.id: row for row in rows}


def test_an_empty_store_has_none(store: GraphStore) -> None:
    prepare(store)
    assert list_statements(store) == () and claim_pairs(store) == ()


def test_a_row_has_what_a_list_shows(store: GraphStore) -> None:
    rows = loaded(store)
    one = by_id(rows)["post-0310#statement-0"]
    assert (one.stance, one.group) == ("asserts", "asserting")
    assert (one.said_by, one.role) == ("Tomas Verin", "President, Estmark")
    assert [about.name for about in one.about] == ["Estmark", "Harbour Compact"]
    assert (one.publisher, one.reported) == ("The Harbour Post", "2025-03-10")
    assert one.article_name == "Estmark in the Compact"
    assert [place.name for place in one.places] == ["Estmark"]
    days = [row.reported or "" for row in rows]
    assert days == sorted(days, reverse=True)


def test_copies_of_a_report_count_once(store: GraphStore) -> None:
    one = by_id(loaded(store))["wire-0312#statement-0"]
    assert (one.independent, one.reports) == (1, 2)


def test_a_speaker_without_a_name_is_called_as_the_text_does(store: GraphStore) -> None:
    one = by_id(loaded(store))["wire-0312#statement-2"]
    assert (one.speaker, one.said_by, one.role, one.places) == (None, "Four diplomats", "", ())


def test_disputes_are_marked_on_both_sides(store: GraphStore) -> None:
    rows, pairs = by_id(loaded(store)), claim_pairs(store)
    disputes = [pair for pair in pairs if pair.kind == "DISPUTES"]
    assert disputes and pairs[: len(disputes)] == tuple(disputes)
    for pair in disputes:
        assert rows[pair.earlier].disputed and rows[pair.later].disputed
        assert 0 < pair.score <= 1 and pair.reason.endswith(".") and pair in touching(pairs, [pair.earlier])
    assert touching(pairs, ["nothing"]) == ()


def test_the_sentence_of_a_statement_and_what_is_said_in_it(store: GraphStore) -> None:
    rows = loaded(store)
    found = quoted(store, rows)
    one = found["wire-0312#statement-1"]
    assert [one.text[start:end] for start, end in one.said] == ["There is no treaty", "and no seat"]
    assert one.cue and one.text[slice(*one.cue)] == "told"
    assert found.keys() == by_id(rows).keys() and quoted(store, ()) == {}


def test_the_record_of_a_speaker(store: GraphStore) -> None:
    rows = loaded(store)
    found = record(rows, "person/tomas-verin")
    assert found and found.speaker.name == "Tomas Verin" and found.groups["asserting"]["asserts"] >= 1
    assert found.offices[0][0] == "President, Estmark" and found.span and found.span[0] == "2025-03-10"
    assert sum(count for group in found.groups.values() for count in group.values()) == len(found.rows)
    assert record(rows, "person/nobody") is None


def test_as_csv(store: GraphStore) -> None:
    rows = loaded(store)
    lines = csv_text(COLUMNS, table_rows(rows)).splitlines()
    assert len(lines) == len(rows) + 1 and lines[0].startswith("Stance,Statement,Quote,Speaker")
    assert any("no date" in line for line in lines)


@pytest.mark.parametrize(("happened", "reported", "days"), [
    (("2025-03-11", "2025-03-11"), "2025-03-13", 2),
    (("2025-03-01", "2025-03-31"), "2025-03-13", 0),
    (("2025-04", "2025-04"), "2025-03-30", -2),
    (("2025-02", "2025-02"), "2025-03-01", 1),
    (("2024", "2024"), "2025-01-02", 2),
    (None, "2025-03-13", None),
    (("2025-03-11", "2025-03-11"), None, None),
])
def test_days_from_event_to_report(happened: tuple[str, str] | None, reported: str | None, days: int | None) -> None:
    assert gap_days(happened, reported) == days


def test_a_pair_is_confirmed_dismissed_and_taken_back(store: GraphStore) -> None:
    loaded(store)
    pair = claim_pairs(store)[0]
    assert judgement_of(store, pair) is None and dismissed(store) == ()
    judge(store, pair.kind, pair.earlier, pair.later, "confirmed", "Ann")
    found = next(one for one in claim_pairs(store) if one.id == pair.id)
    line = judgement_of(store, found)
    assert found.verdict == "confirmed" and line and line.author == "Ann"
    gone = judge(store, pair.kind, pair.earlier, pair.later, "dismissed", "Ben")
    assert pair.id not in {one.id for one in claim_pairs(store)} and dismissed(store) == (gone,)
    undo(store, gone.id, "Ben")
    assert dismissed(store) == () and pair.id in {one.id for one in claim_pairs(store)}
