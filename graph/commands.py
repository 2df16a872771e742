"""`python -m graph COMMAND`: what each command takes and does. A command is added as one function in `_COMMANDS`.

Exit codes: 0 done, 1 something failed, 2 wrong use. All errors leave as one line on standard error.
"""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

from graph.answers import FORMATS
from graph.check import check
from graph.errors import DemarcheError, InputError, UsageError
from graph.export.selection import answered, around, everything
from graph.files import write_whole
from graph.open_store import open_store
from graph.queries import fill, read_query
from graph.settings import read_settings

#: What `add_subparsers` returns; argparse has no public name for it.
Commands = Any


class _Parser(argparse.ArgumentParser):
    """argparse prints and exits by itself; here its complaints are errors like all others."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. `{self.prog} --help` shows what it takes.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        arguments = _parser().parse_args(argv)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except DemarcheError as error:
        print(f"error: {' '.join(str(error).split())}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except BrokenPipeError:  # `… | head` has read enough; what is still in the buffer goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("error: stopped by the keyboard", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m graph", description="Ask, check and export the graph.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for add in _COMMANDS:
        add(commands)
    return parser


def _add_query(commands: Commands) -> None:
    parser = commands.add_parser("query", help="run one read-only query")
    parser.add_argument("file", metavar="FILE", help="a query file, or - for standard input")
    parser.add_argument("--param", metavar="NAME=VALUE", action="append", default=[], help="a parameter of the query")
    parser.add_argument("--format", choices=sorted(FORMATS), default="table", help="how the answer is written")
    parser.set_defaults(run=_query)


def _query(arguments: argparse.Namespace) -> int:
    query = read_query(_text(arguments.file))
    params = fill(query, _given(arguments.param))
    with closing(open_store(read_settings(), read_only=True)) as store:
        answer = store.read(query.text, params)
    sys.stdout.write(FORMATS[arguments.format](answer))
    if answer.cut:
        print(f"Cut: the first {len(answer.rows)} rows, the most one query may answer. "
              "Add a LIMIT, or raise DEMARCHE_QUERY_ROWS.", file=sys.stderr)
    return 0


def _add_check(commands: Commands) -> None:
    parser = commands.add_parser("check", help="compare the graph with what its articles' facts give")
    parser.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> int:
    with closing(open_store(read_settings(), read_only=True)) as store:
        found = check(store)
    print("\n".join(found) or "The graph equals what its articles give.")
    return 1 if found else 0


def _add_export(commands: Commands) -> None:
    parser = commands.add_parser("export", help="write a part of the graph as one file")
    parser.add_argument("--format", choices=["html"], required=True, help="html: one file that opens offline")
    parser.add_argument("--output", metavar="FILE", required=True, help="the file to write")
    parser.add_argument("--entity", metavar="NAME", action="append", default=[], help="what to start from; repeatable")
    parser.add_argument("--hops", metavar="N", type=int, default=1, help="how far around the entities; 1 by default")
    parser.add_argument("--query", metavar="FILE", help="take what this query answers instead")
    parser.add_argument("--param", metavar="NAME=VALUE", action="append", default=[], help="a parameter of the query")
    parser.set_defaults(run=_export)


def _export(arguments: argparse.Namespace) -> int:
    if arguments.entity and arguments.query:
        raise UsageError("--entity and --query are both given. Choose one.")
    from graph.export.html import to_html  # pyvis brings IPython with it: a second that other commands need not wait

    settings = read_settings()
    with closing(open_store(settings, read_only=True)) as store:
        if arguments.query:
            query = read_query(_text(arguments.query))
            rows = store.read(query.text, fill(query, _given(arguments.param))).rows
            part = answered(store, [row.values() for row in rows], limit=settings.view_nodes)
            title, made_by = query.question or arguments.query, f"the query {arguments.query}"
        elif arguments.entity:
            part = around(store, arguments.entity, hops=arguments.hops, limit=settings.view_nodes)
            title = ", ".join(arguments.entity)
            made_by = f"{title} and what is at most {arguments.hops} line{'s' * (arguments.hops != 1)} away"
        else:
            part = everything(store, limit=settings.view_nodes)
            title, made_by = "The whole graph", f"all of {store.name}, the most connected first"
        text = to_html(store, part, title=title, made_by=made_by)
    write_whole(Path(arguments.output), [text])
    shown = f"{len(part.nodes):,} of {part.total:,} nodes, {len(part.edges):,} edges"
    print(f"{arguments.output}: {shown}", file=sys.stderr)
    return 0


def _text(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}. Name a query file, or - for input.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 text. Save it as UTF-8.") from error


def _given(words: Sequence[str]) -> dict[str, str]:
    """`--param` words as names and values; raises UsageError where one has no name or comes twice."""
    given: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        name = name.removeprefix("$")
        if not equals or not name:
            raise UsageError(f"--param {word} has no name and value. Write --param NAME=VALUE.")
        if name in given:
            raise UsageError(f"--param {name} is given twice. Write each parameter once.")
        given[name] = value
    return given


_COMMANDS: tuple[Callable[[Commands], None], ...] = (_add_query, _add_export, _add_check)
