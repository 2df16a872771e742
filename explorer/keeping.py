"""Saved views on the desk: what is saved of it, and what a command to save, open or change a view does."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer import address, resources
from explorer.desk import Command, Desk, Doing
from explorer.markup import counted
from explorer.picture import Painter, Picture
from explorer.view import Step
from explorer.who import who
from graph import views
from graph.lines import folded
from graph.store import GraphStore
from graph.views import Content, Since, View


def content_of(desk: Desk, camera: tuple[float, float, float] | None) -> Content:
    """What is on the desk, to be saved; what is selected is not part of it."""
    shown = desk.picture or Picture()
    told = address.address_of(replace(desk, view=None, selection=()))
    articles = {str(edge.properties["article"]) for edge in shown.edges.values() if "article" in edge.properties}
    return Content(
        {id_: shown.places[id_] for id_ in shown.own}, {id_: shown.name(id_) for id_ in shown.own},
        tuple(sorted(shown.pinned & shown.own.keys())),
        tuple(sorted(folded(shown.edges.values()))), tuple(sorted(articles)), told, camera,
    )


def since(desk: Desk, store: GraphStore) -> Since | None:
    """What came and went since the open view was saved; looked at anew when articles came or went."""
    if desk.view is None:
        return None
    if desk.since is None or desk.since[:2] != (desk.view, desk.articles):
        desk.since = (desk.view, desk.articles, _since(desk.view, desk, store))
    return desk.since[2]


def _since(view: View, desk: Desk, store: GraphStore) -> Since:
    """A view that was just opened has its nodes and lines on the desk: asking for a thousand again takes a second."""
    if desk.picture and desk.steps == (Step("view", (view.row.id,)),):
        return views.since(view.content, desk.picture.nodes.values(), desk.picture.edges.values())
    return views.since_saved(store, view.content)


def since_text(found: Since | None) -> str:
    """"Since this view was saved: 4 new lines, 1 gone."; nothing where nothing came or went."""
    gone = len(found.gone_nodes) + len(found.gone_lines) if found else 0
    parts = [counted(len(found.new), "new line")] if found and found.new else []
    parts += [f"{gone:,} gone"] if gone else []
    return f"Since this view was saved: {', '.join(parts)}." if parts else ""


def kept(desk: Desk, found: Since | None) -> dict[str, Any]:
    """What the canvas is told of saved views."""
    row = desk.view.row if desk.view else None
    return {"names": [one.name for one in resources.views()], "asked": desk.asked, "since": since_text(found),
            "open": {"name": row.name, "note": row.note} if row else None, "reason": resources.opened().read_only}


def _save(desk: Desk, painter: Painter, command: Command) -> None:
    """`replace` names nothing that is gone meanwhile: then it is saved as a new one."""
    desk.brush = command["brush"]
    content = content_of(desk, tuple(command["camera"]))
    name, note, by = command["name"].strip(), command["note"], who()
    same = [row.id for row in views.list_views(painter.store) if row.name == name]
    if same and command["replace"]:
        desk.view = views.replace_view(painter.store, same[0], content, note=note, author=by)
    else:
        desk.view = views.save_view(painter.store, content, name=name, note=note, author=by)
    desk.since = (desk.view, desk.articles, Since({}))
    row = desk.view.row
    _changed(desk, f"Saved “{row.name}”: {counted(row.nodes, 'node')}, {counted(row.lines, 'line')}.")


def _open(desk: Desk, painter: Painter, command: Command) -> None:
    view = views.read_view(painter.store, command["id"])
    made = Desk()
    address.lay(made, {"view": view.row.id})
    desk.lay(f"open {view.row.name}", made, replace(painter, view=made.view).replay(made.steps))


def _rename(desk: Desk, painter: Painter, command: Command) -> None:
    view = views.change_view(painter.store, command["id"], name=command["name"], note=command["note"], author=who())
    if desk.view and desk.view.row.id == view.row.id:
        desk.view = replace(desk.view, row=view.row)
    _changed(desk, "")


def _duplicate(desk: Desk, painter: Painter, command: Command) -> None:
    view = views.duplicate_view(painter.store, command["id"], author=who())
    _changed(desk, f"Saved a second one as “{view.row.name}”.")


def _delete(desk: Desk, painter: Painter, command: Command) -> None:
    views.delete_view(painter.store, command["id"])
    _changed(desk, f"Deleted “{command['name']}”.")


def _ask(desk: Desk, painter: Painter, command: Command) -> None:
    """The camera is known to the canvas only: it is asked to save."""
    desk.asked += 1


def _tell(desk: Desk, painter: Painter, command: Command) -> None:
    """Select what is new; the panel lists it, and what is gone."""
    found = since(desk, painter.store)
    if found:
        desk.select([edge.id for edges in found.new.values() for edge in edges])
        desk.telling = True


def _changed(desk: Desk, said: str) -> None:
    resources.kept_changed()
    if said:
        desk.say(said)


#: Commands of the canvas and of the menu of views.
COMMANDS: Mapping[str, Doing] = {
    "save": _save, "open view": _open, "rename": _rename, "duplicate": _duplicate, "delete": _delete, "ask": _ask,
    "since": _tell,
}
