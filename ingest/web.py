"""Articles at an address: a page, or a feed of pages."""
from __future__ import annotations

from collections.abc import Iterator
from time import strftime
from typing import Any

import feedparser
import requests

from graph.errors import InputError
from graph.model import Article
from ingest.formats import from_html

_HEADERS = {"User-Agent": "Demarche/0.1 (reads articles named by its user)"}
_SECONDS = 20
_MOST_BYTES = 10_000_000
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml", "application/rdf+xml")
#: An entry with at least so many characters of its own is the article; a shorter one is a teaser for its page.
_WHOLE_ENTRY = 600


def from_url(url: str) -> Iterator[Article | InputError]:
    """The article at an address, or every article of the feed that is there."""
    try:
        data, kind = _fetched(url)
        if _is_feed(data, kind):
            yield from from_feed(data, where=url)
        else:
            yield from_html(data, url, where=url, url=url)
    except InputError as error:
        yield error


def _is_feed(data: bytes, kind: str) -> bool:
    start = data.lstrip()[:500]
    return kind in _FEED_TYPES or (start.startswith((b"<?xml", b"<rss", b"<feed")) and b"<html" not in start)


def _fetched(url: str) -> tuple[bytes, str]:
    try:
        with requests.get(url, headers=_HEADERS, timeout=_SECONDS, stream=True) as response:
            response.raise_for_status()
            data = response.raw.read(_MOST_BYTES + 1, decode_content=True)
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
    except requests.HTTPError as error:
        raise InputError(f"{url}: the server answers {error.response.status_code}. Check the address.") from None
    except requests.Timeout:
        raise InputError(f"{url}: no answer within {_SECONDS} s. Try again later.") from None
    except (requests.RequestException, OSError):
        raise InputError(f"{url}: the address cannot be reached. Check it and the connection.") from None
    if len(data) > _MOST_BYTES:
        raise InputError(f"{url}: more than {_MOST_BYTES:,} bytes. Save the article as a file and load that.")
    return data, kind


def from_feed(data: bytes, *, where: str) -> Iterator[Article | InputError]:
    """Every entry of an RSS or Atom feed: its own text where it is whole, else the page it links to."""
    feed = feedparser.parse(data)
    if not feed.entries:
        yield InputError(f"{where}: no RSS or Atom feed with entries. Name the page of one article instead.")
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _from_entry(entry, feed.feed.get("title"), where=f"{where}, entry {number}")
        except InputError as error:
            yield error


def _from_entry(entry: Any, publisher: str | None, *, where: str) -> Article:
    link = entry.get("link")
    markup = entry.content[0].value if entry.get("content") else entry.get("summary", "")
    if len(markup) < _WHOLE_ENTRY and link:
        return from_html(_fetched(link)[0], link, where=link, url=link)
    if not markup.strip():
        raise InputError(f"{where}: it has neither text nor link. Name the page of the article instead.")
    title = entry.get("title")
    id_ = link or entry.get("id") or where
    page = from_html(f"<html><body><article>{markup}</article></body></html>", id_, where=where)
    day = entry.get("published_parsed") or entry.get("updated_parsed")
    return Article(id_, page.text, title=title, published=strftime("%Y-%m-%d", day) if day else None,
                   publisher=publisher, url=link)
