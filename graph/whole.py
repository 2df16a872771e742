"""The graph as a pure function of all facts: what a store must hold, whatever was loaded, re-loaded and deleted."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.fact_rows import fact_rows
from graph.fingerprint import fingerprint
from graph.handles import numbered, with_ids
from graph.identity import NameKey, name_key, resolve
from graph.model import Facts
from graph.origin import origins
from graph.rows import EdgeRow, NodeRow, Placed, Row, entity_row, name_rows, provenance_rows

#: Rows by (label or type, id).
Rows = dict[tuple[str, str], Row]


def article_keys(facts: Facts) -> dict[str, NameKey]:
    """Entity handle -> name key."""
    return {entity.id: name_key(entity, facts.article.text) for entity in facts.entities}


def article_rows(placed: Placed) -> Rows:
    """Everything of an article but its entities and the index of names."""
    return by_id(row for rows in (provenance_rows(placed), fact_rows(placed)) for row in rows)


def key_rows(ids: Mapping[NameKey, str]) -> Rows:
    """The entities of these keys and the index of names; `ids` must hold all keys of each entity."""
    rows = [row for key, id_ in ids.items() for row in name_rows(key, id_)]
    return by_id(rows) | entity_rows(ids)


def entity_rows(ids: Mapping[NameKey, str]) -> Rows:
    """The entities of these keys."""
    members: dict[str, list[NameKey]] = {}
    for key, id_ in ids.items():
        members.setdefault(id_, []).append(key)
    return by_id(entity_row(id_, keys) for id_, keys in members.items())


def graph_of(facts: Iterable[Facts]) -> Rows:
    """The graph built afresh; of articles with one id the last counts."""
    articles = {one.article.id: numbered(one) for one in facts}
    keys = {id_: article_keys(one) for id_, one in articles.items()}
    ids = resolve({key for found in keys.values() for key in found.values()})
    prints = {id_: fingerprint(one) for id_, one in articles.items()}
    shared = origins(prints)
    rows = key_rows(ids)
    for id_, one in articles.items():
        placed = {handle: ids[key] for handle, key in keys[id_].items()}
        rows |= article_rows(Placed(one, keys[id_], placed, prints[id_], shared[id_]))
    return rows


def one_identity(facts: Sequence[Facts]) -> list[Facts]:
    """The facts with the graph's entity ids, so that one id means one entity over all these articles."""
    keys = [article_keys(one) for one in facts]
    ids = resolve({key for found in keys for key in found.values()})
    return [with_ids(one, {handle: ids[key] for handle, key in found.items()})
            for one, found in zip(facts, keys, strict=True)]


def by_id(rows: Iterable[Row]) -> Rows:
    """Rows by what they are found by."""
    return {(row.labels[0] if isinstance(row, NodeRow) else row.type, row.id): row for row in rows}


def nodes_and_edges(rows: Iterable[Row]) -> tuple[list[NodeRow], list[EdgeRow]]:
    """The two kinds apart."""
    found = list(rows)
    return [row for row in found if isinstance(row, NodeRow)], [row for row in found if isinstance(row, EdgeRow)]
