"""The page of figures, and that no figure has fallen since it was written."""
from __future__ import annotations

from datetime import date

import pytest

from benchmarks.fidelity import EVAL, REPORT, figures, report
from benchmarks.scoring import THRESHOLDS, Scored, scored

#: Points of F1 that a change may cost before this fails.
_SLACK = 1.0
PUBLISHED = figures(REPORT.read_text(encoding="utf-8"))
#: Sets whose gold lies beside the project; some of it may not be passed on.
AT_HAND = sorted({set_ for set_, _ in PUBLISHED if (EVAL / "gold" / f"{set_}.jsonl").exists()})
ROW = {"P": 80.0, "R": 60.0, "F1": 68.6, "right_facts": 12, "facts": 15, "found_gold": 12, "gold": 20}
ERRORS = (
    ("entities: miss", "Place “Port Ostra”"),
    ("coreference: miss", "“She” = Jana Maren"),
    ("coreference: miss", "“the harbour town” = Port Ostra"),
    ("relations: false alarm", "Tomas Verin LEADS Estmark (former)"),
    ("events: miss", "CONSULT Jana Maren → Tomas Verin"),
    ("statements: miss", "Jana Maren [denies, indirect, “denied”] that she had met him"),
    ("statements: miss", "Jana Maren [None, mixed, “said”] it was “over”"),
)


def _page() -> str:
    one = Scored("harbour", {"relations": ROW}, {"roles: status": 90.0}, ERRORS,
                 {at: {"relations": ROW} for at in THRESHOLDS})
    return report([one], "model 1.0", date(2025, 3, 12))


def test_figures_are_read_back() -> None:
    assert figures(_page()) == {("harbour", "relations"): 68.6}


def test_kinds_of_error_name_no_word_of_the_text() -> None:
    kinds = [line.split(" | ")[3].strip(" |") for line in _page().splitlines() if line.startswith("| 1 |")]
    assert kinds == ["Place", "She", "a description", "LEADS", "CONSULT", "denies, indirect", "mixed"]


@pytest.mark.parametrize("name", AT_HAND)
def test_no_figure_has_fallen(name: str) -> None:
    now = scored(EVAL / "gold" / f"{name}.jsonl", EVAL / "score.py", thresholds=()).rows
    fallen = {measure: (was, now[measure]["F1"]) for (set_, measure), was in PUBLISHED.items()
              if set_ == name and now[measure]["F1"] < was - _SLACK}
    assert not fallen
