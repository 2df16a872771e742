"""Adding and deleting articles on the Sources page, in a real browser."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.conftest import choose_tab, filled, opened, served, served_world
from tests.worlds import small_world

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Sources over a small world that the tests here change."""
    with served_world(tmp_path_factory.mktemp("changed")) as address:
        yield f"{address}/sources"


def test_a_pasted_text_is_added_and_what_is_wrong_stays(page: Page, sources: str) -> None:
    page.goto(sources)
    page.get_by_role("button", name="Add", exact=True).click()
    text = "Estmark is a member of the Harbour Compact, President Tomas Verin said on Friday."
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Title").fill("Pasted by hand")
    page.get_by_label("Reported on").fill("2025-13-01")
    page.get_by_role("button", name="Add article").click()
    expect(page.get_by_text("“2025-13-01” is not a date. Write YYYY-MM-DD, or leave it empty.")).to_be_visible()
    expect(page.get_by_label("Text", exact=True)).to_have_value(text)
    page.get_by_label("Reported on").fill("2025-05-01")
    page.get_by_role("button", name="Add article").click()
    page.get_by_role("button", name="Show it").click(timeout=60_000)
    expect(page.locator(".r-title")).to_have_text("Pasted by hand")
    expect(page.locator(".a-name").first).to_have_text("Pasted by hand")
    expect(page.get_by_test_id("facts")).to_contain_text("asserts")


def test_uploads_name_what_cannot_be_read(page: Page, sources: str, tmp_path: Path) -> None:
    page.goto(sources)
    page.get_by_role("button", name="Add", exact=True).click()
    choose_tab(page.get_by_role("tab", name="Upload files"))
    for name, text in (("port.txt", "Jana Maren visited Port Ostra on 3 May 2025."), ("broken.pdf", "%PDF-1.4 nothing"),
                       ("post-0310.txt", "Another text under a known name.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(sorted(tmp_path.iterdir()))
    page.get_by_role("button", name="Add these files").click()
    expect(page.get_by_text("2 articles added, 1 not read.")).to_be_visible(timeout=60_000)
    expect(page.get_by_text(re.compile(r"^broken\.pdf: this PDF is broken"))).to_be_visible()
    expect(page.get_by_text("the new article is post-0310-2")).to_be_visible()
    opened(page, sources, "post-0310")
    expect(page.locator(".r-title")).to_have_text("Estmark in the Compact")


def test_an_article_is_deleted_after_a_second_click(page: Page, sources: str) -> None:
    opened(page, sources, "post-0406")
    page.get_by_role("button", name="Delete article").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("2 sentences, 0 mentions and 0 facts go")
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="Delete article").click()
    dialog.get_by_role("button", name="Delete article").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Weather")).to_have_count(0)


def test_samples_are_loaded_by_a_button(page: Page, sources: str) -> None:
    page.goto(sources)
    page.get_by_role("button", name="Add", exact=True).click()
    choose_tab(page.get_by_role("tab", name="Samples"))
    page.get_by_role("button", name="Load the story samples").click()
    expect(page.get_by_text("14 articles added.")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name="Show the first").click()
    expect(page.locator(".r-title")).to_be_visible()


def test_a_long_job_shows_progress_and_can_be_stopped(page: Page, sources: str, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"  # minutes of work, so that no machine is through before the button is found
    texts = (f"Minister Ada Lind met envoy Karel Broz in Port Ostra on day {number}. " * 40 for number in range(2_000))
    many.write_text("".join(json.dumps({"id": f"many-{n}", "text": t}) + "\n" for n, t in enumerate(texts)))
    page.goto(sources)
    page.get_by_role("button", name="Add", exact=True).click()
    choose_tab(page.get_by_role("tab", name="Upload files"))
    page.locator("input[type=file]").set_input_files(many)
    page.get_by_role("button", name="Add these files").click()
    expect(page.get_by_text(re.compile(r"^[1-9]\d* of 2,000 articles added$"))).to_be_visible(timeout=60_000)
    page.get_by_role("searchbox", name="Find articles").fill("quarrel")  # the page lives
    expect(page.locator(".a-name")).to_have_text(["Quarrel over grain"])
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text(re.compile(r"Stopped: \d+ of 2,000 added; what was added stays"))).to_be_visible()


def test_an_empty_store_offers_the_two_ways(page: Page, empty_app: str) -> None:
    page.goto(f"{empty_app}/sources")
    expect(page.get_by_text("No articles yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Load the story samples")).to_be_enabled()
    page.get_by_role("button", name="Add articles").click()
    expect(page.get_by_label("Text", exact=True)).to_be_visible()


def test_a_read_only_store_says_why_nothing_can_be_changed(page: Page, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with filled(home, small_world()[:1]), served(home) as address:
        opened(page, f"{address}/sources", "post-0310")
        expect(page.get_by_role("button", name="Delete article")).to_be_disabled()
        expect(page.get_by_test_id("facts")).to_contain_text("is in use by process")
        page.get_by_role("button", name="Add", exact=True).click()
        expect(page.get_by_text("Nothing can be added:")).to_be_visible()
        expect(page.get_by_role("button", name="Add article")).to_be_disabled()
