"""Saved views: `:View` nodes, in the store of the graph, so that one backup holds both. No article's facts touch them.

A view holds its nodes with their places, so that it opens as it was left whatever a layout would do today, and the
lines that were there, so that it can say what came and went since.
"""
from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import UsageError
from graph.handmade import checked, new_id, now
from graph.happenings.happening import by_any_id
from graph.lines import Line, folded, line_of
from graph.model import Edge, Node
from graph.neighbours import among
from graph.store import GraphStore
from graph.stored import ask

NAME_CHARACTERS, NOTE_CHARACTERS = 120, 2_000

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Content:
    """What a view holds.

    `places` and `names`: of its nodes, by id. `lines` were among them, told by `articles`. `address`: filters, brush
    and steps as the page's address has them. `camera`: the middle and the zoom.
    """

    places: Mapping[str, Place]
    names: Mapping[str, str]
    pinned: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    articles: tuple[str, ...] = ()
    address: Mapping[str, str] = field(default_factory=dict)
    camera: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A view in a list; `nodes` and `lines` are how many it has, the times ISO 8601 in UTC."""

    id: str
    name: str
    note: str
    author: str
    made: str
    changed: str
    nodes: int
    lines: int


@dataclass(frozen=True, slots=True)
class View:
    """A view with what it holds."""

    row: ViewRow
    content: Content


@dataclass(frozen=True, slots=True)
class Since:
    """What became of a view's nodes and lines after it was saved. Lines of a node that is gone go with it."""

    new: Mapping[Line, tuple[Edge, ...]]
    gone_nodes: tuple[str, ...] = ()
    gone_lines: tuple[Line, ...] = ()


def list_views(store: GraphStore) -> tuple[ViewRow, ...]:
    """All views, the last changed first."""
    names = ViewRow.__slots__
    fields = ", ".join(f"v.{name} AS {name}" for name in names)
    found = [_row(row) for row in ask(store, f"MATCH (v:View) RETURN {fields}")]
    return tuple(sorted(found, key=lambda row: (row.changed, row.id), reverse=True))


def read_view(store: GraphStore, view_id: str) -> View:
    """One view; raises UsageError for an id that none has."""
    fields = ", ".join(f"v.{name} AS {name}" for name in (*ViewRow.__slots__, "content"))
    rows = ask(store, f"MATCH (v:View {{id: $id}}) RETURN {fields}", id=view_id)
    if not rows:
        raise UsageError(f"{view_id!r} is no saved view: it was deleted, or saved in another store. "
                         "Choose one under Views.")
    return View(_row(rows[0]), _content(str(rows[0]["content"])))


def save_view(store: GraphStore, content: Content, *, name: str, note: str, author: str) -> View:
    """Save a new view. Where another has the name, a number is put behind it."""
    time, taken = now(), [row.name for row in list_views(store)]
    told: dict[str, Any] = {
        "name": free_name(_name(name), taken), "note": _note(note), "author": author, "made": time, "changed": time,
        **_counts(content),
    }
    row = ViewRow(id=new_id(), **told)
    props = {**told, "content": _text(content)}
    store.write([("MERGE (v:View {id: $id}) SET v += $props", {"id": row.id, "props": props})])
    return View(row, content)


def replace_view(store: GraphStore, view_id: str, content: Content, *, note: str, author: str) -> View:
    """Save under a view that is there: its links lead to the new content."""
    read_view(store, view_id)
    _change(store, view_id, {"note": _note(note), "author": author, **_counts(content), "content": _text(content)})
    return read_view(store, view_id)


def change_view(store: GraphStore, view_id: str, *, name: str, note: str, author: str) -> View:
    """Another name or note; what the view holds stays. Raises UsageError where another view has the name."""
    wanted = _name(name)
    read_view(store, view_id)
    if any(row.name == wanted and row.id != view_id for row in list_views(store)):
        raise UsageError(f"“{wanted}” is the name of another view: each has its own. Choose another name.")
    _change(store, view_id, {"name": wanted, "note": _note(note), "author": author})
    return read_view(store, view_id)


def duplicate_view(store: GraphStore, view_id: str, *, author: str) -> View:
    """A second view that holds the same."""
    view = read_view(store, view_id)
    return save_view(store, view.content, name=view.row.name, note=view.row.note, author=author)


def delete_view(store: GraphStore, view_id: str) -> None:
    """Take a view away; an unknown id changes nothing."""
    store.write([("MATCH (v:View {id: $id}) DETACH DELETE v", {"id": view_id})])


def since(content: Content, nodes: Iterable[Node], edges: Iterable[Edge]) -> Since:
    """What became of a view, given those of its nodes that are there and the edges among them.

    An event that is told by more articles since may be shown by another of its ids.
    """
    there = by_any_id(nodes)
    now_there, then = folded(edges), {_as_shown(line, there) for line in content.lines}
    gone = tuple(id_ for id_ in content.places if id_ not in there)
    lost = (line for line in sorted(then - now_there.keys()) if not {line.source, line.target} & set(gone))
    return Since({line: now_there[line] for line in sorted(now_there.keys() - then)}, gone, tuple(lost))


def since_saved(store: GraphStore, content: Content) -> Since:
    """What became of a view in a store."""
    found = among(store, list(content.places))
    return since(content, found.nodes, found.edges)


def _as_shown(line: Line, there: Mapping[str, Node]) -> Line:
    source, target = (there[end].id if end in there else end for end in (line.source, line.target))
    return line_of(source, line.relation, target)


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or with the first number behind it that no other has."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name[:NAME_CHARACTERS - 6]} {number}"
    return free


def _change(store: GraphStore, view_id: str, props: Mapping[str, Any]) -> None:
    """By MATCH: a view that somebody deletes at the same time stays deleted."""
    store.write([("MATCH (v:View {id: $id}) SET v += $props", {"id": view_id, "props": {**props, "changed": now()}})])


def _counts(content: Content) -> dict[str, Any]:
    return {"nodes": len(content.places), "lines": len(content.lines)}


def _name(text: str) -> str:
    return checked(text, what="name", longest=NAME_CHARACTERS)


def _note(text: str) -> str:
    return checked(text, what="note", longest=NOTE_CHARACTERS) if text.strip() else ""


def _row(row: Mapping[str, Any]) -> ViewRow:
    return ViewRow(**{name: row[name] for name in ViewRow.__slots__})


def _text(content: Content) -> str:
    """As columns; lines name their ends by the number of the node."""
    ids = list(content.places)
    at = {id_: number for number, id_ in enumerate(ids)}
    kept = {
        "id": ids, "name": [content.names.get(id_, id_) for id_ in ids],
        "x": [content.places[id_][0] for id_ in ids], "y": [content.places[id_][1] for id_ in ids],
        "pinned": [at[id_] for id_ in content.pinned],
        "lines": [[at[line.source], line.relation, at[line.target]] for line in content.lines],
        "articles": list(content.articles), "address": dict(content.address), "camera": content.camera,
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _content(text: str) -> Content:
    kept = json.loads(text)
    ids = kept["id"]
    return Content(
        dict(zip(ids, zip(kept["x"], kept["y"], strict=True), strict=True)),
        dict(zip(ids, kept["name"], strict=True)),
        tuple(ids[number] for number in kept["pinned"]),
        tuple(Line(ids[source], relation, ids[target]) for source, relation, target in kept["lines"]),
        tuple(kept["articles"]), kept["address"], tuple(kept["camera"]) if kept["camera"] else None,
    )
