"""Which part of an article a sentence stands in: headline, body, caption or boilerplate.

The rules are about lines (paragraphs) and cautious: what might tell something stays body. The wordings are in
`lexicon/parts.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from graph.model import Sentence

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ENDS = (".", "!", "?", "…", ".”", '."', "?”", '?"', "!”", '!"', "’", "'")
_QUOTED = re.compile('[“"«„][^“”"»]*([”"»]|$)')
_SHORT, _HEADLINE, _LONGEST_APPEAL = 8, 25, 80  # words
_OPENING, _CLOSING = 3, 10  # lines at the top and at the end where an appeal takes its neighbours with it
_REPEATED = 60  # characters of a lead that is printed twice


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph: its words with single spaces, and its sentences."""

    text: str
    sentences: tuple[DocSpan, ...]

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def has_verb(self) -> bool:
        return any(token.tag_ in _FINITE for sentence in self.sentences for token in sentence)


def sentences(doc: Doc, title: str | None = None) -> tuple[Sentence, ...]:
    """The sentences of a parsed article in order, without the white space around them, each with its part."""
    lines = _lines(doc)
    told = _parts(lines, title)
    found = []
    for line, part in zip(lines, told, strict=True):
        for sentence in line.sentences:
            raw = sentence.text
            text = " ".join(raw.split())
            alone = len(line.sentences) == 1  # then its words were looked at as a line
            own = part if alone or not _is_notice(text) else "boilerplate"
            start = sentence.start_char + len(raw) - len(raw.lstrip())
            found.append(Sentence(start, max(start, sentence.start_char + len(raw.rstrip())), own))
    return tuple(found)


def _lines(doc: Doc) -> list[_Line]:
    lines: list[list[DocSpan]] = [[]]
    for sentence in doc.sents:
        lines[-1].append(sentence)
        if sentence[-1].is_space and "\n" in sentence[-1].text:
            lines.append([])
    return [_Line(" ".join(" ".join(s.text for s in line).split()), tuple(line)) for line in lines if line]


def _parts(lines: list[_Line], title: str | None) -> list[str]:
    parts = [_own_part(line) for line in lines]
    for number in _repeated(lines):
        parts[number] = "boilerplate"
    for number in _appeals(lines, parts):
        parts[number] = "boilerplate"
    first = next((i for i, part in enumerate(parts) if part == "body"), None)
    if first is not None and _is_headline(lines, first, title):
        parts[first] = "headline"
    return parts


def _own_part(line: _Line) -> str:
    """What a line is by its own wording."""
    if _is_notice(line.text) or _is_banner(line):
        return "boilerplate"
    return "caption" if len(line.sentences) < 4 and _fully(line.text, "caption") else "body"


def _is_notice(text: str) -> bool:
    return _fully(text, "navigation") or _fully(text, "tail")


def _is_banner(line: _Line) -> bool:
    """ "Support our paper!": a short line that begins with what the reader is asked to do."""
    first = next((token for token in line.sentences[0] if not token.is_space), None)
    return (
        first is not None
        and line.words <= _SHORT
        and first.lower_ in _words("asks")
        and first.tag_ in ("VB", "VBP", "NNP", "NN")
        and (line.text.endswith("!") or bool(_any(line.text, "appeals")))
        and not line.text.endswith(".")
    )


def _repeated(lines: list[_Line]) -> Iterable[int]:
    """A lead that is printed twice, whole or cut off: the shorter printing, else the second."""
    long = [(i, line.text.rstrip("….").rstrip()) for i, line in enumerate(lines) if len(line.text) >= _REPEATED]
    for position, (i, text) in enumerate(long):
        for j, other in long[position + 1 :]:
            if text == other or text.startswith(other):
                yield j
            elif other.startswith(text):
                yield i


def _appeals(lines: list[_Line], parts: list[str]) -> set[int]:
    """Paragraphs that ask the reader for support, and what goes on with them to the top or the end of the article."""
    asking = {i for i, line in enumerate(lines) if _is_appeal(line)}
    beyond = set(asking)
    for i in asking:
        around = [range(i + 1, len(lines))] if len(lines) - i <= _CLOSING else []
        around += [range(i - 1, -1, -1)] if i <= _OPENING else []
        for further in around:
            if all(j in asking or parts[j] == "boilerplate" or _goes_with_appeal(lines[j]) for j in further):
                beyond.update(further)
    return beyond


def _is_appeal(line: _Line) -> bool:
    """Does a sentence to the reader, in nobody's quotation marks, ask for support?"""
    outside = _QUOTED.sub(" ", line.text)  # within quotation marks somebody of the news speaks
    return (
        line.words <= _LONGEST_APPEAL
        and bool(_any(outside, "appeals"))
        and (line.words <= _SHORT or bool(_any(outside, "speaks_to_reader")))
    )


def _goes_with_appeal(line: _Line) -> bool:
    if line.text[:1] in '“"«„' or line.words > _LONGEST_APPEAL:
        return False
    return bool(_any(line.text, "speaks_to_reader")) or (line.words <= _SHORT and not line.has_verb)


def _is_headline(lines: list[_Line], first: int, title: str | None) -> bool:
    """A first line without a full stop, above other lines."""
    line = lines[first]
    if title and line.text.casefold() == " ".join(title.split()).casefold():
        return True
    return (
        len(lines) > first + 1
        and line.words <= _HEADLINE
        and len(line.sentences) <= 2
        and not line.text.endswith(_ENDS)
        and not line.text.endswith((":", ",", ";"))
        and any(c.isalpha() for c in line.text)
    )


def _fully(text: str, kind: str) -> bool:
    """Is a line, up to its last sign, worded like one of a kind?"""
    bare = text.strip(" .!:…")
    return any(pattern.fullmatch(bare) or (bare != text and pattern.fullmatch(text)) for pattern in _patterns(kind))


def _any(text: str, kind: str) -> re.Match[str] | None:
    return next((found for pattern in _patterns(kind) if (found := pattern.search(text))), None)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    joined = "|".join(f"(?:{wording})" for wording in _lexicon()[kind])
    return (re.compile(joined, 0 if kind == "tail" else re.IGNORECASE),)


def _words(kind: str) -> frozenset[str]:
    return frozenset(_lexicon()[kind])


@cache
def _lexicon() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "lexicon" / "parts.toml").read_text(encoding="utf-8"))
