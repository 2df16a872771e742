"""The Statements page in a real browser: the list and its filters, pairs, records, changes, by mouse and keys."""
from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from graph.model import Facts
from tests.drafts import Draft
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import filled, served
from tests.worlds import small_world

pytestmark = pytest.mark.browser

HOSTILE = '<img src=x onerror="window.hit=1">'
CAST = {"quill": ("Person", "Ada Quill"), "compact": ("Organization", "Harbour Compact"), "evil": ("Person", HOSTILE)}


def said(id_: str, published: str | None, who: str, stance: str, words: str) -> Facts:
    """An article with one statement about the Compact."""
    d = Draft(id_, CAST, {"title": f"{id_} {HOSTILE}", "publisher": f"{id_} Daily", "published": published})
    s = d.say(f"{{{CAST[who][1]}|{who}}} said {words.replace('Harbour Compact', '{Harbour Compact|compact}')}.")
    d.statement(s, stance, CAST[who][1], "said", words, speaker=who, about=("compact",), quote_type="direct")
    return d.facts()


TURN = (said("gazette", "2025-02-02", "quill", "promises", "Estmark will stay in the Harbour Compact"),
        said("mirror", "2025-03-13", "quill", "asserts", "Estmark is no longer bound by the Harbour Compact"),
        said("rumour", None, "evil", "warns", "the Harbour Compact has no boats left"))


