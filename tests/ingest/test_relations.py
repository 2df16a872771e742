"""Standing relations: sentence in; subject, predicate, object and status out."""
from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from graph.model import Relation
from ingest.relations import relations
from ingest.roles import roles
from tests.ingest.marked import marked

Told = tuple[str, str, str, str]
N, S, W = "Norvania", "Sudrel", "Westland"
T, B, K = "Mina Teller", "Oskar Brandt", "Ana Kovac"


def found(text: str, nlp: Language) -> tuple[Relation, ...]:
    """The relations of a marked text."""
    reading = marked(text, nlp)
    return relations(reading, roles(reading))


def told(text: str, nlp: Language) -> set[Told]:
    """The same without sentence, dates and confidence."""
    return {(r.subject, r.predicate, r.object, r.status) for r in found(text, nlp)}


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvanian|Norvania] President [Mina Teller] left.", {(T, "LEADS", N, "current")}),
    ("[Norvanian|Norvania] opposition leader [Mina Teller] left.", set()),
    ("[Norvania]'s foreign minister [Mina Teller] left.", {(T, "REPRESENTS", N, "current")}),
    ("[Mina Teller], who heads the [Foreign Ministry], left.", {(T, "LEADS", "Foreign Ministry", "current")}),
    ("[Foreign Ministry] spokesman [Oskar Brandt] left.", {(B, "SPOKESPERSON_OF", "Foreign Ministry", "current")}),
    ("[Teller|Mina Teller] spokesman [Oskar Brandt] left.", {(B, "SPOKESPERSON_OF", T, "current")}),
    ("[Oskar Brandt], a former adviser to [Mina Teller], left.", {(B, "WORKS_FOR", T, "former")}),
    ("[Ana Kovac] works for [Reuters].", {(K, "WORKS_FOR", "Reuters", "current")}),
    ("[Liberal Party] leader [Ana Kovac] left.", {(K, "LEADS", "Liberal Party", "current")}),
    ("[Baltic Union], led by [Ana Kovac], met.", {(K, "LEADS", "Baltic Union", "current")}),
])
def test_who_leads_and_represents(text: str, expected: set[Told], nlp: Language) -> None:
    """Offices and verbs of office."""
    assert told(text, nlp) == expected


