"""Who reported a happening, and who reported on the same actors in the same week and did not."""
from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.keyed import first_day
from graph.store import GraphStore
from graph.stored import ask

_DAYS = 7  # before and after the first report
_TOLD = ("MATCH (e:Event) WHERE e.happening = $happening MATCH (a:Article {id: e.article}) "
         "RETURN DISTINCT a.id AS article, a.publisher AS publisher, a.published AS published, e.id AS event")
_ACTORS = "UNWIND $ids AS id MATCH (e:Event {id: id})-[:ACTOR]->(n:Entity) RETURN DISTINCT n.id AS id"
# From the days, not from the actor: a president is named in every article, a week has only so many of them.
_WEEK = ("UNWIND $days AS day MATCH (a:Article) WHERE a.published = day MATCH (a)-[:NAMES]->(n:Name) "
         "WHERE n.entity IN $actors RETURN DISTINCT a.id AS article, a.publisher AS publisher")


@dataclass(frozen=True, slots=True)
class Silence:
    """`reported_by`: publishers that told it, with their number of articles that do. `silent`: those that told of its
    actors in the same week and not of it, with their number of articles on the actors; most articles first.
    `first`: the day of the first report, from which the week is counted, `days` before and after it.
    """

    reported_by: tuple[tuple[str, int], ...] = ()
    silent: tuple[tuple[str, int], ...] = ()
    first: str | None = None
    days: int = _DAYS


def silence(store: GraphStore, happening: str) -> Silence:
    """Who is silent about a happening. Of one that has no dated report or no actor nobody is."""
    told = ask(store, _TOLD, happening=happening)
    reported_by = _counted(told)
    first = min((row["published"] for row in told if row["published"]), default=None)
    if first is None:
        return Silence(reported_by)
    actors = [row["id"] for row in ask(store, _ACTORS, ids=sorted({row["event"] for row in told}))]
    rows = ask(store, _WEEK, days=_around(first), actors=sorted(actors)) if actors else ()
    spoke = {publisher for publisher, _ in reported_by}
    silent = tuple((publisher, count) for publisher, count in _counted(rows) if publisher not in spoke)
    return Silence(reported_by, silent, first)


def _around(first: str) -> list[str]:
    day = first_day(first)
    return [(day + datetime.timedelta(days=shift)).isoformat() for shift in range(-_DAYS, _DAYS + 1)]


def _counted(rows: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, int], ...]:
    """Publishers with their number of articles, most first; articles without a publisher are nobody's."""
    articles: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["publisher"]:
            articles[row["publisher"]].add(row["article"])
    counts = ((publisher, len(ids)) for publisher, ids in articles.items())
    return tuple(sorted(counts, key=lambda one: (-one[1], one[0])))
