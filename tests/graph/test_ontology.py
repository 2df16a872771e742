"""The vocabulary holds together, and its colours can be told apart: the table of colours, computed again."""
from __future__ import annotations

from itertools import combinations, product

import pytest

from graph.ontology import ontology
from tests.colour import contrast, difference, seen_by

WORDS = ontology()
THEMES = (0, 1)  # light, dark
TYPES, STANCES, TOKENS = WORDS.types, WORDS.stances, WORDS.tokens


@pytest.mark.parametrize(("name", "theme"), [*product(TYPES, THEMES)])
def test_a_type_can_be_read_and_seen(name: str, theme: int) -> None:
    assert contrast(TYPES[name].text[theme], TOKENS["page"][theme]) >= 4.5
    assert contrast(TYPES[name].fill[theme], TOKENS["surface"][theme]) >= 3


@pytest.mark.parametrize(("name", "theme"), [*product(STANCES, THEMES)])
def test_a_stance_can_be_read_and_seen(name: str, theme: int) -> None:
    assert contrast(STANCES[name].text[theme], STANCES[name].back[theme]) >= 4.5
    assert contrast(STANCES[name].fill[theme], TOKENS["surface"][theme]) >= 3


@pytest.mark.parametrize(
    ("token", "ground", "theme"), [*product(("ink", "ink2", "ink3", "accent"), ("page", "surface"), THEMES)]
)
def test_text_can_be_read(token: str, ground: str, theme: int) -> None:
    assert contrast(TOKENS[token][theme], TOKENS[ground][theme]) >= 4.5


@pytest.mark.parametrize(("sight", "theme"), [*product(("normal", "protan", "deutan"), THEMES)])
def test_types_and_stances_differ_for_every_eye(sight: str, theme: int) -> None:
    for group in (TYPES, STANCES):
        colours = [seen_by(sight, one.fill[theme]) for one in group.values()]
        assert min(difference(a, b) for a, b in combinations(colours, 2)) >= 12


def test_no_two_types_have_one_shape_and_no_two_stances_one_mark() -> None:
    assert len({one.shape for one in TYPES.values()}) == len(TYPES)
    assert len({one.mark for one in STANCES.values()}) == len(STANCES)


def test_the_ends_of_relations_are_types() -> None:
    for predicate in WORDS.predicates.values():
        assert {*predicate.subject, *predicate.object} <= TYPES.keys()


@pytest.mark.parametrize(
    ("edge", "status", "phrase"),
    [
        ("MEMBER_OF", "current", "is a member of"),
        ("MEMBER_OF", "negated", "is not a member of"),
        ("LEADS", "former", "led"),
        ("ABOUT", "current", "is about"),
        ("NEW_ONE", "current", "new one"),
    ],
)
def test_how_an_edge_reads(edge: str, status: str, phrase: str) -> None:
    assert WORDS.phrase(edge, status) == phrase


@pytest.mark.parametrize(
    ("stance", "group"), [("denies", "contradicting"), ("promises", "asserting"), ("asks", "other"), ("x", "other")]
)
def test_the_group_of_a_stance(stance: str, group: str) -> None:
    assert WORDS.stance_group(stance) == group
