"""Judging pairs of statements from the panel: what a command to confirm, dismiss or take back does."""
from __future__ import annotations

from collections.abc import Mapping

from explorer.adding import forget_picture
from explorer.desk import Command, Desk, Doing
from explorer.picture import Painter
from explorer.statements import data
from explorer.statements.graph import forget_scene
from explorer.who import who
from graph.judgements import judge, undo


def _judge(desk: Desk, painter: Painter, command: Command) -> None:
    judge(painter.store, command["pair"], command["one"], command["other"], command["verdict"], who())
    forget_pairs()
    if command["verdict"] == "dismissed":
        desk.say("Dismissed: the pair has no line any more. Statements lists what was dismissed, to take it back.")


def _undo(desk: Desk, painter: Painter, command: Command) -> None:
    undo(painter.store, command["id"], who())
    forget_pairs()


def forget_pairs() -> None:
    """Let all pages ask for pairs again."""
    data.judged()
    forget_picture()
    forget_scene()


COMMANDS: Mapping[str, Doing] = {"judge": _judge, "undo judgement": _undo}
