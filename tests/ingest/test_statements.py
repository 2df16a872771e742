"""Who says what: a sentence in; speaker, cue, stance, content out."""
from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Span, Statement
from graph.ontology import ontology
from ingest.cues import lexicon
from ingest.quotations import quotations
from ingest.reading import Reading
from ingest.statements import statements

Read = Callable[[str], Reading]
MINISTER = "Finance Minister Anna Weber"


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span is not None else ""


def _content(text: str, found: Statement) -> str:
    return " | ".join(_words(text, part) for part in found.content_parts or (found.content,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"One," he said. "Two."', [["One,"], ["Two."]]),
        ("“One,” he said.", [["One,"]]),
        ("«One», he said.", [["One"]]),
        ("He said: ‘We won’t go.’ Then he left.", [["We won’t go."]]),
        ("The voters' choice isn't clear.", []),
        ("“One.\n“Two.\n“Three.” He left.", [["One.", "Two.", "Three."]]),
        ('"One.\nTwo. "Three" he said.', [["One."], ["Three"]]),
        ("“One “two” three” he said.", [["One “two” three"]]),
        ("''One,'' he said.", [["One,"]]),
        ("He is 5'10\" tall.", []),
    ],
)
def test_quotation_marks(text: str, expected: list[list[str]]) -> None:
    assert [[_words(text, part) for part in q.parts] for q in quotations(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content", "quote_type"),
    [
        (f'"We will not raise taxes," {MINISTER} said.', MINISTER, "said", "We will not raise taxes,", "direct"),
        (f'"We will not raise taxes," said {MINISTER}.', MINISTER, "said", "We will not raise taxes,", "direct"),
        (f'{MINISTER} said: "We will not raise taxes."', MINISTER, "said", "We will not raise taxes.", "direct"),
        ('Weber: "We will not raise any taxes."', "Weber", ":", "We will not raise any taxes.", "direct"),
        ('"The plan," Weber said, "is dead."', "Weber", "said", "The plan, | is dead.", "direct"),
        ('Weber said the plan was "not dead" yet.', "Weber", "said", 'the plan was "not dead" yet', "mixed"),
        ("Weber said that the plan was dead.", "Weber", "said", "that the plan was dead", "indirect"),
        ("The plan, Weber said, is dead.", "Weber", "said", "The plan | is dead", "indirect"),
        ("The depot had been looted by soldiers of the Red Column, the head of the rail company said on Monday.",
         "the head of the rail company", "said", "The depot had been looted by soldiers of the Red Column", "indirect"),
        ("The port had been closed by the men of General Dahl, the mayor of the town said on Friday.",
         "the mayor of the town", "said", "The port had been closed by the men of General Dahl", "indirect"),
        ("According to Weber, the plan is dead.", "Weber", "According", "the plan is dead", "indirect"),
        ("Four diplomats said the talks had failed.", "Four diplomats", "said", "the talks had failed", "indirect"),
    ],
)
def test_speaker_cue_and_content(
    read: Read, text: str, speaker: str, cue: str, content: str, quote_type: str
) -> None:
    (found,) = statements(read(text))
    assert _words(text, found.speaker_span) == speaker
    assert _words(text, found.cue) == cue
    assert _content(text, found).rstrip(".") == content.rstrip(".")
    assert found.quote_type == quote_type


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Weber confirmed that the talks had failed.", "confirms"),
        ("Weber did not confirm that the talks had failed.", "doubts"),
        ("Weber denied the report.", "denies"),
        ("Weber rejected claims that the bank was broke.", "rejects"),
        ("Weber promised to lower taxes.", "promises"),
        ("Weber refused to lower taxes.", "rejects"),
        ("Weber accused Brandt of lying.", "accuses"),
        ("Weber warned of a new war.", "warns"),
        ("Weber criticized the decision.", "criticizes"),
        ("Weber praised the decision.", "praises"),
        ("Weber called on Brandt to resign.", "demands"),
        ("Weber urged Brandt to resign.", "demands"),
        ("Weber threatened to leave the talks.", "threatens"),
        ("Weber asked whether the talks had failed.", "asks"),
        ("Weber admitted that the talks had failed.", "concedes"),
        ("Weber downplayed the dispute.", "downplays"),
        ("Weber expressed doubts about the plan.", "doubts"),
        ("Weber described the claims as baseless.", "rejects"),
        ('"No, we did not," Weber told reporters.', "denies"),
        ('"We urge both sides to stop the fighting," Weber said.', "demands"),
        ('"Who would believe that?" Weber said.', "asks"),
    ],
)
def test_stance(read: Read, text: str, stance: str) -> None:
    assert [found.stance for found in statements(read(text))] == [stance]


