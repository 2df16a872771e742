"""Extraction in this process, or spread over several, with the same facts in the same order."""
from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain

from graph.errors import InputError
from graph.model import Article, Facts
from ingest.nlp import load_model
from ingest.pipeline import extract
from ingest.reading import TOGETHER

#: Below this many characters the second model's loading (2 s) costs more than it saves.
_WORTH_PROCESSES = 200_000


def extract_all(
    articles: Sequence[Article], *, model: str, processes: int | None = None
) -> Iterator[Facts | InputError]:
    """What `extract` says of the articles. `processes` defaults to one for little text, else to all cores."""
    if processes is None:
        characters = sum(len(article.text) for article in articles)
        processes = 1 if characters < _WORTH_PROCESSES else os.cpu_count() or 1
    if processes == 1:
        yield from extract(articles, load_model(model))
        return
    spawn = multiprocessing.get_context("spawn")  # fork would copy the store's threads and locks
    with ProcessPoolExecutor(processes, mp_context=spawn, initializer=_start, initargs=(model,)) as pool:
        # the batches are those of one process, so the numbers the model sees, and its answers, are the same
        chunks = [(model, articles[i : i + TOGETHER]) for i in range(0, len(articles), TOGETHER)]
        try:
            yield from chain.from_iterable(pool.map(_extract_chunk, chunks))
        finally:
            pool.shutdown(cancel_futures=True)


def _start(model: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which stops between articles
    load_model(model)


def _extract_chunk(task: tuple[str, Sequence[Article]]) -> list[Facts | InputError]:
    model, articles = task
    return list(extract(articles, load_model(model)))
