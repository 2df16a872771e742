"""The article inside a web page, a PDF or a Word file."""
from __future__ import annotations

import logging
import re
import zipfile
from pathlib import Path

import docx
import pypdf
import trafilatura
from docx.opc.exceptions import PackageNotFoundError
from trafilatura.settings import Document

from graph.errors import InputError
from graph.model import Article

_HYPHEN_AT_LINE_END = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_LINE_END_INSIDE = re.compile(r"(?<![.!?:”\"])\n(?=\S)")


def from_html(page: str | bytes, id_: str, *, where: str, url: str | None = None) -> Article:
    """The main text of a web page, with what the page says of itself; raises InputError where it holds no article."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports what it then recovers from
    found = trafilatura.bare_extraction(page, url=url, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise InputError(f"{where}: no article was found in this page. Copy its text into a .txt file.")
    return Article(
        id=id_,
        text=_without_title(found.text or "", found.title),
        title=found.title or None,
        published=found.date or None,
        publisher=found.sitename or None,
        url=found.url or url,
    )


def _without_title(text: str, title: str | None) -> str:
    """The title is kept apart, so a first line that repeats it goes."""
    first, _, rest = text.partition("\n")
    return rest if title and rest and first.strip() == title.strip() else text


def from_pdf(file: Path, id_: str) -> Article:
    """The text of all pages of a PDF; lines that a column broke are joined again."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(file)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{file}: the PDF needs a password. Save it without one.")
        text = "\n".join(page.extract_text() for page in reader.pages)
        title = reader.metadata.title if reader.metadata else None
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise InputError(f"{file}: this PDF is broken ({error}). Open it in a reader and save it again.") from None
    if not text.strip():
        raise InputError(f"{file}: the PDF holds no text, only pictures. Run text recognition over it first.")
    return Article(id_, _joined_lines(text), title=title or None)


def _joined_lines(text: str) -> str:
    lines = "\n".join(line.strip() for line in text.splitlines())
    return _LINE_END_INSIDE.sub(" ", _HYPHEN_AT_LINE_END.sub("", lines)).strip()


def from_docx(file: Path, id_: str) -> Article:
    """The paragraphs of a Word file; a paragraph in the style Title is the title."""
    try:
        document = docx.Document(str(file))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(f"{file}: this Word file is broken ({error}). Open it and save it again.") from None
    titles = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Title"]
    body = [p.text for p in document.paragraphs if p.style is None or p.style.name != "Title"]
    return Article(id_, "\n".join(body), title=titles[0] if titles else document.core_properties.title or None)
