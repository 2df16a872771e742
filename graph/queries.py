"""A query file: one question, the parameters it takes, one statement.

    // Who belongs to an organization?
    // $organization: name or acronym (default "CSTO")
    // $limit: most rows (default 50)
    MATCH …

A default is a JSON value, and its type is the parameter's type. A parameter without a default must be given. A
statement without such a heading is a query too: its parameters are the `$names` in its text.
"""
from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import UsageError

_DECLARED = re.compile(r"//\s*\$(\w+)\s*:\s*(.*?)\s*(?:\(default (.*)\)\s*)?$")
_QUOTED_OR_COMMENT = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|//[^\n]*""", re.DOTALL)
_USED = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a query; `default` is None where a value must be given."""

    name: str
    meaning: str = ""
    default: Any = None


@dataclass(frozen=True, slots=True)
class Query:
    """A query as its file words it: `question` is empty where the file states none."""

    question: str
    parameters: tuple[Parameter, ...]
    text: str


def read_query(text: str) -> Query:
    """The query of a file's text. Raises UsageError that names the line that is wrong."""
    lines = text.strip().splitlines()
    question = lines[0].removeprefix("//").strip() if lines and _is_question(lines[0]) else ""
    declared = [_parameter(line) for line in lines if line.lstrip().startswith("// $")]
    statement = _QUOTED_OR_COMMENT.sub("", text)
    if not statement.strip():
        raise UsageError("The query holds no statement. Write one below its question, for example: MATCH (n) RETURN n")
    used = list(dict.fromkeys(_USED.findall(statement)))
    for parameter in declared:
        if parameter.name not in used:
            raise UsageError(f"${parameter.name} is declared, but the statement does not use it. Take the line out.")
    names = {parameter.name for parameter in declared}
    return Query(question, (*declared, *(Parameter(name) for name in used if name not in names)), text.strip())


def fill(query: Query, given: Mapping[str, str]) -> dict[str, Any]:
    """Typed values for all parameters: those given as words, and defaults for the rest.

    Raises UsageError for a parameter that the query does not take, for one that is missing and for a value of another
    type than its default's.
    """
    taken = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in taken:
            raise UsageError(f"{name} is no parameter of this query. {_takes(query)}")
    for parameter in query.parameters:
        if parameter.default is None and parameter.name not in given:
            raise UsageError(f"{parameter.name} is missing: write --param {parameter.name}=VALUE. {_takes(query)}")
    return {p.name: _value(p, given[p.name]) if p.name in given else p.default for p in query.parameters}


def _is_question(line: str) -> bool:
    return line.startswith("//") and not _DECLARED.match(line)


def _parameter(line: str) -> Parameter:
    found = _DECLARED.match(line.strip())
    if found is None:
        raise UsageError(f"{line.strip()!r} declares no parameter. Write // $name: meaning (default VALUE).")
    name, meaning, default = found.groups()
    try:
        return Parameter(name, meaning, None if default is None else json.loads(default))
    except json.JSONDecodeError:
        raise UsageError(f"${name}: the default {default} is no JSON value. Put words between double quotes.") from None


def _value(parameter: Parameter, words: str) -> Any:
    """Words as a value: of the default's type where there is one, else what they look like."""
    if isinstance(parameter.default, str):
        return words
    value = _guessed(words)
    if parameter.default is None or _kind(value) == _kind(parameter.default):
        return value
    raise UsageError(f"{parameter.name} is {words!r}: it must be {_kind(parameter.default)}, such as "
                     f"{json.dumps(parameter.default)}.")


def _guessed(words: str) -> Any:
    """A number, true, false or a list where the words are one in JSON, else the words themselves."""
    try:
        value = json.loads(words)
    except json.JSONDecodeError:
        return words
    return value if isinstance(value, (bool, int, float, list)) else words


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float)):
        return "a number"
    return "a list" if isinstance(value, list) else "words"


def _takes(query: Query) -> str:
    """What a query takes, for a message."""
    if not query.parameters:
        return "It takes none."
    names = (p.name if p.default is None else f"{p.name} (default {json.dumps(p.default, ensure_ascii=False)})"
             for p in query.parameters)
    return f"It takes {', '.join(names)}."
