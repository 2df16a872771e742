"""The articles of the graph: the list of them, and one with all its facts."""
from __future__ import annotations

from dataclasses import dataclass

from graph.errors import UsageError
from graph.handles import with_ids
from graph.model import Facts
from graph.store import GraphStore
from graph.stored import ask, assigned, kept_articles
from graph.whole import article_keys


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article in a list; the numbers say how many of each it tells. `loaded` is an ISO time in UTC. `rests_on`: why
    it shares its origin with others, "copy" or names of sources; empty alone."""

    id: str
    name: str
    publisher: str | None
    published: str | None
    url: str | None
    origin: str
    sentences: int
    mentions: int
    entities: int
    roles: int
    relations: int
    events: int
    statements: int
    loaded: str | None
    rests_on: tuple[str, ...] = ()


def list_articles(store: GraphStore) -> tuple[ArticleRow, ...]:
    """All articles, the newest first, those without a date last."""
    names = ArticleRow.__slots__
    fields = ", ".join(f"a.{name} AS {name}" for name in names)
    rows = ask(store, f"MATCH (a:Article) RETURN {fields}")
    told = ({**{name: row[name] for name in names}, "rests_on": tuple(row["rests_on"] or ())} for row in rows)
    found = sorted((ArticleRow(**values) for values in told), key=lambda row: row.id)
    return tuple(sorted(found, key=lambda row: row.published or "", reverse=True))


def shares(row: ArticleRow) -> str:
    """What an article has in common with others of its origin."""
    sources = [one for one in row.rests_on if one != "copy"]
    return f"same source: {', '.join(sources)}" if sources else "same wire text"


def article_facts(store: GraphStore, article_id: str) -> Facts:
    """An article with its text and facts; its entities have the ids they have in the graph.

    Raises UsageError for an id that no article has.
    """
    kept = kept_articles(store, [article_id]).get(article_id)
    if kept is None:
        raise UsageError(f"{article_id} is no article of this store: it was deleted or never loaded. Choose another.")
    facts = kept.facts()
    keys = article_keys(facts)
    ids = assigned(store, keys.values())
    return with_ids(facts, {handle: ids[key] for handle, key in keys.items()})


def articles_with(store: GraphStore, words: str) -> tuple[str, ...]:
    """Ids of the articles whose text has all the words, each as it stands or as part of another."""
    query = "MATCH (a:Article) WHERE all(word IN $words WHERE toLower(a.text) CONTAINS word) RETURN a.id AS id"
    wanted = words.lower().split()
    return tuple(sorted(row["id"] for row in ask(store, query, words=wanted))) if wanted else ()


@dataclass(frozen=True, slots=True)
class Support:
    """How many reports tell a relation, and how many of these are independent of each other."""

    affirmed: int = 0
    affirmed_independent: int = 0
    denied: int = 0
    denied_independent: int = 0


def support(store: GraphStore, facts: Facts) -> tuple[Support, ...]:
    """Of each relation of an article: what the whole graph has for it. The facts have the graph's ids."""
    pairs = [{"source": one.subject, "target": one.object} for one in set(facts.relations)]
    query = ("UNWIND $pairs AS pair MATCH (a:Entity {id: pair.source})-[r]->(b:Entity {id: pair.target}) "
             "RETURN DISTINCT a.id AS source, type(r) AS type, b.id AS target, r.status AS status, "
             "r.article AS article, r.origin AS origin")
    rows = ask(store, query, pairs=pairs) if pairs else ()
    told: dict[tuple[str, str, str], list[tuple[bool, str, str]]] = {}
    for row in rows:
        key = (row["source"], row["type"], row["target"])
        told.setdefault(key, []).append((row["status"] == "negated", row["article"], row["origin"]))
    return tuple(_support(told.get((one.subject, one.predicate, one.object), [])) for one in facts.relations)


def _support(told: list[tuple[bool, str, str]]) -> Support:
    numbers = [len({row[at] for row in told if row[0] is denied}) for denied in (False, True) for at in (1, 2)]
    return Support(*numbers)
