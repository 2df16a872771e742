"""The questions a page asks of the graph, under one roof; each file beside has its part."""
from graph.evidence import Evidence, evidence
from graph.growing import Kind, hidden_kinds, hidden_neighbours, in_common
from graph.marks import Mark
from graph.neighbours import among, connections, counts, neighbourhood, overview, paths
from graph.search import Found, Hit, find

__all__ = ["Evidence", "Found", "Hit", "Kind", "Mark", "among", "connections", "counts", "evidence", "find",
           "hidden_kinds", "hidden_neighbours", "in_common", "neighbourhood", "overview", "paths"]
