"""What all sessions of the app share: settings, the store, the process that reads what is added."""
from __future__ import annotations

import atexit
from dataclasses import dataclass

import streamlit as st

from explorer.as_of import Days, days_of
from explorer.worker import Worker
from graph import explore
from graph.articles import ArticleRow, list_articles
from graph.errors import StoreLocked
from graph.finder import Finder
from graph.notes import Note, lost_notes, note_counts
from graph.open_store import open_store
from graph.settings import Settings, read_settings
from graph.stamp import stamp
from graph.store import GraphStore
from graph.summary import Summary
from graph.summary import summary as summary_of
from graph.views import ViewRow, list_views
from graph.write import prepare

LISTED = 5  # rows of each list where nothing is selected


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


def summary() -> Summary:
    """The lists of the panel where nothing is selected."""
    return _summary(stamp(opened().store))


@st.cache_data(max_entries=2, show_spinner=False)
def _summary(of: tuple[object, ...]) -> Summary:
    return summary_of(opened().store, limit=LISTED)


@st.cache_data(ttl=30, show_spinner=False)
def last_reported() -> str | None:
    """The date of the newest article."""
    articles = list_articles(opened().store)
    return articles[0].published if articles else None


@st.cache_data(ttl=30, show_spinner=False)
def report_days() -> Days | None:
    """The days of the first and the last report; nothing where no article has a date."""
    return days_of(one.published for one in list_articles(opened().store))


@st.cache_data(ttl=3, show_spinner=False)
def articles() -> tuple[ArticleRow, ...]:
    """All articles, as `list_articles` gives them."""
    return list_articles(opened().store)


@st.cache_data(ttl=3, show_spinner=False)
def views() -> tuple[ViewRow, ...]:
    """All saved views, the last changed first."""
    return list_views(opened().store)


@st.cache_data(ttl=3, show_spinner=False)
def notes() -> dict[str, int]:
    """How many notes each thing has that has any."""
    return note_counts(opened().store)


@st.cache_data(ttl=3, show_spinner=False)
def notes_lost() -> tuple[Note, ...]:
    """The notes on what the graph does not have now."""
    return lost_notes(opened().store)


def kept_changed() -> None:
    """To be called after a view or a note was written."""
    for cached in (views, notes, notes_lost):
        cached.clear()


def changed() -> None:
    """To be called after a write: what was counted and listed before it is forgotten."""
    for cached in (counts, last_reported, report_days, articles, notes_lost):
        cached.clear()


@st.cache_resource(show_spinner=False)
def finder() -> Finder:
    """The search, with what it keeps in memory."""
    return Finder(opened().store)


@st.cache_resource(show_spinner=False)
def worker() -> Worker:
    """The process that reads and extracts what is added in the app."""
    found = Worker(opened().store, batch=settings().batch_articles)
    atexit.register(found.close)
    return found
