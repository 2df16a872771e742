"""What the theme in `.streamlit/config.toml` cannot say, as one style element."""
from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import quote

import streamlit as st

from graph.drawing import icons
from graph.ontology import NodeType, ontology


def apply_look() -> None:
    """Put the style element on the page."""
    st.html(f"<style>{_style()}</style>")


@cache
def _style() -> str:
    types = "\n".join(_icon_rules(name, type_) for name, type_ in ontology().types.items())
    return Path(__file__).with_suffix(".css").read_text(encoding="utf-8") + types


def _icon_rules(name: str, type_: NodeType) -> str:
    """The type's icon as masks, since `st.html` lets no drawing through: shape in its colour, glyph on it."""
    icon = icons()[type_.icon]
    x, y = icon["at"]
    shape = _mask(f'<path d="{icon["outline"]}"/>')
    place = f"translate({x} {y}) scale({icon['scale']})"
    glyph = _mask(f'<path transform="{place}" fill-rule="evenodd" d="{icon["glyph"]}"/>')
    colour = f"light-dark({', '.join(type_.fill)})"
    return (f".dm-i-{name}::before {{ background: {colour}; mask-image: {shape}; }}\n"
            f".dm-i-{name}::after {{ mask-image: {glyph}; }}")


def _mask(path: str) -> str:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{path}</svg>'
    return f'url("data:image/svg+xml,{quote(drawing)}")'
