"""Articles from paths and addresses. One input that cannot be read is an InputError among the articles, never the end.

Each reader yields `Found` values: where it stood (file, line, entry), and an Article or the InputError that says why
there is none.
"""
from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.model import Article
from ingest.formats import from_docx, from_html, from_pdf
from ingest.web import from_feed, from_url

Read = Article | InputError
Found = tuple[str, Read]

_JSONL_FIELDS = {"id", "text", "title", "published", "publisher", "url", "language"}
_BYTES_PER_CHARACTER = 4  # the most UTF-8 takes
_MARKUP = 10  # a page's markup outweighs its text


def read(paths: list[str], *, longest: int) -> Iterator[Read]:
    """All articles of the paths in the order given; `longest` is the most characters one article may have.

    An id that comes again with the same text is passed over, with another text it is an error.
    """
    seen: dict[str, tuple[str, str]] = {}
    for path in paths:
        for where, item in _found(path, longest):
            if isinstance(item, InputError):
                yield item
            elif item.id not in seen:
                seen[item.id] = (item.sha256, where)
                yield _problem(item, where, longest) or item
            elif seen[item.id][0] != item.sha256:
                yield InputError(f"{where}: the id {item.id!r} was already given with another text "
                                 f"({seen[item.id][1]}). Give each article an id of its own.")


def _found(path: str, longest: int) -> Iterator[Found]:
    if path.startswith(("http://", "https://")):
        yield from ((path, item) for item in from_url(path))
        return
    place = Path(path)
    if place.is_dir():
        yield from _in_folder(place, longest)
    elif place.is_file():
        yield from _in_file(place, place.stem, longest)
    else:
        yield path, InputError(f"{path}: there is no such file or folder. Check the name.")


def _in_folder(folder: Path, longest: int) -> Iterator[Found]:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix.lower() in _READERS]
    if not files:
        yield str(folder), InputError(f"{folder}: no articles in this folder. Articles are files ending in {_ENDINGS}.")
    for file in files:
        yield from _in_file(file, file.relative_to(folder).with_suffix("").as_posix(), longest)


def _in_file(file: Path, id_: str, longest: int) -> Iterator[Found]:
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        ending = file.suffix or "a name without an ending"
        yield str(file), InputError(f"{file}: {ending} is not read. Articles are files ending in {_ENDINGS}.")
        return
    try:
        yield from reader(file, id_, longest)
    except InputError as error:
        yield str(file), error
    except OSError as error:
        problem = f"{file}: it cannot be opened ({error.strerror}). Check the rights of the file."
        yield str(file), InputError(problem)


def _text_of(file: Path, longest: int) -> str:
    size = file.stat().st_size
    if size > longest * _BYTES_PER_CHARACTER:
        raise InputError(_too_long(str(file), f"{size:,} bytes", longest))
    data = file.read_bytes()
    if b"\0" in data:
        raise InputError(f"{file}: this is a binary file, not text. Articles are files ending in {_ENDINGS}.")
    return _decoded(data, str(file))


def _decoded(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{where}: byte {error.start + 1} ({data[error.start]:#04x}) is not UTF-8. Save the file as UTF-8."
        ) from None


def from_text(file: Path, id_: str, longest: int) -> Iterator[Found]:
    """A text file: the whole file is the article."""
    yield str(file), Article(id_, _text_of(file, longest))


def from_page(file: Path, id_: str, longest: int) -> Iterator[Found]:
    """A saved web page: the article in it, with title, date and publisher where the page states them."""
    yield str(file), from_html(_text_of(file, longest * _MARKUP), id_, where=str(file))


def from_portable(file: Path, id_: str, longest: int) -> Iterator[Found]:
    """A PDF."""
    yield str(file), from_pdf(file, id_)


def from_word(file: Path, id_: str, longest: int) -> Iterator[Found]:
    """A Word file."""
    yield str(file), from_docx(file, id_)


def from_saved_feed(file: Path, id_: str, longest: int) -> Iterator[Found]:
    """A saved RSS or Atom feed: each entry is an article."""
    yield from ((str(file), item) for item in from_feed(file.read_bytes(), where=str(file)))


def from_jsonl(file: Path, id_: str, longest: int) -> Iterator[Found]:
    """JSON lines {"id", "text", "title"?, "published"?, "publisher"?, "url"?, "language"?}, an article a line."""
    number = 0
    with file.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                where = f"{file}, line {number}"
                yield where, _from_line(line, where)
    if not number:
        yield str(file), InputError(f"{file}: the file is empty. Write one JSON object with id and text a line.")


def _from_line(line: bytes, where: str) -> Read:
    try:
        record = json.loads(_decoded(line, where))
    except json.JSONDecodeError as error:
        return InputError(f"{where}: not valid JSON ({error.msg} at character {error.pos + 1}). Correct the line.")
    except InputError as error:
        return error
    return _from_record(record, where)


def _from_record(record: Any, where: str) -> Read:
    if not isinstance(record, dict):
        return InputError(f"{where}: an article is a JSON object with id and text, this is {json.dumps(record)[:40]}.")
    if unknown := sorted(record.keys() - _JSONL_FIELDS):
        return InputError(f"{where}: unknown field {unknown[0]!r}; allowed are {', '.join(sorted(_JSONL_FIELDS))}.")
    if not isinstance(record.get("id"), str) or not record["id"].strip():
        return InputError(f"{where}: the article has no id. Give it a text as its id.")
    if not isinstance(record.get("text"), str):
        return InputError(f"{where}: the article {record['id']!r} has no text. Give it one.")
    for name in _JSONL_FIELDS - {"id", "text"}:
        if not isinstance(record.get(name), str | None):
            return InputError(f"{where}: {name} is {json.dumps(record[name])[:40]}; it must be a text or null.")
    return Article(**{name: value for name, value in record.items() if value is not None or name != "language"})


def _problem(article: Article, where: str, longest: int) -> InputError | None:
    if not article.text.strip():
        return InputError(f"{where}: there is no text in it. An article needs at least one sentence.")
    if len(article.text) > longest:
        return InputError(_too_long(where, f"{len(article.text):,} characters", longest))
    if article.published is not None and not _is_day(article.published):
        return InputError(f"{where}: published is {article.published!r}, which is not a date. Write YYYY-MM-DD.")
    return None


def _is_day(text: str) -> bool:
    try:
        return len(text) == len("2025-03-13") and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _too_long(where: str, size: str, longest: int) -> str:
    return (f"{where}: {size} are more than one article may have ({longest:,} characters). "
            "Split it into its articles, or raise DEMARCHE_ARTICLE_CHARACTERS.")


_READERS: dict[str, Callable[[Path, str, int], Iterator[Found]]] = {
    ".txt": from_text,
    ".html": from_page,
    ".htm": from_page,
    ".pdf": from_portable,
    ".docx": from_word,
    ".jsonl": from_jsonl,
    ".rss": from_saved_feed,
    ".atom": from_saved_feed,
    ".xml": from_saved_feed,
}
_ENDINGS = " ".join(sorted(_READERS))
