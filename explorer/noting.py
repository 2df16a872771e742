"""Notes: what a command to write, change or delete one does."""
from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from explorer import resources
from explorer.desk import Command, Desk, Doing
from explorer.picture import Painter
from explorer.who import who
from graph import notes


def _write(desk: Desk, painter: Painter, command: Command) -> None:
    note = notes.add_note(painter.store, command["about"], command["text"], named=command["named"], author=who())
    for field in (command["field"], f"draft of {command['field']}"):
        st.session_state[field] = ""  # only now: what could not be written stays
    _changed(note.about)


def _change(desk: Desk, painter: Painter, command: Command) -> None:
    notes.change_note(painter.store, command["note"], command["text"], author=who())
    st.session_state.pop("note changed", None)
    _changed(command["note"].about)


def _delete(desk: Desk, painter: Painter, command: Command) -> None:
    notes.delete_note(painter.store, command["note"].id)
    _changed(command["note"].about, deleted=command["note"])


def _restore(desk: Desk, painter: Painter, command: Command) -> None:
    notes.restore_note(painter.store, command["note"])
    _changed(command["note"].about)


def _delete_lost(desk: Desk, painter: Painter, command: Command) -> None:
    notes.delete_note(painter.store, command["id"])
    resources.kept_changed()


def _changed(about: str, *, deleted: notes.Note | None = None) -> None:
    """`deleted`: the note that can be put back now. Tabs with another count are new ones: they begin with the notes."""
    st.session_state.update({"note deleted": deleted, "notes about": about})
    resources.kept_changed()


COMMANDS: Mapping[str, Doing] = {
    "write note": _write, "change note": _change, "delete note": _delete, "restore note": _restore,
    "delete lost note": _delete_lost,
}
