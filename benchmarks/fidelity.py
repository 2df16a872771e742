"""How right the extraction is: all gold read and scored in one go, the figures in `benchmarks/fidelity.md`.

    python -m benchmarks.fidelity [EVAL] [GOLD.jsonl ...]

EVAL is a folder with `score.py` and `gold/*.jsonl` (default `../shared/eval`); further gold files are named behind
it. A gold line has the form of an article's facts with its `text` beside them. `tests/test_fidelity.py` reads the
figures back and fails when one falls by more than a point.
"""
from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from benchmarks.scoring import THRESHOLDS, Scored, scored
from ingest.nlp import load_model, model_version

EVAL = Path(__file__).parents[2] / "shared" / "eval"
REPORT = Path(__file__).with_name("fidelity.md")
_MOST_ERRORS = 50
#: Measures whose facts carry a confidence.
_CURVES = ("relations", "events, type and actor", "statements with speaker")
#: What names a kind of error without a word of the text: the type of a name, a pronoun, a predicate with its status, an
#: event type, a stance with its kind of quotation.
_KINDS = {
    "entities": re.compile(r"\w+"),
    "coreference": re.compile(r"(?<=“)(I|we|us|our|you|he|his|him|she|her|its?|they|their|them|which|who)(?=”)", re.I),
    "roles": re.compile(r"\(\w+\)$"),
    "relations": re.compile(r"\b[A-Z]+_?[A-Z_]*[A-Z]\b(?= .*\(\w+\)$)"),
    "events": re.compile(r"[A-Z]+"),
    "statements": re.compile(r"(?<=\[)[^“]+(?=, “)"),
}


def report(sets: Sequence[Scored], model: str, day: date) -> str:
    """The page, with every figure of every set."""
    return "\n".join([
        "# How right the extraction is", "",
        f"Measured on {day.isoformat()} with {model} by `python -m benchmarks.fidelity`, in percent. The sets are",
        "development halves: the rules were tuned on them. The README says what the sets are.", "",
        "## Figures", "",
        *_table(("set", "measure", "P", "R", "F1", "right of facts", "found of gold"),
                (_row(one.name, name, row) for one in sets for name, row in one.rows.items())),
        "## Accuracy", "",
        *_table(("set", "measure", "percent"),
                ((one.name, name, f"{share:.1f}") for one in sets for name, share in one.accuracies.items())),
        "## Confidence", "",
        "Precision of the facts with at least the confidence above, and how many they are. Where a set has not every",
        "fact (re3d, plover_gsr, plv), it is a lower bound.", "",
        *_table(("set", "measure", *(f"≥ {at:.1f}" for at in THRESHOLDS)),
                (_curve(one, name) for one in sets for name in _CURVES if name in one.rows)),
        f"## The {_MOST_ERRORS} most frequent kinds of error", "",
        *_table(("how often", "set", "layer", "what"), ((str(count), *kind) for kind, count in _kinds(sets))),
    ])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for cells in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(cells)} |"
    yield ""


def figures(page: str) -> dict[tuple[str, str], float]:
    """F1 by set and measure, read back from the page."""
    rows = (line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| "))
    return {(cells[0], cells[1]): float(cells[4]) for cells in rows
            if len(cells) == 7 and cells[4].replace(".", "").isdigit()}


def _row(set_: str, name: str, row: dict[str, float]) -> tuple[str, ...]:
    counts = (f"{row[part]:g} of {row[whole]:g}" for part, whole in (("right_facts", "facts"), ("found_gold", "gold")))
    return (set_, name, *(f"{row[figure]:.1f}" for figure in ("P", "R", "F1")), *counts)


def _curve(one: Scored, name: str) -> tuple[str, ...]:
    points = (one.curve[at].get(name, {"P": 0.0, "facts": 0}) for at in THRESHOLDS)
    return (one.name, name, *(f"{row['P']:.0f} ({row['facts']:g})" for row in points))


def _kinds(sets: Iterable[Scored]) -> list[tuple[tuple[str, str, str], int]]:
    return Counter((one.name, *kind) for one in sets for kind in _told(one)).most_common(_MOST_ERRORS)


def _told(one: Scored) -> Iterator[tuple[str, str]]:
    for layer, what in one.errors:
        found = _KINDS[layer.split(":")[0]].search(what)
        yield layer, found[0].removeprefix("None, ") if found else "a description"


def main() -> None:
    """Measure every set and write the page."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EVAL
    gold = [*sorted((folder / "gold").glob("*.jsonl")), *map(Path, sys.argv[2:])]
    if not gold:
        sys.exit(f"error: {folder / 'gold'}: no gold is there. Name the folder that holds score.py and gold/.")
    sets = [scored(file, folder / "score.py") for file in gold]
    REPORT.write_text(report(sets, model_version(load_model("md")), date.today()), encoding="utf-8")
    print(f"{REPORT}: {len(sets)} sets")


if __name__ == "__main__":
    main()
