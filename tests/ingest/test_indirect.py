"""Indirect speech in its many forms: a sentence in; speaker, cue, stance and content out."""
from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.model import Article, Span, Statement
from ingest.cues import lexicon
from ingest.reading import Reading, parsed, read_article
from ingest.statements import statements

Read = Callable[[str], Reading]


def _told(text: str, found: Statement) -> tuple[str, str, str, str]:
    def words(span: Span | None) -> str:
        return text[span.start : span.end] if span is not None else ""

    return words(found.speaker_span), words(found.cue), found.stance, words(found.content).rstrip(".")


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "stance", "content"),
    [
        ("Weber plans to close the border.", "Weber", "plans", "asserts", "to close the border"),
        ("Weber backed Paul Brandt.", "Weber", "backed", "praises", "Paul Brandt"),
        ("The senators voted against the bill.", "The senators", "voted", "rejects", "the bill"),
        ("Weber spoke about the war.", "Weber", "spoke", "asserts", "the war"),
        ("Weber pushed back against the criticism.", "Weber", "pushed", "rejects", "the criticism"),
        ("A slew of lawmakers endorsed the plan.", "A slew of lawmakers", "endorsed", "praises", "the plan"),
        ("The new law calls for a ban on coal.", "The new law", "calls", "demands", "a ban on coal"),
        ("Weber called the charges unfounded and malicious.", "Weber", "called", "rejects",
         "the charges unfounded and malicious"),
        ("Taxes, as one adviser noted, do not fall by themselves.", "one adviser", "noted", "asserts",
         "Taxes, as one adviser noted, do not fall by themselves"),
        ("While prices rose in March, Weber also noted that wages fell.", "Weber", "noted", "asserts",
         "that wages fell"),
        ("No ship was held, said its director, Jonas Quill; two had failed a test.", "its director, Jonas Quill",
         "said", "asserts", "No ship was held"),
        ("The audit office found no trace of the money, its head, Jonas Quill, said on Monday.",
         "its head, Jonas Quill", "said", "asserts", "The audit office found no trace of the money"),
        ("Weber continues to pay the bank, the head of the audit office, Jonas Quill, told a committee.",
         "the head of the audit office, Jonas Quill", "told", "asserts", "Weber continues to pay the bank"),
        ("Weber would not say whether the bank was broke.", "Weber", "say", "rejects", "whether the bank was broke"),
        ("Weber is not sure that the plan will work.", "Weber", "sure", "doubts", "that the plan will work"),
        ("Weber is against the plan.", "Weber", "against", "rejects", "the plan"),
        ("Weber is in favor of the plan.", "Weber", "of", "praises", "the plan"),
        ("Anna Weber is a fierce critic of the plan.", "Anna Weber", "critic", "criticizes", "the plan"),
        ("In Weber's view, the plan is dead.", "Weber's", "view", "asserts", "the plan is dead"),
        ("Weber took issue with the report.", "Weber", "took", "criticizes", "the report"),
        ("Weber cast doubt on the report.", "Weber", "cast", "doubts", "the report"),
        ("Weber voiced concern over the plan.", "Weber", "concern", "warns", "the plan"),
        ("Weber attacked the former president.", "Weber", "attacked", "criticizes", "the former president"),
        ("Weber hoped that the bank would recover.", "Weber", "hoped", "asserts", "that the bank would recover"),
        ("Weber tweeted that the bank was broke.", "Weber", "tweeted", "asserts", "that the bank was broke"),
        ("The new law requires a licence for every boat.", "The new law", "requires", "demands",
         "a licence for every boat"),
        ("In a new poll, Weber leads Brandt by ten points.", "a new poll", "In", "asserts",
         "Weber leads Brandt by ten points"),
        ("Weber has a wide lead in the latest survey.", "the latest survey", "in", "asserts", "Weber has a wide lead"),
        ("Weber left early in the hope of seeing Anna Brandt.", "Weber", "hope", "asserts", "seeing Anna Brandt"),
        ("The bank is broke.\n\nWeber added:\n\nThe bank will close in May. Nobody will lose money.\n\nIt rained.",
         "Weber", "added", "asserts", "The bank will close in May. Nobody will lose money"),
        ("The plan is dead, but only if the bank agrees, Sen. Anna Weber (R-Oldby) told reporters.", "Sen. Anna Weber",
         "told", "asserts", "The plan is dead, but only if the bank agrees"),
        ("Minister Hid Health Problems From Public, Palace Doctor Says", "Palace Doctor", "Says", "asserts",
         "Minister Hid Health Problems From Public"),
        ("Poll: Weber and Brandt hold narrow leads", "Poll", ":", "asserts", "Weber and Brandt hold narrow leads"),
        ("Weber sent a letter to the bank urging it to close.", "Weber", "urging", "demands", "it to close"),
        ("Weber sent a letter to Brandt asking that the bank close.", "Weber", "asking", "asks", "that the bank close"),
        ("The town released a statement saying that the plan was dead.", "The town", "saying", "asserts",
         "that the plan was dead"),
        ("Weber is silent, aside from telling reporters that she will stay.", "Weber", "telling", "asserts",
         "that she will stay"),
    ],
)
def test_what_is_told_and_by_whom(
    read: Read, text: str, speaker: str, cue: str, stance: str, content: str
) -> None:
    (found,) = statements(read(text))
    assert _told(text, found) == (speaker, cue, stance, content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Weber argued that a wall would keep people out, saying that it had worked before.", "Weber"),
        ("Weber rejected the notion that the party could win, arguing that it had lost touch.", "Weber"),
        ("Weber said she had been ill for a week and called it a trifle.", "Weber"),
    ],
)
def test_who_goes_on_behind_what_is_said(read: Read, text: str, speaker: str) -> None:
    found = [_told(text, one) for one in statements(read(text))]
    assert len(found) == 2 and {one[0] for one in found} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the talks had failed, Weber left the room.",
        "Brandt was told that the bank was broke.",
        "It was widely reported that the bank was broke.",
        "The company pushed the door.",
        "Weber deployed two soldiers to defend the town of Halden.",
        "Demographics favor Weber.",
    ],
)
def test_who_is_told_or_cannot_speak_says_nothing(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_a_name_below_or_behind_a_dash_says_the_quotation(read: Read) -> None:
    text = "“Brandt must stop calling farmers lazy when most of us work all day.”― Carla Sanchez."
    (found,) = statements(read(text))
    assert _told(text, found)[0] == "Carla Sanchez"


def test_a_name_before_a_colon_says_the_quotation(read: Read) -> None:
    text = 'When Osti left the party, Brandt released this statement: "We thank him for all that he has done for us."'
    (found,) = statements(read(text))
    assert _told(text, found)[0] == "Brandt"


@pytest.mark.parametrize("caller", ["Historians", "Report", "Weber camp", "Newspaper"])
def test_who_stands_before_a_headlines_colon_speaks(caller: str, nlp: Language) -> None:
    headline = f"{caller}: The bank has lost its licence"
    text = f"{headline}\n\nThe bank has lost its licence, it was learnt on Monday."
    doc, article = next(parsed([Article("test", text, title=headline)], nlp))
    (found,) = statements(read_article(doc, article, nlp))
    assert _told(text, found) == (caller, ":", "asserts", "The bank has lost its licence")


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Weber said that the bank was broke.", 0.9),
        ("Weber dismissed the report.", 0.8),
        ("Weber believes that the bank is broke.", 0.7),
        ("Weber might say that the bank is broke.", 0.55),
    ],
)
def test_confidence_is_lower_for_thoughts_and_for_what_is_only_possible(
    read: Read, text: str, confidence: float
) -> None:
    assert [found.confidence for found in statements(read(text))] == [confidence]


@pytest.mark.parametrize(
    "text",
    [
        'Weber was asked: "Will the bank close this year?"',
        "Weber is in the polls.",
        "Weber leads in most polls.",
        "The town released a statement.",
        "Weber wrote a letter to the bank.",
        "The ships left as the storm began.",
        "The town is quiet, as many ships continue to stay away.",
        "The firm is advising Norvatel.",
        "Analysis: Why the war goes on and who wins",
    ],
)
def test_what_tells_of_no_words_is_no_statement(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_no_word_stands_twice_in_a_list_of_cues() -> None:
    assert all(len(cues) == len(set(cues)) for cues in lexicon().verbs.values())
