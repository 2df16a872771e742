"""The graph in the browser, with its timeline, as a component. What it tells and takes is in `canvas`."""
from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2.types import ComponentRenderer

from explorer.component import component
from graph import drawing

_HERE = Path(__file__).parent
_SCRIPTS = ("events.js", "popup.js", "menu.js", "expand_by.js", "ways.js", "along.js", "box.js", "history.js",
            "outside.js", "empty.js", "strip.js", "controls.js", "nudge.js", "tour.js", "help.js", "saving.js",
            "since.js", "keys.js", "main.js")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the canvas is given.

    `view`: while it stays the same, nodes keep their places and the camera stays. `columns`: those of
    `graph.drawing.columns` as JSON; text, because Streamlit would write a dict out anew on every run. `filter`:
    `types`, `relations` and `styles` of lines that are off, least `confidence`. `brush`: what the timeline starts
    with. `select`: a number and ids; they are selected when the number changes. `done`: a canvas and the number of
    its last command that was taken. `said`: a number and a line, shown when the number changes. `history`: what an
    undo and a redo would do, in words. `travelled`: how often that was done. `menu`: the kinds of hidden neighbours a
    command asked for, with the number of that command. `card`: what a hover card asked for, with the id of its node.
    `communities`: the ids of each community as JSON, the largest first, its best connected member first. `known`: how
    many neighbours each node has that were reported by the day of the filter, as a list in JSON; empty without a day.
    `laid`: a number and a camera; camera and `brush` are taken when the number changes. `kept`: of saved views their
    `names`, the `open` one (name and note), how often the menu `asked` to save, why it cannot be done (`reason`), and
    what to say of changes `since`. `notes`: how many, by the id of a node or line. `alone`: the timeline is shown
    without the graph.
    """

    view: str
    columns: str
    filter: dict[str, Any]
    brush: dict[str, Any] | None = None
    select: tuple[int, Sequence[str]] = (0, ())
    done: tuple[str, int] = ("", 0)
    said: tuple[int, str] = (0, "")
    history: tuple[str, str] = ("", "")
    travelled: int = 0
    menu: dict[str, Any] | None = None
    card: dict[str, Any] | None = None
    communities: str = "[]"
    known: str = "[]"
    laid: tuple[int, Sequence[float] | None] = (0, None)
    kept: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)
    alone: bool = False


def canvas(
    key: str, shown: Shown, *, on_event: Callable[[], None], on_selection: Callable[[], None],
    on_brush: Callable[[], None],
) -> None:
    """Show a graph with its timeline. It stands in a container whose key is `stage` and fills the window from there.

    Its state is `st.session_state[key]`. The callbacks are called when the state has a new `event` ({canvas, commands:
    [{kind, number, …}]}: all commands that `done` did not name yet, for of several events within one run only the last
    arrives), `selection` ({ids, number} of nodes, or of all edges of a line) or `brush` ({clock, from, to, undated,
    number}).
    """
    _renderer()(
        key=key,
        data={"view": shown.view, "columns": shown.columns, "filter": shown.filter, "brush": shown.brush,
              "select": {"number": shown.select[0], "ids": list(shown.select[1])},
              "done": {"canvas": shown.done[0], "number": shown.done[1]},
              "said": {"number": shown.said[0], "text": shown.said[1]},
              "undo": shown.history[0], "redo": shown.history[1], "travelled": shown.travelled, "menu": shown.menu,
              "card": shown.card, "communities": shown.communities, "known": shown.known,
              "laid": {"number": shown.laid[0], "camera": shown.laid[1]}, "kept": shown.kept, "notes": shown.notes,
              "alone": shown.alone},
        on_event_change=on_event, on_selection_change=on_selection, on_brush_change=on_brush,
    )


@cache
def _renderer() -> ComponentRenderer:
    scripts = [(_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS]
    style = drawing.style() + (_HERE / "canvas.css").read_text(encoding="utf-8")
    return component("canvas", "\n".join([drawing.vis_network(), shared_script(), *scripts]), style)


def shared_script() -> str:
    """The drawing's scripts with the palette as `PALETTE`: what the components of the app begin with."""
    return f"const PALETTE = {json.dumps(drawing.palette(), ensure_ascii=False)};\n{drawing.script()}"
