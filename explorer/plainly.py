"""Names in the labels of widgets, which read Markdown; and a line as a sentence."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.lines import Line
from graph.model import Edge
from graph.ontology import ontology

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>])")


def plainly(words: str) -> str:
    """Words that Markdown leaves as they are."""
    return _MARKDOWN.sub(r"\\\1", words)


def line_words(line: Line, names: Mapping[str, str], edges: Sequence[Edge] = ()) -> str:
    """"Estmark is a member of Harbour Compact"; with its edges as the newest of them tells it."""
    newest = max(edges, key=lambda edge: str(edge.properties.get("reported") or ""), default=None)
    status = newest.properties.get("status") if newest else None
    phrase = ontology().phrase(line.relation, str(status or "current"))
    return f"{names.get(line.source, line.source)} {phrase} {names.get(line.target, line.target)}"
