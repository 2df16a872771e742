"""Who stands before a colon and says what follows: headlines ("Peskov: No Talks") and transcripts."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.contents import spans, speaks_as_word
from ingest.cues import lexicon
from ingest.reading import Reading
from ingest.said import Said
from ingest.stance import by_content

#: The most words of a name before a colon.
_LONGEST_NAME = 8
#: Behind a colon more words than these, and no verb, are a list.
_LONGEST_WITHOUT_VERB = 12
_PAPERS = ("poll", "survey", "report", "study")


def before_colon(reading: Reading, colon: Token) -> Said | None:
    """A name at the start of a line, a colon, and what is said: headlines ("Peskov: No Talks") and transcripts."""
    doc, first, last = reading.doc, colon.i, colon.i
    while first > 0 and "\n" not in doc[first - 1].text and colon.i - first <= _LONGEST_NAME:
        first -= 1
    words = [t for t in doc[first : colon.i] if not t.is_quote and not t.is_space]
    if not words or colon.i - first > _LONGEST_NAME or any(t.pos_ in ("VERB", "AUX") for t in words):
        return None
    while last + 1 < len(doc) and "\n" not in doc[last + 1].text:
        last += 1
    rest = doc[colon.i + 1 : last + 1]
    parts, speaker = spans(rest, colon), _named_first(words)
    if not parts or not _is_caller(reading, words, speaker) or last - colon.i < 5 or len(speaker) < 2:
        return None
    if len(rest) > _LONGEST_WITHOUT_VERB and not any(t.pos_ in ("VERB", "AUX") for t in rest):
        return None
    return Said(colon, speaker, by_content("asserts", list(rest), None), parts, "colon")


def _named_first(words: list[Token]) -> Token:
    """The last word of a name before a colon, without "to the agency", "on the talks"."""
    behind = (n for n, word in enumerate(words) if n and word.lower_ in ("to", "on", "after", "about"))
    return words[next(behind, len(words)) - 1]


def _is_caller(reading: Reading, words: list[Token], speaker: Token) -> bool:
    """A name or a line in capitals before a colon; in headlines also "Analysts:", "Report:", "Weber camp:"."""
    headline = reading.sentences[reading.sentence_of(speaker)].part == "headline"
    if words[-1].lower_ in lexicon().words["headings"] and not (headline and words[-1].lower_ == "report"):
        return False
    return (
        reading.entity_at(speaker) is not None
        or all(t.is_upper for t in words if t.is_alpha)
        or speaker.lemma_.lower() in _PAPERS
        or (headline and speaks_as_word(speaker))
    )
