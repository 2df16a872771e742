"""What the offline file holds: the drawing's columns, every sentence once, and which of them shows what."""
from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import numpy as np

from graph.drawing.columns import columns
from graph.explore import Evidence, connections, evidence
from graph.layout import layout
from graph.model import Subgraph
from graph.store import GraphStore


def payload(store: GraphStore, subgraph: Subgraph, *, title: str, made_by: str) -> dict[str, Any]:
    """The file's data as plain values for JSON. `made_by` says in words what chose this part of the graph."""
    shown = evidence(store, [edge.id for edge in subgraph.edges] + [node.id for node in subgraph.nodes
                                                                    if "Entity" not in node.labels])
    return {
        "title": title,
        "made": datetime.date.today().isoformat(),
        "made_by": made_by,
        "columns": columns(subgraph, placed(subgraph), connections(store, [node.id for node in subgraph.nodes])),
        **_told_once(shown),
    }


def placed(subgraph: Subgraph) -> dict[str, tuple[float, float]]:
    """A place for every node, the same for the same subgraph."""
    rows = {node.id: row for row, node in enumerate(subgraph.nodes)}
    pairs = {(rows[edge.source], rows[edge.target]) for edge in subgraph.edges if edge.source != edge.target}
    points = layout(len(rows), np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2))
    return {id_: (float(points[row, 0]), float(points[row, 1])) for id_, row in rows.items()}


def _told_once(shown: Iterable[Evidence]) -> dict[str, Any]:
    """Articles and sentences as lists, and by id of what is shown: [sentence, marks, status, stance, confidence]."""
    articles: dict[str, int] = {}
    sentences: dict[tuple[str, int], int] = {}
    article_rows: list[dict[str, Any]] = []
    sentence_rows: list[dict[str, Any]] = []
    by_id: dict[str, list[list[Any]]] = {}
    for one in shown:
        if one.article not in articles:
            articles[one.article] = len(article_rows)
            article_rows.append(_article(one))
        if (one.article, one.sentence) not in sentences:
            sentences[one.article, one.sentence] = len(sentence_rows)
            sentence_rows.append({"article": articles[one.article], "number": one.sentence + 1, "text": one.text})
        marks = [asdict(mark) for mark in one.marks]
        row = [sentences[one.article, one.sentence], marks, one.status, one.stance, one.confidence]
        by_id.setdefault(one.shows, []).append(row)
    return {"articles": article_rows, "sentences": sentence_rows, "evidence": by_id}


def _article(one: Evidence) -> dict[str, Any]:
    return {"article": one.article, "title": one.title, "publisher": one.publisher, "reported": one.reported,
            "url": one.url, "of": one.sentences, "origin": one.origin, "copies": one.copies,
            "rests_on": one.rests_on}
