"""What a change of some articles does to the graph: the rows before and after, of these articles and of all others that
a name or a copy reaches.

A name that comes or goes can move names that share a block with it to another entity (a second person with one
surname); a copy that comes or goes can change the origin of its group. The articles concerned are read back from their
kept facts. Nothing else is looked at, so the cost does not grow with the graph.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.claims.pairs import pairs_after, pairs_before
from graph.fingerprint import Fingerprint, fingerprint
from graph.happenings.grouped import grouped
from graph.identity import NameKey, blocks, resolve
from graph.keyed import used_elsewhere
from graph.model import Facts
from graph.origin import Origin, origins
from graph.rows import Placed, Rows, by_id, name_rows
from graph.store import GraphStore
from graph.stored import (
    Kept,
    articles_naming,
    articles_of_origins,
    assigned,
    kept_articles,
    named_elsewhere,
    names_in_blocks,
    names_of_entities,
    origins_joined,
)
from graph.whole import article_keys, article_rows, entity_rows

Ids = Mapping[NameKey, str]


@dataclass(frozen=True, slots=True)
class Version:
    """An article as it is, or shall be, in the store."""

    facts: Facts
    keys: Mapping[str, NameKey]
    fingerprint: Fingerprint
    shared: Origin

    def rows(self, ids: Ids) -> Rows:
        """Its rows, when keys mean these entities."""
        placed = {handle: ids[key] for handle, key in self.keys.items()}
        return article_rows(Placed(self.facts, self.keys, placed, self.fingerprint, self.shared))


Versions = Mapping[str, Version]


def version(facts: Facts) -> Version:
    """An article that shall be written; its origin is not known yet."""
    return Version(facts, article_keys(facts), fingerprint(facts), Origin(facts.article.id))


def kept_version(kept: Kept) -> Version:
    """An article as the store has it."""
    facts = kept.facts()
    return Version(facts, article_keys(facts), kept.fingerprint, kept.shared)


def rewritten(store: GraphStore, old: Versions, new: Versions) -> tuple[Rows, Rows]:
    """Rows before and after the articles of `new` take the place of those of `old`. Ids that only `old` has are
    deleted, ids that only `new` has are added."""
    names = _names(store, old, new)
    shared, regrouped = _origins(store, old, new)
    reached = (articles_naming(store, names.moved) | regrouped) - old.keys() - new.keys()
    others = {id_: kept_version(kept) for id_, kept in kept_articles(store, reached).items()}
    before = {**old, **others}
    after = {id_: replace(one, shared=shared.get(id_, one.shared)) for id_, one in {**new, **others}.items()}
    ids = assigned(store, _keys(before) | _keys(after))
    entities_before, entities_after = _entities(store, names)
    told_before, told_after = _rows(before, ids), _rows(after, {**ids, **names.after})
    pairs = pairs_after(store, told_before, told_after)
    events_before, events_after = grouped(store, told_before, told_after)
    return (_without(told_before, _kept_keys(store, told_before, told_after, before.keys() | after.keys()))
            | pairs_before(store, told_before) | events_before | names.rows(names.before) | entities_before,
            told_after | pairs | events_after | names.rows(names.after) | entities_after)


@dataclass(frozen=True, slots=True)
class _Names:
    """Keys that come, go or move, with their entities before and after."""

    before: Ids
    after: Ids

    @property
    def moved(self) -> set[NameKey]:
        return self.before.keys() & self.after.keys()

    def rows(self, ids: Ids) -> Rows:
        return by_id(row for key, id_ in ids.items() for row in name_rows(key, id_))


def _names(store: GraphStore, old: Versions, new: Versions) -> _Names:
    lost, wanted = _keys(old) - _keys(new), _keys(new)
    known = assigned(store, wanted)
    added = wanted - known.keys()
    removed = lost - named_elsewhere(store, lost, old.keys())
    touched = _blocks(added | removed)
    near = names_in_blocks(store, touched)
    # The entity of a key that is near can depend on keys of its other blocks.
    far = names_in_blocks(store, _blocks(added | near.keys()) - touched)
    ids = resolve((near.keys() | far.keys() | added) - removed)
    after = {key: ids[key] for key in (near.keys() | added) - removed}
    return _Names({key: id_ for key, id_ in near.items() if after.get(key) != id_},
                  {key: id_ for key, id_ in after.items() if near.get(key) != id_})


def _entities(store: GraphStore, names: _Names) -> tuple[Rows, Rows]:
    """The entities that get or lose a key."""
    before = names_of_entities(store, {*names.before.values(), *names.after.values()})
    after = {key: id_ for key, id_ in before.items() if key not in names.before}
    return entity_rows(before), entity_rows({**after, **names.after})


def _origins(store: GraphStore, old: Versions, new: Versions) -> tuple[dict[str, Origin], set[str]]:
    """Article id -> origin of all groups concerned, and the articles outside the batch whose origin changes, or why."""
    prints = {id_: one.fingerprint for id_, one in new.items()}
    touched = {one.shared.id for one in old.values()} | origins_joined(store, prints)
    members = {id_: found for id_, found in articles_of_origins(store, touched).items() if id_ not in old}
    after = origins({id_: one for id_, (one, _) in members.items()} | prints)
    return after, {id_ for id_, (_, shared) in members.items() if after[id_] != shared}


def _kept_keys(store: GraphStore, before: Rows, after: Rows, articles: Iterable[str]) -> set[tuple[str, str]]:
    """The keys that go with these articles but for others that have them."""
    lost = {id_ for kind, id_ in before.keys() - after.keys() if kind == "Key"}
    return {("Key", id_) for id_ in used_elsewhere(store, lost, set(articles))}


def _without(rows: Rows, keys: set[tuple[str, str]]) -> Rows:
    return {key: row for key, row in rows.items() if key not in keys}


def _rows(versions: Versions, ids: Ids) -> Rows:
    return {key: row for one in versions.values() for key, row in one.rows(ids).items()}


def _keys(versions: Versions) -> set[NameKey]:
    return {key for one in versions.values() for key in one.keys.values()}


def _blocks(keys: Iterable[NameKey]) -> set[str]:
    return {block for key in keys for block in blocks(key)}
