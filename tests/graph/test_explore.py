"""Questions asked of the small world, on every store."""
from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.articles import article_facts, list_articles
from graph.drawn import edge_types
from graph.errors import UsageError
from graph.explore import (
    Evidence,
    connections,
    counts,
    evidence,
    neighbourhood,
    overview,
    paths,
)
from graph.facts import from_json, to_json
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.conftest import empty_server
from tests.worlds import big_world, small_world

WORLD = (*small_world(), *big_world(4, seed=2))


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """Every store in turn, loaded once: the questions change nothing."""
    if request.param == "neo4j":
        settings = request.getfixturevalue("neo4j_settings")
        empty_server(settings)
    else:
        settings = Settings(home=tmp_path_factory.mktemp("world"))
    store = open_store(settings)
    prepare(store)
    replace_articles(store, WORLD)
    yield store
    store.close()


def marked(one: Evidence) -> set[tuple[str, str, str]]:
    return {(mark.kind, mark.type, one.text[mark.start : mark.end]) for mark in one.marks}


def edge_id(store: GraphStore, type_: str, source: str, target: str, status: str = "current") -> str:
    query = (f"MATCH (a:Entity {{id: $source}})-[r:{type_}]->(b:Entity {{id: $target}}) WHERE r.status = $status "
             "RETURN r.id AS id ORDER BY id LIMIT 1")
    return str(store.read(query, {"source": source, "target": target, "status": status}).rows[0]["id"])


def test_neighbourhood(world: GraphStore) -> None:
    found = neighbourhood(world, "place/estmark", limit=100)
    ids = {node.id for node in found.nodes}
    assert {"organization/harbour-compact", "person/tomas-verin", "post-0310#statement-0"} <= ids
    assert {edge.type for edge in found.edges} <= set(edge_types())
    assert found.total == len(found.nodes) == 1 + connections(world, ["place/estmark"])["place/estmark"]


def test_neighbourhood_by_types_and_limit(world: GraphStore) -> None:
    members = neighbourhood(world, "organization/harbour-compact", limit=9, types=["MEMBER_OF"])
    assert {node.id for node in members.nodes} == {
        "organization/harbour-compact", "organization/zemlinar", "place/estmark", "place/varnland"}
    few = neighbourhood(world, "organization/harbour-compact", limit=2)
    assert (len(few.nodes), few.total) == (3, neighbourhood(world, "organization/harbour-compact", limit=99).total)
    assert neighbourhood(world, "person/nobody", limit=5).total == 0
    with pytest.raises(UsageError, match="MENTIONS is no type of line"):
        neighbourhood(world, "place/estmark", limit=5, types=["MENTIONS"])


def test_neighbourhood_of_an_event_and_a_statement(world: GraphStore) -> None:
    event = neighbourhood(world, "wire-0403#event-0", limit=9)
    assert {node.id for node in event.nodes} == {
        "wire-0403#event-0", "place/varnland", "place/port-ostra", "wire-0403#statement-4"}
    statement = neighbourhood(world, "wire-0403#statement-3", limit=9)
    assert {edge.type for edge in statement.edges} == {"SAYS", "ABOUT"}


def test_overview(world: GraphStore) -> None:
    found = overview(world, limit=5)
    assert len(found.nodes) == 5
    assert found.total == counts(world)["Person"] + counts(world)["Organization"] + counts(world)["Place"]
    assert all({edge.source, edge.target} <= {node.id for node in found.nodes} for edge in found.edges)


def test_paths(world: GraphStore) -> None:
    direct = paths(world, "person/tomas-verin", "place/estmark")
    assert {edge.type for edge in direct.edges} == {"HAS_ROLE", "LEADS"}
    far = paths(world, "person/kasimir-oldoy", "organization/foreign-ministry-of-estmark")
    assert far.nodes and {edge.type for edge in far.edges} <= set(edge_types())
    assert "Article" not in {label for node in far.nodes for label in node.labels}
    assert len(paths(world, "place/estmark", "place/estmark").nodes) == 1
    assert paths(world, "place/estmark", "person/nobody").nodes == ()
    assert paths(world, "person/jana-maren", "place/estmark", max_length=1).nodes == ()
    with pytest.raises(UsageError, match="99 is no length of a path"):
        paths(world, "place/estmark", "place/varnland", max_length=99)


