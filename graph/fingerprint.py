"""What is kept of an article to tell which others tell the same text or rest on the same source, so that no text is
read again: a MinHash signature (Broder 1997) over runs of words, the sources it cites, words of its news, its day.
"""
from __future__ import annotations

import datetime
import tomllib
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from datasketch import MinHash

from graph.media import medium_key
from graph.model import Facts, Value
from graph.names import words
from graph.sources import sources

BANDS = 16
ROWS = 4
_RUN = 4  # words
_NEWS_SENTENCES = 4  # the first of the body, headlines besides
_NEWS_WORDS = 110  # of a text without sentences
_SOURCE_SENTENCES = 8  # a source that is named later is one of the background
_STEM = 6  # letters: "sanctions", "sanctioned"
MOST_SOURCES = 4

#: 64 hash values; empty for a text without words, which is nobody's copy.
Signature = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`runs`: how many different runs of words the text has. `news`: hashes of the words of headline and lead, sorted.
    `cites`: names of sources. `publisher`: as the article has it. `day`: days since 1970, None without a full date.
    """

    signature: Signature = ()
    runs: int = 0
    news: tuple[int, ...] = ()
    cites: tuple[str, ...] = ()
    publisher: str | None = None
    day: int | None = None


def fingerprint(facts: Facts) -> Fingerprint:
    """The fingerprint of an article."""
    found = _runs(facts)
    article = facts.article
    return Fingerprint(_signature(found), len(found), _news(facts), _cites(facts), article.publisher,
                       _day(article.published))


def properties(one: Fingerprint) -> dict[str, Value]:
    """How an article keeps its fingerprint, beside its publisher and date."""
    kept: dict[str, Value] = {"signature": to_text(one.signature), "runs": one.runs, "news": to_text(one.news)}
    return kept | ({"cites": list(one.cites)} if one.cites else {})


def from_properties(row: Mapping[str, Any]) -> Fingerprint:
    """The fingerprint that `properties` wrote, from the values of its article."""
    return Fingerprint(from_text(row["signature"]), row["runs"], from_text(row["news"]), tuple(row["cites"] or ()),
                       row["publisher"], _day(row["published"]))


def to_text(values: Iterable[int]) -> str:
    """Hash values as they are stored."""
    return "".join(f"{value:08x}" for value in values)


def from_text(text: str) -> tuple[int, ...]:
    """The values that `to_text` wrote."""
    return tuple(int(text[i : i + 8], 16) for i in range(0, len(text), 8))


def _runs(facts: Facts) -> set[str]:
    """Runs of words of the text without boilerplate (agency lines, advertisements)."""
    text = facts.article.text
    parts = [text[s.start : s.end] for s in facts.sentences if s.part != "boilerplate"] or [text]
    told = words(" ".join(parts))
    return {" ".join(told[i : i + _RUN]) for i in range(max(1, len(told) - _RUN + 1))} if told else set()


def _signature(runs: set[str]) -> Signature:
    if not runs:
        return ()
    found = MinHash(num_perm=BANDS * ROWS, seed=1)
    found.update_batch([run.encode() for run in runs])
    return tuple(int(value) for value in found.hashvalues)


def _news(facts: Facts) -> tuple[int, ...]:
    text = facts.article.text
    heads = [text[s.start : s.end] for s in facts.sentences if s.part == "headline"]
    body = [text[s.start : s.end] for s in facts.sentences if s.part == "body"][:_NEWS_SENTENCES]
    told = words(" ".join([facts.article.title or "", *heads, *body])) if body else words(text)[:_NEWS_WORDS]
    stems = {word[:_STEM] for word in told if word not in _common() and (len(word) > 2 or word.isdigit())}
    return tuple(sorted({zlib.crc32(stem.encode()) for stem in stems}))


def _cites(facts: Facts) -> tuple[str, ...]:
    """The first sources of the first sentences, without the article's own publisher."""
    told = [s for s in facts.sentences if s.part in ("headline", "body")]
    until = told[_SOURCE_SENTENCES - 1].end if len(told) >= _SOURCE_SENTENCES else len(facts.article.text)
    own = medium_key(facts.article.publisher or "")
    names = {medium_key(one.name): one.name for one in reversed(sources(facts)) if one.start < until}
    return tuple(name for key, name in reversed(names.items()) if key != own)[:MOST_SOURCES]


def _day(published: str | None) -> int | None:
    try:
        return datetime.date.fromisoformat(published or "").toordinal()
    except ValueError:
        return None


@cache
def _common() -> frozenset[str]:
    return frozenset(tomllib.loads(Path(__file__).with_name("news.toml").read_text(encoding="utf-8"))["common"])
