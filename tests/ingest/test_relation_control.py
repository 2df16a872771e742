"""Where places lie and who holds them, units in units, what is promised, wars and alliances of two."""
from __future__ import annotations

import pytest
from spacy.language import Language

from tests.ingest.test_relations import Told, told

N, S, W = "Norvania", "Sudrel", "Westland"
T, B, K = "Mina Teller", "Oskar Brandt", "Ana Kovac"
R, F, G = "Red Front", "Free Army", "Blue Guard"


@pytest.mark.parametrize(("text", "expected"), [
    ("The attack took place near [Tarn] in northern [Norvania].", {("Tarn", N)}),
    ("[Tarn] is in [Norvania].", {("Tarn", N)}),
    ("[Tarn], in southern [Norvania], was quiet.", {("Tarn", N)}),
    ("The capital of [Norvania], [Tarn], was quiet.", {("Tarn", N)}),
    ("It happened on the outskirts of [Tarn] in [Norvania].", {("Tarn", N)}),
    ("President [Oskar Brandt] of [Norvania] met her in [Tarn].", set()),
    ("They held up ships of [Norvania] in [Tarn].", set()),
    ("They stopped in [Tarn], in [Ostra] and in [Salan].", set()),
    ("Troops attacked [France] in [Germany].", set()),
])
def test_places_in_places(text: str, expected: set[tuple[str, str]], nlp: Language) -> None:
    assert {(s, o) for s, predicate, o, _ in told(text, nlp) if predicate == "LOCATED_IN"} == expected


def held(by: str, status: str = "current") -> set[Told]:
    """CONTROLS of Tarn."""
    return {(by, "CONTROLS", "Tarn", status)}


@pytest.mark.parametrize(("text", "expected"), [
    ("[Tarn] is under the control of the [Red Front].", held(R)),
    ("[Tarn] remains under [Red Front] control.", held(R)),
    ("[Tarn] was under [Red Front] control.", held(R, "former")),
    ("[Tarn] came under the control of [Norvania].", held(N)),
    ("[Tarn] is still in [Red Front] hands.", held(R)),
    ("[Tarn] fell to the [Red Front].", held(R)),
    ("The [Norvanian|Norvania]-held town of [Tarn] was shelled.", held(N)),
    ("The [Red Front] is in control of [Tarn].", held(R)),
    ("The [Red Front] seeks to take control of [Tarn].", held(R, "planned")),
    ("The [Red Front] has not taken control of [Tarn].", held(R, "negated")),
    ("[Norvania] lost control of [Tarn].", held(N, "former")),
    ("[Norvania] gave up control of [Tarn].", held(N, "former")),
    ("[Tarn], a [Red Front] stronghold, was shelled.", held(R)),
])
def test_who_holds_a_place(text: str, expected: set[Told], nlp: Language) -> None:
    assert {one for one in told(text, nlp) if one[1] == "CONTROLS"} == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The [Free Army] of the [Northern Command] left.", {(F, "PART_OF", "Northern Command", "current")}),
    ("The [Blue Guard] falls under the [Northern Command].", {(G, "PART_OF", "Northern Command", "current")}),
    ("Leaders of [NATO], among them Secretary General [Oskar Brandt], arrived.", {(B, "LEADS", "NATO", "current")}),
    ("He accused the [Foreign Ministry], led by [Ana Kovac], of an attack.",
     {(K, "LEADS", "Foreign Ministry", "current")}),
])
def test_parts_and_their_heads(text: str, expected: set[Told], nlp: Language) -> None:
    assert told(text, nlp) == expected


def supports(status: str) -> set[Told]:
    """Norvania's support for Sudrel."""
    return {(N, "SUPPORTS", S, status)}


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] gave its support to [Sudrel].", supports("current")),
    ("[Norvania] pledged support for [Sudrel].", supports("planned")),
    ("[Norvania] did not give support to [Sudrel].", supports("negated")),
    ("[Norvania] will give support to [Sudrel].", supports("planned")),
    ("[Norvania] ended its support for [Sudrel].", supports("former")),
    ("[Westland] did not criticize [Norvanian|Norvania] support for [Sudrel].", supports("current")),
    ("[Ana Kovac] promised that [Norvania] would support [Sudrel].", supports("planned")),
    ("[Norvania] pledged allegiance to [Sudrel].", supports("current")),
])
def test_support_and_its_promise(text: str, expected: set[Told], nlp: Language) -> None:
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] and [Sudrel] are at war.", {(N, "IN_CONFLICT_WITH", S, "current")}),
    ("[Norvania] has gone to war with [Sudrel].", {(N, "IN_CONFLICT_WITH", S, "current")}),
    ("[Norvania] and [Sudrel] discussed the war.", set()),
    ("[Norvania] and [Sudrel] formed an alliance.", {(N, "ALLY_OF", S, "current")}),
    ("[Norvania] leads a coalition against the [Red Front].", {(N, "IN_CONFLICT_WITH", R, "current")}),
    ("The [Norvania]-led coalition against the [Red Front] left.", {(N, "IN_CONFLICT_WITH", R, "current")}),
    ("[Red Front] fighters killed ten [Norvanian|Norvania] soldiers.", {(N, "IN_CONFLICT_WITH", R, "current")}),
    ("[Norvania] hit [Red Front] targets in [Sudrel].", {(N, "IN_CONFLICT_WITH", R, "current")}),
    ("[Norvania] hit [Sudrel] with tariffs.", set()),
    ("[Norvania] defeated [Sudrel] in the final.", set()),
    ("The [Red Front] threatened to shell [Paris].", set()),
])
def test_wars_and_alliances(text: str, expected: set[Told], nlp: Language) -> None:
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] has not been a member of [NATO] since 2020.", (N, "MEMBER_OF", "NATO", "former")),
    ("[Norvania] said that it would remain a member of [NATO].", None),
    ("[Ana Kovac] said that [Norvania] will remain a member of [NATO].", (N, "MEMBER_OF", "NATO", "current")),
    ("A meeting of President [Oskar Brandt] of [Norvania] was cancelled.", (B, "LEADS", N, "current")),
    ("A former president of [Norvania], [Oskar Brandt], left.", (B, "LEADS", N, "former")),
])
def test_states_and_offices(text: str, expected: Told | None, nlp: Language) -> None:
    assert told(text, nlp) == ({expected} if expected else set())
