"""The rows of the list as plain values. Pure but for the sentences, which are handed in."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from explorer.markup import counted
from explorer.statements.board import AT_ONCE, Board
from graph.statements.rows import Rows, StatementRow
from graph.statements.sentences import Quoted
from graph.statements.sifting import Sifted, independent, speakers

Values = dict[str, Any]


def shown(board: Board, sifted: Sifted, rows: Rows, sentences: Mapping[str, Quoted], total: int) -> Values:
    """What the list shows. `rows`: those that are sent, in order; `total`: statements without any filter."""
    return {
        "rows": [row_values(row, sentences.get(row.id)) for row in rows], "by": board.by, "falling": board.falling,
        "count": len(sifted.rows), "total": total, "more": min(AT_ONCE, len(sifted.rows) - len(rows)),
        "head": _head(sifted.rows), "left_out": left_out(sifted),
        "undated": sum(1 for row in sifted.rows if not row.reported),
    }


def _head(rows: Rows) -> str:
    """"241 independent of 364 statements by 58 speakers"."""
    by = counted(speakers(rows), "speaker")
    return f"{independent(rows):,} independent of {counted(len(rows), 'statement')} by {by}"


def left_out(sifted: Sifted) -> str:
    """What filters left out: "Left out: 41 by other speakers, 2 without a report date"."""
    return "Left out: " + ", ".join(f"{count:,} {words}" for words, count in sifted.left_out) if sifted.left_out else ""


def row_values(row: StatementRow, sentence: Quoted | None) -> Values:
    """A statement as a row."""
    number = int(row.sentence.rsplit("#", 1)[1]) + 1
    return {
        "id": row.id, "stance": row.stance, "group": row.group, "quote": row.quote_type,
        "text": sentence.text if sentence else row.words, "said": sentence.said if sentence else (),
        "cue": sentence.cue if sentence else None, "who": named(row), "by": row.said_by, "role": row.role,
        "about": [{"id": one.id, "type": one.type, "name": one.name} for one in row.about],
        "publisher": row.publisher, "reported": row.reported, "happened": row.happened, "gap": row.gap,
        "article": row.article, "article_name": row.article_name, "number": number,
        "href": f"./sources?{urlencode({'article': row.article, 'sentence': number})}",
        "independent": row.independent, "reports": row.reports, "disputed": row.disputed, "confirmed": row.confirmed,
    }


def named(row: StatementRow) -> Values | None:
    """The speaker, where there is a name."""
    return {"id": row.speaker.id, "type": row.speaker.type, "name": row.speaker.name} if row.speaker else None
