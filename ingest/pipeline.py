"""The steps in order: one article in, its facts out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language

from graph.model import Article, Facts
from ingest.dates import dates
from ingest.events import events
from ingest.reading import Reading, readings
from ingest.relations import relations
from ingest.roles import roles
from ingest.statements import statements


def extract(articles: Iterable[Article], nlp: Language) -> Iterator[Facts]:
    """Facts of each article, in the order given."""
    return map(facts_of, readings(articles, nlp))


def facts_of(reading: Reading) -> Facts:
    """All layers of one read article."""
    offices = roles(reading)
    return Facts(
        article=reading.article,
        sentences=reading.sentences,
        entities=reading.entities,
        roles=offices,
        relations=relations(reading, offices),
        events=events(reading, dates(reading)),
        statements=statements(reading),
    )
