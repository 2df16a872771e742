"""What the evidence cards put into the clipboard."""
from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.explorer.canvas import Canvas

pytestmark = pytest.mark.browser

MEMBER = "post-0310#relation-0"  # Estmark is a member of the Harbour Compact: contested
HTML = "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
DENIED = ("“Varnland says Estmark is not a member of the Harbour Compact and never was.” Varnland Courier, "
          "13 March 2025, sentence 2 of 5. https://varnland-courier.example/courier-0313. "
          "(retrieved through Demarche; same text: Ostra Wire, 12 March 2025)")


def test_one_card_and_all_are_cited_as_text_and_as_markup(page: Page, app: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    canvas = Canvas.opened(page, app)
    canvas.click(MEMBER)
    cards = page.get_by_test_id("evidence")
    cards.get_by_role("button", name="Cite", exact=True).first.click()
    expect(cards.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == DENIED
    markup = page.evaluate(HTML)
    assert '<a href="https://varnland-courier.example/courier-0313">' in markup
    expect(cards.get_by_role("button", name="Copied")).to_be_hidden()
    page.get_by_role("button", name="Copy all citations").click()
    expect(cards.get_by_role("button", name="Copied")).to_be_visible()
    both = page.evaluate("() => navigator.clipboard.readText()").split("\n\n")
    assert both[0] == DENIED and len(both) == 2
    assert "The Harbour Post, 10 March 2025" in both[1]
