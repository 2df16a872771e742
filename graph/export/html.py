"""One offline HTML file of a part of the graph: drawing, find, legend, timeline, and the sentences behind every line.

Stock pyvis asks a CDN in every mode, runs script from titles that contain "href", searches all edges at each `add_edge`
and drops parallel ones. `OfflineNetwork` keeps pyvis's interface and brings its own template: no network, the data as
JSON text, every text set by `textContent`, and a Content-Security-Policy that allows only the one script by its hash.
"""
from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any

from pyvis.network import Network

from graph import drawing
from graph.export.payload import payload
from graph.model import Subgraph
from graph.store import GraphStore

_HERE = Path(__file__).parent


class OfflineNetwork(Network):  # type: ignore[misc]
    """A pyvis Network that writes one file which asks no other host. `data` is that of `payload`."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(directed=True, heading=data["title"], cdn_resources="in_line")
        self.data = data
        self.set_template_dir(str(_HERE), "page.html")
        self.templateEnv.autoescape = True
        self.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # types keep their order
        nodes, edges = data["columns"]["nodes"], data["columns"]["edges"]
        for id_, name, x, y in zip(nodes["id"], nodes["name"], nodes["x"], nodes["y"], strict=True):
            self.add_node(id_, name, x=x, y=y)
        for id_, source, target in zip(edges["id"], edges["source"], edges["target"], strict=True):
            self.add_edge(nodes["id"][source], nodes["id"][target], id=id_)

    def add_node(self, n_id: str, label: str | None = None, **options: Any) -> None:
        """Add a node in constant time; one that is there already is left alone."""
        if n_id not in self.node_map:
            self.node_map[n_id] = {"id": n_id, "label": label or n_id, **options}
            self.node_ids.append(n_id)
            self.nodes.append(self.node_map[n_id])

    def add_edge(self, source: str, to: str, **options: Any) -> None:
        """Add an edge in constant time; parallel edges stay."""
        self.edges.append({"from": source, "to": to, **options})

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:
        """The whole file as text. The arguments are those of pyvis and change nothing here."""
        script = _script()
        template = self.templateEnv.get_template("page.html")
        return str(template.render(title=self.data["title"], script=script, style=_style(), policy=_policy(script),
                                   data=self.data, palette=drawing.palette()))


def to_html(store: GraphStore, subgraph: Subgraph, *, title: str, made_by: str) -> str:
    """The offline file of a subgraph."""
    return OfflineNetwork(payload(store, subgraph, title=title, made_by=made_by)).generate_html()


def _script() -> str:
    own = [file.read_text(encoding="utf-8") for file in sorted(_HERE.glob("*.js"))]
    return "\n".join([drawing.vis_network(), drawing.script(), *own])


def _style() -> str:
    return drawing.style() + (_HERE / "page.css").read_text(encoding="utf-8")


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
            "base-uri 'none'; form-action 'none'")
