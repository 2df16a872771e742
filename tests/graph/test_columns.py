"""What the scripts of the drawing are given."""
from __future__ import annotations

from typing import Any

from graph.drawing import icons, palette, script, style, vis_network
from graph.drawing.columns import columns
from graph.model import Edge, Node, Subgraph
from graph.ontology import ontology

_NODES = (
    Node("a", ("Entity", "Person"), {"name": "Ada"}),
    Node("e", ("Event",), {"name": "met", "modes": ["future"], "date_from": "2025-04-01", "date_to": "2025-04-30"}),
    Node("x", ("Entity", "Place"), {"name": "nowhere to stand"}),
)
_EDGES = (
    Edge("1", "ACTOR", "e", "a", {"sentence": "n#0", "origin": "o", "confidence": 0.7}),
    Edge("2", "ACTOR", "e", "a", {"sentence": "n#0", "article": "m"}),
    Edge("3", "AT", "e", "x", {"sentence": "n#1"}),
)


def _plain(column: Any) -> list[Any]:
    return [column["values"][at] for at in column["at"]] if isinstance(column, dict) else list(column)


def test_columns_of_nodes_and_edges_that_have_places() -> None:
    found = columns(Subgraph(_NODES, _EDGES, 9), {"a": (1.04, 2.0), "e": (3.0, 4.0)}, {"a": 5})
    nodes, edges = ({name: _plain(column) for name, column in found[part].items()} for part in ("nodes", "edges"))
    assert nodes["id"] == ["a", "e"]
    assert nodes["type"] == ["Person", "Event"]
    assert nodes["state"] == [None, "planned"]
    assert nodes["x"] == [1.0, 3.0]
    assert nodes["connections"] == [5, 0]
    assert edges["id"] == ["1", "2"]
    assert edges["source"] == [1, 1] and edges["target"] == [0, 0]
    assert edges["sentence"] == [0, 0], "one sentence"
    assert edges["origin"] == [0, 1], "two origins"
    assert found["total"] == 9


def test_every_type_and_stance_has_its_icon() -> None:
    used = [type_.icon for type_ in ontology().types.values()] + [group.icon for group in ontology().stances.values()]
    assert set(used) <= icons().keys()


def test_the_palette_has_what_the_ontology_has() -> None:
    given = palette()
    assert given["types"].keys() == ontology().types.keys()
    assert given["predicates"]["ALLY_OF"]["symmetric"]
    assert given["predicates"]["MEMBER_OF"]["negated"] == "is not a member of"


def test_scripts_never_make_markup_from_data_and_fetch_nothing() -> None:
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "XMLHttpRequest",
                 "import(", "new Image"):
        assert word not in script()
    assert "url(" not in style()


def test_vis_network_is_the_wheels() -> None:
    assert "@version 9.1.2" in vis_network()[:500]
