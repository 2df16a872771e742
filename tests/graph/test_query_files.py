"""A query file's heading becomes its question and parameters; words become typed values."""
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.errors import UsageError
from graph.queries import Parameter, Query, fill, read_query

QUERIES = sorted((Path(__file__).parents[2] / "queries").glob("*.cypher"))


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.stem)
def test_every_query_opens_with_its_question(file: Path) -> None:
    query = read_query(file.read_text(encoding="utf-8"))
    assert query.question.endswith("?")
    assert all(parameter.meaning for parameter in query.parameters)
    assert fill(query, {}), "it can be asked without any parameter"
    assert "ORDER BY" in query.text and query.text.endswith("LIMIT $limit")


def test_there_are_enough_questions() -> None:
    assert len({read_query(file.read_text(encoding="utf-8")).question for file in QUERIES}) == len(QUERIES) >= 14


def test_heading() -> None:
    query = read_query("// Who is it?\n// $name: a name\n// $limit: rows (default 5)\nRETURN $name LIMIT $limit\n")
    assert query.question == "Who is it?"
    assert query.parameters == (Parameter("name", "a name"), Parameter("limit", "rows", 5))
    assert query.text.endswith("RETURN $name LIMIT $limit")


def test_a_statement_alone_is_a_query() -> None:
    assert read_query("RETURN $a, $b, $a") == Query("", (Parameter("a"), Parameter("b")), "RETURN $a, $b, $a")


def test_a_dollar_inside_words_or_a_comment_is_no_parameter() -> None:
    assert read_query("RETURN 'US$a', \"$b\" // not $c").parameters == ()


@pytest.mark.parametrize(("text", "message"), [
    ("", "holds no statement"),
    ("// Who?\n", "holds no statement"),
    ("// Who?\n// $x: a name\nRETURN 1", r"\$x is declared, but the statement does not use it"),
    ("// Who?\n// $x no colon\nRETURN $x", "declares no parameter"),
    ("// Who?\n// $x: a name (default Peskov)\nRETURN $x", "Peskov is no JSON value"),
])
def test_what_is_wrong_with_a_file(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_query(text)


TYPED = read_query('// ?\n// $w: (default "a")\n// $n: (default 1)\n// $b: (default true)\n// $l: (default [])\n'
                   "RETURN $w, $n, $b, $l, $free")


@pytest.mark.parametrize(("name", "words", "value"), [
    ("w", "2024", "2024"),
    ("w", "true", "true"),
    ("w", "", ""),
    ("n", "7", 7),
    ("n", "-0.5", -0.5),
    ("b", "false", False),
    ("l", '["a", "b"]', ["a", "b"]),
    ("free", "7", 7),
    ("free", "0.5", 0.5),
    ("free", "true", True),
    ("free", "[1, 2]", [1, 2]),
    ("free", "Peskov", "Peskov"),
    ("free", '{"a": 1}', '{"a": 1}'),
    ("free", "null", "null"),
])
def test_words_become_values(name: str, words: str, value: Any) -> None:
    filled = fill(TYPED, {"free": "x", name: words})
    assert filled[name] == value
    assert type(filled[name]) is type(value)


def test_defaults() -> None:
    assert fill(TYPED, {"free": "x"}) == {"w": "a", "n": 1, "b": True, "l": [], "free": "x"}


@pytest.mark.parametrize(("given", "message"), [
    ({}, r"free is missing: write --param free=VALUE. It takes w \(default \"a\"\), n \(default 1\)"),
    ({"free": "x", "m": "1"}, "m is no parameter of this query. It takes w"),
    ({"free": "x", "n": "many"}, "n is 'many': it must be a number, such as 1"),
    ({"free": "x", "b": "1"}, "b is '1': it must be true or false"),
    ({"free": "x", "l": "a"}, "l is 'a': it must be a list"),
])
def test_what_is_wrong_with_parameters(given: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        fill(TYPED, given)


def test_a_query_without_parameters_says_so() -> None:
    with pytest.raises(UsageError, match=r"It takes none\."):
        fill(read_query("RETURN 1"), {"a": "1"})
