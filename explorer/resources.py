"""What all sessions of the app share: settings, the store, the process that reads what is added."""
from __future__ import annotations

import atexit
from dataclasses import dataclass

import streamlit as st

from explorer.worker import Worker
from graph import explore
from graph.articles import ArticleRow, list_articles
from graph.errors import StoreLocked
from graph.open_store import open_store
from graph.settings import Settings, read_settings
from graph.store import GraphStore
from graph.write import prepare


@dataclass(frozen=True)
class Opened:
    """The store of the app, and why it can only be read where that is so."""

    store: GraphStore
    read_only: str = ""


@st.cache_resource(show_spinner=False)
def settings() -> Settings:
    """The settings of this run."""
    return read_settings()


@st.cache_resource(show_spinner=False)
def opened() -> Opened:
    """The store, opened once for writing; for reading only where another process has it."""
    try:
        store = open_store(settings())
        prepare(store)
    except StoreLocked as error:
        return Opened(open_store(settings(), read_only=True), str(error))
    return Opened(store)


@st.cache_data(ttl=3, show_spinner=False)
def counts() -> dict[str, int]:
    """How much the store holds; counting a large one takes time, so an answer stands for three seconds."""
    return explore.counts(opened().store)


@st.cache_data(ttl=30, show_spinner=False)
def last_reported() -> str | None:
    """The date of the newest article."""
    articles = list_articles(opened().store)
    return articles[0].published if articles else None


@st.cache_data(ttl=3, show_spinner=False)
def articles() -> tuple[ArticleRow, ...]:
    """All articles, as `list_articles` gives them."""
    return list_articles(opened().store)


def changed() -> None:
    """To be called after a write: what was counted and listed before it is forgotten."""
    for cached in (counts, last_reported, articles):
        cached.clear()


@st.cache_resource(show_spinner=False)
def worker() -> Worker:
    """The process that reads and extracts what is added in the app."""
    found = Worker(opened().store, batch=settings().batch_articles)
    atexit.register(found.close)
    return found
