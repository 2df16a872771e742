"""Which tellings are one happening, in whatever order they come."""
from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from graph.happenings.groups import groups
from graph.happenings.happened import Happened
from graph.happenings.same import same
from graph.happenings.terms import terms
from tests.graph.happenings.drafts import ids

_DATES = st.sampled_from([(None, None), ("2025-03-10", "2025-03-10"), ("2025-03-11", "2025-03-11"),
                          ("2025-03-01", "2025-03-31"), ("2025-02-27", "2025-02-27"), ("2025", "2025")])
_SIDES = st.lists(st.sampled_from(["oro", "maal", "ilse", "Varn", "Est"]), max_size=2, unique=True).map(
    lambda names: ids(" ".join(names)))
_WORDS = st.lists(st.sampled_from(["ferry", "grain", "fee", "border", "port"]), max_size=4, unique=True).map(tuple)


@st.composite
def happened(draw: st.DrawFn) -> Happened:
    number = draw(st.integers(0, 30))
    first, last = draw(_DATES)
    return Happened(
        id=f"a{number % 7}#event-{number}", article=f"a{number % 7}",
        code=draw(st.sampled_from(["CONSULT", "AGREE", "ACCUSE", "ASSAULT", "PROTEST"])),
        actors=draw(_SIDES), targets=draw(_SIDES), places=ids(draw(st.sampled_from(["", "Est", "Varn"]))),
        near=ids(draw(st.sampled_from(["", "Varn", "oro"]))),
        homes=draw(st.sampled_from([(), (("person/oro", "place/est"),)])),
        modes=draw(st.sampled_from([(), ("future",), ("negated",), ("hypothetical",), ("historical",)])),
        date_from=first, date_to=last, reported=draw(st.sampled_from([None, "2025-03-09", "2025-03-12", "2025-03-20"])),
        trigger=draw(st.sampled_from([("meet",), ("talk",), ("drill",)])), words=draw(_WORDS),
        number=draw(st.sampled_from([(), ("first",), ("second",)])),
    )


_EVENTS = st.lists(happened(), max_size=14, unique_by=lambda one: one.id)


@given(_EVENTS, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order(events: list[Happened], chance: object) -> None:
    expected = groups(events)
    shuffled = list(events)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert groups(shuffled) == expected


@given(_EVENTS)
def test_same_is_symmetric_and_shares_a_term(events: list[Happened]) -> None:
    for one, other in product(events, events):
        assert same(one, other) == same(other, one)
        if one.id != other.id and same(one, other):
            assert terms(one) & terms(other)
            assert groups(events)[one.id] == groups(events)[other.id]
    assert all(len(terms(one)) <= 10 for one in events)


@given(_EVENTS)
def test_whole_happenings_alone_give_the_same(events: list[Happened]) -> None:
    expected = groups(events)
    kept = set(sorted(expected.values())[::2])
    part = [one for one in events if expected[one.id] in kept]
    assert groups(part) == {one.id: expected[one.id] for one in part}


@given(_EVENTS)
def test_a_happening_is_called_by_its_smallest_event(events: list[Happened]) -> None:
    found = groups(events)
    for happening in found.values():
        assert happening == min(id_ for id_, other in found.items() if other == happening)
