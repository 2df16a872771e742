"""Finding people, organizations and places by their names, and events, statements and articles by their words."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.identity import entity_type
from graph.names import fold
from graph.search_index import ENTITIES, KINDS, Entry, Index, Said
from graph.search_marks import Span, excerpt, spans
from graph.spellings import plain_spelling
from graph.store import GraphStore
from graph.stored import ask

NEAREST = 3  # names offered in words where nothing is called so
_ALIKE = 4  # rank of a name in another transcription
_WHOLE = 3  # letters; a shorter word must stand whole in a sentence: nearly all sentences have words that begin so

_OFFICE = ("UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:HAS_ROLE]->(o:Entity) WHERE r.status = 'current' "
           "RETURN id, r.title AS what, o.name AS of, r.reported AS reported")
_COUNTRY = ("UNWIND $ids AS id MATCH (e:Entity {id: id})-[r:LOCATED_IN]->(o:Entity) WHERE r.status = 'current' "
            "RETURN id, 'in' AS what, o.name AS of, r.reported AS reported")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. `kind`: Person, Organization, Place, Event, Statement or Article. `context`: what tells it from
    others of its name. `matched`: the name, alias or words that were found. `day`: when it was reported, empty where
    that is not known; None of entities. `marks`: which letters of `name` were found. Of an article found by a sentence:
    the number of the sentence, the part of it that is shown, and which letters of that were found."""

    id: str
    kind: str
    name: str
    context: str
    matched: str
    day: str | None = None
    marks: tuple[Span, ...] = ()
    sentence: int | None = None
    quote: str = ""
    quote_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Hits in the order of kinds, and how many there are of each kind. `nearest`: the first names of what is here only
    because its name is nearly the text; no entity is called so then."""

    hits: tuple[Hit, ...] = ()
    totals: Mapping[str, int] = field(default_factory=dict)
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Match:
    entry: Entry
    sentence: Said | None = None
    words: frozenset[str] = frozenset()  # words of the name that are not begun by what was typed, but stand for it


def find(store: GraphStore, index: Index, text: str, *, limit: int = 8, kind: str = "") -> Found:
    """What a text finds: every word of it begins a word of the name; case and diacritics do not matter.

    At most `limit` of each kind, or of the one `kind`. Of entities those called exactly so come first, then those whose
    name begins so, then others, then other transcriptions; the ones in more reports before. Where no entity is called
    so, those nearly called so are found. Of the rest the newest come first; articles also by the words of a sentence.
    """
    words = fold(text).split()
    if not words:
        return Found()
    matches = {one: _told(index, one, words) for one in KINDS if one not in ENTITIES}
    named = _named(index, words)
    near = not any(named.values())
    matches |= _nearly(index, words) if near else named
    chosen = {one: found for one in ((kind,) if kind else KINDS) if (found := matches[one])}
    hits = _hits(store, words, [match for found in chosen.values() for match in found[:limit]])
    nearest = [hit.name for hit in hits if near and hit.kind in ENTITIES][:NEAREST]
    return Found(tuple(hits), {one: len(found) for one, found in chosen.items()}, tuple(nearest))


def _named(index: Index, words: Sequence[str]) -> dict[str, list[_Match]]:
    """Entities by kind, those whose names fit best first; the index has them in the order of their reports."""
    begun = [f" {word}" for word in words]
    alike = [[other for other in index.spelled.get(plain_spelling(word), ()) if other != word] for word in words]
    choices = [(start, *(f" {other} " for other in others)) for start, others in zip(begun, alike, strict=True)]
    others = frozenset(other for some in alike for other in some)
    fits = _all_in(begun) if not others else lambda found: all(any(c in found for c in some) for some in choices)
    start = f" {' '.join(words)}"

    def rank(match: _Match) -> int:
        found = match.entry.found
        return _tier(found, start) if not others or all(word in found for word in begun) else _ALIKE

    return {kind: sorted((_Match(entry, words=others) for entry in index.entries[kind] if fits(entry.found)), key=rank)
            for kind in ENTITIES}


def _all_in(begun: Sequence[str]) -> Callable[[str], bool]:
    """Do all words begin one of a text? One word is looked for alone: on most texts that is all there is to do."""
    longest, *rest = sorted(begun, key=len, reverse=True)
    return lambda found: longest in found and all(word in found for word in rest)


def _tier(found: str, start: str) -> int:
    """0 for a whole name, 1 for the beginning of the name shown, 2 for that of another name, 3 for words within."""
    if f"{start} |" in found and (found.startswith(f"{start} |") or f"|{start} |" in found):
        return 0
    return 1 if found.startswith(start) else 2 if f"|{start}" in found else 3


def _nearly(index: Index, words: Sequence[str]) -> dict[str, list[_Match]]:
    """Entities whose names have nearly all the words, the nearest first; the last word may be the beginning of one."""
    last = len(words) - 1
    edits = [_near_words(index, word, begins=number == last) for number, word in enumerate(words)]
    costs: dict[str, tuple[int, int]] = {}
    for number, (word, near) in enumerate(zip(words, edits, strict=True)):
        here: dict[str, tuple[int, int]] = {}
        for other, edit in near.items():
            for entry in index.names[other]:
                cost = edit, abs(len(other) - len(word))
                here[entry.id] = min(cost, here.get(entry.id, cost))
        both = here if not number else {id_: cost for id_, cost in here.items() if id_ in costs}
        costs = {id_: (cost[0] + costs.get(id_, (0, 0))[0], cost[1] + costs.get(id_, (0, 0))[1])
                 for id_, cost in both.items()}
    whole = frozenset(other for near in edits for other in near)
    found = {entry.id: entry for other in whole for entry in index.names[other] if entry.id in costs}
    ordered = sorted(found.values(), key=lambda entry: (costs[entry.id], -entry.reports, entry.name, entry.id))
    return {kind: [_Match(entry, words=whole) for entry in ordered if entry.kind == kind] for kind in ENTITIES}


def _near_words(index: Index, word: str, *, begins: bool) -> dict[str, int]:
    near = index.vocabulary.near(word, begins=begins)
    return near | {other: 0 for other in index.names if other.startswith(word)}


def _told(index: Index, kind: str, words: Sequence[str]) -> list[_Match]:
    fits = _all_in([f" {word}" for word in words])
    found = [_Match(entry) for entry in index.entries[kind] if fits(entry.found)]
    if kind != "Article":
        return found
    titled = {match.entry.id for match in found}
    return [*found, *(match for match in _said(index, words) if match.entry.id not in titled)]


def _said(index: Index, words: Sequence[str]) -> Iterator[_Match]:
    """Articles with a sentence that has all the words, each with the first such sentence."""
    if max(map(len, words)) < 2:
        return
    fits = _all_in([f" {word}" if len(word) >= _WHOLE else f" {word} " for word in words])
    seen: set[str] = set()
    for sentence in index.sentences:
        if fits(sentence.found) and sentence.article not in seen and sentence.article in index.articles:
            seen.add(sentence.article)
            yield _Match(index.articles[sentence.article], sentence)


def _hits(store: GraphStore, words: Sequence[str], matches: Sequence[_Match]) -> list[Hit]:
    known = _known_by(store, [match.entry.id for match in matches if match.entry.kind in ENTITIES])
    quoted = [match.sentence.id for match in matches if match.sentence]
    rows = ask(store, "UNWIND $ids AS id MATCH (s:Sentence {id: id}) RETURN id, s.text AS text", ids=quoted) \
        if quoted else ()
    texts = {row["id"]: row["text"] for row in rows}
    return [_hit(match, words, known, texts) for match in matches]


def _hit(match: _Match, words: Sequence[str], known: Mapping[str, str], texts: Mapping[str, str]) -> Hit:
    entry = match.entry
    marks = spans(entry.name, words, match.words)
    if entry.kind in ENTITIES:
        reports = f"in {entry.reports:,} report{'' if entry.reports == 1 else 's'}" if entry.reports else ""
        context = " · ".join(part for part in (known.get(entry.id, ""), reports) if part)
        return Hit(entry.id, entry.kind, entry.name, context, _matched(entry, words, match.words), marks=marks)
    text = texts.get(match.sentence.id, "") if match.sentence else ""
    if not match.sentence or not text:
        return Hit(entry.id, entry.kind, entry.name, entry.context, entry.name, entry.day, marks)
    # A sentence needs each word marked once; short words that only begin one did not count.
    told = [word for word in words if len(word) >= _WHOLE]
    quote, quote_marks = excerpt(text, spans(text, told, frozenset(words)))
    number = int(match.sentence.id.rpartition("#")[2])
    return Hit(entry.id, entry.kind, entry.name, entry.context, text, entry.day, (), number, quote, quote_marks)


def _matched(entry: Entry, words: Sequence[str], others: frozenset[str]) -> str:
    """The name that begins with the words, else the first that has all of them, else one with a word alike."""
    names, text = (entry.name, *entry.others), " ".join(words)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name.startswith(text),
        lambda name: all(f" {word}" in f" {name}" for word in words),
        lambda name: not others.isdisjoint(name.split()),
    )
    return next((name for test in tests for name in names if test(fold(name))), entry.name)


def _known_by(store: GraphStore, ids: Sequence[str]) -> dict[str, str]:
    """The office of each person and the country of each other entity, as reported last."""
    people = [id_ for id_ in ids if entity_type(id_) == "Person"]
    others = [id_ for id_ in ids if entity_type(id_) != "Person"]
    rows = [row for query, some in ((_OFFICE, people), (_COUNTRY, others)) if some
            for row in ask(store, query, ids=some)]
    ordered = sorted(rows, key=lambda row: (str(row["reported"] or ""), str(row["what"]), str(row["of"])))
    return {row["id"]: f"{row['what']} {row['of']}" if row["what"] == "in" else f"{row['what']}, {row['of']}"
            for row in ordered}
