"""Extraction against bare `nlp.pipe` of the same model as it is published, same text, one run: words/s and ratio.

    python -m benchmarks.extract [samples/record.jsonl ...]

`readings` is sentences, names and coreference alone; `facts` is everything. CPU seconds of one process, best of three.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy

from graph.model import Article
from ingest.nlp import load_model
from ingest.pipeline import extract
from ingest.reading import parsed, read_article

_SAMPLES = Path(__file__).parents[1] / "samples"


def articles(paths: Iterable[Path]) -> list[Article]:
    """The articles of JSON-lines files."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [Article(row["id"], row["text"], row.get("title"), row.get("published")) for row in rows]


def seconds(work: Callable[[], Iterable[object]]) -> float:
    """CPU seconds that going through the result takes."""
    start = time.process_time()
    for _ in work():
        pass
    return time.process_time() - start


def main() -> None:
    """Print the three speeds and their ratios to the bare model."""
    texts = articles([Path(name) for name in sys.argv[1:]] or sorted(_SAMPLES.glob("*.jsonl")))
    nlp = load_model()
    published = spacy.load(nlp.path)
    works: dict[str, Callable[[], Iterable[object]]] = {
        "bare": lambda: published.pipe([article.text for article in texts]),
        "readings": lambda: (read_article(doc, article, nlp) for doc, article in parsed(texts, nlp)),
        "facts": lambda: extract(texts, nlp),
    }
    for work in works.values():
        seconds(work)  # vocabulary and lexicons are filled
    best = {name: min(seconds(work) for _ in range(3)) for name, work in works.items()}
    words = sum(len(article.text.split()) for article in texts)
    for name, spent in best.items():
        print(f"{name:9} {words / spent:8.0f} words/s   ratio {best['bare'] / spent:.2f}")


if __name__ == "__main__":
    main()
