"""From one page to another within a session, so that what was done on both stays."""
from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

import streamlit as st


def keep_pages(pages: list[st.Page]) -> None:
    """Note the pages of this run by title, for `go_to`."""
    st.session_state["pages"] = {page.title: page for page in pages}


def go_to(title: str, parameters: Mapping[str, str]) -> NoReturn:
    """Go on with the page of this title and these parameters of its address. Not for callbacks."""
    st.switch_page(st.session_state["pages"][title], query_params=dict(parameters))
