"""Steps of a view, as text and back."""
from __future__ import annotations

import pytest

from explorer.view import OVERVIEW, Step, added, from_text, to_text
from graph.errors import UsageError


@pytest.mark.parametrize(("steps", "text"), [
    (OVERVIEW, "all"),
    ((Step("view", ("1f3a",)), Step("hide", ("a",))), "view:1f3a~hide:a"),
    ((Step("only", ("person/a",)), Step("expand", ("person/a",))), "only:person/a~expand:person/a"),
    ((Step("path", ("a", "b")), Step("hide", ("c",))), "path:a,b~hide:c"),
    ((Step("move", ("place/x",), (-12, 340)),), "move:place/x@-12,340"),
    ((Step("add", ("wire 3, p~1@50%#event-2",)),), "add:wire 3%2C p%7E1%4050%25#event-2"),
])
def test_to_text_and_back(steps: tuple[Step, ...], text: str) -> None:
    assert to_text(steps) == text
    assert from_text(text) == steps


def test_no_text_is_the_overview() -> None:
    assert from_text("") == OVERVIEW


@pytest.mark.parametrize("text", ["dance:a", "expand", "add:", "view", "all~", "move:a@left", "move:a@1"])
def test_a_text_that_is_no_view_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="in the address"):
        from_text(text)


def test_a_replacing_step_starts_anew() -> None:
    assert added((*OVERVIEW, Step("hide", ("a",))), Step("only", ("b",))) == (Step("only", ("b",)),)


def test_only_the_last_move_of_a_node_is_kept() -> None:
    steps = added(added(OVERVIEW, Step("move", ("a",), (1, 1))), Step("move", ("a",), (2, 2)))
    assert steps == (*OVERVIEW, Step("move", ("a",), (2, 2)))


def test_expanding_twice_is_two_steps_and_hiding_twice_is_one() -> None:
    twice = [added(added(OVERVIEW, Step(kind, ("a",))), Step(kind, ("a",))) for kind in ("expand", "hide")]
    assert [len(steps) for steps in twice] == [3, 2]
