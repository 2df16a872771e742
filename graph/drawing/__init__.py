"""The drawing of a graph in a browser: scripts and styles over vis-network, shared by the app and the exported file.

The scripts are functions in one scope, in no order, without modules or a build step: `script()` is all of them as one
text. vis-network itself comes from the pyvis wheel; no copy of it is kept here.
"""
from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from graph.errors import ModelError
from graph.ontology import ontology

_HERE = Path(__file__).parent


@cache
def script() -> str:
    """All scripts of the drawing as one text; they define functions and constants and run nothing."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(_HERE.glob("*.js")))


@cache
def style() -> str:
    """The styles of legend, hover card, timeline and evidence cards; colours are variables that `styleTheme` sets."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(_HERE.glob("*.css")))


@cache
def vis_network() -> str:
    """The text of vis-network 9.1.2 (Apache-2.0 or MIT) as the pyvis wheel brings it; it defines `vis`."""
    spec = find_spec("pyvis")
    if spec is None or spec.origin is None:
        raise ModelError("pyvis is not installed: the graph is drawn with the vis-network it brings. Run make setup.")
    return (Path(spec.origin).parent / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")


@cache
def icons() -> dict[str, dict[str, Any]]:
    """Icon name -> its paths: `outline`, `glyph`, `at`, `scale` for a type; `size` and `stroke` for a line drawing."""
    loaded: dict[str, dict[str, Any]] = json.loads((_HERE / "icons.json").read_text(encoding="utf-8"))
    return loaded


def palette() -> dict[str, Any]:
    """What the scripts take as `palette`: types, stances, predicates, links, colours (light, dark) and icons."""
    words = ontology()
    return {
        "types": {name: asdict(item) for name, item in words.types.items()},
        "stances": {name: asdict(item) for name, item in words.stances.items()},
        "predicates": {
            name: {"phrase": item.phrase, "former": item.former, "planned": item.planned, "suspended": item.suspended,
                   "negated": item.negated, "symmetric": item.symmetric}
            for name, item in words.predicates.items()
        },
        "links": words.links,
        "tokens": words.tokens,
        "communities": words.communities,
        "icons": icons(),
    }
