"""The panel where nothing is selected: what is in the graph, as four plain lists that lead into it."""
from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from explorer import resources
from explorer.markup import as_markdown, counted, date_text, support_words, text, type_icon
from graph.ontology import ontology
from graph.summary import Connected, Contest, Newest, Summary

Choose = Callable[[Sequence[str], Sequence[str]], None]


def start_panel(choose: Choose) -> None:
    """Draw the lists. `choose(ids, nodes)` selects; an article opens on Sources."""
    shown = resources.summary()
    with st.container(key="start"):
        _lists(shown, choose)


def _lists(shown: Summary, choose: Choose) -> None:
    st.html('<p class="dm-hint">Click a node or a line to see its sentences.</p>')
    _heading("In the graph")
    st.html(_counts(shown))
    _heading("Newest articles")
    for article in shown.newest:
        st.button(article_words(article), key=f"newest {article.id}", type="tertiary", on_click=_open,
                  args=(article.id,))
    _heading("Most connected")
    for entity in shown.connected:
        st.button(entity_words(entity), key=f"connected {entity.id}", type="tertiary", on_click=choose,
                  args=([entity.id], [entity.id]))
    _heading("Newest contested")
    for contest in shown.contested:
        st.button(contest_words(contest), key=f"contested {' '.join(contest.ids)}", type="tertiary", on_click=choose,
                  args=(contest.ids, contest.nodes))
    if not shown.contested:
        st.caption("Nothing is both affirmed and denied.")


def _heading(words: str) -> None:
    st.html(f'<h3 class="dm-group">{words}</h3>')


def _counts(shown: Summary) -> str:
    counts, types = resources.counts(), ontology().types
    rows = "".join(f"<li>{type_icon(name, small=True)}{text(type_.plural)} <b>{counts.get(name, 0):,}</b></li>"
                   for name, type_ in types.items())
    dates = f"First report {date_text(shown.first)}, last {date_text(shown.last)}." if shown.first else \
        "No report has a date."
    return f'<ul class="dm-counts">{rows}</ul><p class="dm-sum">{dates}</p>'


def article_words(article: Newest) -> str:
    """A line of the list of articles."""
    publisher = as_markdown(article.publisher or "no publisher")
    return f"{as_markdown(article.name)} · {publisher}, {_day(article.published)}"


def entity_words(entity: Connected) -> str:
    """A line of the list of the most connected."""
    kind = ontology().types[entity.kind].label.lower()
    return f"**{as_markdown(entity.name)}** · {kind}, {counted(entity.neighbours, 'neighbour')}"


def contest_words(contest: Contest) -> str:
    """A line of the list of what is contested."""
    ends = f"**{as_markdown(contest.source)}** {contest.phrase} **{as_markdown(contest.target)}**"
    no, all_no = contest.denied
    sides = f"affirmed by {support_words(*contest.affirmed)}, denied by {no} of {all_no}, " if no else ""
    return f"{ends} · {sides}last reported {_day(contest.reported)}"


def _day(iso: str | None) -> str:
    """A date that no line break divides."""
    return date_text(iso).replace(" ", "\u00a0")


def _open(article: str) -> None:
    st.session_state["desk"].article = {"article": article}
