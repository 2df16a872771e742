"""The components of the Statements page: the box for words, the list, and what stands beside it."""
from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from streamlit.components.v2.types import ComponentRenderer

from explorer.canvas import shared_script
from explorer.component import component
from graph import drawing

_HERE = Path(__file__).parent


def find_box(key: str, words: str, begun: int) -> None:
    """Show the box for words. Its state is `st.session_state[key]`: `words`. It begins anew with another `begun`."""
    _renderer("find")(key=key, data={"words": words, "begun": begun}, on_words_change=lambda: None)


def statement_list(key: str, content: str, chosen: str, on_told: Callable[[], None]) -> None:
    """Show the list; `content`: that of `explorer.statements.shown` as JSON.

    Its state is `st.session_state[key]`: `told`, the last of {kind, number, …}: choose, speaker (an id), article (id,
    sentence), sort (by), more, clear.
    """
    _renderer("list")(key=key, data={"content": content, "chosen": chosen}, on_told_change=on_told)


def side(key: str, content: str, on_told: Callable[[], None]) -> None:
    """Show what stands beside the list; `content`: that of `explorer.statements.beside` as JSON.

    Its state is `st.session_state[key]`: `told`, as that of the list: choose, speaker, article, tab (name), at (number
    of the card), explore (ids, select, address), judge (pair, one, other, verdict), undo (id of a judgement).
    """
    _renderer("side")(key=key, data={"content": content}, on_told_change=on_told)


@cache
def _renderer(name: str) -> ComponentRenderer:
    scripts = [(_HERE / f"{part}.js").read_text(encoding="utf-8") for part in _PARTS[name]]
    style = drawing.style() + (_HERE / "statements.css").read_text(encoding="utf-8")
    return component(f"statements_{name}", "\n".join([shared_script(), *scripts]), style)


#: The scripts of each component.
_PARTS = {"find": ("find",), "list": ("pieces", "sentence", "rows", "list"),
          "side": ("pieces", "sentence", "pair", "change", "record", "side")}

__all__ = ["find_box", "side", "statement_list"]
