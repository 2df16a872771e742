"""Title phrases: which words of a sentence name an office, and what kind of office it is."""
from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span, Token

from ingest.bounds import sentence_end, sentence_start
from ingest.gazetteer import name_words
from ingest.nominals import Noun
from ingest.reading import Reading
from ingest.standing_lexicon import Office, lexicon


def titles(reading: Reading, sent: Span) -> Iterator[Noun]:
    """The title phrases of a sentence, each from its first to its last word."""
    heads = lexicon().title_heads
    last = -1
    for token in sent:
        named = token.lower_ in heads or token.lemma_.lower() in heads
        if named and token.i > last and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            noun = _title_phrase(reading, token)
            if noun is not None and noun.first > last:
                last = noun.last
                yield noun


def _title_phrase(reading: Reading, head: Token) -> Noun | None:
    if _within_longer_title(reading, head):
        return None
    last = _tail(reading, head)
    first = head.i
    own = reading.entity_at(head)
    while first > sentence_start(head) and _belongs(reading, reading.doc[first - 1], own):
        first -= 1
    if first == head.i > sentence_start(head) and (head.nbor(-1).lower_, head.lower_) in lexicon().offices:
        first -= 1  # "White House Press" taken for a name does not make the secretary a minister
    while first < head.i and (reading.doc[first].text == "-" or _is_skipped_word(reading.doc[first])):
        first += 1
    noun = Noun(reading.doc[first:last + 1].root, first, last)
    known = office_of(tuple(t.lower_ for t in reading.doc[first:last + 1]))
    return noun if known else None


def _within_longer_title(reading: Reading, head: Token) -> bool:
    """"Chief" of "chief executive officer" is not yet the whole title; "general" of "general public" is none at all."""
    if head.lower_ == "general" and head.pos_ == "ADJ":
        return True
    for token in reading.doc[head.i + 1:min(head.i + 4, sentence_end(head))]:
        named = reading.entity_at(token) not in (None, reading.entity_at(head))
        if named or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return False
        if token.lower_ in lexicon().title_heads and f"{head.lower_} {token.lower_}" not in lexicon().words["pairs"]:
            return True
    return False


def _belongs(reading: Reading, token: Token, own: str | None) -> bool:
    if reading.entity_at(token) not in (None, own):
        return False
    if token.text == "-":
        return token.i > 0 and not token.whitespace_ and reading.entity_at(token.nbor(-1)) in (None, own)
    noun = token.pos_ in ("NOUN", "PROPN", "ADJ", "X") and token.ent_type_ not in ("DATE", "TIME")
    return noun and token.text not in name_words()["months"] and not _is_skipped_word(token)


def _is_skipped_word(token: Token) -> bool:
    words = lexicon().words
    return any(token.lower_ in words[name] for name in ("skipped", "former", "planned", "suspended", "negated"))


def _tail(reading: Reading, head: Token) -> int:
    """The last word of a title that goes on to the right: "Secretary of State", "secretary general"."""
    words = lexicon().words
    following = [t.lower_ for t in reading.doc[head.i + 1:min(head.i + 5, sentence_end(head))]]
    for length in (4, 2, 1):
        if " ".join(word for word in following[:length] if word != "-") in words["tails"]:
            return head.i + length
    last = index = head.i
    while index + 1 < sentence_end(head):
        token = reading.doc[index + 1]
        named = reading.entity_at(token)
        if token.lower_ in words["portfolios"] and (named is None or token.lower_ == "state") and index > head.i:
            last = index + 1
        elif token.lower_ not in ("of", "for", "the", "and", "to", "&", ","):
            break
        index += 1
    return last


@cache
def office_of_title(title: str) -> Office | None:
    """The office that a title as written means."""
    return office_of(tuple(title.lower().replace("-", " - ").split()))


@cache
def office_of(words: tuple[str, ...]) -> Office | None:
    """The office that a title's words end in, plural or singular; a deputy of anything is a deputy."""
    known = lexicon().offices
    parts = [word for word in words if word not in ("the", "a")]
    if ranked := known.get(tuple(parts)):  # a vice admiral is nobody's deputy
        return ranked
    if lexicon().words["deputy"].intersection(parts[:-1]):
        return known["deputy",]
    for start in range(len(parts)):
        for tail in (parts[start:], [*parts[start:-1], parts[-1].removesuffix("s")], _plural_inside(parts[start:])):
            if office := known.get(tuple(tail)):
                return office
    return _before_preposition(parts)


def _plural_inside(parts: list[str]) -> list[str]:
    return [part.removesuffix("s") if i == 0 else part for i, part in enumerate(parts)]


def _before_preposition(parts: list[str]) -> Office | None:
    """"Minister of foreign affairs": the words before the preposition decide."""
    for i, part in enumerate(parts):
        if part in ("of", "for", "in", "to") and i:
            return office_of(tuple(parts[:i]))
    return None