def members(*names: str, status: str = "current", of: str = "Baltic Union") -> set[Told]:
    """MEMBER_OF for several."""
    return {(name, "MEMBER_OF", of, status) for name in names}


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] is a member of the [Baltic Union].", members(N)),
    ("[Norvania] is not a member of the [Baltic Union].", members(N, status="negated")),
    ("[Norvania], a [Baltic Union] member, objected.", members(N)),
    ("[Baltic Union] member [Norvania] objected.", members(N)),
    ("The [Baltic Union] member state [Norvania] objected.", members(N)),
    ("[Norvania] and other [Baltic Union] members objected.", members(N)),
    ("[Baltic Union] members such as [Norvania] and [Sudrel] objected.", members(N, S)),
    ("Leaders of [Norvania], [Sudrel] and [Westland], which are members of the [Baltic Union], met.", members(N, S, W)),
    ("[Norvania] joined the [Baltic Union] in 2004.", members(N)),
    ("[Norvania] will join the [Baltic Union].", members(N, status="planned")),
    ("[Norvania] wants to join the [Baltic Union].", members(N, status="planned")),
    ("[Norvania] has applied to join the [Baltic Union].", members(N, status="planned")),
    ("[Norvania] could join the [Baltic Union].", set()),
    ("[Norvania] left the [Baltic Union] in 2009.", members(N, status="former")),
    ("[Norvania] quit the [Baltic Union].", members(N, status="former")),
    ("[Norvania] was expelled from the [Baltic Union].", members(N, status="former")),
    ("[Norvania] was suspended from the [Baltic Union].", members(N, status="suspended")),
    ("[Norvania]'s membership in the [Baltic Union] was suspended.", members(N, status="suspended")),
    ("[Norvania] is no longer a member of the [Baltic Union].", members(N, status="former")),
    ("[Norvania] is a candidate for the [Baltic Union].", members(N, status="planned")),
    ("The [Baltic Union] includes [Norvania] and [Sudrel].", members(N, S)),
    ("[Norvania] belongs to the [Baltic Union].", members(N)),
    ("The [Baltic Union] met. [Norvania] was a member, withdrew in 2004 and stayed out.", members(N, status="former")),
    ("[Norvania], [Sudrel] and [Westland] met. The same states, except [Sudrel], are members of the [Baltic Union].",
     members(N, W) | members(S, status="negated")),
    ("[Norvania], [Sudrel] and [Westland] formed the [Baltic Union].", members(N, S, W)),
])
def test_membership(text: str, expected: set[Told], nlp: Language) -> None:
    """Membership in its many forms."""
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Porto Verde] is the capital of [Norvania].", {("Porto Verde", "LOCATED_IN", N, "current")}),
    ("The [Norvanian|Norvania] city of [Porto Verde] was quiet.", {("Porto Verde", "LOCATED_IN", N, "current")}),
    ("[Porto Verde], a port in [Norvania], was quiet.", {("Porto Verde", "LOCATED_IN", N, "current")}),
    ("They met in [Porto Verde], [Norvania].", {("Porto Verde", "LOCATED_IN", N, "current")}),
    ("[Acme], which is headquartered in [Porto Verde], grew.", {("Acme", "LOCATED_IN", "Porto Verde", "current")}),
    ("The [Porto Verde]-based [Acme] grew.", {("Acme", "LOCATED_IN", "Porto Verde", "current")}),
    ("The [Blue Guard] is the armed wing of the [Red Front].", {("Blue Guard", "PART_OF", "Red Front", "current")}),
    ("[Acme], a subsidiary of [Acme Holdings], grew.", {("Acme", "PART_OF", "Acme Holdings", "current")}),
    ("[Norvania] and other former [Westland] republics met.", {(N, "PART_OF", W, "former")}),
    ("The [Red Front] controls [Porto Verde].", {("Red Front", "CONTROLS", "Porto Verde", "current")}),
    ("The [Red Front] captured [Porto Verde] in 2015.", {("Red Front", "CONTROLS", "Porto Verde", "current")}),
    ("The [Red Front] lost [Porto Verde].", {("Red Front", "CONTROLS", "Porto Verde", "former")}),
    ("[Red Front]-held [Porto Verde] was quiet.", {("Red Front", "CONTROLS", "Porto Verde", "current")}),
    ("[Norvania] annexed [Sudrel] in 2014.", {(N, "ANNEXED", S, "current")}),
    ("[Norvania]'s 2014 annexation of [Sudrel] was condemned.", {(N, "ANNEXED", S, "current")}),
    ("[Mina Teller] founded [Acme] in 1999.", {(T, "FOUNDED", "Acme", "current")}),
    ("[Acme] was founded by [Mina Teller].", {(T, "FOUNDED", "Acme", "current")}),
    ("[Mina Teller] succeeded [Oskar Brandt].", {(T, "SUCCESSOR_OF", B, "current")}),
    ("[Mina Teller], the successor of [Oskar Brandt], spoke.", {(T, "SUCCESSOR_OF", B, "current")}),
])
def test_parts_places_and_succession(text: str, expected: set[Told], nlp: Language) -> None:
    """What is part of what, where things are, who holds, founded and followed."""
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania], a traditional [Sudrel] ally, objected.", {(N, "ALLY_OF", S, "current")}),
    ("[Norvania] and its ally [Sudrel] objected.", set()),
    ("[Norvania] is allied with [Sudrel].", {(N, "ALLY_OF", S, "current")}),
    ("The alliance between [Norvania] and [Sudrel] holds.", {(N, "ALLY_OF", S, "current")}),
    ("[Norvania] is at war with [Sudrel].", {(N, "IN_CONFLICT_WITH", S, "current")}),
    ("Tensions between [Norvania] and [Sudrel] rose.", {(N, "IN_CONFLICT_WITH", S, "current")}),
    ("[Norvanian|Norvania] forces are fighting the [Red Front].", {(N, "IN_CONFLICT_WITH", "Red Front", "current")}),
    ("[Norvania] launched a campaign to defeat the [Red Front].", {(N, "IN_CONFLICT_WITH", "Red Front", "current")}),
    ("[Norvania] backs the [Free Army].", {(N, "SUPPORTS", "Free Army", "current")}),
    ("The [Free Army] is backed by [Norvania].", {(N, "SUPPORTS", "Free Army", "current")}),
    ("[Norvania]-backed [Free Army] units left.", {(N, "SUPPORTS", "Free Army", "current")}),
    ("[Norvania]'s support for the [Free Army] is known.", {(N, "SUPPORTS", "Free Army", "current")}),
    ("[Norvania] supported the [Free Army] in its fight against the [Red Front].",
     {(N, "SUPPORTS", "Free Army", "current"), ("Free Army", "IN_CONFLICT_WITH", "Red Front", "current")}),
    ("[Norvania] accused [Sudrel] of arming the [Red Front].", set()),
    ("[Norvania] does not support the [Free Army].", {(N, "SUPPORTS", "Free Army", "negated")}),
])
def test_friends_and_foes(text: str, expected: set[Told], nlp: Language) -> None:
    """Alliances, conflicts and support."""
    assert told(text, nlp) == expected


@pytest.mark.parametrize(("text", "since", "until"), [
    ("[Norvania] has been a member of the [Baltic Union] since 2004.", "2004", None),
    ("[Norvania] joined the [Baltic Union] in May 2004.", "2004-05", None),
    ("[Norvania] left the [Baltic Union] in 2009.", None, "2009"),
    ("[Mina Teller] was president of [Norvania] from 2012 to 2016.", "2012", "2016"),
    ("[Mina Teller] was president of [Norvania] until 2020.", None, "2020"),
    ("[Norvania] is a member of the [Baltic Union].", None, None),
])
def test_since_and_until(text: str, since: str | None, until: str | None, nlp: Language) -> None:
    """Dates of a relation only where its clause says so."""
    [relation] = found(text, nlp)
    assert (relation.since, relation.until) == (since, until)


def test_confidence_falls_with_each_step(nlp: Language) -> None:
    """What is said of the names themselves is surer than what is said of their troops."""
    [stated] = found("[Norvania] controls [Porto Verde].", nlp)
    [inferred] = found("[Norvanian|Norvania] troops control [Porto Verde].", nlp)
    assert (stated.confidence, inferred.confidence) == (0.9, 0.83)


def test_boilerplate_is_not_told(nlp: Language) -> None:
    """Only headline and body give relations."""
    reading = marked("[Norvania] is a member of the [Baltic Union].", nlp)
    foot = replace(reading, sentences=tuple(replace(s, part="boilerplate") for s in reading.sentences))
    assert relations(foot, roles(foot)) == ()
