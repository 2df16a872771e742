"""Saved views in a real browser: what was saved is what opens, wherever and whenever it is opened."""
from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graph import explore
from graph.lines import folded
from graph.views import Content, save_view
from graph.write import replace_articles
from tests.explorer.canvas import Canvas
from tests.explorer.conftest import filled, opened, served, served_world
from tests.worlds import small_world

pytestmark = pytest.mark.browser

ESTMARK, VERIN, COMPACT = "place/estmark", "person/tomas-verin", "organization/harbour-compact"
OLD = (ESTMARK, VERIN, COMPACT, "place/varnland")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over a small world in which these tests save views."""
    with served_world(tmp_path_factory.mktemp("kept")) as address:
        yield address


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The app over a world that grew after a view was saved, and the id of the view."""
    home = tmp_path_factory.mktemp("grown")
    with filled(home, small_world()[:1]) as store:
        found = explore.among(store, OLD)
        places = {node.id: (100.0 * number, -50.0) for number, node in enumerate(found.nodes)}
        names = {node.id: str(node.properties["name"]) for node in found.nodes}
        content = Content({**places, "person/nobody": (0.0, 150.0)}, {**names, "person/nobody": "Mira Salant"},
                          lines=tuple(sorted(folded(found.edges))), articles=("post-0310",))
        view = save_view(store, content, name="Before March", note="", author="ana")
        replace_articles(store, small_world()[1:])
    with served(home) as address:
        yield address, view.row.id


def _save(page: Page, name: str, button: str = "Save", note: str = "") -> None:
    """By keyboard alone: Ctrl+S, a name, Enter; another button than the first is clicked."""
    page.get_by_test_id("canvas").focus()
    page.keyboard.press("Control+s")
    dialog = page.get_by_role("dialog", name="Save view")
    expect(dialog.get_by_label("Name")).to_be_focused()
    page.keyboard.type(name)
    if note:
        dialog.get_by_label("Note").fill(note)
    if button == "Save" and not note:
        page.keyboard.press("Enter")
    else:
        dialog.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".dm-note").last).to_contain_text(f"Saved “{name}")


def _menu(page: Page) -> Locator:
    page.locator(".st-key-views-menu button").first.click()
    menu = page.get_by_test_id("views")
    menu.wait_for()
    return menu


def _names(menu: Locator) -> list[str]:
    return menu.locator(".v-name").all_inner_texts()


def _address_has(page: Page, text: str) -> None:
    page.wait_for_function("(text) => decodeURIComponent(location.search).includes(text)", arg=text)


