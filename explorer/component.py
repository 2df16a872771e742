"""Browser components from files of ours: served over HTTP under a name with a hash, so that browsers may keep them.

Streamlit finds the files of a packaged component through the metadata of an installed distribution. This app runs from
its folder, so it makes the same registration itself: nothing has to be built or installed first.
"""
from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer


@cache
def _assets() -> TemporaryDirectory[str]:
    """The folder the assembled files are served from; it goes when the process ends."""
    return TemporaryDirectory(prefix="demarche-")


@cache
def component(name: str, script: str, style: str) -> ComponentRenderer:
    """The component `demarche.NAME`. `script` is one ES module with a default export, `style` a style sheet.

    It is not put into a shadow root, so that keyboard focus, assistive technology and tests see one document; the
    styles must therefore begin with a class of the component.
    """
    folder = Path(_assets().name) / name
    folder.mkdir(exist_ok=True)
    files = [_written(folder, script, "js"), _written(folder, style, "css")]
    manifest = ComponentManifest("demarche", "1", [ComponentConfig(name, ".")])
    get_bidi_component_manager().register_from_manifest(manifest, folder)
    return st.components.v2.component(f"demarche.{name}", js=files[0], css=files[1], isolate_styles=False)


def _written(folder: Path, text: str, kind: str) -> str:
    name = f"{kind}-{hashlib.sha256(text.encode()).hexdigest()[:16]}.{kind}"
    (folder / name).write_text(text, encoding="utf-8")
    return name
