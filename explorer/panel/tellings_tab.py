"""The Tellings tab of an event: how each article tells it, where they differ, and who is silent about it."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from explorer.as_of import left_out
from explorer.markup import counted, date_text, stance_chip, support_words, text
from graph.days import is_later
from graph.happenings.tellings import Difference, Named, Silence, Telling, differences, silence, tellings
from graph.store import GraphStore

_GROUPS = {"happened": "asserting", "called off": "contradicting", "denied": "contradicting"}
_WORDS = {"happened": "held"}
_SHOWN = 40  # tellings; a list of more is for the table


def told_of(store: GraphStore, event: str, asof: str) -> tuple[Telling, ...]:
    """The tellings of a happening that were reported by a day (nothing: all)."""
    return tuple(one for one in tellings(store, event) if not is_later(one.reported, asof))


def told_as(told: Sequence[Telling]) -> str:
    """"told as held by 1 independent of 2 reports, denied by 1 of 1", most reports first."""
    modes = {one.mode: [other for other in told if other.mode == one.mode] for one in told}
    ranked = sorted(modes.items(), key=lambda item: (-len(item[1]), item[0]))
    counts = [(mode, len({one.origin for one in some}), len({one.article for one in some})) for mode, some in ranked]
    first, *rest = [(_WORDS.get(mode, mode), origins, reports) for mode, origins, reports in counts]
    words = [f"{first[0]} by {support_words(*first[1:])}", *(f"{mode} by {one} of {all_}" for mode, one, all_ in rest)]
    return f"told as {', '.join(words)}"


def tellings_tab(store: GraphStore, event: str, told: Sequence[Telling], asof: str) -> None:
    """Draw the tab."""
    apart = "".join(_difference(one) for one in differences(told))
    st.html((f'<h3 class="dm-group">Where they differ</h3><dl class="dm-details">{apart}</dl>' if apart else "")
            + "".join(_telling(one, copies) for one, copies in _folded(told)[:_SHOWN]))
    if len(_folded(told)) > _SHOWN:
        st.caption(f"{_SHOWN} of {len(_folded(told)):,} tellings, those reported first.")
    if late := left_out(asof, len(tellings(store, event)) - len(told)):
        st.caption(late)
    if not asof:
        st.html(_silence(silence(store, event)))


def _folded(told: Sequence[Telling]) -> list[tuple[Telling, list[Telling]]]:
    """The tellings in order, the same words of one origin under the first that has them."""
    found: dict[tuple[str, str], tuple[Telling, list[Telling]]] = {}
    for one in told:
        found.setdefault((one.origin, one.text), (one, []))[1].append(one)
    return [(first, some[1:]) for first, some in found.values()]


def _telling(one: Telling, copies: Sequence[Telling]) -> str:
    group = _GROUPS.get(one.mode, "other")
    sides = " → ".join(filter(None, (_names(one.actors), _names(one.targets))))
    said = f"{_names(one.said_by)} says so" if one.said_by else ""
    where = f"in {_names(one.places)}" if one.places else ""
    parts = filter(None, (f"happened {_when(one)}", sides, where, said))
    same = f"<p>Same text: {'; '.join(_report(copy) for copy in copies)}</p>" if copies else ""
    return (f'<article class="dm-telling"><header><b>{text(one.publisher or "publisher unknown")}</b> '
            f"reported {date_text(one.reported)} {stance_chip(group, _WORDS.get(one.mode, one.mode))}</header>"
            f'<p>{" · ".join(map(text, parts))}</p><blockquote>{text(one.text)}</blockquote>{same}</article>')


def _report(one: Telling) -> str:
    return text(f"{one.publisher or one.article}, reported {date_text(one.reported)}")


def _when(one: Telling) -> str:
    if one.date_to in (None, one.date_from):
        return date_text(one.date_from)
    return f"{date_text(one.date_from)} – {date_text(one.date_to)}"


def _names(side: Iterable[Named]) -> str:
    return ", ".join(one.name for one in side)


def _difference(one: Difference) -> str:
    said = [f"{_value(one.what, value)} ({counted(len(events), 'telling')})" for value, events in one.values]
    return f"<dt>{text(one.what)}</dt><dd>{text('; '.join(said))}</dd>"


def _value(what: str, value: str) -> str:
    return date_text(value) if what == "date" else _WORDS.get(value, value)


def _silence(found: Silence) -> str:
    """Who reported it, and who reported on its actors in the days around and not on it."""
    if not found.reported_by:
        return ""
    told = ", ".join(f"{publisher} {count}" for publisher, count in found.reported_by)
    around = f"from {found.days} days before to {found.days} days after {date_text(found.first)}"
    silent = ", ".join(f"{publisher} {counted(count, 'report')}" for publisher, count in found.silent)
    rest = f"Reported on its actors {around}, and not on it: {silent}." if silent else \
        f"No other publisher reported on its actors {around}." if found.first else ""
    return (f'<h3 class="dm-group">Who reports it, who is silent</h3><p class="dm-hint">Reported by {text(told)}. '
            f"{text(rest)}</p>")
