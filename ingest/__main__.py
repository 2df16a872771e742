"""The commands `python -m ingest load`, `extract`, and `serve`, which the app talks to."""
from __future__ import annotations

import argparse
import sys

from graph.errors import DemarcheError, StoreLocked, UsageError
from graph.settings import read_settings
from ingest.commands import extract, load
from ingest.serve import answers

_PATHS = "files (.txt .html .pdf .docx .jsonl .rss .atom .xml), folders, addresses of pages or feeds"


def main(argv: list[str] | None = None) -> int:
    """Run one command; gives 0 when all was done, 1 when something failed, 2 for wrong use."""
    options = _parser().parse_args(argv)
    try:
        settings = read_settings()
        if options.command == "serve":
            for line in answers(sys.stdin, settings):
                print(line, flush=True)
            return 0
        if options.command == "load":
            return load(options.paths, settings, processes=options.processes, if_empty=options.if_empty)
        return extract(options.paths, options.output, settings, processes=options.processes)
    except StoreLocked as error:
        print(f"error: {error} If Demarche is open in a browser, its Sources page takes articles.", file=sys.stderr)
    except DemarcheError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        print("error: stopped by the keyboard", file=sys.stderr)
        return 130
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ingest", description="Read articles and take their facts.")
    commands = parser.add_subparsers(dest="command", required=True)
    loading = commands.add_parser("load", help="read, extract and write to the store of the settings; safe to repeat")
    extracting = commands.add_parser("extract", help="write facts as JSON lines; no store is touched")
    extracting.add_argument("--output", required=True, metavar="FACTS.jsonl")
    loading.add_argument("--if-empty", action="store_true", help="do nothing where the store holds articles already")
    for command in (loading, extracting):
        command.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS)
        command.add_argument("--processes", type=_positive, help="default: one for little text, else one a core")
    commands.add_parser("serve", help="read requests as JSON lines on standard input; the app's own helper")
    return parser


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above zero")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
