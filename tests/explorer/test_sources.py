"""The Sources page in a real browser: the list, the text with its marks, the way to Explore and back."""
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from graph.articles import article_facts
from graph.model import Facts
from graph.text_marks import text_marks
from tests.drafts import Draft
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import filled, opened, served
from tests.worlds import small_world

pytestmark = pytest.mark.browser

HOSTILE = '<img src=x onerror="window.hit=1"> & </script><script>window.hit=1</script>'
FACTS: dict[str, Facts] = {}  # as the store has them, by article


def _hostile() -> Facts:
    d = Draft("hostile", {"evil": ("Person", HOSTILE)}, 
              {"title": HOSTILE, "publisher": HOSTILE, "url": "javascript:hit()"})
    s = d.say("{" + HOSTILE.replace("|", "") + "|evil} said 🌾 <b>nothing</b>.")
    d.statement(s, "asserts", HOSTILE, "said", "<b>nothing</b>", speaker="evil")
    return d.facts()


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Sources over the small world and a hostile article."""
    home = tmp_path_factory.mktemp("sources")
    with filled(home, [*small_world(), _hostile()]) as store:
        FACTS.update({id_: article_facts(store, id_) for id_ in ("post-0402", "wire-0403", "courier-0313", "hostile")})
    with served(home) as address:
        yield f"{address}/sources"


def _chosen(page: Page, number: int) -> None:
    expect(page.locator(".r-sentence[aria-current]")).to_have_attribute("data-sentence", str(number - 1))
    expect(page.get_by_test_id("facts").locator("h2")).to_have_text(f"Sentence {number}")


def _drawn(page: Page, number: int) -> list[tuple[str, set[str]]]:
    """Code points of a sentence, each with what it is marked as."""
    pieces: list[list[Any]] = page.locator(f"[data-sentence='{number}']").evaluate(
        "(e) => [...e.childNodes].filter((n) => !n.classList?.contains('r-number'))"
        ".map((n) => [n.textContent, [...(n.classList ?? [])]])")
    return [(sign, {name for name in names if re.fullmatch(r"r-\w+-\w+", name)})
            for text, names in pieces for sign in text]


@pytest.mark.parametrize("article", ["post-0402", "wire-0403", "courier-0313", "hostile"])
def test_what_is_marked_is_what_the_facts_say(page: Page, sources: str, article: str) -> None:
    opened(page, sources, article)
    facts = FACTS[article]
    for number, marks in enumerate(text_marks(facts)):
        sentence = facts.sentences[number]
        wanted = [(sign, {f"r-{m.layer}-{m.kind}" for m in marks if m.start <= at < m.end})
                  for at, sign in enumerate(facts.article.text[sentence.start : sentence.end])]
        assert _drawn(page, number) == wanted


def test_hostile_text_stays_text(page: Page, sources: str) -> None:
    opened(page, sources, "hostile")
    expect(page.locator(".r-title")).to_have_text(HOSTILE)
    expect(page.locator(".r-sentence")).to_contain_text("said 🌾 <b>nothing</b>.")
    expect(page.get_by_test_id("facts")).to_contain_text(f"Speaker{HOSTILE}")
    assert page.locator(".r-reader img, .r-reader b, .r-reader script, .a-list img").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.evaluate("() => window.hit") is None


def test_cards_of_the_chosen_sentence(page: Page, sources: str) -> None:
    opened(page, sources, "wire-0312", 1)
    facts = page.get_by_test_id("facts")
    expect(facts).to_contain_text("≠ denies")
    expect(facts).to_contain_text("Varnland")
    expect(facts).to_contain_text("is not a member of")
    expect(facts).to_contain_text("affirmed by 1 independent of 1 report; denied by 1 of 2 reports")
    expect(facts.locator(".r-mentions li")).to_have_count(3)


def test_j_k_and_a_click_choose_a_sentence(page: Page, sources: str) -> None:
    opened(page, sources, "wire-0403", 2)
    _chosen(page, 2)
    page.keyboard.press("j")
    _chosen(page, 3)
    page.keyboard.press("k")
    page.keyboard.press("k")
    _chosen(page, 1)
    page.keyboard.press("k")
    _chosen(page, 1)
    page.locator("[data-sentence='3']").click()
    _chosen(page, 4)
    page.wait_for_function("() => location.search === '?article=wire-0403&sentence=4'")
    expect(page.locator(".r-live")).to_have_text("Sentence 4: 1 fact, 2 mentions")
    page.reload()
    _chosen(page, 4)


def test_layers_are_switched_off(page: Page, sources: str) -> None:
    opened(page, sources, "wire-0403")
    cue = page.locator(".r-statement-fact").first
    back = cue.evaluate("(e) => getComputedStyle(e).backgroundColor")
    assert back != "rgba(0, 0, 0, 0)"
    pill = page.get_by_role("button", name="Statements")
    expect(pill).to_have_text("Statements5")
    pill.click()
    expect(pill).to_have_attribute("aria-pressed", "false")
    expect(cue).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    pill.click()
    expect(cue).to_have_css("background-color", back)


def test_a_notice_is_folded(page: Page, sources: str) -> None:
    opened(page, sources, "courier-0313", 2)
    fold = page.locator(".r-fold")
    expect(fold).to_contain_text("Sentence 1 is a notice of the publisher. Nothing is taken from it.")
    expect(page.locator("[data-sentence='0']")).to_be_hidden()
    fold.get_by_role("button", name="Show").click()
    expect(page.locator("[data-sentence='0']")).to_be_visible()
    page.goto(f"{sources}?article=courier-0313&sentence=1")
    expect(page.locator("[data-sentence='0']")).to_be_visible()


def test_the_list_is_searched_by_title_publisher_and_words(page: Page, sources: str) -> None:
    opened(page, sources, "post-0310")
    names = page.locator(".a-name")
    box = page.get_by_role("searchbox", name="Find articles")
    for typed, found in (("quarrel", ["Quarrel over grain"]), ("varnland courier", None), ("loading barley", None)):
        box.fill(typed)
        if found:
            expect(names).to_have_text(found)
        else:
            expect(names).to_have_count(2)
    expect(page.get_by_test_id("articles")).to_contain_text("same wire text")
    box.fill("zzz")
    expect(page.get_by_test_id("articles")).to_contain_text("Nothing for “zzz”.")
    box.fill("quarrel")
    page.get_by_role("button", name="Quarrel over grain").click()
    expect(page.locator(".r-title")).to_have_text("Quarrel over grain")


def test_from_evidence_to_the_article_and_back(page: Page, sources: str) -> None:
    Canvas.opened(page, sources.removesuffix("/sources")).click("person/tomas-verin")
    evidence = page.get_by_test_id("evidence")
    evidence.get_by_role("link", name="Article, sentence 2").first.click()
    page.wait_for_function("() => location.pathname === '/sources' && location.search.includes('sentence=2')")
    _chosen(page, 2)
    page.go_back()
    expect(page.locator(".st-key-panel h2")).to_contain_text("Tomas Verin")
    page.wait_for_function("() => location.pathname === '/' && location.search.includes('s=person%2Ftomas-verin')")
    evidence.get_by_role("link", name="Article, sentence 2").first.click()
    _chosen(page, 2)
    page.get_by_test_id("facts").get_by_role("link", name="Show in Explore").first.click()
    page.wait_for_function("() => location.pathname === '/'")
    expect(page.locator(".st-key-panel .dm-over")).to_have_text(re.compile("statement|connection|event", re.IGNORECASE))


def test_show_in_explore_also_works_in_a_new_window(page: Page, sources: str) -> None:
    opened(page, sources, "post-0310", 2)
    link = page.locator("[data-fact='relation-0']").get_by_role("link", name="Show in Explore")
    canvas = Canvas.opened(page, f"{sources}/../{link.get_attribute('href')}")
    assert set(canvas.places()) == {"place/estmark", "organization/harbour-compact"}
    expect(page.locator(".st-key-panel h2")).to_have_text("Estmark is a member of Harbour Compact")


def test_a_sentence_is_cited_as_plain_text(page: Page, sources: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, sources, "wire-0403", 5)
    page.get_by_test_id("facts").get_by_role("button", name="Cite").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == (
        "“Petra Quill said Varnland attacked Port Ostra.” Ostra Wire, 3 April 2025, sentence 5 of 5. "
        "https://ostra-wire.example/wire-0403. (retrieved through Demarche)")


def test_dark(page: Page, sources: str) -> None:
    page.emulate_media(color_scheme="dark")
    opened(page, sources, "wire-0403")
    expect(page.get_by_test_id("article")).to_have_css("background-color", "rgb(27, 31, 38)")
    expect(page.locator(".r-sentence").first).to_have_css("color", "rgb(229, 232, 237)")
    page.emulate_media(color_scheme="light")
    expect(page.get_by_test_id("article")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_an_article_that_is_not_there_is_said(page: Page, sources: str) -> None:
    page.goto(f"{sources}?article=nothing")
    expect(page.get_by_text("nothing is no article of this store")).to_be_visible()
