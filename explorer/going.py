"""From one page to another within a session, so that what was done on both stays."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NoReturn

import streamlit as st


def keep_pages(pages: list[st.Page]) -> None:
    """Note the pages of this run by title, for `go_to`."""
    st.session_state["pages"] = {page.title: page for page in pages}


def go_to(title: str, parameters: Mapping[str, str]) -> NoReturn:
    """Go on with the page of this title and these parameters of its address. Not for callbacks."""
    st.switch_page(st.session_state["pages"][title], query_params=dict(parameters))


def show_in_explore(ids: Sequence[str], select: str, address: Mapping[str, str]) -> NoReturn:
    """Go on with Explore, these nodes on its canvas and one item selected; what is there already stays.

    `address`: the same as parameters of its address, for a session in which it was not open yet.
    """
    desk = st.session_state.get("desk")
    if desk is not None:
        desk.commands.append({"kind": "add", "ids": list(ids), "select": [select]})
    go_to("Explore", {} if desk is not None else address)
