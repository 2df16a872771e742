"""What a test needs of the canvas: what is on it, where, and how to point at it."""
from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, cast

from playwright.sync_api import Locator, Page

Places = dict[str, list[float]]


@dataclass
class Canvas:
    """The canvas of an open Explore page."""

    page: Page

    @classmethod
    def opened(cls, page: Page, address: str) -> Canvas:
        """Open an address and wait for the picture."""
        page.goto(address)
        canvas = cls(page)
        canvas.root.wait_for()
        page.wait_for_function("() => Number(document.querySelector('[data-testid=canvas]').dataset.nodes) > 0")
        return canvas

    @property
    def root(self) -> Locator:
        """The element that has the keyboard."""
        return self.page.get_by_test_id("canvas")

    @property
    def nodes(self) -> int:
        """How many nodes are shown."""
        return int(self.root.get_attribute("data-nodes") or 0)

    @property
    def edges(self) -> int:
        """How many lines are shown."""
        return int(self.root.get_attribute("data-edges") or 0)

    @property
    def selected(self) -> str:
        """Ids of what is selected, with spaces between."""
        return self.root.get_attribute("data-selected") or ""

    def places(self) -> Places:
        """Node id -> [x, y] in graph units."""
        return cast(Places, self._asked("positions()"))

    def point(self, id_: str) -> tuple[float, float]:
        """Page pixels of a node or edge."""
        found = cast(dict[str, float], self._asked(f"point({json.dumps(id_)})"))
        return found["x"], found["y"]

    def camera(self) -> list[tuple[float, float]]:
        """Where three nodes are on the page, once they rest: the same places mean the same pan and zoom."""
        seen: list[tuple[float, float]] = []
        for _ in range(50):
            now = [self.point(id_) for id_ in sorted(self.places())[:3]]
            if now == seen:
                return now
            seen = now
            self.page.wait_for_timeout(150)
        raise AssertionError("the picture does not come to rest")

    def click(self, id_: str, *, ctrl: bool = False) -> None:
        """Click a node or line."""
        if ctrl:
            self.page.keyboard.down("Control")
        self.page.mouse.click(*self.point(id_))
        if ctrl:
            self.page.keyboard.up("Control")

    def expect(self, name: str, value: str) -> None:
        """Wait until `data-NAME` has a value."""
        self.page.wait_for_function(
            "([name, value]) => document.querySelector('[data-testid=canvas]')?.dataset[name] === value",
            arg=[name, value],
        )

    def expect_nodes(self, ids: set[str]) -> None:
        """Wait until exactly these nodes are shown."""
        self.page.wait_for_function(
            "(wanted) => JSON.stringify(Object.keys("
            "document.querySelector('[data-testid=canvas]').demarche.positions()).sort()) === JSON.stringify(wanted)",
            arg=sorted(ids),
        )

    def expect_places(self, places: Places) -> None:
        """Wait until all nodes stand at these places."""
        self.page.wait_for_function(
            "(wanted) => { const here = document.querySelector('[data-testid=canvas]').demarche.positions();"
            " const ids = Object.keys(wanted); return ids.length === Object.keys(here).length"
            " && ids.every((id) => here[id]?.[0] === wanted[id][0] && here[id]?.[1] === wanted[id][1]); }",
            arg=places,
        )

    def expect_grown(self, count: int) -> None:
        """Wait until more than `count` nodes are shown."""
        self.page.wait_for_function(
            "(count) => Number(document.querySelector('[data-testid=canvas]').dataset.nodes) > count", arg=count
        )

    def _asked(self, call: str) -> Any:
        return self.page.evaluate(f"() => document.querySelector('[data-testid=canvas]').demarche.{call}")
