"""A path in, articles or the reason why not out."""
from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import docx
import pytest

from graph.errors import InputError
from graph.model import Article
from ingest.read import read

LONGEST = 1_000
PARAGRAPHS = [
    "Negotiators from Norvania and Estmark left the lakeside hotel on Wednesday without sitting down together.",
    "Both delegations are expected to return to Halden before the end of the month, officials of the host said.",
]
PAGE = f"""<html><head><title>Talks end</title><meta property="og:site_name" content="Norvan Wire">
<meta property="article:published_time" content="2025-03-12T08:00:00Z"></head>
<body><nav>Home News Sport</nav><article><h1>Talks end</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>
<footer>Subscribe to our newsletter</footer></body></html>"""


def _articles(*paths: Path | str, longest: int = LONGEST) -> list[Article]:
    found = list(read([str(path) for path in paths], longest=longest))
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


def _errors(*paths: Path | str, longest: int = LONGEST) -> list[str]:
    return [str(item) for item in read([str(path) for path in paths], longest=longest) if isinstance(item, InputError)]


def _pdf(lines: list[str]) -> bytes:
    """A PDF of one page with these lines of text."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + table
    return data + b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n%d\n%%%%EOF" % start


def test_a_text_file_is_one_article_character_for_character(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("A\u00a0name.\r\n\r\nNext — line.\n".encode())
    assert _articles(tmp_path / "a.txt") == [Article("a", "A\u00a0name.\r\n\r\nNext — line.\n")]


def test_a_folder_gives_its_articles_in_order_with_their_paths_as_ids(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Text of {name}.")
    (tmp_path / "notes.odt").write_text("not read")
    assert [article.id for article in _articles(tmp_path)] == ["a", "b", "deep/a"]


def test_a_json_line_carries_its_fields(tmp_path: Path) -> None:
    record = {"id": "x", "text": "A b.", "title": "T", "published": "2025-03-12", "publisher": "P", "url": None}
    (tmp_path / "a.jsonl").write_text("\n" + json.dumps(record) + "\n")
    assert _articles(tmp_path / "a.jsonl") == [Article("x", "A b.", "T", "2025-03-12", "P", None)]


def test_a_page_gives_the_article_without_what_surrounds_it(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_text(PAGE)
    (article,) = _articles(tmp_path / "p.html")
    assert article == Article("p", "\n".join(PARAGRAPHS), "Talks end", "2025-03-12", "Norvan Wire")


def test_a_pdf_gives_its_text_with_broken_lines_joined(tmp_path: Path) -> None:
    (tmp_path / "p.pdf").write_bytes(_pdf(["The minis-", "ters met in", "Halden.", "They left."]))
    assert _articles(tmp_path / "p.pdf")[0].text == "The ministers met in Halden.\nThey left."


def test_a_word_file_gives_title_and_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Talks end", level=0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.save(str(tmp_path / "w.docx"))
    assert _articles(tmp_path / "w.docx") == [Article("w", "\n".join(PARAGRAPHS), "Talks end")]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """A web server on this machine with one page and two feeds."""
    (tmp_path / "page.html").write_text(PAGE)
    whole = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 4).replace("<", "&lt;")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    address = f"http://127.0.0.1:{server.server_port}"
    (tmp_path / "feed.xml").write_text(
        f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Radio Sella</title>
        <item><title>Whole</title><link>{address}/whole</link><pubDate>Wed, 12 Mar 2025 08:00:00 GMT</pubDate>
        <description>{whole}</description></item>
        <item><title>Teaser</title><link>{address}/page.html</link><description>Short.</description></item>
        <item><title>Gone</title><link>{address}/gone.html</link><description>Short.</description></item>
        </channel></rss>"""
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()
    server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def test_an_address_gives_its_article(site: str) -> None:
    (article,) = _articles(f"{site}/page.html")
    assert (article.id, article.url, article.text) == (f"{site}/page.html",) * 2 + ("\n".join(PARAGRAPHS),)


def test_a_feed_gives_whole_entries_and_fetches_teasers(site: str) -> None:
    whole, teaser, gone = read([f"{site}/feed.xml"], longest=10_000)
    assert isinstance(whole, Article) and isinstance(teaser, Article)
    assert (whole.title, whole.published, whole.publisher) == ("Whole", "2025-03-12", "Radio Sella")
    assert whole.text.startswith(PARAGRAPHS[0]) and teaser.text == "\n".join(PARAGRAPHS)
    assert str(gone) == f"{site}/gone.html: the server answers 404. Check the address."


def test_a_saved_feed_is_read_like_one_at_an_address(site: str, tmp_path: Path) -> None:
    assert [getattr(item, "title", None) for item in read([str(tmp_path / "feed.xml")], longest=10_000)] == [
        "Whole", "Talks end", None]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "there is no text in it"),
        ("blank.txt", b" \n\t\n", "there is no text in it"),
        ("binary.txt", b"\x7fELF\0\1\2", "this is a binary file, not text"),
        ("latin.txt", "café".encode("latin-1"), "byte 4 (0xe9) is not UTF-8. Save the file as UTF-8."),
        ("long.txt", b"a" * 1_500, "1,500 characters are more than one article may have (1,000 characters)"),
        ("huge.txt", b"a" * 9_000, "9,000 bytes are more than one article may have (1,000 characters)"),
        ("broken.pdf", b"%PDF-1.4 broken", "this PDF is broken"),
        ("broken.docx", b"PK", "this Word file is broken"),
        ("empty.html", b"<html><body></body></html>", "no article was found in this page"),
        ("empty.xml", b"<?xml version='1.0'?><rss/>", "no RSS or Atom feed with entries"),
        ("empty.jsonl", b"", "the file is empty"),
        ("name.xyz", b"text", ".xyz is not read"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    (error,) = _errors(tmp_path / name)
    assert error.startswith(str(tmp_path / name)) and message in error


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{bad", "line 2: not valid JSON"),
        ("[1]", "line 2: an article is a JSON object with id and text, this is [1]"),
        ('{"text": "A."}', "line 2: the article has no id"),
        ('{"id": "2"}', "line 2: the article '2' has no text"),
        ('{"id": "2", "text": ""}', "line 2: there is no text in it"),
        ('{"id": "2", "text": "A.", "date": "x"}', "line 2: unknown field 'date'; allowed are id, language"),
        ('{"id": "2", "text": "A.", "title": 5}', "line 2: title is 5; it must be a text or null"),
        ('{"id": "2", "text": "A.", "published": "2025-13-01"}', "'2025-13-01', which is not a date. Write YYYY-MM-DD"),
        ('{"id": "1", "text": "Other."}', "line 2: the id '1' was already given with another text"),
    ],
)
def test_a_broken_line_is_named_by_number_and_the_others_are_read(tmp_path: Path, line: str, message: str) -> None:
    good = [json.dumps({"id": id_, "text": "A b."}) for id_ in ("1", "3")]
    (tmp_path / "a.jsonl").write_text("\n".join([good[0], line, good[1]]))
    items = list(read([str(tmp_path / "a.jsonl")], longest=LONGEST))
    assert [item.id for item in items if isinstance(item, Article)] == ["1", "3"]
    assert message in _errors(tmp_path / "a.jsonl")[0]


def test_the_same_article_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A b.")
    assert len(_articles(tmp_path / "a.txt", tmp_path)) == 1


def test_names_that_lead_nowhere(tmp_path: Path) -> None:
    assert "there is no such file or folder" in _errors(tmp_path / "nothing")[0]
    assert "no articles in this folder" in _errors(tmp_path)[0]
    assert "the address cannot be reached" in _errors("http://127.0.0.1:9/")[0]
