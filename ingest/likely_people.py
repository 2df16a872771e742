"""Names not read as a person's that may be one's all the same, so that "he" can mean them.

The language model takes a surname alone for an organization or a place more often than a first name with it.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from graph.names import head_type
from ingest.clusters import Cluster
from ingest.description_lexicon import nouns
from ingest.evidence import place_score
from ingest.gazetteer import known
from ingest.spans import Name

_NOT_BEFORE_PEOPLE = ("the", "in", "at", "near", "into", "from", "an", "a", "this")
_ACTING = ("nsubj", "nsubjpass", "poss")
_LONGEST = 3  # words


def like_a_person(doc: Doc, cluster: Cluster, starts: Mapping[int, Name]) -> bool:
    """Is it named like a person: "Larsen", of no list, who does something, and never "in Larsen"?

    `starts` are all names of the article by their first token.
    """
    ends = {name.end: name for name in starts.values()}
    if any(place_score(doc, name, starts, ends) > 1 for name in cluster.names):
        return False  # "President Doe of Larsen"
    acts = any(_acts(doc[name.start : name.end].root) for name in cluster.names)
    return acts and all(_fits(doc, name) and not _is_in_a_place(doc, name, starts) for name in cluster.names)


def _acts(head: Token) -> bool:
    return head.dep_ in _ACTING or (head.dep_ == "pobj" and head.head.dep_ == "agent")


def _fits(doc: Doc, name: Name) -> bool:
    words = doc[name.start : name.end]
    before = doc[name.start - 1].lower_ if name.start else ""
    return (
        name.known is None
        and name.kind == "name"
        and len(words) <= _LONGEST
        and (before not in _NOT_BEFORE_PEOPLE or words.root.dep_ == "poss")  # "in Larsen's car"
        and all(word.text.istitle() and word.is_alpha for word in words)
        and head_type(tuple(word.lower_ for word in words)) is None
        and (len(words) == 1 or words[-1].lower_ not in nouns().groups)
        and words[0].text not in known()  # "Boeing Capital"
    )


def _is_in_a_place(doc: Doc, name: Name, starts: Mapping[int, Name]) -> bool:
    """ "Larsen, Norvania"."""
    after = starts.get(name.end + 1)
    return after is not None and after.type == "Place" and doc[name.end].text == ","
