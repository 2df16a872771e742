"""What was reported of a node after a day: what is left out where the graph is seen from that day.

Days are ISO texts and compare as such. A report that only names its month ("2025-03") comes before the days of that
month, so it is not later than any of them; one without a date is never later.
"""
from __future__ import annotations

from dataclasses import dataclass

from graph.drawn import label_of, line_pattern
from graph.store import GraphStore

LAST_DAY = "9999-12-31"  # nothing is reported after it


@dataclass(frozen=True, slots=True)
class Later:
    """How many sentences of a node were reported after a day, and how many links it has only since then.

    A link is what a node is told to have to do with one other, by kind and status.
    """

    sentences: int = 0
    links: int = 0


def is_later(reported: object, day: str) -> bool:
    """Was it reported after the day, for certain? No day has nothing after it."""
    return bool(day) and isinstance(reported, str) and reported > day


def later(store: GraphStore, node_id: str, day: str) -> Later:
    """What came after the day; events and statements have one sentence, in which they are told."""
    label = label_of(node_id)
    shown = "-[:SHOWN_IN]->" if label != "Entity" else "<-[:MENTIONS]-"
    sentences = (f"MATCH (n:{label} {{id: $id}}){shown}(s:Sentence)<-[:CONTAINS]-(a:Article) "
                 "WHERE a.published > $day RETURN count(DISTINCT s.id) AS count")
    links = (f"MATCH (n:{label} {{id: $id}})-[r:{line_pattern()}]-(m) "
             "WITH type(r) AS kind, coalesce(r.status, 'current') AS status, startNode(r).id AS source, m.id AS other, "
             "min(coalesce(r.reported, '')) AS first WHERE first > $day RETURN count(*) AS count")
    counts = (store.read(query, {"id": node_id, "day": day}).rows[0]["count"] for query in (sentences, links))
    return Later(*(int(str(count)) for count in counts))
