"""A small view, filters, and what passes them: for `graph/passing.py` and its twin `graph/drawing/filter.js`.

A case is the filter, the ids of the nodes and of the edges that pass, and the counts of what does not: reported later,
types, relations, confidence, outside the dates, without a date.
"""
from __future__ import annotations

from typing import Any

from graph.happenings.happening import happening
from graph.model import Edge, Node
from graph.passing import Filter

NODES = (
    Node("salant", ("Entity", "Person"), {"name": "Mira Salant"}),
    Node("norvania", ("Entity", "Place"), {"name": "Norvania"}),
    Node("compact", ("Entity", "Organization"), {"name": "Harbour Compact"}),
    Node("talks", ("Event",), {"name": "talks", "date_from": "2025-03", "date_to": "2025-03",
                               "reported": "2025-04-02"}),
    Node("undated", ("Event",), {"name": "strike", "reported": "2025-05-01", "modes": ["future"]}),
    Node("denial", ("Statement",), {"name": "denial", "reported": "2024"}),
    happening((
        Node("raid", ("Event",), {"name": "raid", "reported": "2025-05-10", "modes": ["historical"], "origin": "x",
                                  "date_from": "2025-05-09", "date_to": "2025-05-09"}),
        Node("raid that was not", ("Event",), {"name": "raid", "reported": "2025-05-20", "modes": ["negated"],
                                               "origin": "y", "date_from": "2025-05-08", "date_to": "2025-05-08"}))),
)
EDGES = (
    Edge("leads", "LEADS", "salant", "norvania",
         {"status": "current", "since": "2024-12-31", "sentence": "a#1", "reported": "2025-01-10", "confidence": 0.9}),
    Edge("doubtful", "MEMBER_OF", "norvania", "compact",
         {"status": "negated", "sentence": "a#2", "reported": "2025-02-01", "confidence": 0.4}),
    Edge("office", "HAS_ROLE", "salant", "norvania", {"status": "former", "sentence": "a#3", "reported": None}),
    Edge("at", "AT", "talks", "norvania", {"sentence": "a#4", "reported": "2025-04-02", "confidence": 0.7}),
    Edge("actor", "ACTOR", "undated", "salant", {"sentence": "a#5", "reported": "2025-05-01", "confidence": 0.5}),
    Edge("says", "SAYS", "salant", "denial", {"sentence": "a#6", "reported": "2024", "confidence": 0.8}),
    Edge("raids", "ACTOR", "raid", "compact", {"sentence": "a#7", "reported": "2025-05-10", "confidence": 0.9}),
    Edge("raids-not", "ACTOR", "raid", "compact",
         {"sentence": "b#7", "reported": "2025-05-20", "confidence": 0.9, "telling": "raid that was not"}),
)
_ALL_NODES = "salant norvania compact talks undated denial raid"

CASES: dict[str, tuple[Filter, str, str, dict[str, int]]] = {
    "open": (Filter(), _ALL_NODES, "leads doubtful office at actor says raids raids-not", {}),
    "a type": (Filter(types=("Person",)), "norvania compact talks undated denial raid",
               "doubtful at raids raids-not", {"types": 1}),
    "a relation": (Filter(relations=("AT", "LEADS")), _ALL_NODES, "doubtful office actor says raids raids-not",
                   {"relations": 2}),
    "the lines of planned events": (Filter(styles=("planned", "contested")), _ALL_NODES,
                                    "leads doubtful office at says raids raids-not", {"styles": 1}),
    "styles of what is sure": (Filter(styles=("current", "cancelled"), confidence=0.5), _ALL_NODES, "office actor",
                               {"confidence": 1, "styles": 4}),
    "what is denied": (Filter(styles=("cancelled",)), _ALL_NODES, "leads office at actor says raids raids-not",
                       {"styles": 1}),
    "least confidence": (Filter(confidence=0.5), _ALL_NODES, "leads office at actor says raids raids-not",
                         {"confidence": 1}),
    "reported": (Filter(from_="2025-01-01", to="2025-04-30"), "salant norvania compact talks",
                 "leads doubtful office at", {"dates": 3}),
    "reported within a year that is all there is": (Filter(from_="2024-06-01", to="2024-06-30"),
                                                    "salant norvania compact denial", "office says", {"dates": 5}),
    "reported and dated": (Filter(from_="2025-01-01", to="2025-04-30", undated=False), "salant norvania compact talks",
                           "leads doubtful at", {"dates": 3, "undated": 1}),
    "happened within a month": (Filter(clock="happened", from_="2025-03-31", to="2025-04-30"),
                                "salant norvania compact talks undated denial", "doubtful office at actor says",
                                {"dates": 2}),
    "happened later": (Filter(clock="happened", from_="2025-04-01", to="2025-04-30"),
                       "salant norvania compact undated denial", "doubtful office actor says", {"dates": 3}),
    "happened and dated, no brush": (Filter(clock="happened", undated=False), "salant norvania compact talks raid",
                                     "leads at raids raids-not", {"undated": 4}),
    "as of a day": (Filter(asof="2025-02-15"), "salant norvania compact denial", "leads doubtful office says",
                    {"later": 4}),
    "as of a day before a line's": (Filter(asof="2025-01-20"), "salant norvania denial", "leads office says",
                                    {"later": 5}),
    "happened as the newest report has it": (Filter(clock="happened", from_="2025-05-08", to="2025-05-08"),
                                             "salant norvania compact undated denial raid",
                                             "doubtful office actor says raids raids-not", {"dates": 2}),
    "happened as the first report has it": (Filter(clock="happened", from_="2025-05-09", to="2025-05-09",
                                                   asof="2025-05-15"),
                                            "salant norvania compact undated denial raid",
                                            "doubtful office actor says raids", {"dates": 2, "later": 1}),
}


def as_script(filter_: Filter) -> dict[str, Any]:
    """The filter as the twin takes it."""
    return {"types": list(filter_.types), "relations": list(filter_.relations), "styles": list(filter_.styles),
            "confidence": filter_.confidence, "asof": filter_.asof or None, "clock": filter_.clock,
            "from": filter_.from_, "to": filter_.to, "undated": filter_.undated}
