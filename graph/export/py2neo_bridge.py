"""A subgraph as a py2neo `Subgraph`, for scripts that still use py2neo.

py2neo 2021.2.4 is at its end of life; nothing else here imports it. What still works with it against Neo4j 5.26:
create and merge of a Subgraph, matchers, transactions. Its schema calls do not.
"""
from __future__ import annotations

import py2neo

from graph.model import Subgraph


def to_py2neo(subgraph: Subgraph) -> py2neo.Subgraph:
    """The same nodes and relationships, ready for `Graph.merge(…)`: `id` is the key of their first label."""
    nodes = {}
    for node in subgraph.nodes:
        made = py2neo.Node(*node.labels, **{**node.properties, "id": node.id})
        made.__primarylabel__ = "Entity" if "Entity" in node.labels else node.labels[0]
        made.__primarykey__ = "id"
        nodes[node.id] = made
    relationships = [
        py2neo.Relationship(nodes[edge.source], edge.type, nodes[edge.target], **{**edge.properties, "id": edge.id})
        for edge in subgraph.edges if edge.source in nodes and edge.target in nodes
    ]
    return py2neo.Subgraph(nodes.values(), relationships)
