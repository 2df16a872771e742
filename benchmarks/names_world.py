"""A made store with invented names and sentences, written without reading a text: the same every run."""
from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from graph.rows import searched
from graph.store import GraphStore, Write

_BATCH = 5_000
_STARTS = ("b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z")
_MIDDLES = ("a", "e", "i", "o", "u", "ei", "au", "oe")
_ENDS = ("", "", "l", "m", "n", "r", "s", "rk", "nd", "st", "lt")
_KINDS = (("person", "Person"), ("organization", "Organization"), ("place", "Place"))
_BODIES = ("Union", "Ministry", "Council", "Bank", "Party", "Press")


def write_world(store: GraphStore, nodes: int) -> None:
    """Half of the nodes are entities, a third sentences, the rest articles, statements and events."""
    chance = Random(1)
    words = [_word(chance) for _ in range(max(200, nodes // 5))]
    entities = [_entity(chance, words, number) for number in range(nodes // 2)]
    articles = [_article(chance, words, number) for number in range(nodes // 30)]
    sentences = [_sentence(chance, words, articles[number % len(articles)]["id"], number // len(articles))
                 for number in range(nodes // 3)]
    told = [_told(chance, words, articles[number % len(articles)]["id"], number // len(articles))
            for number in range(nodes - len(entities) - len(articles) - len(sentences))]
    half = len(told) // 2
    for _, label in _KINDS:
        some = [row for row in entities if row["id"].startswith(label.lower())]
        _write(store, f"UNWIND $rows AS row MERGE (n:Entity {{id: row.id}}) SET n += row.props, n:{label}", some)
    for label, rows in (("Article", articles), ("Sentence", sentences), ("Statement", told[:half]),
                        ("Event", [{**row, "id": row["id"].replace("statement", "event")} for row in told[half:]])):
        _write(store, f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props", rows)
    # A name in a hundred is in a third of all sentences, as in the news.
    known = entities[:: max(1, len(entities) // 500)]
    mentions = [{"s": row["id"], "e": (chance.choice(known) if two else chance.choice(entities))["id"], "at": two * 9}
                for row in sentences for two in (0, 1)]
    _write(store, "UNWIND $rows AS row MATCH (s:Sentence {id: row.s}) MATCH (e:Entity {id: row.e}) "
                  "CREATE (s)-[r:MENTIONS]->(e) SET r += {start: row.at, `end`: row.at + 5}", mentions)


def _write(store: GraphStore, query: str, rows: list[dict[str, Any]]) -> None:
    for write in _batches(query, rows):
        store.write([write])


def _batches(query: str, rows: list[dict[str, Any]]) -> Iterator[Write]:
    for start in range(0, len(rows), _BATCH):
        yield query, {"rows": rows[start : start + _BATCH]}


def _word(chance: Random) -> str:
    parts = [chance.choice(_STARTS) + chance.choice(_MIDDLES) + chance.choice(_ENDS)
             for _ in range(chance.choice((2, 2, 3)))]
    return "".join(parts).capitalize()


def _entity(chance: Random, words: list[str], number: int) -> dict[str, Any]:
    folder, label = _KINDS[number % 3]
    last = chance.choice(words)
    name = {"Person": f"{chance.choice(words[:200])} {last}", "Place": last,
            "Organization": f"{last} {chance.choice(_BODIES)}"}[label]
    aliases = [last] if label == "Person" else [f"{last}ia"] if number % 4 == 0 else []
    return {"id": f"{folder}/made-{number}",
            "props": {"name": name, "aliases": aliases, "search": searched(name, *aliases)}}


def _phrase(chance: Random, words: list[str], length: int) -> str:
    return " ".join(chance.choice(words).lower() if chance.random() < 0.4 else chance.choice(words[:300]).lower()
                    for _ in range(length))


def _article(chance: Random, words: list[str], number: int) -> dict[str, Any]:
    name = _phrase(chance, words, 7).capitalize()
    day = f"2025-{1 + number % 12:02}-{1 + number % 28:02}"
    return {"id": f"made-{number}", "props": {
        "name": name, "search": searched(name), "published": day, "publisher": "The Harbour Post",
        "loaded": "2025-12-31T00:00:00+00:00", "text": name}}


def _sentence(chance: Random, words: list[str], article: str, number: int) -> dict[str, Any]:
    text = f"{_phrase(chance, words, 20).capitalize()}."
    return {"id": f"{article}#{number}", "props": {"name": text[:60], "text": text, "article": article,
                                                   "start": 0, "end": len(text), "part": "body"}}


def _told(chance: Random, words: list[str], article: str, number: int) -> dict[str, Any]:
    text = _phrase(chance, words, 9)
    return {"id": f"{article}#statement-{number}", "props": {
        "name": text, "search": searched(text), "code": "CONSULT", "speaker_text": "Varnland", "reported": "2025-03-01",
        "article": article, "sentence": 0, "stance": "asserts"}}
