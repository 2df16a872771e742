"""Offices: sentence in; person, title, organization, place and status out."""
from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.model import Role
from ingest.reading import Reading
from ingest.roles import roles
from ingest.titling import office_of
from tests.ingest.marked import marked


def shown(role: Role) -> str:
    """A role as one line."""
    whose = " in ".join(filter(None, (role.organization, role.place)))
    status = "" if role.status == "current" else f" ({role.status})"
    return f"{role.person.split()[1]}: {role.title}" + (f" of {whose}" if whose else "") + status


@pytest.mark.parametrize(("text", "expected"), [
    # before the name
    ("[Norvanian|Norvania] Prime Minister [Mina Teller] arrived.", ["Teller: Prime Minister of Norvania"]),
    ("[Norvania]'s foreign minister, [Mina Teller], arrived.", ["Teller: foreign minister of Norvania"]),
    ("[Norvania]'s newly elected president [Mina Teller] spoke.", ["Teller: president of Norvania"]),
    ("Former [NATO] Secretary General [Oskar Brandt] spoke.", ["Brandt: Secretary General of NATO (former)"]),
    ("[U.S.|United States] Secretary of State [Ana Kovac] landed.", ["Kovac: Secretary of State of United States"]),
    ("Deputy Prime Minister [Ana Kovac] of [Norvania] resigned herself to it.",
     ["Kovac: Deputy Prime Minister of Norvania"]),
    ("[Norvanian|Norvania] [Foreign Ministry] spokeswoman [Ana Kovac] said so.",
     ["Kovac: spokeswoman of Foreign Ministry in Norvania"]),
    ("[Northern Command] chief Gen. [Oskar Brandt] said so.", ["Brandt: chief of Northern Command"]),
    ("Then-president [Mina Teller] signed it.", ["Teller: president (former)"]),
    ("The foreign ministers [Mina Teller] and [Oskar Brandt] met.",
     ["Brandt: foreign ministers", "Teller: foreign ministers"]),
    # appositions
    ("[Mina Teller], the foreign minister of [Norvania], left.", ["Teller: foreign minister of Norvania"]),
    ("[Mina Teller], a spokeswoman for the [Foreign Ministry], left.", ["Teller: spokeswoman of Foreign Ministry"]),
    ("[Oskar Brandt], commander, [Northern Command], spoke.", ["Brandt: commander of Northern Command"]),
    ("[Oskar Brandt], president and chief executive of [Acme], spoke.",
     ["Brandt: chief executive of Acme", "Brandt: president of Acme"]),
    ("[Norvania]'s former ambassador to [Sudrel], [Ana Kovac], wrote a book.",
     ["Kovac: ambassador of Norvania (former)"]),
    # copulas
    ("[Mina Teller] is the president of [Norvania].", ["Teller: president of Norvania"]),
    ("[Mina Teller] was president of [Norvania] from 2012 to 2016.", ["Teller: president of Norvania (former)"]),
    ("[Mina Teller] became prime minister of [Norvania] in 2019.", ["Teller: prime minister of Norvania"]),
    ("[Mina Teller] is not the president of [Norvania].", ["Teller: president of Norvania (negated)"]),
    ("[Mina Teller] will be the next president of [Norvania].", ["Teller: president of Norvania (planned)"]),
    # verbs
    ("[Mina Teller] was appointed foreign minister of [Norvania].", ["Teller: foreign minister of Norvania"]),
    ("[Mina Teller] was elected president of [Norvania] on Sunday.", ["Teller: president of Norvania"]),
    ("[Mina Teller] took office as president of [Norvania].", ["Teller: president of Norvania"]),
    ("[Mina Teller] resigned as head of the [Central Bank].", ["Teller: head of Central Bank (former)"]),
    ("[Oskar Brandt] dismissed [Mina Teller] as defense minister.", ["Teller: defense minister (former)"]),
    ("[Mina Teller] stepped down as chairwoman of [Acme].", ["Teller: chairwoman of Acme (former)"]),
    ("[Mina Teller] succeeded [Oskar Brandt] as president of [Norvania].",
     ["Brandt: president of Norvania (former)", "Teller: president of Norvania"]),
    ("[Mina Teller] was nominated as ambassador of [Norvania].", ["Teller: ambassador of Norvania (planned)"]),
    # no office
    ("The general public met [Mina Teller].", []),
    ("The president of [Norvania] spoke.", []),
])
def test_office(text: str, expected: list[str], nlp: Language) -> None:
    """Each construction gives its person, title, organization or place, and status."""
    assert sorted(shown(role) for role in roles(marked(text, nlp))) == expected


def test_office_takes_its_place_from_the_article(nlp: Language) -> None:
    """A bare "President X" is president of what the article says elsewhere."""
    text = "[Norvanian|Norvania] President [Mina Teller] left. On Monday President [Teller|Mina Teller] returned."
    reading = marked(text, nlp)
    assert [role.place for role in roles(reading)] == ["Norvania", "Norvania"]


@pytest.mark.parametrize(("title", "office"), [
    ("prime minister", "government"), ("first deputy prime minister", "deputy"), ("interior minister", "minister"),
    ("minister of foreign affairs", "minister"), ("secretary general", "head"), ("press secretary", "spokesperson"),
    ("presidents", "government"), ("senior official", "official"), ("special envoy", "envoy"),
])
def test_class_of_a_title(title: str, office: str) -> None:
    """The last words of a title decide; a deputy of anything is a deputy."""
    found = office_of(tuple(title.split()))
    assert found is not None
    assert found.name == office


def test_a_description_before_does_not_hide_the_office_behind_and(read: Callable[[str], Reading]) -> None:
    reading = read("Karel Osti, his predecessor and a former director of the Harbour Police, was made an aide.")
    assert [(role.title, role.status) for role in roles(reading)] == [("director", "former")]
