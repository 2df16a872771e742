"""What a view is: the steps that led to it. The address holds them, so F5 and a link bring the view back.

Written as `all`, `add:ID,ID`, `only:ID`, `expand:ID`, `path:ID,ID`, `hide:ID`, `keep:ID`, `move:ID@X,Y`, joined by `~`.
A step taken back is the last one dropped.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import UsageError

KINDS = ("all", "add", "only", "expand", "path", "hide", "keep", "move")

#: Characters that stand between steps and ids, and how an id that holds one is written.
_MARKS = {"%": "%25", "~": "%7E", ",": "%2C", "@": "%40"}


@dataclass(frozen=True, slots=True)
class Step:
    """One command: its kind, the nodes it is about, and for `move` the place in graph units."""

    kind: str
    ids: tuple[str, ...] = ()
    place: tuple[int, int] | None = None


Steps = tuple[Step, ...]
OVERVIEW: Steps = (Step("all"),)


def added(steps: Steps, step: Step) -> Steps:
    """The steps with one more; what it makes pointless is left out, so that an address stays short."""
    if step.kind in ("all", "only"):
        return (step,)
    if step.kind == "move":
        return (*(one for one in steps if (one.kind, one.ids) != ("move", step.ids)), step)
    return (*steps, step) if steps[-1:] != (step,) or step.kind == "expand" else steps


def to_text(steps: Sequence[Step]) -> str:
    """The steps as the address holds them."""
    return "~".join(_step_text(step) for step in steps)


def from_text(text: str) -> Steps:
    """Steps from an address; raises UsageError that names the piece that cannot be read."""
    return tuple(_step(piece) for piece in text.split("~")) if text else OVERVIEW


def _step_text(step: Step) -> str:
    ids = ",".join(_escaped(id_) for id_ in step.ids)
    place = f"@{step.place[0]},{step.place[1]}" if step.place else ""
    return f"{step.kind}:{ids}{place}" if ids else step.kind


def _step(piece: str) -> Step:
    kind, _, rest = piece.partition(":")
    ids, _, place = rest.partition("@")
    if kind not in KINDS or (kind != "all" and not ids):
        raise UsageError(f"{piece!r} in the address is no step of a view: it must be one of {', '.join(KINDS)}, "
                         "a colon and ids. Open Explore without it.")
    return Step(kind, tuple(_plain(id_) for id_ in ids.split(",") if id_), _place(piece, place))


def _place(piece: str, text: str) -> tuple[int, int] | None:
    if not text:
        return None
    try:
        x, y = (int(number) for number in text.split(","))
    except ValueError:
        raise UsageError(f"{piece!r} in the address has no place: it must end in @X,Y, two whole numbers.") from None
    return x, y


def _escaped(id_: str) -> str:
    for mark, code in _MARKS.items():
        id_ = id_.replace(mark, code)
    return id_


def _plain(text: str) -> str:
    for mark, code in reversed(_MARKS.items()):
        text = text.replace(code, mark)
    return text
