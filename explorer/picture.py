"""From steps to a picture: which nodes and edges are on the canvas, and where. Old nodes keep their places."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from explorer.markup import date_text
from explorer.options import EXPAND, By, by_of, ways_of
from explorer.view import Step, Steps
from graph import explore
from graph.days import is_later
from graph.drawn import label_of
from graph.errors import UsageError
from graph.folding import Groups, best_of, folded, left_out, without
from graph.happenings.happening import by_any_id
from graph.layout import Pairs, Points, place_new
from graph.links import lines_to
from graph.model import Edge, Node, Subgraph
from graph.settings import Settings
from graph.store import GraphStore
from graph.views import Content, View, read_view

Place = tuple[float, float]
LayOut = Callable[[int, Pairs], Points]


@dataclass(frozen=True)
class Picture:
    """Nodes and edges by id, places of the nodes, how many neighbours each has, and what the last step was about.

    `groups`: what a limit left out, folded; each is also a node. `pinned`: ids of nodes that hold their places.
    `total`: nodes there would be without a limit. `new`: ids that the last step brought. `note`: what it could not do.
    """

    nodes: Mapping[str, Node] = field(default_factory=dict)
    edges: Mapping[str, Edge] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    connections: Mapping[str, int] = field(default_factory=dict)
    groups: Groups = field(default_factory=dict)
    pinned: frozenset[str] = frozenset()
    total: int = 0
    new: tuple[str, ...] = ()
    note: str = ""

    @property
    def own(self) -> dict[str, Node]:
        """The nodes of the graph, without groups of what was left out."""
        return {id_: node for id_, node in self.nodes.items() if id_ not in self.groups}

    def subgraph(self) -> Subgraph:
        """The nodes and edges as columns take them."""
        return Subgraph(tuple(self.nodes.values()), tuple(self.edges.values()), self.total)

    def shown(self, ids: Sequence[str]) -> tuple[str, ...]:
        """These ids, those of an event by the happening that shows it."""
        found = by_any_id(self.nodes.values()) if any(id_ not in self.nodes for id_ in ids) else self.nodes
        return tuple(dict.fromkeys(found[id_].id if id_ in found else id_ for id_ in ids))

    def name(self, id_: str) -> str:
        """What a node is called, also one that is not here."""
        (shown,) = self.shown([id_])
        return str(self.nodes[shown].properties["name"]) if shown in self.nodes else id_

    def shows_as(self, other: Picture) -> bool:
        """Is the same seen, at the same places?"""
        return (self.places, self.pinned, self.edges.keys()) == (other.places, other.pinned, other.edges.keys())


@dataclass(frozen=True)
class Painter:
    """What it takes to make pictures: the store, the limits, a layout that runs elsewhere, and the saved view that is
    open, should somebody delete it meanwhile."""

    store: GraphStore
    settings: Settings
    lay_out: LayOut
    view: View | None = None

    def replay(self, steps: Steps, known: Mapping[str, Place] | None = None) -> Picture:
        """The picture after all steps; nodes that `known` has a place for stand there."""
        picture = Picture()
        for step in steps:
            picture = self.after(picture, step)
        places = {id_: (known or {}).get(id_, place) for id_, place in picture.places.items()}
        return replace(picture, places=places)

    def after(self, picture: Picture, step: Step) -> Picture:
        """The picture after one more step."""
        step = replace(step, ids=picture.shown(step.ids))
        if step.kind == "all":
            found = explore.overview(self.store, limit=self.settings.overview_nodes)
            groups = folded(self.store, found.nodes) if found.total > self.settings.overview_nodes else {}
            return self._grown(Picture(total=found.total), found.nodes, None, groups)
        if step.kind == "view":
            return self._saved(step.ids[0])
        if step.kind in ("move", "shift"):
            return _moved(picture, step)
        if step.kind in ("pin", "unpin"):
            here = frozenset(id_ for id_ in step.ids if id_ in picture.nodes)
            pinned = picture.pinned | here if step.kind == "pin" else picture.pinned - here
            return replace(picture, pinned=pinned, new=(), note="")
        if step.kind in ("hide", "keep"):
            return _without(picture, [id_ for id_ in picture.nodes if (id_ in step.ids) == (step.kind == "hide")])
        return self._brought(Picture() if step.kind == "only" else picture, step)

    def of(self, ids: Sequence[str]) -> Picture:
        """A picture of just these nodes and all edges among them."""
        return self._grown(Picture(), self._found(ids), None)

    def _saved(self, view_id: str) -> Picture:
        """A saved view: its nodes that are there, each at its place, and the lines there are among them now."""
        try:
            content = self._content(view_id)
        except UsageError as error:
            return Picture(note=str(error))
        found = explore.among(self.store, list(content.places))
        nodes, shown = {node.id: node for node in found.nodes}, by_any_id(found.nodes)
        places = {shown[id_].id: place for id_, place in reversed(list(content.places.items())) if id_ in shown}
        return Picture(
            nodes, {edge.id: edge for edge in found.edges}, {id_: places[id_] for id_ in nodes},
            explore.connections(self.store, list(nodes)),
            pinned=frozenset(shown[id_].id for id_ in content.pinned if id_ in shown),
            total=len(nodes),
        )

    def _content(self, view_id: str) -> Content:
        held = self.view is not None and self.view.row.id == view_id
        return self.view.content if self.view and held else read_view(self.store, view_id).content

    def _brought(self, picture: Picture, step: Step) -> Picture:
        found = self._asked(picture, step)
        note = note_of(picture, step, found)
        if note:
            return replace(picture, new=(), note=note)
        return self._grown(picture, found, step.ids[0] if step.kind in ("expand", "open") else None)

    def _asked(self, picture: Picture, step: Step) -> list[Node]:
        """The nodes that a step is to show."""
        if step.kind == "path":
            ways = ways_of(step.options)
            return list(explore.paths(self.store, step.ids[0], step.ids[-1], max_length=ways.longest,
                                      types=ways.types, one=ways.one).nodes)
        if step.kind == "common":
            return self._found(explore.in_common(self.store, step.ids[0], step.ids[-1]))
        if step.kind == "open":
            groups = [picture.groups[id_] for id_ in step.ids if id_ in picture.groups]
            return self._found([id_ for group in groups
                                for id_ in best_of(self.store, group, list(picture.nodes), first=EXPAND)])
        if step.kind == "expand":
            return self._expanded(picture, step)
        # An event or a statement means little without who takes part in it.
        alone = [id_ for id_ in step.ids if step.kind == "add" and label_of(id_) == "Entity"]
        day = by_of(step.options).day
        around = [node for id_ in step.ids if id_ not in alone for node in self._around(id_, EXPAND, day)]
        return [*around, *(self._found(alone) if alone else ())]

    def _expanded(self, picture: Picture, step: Step) -> list[Node]:
        """The neighbours that are asked for; those already shown may be among them."""
        by = by_of(step.options)
        if by == By(day=by.day):
            return [node for id_ in step.ids for node in self._around(id_, _reach(picture, id_, by.day), by.day)]
        shown = list(picture.nodes)
        return self._found(explore.hidden_neighbours(self.store, step.ids, shown, by.kind, first=by.first, by=by.day))

    def _around(self, id_: str, limit: int, day: str) -> Sequence[Node]:
        return explore.neighbourhood(self.store, id_, limit=limit, by=day).nodes

    def _found(self, ids: Sequence[str]) -> list[Node]:
        found = by_any_id(explore.among(self.store, ids).nodes)
        return list({found[id_].id: found[id_] for id_ in ids if id_ in found}.values())

    def _grown(
        self, picture: Picture, found: Sequence[Node], origin: str | None, given: Groups | None = None
    ) -> Picture:
        """The picture with these nodes and all edges among what is then shown, the new ones in free places.

        What finds no room is folded; groups stand beside what they are around. `given`: the groups of a first picture.
        """
        fresh = {node.id: node for node in found if node.id not in picture.nodes}
        room = max(0, self.settings.view_nodes - len(picture.nodes) + len(picture.groups))
        new = dict(list(fresh.items())[:room])
        left = list(fresh.values())[room:]
        centre = origin if origin in picture.nodes and origin not in picture.groups else None
        groups = without(picture.groups, list(new.values())) if given is None else given
        groups = left_out(groups, left, centre or "")
        nodes = with_groups({**picture.nodes, **new}, picture.groups, groups)
        added = lines_to(self.store, list(new), list(picture.nodes)) if new else ()
        edges = {**picture.edges, **{edge.id: edge for edge in added}}
        near = explore.connections(self.store, list(new)) if new else {}
        return replace(
            picture, nodes=nodes, edges=edges, places=self._placed(picture, nodes, edges, origin), new=tuple(new),
            connections={**picture.connections, **near, **{id_: group.count for id_, group in groups.items()}},
            total=max(picture.total, len(nodes)), note=self._limit_note(len(left), len(fresh)), groups=groups,
            pinned=picture.pinned & nodes.keys(),
        )

    def _limit_note(self, left: int, wanted: int) -> str:
        if not left:
            return ""
        return (f"{left:,} of {wanted:,} nodes are folded: {self.settings.view_nodes:,} is the limit of one "
                "view. Hide some, or raise DEMARCHE_VIEW_NODES.")

    def _placed(
        self, picture: Picture, nodes: Mapping[str, Node], edges: Mapping[str, Edge], origin: str | None
    ) -> dict[str, Place]:
        old_ids = [id_ for id_ in picture.nodes if id_ in nodes and id_ in picture.places]
        order = [*old_ids, *(id_ for id_ in nodes if id_ not in picture.places)]
        rows = {id_: row for row, id_ in enumerate(order)}
        ties = [(node.id, str(node.properties["around"])) for node in nodes.values() if "members" in node.properties]
        lines = [*((edge.source, edge.target) for edge in edges.values()), *ties]
        ends = [(rows[one], rows[other]) for one, other in lines if one in rows and other in rows]
        pairs = np.array(ends, dtype=np.int64).reshape(-1, 2)
        old = np.array([picture.places[id_] for id_ in old_ids], dtype=np.float64).reshape(-1, 2)
        if not len(old):
            points = self.lay_out(len(nodes), pairs)
        else:
            row = rows.get(origin) if origin is not None and origin in picture.places else None
            points = np.vstack([old, place_new(old, len(nodes) - len(old), pairs, origin=row)])
        # Rounded as the canvas gets them, so that a node moved by so much stands where both say.
        return {id_: (round(float(x), 1), round(float(y), 1)) for id_, (x, y) in zip(order, points, strict=True)}


def with_groups(nodes: Mapping[str, Node], before: Groups, groups: Groups) -> dict[str, Node]:
    """The nodes with those of the groups that are there now, each called by what it is around."""
    kept = {id_: node for id_, node in nodes.items() if id_ not in before or id_ in groups}
    for id_, group in groups.items():
        kept[id_] = group.node(str(nodes[group.around].properties["name"]) if group.around in nodes else group.around)
    return kept


def _reach(picture: Picture, id_: str, day: str) -> int:
    """So many neighbours that those already shown and EXPAND more are among them."""
    shown = {end for edge in picture.edges.values() for end in (edge.source, edge.target)
             if id_ in (edge.source, edge.target) and not is_later(edge.properties.get("reported"), day)}
    return len(shown) + EXPAND


def note_of(picture: Picture, step: Step, found: Sequence[Node]) -> str:
    """What is said where a step brings nothing; nothing where it brings something."""
    if step.kind not in ("path", "common", "expand") or any(node.id not in picture.nodes for node in found):
        return ""
    names = " and ".join(picture.name(id_) for id_ in step.ids)
    if step.kind == "expand":
        day = by_of(step.options).day
        if day:
            return f"Nothing new around {names}: what was reported by {date_text(day)} is here."
        return f"Nothing new around {names}: what they have is here." if len(step.ids) > 1 else \
            f"Nothing new around {names}: all its neighbours are here."
    if step.kind == "common":
        here = ", ".join(sorted(str(node.properties["name"]) for node in found))
        return f"{names} share {here}: here already." if found else f"{names} have no neighbour in common."
    longest = ways_of(step.options).longest
    lines = "1 line" if longest == 1 else f"{longest} lines or fewer"
    return f"The ways between {names} are here already." if found else f"No path of {lines} between {names}."


def _moved(picture: Picture, step: Step) -> Picture:
    """The picture with nodes put to a place, or each by so much; what is pinned stays."""
    if step.place is None:
        return replace(picture, new=(), note="")
    x, y = step.place
    loose = [id_ for id_ in step.ids if id_ in picture.nodes and id_ not in picture.pinned]
    if step.kind == "move":
        moved: dict[str, Place] = dict.fromkeys(loose, (x, y))
    else:
        moved = {id_: (round(picture.places[id_][0] + x, 1), round(picture.places[id_][1] + y, 1)) for id_ in loose}
    return replace(picture, places={**picture.places, **moved}, new=(), note="")


def _without(picture: Picture, gone: Sequence[str]) -> Picture:
    left_out = set(gone)
    nodes = {id_: node for id_, node in picture.nodes.items() if id_ not in left_out}
    edges = {id_: e for id_, e in picture.edges.items() if e.source in nodes and e.target in nodes}
    return replace(picture, nodes=nodes, edges=edges, places={id_: picture.places[id_] for id_ in nodes},
                   groups={id_: group for id_, group in picture.groups.items() if id_ in nodes},
                   pinned=picture.pinned - left_out, total=len(nodes), new=(), note="")
