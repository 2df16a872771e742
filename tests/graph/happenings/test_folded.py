"""Events of one happening are one node, by whichever of them it is asked for."""
from __future__ import annotations

import pytest

from graph import explore
from graph.days import LAST_DAY
from graph.happenings.happening import Happening, denials_of, event_state, sides, tellings_of, told_by
from graph.later import later
from graph.lines import Line
from graph.links import lines_to, links
from graph.model import Node
from graph.notes import add_note, lost_notes, note_counts, notes_about
from graph.store import GraphStore
from graph.tables import node_rows
from graph.views import Content, Since, since_saved
from graph.write import replace_articles
from tests.drafts import Draft
from tests.graph.happenings.drafts import loaded
from tests.raid import CAST, COPIED, DENIED, RAID, raid_world, told


@pytest.fixture
def raided(store: GraphStore) -> GraphStore:
    """A raid in three papers, of which one denies it."""
    loaded(store, raid_world())
    return store


def ids(nodes: tuple[Node, ...]) -> list[str]:
    return [node.id for node in nodes]


@pytest.mark.parametrize("asked", [RAID, DENIED])
def test_one_node_for_all_tellings(raided: GraphStore, asked: str) -> None:
    found = explore.among(raided, [asked, "organization/kestrel-guard", RAID])
    [raid] = [node for node in found.nodes if "Event" in node.labels]
    assert isinstance(raid, Happening)
    assert (raid.id, ids(raid.tellings)) == (RAID, [RAID, DENIED, COPIED])
    assert {(edge.type, edge.source, edge.target) for edge in found.edges} == {
        ("ACTOR", RAID, "organization/kestrel-guard")}
    assert sorted(str(edge.properties.get("telling", RAID)) for edge in found.edges) == [RAID, DENIED, COPIED]


def test_what_only_one_article_tells_is_its_event(raided: GraphStore) -> None:
    [met] = explore.among(raided, ["echo#event-0"]).nodes
    assert not isinstance(met, Happening)
    assert tellings_of(met) == (met,) and denials_of(met) == ()


def test_around_a_happening_is_what_is_around_its_tellings(raided: GraphStore) -> None:
    around = explore.neighbourhood(raided, COPIED, limit=10)
    assert sorted(ids(around.nodes)) == [RAID, "organization/kestrel-guard", "place/lindhaven"]
    assert explore.connections(raided, [RAID, "organization/kestrel-guard", COPIED]) == {
        RAID: 2, "organization/kestrel-guard": 2, COPIED: 2}
    assert ids(explore.neighbourhood(raided, "organization/kestrel-guard", limit=1).nodes) == [
        "organization/kestrel-guard", RAID]


def test_what_is_hidden_around_it(raided: GraphStore) -> None:
    assert explore.hidden_neighbours(raided, ["organization/kestrel-guard"], [], first=9) == (
        "echo#event-0", RAID)
    assert explore.hidden_neighbours(raided, ["organization/kestrel-guard"], [RAID], first=9) == ("echo#event-0",)
    assert [(kind.relation or kind.type, count) for kind, count in explore.hidden_kinds(raided, [COPIED], [])] \
        == [("ACTOR", 1), ("TARGET", 1), ("Organization", 1), ("Place", 1)]
    assert explore.in_common(raided, "organization/kestrel-guard", "place/lindhaven") == (RAID,)


def test_lines_lead_to_the_happening(raided: GraphStore) -> None:
    ends = {(edge.source, edge.target) for edge in lines_to(raided, ["place/lindhaven"], [RAID])}
    assert ends == {(RAID, "place/lindhaven")}
    assert ends == {(edge.source, edge.target) for edge in lines_to(raided, [RAID], ["place/lindhaven"])}
    listed = links(raided, DENIED, limit=9)
    assert {edge.source for edge in listed.edges} == {RAID}
    assert sorted(ids(links(raided, "place/lindhaven", limit=9).nodes)) == [RAID]
    way = explore.paths(raided, "place/lindhaven", "organization/kestrel-guard")
    assert RAID in ids(way.nodes) and {edge.source for edge in way.edges} == {RAID}


def test_its_sentences_are_those_of_all_tellings(raided: GraphStore) -> None:
    found = explore.evidence(raided, [RAID])
    assert [(one.shows, one.article) for one in found] == [(RAID, "wire"), (RAID, "tribune"), (RAID, "herald")]
    assert [one.status for one in found] == [None, "negated", None]
    assert [one.article for one in explore.evidence(raided, [RAID], by="2025-06-03")] == ["tribune", "herald"]
    late = later(raided, RAID, "2025-06-02")
    assert (late.sentences, late.links) == (2, 0)


