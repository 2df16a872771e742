"""The notebooks of `queries/notebooks`: every cell runs on both stores, and every question has an answer."""
from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import open_store
from graph.store import GraphStore
from tests.graph.test_queries import load_corpus

ROOT = Path(__file__).parents[2]
BOOKS = sorted((ROOT / "queries" / "notebooks").glob("*.ipynb"))


def _read(book: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(book.read_text(encoding="utf-8"))
    return read


def _answers(book: Path) -> Iterator[tuple[str, Any]]:
    """Source and value of each code cell, run in order, as a notebook does it."""
    names: dict[str, Any] = {}
    for cell in _read(book)["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            *before, last = ast.parse(source).body
            exec(compile(ast.Module(before, []), book.name, "exec"), names)
            if isinstance(last, ast.Expr):
                yield source, eval(compile(ast.Expression(last.value), book.name, "eval"), names)
            else:
                exec(compile(ast.Module([last], []), book.name, "exec"), names)


def test_every_cell_answers(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """One test for all of them, because loading takes longer than asking."""
    load_corpus(store)
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(open_store, "open_store", lambda settings: store)
    answers = [(book.stem, *answer) for book in BOOKS for answer in _answers(book)]
    assert {book for book, _, _ in answers} == {"told_by_many", "two_clocks", "who_says_what"}
    assert [(book, source) for book, source, value in answers if not value] == []


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
def test_a_notebook_is_kept_without_answers(book: Path) -> None:
    read = _read(book)
    assert (read["nbformat"], read["metadata"]["kernelspec"]["language"]) == (4, "python")
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in read["cells"])
    assert len({cell["id"] for cell in read["cells"]}) == len(read["cells"])
