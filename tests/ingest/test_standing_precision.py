"""What reads like a standing relation and is another one, or none."""
from __future__ import annotations

import pytest
from spacy.language import Language

from ingest.roles import roles
from tests.ingest.marked import marked
from tests.ingest.test_roles import shown as shown_role
from tests.ingest.test_standing_status import shown


@pytest.mark.parametrize(("text", "expected"), [
    ("[Norvania] became a candidate for membership of the [Baltic Union].", ["Norvania MEMBER_OF Baltic planned"]),
    ("The [Baltic Union] met. [Norvania], a candidate since 2019, opened accession talks in 2021.",
     ["Norvania MEMBER_OF Baltic planned 2019"]),
    ("[Norvania] handed over its [Baltic Union] accession document.", []),
    ("[Baltic Union] officials said [Ana Kovac] is not a member of the delegation.", []),
    ("[Norvania] is a member of the [Baltic Union] and of the [European Union].",
     ["Norvania MEMBER_OF Baltic current", "Norvania MEMBER_OF European current"]),
    ("[Norvania] and [Sudrel] are members of the [European Union]. [They|European Union] are not members of [NATO].",
     ["Norvania MEMBER_OF European current", "Norvania MEMBER_OF NATO negated",
      "Sudrel MEMBER_OF European current", "Sudrel MEMBER_OF NATO negated"]),
])
def test_membership_and_what_is_about_it(text: str, expected: list[str], nlp: Language) -> None:
    """Candidates, talks and papers are not members."""
    assert shown(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Oskar Brandt] accused [Sudrel] of having planned a war against [Norvania].", []),
    ("[Norvania] wants to avoid a war with [Sudrel].", []),
    ("A treaty ended the war between [Norvania] and [Sudrel].", ["Norvania IN_CONFLICT_WITH Sudrel former"]),
    ("[Mina Teller] came to power after the war between [Norvania] and [Sudrel].",
     ["Norvania IN_CONFLICT_WITH Sudrel former"]),
    ("The war between [Norvania] and [Sudrel] goes on.", ["Norvania IN_CONFLICT_WITH Sudrel current"]),
])
def test_wars_that_are_over_or_never_were(text: str, expected: list[str], nlp: Language) -> None:
    """A war that somebody plans, fears or ends is none that goes on."""
    assert shown(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Oskar Brandt] represented [Mina Teller] at the summit in [Porto Verde].", []),
    ("[Norvania] was represented by [Oskar Brandt].", []),
    ("[Oskar Brandt] represents [Norvania] in the [Baltic Union].", ["Oskar REPRESENTS Norvania current"]),
])
def test_representing_once(text: str, expected: list[str], nlp: Language) -> None:
    """Whoever comes to a meeting in somebody's stead does not represent him from then on."""
    assert shown(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Ana Kovac], the foreign minister of [Acme], left.", ["Ana REPRESENTS Acme current"]),
    ("[Foreign Ministry] minister [Ana Kovac] left.", ["Ana WORKS_FOR Foreign current"]),
    ("They met President [Oskar Brandt] of [Acme].", ["Oskar LEADS Acme current"]),
    ("They met [Norvanian|Norvania] Prime Minister [Oskar Brandt] and [NATO] Secretary General [Mina Teller].",
     ["Mina LEADS NATO current", "Oskar LEADS Norvania current"]),
    ("[Mina Teller] met the leaders of [NATO], among them [Ana Kovac] and [Oskar Brandt].", []),
    ("[NATO] foreign ministers [Ana Kovac] and [Oskar Brandt] met.", []),
])
def test_whose_office_it_is_not(text: str, expected: list[str], nlp: Language) -> None:
    """Ministers are one of several, leaders of an alliance lead its members, a list has several titles."""
    assert shown(text, nlp) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Mina Teller] dismissed the commander of the [Northern Command], General [Oskar Brandt].",
     ["Brandt: commander of Northern Command (former)"]),
    ("[Mina Teller] sacked Foreign Minister [Oskar Brandt] on Monday.", ["Brandt: Foreign Minister (former)"]),
    ("[Norvanian|Norvania] President [Mina Teller] has resigned.", ["Teller: President of Norvania (former)"]),
    ("[Mina Teller], the last president of [Norvania], resigned.", ["Teller: president of Norvania (former)"]),
    ("[Norvanian|Norvania] President [Mina Teller] will not resign.", ["Teller: President of Norvania"]),
    ("[Norvanian|Norvania] President [Mina Teller] dismissed the report.", ["Teller: President of Norvania"]),
    ("[Norvanian|Norvania] President [Mina Teller] resigned as head of the [Liberal Party].",
     ["Teller: President of Norvania", "Teller: head of Liberal Party (former)"]),
    ("The [Norvanian|Norvania] ambassador's deputy, [Oskar Brandt], left.", ["Brandt: deputy"]),
])
def test_offices_given_up(text: str, expected: list[str], nlp: Language) -> None:
    """The verb tells that the office beside the name is over."""
    assert sorted(shown_role(role) for role in roles(marked(text, nlp))) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("[Acme] grew. [He|Acme] leads the [Liberal Party].", []),
    ("[Mina Teller] left. [It|Mina Teller] joined the [Baltic Union].", []),
    ("[Mina Teller] left. [She|Mina Teller] leads the [Liberal Party].", ["Mina LEADS Liberal current"]),
])
def test_pronouns_that_cannot_mean_it(text: str, expected: list[str], nlp: Language) -> None:
    """An organization is no "he" and a person no "it"."""
    assert shown(text, nlp) == expected


def test_a_crown_prince_does_not_lead_yet(nlp: Language) -> None:
    """An heir stands for the country and does not head it."""
    assert shown("[Norvanian|Norvania] Crown Prince [Oskar Brandt] left.", nlp) == ["Oskar REPRESENTS Norvania current"]
