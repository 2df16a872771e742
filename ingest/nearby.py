"""Who stands after a preposition of a word."""
from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from graph.model import Participant
from ingest.clauses import prepositions
from ingest.participants import Participants, unique


def after(head: Token, words: Iterable[str], people: Participants) -> list[Participant]:
    """Everybody after any of the prepositions, in the order of the text."""
    wanted = set(words)
    nouns = [noun for word, noun in prepositions(head) if word in wanted]
    listed = people.named_by(nouns) if nouns and people.who(nouns[-1]) else []
    return unique([*(one for noun in nouns for one in people.someone_in(noun, 1)), *listed])


def first_after(head: Token, words: Iterable[str], people: Participants,
                actors: Iterable[Participant] = ()) -> list[Participant]:
    """Those after the first of the prepositions that has anybody but the actors."""
    known = set(actors)
    for word in words:
        found = [one for one in after(head, (word,), people) if one not in known]
        if found:
            return found
    return []
