"""The app: its pages, and the one place where an error becomes a message."""
from __future__ import annotations

import logging
from importlib import import_module
from pathlib import Path

import streamlit as st

from explorer.going import keep_pages
from explorer.look import apply_look
from graph.errors import DemarcheError

ROOT = Path(__file__).parent
MARK = str(ROOT / "explorer" / "mark.svg")

#: Module of a page, its name in the top bar, its icon. Each module has a function `page`.
PAGES = (
    ("explore_page", "Explore", ":material/hub:"),
    ("statements_page", "Statements", ":material/format_quote:"),
    ("notebooks_page", "Notebooks", ":material/menu_book:"),
    ("sources_page", "Sources", ":material/article:"),
    ("identity_page", "Identity", ":material/group:"),
)


def pages() -> list[st.Page]:
    """The pages whose module is there, the first being the one that opens."""
    there = [page for page in PAGES if (ROOT / "explorer" / f"{page[0]}.py").exists()]
    return [
        st.Page(import_module(f"explorer.{name}").page, title=title, icon=icon, url_path=title.lower(), default=not i)
        for i, (name, title, icon) in enumerate(there)
    ]


def main() -> None:
    """One run of the app. Nobody sees a traceback: what users can mend is said, the rest goes to the log."""
    st.set_page_config(page_title="Demarche", page_icon=MARK, layout="wide")
    st.logo(MARK, size="medium")
    apply_look()
    try:
        there = pages()
        keep_pages(there)
        st.navigation(there, position="top").run()
    except DemarcheError as error:
        st.error(str(error))
    except Exception:
        logging.exception("a page failed")
        st.error("This page failed through a fault of the app; nothing was changed. Reload it. The log says more.")


# A process that lays graphs out imports this file too, under another name.
if __name__ == "__main__":
    main()
