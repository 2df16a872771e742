"""Wordings of everyday news that cut across the layers: a text in, the facts of the whole article out."""
from __future__ import annotations

import pytest
from spacy.language import Language

from graph.model import Article, Facts, Span
from ingest.pipeline import extract
from ingest.spans import trimmed


def lines(text: str, nlp: Language) -> set[str]:
    """Entities, offices, relations, actors of events and speakers of statements, each as one line of names."""
    (facts,) = extract([Article("a", text, published="2025-05-14")], nlp)
    assert isinstance(facts, Facts)
    names = {entity.id: entity.name for entity in facts.entities}

    def name(end: str | Span | None) -> str:
        return text[end.start:end.end] if isinstance(end, Span) else names.get(end or "", "-")

    found = {f"{entity.type} {entity.name}" for entity in facts.entities}
    found |= {f"{name(role.person)}: {role.title} of {name(role.organization or role.place)}" for role in facts.roles}
    found |= {f"{name(r.subject)} {r.predicate} {name(r.object)}" for r in facts.relations}
    found |= {f"{event.type} {name(actor)}" for event in facts.events for actor in event.actors}
    found |= {f"{event.type} at {name(target)}" for event in facts.events for target in event.targets}
    return found | {f"{name(s.speaker)} {s.stance}" for s in facts.statements}


