"""Every number and address somebody may want to change, in one table: name, default, help.

Each setting is read from the environment variable DEMARCHE_<NAME>. The README lists them; a test compares.
"""
from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import UsageError


def _setting(default: Any, help_: str, *, secret: bool = False) -> Any:
    return dataclasses.field(default=default, repr=not secret, metadata={"help": help_})


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run. The password is never part of the `repr`."""

    home: Path = _setting(Path("data"), "folder of the embedded store and of all that is kept")
    store: str = _setting("embedded", "`embedded`, or the address of a Neo4j server: neo4j://… or bolt://…")
    user: str = _setting("neo4j", "user name at the Neo4j server")
    password: str = _setting("", "password at the Neo4j server; never printed", secret=True)
    model: str = _setting("md", "spaCy model: `md`, `sm`, an installed package en_core_web_*, or a folder")
    query_seconds: float = _setting(10.0, "longest time one query may take")
    query_rows: int = _setting(10_000, "most rows one query may answer")
    view_nodes: int = _setting(1_500, "most nodes in one view of the graph; more is folded, and the page says so")
    overview_nodes: int = _setting(60, "nodes of the view that Explore opens on")
    batch_articles: int = _setting(20, "articles written in one transaction")
    article_characters: int = _setting(1_000_000, "longest text of one article")


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from DEMARCHE_* variables; raises UsageError for a value of the wrong kind."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(Settings):
        variable = f"DEMARCHE_{field.name.upper()}"
        if environ.get(variable):
            values[field.name] = _parsed(variable, environ[variable], type(field.default))
    return Settings(**values)


def _parsed(variable: str, text: str, kind: Any) -> Any:
    if kind is str:
        return text
    try:
        value = Path(text) if issubclass(kind, Path) else kind(text)
    except ValueError:
        raise UsageError(
            f"{variable} is {text!r}: it must be a {'whole ' if kind is int else ''}number. Correct it or unset it."
        ) from None
    if isinstance(value, (int, float)) and value <= 0:
        raise UsageError(f"{variable} is {text!r}: it must be above zero. Correct it or unset it.")
    return value
