"""The language model, loaded once for all tests of this room, and a text as a `Reading`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.model import Article
from ingest.nlp import load_model
from ingest.reading import Reading, readings


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default model."""
    return load_model()


@pytest.fixture(scope="session")
def read(nlp: Language) -> Callable[[str], Reading]:
    """A text after sentences, names and coreference."""

    def reading(text: str) -> Reading:
        return next(readings([Article("test", text)], nlp))

    return reading
