"""The Sources page: the articles, one of them with its marks and facts, and the way to add and to delete some."""
from __future__ import annotations

import json
from typing import Any

import streamlit as st

from explorer import adding, resources
from explorer.articles import article_list, facts_of
from explorer.foot import foot
from explorer.going import show_in_explore
from explorer.late import is_late, leave
from explorer.markup import as_markdown, counted
from explorer.reader import reader
from explorer.reader.content import content
from graph.articles import ArticleRow, article_facts, articles_with, support
from graph.errors import UsageError
from graph.write import delete_article


def page() -> None:
    """Draw the page."""
    state = st.session_state
    _restore()
    rows = resources.articles()
    if not rows:
        adding.start_empty()
        foot(keys=False)
        return
    left, right = st.columns([262, 1130], gap="small")
    with left:
        _list(rows)
    with right:
        adding.progress()
        if state.get("adding"):
            adding.forms()
        else:
            _article(rows)
    foot(keys=False)
    _write_address()


def _restore() -> None:
    """The address says which article and which sentence; another one than at the last run is a wish to see it."""
    state, given = st.session_state, st.query_params.to_dict()
    if is_late(state.setdefault("sources left", []), given):
        return
    article, sentence = given.get("article"), given.get("sentence", "")
    if article and given != state.get("sources address"):
        _open(article, int(sentence) - 1 if sentence.isdecimal() and int(sentence) else 0)
    state["sources address"] = given


def _open(article: str, sentence: int = 0) -> None:
    state = st.session_state
    number, _ = state.get("wish", (0, 0))
    state.update({"article": article, "wish": (number + 1, sentence), "sentence": sentence, "adding": False})


def _write_address() -> None:
    state = st.session_state
    article = state.get("article")
    wanted = {"article": article, "sentence": str(state.get("sentence", 0) + 1)} if article else {}
    if wanted != state.get("sources address"):
        leave(state["sources left"], state.get("sources address", {}))
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
    state["sources address"] = wanted


def _list(rows: tuple[ArticleRow, ...]) -> None:
    state = st.session_state
    with st.container(horizontal=True, vertical_alignment="center", key="sources head"):
        st.html(f'<h2 class="dm-title">Articles <span>{len(rows):,}</span></h2>')
        if st.button("Add", icon=":material/add:", key="add"):
            state["adding"] = not state.get("adding")
    typed = str((state.get("articles") or {}).get("words") or "")
    found = articles_with(resources.opened().store, typed) if typed else ()
    chosen = "" if state.get("adding") else state.get("article") or rows[0].id
    article_list("articles", rows=rows, chosen=chosen, words=typed, found=found, on_open=_on_open)


def _on_open() -> None:
    told = st.session_state["articles"]["open"]
    if told:
        _open(told["id"])


def _article(rows: tuple[ArticleRow, ...]) -> None:
    state = st.session_state
    by_id = {row.id: row for row in rows}
    chosen = state.get("article") or rows[0].id
    if chosen not in by_id:
        st.error(f"{chosen} is no article of this store: it was deleted or never loaded. Choose another.")
        state["article"] = None
        return
    state["article"] = chosen
    told = reader("reader", content=_content(by_id[chosen], rows), sentence=state.get("wish", (0, 0)),
                  read_only=resources.opened().read_only)
    _obey(told, by_id[chosen])


def _content(row: ArticleRow, rows: tuple[ArticleRow, ...]) -> str:
    """What the reader shows; kept until the article or the number of articles is another."""
    state, key = st.session_state, (row, len(rows))
    if "content" not in state or state["content"][0] != key:
        store = resources.opened().store
        facts = article_facts(store, row.id)
        copies = [other for other in rows if other.origin == row.origin and other.id != row.id]
        state["content"] = (key, json.dumps(content(facts, row, copies, support(store, facts))))
    return str(state["content"][1])


def _obey(told: Any, row: ArticleRow) -> None:
    """Do what the reader was told."""
    state = st.session_state
    if told.sentence is not None and told.sentence != state.get("told sentence"):
        state["sentence"] = state["told sentence"] = told.sentence
    if told.article:
        _open(told.article["id"])
        st.rerun()
    if told.delete and told.delete["id"] == row.id:
        _confirm(row)
    if told.explore:
        show_in_explore(told.explore["ids"], told.explore["select"], told.explore["address"])


@st.dialog("Delete this article?")
def _confirm(row: ArticleRow) -> None:
    """Say what goes, and let it go on a second click."""
    st.markdown(f"**{as_markdown(row.name)}**")
    st.markdown(f"{counted(row.sentences, 'sentence')}, {counted(row.mentions, 'mention')} and "
                f"{counted(facts_of(row), 'fact')} go, and with them the people, organizations and places that no "
                "other article names. This cannot be undone; the article can be added again.")
    with st.container(horizontal=True):
        if st.button("Delete article", type="primary"):
            try:
                delete_article(resources.opened().store, row.id)
            except UsageError as error:
                st.error(str(error))
                return
            resources.changed()
            adding.forget_picture()
            st.session_state["article"] = None
            st.rerun()
        if st.button("Keep it"):
            st.rerun()
