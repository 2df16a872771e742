"""The language model, loaded once for all tests of this room, and a text as a `Reading`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.model import Article
from ingest.nlp import load_model
from ingest.reading import Reading, parsed, read_article


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default model."""
    return load_model()


@pytest.fixture(scope="session")
def read(nlp: Language) -> Callable[[str], Reading]:
    """A text after sentences, names and coreference."""

    def reading(text: str) -> Reading:
        doc, article = next(parsed([Article("test", text)], nlp))
        return read_article(doc, article, nlp)

    return reading
