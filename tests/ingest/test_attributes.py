"""The remembering ruler annotates as spaCy's own does."""
from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler

from ingest.attributes import FACTORY, RememberingRuler

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [json.loads(line)["text"] for file in sorted(SAMPLES.glob("*.jsonl"))
         for line in file.read_text(encoding="utf-8").splitlines()]
RARE = "I ain't gonna go, y'all. There's nothin' he's got to do; let's c'mon!\n\n It was her who did it. 🌾"


@pytest.fixture(scope="module")
def stock(nlp: Language) -> AttributeRuler:
    """spaCy's own, with the patterns of the model."""
    ruler = AttributeRuler(nlp.vocab)
    ruler.add_patterns(cast(AttributeRuler, nlp.get_pipe(FACTORY)).patterns)
    return ruler


def test_it_stands_in_the_pipeline(nlp: Language) -> None:
    assert FACTORY in nlp.pipe_names and "attribute_ruler" not in nlp.pipe_names


@pytest.mark.parametrize("text", [RARE, "", *TEXTS[::4]])
def test_the_same_patterns_match(nlp: Language, stock: AttributeRuler, text: str) -> None:
    ruler = RememberingRuler(stock)
    with nlp.select_pipes(disable=[FACTORY, "lemmatizer"]):
        doc = nlp(text)
    for _ in range(2):  # what is not known yet, and what is
        assert ruler.match(doc) == stock.match(doc)
