"""Where places lie, as words in a row say it: "Tarn in northern Norvania", "Tarn is in Norvania"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.bounds import sentence_end, sentence_start
from ingest.ends import End, type_of
from ingest.gazetteer import countries
from ingest.reading import Reading
from ingest.runs import is_possessive, mention_end, mention_start, next_name
from ingest.standing_lexicon import lexicon
from ingest.wordings import Finding, typed

_NAMES = ("NNP", "NNPS")
_BESIDE = ("pobj", "appos", "conj")  # what a further "in" goes on from, whatever the parse hangs it on
_ASIDE_ENDS = (",", ".", ")", ";", "–", "—")


def by_in(reading: Reading, preposition: Token) -> Iterator[Finding]:
    """"Tarn in northern Norvania", "Tarn, in Norvania,", "Tarn is in Norvania": one place inside another.

    A country lies in no other place that "in" names after it: "attacked Sudrel in Norvania" is of what happens.
    """
    outer_at = _place_after(reading, preposition)
    inner_at = _place_before(reading, preposition)
    if outer_at is None or inner_at is None:
        return
    inner, outer = next_name(reading, inner_at), next_name(reading, outer_at)
    if inner and outer and inner != outer and reading.entity(inner).name not in countries():
        aside = reading.doc[preposition.i - 1].text == ","
        if not aside or _is_aside(reading, inner_at, outer_at):
            yield from typed(reading, "LOCATED_IN", [End(inner)], [End(outer)])


def _place_after(reading: Reading, preposition: Token) -> int | None:
    """The place that the preposition takes, after "the" and adjectives; not "Norvania's" or "Norvanian" something."""
    for token in reading.doc[preposition.i + 1:min(preposition.i + 5, sentence_end(preposition))]:
        if _is_place(reading, token):
            last = reading.doc[mention_end(reading, token.i)]
            following = last.nbor(1) if last.i + 1 < len(reading.doc) else last
            goes_on = is_possessive(following) or following.text == "-" or following.dep_ == "conj"
            named = last.tag_ in _NAMES and not goes_on and last.dep_ not in ("compound", "amod", "nmod", "poss")
            return token.i if named else None
        if token.pos_ not in ("DET", "ADJ", "PUNCT") or token.text in (",", "("):
            return None
    return None


def _place_before(reading: Reading, preposition: Token) -> int | None:
    """The place right before it, or before the comma or the "is" right before it."""
    before = preposition.nbor(-1) if preposition.i > sentence_start(preposition) else preposition
    if before.text == "," or (before.lower_ in ("is", "lies") and before == preposition.head):
        at = before.i - 1
        return at if at >= sentence_start(preposition) and _is_name(reading, reading.doc[at]) else None
    if not _is_name(reading, before):
        return None
    hangs = mention_start(reading, before.i) <= preposition.head.i <= before.i
    owning = before.head.lower_ == "of" and before.head.head.lemma_.lower() not in lexicon().word_lists["places"]
    return before.i if not owning and (hangs or before.dep_ in _BESIDE) else None  # not "ships of Norvania in Tarn"


def _is_aside(reading: Reading, inner_at: int, outer_at: int) -> bool:
    """Closed by a mark, and no list of places ("in Tarn, in Norvania and in Sudrel")."""
    first, last = mention_start(reading, inner_at), mention_end(reading, outer_at)
    after = [t.lower_ for t in reading.doc[last + 1:last + 3]]
    listed = "and" in after or "or" in after or (first > 1 and next_name(reading, first - 2) is not None)
    return not listed and bool(after) and after[0] in _ASIDE_ENDS


def _is_name(reading: Reading, token: Token) -> bool:
    return token.tag_ in _NAMES and _is_place(reading, token)


def _is_place(reading: Reading, token: Token) -> bool:
    id_ = reading.entity_at(token)
    return id_ is not None and type_of(reading, id_) == "Place"
