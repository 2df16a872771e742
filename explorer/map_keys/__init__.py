"""What lies over the map: it takes the keyboard for it, and has buttons that zoom and show all."""
from __future__ import annotations

from functools import cache
from pathlib import Path

from streamlit.components.v2.types import ComponentRenderer

from explorer.canvas import shared_script
from explorer.component import component
from graph import drawing

_HERE = Path(__file__).parent


def map_keys(key: str) -> None:
    """Put it over the chart that stands in the same container, whose key is `map-chart`. It has no state."""
    _renderer()(key=key, data={})


@cache
def _renderer() -> ComponentRenderer:
    script, style = (_HERE.joinpath(f"map_keys.{kind}").read_text(encoding="utf-8") for kind in ("js", "css"))
    return component("map_keys", f"{shared_script()}\n{script}", drawing.style() + style)
