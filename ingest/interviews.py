"""Interviews in questions and answers: who is asked, and which paragraphs are the questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.clusters import Cluster
from ingest.quotes import Quotes

_LEAST_QUESTIONS, _LEAST_ANSWERS = 3, 3
_ANNOUNCED = re.compile(r"\binterview(s|ed)?\b|\bQ&A\b|\bin conversation with\b", re.IGNORECASE)
_FIRST = ("i", "my", "me")


@dataclass(frozen=True)
class Interview:
    """The person asked, and the tokens of the questions. Nobody is asked in an ordinary report."""

    asked: Cluster | None = None
    questions: frozenset[int] = frozenset()
    start: int = 0

    def covers(self, token: Token) -> bool:
        """Does the token stand in a question or an answer?"""
        return bool(self.questions) and token.i >= self.start

    def meant(self, token: Token, *, second_person: bool) -> Cluster | None:
        """Whom "I" in an answer and "you" in a question mean."""
        in_question = token.i in self.questions
        return self.asked if token.i >= self.start and in_question == second_person else None


def interview(doc: Doc, clusters: Sequence[Cluster], quotes: Quotes, title: str | None) -> Interview:
    """The interview that an article is: questions, and answers that say "I" outside quotation marks.

    At least three of each, unless the title announces it.
    """
    announced = bool(title and _ANNOUNCED.search(title))
    if doc.text.count("?") < (1 if announced else _LEAST_QUESTIONS):
        return Interview()  # most articles: nothing more to look at
    paragraphs = _paragraphs(doc)
    asking = [tokens for tokens in paragraphs if _is_question(tokens)]
    questions = frozenset(token.i for tokens in asking for token in tokens)
    answers = sum(token.lower_ in _FIRST and token.i not in questions and not quotes.inside(token) for token in doc)
    if not announced and (len(asking) < _LEAST_QUESTIONS or answers < _LEAST_ANSWERS):
        return Interview()
    if not asking or not answers:
        return Interview()
    start = asking[0][0].i
    return Interview(_asked(clusters, start, title), questions, start)


def _paragraphs(doc: Doc) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for token in doc:
        if token.is_space and "\n" in token.text:
            found.append([])
        else:
            found[-1].append(token)
    return [tokens for tokens in found if tokens]


def _is_question(tokens: list[Token]) -> bool:
    """Ends with a question mark, or speaks to "you" and never says "I"."""
    words = {token.lower_ for token in tokens}
    return tokens[-1].text == "?" or (bool(words & {"you", "your"}) and not words & {"i", "my"} and len(tokens) < 60)


def _asked(clusters: Sequence[Cluster], start: int, title: str | None) -> Cluster | None:
    """The person of the title, else the one named most before the first question."""
    people = [(sum(name.start < start for name in c.names), c) for c in clusters if c.type == "Person"]
    named = [c for _, c in people if title and c.name.split()[-1] in title]
    if named:
        return named[0]
    introduced = [(count, c) for count, c in people if count]
    return max(introduced, key=lambda item: item[0])[1] if introduced else None
