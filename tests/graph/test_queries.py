"""Every query of `queries/` has the same, expected answer on both stores.

The corpus is `small_world` and some articles more: a planned meeting is called off and a minister turns round, two
papers say one thing, and a raid is told by one, denied by another, and left out by a third. One pair was judged.
"""
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.ledger import Judgement, added
from graph.model import Facts
from graph.queries import fill, read_query
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.drafts import Draft
from tests.worlds import small_world

QUERIES = Path(__file__).parents[2] / "queries"
CAST = {"estmark": ("Place", "Estmark"), "varnland": ("Place", "Varnland"), "solvesk": ("Place", "Sölvesk"),
        "compact": ("Organization", "Harbour Compact"), "oldoy": ("Person", "Kasimir Oldøy")}
DENIED = "Estmark is not a member of the Harbour Compact and never was"
DENIED_IN_TWO = "There is no treaty,” its foreign minister Ilse Maren told the Ostra Wire, “and no seat"

DISPUTED = ("2025-03-10", "Tomas Verin", "asserts", "Estmark is a member of the Harbour Compact since 2019")
WHY = ("Both are about “Compact”, “Estmark” and “Harbour”, the later one negates it (“not”), "
       "and the reports are {} days apart.")
FLEET = "the grain fleet would moor in Sölvesk this autumn"

Rows = list[tuple[Any, ...]]


def _planned() -> Facts:
    d = Draft("post-0501", CAST, {"title": "A meeting in sight", "published": "2025-05-01", "publisher": "Post"})
    s = d.say("{Estmark|estmark} and {Varnland|varnland} are to meet in {Sölvesk|solvesk} on 12 May.")
    d.event(s, "CONSULT", "meet", actors=("estmark", "varnland"), places=("solvesk",), modes=("future",),
            date=("12 May", "2025-05-12", "2025-05-12"))
    s = d.say("The {Harbour Compact|compact} will grow, {Kasimir Oldøy|oldoy} promised.")
    d.statement(s, "promises", "Kasimir Oldøy", "promised", "The Harbour Compact will grow", speaker="oldoy",
                about=("compact",))
    return d.facts()


def _called_off() -> Facts:
    d = Draft("post-0513", CAST, {"title": "No meeting", "published": "2025-05-13", "publisher": "Post"})
    s = d.say("The meeting of {Estmark|estmark} and {Varnland|varnland} on Monday was called off.")
    d.event(s, "CONSULT", "called off", actors=("estmark", "varnland"), modes=("negated",),
            date=("Monday", "2025-05-12", "2025-05-12"))
    s = d.say("{Kasimir Oldøy|oldoy} denied that the {Harbour Compact|compact} would grow.")
    d.statement(s, "denies", "Kasimir Oldøy", "denied", "that the Harbour Compact would grow", speaker="oldoy",
                about=("compact",))
    return d.facts()


def _moored() -> list[Facts]:
    """Two papers that quote two sources to one effect."""
    told = (("post-0520", "2025-05-20", "asserts", "said", "Two envoys", "Lodging is short and the old quay leaks."),
            ("wire-0521", "2025-05-21", "confirms", "confirmed", "The harbour master", "Pilots are hired daily."))
    articles = []
    for id_, day, stance, cue, speaker, own in told:
        d = Draft(id_, CAST, {"title": f"The fleet, {day}", "published": day, "publisher": id_[:4].capitalize()})
        s = d.say(f"{speaker} {cue} that the grain fleet would moor in {{Sölvesk|solvesk}} this autumn.")
        d.statement(s, stance, speaker, cue, "the grain fleet would moor in Sölvesk this autumn", about=("solvesk",))
        d.say(own)
        articles.append(d.facts())
    return articles


