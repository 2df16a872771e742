"""The menu of saved views: a button at the end of the row of controls, and under it the views as a component."""
from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from explorer import resources
from explorer.canvas import shared_script
from explorer.component import component
from explorer.desk import Desk
from graph import drawing

_HERE = Path(__file__).parent
_MENU, _LIST = "views menu", "views"


def views_menu(desk: Desk) -> None:
    """Draw the button; the list is made while it is open. What is chosen there becomes a command of the desk."""
    # Its label stays: a longer one could wrap the row and so move the canvas. The name is in the canvas's status line.
    menu = st.popover("Views", icon=":material/bookmark:", width="content", key=_MENU, on_change="rerun")
    if not menu.open:
        return
    rows = json.dumps([asdict(row) for row in resources.views()])
    lost = json.dumps([asdict(note) for note in resources.notes_lost()])
    with menu:
        _renderer()(
            key=_LIST, on_command_change=_on_command,
            data={"rows": rows, "lost": lost, "open": desk.view.row.id if desk.view else "",
                  "reason": resources.opened().read_only},
        )


def _on_command() -> None:
    command = st.session_state[_LIST]["command"]
    if command:
        st.session_state["desk"].commands.append(command)
        if command["kind"] in ("open view", "ask"):
            st.session_state[_MENU] = False


@cache
def _renderer() -> ComponentRenderer:
    scripts = [(_HERE / name).read_text(encoding="utf-8") for name in ("rows.js", "views.js")]
    style = drawing.style() + (_HERE / "views.css").read_text(encoding="utf-8")
    return component("views", "\n".join([shared_script(), *scripts]), style)
