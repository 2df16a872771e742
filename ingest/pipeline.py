"""The steps in order: one article in, its facts out."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language

from graph.errors import InputError
from graph.model import Article, Facts
from ingest.dates import dates
from ingest.events import events
from ingest.reading import Reading, parsed, read_article
from ingest.relations import relations
from ingest.roles import roles
from ingest.statements import statements


def extract(articles: Iterable[Article], nlp: Language) -> Iterator[Facts | InputError]:
    """Facts of each article, in the order given; an InputError in place of one that a step fails on.

    A fault in a rule costs the article that shows it, not the thousand others of a long run.
    """
    for doc, article in parsed(articles, nlp):
        try:
            yield facts_of(read_article(doc, article, nlp))
        except Exception as error:
            yield InputError(_fault(article, error))


def facts_of(reading: Reading) -> Facts:
    """All layers of one read article."""
    offices = roles(reading)
    return Facts(
        article=reading.article,
        sentences=reading.sentences,
        entities=reading.entities,
        roles=offices,
        relations=relations(reading, offices),
        events=events(reading, dates(reading), offices),
        statements=statements(reading),
    )


def _fault(article: Article, error: Exception) -> str:
    at = traceback.extract_tb(error.__traceback__)[-1]
    return (f"{article.id}: the program failed on this article ({type(error).__name__} at {Path(at.filename).name}, "
            f"line {at.lineno}: {error}). It is left out and the others are read; please report it with its text.")
