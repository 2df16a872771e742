"""Which words stand between quotation marks, and which word names their speaker."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

_OPEN, _CLOSE, _EITHER = "“«„", "”»", '"'
_SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "note",
        "explain",
        "argue",
        "insist",
        "claim",
        "announce",
        "state",
        "write",
        "ask",
        "reply",
        "answer",
        "warn",
        "admit",
        "confirm",
        "deny",
        "stress",
        "declare",
        "comment",
        "remark",
        "recall",
        "tweet",
        "conclude",
        "continue",
        "observe",
        "acknowledge",
        "point",
        "emphasize",
        "suggest",
        "describe",
        "call",
        "reject",
        "dismiss",
        "pledge",
        "vow",
        "urge",
    ]
)


class Quotes:
    """The quotations of a document. A paragraph that opens one and does not close it goes on in the next."""

    def __init__(self, doc: Doc) -> None:
        self._number = _quotations(doc)
        self._speakers: dict[int, Token] = {}
        for sentence in doc.sents:
            self._find_speaker(sentence)

    def _find_speaker(self, sentence: DocSpan) -> None:
        numbers = {self._number[token.i] for token in sentence if token.i in self._number}
        if not numbers:
            return
        for token in sentence:
            if token.lemma_ in _SAYING and token.i not in self._number and token.pos_ == "VERB":
                subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
                if subject is not None:
                    for number in numbers:
                        self._speakers.setdefault(number, subject)
                    return
        for number in numbers:  # a further sentence of the one who was speaking
            if number not in self._speakers and number - 1 in self._speakers:
                self._speakers[number] = self._speakers[number - 1]

    def speaker_token(self, token: Token) -> Token | None:
        """Head of the words that name who says what the token stands in; None outside quotations."""
        number = self._number.get(token.i)
        return self._speakers.get(number) if number is not None else None

    def inside(self, token: Token) -> bool:
        """Does the token stand between quotation marks?"""
        return token.i in self._number


def _quotations(doc: Doc) -> dict[int, int]:
    """Token -> number of the quotation it stands in."""
    found: dict[int, int] = {}
    number, is_open = 0, False
    for token in doc:
        if token.is_space and "\n" in token.text:
            is_open = False
        elif token.text in _OPEN or (token.text in _EITHER and not is_open):
            number, is_open = number + 1, True
        elif token.text in _CLOSE or token.text in _EITHER:
            is_open = False
        elif is_open:
            found[token.i] = number
    return found
