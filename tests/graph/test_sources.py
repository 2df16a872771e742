"""A sentence in, the sources it names out."""
from __future__ import annotations

import pytest

from graph.media import media, medium_key, medium_name
from graph.model import Article, Facts, Sentence
from graph.sources import sources


def named(text: str) -> list[str]:
    return [one.name for one in sources(Facts(Article("x", text)))]


@pytest.mark.parametrize("text, names", [
    ("The ferry sank off Halden, according to AFP.", ["AFP"]),
    ("AFP reported that the ferry had sunk.", ["AFP"]),
    ("The bridge is closed, Agence France-Presse reported on Monday.", ["AFP"]),
    ("The bridge was mined, AP reported late on Sunday, citing four diplomats.", ["AP", "four diplomats"]),
    ("The Interfax news agency quoted the minister as saying the pipe was dry.", ["Interfax"]),
    ("A Reuters report said the bank had failed.", ["Reuters"]),
    ("He would not run again, he said in an interview with Der Spiegel.", ["Der Spiegel"]),
    ("“There is no treaty,” Aubert told the Norvan Wire.", ["Norvan Wire"]),
    ("The list was drawn up in June, according to a report by Norvania's state-run news agency TASS.", ["TASS"]),
    ("The envoy told the television channel Rossiya 24 that he would stay.", ["Rossiya 24"]),
    ("Iranian state television said the tanker was freed.", ["Iranian state television"]),
    ("The newspaper Vecernje List wrote that the port is closed.", ["Vecernje List"]),
    ("Time magazine reported the sale.", ["Time"]),
    ("Reuters and the BBC reported the sale.", ["Reuters", "BBC"]),
    ("The sale was first reported by the Financial Times and Bloomberg.", ["Financial Times", "Bloomberg"]),
    ("An AP photographer at the border saw twenty lorries.", ["AP"]),
    ("HALDEN (Norvan Wire) — Negotiators left the hotel.", ["Norvan Wire"]),
    ("Four European diplomats said the deal was dead.", ["four diplomats"]),
    ("The deal was dead, said 4 diplomats from the Union.", ["four diplomats"]),
    ("A senior Turkish official said the strait would close.", ["a Turkish official"]),
    ("Three people familiar with the talks said the merger was off.", ["three sources"]),
    ("Two officials, speaking on condition of anonymity, said the raid had failed.", ["two officials"]),
])
def test_what_an_article_rests_on(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize("text", [
    "The BBC's director resigned on Monday.",
    "She reads the New York Times every day.",
    "Officials said the road was closed.",
    "Police said two men were held.",
    "The minister told reporters that AFP was banned from the hall.",
    "Time said nothing about it, and the sun went down.",
    "Sources close to the talks were silent.",
    "President Iren Dovak said on Friday that the port stays open.",
    "Bloomberg said it would cut forty jobs.",
    "The ministry denied a report by the daily Kommersant that it had paid.",
    "Two officials were dismissed over the leak.",
    "He told Italian television nothing new.",
])
def test_what_is_no_source(text: str) -> None:
    assert named(text) == []


def test_offsets_are_those_of_the_name() -> None:
    text = "The talks failed, the\u00a0Interfax news agency said. “No,” Aubert’s aide told AFP."
    assert [text[one.start : one.end] for one in sources(Facts(Article("x", text)))] == ["Interfax", "AFP"]


def test_boilerplate_counts_where_it_is_a_credit() -> None:
    text = "(Norvan Wire)\nRain fell. Read what AFP reported last year."
    sentences = (Sentence(0, 13, "boilerplate"), Sentence(14, 24), Sentence(25, 57, "boilerplate"))
    assert [one.name for one in sources(Facts(Article("x", text), sentences))] == ["Norvan Wire"]


def test_names_of_one_medium_have_one_key() -> None:
    assert medium_key("Agence France-Presse") == medium_key("AFP") == medium_key("the AFP")
    assert medium_name("The Norvan  Wire") == "Norvan Wire"
    assert medium_name("British Broadcasting Corporation") == "BBC"


def test_no_alias_means_two_media() -> None:
    forms = [form for name, others in media()["names"].items() for form in {name, *others}]
    keys = [medium_key(form) for form in forms]
    told: dict[str, set[str]] = {}
    for form, key in zip(forms, keys, strict=True):
        told.setdefault(form.casefold(), set()).add(key)
    assert [form for form, found in told.items() if len(found) > 1] == []
    assert len(set(media()["names"])) == len(media()["names"])


def test_every_unsure_name_is_listed() -> None:
    forms = (form for name, others in media()["names"].items() for form in (name, *others))
    listed = {form.removeprefix("The ").casefold() for form in forms}
    assert {name for name in media()["unsure"]["names"] if name.removeprefix("The ").casefold() not in listed} == set()
