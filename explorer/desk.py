"""The view of one session and what has been done to it, and how it obeys: steps, filters, undo and redo.

It is one plain object, because Streamlit may break off a run at any touch of the session's state: what is done here is
done as a whole, and a command is taken once.
"""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from explorer.controls import Off, change_words
from explorer.history import History, Moment, words_of
from explorer.hover import card_of
from explorer.late import Left
from explorer.picture import Painter, Picture
from explorer.view import GROWING, OVERVIEW, Step, Steps, added
from graph import explore
from graph.errors import DemarcheError
from graph.views import Since, View

Command = Mapping[str, Any]


@dataclass
class Desk:
    """One session's view.

    `off`: what the filters switch off; `widgets_old` where the widgets do not show it yet. `done`: the canvas and the
    number of its last command that was taken. `said`: a number and a line for the user. `travelled`: how often one
    went through the past. `menu`: the kinds of hidden neighbours that a menu asked for. `card`: what a hover card asked
    for. `article`: the address of one to open on Sources. `coloured`: whether communities are. `address`: what was last
    written there; `left`: those before it, and when they were left.
    `way`: shown as Graph, Table or Map. `view`: the saved view that is open. `laid`: how often one was opened or left
    by an undo, and the camera it was saved with. `opening`: how many were opened and brushes taken away by `show`, not
    counting what was taken back. `asked`: how often the menu wished to save. `since`: what came and went since it was
    saved, for a view and a number of articles; `telling`: the panel lists it.
    """

    steps: Steps = OVERVIEW
    off: Off = field(default_factory=Off)
    widgets_old: bool = False
    brush: dict[str, Any] | None = None
    selection: tuple[str, ...] = ()
    select_number: int = 0
    address: dict[str, str] = field(default_factory=dict)
    left: Left = field(default_factory=list)
    picture: Picture | None = None
    articles: int = -1
    history: History = field(default_factory=History)
    commands: list[Command] = field(default_factory=list)
    done: tuple[str, int] = ("", 0)
    said: tuple[int, str] = (0, "")
    travelled: int = 0
    menu: dict[str, Any] | None = None
    card: dict[str, Any] | None = None
    article: dict[str, str] = field(default_factory=dict)
    coloured: bool = False
    way: str = "Graph"
    view: View | None = None
    laid: tuple[int, tuple[float, float, float] | None] = (0, None)
    opening: int = 0
    asked: int = 0
    since: tuple[View, int, Since] | None = None
    telling: bool = False

    def take(self, canvas: str, commands: Sequence[Command]) -> None:
        """Commands of a canvas, which tells them again until it hears of them: those not yet taken."""
        last = self.done[1] if self.done[0] == canvas else 0
        self.commands.extend(command for command in commands if command["number"] > last)
        self.done = (canvas, max([last, *(command["number"] for command in commands)]))

    def select(self, ids: Sequence[str]) -> None:
        """Select from here, not from the canvas."""
        self.selection, self.select_number, self.telling = tuple(ids), self.select_number + 1, False

    def say(self, text: str) -> None:
        """A line for the user, once."""
        self.said = (self.said[0] + 1, text)

    def filtered(self, off: Off) -> None:
        """The filters switch off something else now."""
        if off != self.off:
            self.history = self.history.done(self._moment(), change_words(self.off, off))
            self.off = off

    def refreshed(self, painter: Painter, articles: int) -> Picture:
        """The picture of the steps; made again when articles came or went, with the places it had."""
        if self.picture is None or articles != self.articles:
            self.picture = painter.replay(self.steps, self.picture.places if self.picture else None)
            self.articles = articles
            if self.picture.note and self.steps:
                self.say(self.picture.note)
        return self.picture

    def lay(self, words: str, other: Desk, picture: Picture) -> None:
        """What another desk shows, in the place of what is here; an undo takes it back."""
        self.history = self.history.done(self._moment(), words)
        self.steps, self.off, self.brush, self.view = other.steps, other.off, other.brush, other.view
        self.picture, self.widgets_old = picture, True
        self.opening += 1
        self.laid = (self.laid[0] + 1, other.laid[1])
        self.select(())

    def obey(self, painter: Painter, others: Mapping[str, Doing]) -> None:
        """Do what was commanded, in order; `others` does kinds that are not known here. What cannot be done is said."""
        while self.commands:
            command = self.commands.pop(0)
            try:
                if command["kind"] in others:
                    others[command["kind"]](self, painter, command)
                else:
                    self._obey(painter, command)
            except DemarcheError as error:
                self.say(str(error))
            except BaseException:  # Streamlit broke the run off: the next one does it
                self.commands.insert(0, command)
                raise

    def _obey(self, painter: Painter, command: Command) -> None:
        kind = command["kind"]
        if kind in ("undo", "redo"):
            self._travel(painter, kind)
        elif kind == "types":
            self.filtered(replace(self.off, types=tuple(command["off"])))
            self.widgets_old = True
        elif kind == "styles":
            self.filtered(replace(self.off, styles=tuple(command["off"])))
        elif kind == "show":
            self.brush = command["brush"]
            self._show(command["words"], command["off"])
        elif kind == "menu":
            kinds = explore.hidden_kinds(painter.store, command["ids"], list(self._shown.nodes), by=self.off.asof)
            rows = [{"relation": one.relation, "direction": one.direction, "type": one.type, "count": count}
                    for one, count in kinds]
            self.menu = {"number": command["number"], "rows": rows}
        elif kind == "colour":
            words = "colour by type" if self.coloured else "colour communities"
            self.history = self.history.done(self._moment(), words)
            self.coloured = not self.coloured
        elif kind == "card":
            self.card = card_of(painter.store, command["ids"][0], self.off.asof)
        else:
            self._step(painter, _step_of(command, self.off.asof))
            if kind in ("add", "only"):
                self.select(command.get("select", command["ids"]))

    def _show(self, words: str, off: Command) -> None:
        """Other filters and no brush, as one step: an undo brings the brush back too."""
        self.history = self.history.done(self._moment(), words)
        types, relations, styles = (tuple(off[name]) for name in ("types", "relations", "styles"))
        self.off = Off(types, relations, off["confidence"], off["asof"], styles)
        self.brush, self.widgets_old = None, True
        self.opening += 1
        self.laid = (self.laid[0] + 1, None)

    def _step(self, painter: Painter, step: Step) -> None:
        """One more step of the view, where it changes anything."""
        before, after = self._shown, painter.after(self._shown, step)
        if after.note:
            self.say(after.note)
        if step.kind != "only" and after.shows_as(before):
            return
        self.history = self.history.done(self._moment(), words_of(step, before, after))
        self.steps, self.picture = added(self.steps, step), after

    def _travel(self, painter: Painter, kind: str) -> None:
        """A step back or on: the same nodes at the same places as then."""
        words = self.history.undo if kind == "undo" else self.history.redo
        if not words:
            self.say(f"Nothing to {kind}.")
            return
        now = self._moment()
        self.history, moment = self.history.undone(now) if kind == "undo" else self.history.redone(now)
        self.steps, self.picture = moment.steps, self._picture_of(painter, moment)
        self.widgets_old = self.widgets_old or moment.off != self.off
        self.off, self.coloured = moment.off, moment.coloured
        if moment.opening != self.opening:
            self.opening, self.view, self.brush = moment.opening, moment.view, moment.brush
            self.laid = (self.laid[0] + 1, None)
        self.travelled += 1
        self.say(f"{'Undone' if kind == 'undo' else 'Done again'}: {words}.")

    def _picture_of(self, painter: Painter, moment: Moment) -> Picture:
        if moment.picture and moment.articles == self.articles:
            return moment.picture
        return painter.replay(moment.steps, moment.picture.places if moment.picture else None)

    def _moment(self) -> Moment:
        return Moment(self.steps, self.off, self.articles, self.picture, self.coloured, self.opening, self.view,
                      self.brush)

    @property
    def _shown(self) -> Picture:
        return self.picture or Picture()


#: Does a command to a desk that the desk itself does not know.
Doing = Callable[[Desk, Painter, Command], None]


def _step_of(command: Command, day: str) -> Step:
    """What brings neighbours holds the day the graph is seen from: a reload brings the same again."""
    place, options = command.get("place"), tuple(command.get("options", ()))
    return Step(command["kind"], tuple(command["ids"]), (int(place[0]), int(place[1])) if place else None,
                (*options, day) if day and command["kind"] in GROWING else options)
