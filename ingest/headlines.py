"""Headlines of a participle and a main clause, whose verb with a capital is taken for a part of a name."""
from __future__ import annotations

from spacy.tokens import Token

from graph.model import Participant
from ingest.reading import Reading


def main_actor(reading: Reading, participle: Token, noun: Token) -> list[Participant]:
    """Of "Snubbing Norway, Spain Recalls Envoy" Spain; nobody where the sentence begins otherwise."""
    comma = next((t for t in participle.rights if t.dep_ == "punct"), None) or next(
        (t for t in noun.lefts if t.dep_ == "punct" and t.i > participle.i), None)
    if comma is None or noun.i < comma.i or participle.i != participle.sent.start:
        return []
    named = (id_ for t in noun.doc[comma.i + 1:noun.i] if (id_ := reading.entity_at(t)) is not None)
    return [first] if (first := next(named, None)) is not None else []
