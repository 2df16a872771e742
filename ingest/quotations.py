"""Quotations of a text: what stands between quotation marks, also where a mark is missing or repeated.

Straight, curly and low marks, guillemets and single marks are read. A quotation that runs over several paragraphs
repeats its opening mark in each of them and closes once; it is one quotation with one span a paragraph.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Span

_MARK = re.compile("[\"“”„«»‘’']|''|``")
_PARAGRAPH = re.compile(r"[^\n]+")
#: Which marks close a quotation that the key opens. German-style low marks close with a high opening mark.
_CLOSES = {'"': '"', "“": "”\"", "„": "“”\"", "«": "»", "‘": "’'", "'": "'", "``": "''\"", "''": "''", "”": "”"}
_SINGLE = "‘'"
#: A single mark is also an apostrophe, so a quotation between single marks stays short of this many characters.
_LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: the words of each paragraph without marks, and `start`, `end` with the outer marks."""

    start: int
    end: int
    parts: tuple[Span, ...]


def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of the text in order; none lies inside another."""
    found: list[Quotation] = []
    running: Quotation | None = None  # closed nowhere so far; goes on if the next paragraph repeats the mark
    for paragraph in _PARAGRAPH.finditer(text):
        pieces = list(_pieces(text, paragraph.start(), paragraph.end()))
        for number, (piece, closed) in enumerate(pieces):
            goes_on = running is not None and number == 0 and not text[paragraph.start() : piece.start].strip()
            if running is not None and goes_on and text[running.start] == text[piece.start]:
                piece = Quotation(running.start, piece.end, running.parts + piece.parts)
                found.pop()
            running = None if closed else piece
            found.append(piece)
        if not pieces and paragraph[0].strip():
            running = None
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[Quotation, bool]]:
    """Quotations of one paragraph, each with whether its closing mark was found."""
    at = start
    while (mark := _MARK.search(text, at, end)) is not None:
        at = mark.end()
        if not _opens(text, mark):
            continue
        close = _closing(text, mark, end)
        if close is not None:
            inner = _trimmed(text, mark.end(), close.start())
            at = close.end()
        elif mark[0] in _SINGLE or _MARK.search(text, mark.end(), end):
            continue
        else:
            inner = _trimmed(text, mark.end(), end)
            at = end
        if inner.start < inner.end:
            yield Quotation(mark.start(), at, (inner,)), close is not None


def _opens(text: str, mark: re.Match[str]) -> bool:
    """An opening mark stands before a word and not behind one."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if mark[0] in ("»", "’") or after.isspace():
        return False
    if mark[0] == "”":  # taken for an opening mark only where it plainly is one
        return before in "\n\r" or mark.start() == 0
    if mark[0] in _SINGLE and not (after.isalpha() or after in "\"“…$"):
        return False
    return mark[0] in "“„«``" or not (before.isalnum() or before in ".,!?;%")


def _closing(text: str, mark: re.Match[str], end: int) -> re.Match[str] | None:
    if mark[0] in _SINGLE:
        return _closing_single(text, mark, min(end, mark.end() + _LONGEST_SINGLE))
    wanted, inner = _CLOSES[mark[0]], 0
    nested = mark[0] == "“" and text.count("“", mark.start(), end) <= text.count("”", mark.start(), end)
    for close in _MARK.finditer(text, mark.end(), end):
        if close[0] not in wanted or (inner and close[0] == "”"):
            inner += (close[0] == mark[0] and nested) - (close[0] == "”")
            continue
        before = text[close.start() - 1]
        after = text[close.end()] if close.end() < len(text) else " "
        if close[0] in ('"', "''") and before.isspace() and not after.isspace() and after not in ".,;:!?)":
            return None  # the next quotation opens, so this one was never closed
        return close
    return None


def _closing_single(text: str, mark: re.Match[str], end: int) -> re.Match[str] | None:
    """The mark behind a word or a stop that is not the apostrophe of a plural, where another can be had."""
    doubtful = None
    for close in _MARK.finditer(text, mark.end(), end):
        before = text[close.start() - 1]
        after = text[close.end()] if close.end() < len(text) else " "
        if close[0] not in _CLOSES[mark[0]] or before.isspace() or after.isalnum():
            continue
        if before != "s" or not after.isspace():
            return close
        doubtful = doubtful or close
    return doubtful


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
