"""The graph in the browser, with its timeline, as a component. What it tells and takes is in `canvas`."""
from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2.types import ComponentRenderer

from explorer.component import component
from graph import drawing

_HERE = Path(__file__).parent


def canvas(
    key: str,
    *,
    view: str,
    columns: str,
    filter_: dict[str, Any],
    brush: dict[str, Any] | None,
    select: tuple[int, Sequence[str]],
    on_event: Callable[[], None],
    on_selection: Callable[[], None],
    on_brush: Callable[[], None],
) -> None:
    """Show a graph. Its state is `st.session_state[key]`.

    `view`: while it stays the same, nodes keep their places and the camera stays. `columns`: those of
    `graph.drawing.columns` as JSON; text, because Streamlit would write a dict out anew on every run. `filter_`:
    `types` and `relations` that are off, least `confidence`. `brush`: what the timeline starts with. `select`: a number
    and ids; they are selected when the number changes.
    The callbacks are called when the state has a new `event` ({kind, ids, …}), `selection` (ids of nodes, or of all
    edges of a line) or `brush` ({clock, from, to, undated}).
    """
    _renderer()(
        key=key,
        data={"view": view, "columns": columns, "filter": filter_, "brush": brush,
              "select": {"number": select[0], "ids": list(select[1])}},
        on_event_change=on_event, on_selection_change=on_selection, on_brush_change=on_brush,
    )


@cache
def _renderer() -> ComponentRenderer:
    scripts = [(_HERE / name).read_text(encoding="utf-8") for name in ("events.js", "controls.js", "main.js")]
    style = drawing.style() + (_HERE / "canvas.css").read_text(encoding="utf-8")
    return component("canvas", "\n".join([drawing.vis_network(), shared_script(), *scripts]), style)


def shared_script() -> str:
    """The drawing's scripts with the palette as `PALETTE`: what the components of the app begin with."""
    return f"const PALETTE = {json.dumps(drawing.palette(), ensure_ascii=False)};\n{drawing.script()}"
