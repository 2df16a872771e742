"""What a view is: the steps that led to it. The address holds them, so F5 and a link bring the view back.

Written as `all`, `view:ID` (a saved one), `add:ID,ID`, `only:ID`, `expand:ID`, `path:ID,ID`, `common:ID,ID`,
`hide:ID`, `keep:ID`, `pin:ID`, `unpin:ID`, `open:GROUP`, `move:ID@X,Y` (to a place), `shift:ID,ID@X,Y` (by so much),
joined by `~`.
An expand and a path may say more behind an @ (`options.py`), what brings neighbours also the day the graph was seen
from. A step taken back is the last one dropped.
"""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.options import by_of, ways_of
from graph.errors import UsageError

KINDS = ("all", "view", "add", "only", "expand", "path", "common", "hide", "keep", "pin", "unpin", "move", "shift",
         "open")
#: Steps that say a place, and steps after which an earlier move of the same node means nothing any more.
_PLACED = ("move", "shift")
#: Steps that bring neighbours: they may say the day these were known by.
GROWING = ("expand", "add", "only")
_QUIET = ("move", "pin", "unpin")

#: Characters that stand between steps and ids, and how an id that holds one is written.
_MARKS = {"%": "%25", "~": "%7E", ",": "%2C", "@": "%40"}


@dataclass(frozen=True, slots=True)
class Step:
    """One command: its kind, the nodes it is about, for `move` and `shift` the place in graph units, and options."""

    kind: str
    ids: tuple[str, ...] = ()
    place: tuple[int, int] | None = None
    options: tuple[str, ...] = ()


Steps = tuple[Step, ...]
OVERVIEW: Steps = (Step("all"),)


def added(steps: Steps, step: Step) -> Steps:
    """The steps with one more; what it makes pointless is left out, so that an address stays short."""
    if step.kind in ("all", "view", "only"):
        return (step,)
    if step.kind == "move":
        # Nodes that came after an earlier move took their places by it: that one stays, or a reload would move them.
        loose = next((at for at in range(len(steps), 0, -1) if steps[at - 1].kind not in _QUIET), 0)
        kept = (one for one in steps[loose:] if (one.kind, one.ids) != ("move", step.ids))
        return (*steps[:loose], *kept, step)
    return (*steps, step) if steps[-1:] != (step,) or step.kind in ("expand", "shift") else steps


def to_text(steps: Sequence[Step]) -> str:
    """The steps as the address holds them."""
    return "~".join(_step_text(step) for step in steps)


def from_text(text: str) -> Steps:
    """Steps from an address; raises UsageError that names the piece that cannot be read."""
    return tuple(_step(piece) for piece in text.split("~")) if text else OVERVIEW


def _step_text(step: Step) -> str:
    ids = ",".join(_escaped(id_) for id_ in step.ids)
    more = ",".join(map(str, step.place or step.options))
    return f"{step.kind}:{ids}{more and f'@{more}'}" if ids else step.kind


def _step(piece: str) -> Step:
    kind, _, rest = piece.partition(":")
    ids, _, more = rest.partition("@")
    if kind not in KINDS or (kind != "all" and not ids):
        raise UsageError(f"{piece!r} in the address is no step of a view: it must be one of {', '.join(KINDS)}, "
                         "a colon and ids. Open Explore without it.")
    placed = kind in _PLACED
    return Step(kind, tuple(_plain(id_) for id_ in ids.split(",") if id_), _place(piece, more) if placed else None,
                () if placed else _options(piece, kind, more))


def _options(piece: str, kind: str, text: str) -> tuple[str, ...]:
    words = tuple(text.split(",")) if text else ()
    try:
        if kind in GROWING:
            by_of(words)
        elif kind == "path":
            ways_of(words)
    except UsageError as error:
        raise UsageError(f"{piece!r} in the address: {error}") from None
    return words


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
