"""The steps together: no text breaks them, and a fault of ours costs one article."""
from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from graph.errors import InputError
from graph.model import Article, Facts
from ingest import pipeline
from ingest.pipeline import extract, facts_of
from ingest.reading import Reading, read_article

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("text", ["the foreign minister", "Norvania's foreign minister", "“", "(", "said", "of the EU",
                                  "Ministers of", "According to", ".", "—", "\n\n", "\u00a0", "🌾", "met with"])
def test_a_text_that_ends_too_soon(read: Callable[[str], Reading], text: str) -> None:
    assert facts_of(read(text)).article.text == text


@pytest.mark.parametrize("line", ["OSTRA — \n\n", "OSTRA —  ", "OSTRA (Ostra Wire) —\n", "OSTRA —\n\n \n"])
def test_no_sentence_is_empty(read: Callable[[str], Reading], line: str) -> None:
    reading = read(f"{line}Mira Salant met Karel Osti.\n\n \nThey spoke.")
    assert all(sentence.end > sentence.start for sentence in reading.sentences)


def test_a_sentence_cut_anywhere(nlp: Language) -> None:
    lines = [line for file in SAMPLES.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    sentences = [sent for doc in nlp.pipe([json.loads(line)["text"] for line in lines]) for sent in doc.sents]
    cut = [sent[: at + 1].text for n, sent in enumerate(sentences) for at in range(n % 9, len(sent), 9)]
    for doc in nlp.pipe(cut, batch_size=64):
        facts_of(read_article(doc, Article("cut", doc.text), nlp))


def test_a_fault_costs_one_article(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(reading: Reading) -> tuple[()]:
        if reading.article.id == "two":
            raise IndexError("no such token")
        return ()

    monkeypatch.setattr(pipeline, "roles", faulty)
    one, two, three = extract([Article(id_, "Mira Salant spoke.") for id_ in ("one", "two", "three")], nlp)
    assert isinstance(one, Facts) and isinstance(three, Facts)
    assert isinstance(two, InputError)
    assert str(two).startswith("two: the program failed on this article (IndexError at test_pipeline.py, line ")
