"""Finding people, organizations and places by their names, and events, statements and articles by their words."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

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
    because its name is nearly the text; no entity is called so then. `best`: the id of the entity that fits best,
    whatever its kind. `reading`: nothing could be looked up yet."""

    hits: tuple[Hit, ...] = ()
    totals: Mapping[str, int] = field(default_factory=dict)
    nearest: tuple[str, ...] = ()
    best: str = ""
    reading: bool = False


_Told = TypeVar("_Told", Entry, Said)
_Cost = tuple[int, int]


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
    nearly = [] if named else _nearly(index, words)
    matches |= {one: [match for match in named or nearly if match.entry.kind == one] for one in ENTITIES}
    chosen = {one: found for one in ((kind,) if kind else KINDS) if (found := matches[one])}
    hits = _hits(store, words, [match for found in chosen.values() for match in found[:limit]])
    nearest = list(dict.fromkeys(match.entry.name for match in nearly))[:NEAREST]
    best = next((match.entry.id for match in named or nearly), "")
    return Found(tuple(hits), {one: len(found) for one, found in chosen.items()}, tuple(nearest), best)


def _named(index: Index, words: Sequence[str]) -> list[_Match]:
    """Entities, those whose names fit best first."""
    alike = [dict.fromkeys(index.spelled.get(plain_spelling(word), ()), 0) for word in words]
    begun = [dict.fromkeys(index.beginning(word), 0) for word in words]
    choices = [one | others for one, others in zip(begun, alike, strict=True)]
    whole = frozenset(other for others in alike for other in others)
    starts, start = [f" {word}" for word in words], f" {' '.join(words)}"

    def rank(entry: Entry) -> int:
        return _tier(entry.found, start) if all(word in entry.found for word in starts) else _ALIKE

    entries = [entry for entry, _ in _with_all(index, words, choices)]
    ordered = sorted(entries, key=lambda entry: (rank(entry), -entry.reports, entry.name, entry.id))
    return [_Match(entry, words=whole) for entry in ordered]


def _tier(found: str, start: str) -> int:
    """0 for a whole name, 1 for the beginning of the name shown, 2 for that of another name, 3 for words within."""
    if f"{start} |" in found and (found.startswith(f"{start} |") or f"|{start} |" in found):
        return 0
    return 1 if found.startswith(start) else 2 if f"|{start}" in found else 3


def _nearly(index: Index, words: Sequence[str]) -> list[_Match]:
    """Entities whose names have nearly all the words, the nearest first; the last word may be the beginning of one."""
    choices = [index.vocabulary.near(word, begins=number == len(words) - 1) | dict.fromkeys(index.beginning(word), 0)
               for number, word in enumerate(words)]
    found = _with_all(index, words, choices)
    ordered = sorted(found, key=lambda one: (one[1], -one[0].reports, one[0].name, one[0].id))
    whole = frozenset(other for near in choices for other in near)
    return [_Match(entry, words=whole) for entry, _ in ordered]


def _with_all(index: Index, words: Sequence[str], choices: Sequence[Mapping[str, int]]) -> list[tuple[Entry, _Cost]]:
    """Entities that for every word have one of its choices in their names, and how far these are from the words: the
    sums of the edits and of the letters that are more or fewer."""
    costs: dict[str, tuple[Entry, _Cost]] = {}
    for number, (word, choice) in enumerate(zip(words, choices, strict=True)):
        here: dict[str, tuple[Entry, _Cost]] = {}
        for other in sorted(choice, key=lambda other: (-choice[other], -abs(len(other) - len(word)))):
            cost = choice[other], abs(len(other) - len(word))
            here.update((entry.id, (entry, cost)) for entry in index.names[other])  # the nearest come last and stay
        costs = here if not number else {
            id_: (entry, (edits + costs[id_][1][0], letters + costs[id_][1][1]))
            for id_, (entry, (edits, letters)) in here.items() if id_ in costs}
    return list(costs.values())


def _told(index: Index, kind: str, words: Sequence[str]) -> list[_Match]:
    found = [_Match(entry) for entry in _with_words(index.entries[kind], [f" {word}" for word in words])]
    if kind != "Article":
        return found
    titled = {match.entry.id for match in found}
    return [*found, *(match for match in _said(index, words) if match.entry.id not in titled)]


def _said(index: Index, words: Sequence[str]) -> Iterator[_Match]:
    """Articles with a sentence that has all the words, each with the first such sentence."""
    if max(map(len, words)) < 2:
        return
    seen: set[str] = set()
    patterns = [f" {word}" if len(word) >= _WHOLE else f" {word} " for word in words]
    for sentence in _with_words(index.sentences, patterns):
        if sentence.article not in seen and sentence.article in index.articles:
            seen.add(sentence.article)
            yield _Match(index.articles[sentence.article], sentence)


def _with_words(told: Sequence[_Told], patterns: Sequence[str]) -> list[_Told]:
    """Those that have all patterns. One is looked for alone: on most texts that is all there is to do."""
    longest, *rest = sorted(patterns, key=len, reverse=True)
    return [one for one in told if longest in one.found and all(pattern in one.found for pattern in rest)]


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
        reports = f"{entry.independent:,} independent of {entry.reports:,} report{'' if entry.reports == 1 else 's'}" \
            if entry.reports else ""
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
