"""Where a name begins and ends: without articles, titles, quotation marks, possessive endings and line breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.gazetteer import Known, genders, known, name_words, titles

_OUTSIDE = frozenset("\"'“”‘’«»„()[]{},.;:!?–—-…*|/") | {"'s", "’s", "``", "''", "--"}
_APART = ("(", ")", "—", "–", "--")  # what a name never runs across
_UNNUMBERED = ("Person", "Place")
_LED = ("party", "movement", "front", "alliance", "bloc", "coalition", "union", "league", "forces")
_SYLLABLE = 5  # letters
_SMALL = ("of", "for", "and", "&", "the", "-", "'s", "’s")
_LINKS = ("of", "for", "and", "the")  # what no name ends in
_ARTICLES = (
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "our",
    "its",
    "their",
    "his",
    "her",
    "both",
    "all",
    "some",
)


@dataclass(frozen=True, slots=True)
class Name:
    """A mention by tokens: `start` and `end` (exclusive), type, kind, and what a list says of it."""

    start: int
    end: int
    type: str
    kind: str = "name"
    known: Known | None = None

    def text(self, doc: Doc) -> str:
        """The words with single spaces; kept with the doc, because every rule asks for them again."""
        kept: dict[tuple[int, int], str] = doc.user_data.setdefault("texts of names", {})
        key = (self.start, self.end)
        if key not in kept:
            kept[key] = " ".join(doc[self.start : self.end].text.split())
        return kept[key]


def trimmed(doc: Doc, start: int, end: int, type_: str) -> Iterator[tuple[int, int]]:
    """The pieces of a proposed span that are names: usually one, more where a line break runs through it."""
    for first, last in _pieces(doc, start, end):
        if type_ == "Person":
            first, last = _person(doc, first, last)
        else:
            last = _before_title(doc, first, _before_leader(doc, first, last))
        first, last = _without_numbers(doc, *_inside(doc, first, last), type_)
        if type_ == "Person":
            last = _with_syllable(doc, first, last)
        if first < last:
            yield first, last


def _with_syllable(doc: Doc, start: int, end: int) -> int:
    """Where a name ends that goes on in lower case behind a hyphen: "Han Su-min", but "a Han-led party"."""
    parts = doc[end - 1 : end + 2]
    hyphenated = len(parts) == 3 and parts[1].text == "-" and not any(part.whitespace_ for part in parts[:2])
    if end - start != 2 or not hyphenated:
        return end
    last = parts[2]
    syllable = last.text.islower() and len(last) <= _SYLLABLE and last.lower_ not in name_words()["behind_hyphens"]
    return end + 2 if syllable else end


def _pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for token in doc[start:end]:
        if token.is_space or token.text in _APART:
            if first < token.i:
                yield first, token.i
            first = token.i + 1
        elif first < token.i and _parts_names(doc, token, first):
            yield first, token.i
            first = token.i + 1
    if first < end:
        yield first, end


def _parts_names(doc: Doc, token: Token, first: int) -> bool:
    """Does "the" or "in" stand between two names: "(In) Oslo the Labour Party", "Sarnia in Bergen"?"""
    if token.lower_ == "in":
        return token.i == first + 1
    return token.text == "the" and doc[token.i - 1].text[0].isupper()


def _inside(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Without signs, articles, possessive endings and small words at the ends."""
    while start < end and (doc[start].text in _OUTSIDE or doc[start].lower_ in _ARTICLES):
        start += 1
    while end > start and (doc[end - 1].text in _OUTSIDE or doc[end - 1].text in _LINKS):
        end -= 1
    return start, end


def _before_leader(doc: Doc, start: int, end: int) -> int:
    """Where a party's name ends before whose it is: "the Centre Party of Anna Berg", not "the House of Anna"."""
    for at in range(start + 1, end - 2):
        led = doc[at].lower_ == "of" and doc[at - 1].lower_ in _LED
        if led and doc[at + 1].lower_ in genders() and doc[at + 2].text[0].isupper():
            return at
    return end


def _before_title(doc: Doc, start: int, end: int) -> int:
    """Where an organization's name ends before a title: "Sarn Special Representative", "Palace Press" Secretary."""
    if any(token.lower_ in ("of", "for") for token in doc[start:end]):
        return end
    titled = [token.lemma_.lower() for token in doc[end - 1 : end + 1] if token.text[0].isupper()]
    if not any(word in titles()["nominals"]["person"] for word in titled):
        return end
    while end > start + 1 and doc[end - 1].lower_ in titles()["before"]:
        end -= 1
    return end


def _without_numbers(doc: Doc, start: int, end: int, type_: str) -> tuple[int, int]:
    """Results and picture sizes stand beside names: "Sarn 2", "150px Sarn"."""
    while end > start + 1 and (doc[start].text.endswith("px") or (type_ in _UNNUMBERED and doc[start].is_digit)):
        start += 1
    while end > start + 1 and type_ in _UNNUMBERED and doc[end - 1].is_digit and len(doc[end - 1]) < 3:
        end -= 1
    return start, end


def _person(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Without titles, nationalities and offices before the name, and lower-case words behind it."""
    start, end = _inside(doc, start, end)
    at = start
    while at < end - 1 and _is_before_name(doc[at]):
        at += 1
    while at > start and not doc[at].text[0].isupper() and doc[at].lower_ not in name_words()["particles"]:
        at += 1
        if at == end:
            return end, end
    while end > at + 1 and (
        (doc[end - 1].text[0].islower() and doc[end - 1].lower_ not in name_words()["particles"])
        or doc[end - 1].lower_ in titles()["after"]
    ):
        end -= 1
    possessive = next((token.i for token in doc[at:end] if token.text in ("'s", "’s") and token.i + 1 < end), None)
    if possessive is not None and possessive > at:
        end = possessive  # "Doe's Party" was no person from here on
    return at, end


def _is_before_name(token: Token) -> bool:
    """A title, a small word between titles, or a nationality, state or seat that stands before the name."""
    if token.lower_ in titles()["before"] or token.lower_ in _SMALL or token.text in name_words()["months"]:
        return True
    entry = known().get(token.text)
    return (
        entry is not None
        and entry.sure
        and (entry.kind in ("demonym", "acronym") or entry.group in ("seat", "country"))
    )
