"""From steps to a picture: which nodes and edges are on the canvas, and where. Old nodes keep their places."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from explorer.view import Step, Steps
from graph import explore
from graph.drawn import label_of
from graph.layout import Pairs, Points, place_new
from graph.links import lines_to
from graph.model import Edge, Node, Subgraph
from graph.settings import Settings
from graph.store import GraphStore

#: How many neighbours one expand adds at most; a second one adds the next.
EXPAND = 40

Place = tuple[float, float]
LayOut = Callable[[int, Pairs], Points]


@dataclass(frozen=True)
class Picture:
    """Nodes and edges by id, places of the nodes, how many neighbours each has, and what the last step was about.

    `total`: nodes there would be without a limit. `new`: ids that the last step brought. `note`: what it could not do.
    """

    nodes: Mapping[str, Node] = field(default_factory=dict)
    edges: Mapping[str, Edge] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    connections: Mapping[str, int] = field(default_factory=dict)
    total: int = 0
    new: tuple[str, ...] = ()
    note: str = ""

    def subgraph(self) -> Subgraph:
        """The nodes and edges as columns take them."""
        return Subgraph(tuple(self.nodes.values()), tuple(self.edges.values()), self.total)


@dataclass(frozen=True)
class Painter:
    """What it takes to make pictures: the store, the limits, and a layout that runs elsewhere."""

    store: GraphStore
    settings: Settings
    lay_out: LayOut

    def replay(self, steps: Steps, known: Mapping[str, Place] | None = None) -> Picture:
        """The picture after all steps; nodes that `known` has a place for stand there."""
        picture = Picture()
        for step in steps:
            picture = self.after(picture, step)
        places = {id_: (known or {}).get(id_, place) for id_, place in picture.places.items()}
        return replace(picture, places=places)

    def after(self, picture: Picture, step: Step) -> Picture:
        """The picture after one more step."""
        if step.kind == "all":
            found = explore.overview(self.store, limit=self.settings.overview_nodes)
            return self._grown(Picture(total=found.total), found.nodes, None)
        if step.kind == "move":
            moved = {id_: step.place for id_ in step.ids if step.place and id_ in picture.nodes}
            return replace(picture, places={**picture.places, **moved}, new=(), note="")
        if step.kind in ("hide", "keep"):
            return _without(picture, [id_ for id_ in picture.nodes if (id_ in step.ids) == (step.kind == "hide")])
        return self._brought(Picture() if step.kind == "only" else picture, step)

    def _brought(self, picture: Picture, step: Step) -> Picture:
        found: list[Node] = []
        missing = 0
        for part in self._asked(picture, step):
            found.extend(part.nodes)
            missing = max(missing, part.total - len(part.nodes))
        if step.kind == "path" and not found:
            names = " and ".join(str(picture.nodes[id_].properties["name"]) for id_ in step.ids if id_ in picture.nodes)
            return replace(picture, new=(), note=f"No path of 4 lines or fewer between {names}.")
        origin = step.ids[0] if step.kind == "expand" else None
        return self._grown(picture, found, origin)

    def _asked(self, picture: Picture, step: Step) -> list[Subgraph]:
        if step.kind == "path":
            return [explore.paths(self.store, step.ids[0], step.ids[-1])]
        if step.kind == "expand":
            return [explore.neighbourhood(self.store, id_, limit=self._reach(picture, id_)) for id_ in step.ids]
        # An event or a statement means little without who takes part in it.
        alone = [id_ for id_ in step.ids if step.kind == "add" and label_of(id_) == "Entity"]
        around = [id_ for id_ in step.ids if id_ not in alone]
        parts = [explore.neighbourhood(self.store, id_, limit=EXPAND) for id_ in around]
        return [*parts, explore.among(self.store, alone)] if alone else parts

    def _reach(self, picture: Picture, id_: str) -> int:
        """So many neighbours that those already shown and EXPAND more are among them."""
        shown = {end for edge in picture.edges.values() for end in (edge.source, edge.target)
                 if id_ in (edge.source, edge.target)}
        return len(shown) + EXPAND

    def _grown(self, picture: Picture, found: Sequence[Node], origin: str | None) -> Picture:
        """The picture with these nodes and all edges among what is then shown, the new ones in free places."""
        fresh = {node.id: node for node in found if node.id not in picture.nodes}
        room = max(0, self.settings.view_nodes - len(picture.nodes))
        new = dict(list(fresh.items())[:room])
        nodes = {**picture.nodes, **new}
        added = lines_to(self.store, list(new), list(picture.nodes)) if new else ()
        edges = {**picture.edges, **{edge.id: edge for edge in added}}
        near = explore.connections(self.store, list(new)) if new else {}
        return replace(
            picture, nodes=nodes, edges=edges, places=self._placed(picture, nodes, edges, origin), new=tuple(new),
            connections={**picture.connections, **near}, total=max(picture.total, len(nodes)),
            note=self._limit_note(len(fresh) - len(new), len(fresh)),
        )

    def _limit_note(self, left_out: int, wanted: int) -> str:
        if not left_out:
            return ""
        return (f"{left_out:,} of {wanted:,} nodes were left out: {self.settings.view_nodes:,} is the limit of one "
                "view. Hide some, or raise DEMARCHE_VIEW_NODES.")

    def _placed(
        self, picture: Picture, nodes: Mapping[str, Node], edges: Mapping[str, Edge], origin: str | None
    ) -> dict[str, Place]:
        rows = {id_: row for row, id_ in enumerate(nodes)}  # the old ones come first
        ends = [(rows[e.source], rows[e.target]) for e in edges.values() if e.source in rows and e.target in rows]
        pairs = np.array(ends, dtype=np.int64).reshape(-1, 2)
        old = np.array([picture.places[id_] for id_ in picture.nodes], dtype=np.float64).reshape(-1, 2)
        if not len(old):
            points = self.lay_out(len(nodes), pairs)
        else:
            row = rows.get(origin) if origin is not None and origin in picture.nodes else None
            points = np.vstack([old, place_new(old, len(nodes) - len(old), pairs, origin=row)])
        return {id_: (float(x), float(y)) for id_, (x, y) in zip(nodes, points, strict=True)}


def _without(picture: Picture, gone: Sequence[str]) -> Picture:
    left_out = set(gone)
    nodes = {id_: node for id_, node in picture.nodes.items() if id_ not in left_out}
    edges = {id_: e for id_, e in picture.edges.items() if e.source in nodes and e.target in nodes}
    return replace(picture, nodes=nodes, edges=edges, places={id_: picture.places[id_] for id_ in nodes},
                   total=len(nodes), new=(), note="")
