"""Statements of one article: who says what, with which stance, about whom.

Quotations are given their speakers first (`quoting`); then every cue that is left is read for indirect speech
(`indirect`). Confidence is the share of such statements that are right (`sureness`).
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graph.model import Span, Statement
from ingest.contents import words_in
from ingest.indirect import indirect
from ingest.quotations import Quotation, quotations
from ingest.quoting import Quoted, quoted
from ingest.reading import Reading
from ingest.said import Said
from ingest.speakers import speaker_entity, speaker_span
from ingest.stance import ANSWERS, by_content
from ingest.sureness import sureness

_CLOSING = ('"', "”", "»")
_QUOTED = ("quote", "again", "alone")
_CONVERSATIONS = ("interview", "conversation", "briefing", "comment", "remark", "statement")


def statements(reading: Reading) -> tuple[Statement, ...]:
    """All statements of headline and body, in the order of their contents."""
    marks = quotations(reading.article.text)
    said = list(_direct(reading, quoted(reading, marks)))
    told = {token.i for _, sent in reading.told() for token in sent}
    used = {one.cue.i for one in said if one.cue is not None}
    held = {token.i for mark in marks for token in words_in(reading.doc, mark.start, mark.end)}
    said += indirect(reading, sorted(told - held - used))
    kept = (one for one in said if _place(reading, one).i in told and not _echoes(one, said))
    made = (_finished(reading, one, marks) for one in kept)
    return tuple(sorted(made, key=lambda s: (s.content.start if s.content else 0, s.cue.start if s.cue else 0)))


def _direct(reading: Reading, speeches: Sequence[Quoted]) -> Iterator[Said]:
    """Quotations as statements; what a cue in the middle of a sentence splits is one statement with two parts."""
    text, number = reading.article.text, 0
    while number < len(speeches):
        one, parts = speeches[number], speeches[number].quotation.parts
        number += 1
        while number < len(speeches) and speeches[number].how == "before" and speeches[number].cue == one.cue:
            parts += speeches[number].quotation.parts
            number += 1
        words = [token for part in parts for token in words_in(reading.doc, part.start, part.end)]
        spoken = " ".join(text[part.start : part.end] for part in parts)
        stance = by_content(one.meaning.stance if one.meaning else "asserts", words, spoken)
        yield Said(one.cue, one.speaker, stance, parts, one.how if one.how in _QUOTED else "quote")


def _echoes(one: Said, said: Sequence[Said]) -> bool:
    """Is it part of what somebody else is told to say, and no speech of its own ("said he *expects* …")?

    A speech within a speech stays ("said that X had told …"), and so does a claim answered ("rejected X's claim").
    """
    cue = one.cue
    if cue is None or one.frame in _QUOTED:
        return False
    if one.frame == "clause" and not one.thought and (one.speaker.pos_ != "PRON" or cue.dep_ == "relcl"):
        return False
    around = (s for s in said if s is not one and any(part.start <= cue.idx < part.end for part in s.parts))
    return any(cue.pos_ != "NOUN" or outer.cue != cue.head or outer.stance not in ANSWERS for outer in around)


def _place(reading: Reading, said: Said) -> Token:
    return said.cue if said.cue is not None else words_in(reading.doc, said.parts[0].start, said.parts[0].end)[0]


def _finished(reading: Reading, said: Said, marks: Sequence[Quotation]) -> Statement:
    parts = tuple(_with_quotation(reading.article.text, part, marks) for part in said.parts)
    return Statement(
        sentence=reading.sentence_of(_place(reading, said)),
        stance=said.stance,
        speaker=speaker_entity(reading, said.speaker),
        speaker_span=speaker_span(said.speaker),
        cue=Span(said.cue.idx, said.cue.idx + len(said.cue)) if said.cue is not None else None,
        content=Span(min(part.start for part in parts), max(part.end for part in parts)),
        content_parts=parts if len(parts) > 1 else (),
        quote_type=_quote_type(parts, marks),
        about=_about(reading, said.speaker, parts),
        via=_via(reading, said.cue) if said.cue is not None else None,
        confidence=sureness(said),
    )


def _with_quotation(text: str, part: Span, marks: Sequence[Quotation]) -> Span:
    """The part with all of a quotation that begins in it, over the end of the sentence and with its closing mark."""
    begun = [mark.parts[-1].end for mark in marks if part.start < mark.start < part.end <= mark.parts[-1].end]
    end = max((part.end, *begun))
    return Span(part.start, end + (bool(begun) and text[end:end + 1] in _CLOSING))


def _quote_type(parts: Sequence[Span], marks: Sequence[Quotation]) -> str:
    if all(any(mark.start <= part.start and part.end <= mark.end for mark in marks) for part in parts):
        return "direct"
    quotes = any(mark.start < part.end and part.start < mark.end for mark in marks for part in parts)
    return "mixed" if quotes else "indirect"


def _about(reading: Reading, speaker: Token, parts: Sequence[Span]) -> tuple[str, ...]:
    """The entities of the content in order; the speaker only where he names himself, not for "he" and "we"."""
    himself = speaker_entity(reading, speaker)
    tokens = (token for part in parts for token in words_in(reading.doc, part.start, part.end))
    named = ((reading.entity_at(token), token.pos_ == "PRON") for token in tokens)
    return tuple(dict.fromkeys(id_ for id_, pronoun in named if id_ is not None and not (pronoun and id_ == himself)))


def _via(reading: Reading, cue: Token) -> str | None:
    """Who relayed it: the agency that was told, whoever the interview was with, or "according to X" behind the cue."""
    for child in cue.children:
        if child.dep_ in ("dobj", "dative") and cue.lemma_ == "tell":
            found = reading.entity_at(child)
            if found is not None and reading.entity(found).type == "Organization":
                return found
        words = list(child.subtree) if child.dep_ == "prep" and child.i > cue.i else []
        if child.lower_ == "according" or any(t.lemma_.lower() in _CONVERSATIONS for t in words):
            relays = (reading.entity_at(t) for t in words if t.dep_ == "pobj" and t.head.lower_ in ("to", "with"))
            return next((id_ for id_ in relays if id_ is not None), None)
    return None
