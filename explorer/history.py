"""What was done and can be undone: each step with the moment before it. The last hundred are kept."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from explorer.controls import Off
from explorer.picture import Picture
from explorer.view import Step, Steps
from graph.views import View

STEPS = 100

#: Steps that are not called as they are written.
_WORDS = {"only": "show only", "path": "path between", "common": "neighbours in common of", "keep": "keep only",
          "unpin": "let go", "shift": "move"}


@dataclass(frozen=True)
class Moment:
    """What is seen at one time: the steps of the view, what the filters switch off, whether communities are coloured,
    and the picture where it is known.

    `opening`: how many saved views were opened before and brushes taken away; `view` and `brush` matter where another
    one was.

    Pictures share what a step left alone, so a hundred of them are not much more than the largest.
    """

    steps: Steps
    off: Off
    articles: int = -1
    picture: Picture | None = None
    coloured: bool = False
    opening: int = 0
    view: View | None = None
    brush: dict[str, Any] | None = None


@dataclass(frozen=True)
class History:
    """Moments before and after the present one, each with the words of the step between."""

    past: tuple[tuple[Moment, str], ...] = ()
    future: tuple[tuple[Moment, str], ...] = ()

    def done(self, before: Moment, words: str) -> History:
        """One more step; what was undone before it cannot be redone."""
        return History((*self.past, (before, words))[-STEPS:])

    def undone(self, now: Moment) -> tuple[History, Moment]:
        """One step back; only where there is a past."""
        *past, (moment, words) = self.past
        return History(tuple(past), (*self.future, (now, words))), moment

    def redone(self, now: Moment) -> tuple[History, Moment]:
        """One step on again; only where there is a future."""
        *future, (moment, words) = self.future
        return History((*self.past, (now, words)), tuple(future)), moment

    @property
    def undo(self) -> str:
        """What an undo takes back, in words; nothing where there is nothing."""
        return self.past[-1][1] if self.past else ""

    @property
    def redo(self) -> str:
        """What a redo does again, in words; nothing where there is nothing."""
        return self.future[-1][1] if self.future else ""


def opened(steps: Steps, off: Off, *, coloured: bool = False) -> History:
    """The past of a view that an address brought: its steps one by one; their pictures are made when asked for."""
    before = [Moment(steps[:count], off, coloured=coloured) for count in range(1, len(steps))]
    words = [_WORDS.get(step.kind, step.kind).removesuffix(" of").removesuffix(" between") for step in steps[1:]]
    return History(tuple(zip(before, words, strict=True))[-STEPS:])


def words_of(step: Step, before: Picture, after: Picture) -> str:
    """A step in words: "expand Estmark", "hide 3 nodes"."""
    names = [before.name(id_) if after.name(id_) == id_ else after.name(id_) for id_ in step.ids]
    if step.kind in ("path", "common"):
        return f"{_WORDS[step.kind]} {' and '.join(names)}"
    return f"{_WORDS.get(step.kind, step.kind)} {names[0] if len(names) == 1 else f'{len(names):,} nodes'}"
