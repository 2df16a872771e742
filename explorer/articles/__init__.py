"""The list of articles, as a component: it filters by title and publisher by itself, and asks for words of the text."""
from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path

from streamlit.components.v2.types import ComponentRenderer

from explorer.canvas import shared_script
from explorer.component import component
from graph import drawing
from graph.articles import ArticleRow, shares

_HERE = Path(__file__).parent


def article_list(
    key: str, *, rows: Sequence[ArticleRow], chosen: str, words: str, found: Collection[str],
    on_open: Callable[[], None],
) -> None:
    """Show the list. Its state is `st.session_state[key]`: `words`, typed into the box, and `open`: {id}, the last.

    `found`: the ids of the articles whose text has `words`. `on_open` is called when the state has a new `open`.
    """
    later = not_first(rows)
    listed = [
        {"id": row.id, "name": row.name, "publisher": row.publisher, "published": row.published,
         "sentences": row.sentences, "facts": facts_of(row), "shares": shares(row) if row.id in later else ""}
        for row in rows
    ]
    data = {"rows": json.dumps(listed), "chosen": chosen, "words": words, "found": sorted(found)}
    _renderer()(key=key, data=data, on_words_change=lambda: None, on_open_change=on_open)


def facts_of(row: ArticleRow) -> int:
    """How many facts an article tells."""
    return row.roles + row.relations + row.events + row.statements


def not_first(rows: Sequence[ArticleRow]) -> set[str]:
    """Ids of the articles that share an origin with an earlier one."""
    first: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (row.published or "9999", row.id)):
        first.setdefault(row.origin, row.id)
    return {row.id for row in rows if first[row.origin] != row.id}


@cache
def _renderer() -> ComponentRenderer:
    script = f"{shared_script()}\n{(_HERE / 'articles.js').read_text(encoding='utf-8')}"
    return component("articles", script, drawing.style() + (_HERE / "articles.css").read_text(encoding="utf-8"))
