"""Names in the labels of widgets, which read Markdown; and a line as a sentence."""
from __future__ import annotations

import re
from collections.abc import Mapping

from graph.lines import Line
from graph.ontology import ontology

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>])")


def plainly(words: str) -> str:
    """Words that Markdown leaves as they are."""
    return _MARKDOWN.sub(r"\\\1", words)


def line_words(line: Line, names: Mapping[str, str]) -> str:
    """"Estmark is a member of Harbour Compact"."""
    phrase = ontology().phrase(line.relation, "current")
    return f"{names.get(line.source, line.source)} {phrase} {names.get(line.target, line.target)}"
