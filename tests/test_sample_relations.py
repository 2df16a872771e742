"""Relations and offices of the samples against `sample_relations.csv`, which a person has read.

A line is one fact of one article. `gap` is empty where the pipeline gives what the text says; "missing: why" where
it does not give it yet, "wrong: why" where it gives what the text does not say. Gaps may close without a word here.
"""
from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Facts
from tests.samples import sample_facts

ROOT = Path(__file__).parents[1]
Fact = tuple[str, str, str, str, str]  # subject, predicate, title, object, status
READ: dict[str, dict[Fact, str]] = {}
with (ROOT / "tests" / "sample_relations.csv").open(encoding="utf-8", newline="") as file:
    for article, subject, predicate, title, object_, status, gap in list(csv.reader(file))[1:]:
        READ.setdefault(article, {})[subject, predicate, title, object_, status] = gap


@pytest.fixture(scope="module")
def told() -> dict[str, set[Fact]]:
    """What the pipeline finds in each article of the samples."""
    return {facts.article.id: set(_standing(facts)) for facts in sample_facts()}


def _standing(facts: Facts) -> Iterator[Fact]:
    names = {entity.id: entity.name for entity in facts.entities}
    for role in facts.roles:
        whose = " / ".join(names[id_] for id_ in (role.organization, role.place) if id_)
        yield names[role.person], "HAS_ROLE", role.title, whose, role.status
    for relation in facts.relations:
        yield names[relation.subject], relation.predicate, "", names[relation.object], relation.status


@pytest.mark.parametrize("article", READ)
def test_standing_facts_of(article: str, told: dict[str, set[Fact]]) -> None:
    """Lost and invented facts of one article, each as a line."""
    given = told[article]
    expected = {fact for fact, gap in READ[article].items() if not gap}
    lost, invented = sorted(expected - given), sorted(given - READ[article].keys())
    assert not lost and not invented, "\n".join(
        [f"{article}: lost {' | '.join(fact)}" for fact in lost]
        + [f"{article}: invented {' | '.join(fact)}" for fact in invented])


def test_every_sample_is_read(told: dict[str, set[Fact]]) -> None:
    assert {article for article, facts in told.items() if facts} == READ.keys()


def test_few_gaps() -> None:
    """The gaps stay a small part, and each says why."""
    gaps = [gap for facts in READ.values() for gap in facts.values() if gap]
    assert all(gap.startswith(("missing: ", "wrong: ")) for gap in gaps)
    assert len(gaps) <= 0.05 * sum(map(len, READ.values()))
