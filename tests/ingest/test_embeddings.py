"""What is remembered of words is what the model would make of them again."""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from ingest import embeddings
from ingest.embeddings import remembering
from ingest.nlp import official_model

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = [json.loads(line)["text"] for file in sorted(SAMPLES.glob("*.jsonl"))
         for line in file.read_text(encoding="utf-8").splitlines()][::5]
RARE = ["", "n't don't can’t gonna y'all", "  \n\n ", "🌾 Z̈ 3,000km", "The the THE", "word word"]


@pytest.fixture(scope="module")
def stock() -> Language:
    """The model without what we add."""
    return official_model("md")


def _embeddings(nlp: Language) -> list[Model[Any, Any]]:
    models = (nlp.get_pipe(name).model for name in ("tok2vec", "ner"))  # type: ignore[attr-defined]
    return [node.get_ref("embed") for model in models for node in model.walk() if node.has_ref("embed")]


def test_both_networks_remember(nlp: Language) -> None:
    models = [nlp.get_pipe(name).model for name in ("tok2vec", "ner")]  # type: ignore[attr-defined]
    assert [sum(node.name == "remembering" for node in model.walk()) for model in models] == [1, 1]


@pytest.mark.parametrize("most", [100_000, 40])
def test_the_same_numbers(stock: Language, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(embeddings, "_MOST", most)
    docs: list[Doc] = [stock.make_doc(text) for text in (*RARE, *TEXTS)]
    for embedding in _embeddings(stock):
        layer = remembering(embedding, stock)
        for _ in range(2):  # what is not known yet, and what is
            for batch in (docs[:3], docs[3:], docs):
                for ours, theirs in zip(layer.predict(batch), embedding.predict(batch), strict=True):
                    assert np.array_equal(ours, theirs)
