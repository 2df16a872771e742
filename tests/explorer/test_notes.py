"""Notes in a real browser: written on a node and on a line, found again, and kept when what they are about is gone."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.notes import add_note
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import choose_tab, filled, opened, served, served_world
from tests.worlds import small_world

pytestmark = pytest.mark.browser

VERIN, JANA = "person/tomas-verin", "person/jana-maren"
MEMBER = "post-0310#relation-0"  # Estmark is a member of the Harbour Compact: told and denied by several articles


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over a small world in which these tests write notes."""
    with served_world(tmp_path_factory.mktemp("noted")) as address:
        yield address


def _notes(page: Page, count: int) -> Locator:
    """The panel with its Notes tab open."""
    panel = page.locator(".st-key-panel")
    choose_tab(panel.get_by_role("tab", name=f"Notes {count}"))
    return panel


def _expect_notes(panel: Locator, *texts: str) -> None:
    expect(panel.get_by_role("tab", name=f"Notes {len(texts)}")).to_have_attribute("aria-selected", "true")
    expect(panel.locator(".dm-written")).to_have_text(list(texts))


def test_notes_on_a_node_are_written_changed_deleted_and_put_back(page: Page, noted: str) -> None:
    canvas = Canvas.opened(page, f"{noted}/?v=add:{VERIN},{JANA}")
    places = canvas.places()
    canvas.click(VERIN)
    panel = _notes(page, 0)
    panel.get_by_label("New note").fill("Ask <b>the</b> registry.")
    panel.get_by_role("button", name="Add note").click()
    _expect_notes(panel, "Ask <b>the</b> registry.")
    expect(panel.get_by_label("New note")).to_have_value("")
    panel.get_by_label("New note").fill("Draft that")
    canvas.click(JANA)
    expect(panel.locator("h2")).to_contain_text("Jana Maren")
    canvas.click(VERIN)
    _expect_notes(panel, "Ask <b>the</b> registry.")
    expect(panel.get_by_label("New note")).to_have_value("Draft that")
    panel.get_by_role("button", name="Add note").click()
    _expect_notes(panel, "Draft that", "Ask <b>the</b> registry.")
    panel.get_by_role("button", name="Edit").first.click()
    panel.get_by_label("Note", exact=True).fill("Written out.")
    panel.get_by_role("button", name="Save").click()
    _expect_notes(panel, "Written out.", "Ask <b>the</b> registry.")
    panel.get_by_role("button", name="Delete").last.click()
    _expect_notes(panel, "Written out.")
    panel.get_by_role("button", name="Undo").click()
    _expect_notes(panel, "Written out.", "Ask <b>the</b> registry.")
    assert canvas.places() == places
    canvas.root.focus()
    page.keyboard.press(" ")
    expect(page.locator(".dm-card")).to_contain_text("2 notes")


def test_a_note_on_a_line_outlives_its_articles(page: Page, noted: str) -> None:
    canvas = Canvas.opened(page, noted)
    canvas.click(MEMBER)
    panel = _notes(page, 0)
    panel.get_by_label("New note").fill("Denied two days later.")
    panel.get_by_role("button", name="Add note").click()
    _expect_notes(panel, "Denied two days later.")
    expect(page.locator(".dm-live").first).to_contain_text("1 note")
    for article in ("post-0310", "wire-0312", "courier-0313"):
        opened(page, f"{noted}/sources", article)
        page.get_by_role("button", name="Delete article").click()
        page.get_by_role("dialog").get_by_role("button", name="Delete article").click()
        expect(page.get_by_role("dialog")).to_be_hidden()
    Canvas.opened(page, noted)
    page.locator(".st-key-views-menu button").first.click()
    menu = page.get_by_test_id("views")
    menu.get_by_text("1 note on what is gone").click()
    expect(menu).to_contain_text("Estmark is a member of Harbour Compact")
    expect(menu).to_contain_text("Denied two days later.")
    menu.get_by_role("button", name="Delete …").click()
    menu.get_by_role("group", name="Delete the note on").get_by_role("button", name="Delete").click()
    expect(menu.get_by_text("on what is gone")).to_have_count(0)


def test_a_read_only_store_shows_notes_and_views_and_says_why_nothing_is_kept(page: Page, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with filled(home, small_world()[:1]) as store:
        add_note(store, VERIN, "Seen.", named="Tomas Verin", author="ana")
    with filled(home, ()), served(home) as address:
        canvas = Canvas.opened(page, f"{address}/?v=add:{VERIN}")
        canvas.click(VERIN)
        panel = _notes(page, 1)
        _expect_notes(panel, "Seen.")
        for name in ("Add note", "Edit", "Delete"):
            expect(panel.get_by_role("button", name=name)).to_be_disabled()
        canvas.root.focus()
        page.keyboard.press("Control+s")
        expect(page.locator(".dm-note")).to_contain_text("Nothing can be saved: demarche.kgl is in use by process")
        page.locator(".st-key-views-menu button").first.click()
        menu = page.get_by_test_id("views")
        expect(menu.get_by_role("button", name="Save view")).to_be_disabled()
        expect(menu).to_contain_text("is in use by process")
