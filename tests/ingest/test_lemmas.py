"""Lemmas of verbs that the model alone gets wrong."""
from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(("text", "verb", "lemma"), [
    ("Norvania hoped for a treaty.", "hoped", "hope"),
    ("Estmark is waging a war on Salant.", "waging", "wage"),
    ("The court fined the party.", "fined", "fine"),
    ("The rebels staged an attack.", "staged", "stage"),
    ("The army readied its tanks.", "readied", "ready"),
    ("The flood gutted the ministry.", "gutted", "gut"),
    ("Police cordoned off the square.", "cordoned", "cordon"),
    ("Norvania retook the harbour.", "retook", "retake"),
    ("The gang robbed a bank.", "robbed", "rob"),
    ("The talks stopped.", "stopped", "stop"),
])
def test_a_verb_has_its_own_lemma(nlp: Language, text: str, verb: str, lemma: str) -> None:
    assert [token.lemma_ for token in nlp(text) if token.text == verb] == [lemma]
