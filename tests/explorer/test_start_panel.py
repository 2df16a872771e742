"""The panel with nothing selected: lists that lead into the graph."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from explorer.start_panel import article_words, contest_words, entity_words
from graph.summary import Connected, Contest, Newest
from tests.explorer.canvas import Canvas


def test_lines_are_text_whatever_is_in_them() -> None:
    article = article_words(Newest("a", "Talks *end* [now]", None, None))
    assert article == "Talks \\*end\\* \\[now\\] · no publisher, no\u00a0date"
    assert entity_words(Connected("p", "Person", "Ada", 1200)) == "**Ada** · person, 1,200 neighbours"
    contest = Contest("Estmark", "is part of", "Salant", ("e",), ("a", "b"), "2025-03-13", (2, 3), (1, 1))
    assert contest_words(contest) == ("**Estmark** is part of **Salant** · affirmed by 2 independent of 3 reports, "
                                      "denied by 1 of 1, last reported 13\u00a0Mar\u00a02025")


@pytest.mark.browser
def test_the_lists_select_and_open(page: Page, app: str) -> None:
    canvas = Canvas.opened(page, f"{app}/?v=only:place/zemlinar")
    before = canvas.places()
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("Click a node or a line to see its sentences.")
    expect(panel.locator(".dm-counts")).to_contain_text("Articles 9")
    panel.get_by_role("button", name="Estmark · place").click()
    canvas.expect("selected", "place/estmark")
    assert {id_: canvas.places()[id_] for id_ in before} == before
    canvas.root.focus()
    page.keyboard.press("Escape")
    panel.get_by_role("button", name="Estmark is a member of Harbour Compact").click()
    expect(panel.locator("h2")).to_have_text("Estmark is a member of Harbour Compact")
    expect(panel).to_contain_text("Denied by 1 of 2")
    assert canvas.selected and "organization/harbour-compact" in canvas.places()
    canvas.root.focus()
    page.keyboard.press("Escape")
    newest = panel.locator(".st-key-start button").first
    title = newest.inner_text().split(" · ")[0]
    newest.click()
    expect(page.get_by_test_id("article")).to_contain_text(title)
