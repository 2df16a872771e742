"""Names in, entities out: what is one and what stays two, in whatever order names arrive."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity import NameKey, blocks, canonical_name, entity_type, name_key, resolve
from graph.model import Entity, Mention
from tests.worlds import small_world


def key(text: str) -> NameKey:
    """`Person Tomas Verin; Verin` -> a key."""
    type_, names = text.split(" ", 1)
    name, *others = names.split("; ")
    return NameKey(type_, name, tuple(others))


def ids(*texts: str) -> list[str]:
    found = resolve([key(text) for text in texts])
    return [found[key(text)] for text in texts]


@pytest.mark.parametrize("one, other", [
    ("Person Kasimir Oldøy", "Person KASIMIR OLDOY"),
    ("Person Tomas\u00a0Verin", "Person Tomas Verin"),
    ("Organization the Harbour Compact", "Organization Harbour Compact"),
    ("Place Saint-Orin", "Place Saint Orin"),
    ("Place U.S.", "Place US"),
    ("Organization People’s Front", "Organization People's Front"),
    ("Person Verin", "Person Tomas Verin"),
    ("Person T. Verin", "Person Tomas Verin"),
    ("Person T.A. Verin", "Person Tomas Anton Verin"),
    ("Person Tomas A. Verin", "Person Tomas Verin"),
    ("Person al-Sadir", "Person Omar al-Sadir"),
    ("Person Verin", "Person Tomas Verin Jr."),
    ("Organization HC", "Organization Harbour Compact; HC"),
    ("Organization HC", "Organization Harbour Compact"),
    ("Organization CIP", "Organization Council of Island Peoples"),
    ("Organization MoD", "Organization Ministry of Defence; MOD"),
    ("Place HC", "Place Hollow Coast"),
    ("Organization Harbour Council", "Place Harbour Council"),
    ("Person Dmitriy Olensky", "Person Dmitri Olenskiy"),
    ("Person Muhammad al-Sadir", "Person Mohamed al-Sadir"),
    ("Person Yelena Verrin", "Person Elena Verin"),
    ("Person Olenskyy", "Person Volodymyr Olensky"),
    ("Organization Oldby Inc.", "Organization Oldby"),
    ("Organization Oldby Lines Ltd", "Organization Oldby Lines"),
    ("Organization Oldby", "Organization Oldby Motor Company"),
    ("Organization Oldby", "Organization Oldby Rescue; Oldby"),
    ("Organization SBC", "Organization Salant Broadcasting Corporation"),
])
def test_one_entity(one: str, other: str) -> None:
    assert len(set(ids(one, other))) == 1


@pytest.mark.parametrize("texts", [
    ("Organization Zemlinar", "Place Zemlinar"),
    ("Person Maren", "Person Ilse Maren", "Person Jana Maren"),
    ("Person I. Maren", "Person Ilse Maren", "Person Ina Maren"),
    ("Person Tomas A. Verin", "Person Tomas B. Verin", "Person Tomas Verin"),
    ("Organization HC", "Organization Harbour Compact", "Organization Hill Court"),
    ("Person Tomas", "Person Tomas Verin"),
    ("Person Ali Sadir", "Person Aly Sadir"),
    ("Person Mario Verin", "Person Maria Verin"),
    ("Organization Compact", "Organization Harbour Compact; Compact"),
    ("Person Harbour Council", "Organization Harbour Council"),
    ("Organization Oldby", "Organization Oldby Motors", "Organization Oldby Bank"),
    ("Organization Oldby", "Organization Oldby Rescue"),
    ("Organization National", "Organization National Bank; National"),
    ("Place Oldby", "Organization Oldby Lines"),
])
def test_different_entities(texts: tuple[str, ...]) -> None:
    assert len(set(ids(*texts))) == len(texts)


def test_the_acronym_an_article_explains_goes_before_a_guess() -> None:
    short, full, _ = ids("Organization HC", "Organization Harbour Compact; HC", "Organization Hill Court")
    assert short == full == "organization/harbour-compact"


def test_a_surname_with_an_initial_of_the_same_person_is_not_ambiguous() -> None:
    assert set(ids("Person Quill", "Person P. Quill", "Person Petra Quill")) == {"person/petra-quill"}


@pytest.mark.parametrize("text, expected", [
    ("Person Dmitry Olen", "person/dmitry-olen"),
    ("Place Sölvesk", "place/solvesk"),
    ("Place Остра", "place/остра"),
    ("Organization 🌾", "organization/u1f33e"),
    ("Organization Ministry of the Sea", "organization/ministry-of-the-sea"),
])
def test_ids_are_readable(text: str, expected: str) -> None:
    assert ids(text) == [expected]
    assert entity_type(expected) == text.split()[0]


def test_the_name_shown_is_the_best_spelling() -> None:
    keys = [key("Person KASIMIR OLDOY"), key("Person Kasimir Oldoy"), key("Person Kasimir Oldøy"), key("Person Oldøy")]
    assert canonical_name("person/kasimir-oldoy", keys) == "Kasimir Oldøy"


def test_key_of_an_article_leaves_pronouns_out() -> None:
    facts = small_world()[0]
    keys = {name_key(entity, facts.article.text) for entity in facts.entities}
    assert key("Person Tomas Verin; Verin") in keys
    assert key("Organization Harbour Compact; HC") in keys


def test_key_of_an_organization_takes_its_fullest_name() -> None:
    text = "The Council of Ports met. The Council rose."
    mentions = (Mention(4, 20), Mention(30, 37))
    told = NameKey("Organization", "Council of Ports", ("Council",))
    assert name_key(Entity("x", "Organization", "Council", (), mentions), text) == told
    assert name_key(Entity("x", "Organization", "Council of Ports", (), mentions), text) == told


_FIRST = st.sampled_from(["Tomas", "T.", "Ilse", "Ina", "T. A.", "Tomas Anton", "Tomas B.", "van", ""])
_LAST = st.sampled_from(["Verin", "Veryn", "Maren", "Verin Jr", "Öst"])
_PEOPLE = st.builds(lambda first, last: f"{first} {last}".strip(), _FIRST, _LAST)
_BODIES = st.sampled_from(["HC", "H.C.", "Harbour Compact", "Hill Court", "the Harbour Compact", "Hc", "Estmark",
                           "ESTMARK", "Harbour Council", "Council of the North", "CN", "COTN", "Oldby", "Oldby Ltd",
                           "Oldby Lines", "Oldby Lines Corp", "Oldby Rescue", "OLC"])
_OTHERS = st.sampled_from(["CN", "Compact", "EM", "HC", "Oldby"])
_SHORT = st.lists(_OTHERS, max_size=2, unique=True).map(sorted).map(tuple)
_KEYS = st.one_of(st.builds(lambda name: NameKey("Person", name), _PEOPLE),
                  st.builds(NameKey, st.sampled_from(["Organization", "Place"]), _BODIES, _SHORT))


@given(st.lists(_KEYS, max_size=14), st.randoms())
def test_no_order_matters(keys: list[NameKey], random: object) -> None:
    turned = list(keys)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert resolve(keys) == resolve(turned + turned[:3])


@settings(max_examples=300, deadline=None)
@given(st.sets(_KEYS, max_size=20))
def test_an_id_depends_only_on_keys_that_share_a_block(keys: set[NameKey]) -> None:
    found = resolve(keys)
    for one in keys:
        near = {other for other in keys if blocks(one) & blocks(other)}
        assert resolve(near)[one] == found[one]


@given(st.sets(_KEYS, max_size=20))
def test_every_entity_has_a_full_name(keys: set[NameKey]) -> None:
    found = resolve(keys)
    for id_ in set(found.values()):
        assert canonical_name(id_, [one for one in keys if found[one] == id_])