def test_affirmed_and_denied_it_is_contested(raided: GraphStore) -> None:
    [raid] = explore.among(raided, [RAID]).nodes
    affirmed, denied = sides(raid)
    assert (ids(affirmed), ids(denied)) == ([RAID, COPIED], [DENIED])
    assert event_state(raid) is None
    [row] = node_rows([raid], [], {})
    assert (row["Independent"], row["Reports"]) == (2, 3), "one is a copy of another"


@pytest.mark.parametrize(("day", "tellings", "state"), [
    ("2025-06-02", [RAID], None), ("2025-06-04", [RAID, DENIED], None),
    (LAST_DAY, [RAID, DENIED, COPIED], None), ("2025-06-01", [RAID, DENIED, COPIED], None),
])
def test_as_it_was_told_by_a_day(raided: GraphStore, day: str, tellings: list[str], state: str | None) -> None:
    [raid] = explore.among(raided, [RAID]).nodes
    then = told_by(raid, day)
    assert (ids(tellings_of(then)), event_state(then), then.properties["reported"]) == (tellings, state, "2025-06-02")


def test_a_planned_meeting_that_was_called_off(store: GraphStore) -> None:
    plan = told("post", "2025-05-20", "will raid", ("future",), own="Boots are bought.")
    loaded(store, (plan, told("wire", "2025-05-28", "did not raid", ("negated",), own="The boots were too small.")))
    [raid] = explore.among(store, ["post#event-0"]).nodes
    assert event_state(raid) == "cancelled" and not all(sides(raid))
    assert event_state(told_by(raid, "2025-05-21")) == "planned"


def test_a_statement_that_disputes_one_about_it_denies_it(store: GraphStore) -> None:
    articles = []
    for paper, day, stance, cue, who, words in (
        ("herald", "2025-06-02", "asserts", "said", "vera", "the Kestrel Guard raided Lindhaven on 1 June"),
        ("tribune", "2025-06-03", "denies", "denied", "ilse", "the Kestrel Guard raided Lindhaven on 1 June"),
    ):
        d = Draft(paper, CAST, {"title": paper, "published": day, "publisher": paper.capitalize()})
        name = CAST[who][1]
        s = d.say(f"{{{name}|{who}}} {cue} the {{Kestrel Guard|guard}} raided {{Lindhaven|haven}} on 1 June.")
        if stance == "asserts":
            d.event(s, "ASSAULT", "raided", actors=("guard",), targets=("haven",), modes=("historical",))
        d.statement(s, stance, name, cue, words, speaker=who, about=("guard", "haven"))
        d.say(f"{name} smiled.")
        articles.append(d.facts())
    loaded(store, tuple(articles))
    [raid] = explore.among(store, ["herald#event-0"]).nodes
    assert [ids(side) for side in sides(raid)] == [["herald#event-0"], ["tribune#statement-0"]]
    assert [one.article for one in explore.evidence(store, ["herald#event-0"])] == ["tribune", "herald"]
    assert told_by(raid, "2025-06-02").properties == raid.properties
    assert not all(sides(told_by(raid, "2025-06-02")))


def test_notes_and_saved_views_follow_it(raided: GraphStore) -> None:
    add_note(raided, DENIED, "Ask the Tribune.", named="raid", author="Vera")
    line = Line(DENIED, "ACTOR", "organization/kestrel-guard")
    assert [note.text for note in notes_about(raided, RAID)] == ["Ask the Tribune."]
    assert note_counts(raided) == {RAID: 1}
    view = Content({DENIED: (0.0, 0.0), "organization/kestrel-guard": (9.0, 9.0)}, {}, lines=(line,))
    assert since_saved(raided, view) == Since({})
    add_note(raided, line, "By whom?", named="raid", author="Vera")
    assert [note.text for note in lost_notes(raided)] == ["By whom?"], "the line has another name now"
    add_note(raided, Line(RAID, "ACTOR", "organization/kestrel-guard"), "At night.", named="raid", author="Vera")
    assert [note.text for note in lost_notes(raided)] == ["By whom?"]


def test_a_smaller_id_takes_the_node_over(raided: GraphStore) -> None:
    replace_articles(raided, [told("alert", "2025-06-02", "raided", ("historical",), own="It rained.")])
    [raid] = explore.among(raided, [DENIED]).nodes
    assert raid.id == "alert#event-0"
