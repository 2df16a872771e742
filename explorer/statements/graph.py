"""The statements of the list as a graph on the canvas: speakers, statements and what they are about.

What is done on the canvas stays until the list is another one; it is a view of its own beside that of Explore.
"""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from explorer import keeping, noting, resources
from explorer.canvas import Shown, canvas
from explorer.desk import Desk
from explorer.markup import counted, text
from explorer.picture import Painter, Picture
from explorer.placing import lay_out, was_quick
from explorer.statements.board import Board
from explorer.view import Step, to_text
from graph.drawing.columns import columns
from graph.statements.rows import Rows
from graph.statements.scene import Scene, scene

KEY = "statement canvas"
_STAGE = "statement stage"


@dataclass
class Stage:
    """The view on the canvas: of which scene and how many articles it was made, and its columns as JSON."""

    scene: Scene
    articles: int
    desk: Desk = field(default_factory=Desk)
    drawn: tuple[Picture, str] | None = None

    def columns(self) -> str:
        """The columns of the picture, made once for each: the canvas gets the same message when nothing changed."""
        picture = self.desk.picture or Picture()
        if self.drawn is None or self.drawn[0] is not picture:
            made = columns(picture.subgraph(), picture.places, picture.connections, picture.pinned)
            self.drawn = picture, json.dumps(made, ensure_ascii=False, separators=(",", ":"))
        return self.drawn[1]


def statement_graph(board: Board, rows: Rows, left_out: str) -> None:
    """Draw the graph of these statements, and say what is not in it."""
    found = scene(rows)
    st.html(f'<div class="dm-who"><h2 class="dm-title">Who says what</h2><span>{text(_head(found))}</span>'
            f"<span>{text(left_out)}</span></div>")
    line = st.empty()
    painter = Painter(resources.opened().store, resources.settings(), partial(lay_out, line))
    stage = _stage(found, painter)
    desk = stage.desk
    desk.obey(painter, {**keeping.COMMANDS, **noting.COMMANDS})
    line.empty()
    if stopped := was_quick():
        desk.say(stopped)
    if board.chosen and board.chosen not in desk.selection and desk.picture and board.chosen in desk.picture.nodes:
        desk.select((board.chosen,))
    with st.container(key="stage"):
        canvas(KEY, _shown(stage), on_event=_on_event, on_selection=_on_selection, on_brush=_on_brush)


def forget_scene() -> None:
    """Let the graph be made again on its next run: lines may have come or gone."""
    if _STAGE in st.session_state:
        st.session_state[_STAGE].articles = -1


def _head(found: Scene) -> str:
    if found.shown < found.total:
        return (f"The first {found.shown:,} of {counted(found.total, 'statement')} in the order of the list; "
                f"{found.total - found.shown:,} are left out.")
    return counted(found.total, "statement")


def _stage(found: Scene, painter: Painter) -> Stage:
    state, articles = st.session_state, resources.counts().get("Article", 0)
    kept: Stage | None = state.get(_STAGE)
    if kept is not None and (kept.scene, kept.articles) == (found, articles):
        return kept
    # A canvas that is still there hears of what is new by numbers that go on.
    made = Stage(found, articles)
    if kept is not None:
        made.desk = Desk(select_number=kept.desk.select_number + 1, done=kept.desk.done, said=kept.desk.said,
                         travelled=kept.desk.travelled, laid=kept.desk.laid)
    made.desk.steps = (Step("only", found.ids),)
    made.desk.picture = painter.of(found.ids)
    made.desk.articles = articles
    state[_STAGE] = made
    return made


def _shown(stage: Stage) -> Shown:
    desk = stage.desk
    return Shown(
        view=f"statements {to_text(desk.steps[:1])}", columns=stage.columns(), filter=desk.off.as_filter(),
        brush=desk.brush, select=(desk.select_number, desk.selection), done=desk.done, said=desk.said,
        travelled=desk.travelled, history=(desk.history.undo, desk.history.redo), menu=desk.menu, card=desk.card,
        laid=desk.laid, kept=keeping.kept(desk, None), notes=resources.notes())


# What the canvas tells. Callbacks only take note: errors are shown by the page, not by them.


def _on_event() -> None:
    event = st.session_state[KEY]["event"]
    if event:
        _desk().take(event["canvas"], event["commands"])


def _on_selection() -> None:
    """A statement opens its pair, an edge between two theirs, a speaker the record."""
    told = st.session_state[KEY]["selection"]
    desk, board = _desk(), st.session_state["statements"]
    desk.selection = tuple(told["ids"] if told else ())
    if len(desk.selection) != 1 or desk.picture is None:
        return
    (id_,) = desk.selection
    edge = desk.picture.edges.get(id_)
    if "#statement-" in id_:
        board.told.append({"kind": "choose", "id": edge.source if edge and "#" in edge.source else id_})
    elif id_ in desk.picture.nodes:
        board.told.append({"kind": "speaker", "id": id_})


def _on_brush() -> None:
    told = st.session_state[KEY]["brush"]
    _desk().brush = {name: told[name] for name in ("clock", "from", "to", "undated")} if told else None


def _desk() -> Desk:
    found: Stage = st.session_state[_STAGE]
    return found.desk
