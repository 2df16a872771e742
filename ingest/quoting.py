"""Who says a quotation: the cue before or behind it, or the speaker of what was quoted before."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.contents import words_in
from ingest.cues import Cue, lexicon, verb_cues
from ingest.quotations import Quotation
from ingest.reading import Reading
from ingest.speakers import can_speak, speaker_of

_STOPS = (".", "!", "?", "…")
_DASHES = ("—", "–", "-", "―", "--")
_NOUNS = ("PROPN", "NOUN", "PRON")
_PARTS_OF_NAMES = ("compound", "poss", "amod", "nmod")
#: Words that begin a clause behind a quotation, which then is no attribution ("…," when she asked him).
_SUBORDINATE = (
    "when", "while", "as", "after", "before", "because", "if", "although", "though", "since", "which", "who", "where",
)
#: How many words, and of text between two quotations how many characters, are looked through.
_FARTHEST, _FARTHEST_CUE, _FARTHEST_TEXT = 45, 20, 200
#: Fewer words than these, and no cue, is a title or a word held at a distance.
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with its speaker; `how` is before, behind, again (goes on in the paragraph) or alone (no cue)."""

    quotation: Quotation
    cue: Token | None
    meaning: Cue | None
    speaker: Token
    how: str


@dataclass(frozen=True, slots=True)
class _Setting:
    """A quotation's first and last token with its marks, and the words of its sentence to the left and right of it."""

    quotation: Quotation
    doc: Doc
    first: int
    last: int
    left: list[Token]
    right: list[Token]


def quoted(reading: Reading, found: Sequence[Quotation]) -> tuple[Quoted, ...]:
    """Every quotation that somebody can be found to say, in order."""
    words = [words_in(reading.doc, quotation.start, quotation.end) for quotation in found]
    inside = {token.i for tokens in words for token in tokens}
    result: list[Quoted] = []
    for number, (quotation, tokens) in enumerate(zip(found, words, strict=True)):
        setting = _setting(reading.doc, quotation, tokens[0].i, tokens[-1].i, inside)
        one = _behind(setting) or _before(reading, setting)
        previous = result[-1] if result and number and result[-1].quotation is found[number - 1] else None
        one = one or _unknown_cue(setting)
        if one is None and _goes_on_behind(setting):
            continue
        if one is None and _stands_alone(setting):
            one = _again(reading.article.text, setting, previous) or _sentence_before(reading, setting)
        elif one is None and previous is not None and _is_short_sentence(setting):
            again = _again(reading.article.text, setting, previous)
            one = again if again is not None and again.how == "again" else None
        if one is not None:
            result.append(one)
    return tuple(result)


def _setting(doc: Doc, quotation: Quotation, first: int, last: int, inside: set[int]) -> _Setting:
    start = first - 1
    if start > 0 and "\n" in doc[start].text and doc[start - 1].text == ":":
        start -= 1  # the words that announce it may end the paragraph before
    left = _until(doc, range(start, max(-1, first - _FARTHEST), -1), inside)[::-1]
    right = _until(doc, range(last + 1, min(len(doc), last + _FARTHEST)), inside)
    return _Setting(quotation, doc, first, last, left, right)


def _until(doc: Doc, places: range, inside: set[int]) -> list[Token]:
    """Words up to the end of a sentence, another quotation or a line break."""
    words: list[Token] = []
    for i in places:
        if i in inside or "\n" in doc[i].text or doc[i].text in _STOPS:
            break
        words.append(doc[i])
    return words


def _quote_cue(token: Token) -> Cue | None:
    return next((cue for cue in verb_cues(token) if "quote" in cue.frames), None)


