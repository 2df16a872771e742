"""The graph as a pure function of all facts and judgements: what a store must hold, whatever was loaded and deleted."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.claims.pairs import claim_keys, pairs_afresh
from graph.fact_rows import fact_rows
from graph.fingerprint import fingerprint
from graph.handles import numbered, with_ids
from graph.identity import NameKey, name_key, resolve
from graph.ledger import Verdicts
from graph.model import Facts
from graph.origin import origins
from graph.rows import Placed, Rows, by_id, entity_row, name_rows, provenance_rows


def article_keys(facts: Facts) -> dict[str, NameKey]:
    """Entity handle -> name key."""
    return {entity.id: name_key(entity, facts.article.text) for entity in facts.entities}


def article_rows(placed: Placed) -> Rows:
    """Everything of an article but its entities, the index of names, and what joins it to other articles."""
    rows = by_id(row for rows in (provenance_rows(placed), fact_rows(placed)) for row in rows)
    return rows | claim_keys(rows)


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


def graph_of(facts: Iterable[Facts], judged: Verdicts | None = None) -> Rows:
    """The graph built afresh from all facts and from what people judged; of articles with one id the last counts."""
    articles = {one.article.id: numbered(one) for one in facts}
    keys = {id_: article_keys(one) for id_, one in articles.items()}
    ids = resolve({key for found in keys.values() for key in found.values()})
    prints = {id_: fingerprint(one) for id_, one in articles.items()}
    shared = origins(prints)
    rows = key_rows(ids)
    for id_, one in articles.items():
        placed = {handle: ids[key] for handle, key in keys[id_].items()}
        rows |= article_rows(Placed(one, keys[id_], placed, prints[id_], shared[id_]))
    return rows | pairs_afresh(rows, judged or {})


def one_identity(facts: Sequence[Facts]) -> list[Facts]:
    """The facts with the graph's entity ids, so that one id means one entity over all these articles."""
    keys = [article_keys(one) for one in facts]
    ids = resolve({key for found in keys for key in found.values()})
    return [with_ids(one, {handle: ids[key] for handle, key in found.items()})
            for one, found in zip(facts, keys, strict=True)]

