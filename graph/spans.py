"""Which words of a sentence show a fact."""
from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import product

from graph.model import Facts, Mention, Span

_TRIMMED = " \t\n\r\u00a0,;:()–—-"

#: Per sentence number, entity handle -> its mentions in that sentence.
Mentions = Mapping[int, Mapping[str, list[Mention]]]


def mentions_by_sentence(facts: Facts) -> Mentions:
    """Mentions sorted into sentences; one that begins in no sentence is left out."""
    order = sorted(range(len(facts.sentences)), key=lambda n: facts.sentences[n].start)
    starts = [facts.sentences[n].start for n in order]
    found: dict[int, dict[str, list[Mention]]] = {}
    for entity in facts.entities:
        for mention in entity.mentions:
            place = bisect_right(starts, mention.start) - 1
            if place >= 0 and mention.start < facts.sentences[order[place]].end:
                found.setdefault(order[place], {}).setdefault(entity.id, []).append(mention)
    return found


def sentence_span(facts: Facts, number: int) -> Span:
    """The whole sentence."""
    return Span(facts.sentences[number].start, facts.sentences[number].end)


def between(text: str, one: Iterable[Mention], other: Iterable[Mention]) -> Span | None:
    """What stands between the two nearest mentions, or what covers both where nothing does; None without mentions."""
    pairs = [sorted(pair, key=lambda m: (m.start, m.end)) for pair in product(one, other)]
    if not pairs:
        return None
    left, right = min(pairs, key=lambda pair: (pair[1].start - pair[0].end, pair[0].start))
    return trimmed(text, left.end, right.start) or Span(left.start, max(left.end, right.end))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without blanks and commas at its ends; None when nothing is left."""
    while start < end and text[start] in _TRIMMED:
        start += 1
    while start < end and text[end - 1] in _TRIMMED:
        end -= 1
    return Span(start, end) if start < end else None


def nearest(text: str, words: str, within: Span, mentions: Iterable[Mention]) -> Span | None:
    """The place of some words in a sentence that is nearest to a mention; None where they do not stand there."""
    places = []
    start = text.find(words, within.start, within.end) if words else -1
    while start >= 0:
        places.append(Span(start, start + len(words)))
        start = text.find(words, start + 1, within.end)
    spots = [mention.start for mention in mentions] or [within.start]
    return min(places, key=lambda place: (min(abs(place.start - spot) for spot in spots), place), default=None)