@pytest.fixture(scope="module")
def statements(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Statements over the small world, a change of position and a hostile name."""
    home = tmp_path_factory.mktemp("statements")
    with filled(home, [*small_world(), *TURN]):
        pass
    with served(home) as address:
        yield f"{address}/statements"


def rows(page: Page) -> Locator:
    """The rows of the list."""
    return page.locator(".s-rows .s-row")


def opened(page: Page, address: str) -> None:
    """Open the page and wait for the list and what stands beside it."""
    page.goto(address)
    rows(page).first.wait_for()
    page.get_by_test_id("beside").get_by_role("tab").first.wait_for()


def settled(page: Page, part: str) -> None:
    """Wait until the address has a part."""
    page.wait_for_function("(part) => location.search.includes(part)", arg=part)


def test_the_list_says_who_said_what_and_when_by_both_clocks(page: Page, statements: str) -> None:
    opened(page, statements)
    expect(page.get_by_test_id("statements").locator(".s-title")).to_contain_text("independent of 1")
    first = page.locator("[data-id='post-0310#statement-0']")
    expect(first.locator(".s-stance")).to_contain_text("✓ asserts")
    expect(first.locator(".s-speaker")).to_have_text("Tomas VerinPresident, Estmark")
    expect(first.locator(".s-report")).to_contain_text("The Harbour Postreported 10 Mar 2025happened: no date")
    expect(first.locator(".s-about")).to_contain_text("Harbour Compact")
    expect(first.locator(".s-mark").first).to_contain_text("disputed")
    expect(page.locator(".s-foot")).to_contain_text("no report date and are listed last")
    expect(rows(page).last.locator(".s-report")).to_contain_text("reported: no date")


def test_words_and_filters_stand_in_the_address_and_a_link_opens_the_same(page: Page, statements: str) -> None:
    opened(page, statements)
    box = page.get_by_role("searchbox", name="Find statements")
    box.fill("quill compact")
    settled(page, "q=quill+compact")
    expect(rows(page)).to_have_count(2)
    page.get_by_role("button", name="Contradicting").click()
    settled(page, "off=contradicting")
    page.get_by_role("button", name="More").click()
    page.get_by_text("Direct quotes only").click()
    settled(page, "direct=1")
    page.keyboard.press("Escape")
    expect(page.locator(".s-title")).to_contain_text("Left out:")
    shown = rows(page).evaluate_all("(rows) => rows.map((row) => row.dataset.id)")
    opened(page, page.url)
    expect(box).to_have_value("quill compact")
    assert rows(page).evaluate_all("(rows) => rows.map((row) => row.dataset.id)") == shown
    page.get_by_role("button", name="Clear filters").first.click()
    page.wait_for_function("() => location.search === ''")
    expect(box).to_have_value("")


def test_nothing_left_says_why(page: Page, statements: str) -> None:
    page.goto(f"{statements}?q=nosuchword&from=2025-99-01")
    expect(page.locator(".s-nothing")).to_contain_text("Left out:")
    expect(page.get_by_text("'2025-99-01' in the address is no date")).to_be_visible()


def test_a_head_sorts(page: Page, statements: str) -> None:
    opened(page, statements)
    page.get_by_role("button", name="Stance").click()
    settled(page, "sort=stance")
    expect(page.get_by_role("columnheader", name="Stance")).to_have_attribute("aria-sort", "ascending")
    expect(rows(page).first.locator(".s-stance")).to_contain_text("asserts")
    page.get_by_role("columnheader", name="Stance").get_by_role("button").click()
    settled(page, "sort=stance-")
    expect(rows(page).first.locator(".s-stance")).to_contain_text("warns")


def test_a_statement_opens_its_pair_with_both_sentences(page: Page, statements: str) -> None:
    opened(page, statements)
    page.locator("[data-id='post-0310#statement-0'] .s-stance").click()
    beside = page.get_by_test_id("beside")
    expect(beside.locator(".s-pair .s-side").first).to_contain_text("Estmark is a member of the Harbour Compact")
    expect(beside.locator(".s-pair .s-side").last).to_contain_text("is not a member")
    expect(beside.locator(".s-pair")).to_contain_text("independent of")
    expect(beside.locator(".s-reason").first).to_contain_text("Score")
    assert beside.locator(".s-pair mark").count() > 1
    settled(page, "s=post-0310")
    beside.get_by_role("button", name="All disputes of the list").click()
    page.wait_for_function("() => !location.search.includes('s=post')")


def test_the_list_by_keys(page: Page, statements: str) -> None:
    opened(page, statements)
    page.get_by_role("searchbox", name="Find statements").press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = rows(page).nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(second).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(rows(page).first).to_be_focused()


def test_the_record_of_a_speaker_and_a_change_of_position(page: Page, statements: str) -> None:
    opened(page, f"{statements}?q=mirror")
    rows(page).first.locator(".s-speaker .s-who").click()
    settled(page, "who=person%2Fada-quill")
    record = page.get_by_test_id("beside")
    expect(record.locator(".s-record")).to_contain_text("Ada Quill2 statements, reported 2 Feb 2025 – 13 Mar 2025")
    expect(record.locator(".s-tick")).to_have_count(2)
    expect(record.locator(".s-change")).to_contain_text("39 days between the two reports")
    record.get_by_role("tab", name="Speaker").press("ArrowLeft")
    expect(record.get_by_role("tab", name="Position changes")).to_have_attribute("aria-selected", "true")
    expect(record.locator(".s-change blockquote")).to_have_count(2)


def test_hostile_names_stay_text(page: Page, statements: str) -> None:
    opened(page, f"{statements}?q=boats")
    expect(rows(page).first.locator(".s-speaker")).to_contain_text(HOSTILE)
    assert page.locator(".s-list img, .s-side-box img").count() == 0 and page.evaluate("() => window.hit") is None


def test_dark(page: Page, statements: str) -> None:
    page.emulate_media(color_scheme="dark")
    opened(page, statements)
    expect(page.locator(".s-box")).to_have_css("background-color", "rgb(27, 31, 38)")
    page.emulate_media(color_scheme="light")
    expect(page.locator(".s-box")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_pair_is_confirmed_dismissed_and_taken_back(page: Page, statements: str) -> None:
    opened(page, f"{statements}?s=post-0310%23statement-0")
    beside = page.get_by_test_id("beside")
    pair = beside.locator(".s-pair")
    count = int(beside.get_by_role("tab", name="Pairs").locator(".s-count").inner_text())
    beside.get_by_role("button", name="Confirm", exact=True).click()
    expect(pair.locator(".s-reason")).to_contain_text("Confirmed by")
    beside.get_by_role("button", name="Undo confirmation").click()
    expect(pair.locator(".s-reason")).to_contain_text("Found by rules")
    beside.get_by_role("button", name="Dismiss").click()
    expect(beside.get_by_text("1 pair dismissed")).to_be_visible()
    expect(beside.get_by_role("tab", name="Pairs")).to_have_text(f"Pairs{count - 1}")
    beside.get_by_text("1 pair dismissed").click()
    beside.get_by_role("button", name="Undo").click()
    expect(beside.get_by_role("tab", name="Pairs")).to_have_text(f"Pairs{count}")
    expect(beside.get_by_text("1 pair dismissed")).to_have_count(0)


def test_the_graph_has_the_statements_of_the_list(page: Page, statements: str) -> None:
    canvas = Canvas.opened(page, f"{statements}?q=quill+compact&as=graph")
    canvas.expect_nodes({"gazette#statement-0", "mirror#statement-0", "person/ada-quill",
                         "organization/harbour-compact"})
    canvas.click("person/ada-quill")
    expect(page.locator(".s-record h3")).to_have_text("Ada Quill")
    canvas.click("mirror#statement-0")
    settled(page, "s=mirror")
    expect(page.get_by_test_id("beside").locator("[data-id='mirror#statement-0']").first).to_be_visible()
    page.get_by_test_id("beside").get_by_role("link", name="Show in Explore").first.click()
    page.wait_for_function("() => location.pathname === '/'")
    expect(page.locator(".st-key-panel .dm-over")).to_have_text("Connection")  # the line of the pair
    page.get_by_role("button", name="Open in Statements").click()
    page.wait_for_function("() => location.pathname === '/statements' && location.search.includes('s=mirror')")
    expect(page.get_by_test_id("beside").locator("[data-id='mirror#statement-0']").first).to_be_visible()


def test_from_a_speaker_in_explore_to_the_record(page: Page, statements: str) -> None:
    Canvas.opened(page, f"{statements.removesuffix('/statements')}/?v=add:person/ada-quill&s=person/ada-quill")
    page.get_by_role("button", name="Open in Statements").click()
    expect(page.locator(".s-record h3")).to_have_text("Ada Quill")
    expect(rows(page)).to_have_count(2)


def test_the_list_is_saved_as_csv(page: Page, statements: str) -> None:
    opened(page, f"{statements}?q=quill+compact")
    expect(rows(page)).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    assert download.value.suggested_filename == "demarche-statements.csv" and len(lines) == 3
    assert lines[1].startswith("asserts,Estmark is no longer bound by the Harbour Compact,direct,Ada Quill,")


def test_without_articles_the_page_says_how_to_begin(page: Page, empty_app: str) -> None:
    page.goto(f"{empty_app}/statements")
    expect(page.get_by_text("No articles yet.")).to_be_visible()
