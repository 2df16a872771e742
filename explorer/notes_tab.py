"""The Notes tab of the panel: what people wrote on a node or a line, and a field to write more."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from explorer import resources
from explorer.markup import text, time_text
from graph.notes import CHARACTERS, About, Note, about_id


def first_tab(about: About, title: str) -> str | None:
    """The title of the Notes tab, where it is to be open: a note was just changed there."""
    return title if st.session_state.get("notes about") == about_id(about) else None


def notes_tab(about: About, named: str, notes: Sequence[Note]) -> None:
    """Draw the tab. `named`: how the thing is called now, for the time when it is gone."""
    why = resources.opened().read_only or None
    _writing(about, named, why)
    _deleted(about_id(about))
    for note in notes:
        if st.session_state.get("note changed") == note.id:
            _changing(note)
        else:
            _shown(note, why)


def _writing(about: About, named: str, why: str | None) -> None:
    """The field for a new note. What is typed stays while something else is selected.

    Streamlit forgets what a field held that a run does not reach, and a click on the graph breaks off the run that the
    field began; so a callback, which comes first, takes it down. It is the field's value, not only its state: a browser
    that is asked for the field again while it still forgets it is told only of the value (9 of 80 quick returns).
    """
    key = f"note on {about_id(about)}"
    st.text_area("New note", st.session_state.get(f"draft of {key}", ""), key=key, height=90, max_chars=CHARACTERS,
                 disabled=bool(why), help=why, label_visibility="collapsed", placeholder="Write a note",
                 on_change=_drafted, args=(key,))
    st.button("Add note", key=f"add {key}", disabled=bool(why), help=why, on_click=_add, args=(about, named, key))


def _drafted(key: str) -> None:
    st.session_state[f"draft of {key}"] = st.session_state[key]


def _add(about: About, named: str, key: str) -> None:
    _command("write note", about=about, named=named, text=str(st.session_state[key]), field=key)


def _shown(note: Note, why: str | None) -> None:
    changed = "" if note.changed == note.made else "changed "
    st.html(f'<div class="dm-written">{text(note.text)}</div>'
            f'<p class="dm-hint">{text(note.author)}, {changed}{time_text(note.changed, st.context.timezone)}</p>')
    with st.container(horizontal=True, key=f"note {note.id}"):
        st.button("Edit", key=f"edit {note.id}", type="tertiary", disabled=bool(why), help=why, on_click=_edit,
                  args=(note.id,))
        st.button("Delete", key=f"delete {note.id}", type="tertiary", disabled=bool(why), help=why, on_click=_command,
                  args=("delete note",), kwargs={"note": note})


def _changing(note: Note) -> None:
    key = f"text of {note.id}"
    st.session_state.setdefault(key, note.text)
    st.text_area("Note", key=key, height=120, max_chars=CHARACTERS, label_visibility="collapsed")
    with st.container(horizontal=True):
        st.button("Save", key=f"save {note.id}", on_click=_save, args=(note, key))
        st.button("Cancel", key=f"cancel {note.id}", on_click=_edit, args=("",))


def _save(note: Note, key: str) -> None:
    _command("change note", note=note, text=str(st.session_state[key]))


def _edit(note_id: str) -> None:
    st.session_state["note changed"] = note_id


def _deleted(about: str) -> None:
    """A note that was deleted last can be put back."""
    note: Note | None = st.session_state.get("note deleted")
    if note is None or note.about != about:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="note deleted row"):
        st.html('<span class="dm-hint">Note deleted.</span>', width="content")
        st.button("Undo", key="undo note", type="tertiary", on_click=_command, args=("restore note",),
                  kwargs={"note": note})


def _command(kind: str, **details: Any) -> None:
    """The next run does it, and says what cannot be done."""
    st.session_state["desk"].commands.append({"kind": kind, **details})
