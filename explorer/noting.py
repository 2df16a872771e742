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
    drafts().pop(note.about, None)
    _changed(None)


def _change(desk: Desk, painter: Painter, command: Command) -> None:
    notes.change_note(painter.store, command["note"], command["text"], author=who())
    st.session_state.pop("note changed", None)
    _changed(None)


def _delete(desk: Desk, painter: Painter, command: Command) -> None:
    notes.delete_note(painter.store, command["note"].id)
    _changed(command["note"])


def _restore(desk: Desk, painter: Painter, command: Command) -> None:
    notes.restore_note(painter.store, command["note"])
    _changed(None)


def _delete_lost(desk: Desk, painter: Painter, command: Command) -> None:
    notes.delete_note(painter.store, command["id"])
    _changed(None)


def drafts() -> dict[str, str]:
    """Texts that are typed and not yet saved, by the id of what they are about."""
    found: dict[str, str] = st.session_state.setdefault("note drafts", {})
    return found


def _changed(deleted: notes.Note | None) -> None:
    """`deleted`: the note that can be put back now."""
    st.session_state["note deleted"] = deleted
    resources.kept_changed()


COMMANDS: Mapping[str, Doing] = {
    "write note": _write, "change note": _change, "delete note": _delete, "restore note": _restore,
    "delete lost note": _delete_lost,
}
