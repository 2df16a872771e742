"""The sample articles have the form the reader takes, and the record quotes nobody."""
from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[1] / "samples"


def _articles(name: str) -> list[dict[str, Any]]:
    lines = (SAMPLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


RECORD, STORY = _articles("record"), _articles("story")
EVERY = pytest.mark.parametrize("article", RECORD + STORY, ids=lambda article: article["id"])


@EVERY
def test_form(article: dict[str, Any]) -> None:
    assert list(article) == ["id", "title", "text", "published", "publisher", "url", "language"]
    assert article["language"] == "en"
    assert date.fromisoformat(article["published"]) <= date.today()
    assert article["text"] == article["text"].strip()
    assert article["title"] not in article["text"], "the title is not part of the text"
    assert article["text"].count("\n\n") >= 2, "several paragraphs"


def test_ids_are_unique() -> None:
    ids = [article["id"] for article in RECORD + STORY]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("article", RECORD, ids=lambda article: article["id"])
def test_record(article: dict[str, Any]) -> None:
    assert article["publisher"] == "Demarche sample record"
    assert article["url"] is None
    assert 120 <= len(article["text"].split()) <= 220
    assert not re.search(r"[“”„\"«»‘]", article["text"]), "no words are put into a real person's mouth"


@pytest.mark.parametrize("article", RECORD, ids=lambda article: article["id"])
def test_readme_lists_the_facts_of_an_article(article: dict[str, Any]) -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    _, found, rest = readme.partition(f"### {article['id']}: {article['title']}\n")
    facts = rest.partition("\n### ")[0]
    assert found
    assert len(re.findall(r"^- .*\d{4}", facts, flags=re.MULTILINE)) >= 2, "facts with their dates"


@pytest.mark.parametrize("article", STORY, ids=lambda article: article["id"])
def test_story(article: dict[str, Any]) -> None:
    assert article["publisher"] in ("Norvan Wire", "The Harbour Post", "Estmark Gazette", "Radio Sella")
    assert re.fullmatch(r"https://[a-z]+\.example/\S+", article["url"])
    assert 150 <= len(article["text"].split()) <= 300
    assert "2024-12-01" <= article["published"] <= "2025-04-30"


def test_two_papers_run_one_wire_text() -> None:
    wire, post = (a for a in STORY if a["title"] == "Talks in Halden end before they begin")
    words = [set(a["text"].split()) for a in (wire, post)]
    assert wire["publisher"] != post["publisher"]
    assert wire["text"] != post["text"]
    assert len(words[0] & words[1]) / len(words[1]) > 0.9