def _behind(at: _Setting) -> Quoted | None:
    """ "…," said X · "…," X said · "…" — X. Not where the quotation belongs to the words before it."""
    words = [t for t in at.right if not t.is_punct and not t.is_space]
    if not words or words[0].lower_ in _SUBORDINATE or (at.left and not _introduces(at.left[-1])):
        return None
    dash = next((t for t in (at.right[0], at.doc[at.last]) if t.text.endswith(_DASHES)), None)  # also within "”—"
    if dash is not None and words[0].pos_ == "PROPN" and len(at.right) < 12:
        return Quoted(at.quotation, dash, None, _whole(words[0], words), "behind")
    stop = _closing_stop(at.doc, at.last)
    if stop not in ",?!—–-…." and at.right[0].text not in (",", *_DASHES):
        return None
    for cue in words[:_FARTHEST_CUE]:
        meaning = _quote_cue(cue)
        speaker = _speaker_behind(cue, words) if meaning is not None and cue.tag_ != "VB" else None
        if speaker is None:
            continue
        if stop == "." and speaker.i < cue.i and any(t.pos_ in ("VERB", "AUX") for t in words if t.i > cue.i):
            return None  # a sentence of its own, with a content of its own
        return Quoted(at.quotation, cue, meaning, speaker, "behind")
    return None


def _unknown_cue(at: _Setting) -> Quoted | None:
    """ "…," enthused X: a verb that the lexicon does not know, or "claims" read as a noun, with a name behind it."""
    words = [t for t in at.right if not t.is_punct and not t.is_space]
    if len(words) < 2 or at.left or _closing_stop(at.doc, at.last) not in ",?!":
        return None
    verb = words[0].tag_ in ("VBD", "VBZ") or words[0].lower_ in lexicon().headline_verbs
    name = next((t for t in words[1:] if t.pos_ == "PROPN"), None)
    if not verb or name is None or any(t.pos_ not in ("NOUN", "DET", "ADJ") for t in words[1:] if t.i < name.i):
        return None
    return Quoted(at.quotation, words[0], None, _whole(name, words), "behind")


def _goes_on_behind(at: _Setting) -> bool:
    """Does the sentence go on behind the quotation with words of its own, which would name another speaker?"""
    words = [t for t in at.right if not t.is_punct and not t.is_space]
    return bool(words) and _closing_stop(at.doc, at.last) not in _STOPS


def _closing_stop(doc: Doc, last: int) -> str:
    """The last character of the quotation before its closing mark."""
    while last > 0 and doc[last].is_quote:
        last -= 1
    return doc[last].text[-1]


def _speaker_behind(cue: Token, words: list[Token]) -> Token | None:
    """The subject of a cue behind a quotation, if the cue or its subject comes first there."""
    first, second = words[0], words[min(1, len(words) - 1)]
    if cue.tag_ != "VBG" and (cue == first or (cue == second and first.pos_ in ("ADV", "CCONJ"))):
        own = next((t for t in cue.children if t.dep_ == "nsubj" and t in words), None)
        noun = next((t for t in words if t.i > cue.i and t.pos_ in _NOUNS), None)
        return own or (_whole(noun, words) if noun is not None else None)
    speaker = speaker_of(cue)
    if speaker is None or speaker not in words:
        speaker = next((t for t in words if t.i < cue.i and t.pos_ in _NOUNS), None)
    near = first.i + 1
    return speaker if speaker is not None and min(speaker.left_edge.i, speaker.i) <= near else None


def _whole(noun: Token, words: list[Token]) -> Token:
    """The head of a name that begins with this word."""
    while noun.dep_ in _PARTS_OF_NAMES and noun.head.i > noun.i and noun.head in words:
        noun = noun.head
    return noun


def _before(reading: Reading, at: _Setting) -> Quoted | None:
    """X said: "…" · X told the agency that "…" · X: "…"."""
    capital = reading.article.text[at.quotation.parts[0].start].isupper()
    if not at.left or not (_introduces(at.left[-1]) or (capital and at.left[-1].pos_ in _NOUNS)):
        return None
    colon = at.left[-1].text == ":"
    for number in range(len(at.left) - 1, -1, -1):
        cue = at.left[number]
        meaning = _quote_cue(cue)
        if meaning is None:
            if cue.pos_ in ("VERB", "AUX") and not colon:
                return None
            continue
        if not colon and not _only_addressee(at.left[number + 1 :], at.first):
            return None
        speaker = speaker_of(cue)
        if speaker is None and any(t.dep_ == "nsubjpass" for t in cue.children):
            return None  # "Weber was asked: …" are not her words
        if speaker is None or speaker.i >= at.first:
            speaker = _subject_among(at.left)
        return Quoted(at.quotation, cue, meaning, speaker, "before") if speaker is not None else None
    named = _named_at_colon(at.left) or _subject_among(at.left) if colon else None
    if named is None or not can_speak(reading, named):
        return None
    return Quoted(at.quotation, at.left[-1], None, named, "before")


