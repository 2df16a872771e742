"""Find: what is typed, what is offered, and what comes of it on the canvas, in a real browser."""
from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from explorer.search import Asked, groups, note
from graph.explore import Found, Hit
from tests.explorer.canvas import Canvas

PERSON = Hit("person/a", "Person", "Ada Salant", "President, Norvania", "Ada Salant", None, ((4, 7),))
ARTICLE = Hit("a-1", "Article", "Talks end", "Norvan Wire", "They met.", "2025-03-12", (), 3, "They met.", ((5, 8),))


def test_notes_say_what_is_not_there() -> None:
    assert note("x", Found(reading=True)) == "Reading the names of the graph…"
    assert note("x", Found()) == "Nothing for “x”."
    assert note("Sal", Found((PERSON,), {"Person": 1})) == ""
    near = Found((PERSON,), {"Person": 1}, ("Ada Salant",))
    assert note("Salnt", near) == "Nothing for “Salnt”. Nearest names: Ada Salant."
    told = Found((PERSON, ARTICLE), {"Person": 1, "Article": 1}, ("Ada Salant",))
    assert note("Salnt", told).startswith("No name for “Salnt”.")


def test_groups_have_totals_and_rows_what_is_shown() -> None:
    people, articles = groups(Found((ARTICLE, PERSON), {"Person": 41, "Article": 1}))
    assert (people["plural"], people["total"], articles["kind"]) == ("People", 41, "Article")
    assert people["hits"][0] | {"also": "", "marks": ((4, 7),)} == people["hits"][0]
    assert (articles["hits"][0]["sentence"], articles["hits"][0]["quote"]) == (3, "They met.")


def test_what_the_box_asks() -> None:
    assert Asked.of(None) == Asked.of({"asked": None}) == Asked("", "")
    assert Asked.of({"asked": {"text": "a", "kind": "Person"}}).limit > Asked("a").limit


def _type(page: Page, text: str) -> Locator:
    """Type into the box; returns the rows."""
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Find")).to_be_focused()
    page.get_by_role("combobox", name="Find").fill(text)
    return page.get_by_test_id("search").get_by_role("option")


@pytest.mark.browser
def test_a_misspelled_name_comes_to_the_canvas(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=only:place/zemlinar")
    before = canvas.places()
    rows = _type(page, "Tomas Verim")
    expect(page.get_by_test_id("search")).to_contain_text("Nothing for “Tomas Verim”. Nearest names: Tomas Verin.")
    expect(rows.first).to_contain_text("President, Estmark · 4 independent of 4 reports")
    page.keyboard.press("Enter")
    canvas.expect("selected", "person/tomas-verin")
    canvas.expect("nodes", str(len(before) + 1))
    assert {id_: canvas.places()[id_] for id_ in before} == before
    _type(page, "Harbor Compact")
    expect(rows.first).to_contain_text("Harbour Compact")
    page.keyboard.press("Shift+Enter")
    canvas.expect("selected", "organization/harbour-compact")
    assert "place/zemlinar" not in canvas.places()


@pytest.mark.browser
def test_rows_have_the_match_in_bold_and_arrows_choose(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    rows = _type(page, "mar")
    expect(rows.nth(2)).to_be_visible()
    expect(rows.first).to_have_attribute("aria-selected", "true")
    assert set(page.locator(".dm-option-name strong").all_inner_texts()) == {"Mar"}
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("combobox", name="Find")).to_have_attribute("aria-activedescendant", "dm-option-1")
    page.keyboard.press("Escape")
    expect(rows.first).to_be_hidden()
    expect(page.get_by_test_id("canvas")).to_be_focused()


@pytest.mark.browser
def test_enter_before_the_answer_means_what_was_typed(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=only:place/zemlinar")
    expect(_type(page, "v").first).to_be_visible()
    page.get_by_role("combobox", name="Find").fill("oldoy")
    page.keyboard.press("Enter")
    canvas.expect("selected", "person/kasimir-oldoy")


@pytest.mark.browser
def test_words_of_a_sentence_open_its_article_there(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    rows = _type(page, "compact signed a grain")
    row = rows.filter(has=page.locator(".dm-option-quote"))
    expect(row).to_contain_text("signed a grain deal")
    assert {"signed", "grain"} <= set(row.locator(".dm-option-quote strong").all_inner_texts())
    row.click()
    page.get_by_test_id("article").wait_for()
    page.wait_for_function("() => location.search.includes('article=post-0310')"
                           " && location.search.includes('sentence=4')")


@pytest.mark.browser
def test_words_of_a_statement_bring_it_with_its_speaker(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=only:place/zemlinar")
    rows = _type(page, "never was")
    rows.filter(has_text="Varnland").first.click()
    page.wait_for_function(
        "() => document.querySelector('[data-testid=canvas]').dataset.selected.includes('#statement')")
    assert "place/varnland" in canvas.places()


@pytest.mark.browser
def test_all_of_one_kind_and_back(page: Page, app: str) -> None:
    Canvas.opened(page, app)
    rows = _type(page, "the")
    more = rows.filter(has_text=re.compile("^all ")).first
    expect(more).to_have_text("all 9 in Statements")
    more.click()
    expect(rows).to_have_count(10)
    expect(rows.first).to_have_text("← all kinds")
    expect(rows.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(more).to_be_visible()
