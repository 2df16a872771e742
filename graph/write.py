"""Writing articles: in whatever order they are loaded and deleted, the graph is that of `whole.graph_of`.

One call is one transaction. What is written is the difference between the rows before and after (`rewrite.py`); other
articles whose entities or origin change through it are written with it.

Two processes must not write to one Neo4j server at the same time: what one has read for its transaction could be
changed by the other before it commits. The embedded store lets only one process write.
"""
from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from graph.changes import changes
from graph.facts import dumps
from graph.handles import numbered
from graph.model import Facts
from graph.origin import SLOTS
from graph.rewrite import kept_version, rewritten, version
from graph.store import GraphStore, Write
from graph.stored import ask, kept_articles

_UNIQUE = ("Entity", "Article", "Sentence", "Event", "Statement", "Name", "View", "Note", "Key",
           "Judgement")
_INDEXED = (("Name", "block"), ("Name", "entity"), ("Article", "origin"), ("Note", "about"),
            *(("Article", slot) for slot in SLOTS))

#: Name -> statement of all constraints and indexes.
PREPARED = {
    **{(key := f"{label.lower()}_id"): f"CREATE CONSTRAINT {key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
       for label in _UNIQUE},
    **{(key := f"{label.lower()}_{name}"): f"CREATE INDEX {key} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
       for label, name in _INDEXED},
}


def prepare(store: GraphStore) -> None:
    """Constraints and indexes; to be called by whoever opens a store for writing. A second call changes nothing."""
    store.write([(query, {}) for query in PREPARED.values()])


def replace_articles(store: GraphStore, facts: Sequence[Facts], *, loaded: str | None = None) -> None:
    """Write a batch of articles, each wholly, in the place of what the store has of them.

    An article whose facts are those of the store is left alone. Of articles with one id the last counts. `loaded` is
    the time of loading that changed articles get (ISO 8601), now by default.
    Raises StoreLocked, StoreUnreachable, QueryError; then nothing was written.
    """
    given = {one.article.id: numbered(one) for one in facts}
    kept = kept_articles(store, given)
    new = {id_: one for id_, one in given.items() if id_ not in kept or kept[id_].line != dumps(one)}
    if not new:
        return
    old = {id_: kept_version(kept[id_]) for id_ in new if id_ in kept}
    rows = rewritten(store, old, {id_: version(one) for id_, one in new.items()})
    store.write([*changes(*rows), _stamp(new, loaded)])


def delete_article(store: GraphStore, article_id: str) -> None:
    """Take an article out, and with it the entities that no other article names; an unknown id changes nothing."""
    kept = kept_articles(store, [article_id])
    if kept:
        store.write(changes(*rewritten(store, {article_id: kept_version(kept[article_id])}, {})))


def known_hashes(store: GraphStore, ids: Iterable[str]) -> dict[str, str]:
    """Article id -> sha256 of the loaded text, for those of the ids that are in the store."""
    query = "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id AS id, a.sha256 AS sha256"
    return {row["id"]: row["sha256"] for row in ask(store, query, ids=list(ids))}


def _stamp(ids: Iterable[str], loaded: str | None) -> Write:
    time = loaded or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return "UNWIND $ids AS id MATCH (a:Article {id: id}) SET a.loaded = $time", {"ids": list(ids), "time": time}