@pytest.mark.parametrize(("text", "expected", "excluded"), [
    # names
    ("Estmark's president Yoon Tae-min met Kim So-ra.", {"Person Yoon Tae-min", "Person Kim So-ra"}, set()),
    ("Norway's President Luiz Inácio Lula da Silva arrived.", {"Person Luiz Inácio Lula da Silva"},
     {"Person Lula da Silva"}),
    ("In January Foreign Minister Nils Lund left Oslo.", set(), {"Nils Lund: January Foreign Minister of -"}),
    ("Senator Mark Halvorsen, D-Va., praised Norway.", {"Person Mark Halvorsen"}, {"Place D-Va"}),
    ("UNITED NATIONS, May 3 (Reuters) - Norway voted.", {"Organization United Nations"}, set()),
    ("OSLO/STOCKHOLM (AFP) - Norway voted.", {"Place Norway"}, {"Place OSLO/STOCKHOLM"}),
    ("Anna Berg wrote it in a post on X. Foreign ministry spokesman Nils Lund agreed with Norway.",
     {"Person Nils Lund"}, {"Organization X. Foreign ministry"}),
    ("Ships met near the Second Karlsen Shoal off Norway.", set(),
     {"Person Karlsen Shoal", "Person Second Karlsen Shoal"}),
    ("The paramilitary Rapid Sarnian Forces took the palace. The RSF said so on Friday.",
     {"Organization Rapid Sarnian Forces"}, {"Organization Reporters Without Borders"}),
    ("Oslo's foreign ministry urged Sweden to stay out of it.", {"REQUEST Norway"}, {"REQUEST Oslo"}),
    ("The Centre Party of Anna Berg won in Norway.", {"Organization Centre Party", "Person Anna Berg"}, set()),
    ("OSLO, May 3. /NTB/. Norwegian President Nils Lund left, Erik Dahl said.", {"Erik Dahl asserts"}, set()),
    ("Norway and Sweden quarrelled. Norway left, and Norway came back. Sweden smiled. The Interior Ministry agreed.",
     {"Organization Norwegian Interior Ministry"}, {"Organization Swedish Interior Ministry"}),
    ("The coast guard seized boats near the Second Thomas Shoal.", {"Place Second Thomas Shoal"}, set()),
    ("It was attended by President Nils Lund Jr. Yoko Mori and Erik Dahl held talks.",
     {"Person Nils Lund Jr.", "Person Yoko Mori"}, set()),
    ("The commander, Mohamed Karif, known as Hamza, left. Hamza was ill.", {"Person Mohamed Karif"},
     {"Person Hamza"}),
    ("Norway cut aid after a scandal known as Fishgate. Fishgate shook Malawi.", {"Place Norway"},
     {"Organization Fishgate", "Person Fishgate", "Place Fishgate"}),
    ("President Anna Berg named Nils Lund as interior minister on Monday.", {"Person Anna Berg", "Person Nils Lund"},
     set()),
    ("UNITED NATIONS (AP) - The U.N. Security Council voted on Friday.", {"Organization Associated Press"}, set()),
    ("The Wagnar Group, a mercenary outfit, left Mali. Rights groups accused the army and Wagnar of killings.",
     {"Organization Wagnar Group"}, {"Person Wagnar", "Organization Wagnar"}),
    ("Norwegian troops met Russian fighters in Mali. There are about 1,000 fighters there.", {"Place Mali"}, set()),
    ("Nils Lund asked Justice Minister Anna Berg to resign. The Law and Justice party agreed.",
     {"Anna Berg: Justice Minister of -"}, {"Organization Justice"}),
    ("The previous government, led by the Law and Justice party, illegally used spyware. Andrzej Duda, an ally of Law "
     "and Justice, left.", {"Organization Law and Justice party"}, {"Organization Law and Justice"}),
    # offices
    ("Middle East envoy Nils Lund and US Ukraine envoy Anna Berg met.", {"Anna Berg REPRESENTS United States"},
     {"Nils Lund REPRESENTS Middle East", "Anna Berg REPRESENTS Ukraine"}),
    ("Norway's U.N. ambassador, Nils Lund, spoke.", {"Nils Lund REPRESENTS Norway"},
     {"Nils Lund REPRESENTS United Nations"}),
    ("The Labour Party, whose leader is Nils Lund, voted.", {"Nils Lund LEADS Labour Party"}, set()),
    ("Nils Lund, who was the EU's chief Brexit negotiator, spoke.", {"Nils Lund REPRESENTS European Union"},
     {"Person Brexit"}),
    # relations
    ("President Nils Lund appointed Anna Berg as prime minister on Monday, replacing Eva Dahl.",
     {"Anna Berg SUCCESSOR_OF Eva Dahl"}, {"Nils Lund SUCCESSOR_OF Eva Dahl"}),
    ("Nils Lund blocked a joint statement in support of Ukraine.", set(), {"Nils Lund SUPPORTS Ukraine"}),
    ("Norway will fight together with Sweden.", set(), {"Norway IN_CONFLICT_WITH Sweden"}),
    ("NATO, a US-led alliance of many states, met.", {"United States LEADS NATO"}, {"NATO ALLY_OF United States"}),
    ("Norway, Sweden, Denmark and Iceland have promised help.", set(), {"Norway LOCATED_IN Sweden"}),
    # pronouns
    ("Norway will fight, President Nils Lund has said.\n\n\"I will fight if one soldier comes with a gun,\" he told a "
     "press conference.", {"Nils Lund asserts"}, {"- asserts"}),
    # statements
    ("Nils Lund neither confirmed nor denied that Norway had left.", set(), {"Nils Lund denies", "Nils Lund confirms"}),
    ("Nils Lund has acknowledged that Norway bought the software but denied that it was used.",
     {"Nils Lund concedes", "Nils Lund denies"}, {"Norway denies"}),
    ("Norwegian minister survives shooting, suspect charged", set(), {"- accuses"}),
    # events
    ("Minister jailed in Norway", {"COERCE Norway", "COERCE at Minister"}, {"COERCE Minister"}),
    ("Norway, Spain sign defense pact in Oslo", {"SUPPORT Norway", "SUPPORT Spain"}, {"SUPPORT at Spain"}),
    ("Norway has pledged $200 million for the mission.", {"AGREE Norway"}, {"AGREE at $200 million"}),
    ("Norwegian minister Nils Lund denied that Norway had attacked Sweden.", {"REJECT Nils Lund", "REJECT at Sweden"},
     {"REJECT at Norway"}),
    ("Nils Lund, Norway's foreign minister, warned that Norway would strike back if Sweden attacked.",
     {"THREATEN at Sweden"}, {"THREATEN at Norway"}),
    ("Nils Lund discussed Iceland with Anna Berg by phone.", {"CONSULT at Anna Berg"}, {"CONSULT at Iceland"}),
    ("Nils Lund, who leads the opposition Labour Party, spoke.", set(), {"REJECT Nils Lund"}),
    ("Norway promised to send police to Haiti.", set(), {"THREATEN Norway"}),
    # what the parser hangs on the wrong verb or name
    ("Nils Lund denied that Sweden had organised the protests and demanded that Denmark leave.",
     {"Nils Lund denies", "Nils Lund demands"}, {"Sweden demands"}),
    ("Norway rejected charges that it was linked to a plot to kill Nils Lund and called on Sweden to build trust.",
     {"Norway rejects", "Norway demands"}, set()),
    ("No date has been set for a meeting between President Nils Lund and his Danish counterpart Lars Holm, Interior "
     "Ministry spokesman Erik Dahl told reporters.", {"Erik Dahl asserts"}, {"- asserts", "CONSULT Erik Dahl"}),
])
def test_facts(nlp: Language, text: str, expected: set[str], excluded: set[str]) -> None:
    found = lines(text, nlp)
    assert expected <= found, found
    assert not excluded & found


@pytest.mark.parametrize(("text", "last"), [
    ("Yoon Tae-min left.", "min"), ("Anna Berg-led parties left.", "Berg"), ("Anna Berg - of course - left.", "Berg"),
    ("Anna Berg-approved plans failed.", "Berg"),
])
def test_end_of_a_hyphenated_name(nlp: Language, text: str, last: str) -> None:
    doc = nlp.make_doc(text)
    assert [doc[end - 1].text for _, end in trimmed(doc, 0, 2, "Person")] == [last]
