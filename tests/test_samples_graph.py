"""The graph of the samples, read by the pipeline: what somebody sees who has just installed the project."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.check import check
from graph.evidence import evidence
from graph.model import Edge
from graph.open_store import open_store
from graph.queries import fill, read_query
from graph.settings import Settings
from graph.store import GraphStore, Row
from graph.write import prepare, replace_articles
from tests.samples import sample_facts

ROOT = Path(__file__).parents[1]
#: What holds articles, sentences, names and statements together, and is itself no claim that a text makes.
STRUCTURE = {"CONTAINS", "MENTIONS", "NAMES", "KEYED", "SHOWN_IN"}


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """An embedded store with both sets."""
    with closing(open_store(Settings(home=tmp_path_factory.mktemp("samples")))) as store:
        prepare(store)
        replace_articles(store, sample_facts())
        yield store


def _ask(store: GraphStore, file: str, /, **given: str) -> tuple[Row, ...]:
    query = read_query((ROOT / "queries" / f"{file}.cypher").read_text(encoding="utf-8"))
    return store.read(query.text, fill(query, given)).rows


def test_the_graph_equals_its_facts(samples: GraphStore) -> None:
    assert check(samples) == []


def test_every_edge_has_a_sentence(samples: GraphStore) -> None:
    edges = [row["r"] for row in samples.read("MATCH (a)-[r]->(b) RETURN r", row_limit=100_000).rows]
    drawn = {edge.id for edge in edges if isinstance(edge, Edge) and edge.type not in STRUCTURE}
    shown = {card.shows: card for card in evidence(samples, drawn)}
    assert drawn and drawn == shown.keys()
    assert all(card.text.strip() and card.marks for card in shown.values())


QUESTIONS = sorted(file.stem for file in (ROOT / "queries").glob("*.cypher"))
#: Nobody has judged anything in a store that was just loaded.
UNANSWERED = {"judgements"}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_has_an_answer_with_its_defaults(samples: GraphStore, name: str) -> None:
    assert bool(_ask(samples, name)) == (name not in UNANSWERED)


@pytest.mark.parametrize(("leader", "leads"), [
    ("Mark Rutte", "NATO"),
    ("Jens Stoltenberg", "NATO"),
    ("Charles Michel", "European Council"),
    ("Ursula von der Leyen", "European Commission"),
    ("Roberta Metsola", "European Parliament"),
    ("Mira Salant", "Littoral Union"),
    ("Jonas Quill", "Sella Port Authority"),
])
def test_who_leads_what(samples: GraphStore, leader: str, leads: str) -> None:
    assert (leader, leads) in {(row["leader"], row["leads"]) for row in _ask(samples, "leaders", limit="1000")}


@pytest.mark.parametrize(("leader", "leads"), [
    ("Donald Trump", "European Commission"),
    ("Arseniy Yatsenyuk", "Russia"),
    ("Sergei Shoigu", "Prigozhin"),
    ("Recep Tayyip Erdogan", "NATO"),
    ("Nikolai Patrushev", "UN Security Council"),
])
def test_who_does_not_lead_what(samples: GraphStore, leader: str, leads: str) -> None:
    assert (leader, leads) not in {(row["leader"], row["leads"]) for row in _ask(samples, "leaders", limit="1000")}


@pytest.mark.parametrize(("organization", "member", "status"), [
    ("CSTO", "Belarus", "current"),
    ("CSTO", "Uzbekistan", "suspended"),
    ("CSTO", "Armenia", "suspended"),
    ("CSTO", "Azerbaijan", "negated"),
    ("NATO", "Finland", "current"),
    ("NATO", "Ukraine", "negated"),
    ("European Union", "Malta", "current"),
    ("European Union", "Georgia", "negated"),
    ("Council of Europe", "Russia", "former"),
    ("Littoral Union", "Estmark", "former"),
    ("Harbour Compact", "Estmark", "current"),
    ("Harbour Compact", "Estmark", "negated"),
])
def test_who_is_a_member(samples: GraphStore, organization: str, member: str, status: str) -> None:
    rows = _ask(samples, "members", organization=organization, limit="1000")
    assert (member, status) in {(row["member"], row["status"]) for row in rows}


@pytest.mark.parametrize(("one", "other", "day"), [
    ("Joe Biden", "Vladimir Putin", "2021-06-16"),
    ("Marco Rubio", "Sergei Lavrov", "2025-02-18"),
    ("Emmanuel Macron", "Vladimir Putin", "2022-02-07"),
    ("Lena Aubert", "Mira Salant", "2025-03-10"),
])
def test_who_met_whom_and_when(samples: GraphStore, one: str, other: str, day: str) -> None:
    held = _ask(samples, "meetings", name=one, outcome="held", limit="1000")
    assert any(other in row["who"] and row["happened_from"] == day for row in held if isinstance(row["who"], list))


@pytest.mark.parametrize("speaker", ["Dmitry Peskov", "Vladimir Putin", "Serhii Nykyforov", "Ada Quill"])
def test_who_denied_something(samples: GraphStore, speaker: str) -> None:
    assert _ask(samples, "denials", speaker=speaker)


def test_two_people_of_one_surname_stay_two(samples: GraphStore) -> None:
    found = samples.read("MATCH (p:Person) WHERE p.name ENDS WITH 'Quill' RETURN p.name AS name ORDER BY name").rows
    assert [row["name"] for row in found] == ["Ada Quill", "Jonas Quill"]


def test_copies_of_the_wire_text_are_one_report(samples: GraphStore) -> None:
    (row,) = _ask(samples, "wire_copies")
    assert row["publishers"] == ["Norvan Wire", "The Harbour Post"]


@pytest.mark.parametrize("words", ["Credit:", "Subscribe to", "free articles"])
def test_nothing_is_taken_from_surroundings(samples: GraphStore, words: str) -> None:
    query = ("MATCH (s:Sentence) WHERE s.text CONTAINS $words "
             "OPTIONAL MATCH (s)-[r]-(x) WHERE NOT x:Article RETURN s.text AS text, count(r) AS taken")
    assert {row["taken"] for row in samples.read(query, {"words": words}).rows} == {0}