def _named_at_colon(left: list[Token]) -> Token | None:
    """A name right before the colon ("More from Anna Weber: …")."""
    before = next((t for t in reversed(left) if not t.is_punct and not t.is_space), None)
    if before is None or before.pos_ != "PROPN" or before.ent_type_ in ("DATE", "TIME"):
        return None
    first = next((t for t in (before, *before.ancestors) if t.dep_ != "conj"), before)  # "from Weber and Brandt"
    return before if first.dep_ not in ("pobj", "dobj") or first.head.lower_ in ("from", "by") else None


def _introduces(last: Token) -> bool:
    """May the word before the opening mark introduce a quotation?"""
    return last.is_punct or last.lower_ == "that" or _quote_cue(last) is not None


def _only_addressee(between: list[Token], first: int) -> bool:
    """Does nothing between cue and quotation belong to what is said, by hanging on a word of the quotation?"""
    return all(t.is_punct or t.lower_ == "that" or t.head.i < first for t in between)


def _subject_among(left: list[Token]) -> Token | None:
    """The subject of the words before a quotation, else the first noun that is no part of a longer name.

    That of the main clause comes first ("When Brandt left, Weber gave this statement: …").
    """
    subjects = [t for t in left if t.dep_ in ("nsubj", "nsubjpass")]
    subject = next((t for t in subjects if t.head.dep_ == "ROOT"), next(iter(subjects), None))
    return subject or next((t for t in left if t.pos_ in _NOUNS and t.dep_ not in _PARTS_OF_NAMES), None)


def _stands_alone(at: _Setting) -> bool:
    """A quotation that is a sentence of its own."""
    words = [t for t in at.doc[at.first : at.last + 1] if t.is_alpha]
    if len(words) < _FEWEST_WORDS or any(not t.is_punct and not t.is_space for t in at.left):
        return False
    return not words[0].is_lower or at.doc[at.first + 1].text.startswith("…")


def _is_short_sentence(at: _Setting) -> bool:
    """A few words that are a sentence with its stop, and nothing before them ("It did not.")."""
    before = any(not t.is_punct and not t.is_space for t in at.left)
    return not before and at.doc[at.first + 1].is_title and _closing_stop(at.doc, at.last) in _STOPS


def _again(text: str, at: _Setting, previous: Quoted | None) -> Quoted | None:
    """A quotation without a cue that goes on after the one before, in the paragraph or at the start of the next."""
    if previous is None:
        return None
    paragraphs = text[previous.quotation.end : at.quotation.start].split("\n")
    if len(paragraphs[0]) > _FARTHEST_TEXT:
        return None
    if len(paragraphs) == 1:
        return Quoted(at.quotation, previous.cue, previous.meaning, previous.speaker, "again")
    listed = previous.cue is not None and previous.cue.text in _DASHES
    same_mark = text[previous.quotation.start] == text[at.quotation.start]
    if listed or not same_mark or paragraphs[-1].strip():
        return None
    return Quoted(at.quotation, None, None, previous.speaker, "alone")


def _sentence_before(reading: Reading, at: _Setting) -> Quoted | None:
    """A quotation behind a sentence about somebody ("Petrov was unmoved. "…"")."""
    i = at.first - 1
    while i >= 0 and (at.doc[i].is_space or at.doc[i].is_punct):
        i -= 1
    if i < 0 or "\n" in at.doc[i : at.first].text:
        return None
    subject = next((t for t in at.doc[i].sent.root.children if t.dep_ == "nsubj" and t.i < at.first), None)
    if subject is None or not can_speak(reading, subject):
        return None
    return Quoted(at.quotation, None, None, subject, "alone")