def _raided() -> list[Facts]:
    """A raid as one paper tells it and another denies it, and a third paper on the raiders."""
    cast = {"guard": ("Organization", "Kestrel Guard"), "haven": ("Place", "Lindhaven")}
    told = (("herald-0602", "2025-06-02", "Herald", "raided", ("historical",), "Two barns burned down."),
            ("tribune-0603", "2025-06-03", "Tribune", "did not raid", ("negated",), "Farmers told of a calm night."))
    articles = []
    for id_, day, paper, verb, modes, own in told:
        d = Draft(id_, cast, {"title": f"{paper} of {day}", "published": day, "publisher": paper})
        s = d.say(f"The {{Kestrel Guard|guard}} {verb} {{Lindhaven|haven}} on 1 June.")
        d.event(s, "ASSAULT", verb.split()[-1], actors=("guard",), targets=("haven",), modes=modes,
                date=("1 June", "2025-06-01", "2025-06-01"))
        d.say(own)
        articles.append(d.facts())
    d = Draft("echo-0604", cast, {"title": "New boots", "published": "2025-06-04", "publisher": "Echo"})
    d.say("The {Kestrel Guard|guard} bought boots.")
    return [*articles, d.facts()]


JUDGED = Judgement("j1", "“No seat” disputes “A seat”", "DISPUTES", "post-0310#0", "wire-0312#0", "confirmed", "Vera",
                   "2025-06-05T10:00:00+00:00", "It names the claim.")

