"""Which letters of a text are the words that were looked for, and the part of a sentence around them."""
from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from graph.names import fold

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEFORE, _LENGTH = 30, 110  # letters of a sentence before the first word found, and of all that is shown


def spans(text: str, words: Sequence[str], whole: Collection[str] = ()) -> tuple[Span, ...]:
    """Where a text has words that begin with one of `words`, which are folded, or are one of `whole`."""
    found = []
    for token in _TOKEN.finditer(text):
        folded = fold(token[0])
        length = max((len(word) for word in words if folded.startswith(word)), default=0)
        if folded in whole or (length and len(folded) != len(token[0])):
            length = len(token[0])
        if length:
            found.append((token.start(), token.start() + length))
    return tuple(found)


def excerpt(text: str, marks: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The part of a long text that shows its first mark, cut at words, and the marks in it."""
    first = marks[0][0] if marks else 0
    start = 0 if len(text) <= _LENGTH or first <= _BEFORE else text.rfind(" ", 0, first - _BEFORE + 1) + 1
    end = len(text) if len(text) - start <= _LENGTH else max(text.rfind(" ", start, start + _LENGTH), start + 1)
    lead, tail = ("… " if start else ""), ("…" if end < len(text) else "")
    by = len(lead) - start
    return f"{lead}{text[start:end]}{tail}", tuple((a + by, b + by) for a, b in marks if a >= start and b <= end)