def _same_camera(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> None:
    for was, is_ in zip(one, other, strict=True):
        assert is_ == pytest.approx(was, abs=1)


def test_what_was_saved_opens_as_it_was_left(page: Page, kept: str, browser: Browser) -> None:
    canvas = Canvas.opened(page, kept)
    canvas.click(VERIN)
    page.keyboard.press("e")
    canvas.expect_grown(len(canvas.places()) - 1)
    _address_has(page, "expand")
    page.mouse.move(*canvas.point(VERIN))
    page.mouse.down()
    page.mouse.move(canvas.point(VERIN)[0] + 70, canvas.point(VERIN)[1] + 25, steps=4)
    page.mouse.up()
    page.locator(".dm-legend").get_by_role("button", name="Organization").click()
    _address_has(page, "types=Organization")
    strip = page.locator(".dm-strip").bounding_box()
    assert strip
    page.mouse.move(strip["x"] + 0.2 * strip["width"], strip["y"] + 80)
    page.mouse.down()
    page.mouse.move(strip["x"] + 0.9 * strip["width"], strip["y"] + 80, steps=4)
    page.mouse.up()
    canvas.root.focus()
    for key in ("+", "Shift+ArrowRight", "Shift+ArrowUp"):
        page.keyboard.press(key)
    canvas.expect("selected", VERIN)
    places, camera, brushed = canvas.places(), canvas.camera(), page.locator(".dm-brushed").inner_text()
    _save(page, 'Verin\'s "talks" <b>')  # at once: the brush is not told to the server yet
    page.wait_for_function("() => location.search.includes('view=')")

    page.keyboard.press("0")
    page.keyboard.press("h")
    canvas.expect_nodes(set(places) - {VERIN})
    page.locator(".dm-timeline").get_by_role("button", name="clear").click()
    page.reload()
    canvas = Canvas.opened(page, page.url)
    menu = _menu(page)
    menu.get_by_role("button", name='Verin\'s "talks" <b>', exact=True).click()
    canvas.expect_nodes(set(places))
    expect(menu).to_be_hidden()
    expect(page.locator(".dm-brushed")).to_have_text(brushed)
    assert canvas.places() == places
    _same_camera(camera, canvas.camera())
    page.wait_for_function("() => /^.view=[0-9a-f]+$/.test(location.search)")

    with browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce") as another:
        other = another.new_page()
        shared = Canvas.opened(other, page.url)
        shared.expect_nodes(set(places))
        assert shared.places() == places
        expect(other.locator(".dm-brushed")).to_have_text(brushed)
        _same_camera(camera, shared.camera())
        other.reload()
        assert Canvas.opened(other, other.url).places() == places


def test_opening_a_view_can_be_undone(page: Page, kept: str) -> None:
    canvas = Canvas.opened(page, f"{kept}/?v=add:{VERIN},{ESTMARK}")
    _save(page, "Two of them", note="Verin and his country.")
    both = canvas.places()
    canvas = Canvas.opened(page, f"{kept}/?v=add:{COMPACT}")
    one = canvas.places()
    menu = _menu(page)
    expect(menu).to_contain_text("Verin and his country.")
    expect(menu).to_contain_text("2 nodes · 1 line")
    menu.get_by_role("button", name="Two of them", exact=True).click()
    canvas.expect_nodes(set(both))
    assert canvas.places() == both
    canvas.root.focus()
    page.keyboard.press("Control+z")
    canvas.expect_nodes(set(one))
    assert canvas.places() == one
    expect(page.locator(".dm-note").last).to_contain_text("Undone: open Two of them.")
    page.wait_for_function("() => !location.search.includes('view=')")


def test_a_name_that_is_there_asks_to_replace_or_to_keep_both(page: Page, kept: str) -> None:
    canvas = Canvas.opened(page, f"{kept}/?v=add:{VERIN}")
    _save(page, "Often saved")
    _address_has(page, "view=")
    address = page.url
    canvas = Canvas.opened(page, f"{kept}/?v=add:{ESTMARK}")
    _save(page, "Often saved", "Keep both")
    menu = _menu(page)
    assert _names(menu)[:2] == ["Often saved 2", "Often saved"]
    canvas = Canvas.opened(page, f"{kept}/?v=add:{COMPACT}")
    _save(page, "Often saved", "Replace")
    menu = _menu(page)
    assert _names(menu).count("Often saved") == 1 and _names(menu)[0] == "Often saved"
    Canvas.opened(page, address).expect_nodes({COMPACT})
    canvas.root.focus()
    page.keyboard.press("Control+s")
    expect(page.get_by_role("dialog", name="Save view").get_by_role("button", name="Replace")).to_have_attribute(
        "data-default", "")


def test_rename_duplicate_and_delete(page: Page, kept: str) -> None:
    Canvas.opened(page, f"{kept}/?v=add:{VERIN}")
    _save(page, "First name")
    menu = _menu(page)
    menu.get_by_role("button", name="More for First name").click()
    menu.get_by_role("button", name="Rename, note").click()
    menu.get_by_label("Name").fill(" ")
    menu.get_by_role("button", name="Save", exact=True).click()
    expect(menu.get_by_role("alert")).to_contain_text("The name is empty")
    menu.get_by_label("Name").fill("Second name")
    menu.get_by_label("Note").fill("Seen by two.")
    menu.get_by_label("Name").press("Enter")
    expect(menu.get_by_role("button", name="Second name", exact=True)).to_be_visible()
    expect(menu).to_contain_text("Seen by two.")
    menu.get_by_role("button", name="More for Second name").click()
    menu.get_by_role("button", name="Duplicate").click()
    expect(menu.get_by_role("button", name="Second name 2", exact=True)).to_be_visible()
    count = len(_names(menu))
    menu.get_by_role("button", name="More for Second name 2").click()
    menu.get_by_role("button", name="Delete …").click()
    expect(menu).to_contain_text("Delete “Second name 2”?")
    menu.get_by_role("button", name="Keep it").click()
    assert len(_names(menu)) == count
    menu.get_by_role("button", name="More for Second name 2").click()
    menu.get_by_role("button", name="Delete …").click()
    menu.get_by_role("group", name="Delete Second name 2").get_by_role("button", name="Delete").click()
    expect(menu.get_by_role("button", name="Second name 2", exact=True)).to_have_count(0)
    assert len(_names(menu)) == count - 1
    expect(page.get_by_test_id("canvas-status")).to_contain_text("“Second name” · 1 node")


def test_a_link_is_copied_and_one_to_a_deleted_view_says_so(page: Page, kept: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    Canvas.opened(page, f"{kept}/?v=add:{VERIN}")
    _save(page, "To be shared")
    menu = _menu(page)
    menu.get_by_role("button", name="Copy link to To be shared").click()
    expect(menu.get_by_text("Copied")).to_be_visible()
    link = page.evaluate("() => navigator.clipboard.readText()")
    assert re.fullmatch(rf"{kept}/\?view=[0-9a-f]+", link)
    Canvas.opened(page, link).expect_nodes({VERIN})
    menu = _menu(page)
    menu.get_by_role("button", name="More for To be shared").click()
    menu.get_by_role("button", name="Delete …").click()
    menu.get_by_role("button", name="Delete", exact=True).click()
    expect(menu.get_by_role("button", name="To be shared", exact=True)).to_have_count(0)
    assert set(Canvas(page).places()) == {VERIN}, "who has it open keeps it"
    canvas = Canvas.opened(page, link)
    expect(page.get_by_text("is no saved view: it was deleted")).to_be_visible()
    assert canvas.nodes > 1


def test_the_menu_asks_the_canvas_to_save_also_in_the_dark(page: Page, kept: str) -> None:
    page.emulate_media(color_scheme="dark")
    Canvas.opened(page, f"{kept}/?v=add:{VERIN}")
    save = _menu(page).get_by_role("button", name="Save view")
    expect(save).to_have_css("color", "rgb(229, 232, 237)")
    save.click()
    dialog = page.get_by_role("dialog", name="Save view")
    expect(dialog.get_by_label("Name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_what_is_new_and_what_is_gone_is_said_and_moves_nothing(page: Page, grown: tuple[str, str]) -> None:
    address, id_ = grown
    canvas = Canvas.opened(page, f"{address}/?view={id_}")
    assert set(canvas.places()) == set(OLD)
    assert canvas.places()[OLD[0]][1] == -50
    bar = page.get_by_test_id("since")
    expect(bar).to_have_text(re.compile(r"Since this view was saved: \d new lines, 1 gone\.Show"))
    before, camera = canvas.places(), canvas.camera()
    bar.get_by_role("button", name="Show").click()
    panel = page.locator(".st-key-panel")
    expect(panel).to_contain_text("Mira Salant")
    expect(panel.get_by_role("button", name="Varnland is to join Harbour Compact")).to_be_visible()
    page.wait_for_function(
        "() => document.querySelector('[data-testid=canvas]').dataset.selected.split(' ').length > 1")
    assert canvas.places() == before
    assert canvas.camera() == camera
    _address_has(page, "s=")
    page.reload()
    Canvas.opened(page, page.url)
    expect(panel.locator("h2")).to_have_text(re.compile(r"\d lines"))
    panel.get_by_role("button", name="Varnland is to join Harbour Compact").click()
    expect(panel.locator("h2")).to_contain_text("Varnland")
    _address_has(page, "s=post-0402#relation-0")
    assert "v=" not in unquote(page.url).replace("view=", "")

    opened(page, f"{address}/sources", "post-0402")
    page.get_by_role("button", name="Delete article").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete article").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    canvas = Canvas.opened(page, f"{address}/?view={id_}")
    assert canvas.places() == before
    page.get_by_test_id("since").get_by_role("button", name="Show").click()
    expect(panel).to_contain_text("Mira Salant")
    expect(panel.get_by_role("button", name="Varnland is to join Harbour Compact")).to_have_count(0)
    page.get_by_test_id("since").get_by_role("button", name="Close").click()
    expect(page.get_by_test_id("since")).to_have_count(0)
