"""The samples as the pipeline reads them, once for all tests that ask."""
from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from graph.model import Article, Facts
from graph.settings import Settings
from ingest.nlp import load_model
from ingest.pipeline import extract

SAMPLES = Path(__file__).parents[1] / "samples"


@cache
def sample_facts() -> tuple[Facts, ...]:
    """The facts of every article of both sets."""
    files = (SAMPLES / f"{name}.jsonl" for name in ("record", "story"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    articles = [Article(**json.loads(line)) for line in lines]
    facts = tuple(one for one in extract(articles, load_model(Settings().model)) if isinstance(one, Facts))
    assert len(facts) == len(articles)
    return facts