#: Query, parameters besides its defaults, rows.
EXPECTED: list[tuple[str, dict[str, str], Rows]] = [
    ("accusations", {}, [("Estmark", "Varnland", 1, 1, "2025-04-03", "2025-04-03")]),
    ("clocks", {"name": "tomas verin"}, [
        ("2025-03-08", "2025-03-08", "2025-03-10", 2, "Tomas Verin – Kasimir Oldøy: met",
         ["Kasimir Oldøy", "Tomas Verin"], "post-0310"),
        ("2025-04-01", "2025-04-30", "2025-04-01", -29, "Kasimir Oldøy – Tomas Verin: meet",
         ["Kasimir Oldøy", "Tomas Verin"], "courier-0401"),
    ]),
    ("confirmations", {}, [
        ("2025-05-20", "Two envoys", FLEET, "2025-05-21", "The harbour master", FLEET, 0.98,
         "Both are about “Sölvesk”, “autumn” and “fleet”, the later one confirms it, and the reports are one day "
         "apart."),
    ]),
    ("contested", {}, [("Estmark", "MEMBER_OF", "Harbour Compact", 1, 1, 1, 2, "2025-03-10", "2025-03-13")]),
    ("contested_events", {}, [("Kestrel Guard – Lindhaven: raided", 1, 1, 1, 1, "2025-06-02", "herald-0602#event-0")]),
    ("corroborated", {}, [("2025-05-20", "Two envoys", "asserts", FLEET, 1, 1, "2025-05-21", 0, 0)]),
    ("denials", {}, [
        ("Four diplomats", "doubts", "she had read the papers of the grain talks in Sölvesk", ["Ilse Maren"],
         "2025-03-12", 1, 2),
        ("Ilse Maren", "denies", DENIED_IN_TWO, [], "2025-03-12", 1, 2),
        ("Varnland", "denies", DENIED, ["Estmark", "Harbour Compact"], "2025-03-12", 1, 2),
        ("Kasimir Oldøy", "denies", "that the Harbour Compact would grow", ["Harbour Compact"], "2025-05-13", 1, 1),
    ]),
    ("denials", {"speaker": "varnland"}, [
        ("Varnland", "denies", DENIED, ["Estmark", "Harbour Compact"], "2025-03-12", 1, 2),
    ]),
    ("differing_tellings", {}, [
        ("Kestrel Guard – Lindhaven: raided", "held", "2025-06-01", [], 1, 1, "2025-06-02", "herald-0602#event-0"),
        ("Kestrel Guard – Lindhaven: raided", "called off or denied", "2025-06-01", [], 1, 1, "2025-06-03",
         "herald-0602#event-0"),
        ("Estmark, Varnland: meet", "planned", "2025-05-12", ["Sölvesk"], 1, 1, "2025-05-01",
         "post-0501#event-0"),
        ("Estmark, Varnland: meet", "called off or denied", "2025-05-12", [], 1, 1, "2025-05-13",
         "post-0501#event-0"),
    ]),
    ("disputes", {}, [(*DISPUTED, "2025-03-13", "Varnland", "denies", DENIED, 0.98, WHY.format("three")),
                      (*DISPUTED, "2025-03-12", "Varnland", "denies", DENIED, 0.98, WHY.format("two"))]),
    ("disputes", {"speaker": "tomas verin", "score": "0.985"}, []),
    ("events_in_period", {"name": "tomas verin", "from": "2025-03-01", "to": "2025-03-31"}, [
        ("2025-03-08", "2025-03-08", "2025-03-10", 2, "CONSULT", ["Tomas Verin"], ["Kasimir Oldøy"], ["historical"],
         "Tomas Verin – Kasimir Oldøy: met", "post-0310"),
    ]),
    ("events_in_period", {"name": "Zemlinar", "from": "1998-06-01", "to": "1998-06-02"}, [
        ("1998-01-01", "1998-12-31", "2025-04-01", 9588, "ASSAULT", [], [], ["historical"],
         "Gunmen – a convoy: attacked", "courier-0401"),
    ]),
    ("evidence", {"one": "Estmark", "other": "HC"}, [
        ("2025-03-10", "Estmark", "MEMBER_OF", "current", "Harbour Compact",
         "Estmark is a member of the Harbour Compact since 2019, President Tomas Verin said.", "The Harbour Post",
         "post-0310"),
        ("2025-03-12", "Estmark", "MEMBER_OF", "negated", "Harbour Compact",
         "Varnland says Estmark is not a member of the Harbour Compact and never was.", "Ostra Wire", "wire-0312"),
        ("2025-03-13", "Estmark", "MEMBER_OF", "negated", "Harbour Compact",
         "Varnland says Estmark is not a member of the Harbour Compact and never was.", "Varnland Courier",
         "courier-0313"),
    ]),
    ("fell_through", {}, [
        (["Estmark", "Varnland"], "2025-05-01", "2025-05-12", "post-0501", "2025-05-13", "post-0513",
         "Estmark, Varnland: called off"),
    ]),
    ("first_said", {}, [(*DISPUTED, "2025-03-12", 1, 2)]),
    ("happenings", {}, [
        ("Kestrel Guard – Lindhaven: raided", "ASSAULT", 2, 2, "2025-06-01", "2025-06-01", "2025-06-02", "2025-06-03",
         "herald-0602#event-0"),
        ("Estmark, Varnland: meet", "CONSULT", 2, 2, "2025-05-12", "2025-05-12", "2025-05-01", "2025-05-13",
         "post-0501#event-0"),
    ]),
    ("happened_during", {"from": "2025-05-01", "to": "2025-05-31"}, [
        ("2025-05-12", "2025-05-12", "2025-05-01", -11, "Estmark, Varnland: meet", "CONSULT", 2, 2,
         "post-0501#event-0"),
    ]),
    ("judgements", {}, [
        ("2025-06-05T10:00:00+00:00", "Vera", "confirmed", "“No seat” disputes “A seat”", "It names the claim.", False),
    ]),
    ("leaders", {}, [
        ("Tomas Verin", "Estmark", "current", ["President"], 1, 1, "2025-03-10", "2025-03-10"),
        ("Jana Maren", "Lantern Party", "current", [], 1, 1, None, None),
        ("Kasimir Oldøy", "Varnland", "current", ["prime minister"], 1, 1, "2025-03-10", "2025-03-10"),
    ]),
    ("leaders", {"status": "planned"}, [
        ("Ilse Maren", "Harbour Compact", "planned", ["chair"], 1, 1, "2025-04", "2025-04"),
    ]),
    ("meetings", {"name": "Kasimir Oldøy"}, [
        ("held", ["Kasimir Oldøy", "Tomas Verin"], ["Port Ostra"], "2025-03-08", "2025-03-08", "2025-03-10",
         "post-0310", "Tomas Verin – Kasimir Oldøy: met"),
        ("planned", ["Kasimir Oldøy", "Tomas Verin"], [], "2025-04-01", "2025-04-30", "2025-04-01", "courier-0401",
         "Kasimir Oldøy – Tomas Verin: meet"),
    ]),
    ("meetings", {"outcome": "cancelled"}, [
        ("cancelled", ["Estmark", "Maren"], [], None, None, "2025-04-01", "courier-0401",
         "Maren – Estmark: fell through"),
        ("cancelled", ["Estmark", "Varnland"], [], "2025-05-12", "2025-05-12", "2025-05-13", "post-0513",
         "Estmark, Varnland: called off"),
    ]),
    ("members", {"organization": "harbour compact"}, [
        ("Harbour Compact", "current", "Estmark", "2019", None, 1, 1, "2025-03-10", "2025-03-10"),
        ("Harbour Compact", "planned", "Varnland", None, None, 1, 1, "2025-04-02", "2025-04-02"),
        ("Harbour Compact", "suspended", "Zemlinar", None, None, 1, 1, "2025-04-02", "2025-04-02"),
        ("Harbour Compact", "negated", "Estmark", None, None, 1, 2, "2025-03-12", "2025-03-13"),
    ]),
    ("most_connected", {"limit": "3"}, [
        ("Harbour Compact", "Organization", 6, 10, 4, 5),
        ("Varnland", "Place", 5, 10, 4, 5),
        ("Estmark", "Place", 4, 8, 3, 4),
    ]),
    ("most_quoted", {"limit": "4"}, [
        ("Kasimir Oldøy", 3, 0, 3, 3, "2025-04-03", "2025-05-13"),
        ("Petra Quill", 3, 1, 2, 2, "2025-04-03", "2025-04-03"),
        ("Tomas Verin", 2, 0, 2, 2, "2025-03-10", "2025-04-02"),
        ("Ilse Maren", 2, 2, 1, 2, "2025-03-12", "2025-03-13"),
    ]),
    ("new_since", {"since": "2025-04-02"}, [
        ("2025-04-02", "Sölvesk", "PART_OF", "former", "Harbour Compact", 1, 1),
        ("2025-04-02", "Varnland", "MEMBER_OF", "planned", "Harbour Compact", 1, 1),
        ("2025-04-02", "Zemlinar", "MEMBER_OF", "suspended", "Harbour Compact", 1, 1),
    ]),
    ("offices", {"name": "HC"}, [
        ("Harbour Compact", "chair", "planned", "Ilse Maren", 1, 1, "2025-04", "2025-04"),
        ("Harbour Compact", "secretary", "former", "Jana Maren", 1, 1, "2025-04", "2025-04"),
    ]),
    ("path", {"from": "Ilse Maren", "to": "North Grain Bank"}, [
        (3, ["Ilse Maren", "Harbour Compact", "Harbour Compact, North Grain Bank: signed", "North Grain Bank"],
         ["LEADS", "ACTOR", "ACTOR"]),
        (3, ["Ilse Maren", "Harbour Compact", "Jana Maren", "North Grain Bank"], ["LEADS", "WORKS_FOR", "LEADS"]),
    ]),
    ("path", {"from": "Ilse Maren", "to": "nobody"}, []),
    ("position_changes", {}, [
        ("Kasimir Oldøy", "2025-05-01", "promises", "The Harbour Compact will grow", 1, 1, "2025-05-13", "denies",
         "that the Harbour Compact would grow", 1, 1, 12, 7),
    ]),
    ("reported_during", {"from": "2025-06-03", "to": "2025-06-30"}, [
        ("2025-06-03", "Tribune", "Tribune of 2025-06-03", 0, 1, 0, "tribune-0603", "tribune-0603"),
        ("2025-06-04", "Echo", "New boots", 0, 0, 0, "echo-0604", "echo-0604"),
    ]),
    ("rest_on", {}, [
        ("copy", 2, ["Ostra Wire", "Varnland Courier"], "2025-03-12", "2025-03-13", ["wire-0312", "courier-0313"],
         "courier-0313"),
    ]),
    ("silence", {"event": "tribune-0603#event-0"}, []),
    ("silence", {"event": "herald-0602#event-0"}, [
        ("Kestrel Guard – Lindhaven: raided", "2025-06-02", ["Herald", "Tribune"], "Echo", 1, 1,
         "herald-0602#event-0"),
    ]),
    ("silence", {"event": "herald-0602#event-0", "days": "1"}, []),
    ("speaker_record", {"speaker": "varnland"}, [
        ("2025-03-12", "Varnland", "denies", DENIED, ["Estmark", "Harbour Compact"], 1, 2),
    ]),
    ("spokespersons", {}, [
        ("Petra Quill", "Foreign Ministry of Estmark", "current", 1, 1, "2025-04", "2025-04", 3),
    ]),
    ("statements_about", {"name": "estmark"}, [
        ("Tomas Verin", "asserts", "Estmark is a member of the Harbour Compact since 2019", "Estmark", "2025-03-10",
         1, 1),
        ("Varnland", "denies", DENIED, "Estmark", "2025-03-12", 1, 2),
        ("Jana Maren", "demands", "that Estmark open its books", "Estmark", "2025-04-03", 1, 1),
        ("Kasimir Oldøy", "warns", "Estmark of a cold winter", "Estmark", "2025-04-03", 1, 1),
    ]),
    ("support", {"name": "Estmark", "least": "1", "limit": "2"}, [
        ("Estmark", "MEMBER_OF", "negated", "Harbour Compact", 1, 2, "2025-03-13"),
        ("Estmark", "IN_CONFLICT_WITH", "current", "Varnland", 1, 1, "2025-04-01"),
    ]),
    ("together", {"one": "Ilse Maren", "other": "Jana Maren"}, [
        ("2025-04", "The Harbour Post", "Who holds what", "post-0405", "Ilse Maren", "Jana Maren"),
        (None, "The Harbour Post", "Two of one name", "undated-portraits", "Ilse Maren", "Jana Maren"),
    ]),
    ("undated_events", {}, [
        ("2025-03-10", "AGREE", ["Harbour Compact", "North Grain Bank"], ["historical"],
         "Harbour Compact, North Grain Bank: signed", "post-0310"),
        ("2025-04-01", "CONSULT", ["Maren"], ["negated"], "Maren – Estmark: fell through", "courier-0401"),
        ("2025-04-01", "SANCTION", ["Estmark"], ["hypothetical"], "Estmark – North Grain Bank: sanction",
         "courier-0401"),
        ("2025-04-03", "ASSAULT", ["Varnland"], ["historical"], "Varnland – Port Ostra: attacked", "wire-0403"),
    ]),
    ("wire_copies", {}, [
        ("courier-0313", 2, ["copy"], ["Ostra Wire", "Varnland Courier"], ["wire-0312", "courier-0313"], "2025-03-12"),
    ]),
]


def load_corpus(store: GraphStore) -> None:
    """Load what the answers are expected from."""
    prepare(store)
    replace_articles(store, [*small_world(), _planned(), _called_off(), *_moored(), *_raided()])
    store.write([added(JUDGED)])


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    """The corpus in every store."""
    load_corpus(store)
    return store


def test_every_query_answers_as_expected(world: GraphStore) -> None:
    """One test for all of them, because loading takes longer than asking."""
    wrong = {}
    for name, given, rows in EXPECTED:
        query = read_query((QUERIES / f"{name}.cypher").read_text(encoding="utf-8"))
        answer = world.read(query.text, fill(query, given))
        found = [tuple(row[column] for column in answer.columns) for row in answer.rows]
        if found != rows:
            wrong[name, *given.items()] = found
    assert not wrong


def test_every_query_has_an_expected_answer() -> None:
    assert {name for name, _, rows in EXPECTED if rows} == {file.stem for file in QUERIES.glob("*.cypher")}
