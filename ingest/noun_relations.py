"""Relations as nouns state them of whoever bears them: "X, an ally of Y", "NATO member X"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.belonging import belongs_to
from ingest.bounds import sentence_end, sentence_start
from ingest.ends import End
from ingest.membership import understood_organizations
from ingest.nominals import Noun, holders
from ingest.phrases import (
    objects_of_prepositions,
    owners,
)
from ingest.reading import Reading
from ingest.standing_lexicon import Frame, lexicon
from ingest.standing_status import CURRENT, FORMER, NEGATED, noun_status, when
from ingest.wholes import around, named_so, named_unit, same_place, wholes
from ingest.wordings import Finding, pairs


def by_noun(reading: Reading, head: Token) -> Iterator[Finding]:
    """"X, an ally of Y", "X is a member of Y", "NATO member X"."""
    before = head.nbor(-1).lower_ if head.i > sentence_start(head) else ""
    two_words = lexicon().nouns.get(f"{before} {_lemma(head)}", ())
    for frame in two_words or lexicon().nouns.get(_lemma(head), ()):
        inner, outer = _compounded(reading, frame, head)
        if inner:
            yield from pairs(reading, frame, inner, outer, CURRENT, (None, None))
        else:
            yield from _borne(reading, frame, Noun(head, head.i - bool(two_words), _with_state(reading, head)))


def _compounded(reading: Reading, frame: Frame, head: Token) -> tuple[list[End], list[End]]:
    """"The X district of Y", "Y's X unit": what is named with the noun, and what it is of."""
    if frame.predicate == "LOCATED_IN":
        return named_so(reading, head), around(reading, head)
    if frame.predicate == "PART_OF":
        return named_unit(reading, head), owners(reading, head)
    return [], []


def _borne(reading: Reading, frame: Frame, noun: Noun) -> Iterator[Finding]:
    """A finding for each who is said to be one, and for the place that "of" names."""
    head = noun.head
    objects = wholes(reading, frame, belongs_to(reading, noun, frame.takes))
    if not objects and frame.predicate != "MEMBER_OF":
        return
    held = holders(reading, noun)
    if not objects and held and frame.takes and not any(objects_of_prepositions(head, frame.takes)):
        objects = understood_organizations(reading, head)
    said = noun_status(head, head.i)
    for holder in held:
        status = holder.status if holder.status == NEGATED else said or frame.status or holder.status
        if frame.predicate == "SUCCESSOR_OF" and status == FORMER:
            status = CURRENT  # "X's predecessor was Y": who came after whom stays
        times = when(holder.verb, holder.phase) if holder.verb is not None else when(head, "state")
        yield from pairs(reading, frame, [holder.end], objects, status, times)
    if placed := same_place(reading, head) if _may_be_named_after(frame, head) else []:
        others = [end for end in objects if end not in placed]
        yield from pairs(reading, frame, placed, others, said or CURRENT, (None, None))


def _may_be_named_after(frame: Frame, head: Token) -> bool:
    """"The Norvanian city of X", "the former Westland republic of X": here "of" names the place itself."""
    return frame.predicate in ("LOCATED_IN", "CONTROLS") or (
        frame.predicate == "PART_OF" and _lemma(head) in lexicon().word_lists["realms"])


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _with_state(reading: Reading, head: Token) -> int:
    """"member state X", "member country X": the noun goes on."""
    following = reading.doc[head.i + 1] if head.i + 1 < sentence_end(head) else head
    return following.i if following.lemma_ in ("state", "country", "nation") else head.i
