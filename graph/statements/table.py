"""Statements as rows of a table, for CSV. Dates are ISO; "no date" where one is not told."""
from __future__ import annotations

from graph.statements.rows import Rows, StatementRow
from graph.tables import NO_DATE, Row

COLUMNS = ("Stance", "Statement", "Quote", "Speaker", "Role", "About", "Publisher", "Reported", "Happened",
           "Days from event to report", "Independent", "Reports", "Disputed by", "Confirmed by", "Article", "Sentence",
           "id")


def table_rows(rows: Rows) -> list[Row]:
    """A row for each statement."""
    return [_row(row) for row in rows]


def _row(row: StatementRow) -> Row:
    first, last = row.happened or (NO_DATE, NO_DATE)
    return {
        "Stance": row.stance, "Statement": row.words, "Quote": row.quote_type, "Speaker": row.said_by, "Role": row.role,
        "About": "; ".join(one.name for one in row.about), "Publisher": row.publisher or "",
        "Reported": row.reported or NO_DATE, "Happened": first if first == last else f"{first} – {last}",
        "Days from event to report": row.gap, "Independent": row.independent, "Reports": row.reports,
        "Disputed by": row.disputed, "Confirmed by": row.confirmed, "Article": row.article_name,
        "Sentence": int(row.sentence.rsplit("#", 1)[1]) + 1, "id": row.id,
    }