def test_counts_and_connections(world: GraphStore) -> None:
    found = counts(world)
    assert (found["Article"], found["CONTAINS"]) == (len(WORLD), found["Sentence"])
    ids = ["person/nobody", "wire-0403#statement-3"]
    assert connections(world, ids) == {"person/nobody": 0, "wire-0403#statement-3": 2}


def test_evidence_of_a_negated_relation(world: GraphStore) -> None:
    id_ = edge_id(world, "MEMBER_OF", "place/estmark", "organization/harbour-compact", "negated")
    one, = evidence(world, [id_])
    assert one.text == "Varnland says Estmark is not a member of the Harbour Compact and never was."
    assert {("subject", "Place", "Estmark"), ("object", "Organization", "Harbour Compact"), ("fact", "", "is "),
            ("negation", "", "not"), ("negation", "", "never")} <= marked(one)
    assert (one.status, one.copies, one.origin) == ("negated", 2, "courier-0313")
    assert (one.article, one.sentence, one.sentences, one.publisher) == ("courier-0313", 1, 5, "Varnland Courier")


def test_evidence_of_a_role_an_event_and_a_statement(world: GraphStore) -> None:
    role = next(edge.id for edge in neighbourhood(world, "person/petra-quill", limit=9, types=["HAS_ROLE"]).edges
                if edge.type == "HAS_ROLE")
    assert ("fact", "", "spokeswoman") in marked(evidence(world, [role])[0])
    event, = evidence(world, ["courier-0401#event-3"])
    assert marked(event) == {("fact", "", "attacked"), ("subject", "", "Gunmen"), ("object", "", "a convoy"),
                             ("object", "Place", "Zemlinar")}
    said, = evidence(world, ["wire-0312#statement-1"])
    assert said.stance == "denies"
    assert {("fact", "", "told"), ("subject", "Person", "Ilse Maren"), ("content", "", "There is no treaty"),
            ("content", "", "and no seat")} == marked(said)
    assert evidence(world, ["wire-0312#statement-1-says"])[0].text == said.text


def test_evidence_of_an_entity_is_its_newest_sentences(world: GraphStore) -> None:
    found = evidence(world, ["person/jana-maren"])
    assert [one.article for one in found] == ["wire-0403", "post-0405"] + ["undated-portraits"] * 3
    assert ("subject", "Person", "her") in marked(found[-1])


def test_evidence_of_nothing(world: GraphStore) -> None:
    assert evidence(world, ["person/nobody", "gone#event-1", "post-0310#event-99", "post-0310#relation-99"]) == ()


def test_every_drawn_edge_has_a_sentence_with_marks(world: GraphStore) -> None:
    rows = world.read(f"MATCH ()-[r:{'|'.join(edge_types())}]->() RETURN r.id AS id").rows
    ids = {str(row["id"]) for row in rows}
    shown = {one.shows: one for one in evidence(world, ids)}
    assert shown.keys() == ids
    assert all(one.marks and one.text for one in shown.values())
    texts = {facts.article.id: facts.article.text for facts in WORLD}
    assert all(one.text in texts[one.article] for one in shown.values())
    for one in shown.values():
        ends = [0, *(mark.end for mark in one.marks)]
        assert all(end <= mark.start < mark.end <= len(one.text) for end, mark in zip(ends, one.marks, strict=False))


def test_list_of_articles(world: GraphStore) -> None:
    rows = list_articles(world)
    assert len(rows) == len(WORLD)
    days = [row.published or "" for row in rows]
    assert days == sorted(days, reverse=True)
    denial = next(row for row in rows if row.id == "wire-0312")
    assert (denial.name, denial.origin) == ("No seat for Estmark", "courier-0313")
    assert (denial.statements, denial.relations) == (3, 2)
    assert denial.loaded is not None


def test_facts_of_an_article_have_the_ids_of_the_graph(world: GraphStore) -> None:
    facts = article_facts(world, "courier-0401")
    assert facts.article.text == next(one.article.text for one in WORLD if one.article.id == "courier-0401")
    assert facts.events[0].actors == ("person/maren",)
    assert from_json(to_json(facts), facts.article.text) == facts
    with pytest.raises(UsageError, match="nowhere is no article of this store"):
        article_facts(world, "nowhere")
