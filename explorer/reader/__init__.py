"""An article with its marks, and the facts of the chosen sentence beside it, as one component."""
from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2.types import ComponentRenderer

from explorer.canvas import shared_script
from explorer.component import component
from graph import drawing

_HERE = Path(__file__).parent
_SCRIPTS = ("marks.js", "text.js", "facts.js", "reader.js")


def reader(key: str, *, content: str, sentence: tuple[int, int], read_only: str) -> Any:
    """Show an article; `content`: that of `explorer.reader.content` as JSON. Answers with what the component tells.

    `sentence`: a number that changes with each wish, and the sentence it wishes to see, from 0. `read_only`: why
    nothing can be deleted, or empty.
    Told: `sentence`, the one that is chosen; `explore` {ids, select}, `article` (an id), `delete`, each once.
    """
    return _renderer()(
        key=key,
        data={"content": content, "wish": {"number": sentence[0], "sentence": sentence[1]}, "readOnly": read_only},
        on_sentence_change=lambda: None, on_explore_change=lambda: None, on_article_change=lambda: None,
        on_delete_change=lambda: None,
    )


@cache
def _renderer() -> ComponentRenderer:
    scripts = [(_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS]
    style = drawing.style() + (_HERE / "reader.css").read_text(encoding="utf-8")
    return component("reader", "\n".join([shared_script(), *scripts]), style)
