"""A process beside the app: it reads and extracts, and sends facts back; the app, which holds the store, writes them.

`python -m ingest serve` takes one JSON request a line on standard input, {"paths": […]}, and answers with JSON lines
on standard output: {"total": N} once the articles are read, then one line an article, {"facts": …, "text": …}, or
{"error": message} for an input that cannot be read; {"end": true} closes the answer. The model stays loaded between
requests. The process ends with its standard input.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.errors import DemarcheError, InputError
from graph.facts import to_json
from graph.model import Article
from graph.settings import Settings
from ingest.nlp import load_model
from ingest.pipeline import extract
from ingest.read import read


def answers(requests: Iterable[str], settings: Settings) -> Iterator[str]:
    """Lines of answers to lines of requests."""
    for line in requests:
        try:
            for message in _answer(json.loads(line)["paths"], settings):
                yield json.dumps(message, ensure_ascii=False)
        except DemarcheError as error:
            yield json.dumps({"error": str(error)}, ensure_ascii=False)
        yield json.dumps({"end": True})


def _answer(paths: list[str], settings: Settings) -> Iterator[dict[str, Any]]:
    articles: list[Article] = []
    for item in read(paths, longest=settings.article_characters):
        if isinstance(item, InputError):
            yield {"error": str(item)}
        else:
            articles.append(item)
    yield {"total": len(articles)}
    for facts in extract(articles, load_model(settings.model)):
        if isinstance(facts, InputError):
            yield {"error": str(facts)}
        else:
            yield {"facts": to_json(facts), "text": facts.article.text}
