"""Standing relations in the wordings of war reports, offices and places: sentence in, relations out."""
from __future__ import annotations

import pytest
from spacy.language import Language

from tests.ingest.test_relations import Told, told

N, S, W = "Norvania", "Sudrel", "Westland"
T, B, K = "Mina Teller", "Oskar Brandt", "Ana Kovac"
R, F = "Red Front", "Free Army"


def foes(*pairs: tuple[str, str], status: str = "current") -> set[Told]:
    """IN_CONFLICT_WITH for pairs, their ends in order."""
    return {(min(pair), "IN_CONFLICT_WITH", max(pair), status) for pair in pairs}


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] is working to weaken and defeat the [Red Front].", foes((N, R))),
    ("[Norvania] and [Sudrel] forces liberated [Porto Verde] from the [Red Front].", foes((N, R), (S, R))),
    ("[Norvanian|Norvania] troops have cleared [Porto Verde] of [Red Front] fighters.", foes((N, R))),
    ("[Norvania] launched airstrikes on [Red Front] positions.", foes((N, R))),
    ("The [Red Front] attacked a [Norvanian|Norvania] army base.", foes((N, R))),
    ("[Norvania] launched legal action against [Sudrel].", set()),
    ("[Norvania] carried out strikes against [Red Front] targets.", foes((N, R))),
    ("[Norvania] began a joint operation with [Sudrel].", set()),
    ("[Norvania] voiced support for [Sudrel] in the fight against the [Red Front].",
     {(N, "SUPPORTS", S, "current")} | foes((S, R))),
    ("[Norvania] works with [Sudrel] to defeat the [Red Front].", foes((N, R), (S, R))),
    ("[Norvania] acts as part of the [Coastal Alliance] to defeat the [Red Front].",
     {(N, "PART_OF", "Coastal Alliance", "current")} | foes((N, R), ("Coastal Alliance", R))),
    ("[Norvania]'s \"war\" on the [Red Front] is a sham.", set()),
    ("They rejected allegations that [Norvania] arms the [Red Front].", set()),
    ("[Norvania] settled its dispute with [Sudrel].", foes((N, S), status="former")),
    ("[Norvania]'s [Sudrelian|Sudrel] rival [Westland] objected.", foes((N, W))),
])
def test_who_fights_whom(text: str, expected: set[Told], nlp: Language) -> None:
    """Deeds of war, the purposes they have and the things they hit."""
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] has trained and equipped the [Free Army].", {(N, "SUPPORTS", F, "current")}),
    ("[Norvanian|Norvania] troops fought alongside the [Free Army].", {(F, "ALLY_OF", N, "current")}),
    ("With the support of [Norvania], the [Free Army] won.", {(N, "SUPPORTS", F, "current")}),
    ("[Mina Teller] has the backing of [Oskar Brandt].", {(B, "SUPPORTS", T, "current")}),
    ("[Norvania] must support the [Free Army].", set()),
    ("Troops loyal to the [Free Army] seized [Porto Verde].", {(F, "CONTROLS", "Porto Verde", "current")}),
    ("[Norvania] sent troops to seize [Porto Verde].", {(N, "CONTROLS", "Porto Verde", "planned")}),
    ("The start of [Norvanian|Norvania] operations to retake [Porto Verde] was praised.",
     {(N, "CONTROLS", "Porto Verde", "planned")}),
    ("[Norvania] began an operation to retake [Porto Verde].", {(N, "CONTROLS", "Porto Verde", "planned")}),
])
def test_who_supports_and_controls(text: str, expected: set[Told], nlp: Language) -> None:
    """Support given, received and only asked for; control won and only sought."""
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Baltic Union] countries [Norvania] and [Sudrel] objected.",
     {(N, "MEMBER_OF", "Baltic Union", "current"), (S, "MEMBER_OF", "Baltic Union", "current")}),
    ("[Baltic Union] members include [Norvania] and [Sudrel].",
     {(N, "MEMBER_OF", "Baltic Union", "current"), (S, "MEMBER_OF", "Baltic Union", "current")}),
    ("They work with [Norvania] within [NATO].", {(N, "MEMBER_OF", "NATO", "current")}),
    ("A [Canadian|Canada] joined the [Liberal Party].", set()),
    ("The [Red Front]'s [Blue Guard] attacked.", {("Blue Guard", "PART_OF", R, "current")}),
    ("[Acme Holdings]'s [Acme] unit grew.", {("Acme", "PART_OF", "Acme Holdings", "current")}),
    ("[Ana Kovac] from [Reuters] was there.", {(K, "WORKS_FOR", "Reuters", "current")}),
    ("[Ana Kovac] retired from [Acme].", {(K, "WORKS_FOR", "Acme", "former")}),
    ("[Acme] was founded and led by [Ana Kovac].",
     {(K, "FOUNDED", "Acme", "current"), (K, "LEADS", "Acme", "current")}),
    ("[Acme] was founded by the lawyer and banker [Ana Kovac].", {(K, "FOUNDED", "Acme", "current")}),
    ("[Ana Kovac] is [Norvania]'s nominee to succeed [Oskar Brandt].", {(K, "SUCCESSOR_OF", B, "current")}),
    ("[Porto Verde] is quiet in the [Karra] district of [Marisa].", {("Karra", "LOCATED_IN", "Marisa", "current")}),
    ("The [Marisa] suburb of [Karra] is quiet.", {("Karra", "LOCATED_IN", "Marisa", "current")}),
    ("[Karra] is recognised as part of [Norvania].", {("Karra", "PART_OF", N, "current")}),
    ("They fled [Karra] province, [Norvania].", {("Karra", "LOCATED_IN", N, "current")}),
])
def test_members_parts_and_places(text: str, expected: set[Told], nlp: Language) -> None:
    """Who and what belongs where."""
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Ana Kovac] is the chief executive of [Acme], the largest bank in [Norvania].",
     {(K, "LEADS", "Acme", "current"), ("Acme", "LOCATED_IN", N, "current")}),
    ("[Ana Kovac] is a lawyer, and the current head of [Acme].", {(K, "LEADS", "Acme", "current")}),
    ("The pact between [Acme], led by [Ana Kovac], and [Acme Holdings], led by [Oskar Brandt], held.",
     {(K, "LEADS", "Acme", "current"), (B, "LEADS", "Acme Holdings", "current")}),
    ("[Ana Kovac] is chairman of [Acme] and [Acme Holdings].",
     {(K, "LEADS", "Acme", "current"), (K, "LEADS", "Acme Holdings", "current")}),
    ("The prime ministers of [Norvania] and [Sudrel], [Mina Teller] and [Oskar Brandt], met.",
     {(T, "LEADS", N, "current"), (B, "LEADS", S, "current")}),
    ("The [Norvanian|Norvania] and [Sudrelian|Sudrel] presidents, [Mina Teller] and [Oskar Brandt], met.",
     {(T, "LEADS", N, "current"), (B, "LEADS", S, "current")}),
    ("In [Norvania] Minister [Ana Kovac] met the press.", set()),
    ("[Ana Kovac], Minister for [Norvania], left.", set()),
    ("[Norvania] lawyer [Ana Kovac] left.", set()),
    ("[Ana Kovac], lieutenant governor of [Norvania], left.", {(K, "REPRESENTS", N, "current")}),
    ("[Ana Kovac] took command of [Northern Command].", {(K, "LEADS", "Northern Command", "current")}),
    ("[Northern Command], under the leadership of [Ana Kovac], left.", {(K, "LEADS", "Northern Command", "current")}),
    ("[Ana Kovac] hopes to be elected president of [Norvania].", {(K, "LEADS", N, "planned")}),
])
def test_offices(text: str, expected: set[Told], nlp: Language) -> None:
    """Whose an office is, and what is no office of the place named beside it."""
    assert told(text, nlp) == expected