def test_the_lexicon_names_known_stances() -> None:
    words = lexicon()
    used = {cue.stance for cues in words.verbs.values() for cue in cues} | {*words.nouns.values()}
    used |= {*words.adjectives.values(), *words.negated.values()}
    assert used <= {stance for group in ontology().stances.values() for stance in group.members}


def test_what_is_rejected_is_somebodys_claim(read: Read) -> None:
    text = "Anna Weber rejected Paul Brandt's claim that the bank was broke."
    found = [(_words(text, s.speaker_span), s.stance) for s in statements(read(text))]
    assert sorted(found) == [("Anna Weber", "rejects"), ("Paul Brandt's", "asserts")]


def test_a_speech_within_a_speech_is_two(read: Read) -> None:
    text = "Anna Weber said that Paul Brandt had warned that the bank was broke."
    assert {_words(text, s.speaker_span) for s in statements(read(text))} == {"Anna Weber", "Paul Brandt"}


@pytest.mark.parametrize(
    "text",
    [
        "The so-called \"summit\" took place on Monday.",
        "The film \"The Long Road Home\" opened on Monday.",
        "The move suggests that prices will rise.",
        "Weber did not say where she had been.",
        "Prices rose by four percent.",
    ],
)
def test_no_statement(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


def test_a_quotation_goes_on_with_its_speaker(read: Read) -> None:
    text = '"We are ready to talk," said Anna Weber.\n"We have been ready to talk for two years now."'
    found = statements(read(text))
    assert len({s.speaker for s in found}) == 1 and found[0].speaker is not None
    assert [s.confidence for s in found] == [0.95, 0.6]


def test_about_and_via(read: Read) -> None:
    reading = read("Anna Weber told Reuters that France would leave NATO.")
    (found,) = statements(reading)
    assert [reading.entity(id_).name for id_ in found.about] == ["France", "NATO"]
    assert found.via is not None and reading.entity(found.via).name == "Reuters"


def test_an_unnamed_speaker_has_words_and_no_id(read: Read) -> None:
    (found,) = statements(read("Western officials said the talks had failed."))
    assert found.speaker is None and found.speaker_span is not None


def test_a_name_that_the_parser_hangs_on_the_office_is_the_speaker(read: Read) -> None:
    (found,) = statements(read("Norland keeps a fleet at Oldby, the head of the Coastal Safety Agency, Pedro Alonso, "
                               "said on Thursday."))
    assert found.speaker == "person:pedro-alonso"


def test_joined_cues_belong_to_the_outer_speaker(read: Read) -> None:
    text = "Weber admitted that two ships had been inspected for longer than usual and promised that they would leave."
    found = [(s.stance, _words(text, s.speaker_span), _content(text, s)) for s in statements(read(text))]
    assert found == [
        ("concedes", "Weber", "that two ships had been inspected for longer than usual"),
        ("promises", "Weber", "that they would leave"),
    ]


def test_a_denial_behind_an_infinitive_is_no_part_of_what_is_said(read: Read) -> None:
    text = "The ministry said Brandt could not travel and denied that his illness was grave."
    assert {_words(text, s.speaker_span) for s in statements(read(text))} == {"The ministry"}


@pytest.mark.parametrize(
    "text",
    [
        "Germany attacked Poland in 1939.",
        "Rebels attacked the town of Halden on Monday.",
        "Weber dismissed the minister on Monday.",
        "Paul Brandt was confirmed by the Senate on Monday.",
        "Weber swore him in on Monday.",
        "Weber called off a meeting with Brandt.",
        "Weber tried to explain what the law means.",
        "Weber invited Brandt.",
        "Weber welcomed Brandt in Berlin.",
        "Weber recalled the ambassador.",
        "The airline ordered 55 planes.",
        "As the gate was pushed back by a guard, the crowd came in.",
        "The agreement will see ten ships delivered to Poland.",
        "How sure are you of these numbers?",
    ],
)
def test_a_deed_is_no_statement(read: Read, text: str) -> None:
    assert statements(read(text)) == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Anna Weber attacked Paul Brandt for his remarks.", "criticizes"),
        ("Weber attacked the plan.", "criticizes"),
        ("Weber dismissed the report.", "rejects"),
        ("Weber confirmed the report.", "confirms"),
        ("Weber denied it.", "denies"),
        ("Prices rose in March, as Weber confirmed.", "confirms"),
        ("Weber agreed to open the border.", "promises"),
        ("Weber accused Brandt and some of his friends of fraud.", "accuses"),
    ],
)
def test_words_that_also_name_deeds(read: Read, text: str, stance: str) -> None:
    assert [found.stance for found in statements(read(text))] == [stance]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Weber said the same day that the bank was broke.", "Weber", "that the bank was broke"),
        ("Weber denied until the day before the vote that the bank was broke.", "Weber", "that the bank was broke"),
        ("On 4 March Weber said the bank was broke.", "Weber", "the bank was broke"),
        ("Hours earlier Anna Weber had rejected the report.", "Anna Weber", "the report"),
        ("The bank was broke, said its director.", "its director", "The bank was broke"),
        ("Brandt met Osti on Monday; Weber said later that the bank was broke.", "Weber", "that the bank was broke"),
        ("Both said the meeting planned for April would take place.", "Both",
         "the meeting planned for April would take place"),
        ("Brandt is to remain chairman, according to Weber.", "Weber", "Brandt is to remain chairman"),
        ("BERLIN — The bank is broke, Anna Weber said on Monday.", "Anna Weber", "The bank is broke"),
        ("Weber called on Brandt to resign.", "Weber", "Brandt to resign"),
        ("Weber rejected as a lie the claim, made by friends of Brandt, that the bank was broke.", "Weber",
         "as a lie the claim, made by friends of Brandt, that the bank was broke"),
    ],
)
def test_where_the_parser_errs(read: Read, text: str, speaker: str, content: str) -> None:
    (found,) = statements(read(text))
    assert (_words(text, found.speaker_span), _content(text, found)) == (speaker, content)


def test_a_short_quotation_goes_on_behind_a_cue(read: Read) -> None:
    text = '"We waited a week for a call," Anna Weber said. "It never came."'
    assert [_content(text, s) for s in statements(read(text))] == ["We waited a week for a call,", "It never came."]


@pytest.mark.parametrize("cue", ["enthused", "claims"])
def test_a_quotation_is_never_given_to_the_speaker_before_it(read: Read, cue: str) -> None:
    text = f'"The bridge will be open in May," Paul Brandt said.\n"It is a wonderful bridge indeed," {cue} Anna Weber.'
    found = [_words(text, s.speaker_span) for s in statements(read(text))]
    assert found == ["Paul Brandt", "Anna Weber"]


def test_a_sentence_that_goes_on_behind_a_quotation_names_no_earlier_speaker(read: Read) -> None:
    text = '"The bridge will be open in May," Paul Brandt said.\n"It is a wonderful bridge," in the words of a man.'
    assert [_words(text, s.speaker_span) for s in statements(read(text))] == ["Paul Brandt", "a man"]
