"""Date expressions of an article, with the first and last day they mean.

Regular expressions (`lexicon/dates.toml`) find the words, one reader a kind turns them into days. Relative words
("yesterday", "last year") and dates without a year are settled only by the article's own date; without it `from_` and
`to` stay open. "Since 1991" has a first day only; "by 2015" and "for months" name no day at all.
"""
from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

from spacy.tokens import Token

from graph.model import DateMention
from ingest.clauses import governor
from ingest.reading import Reading

Days = tuple[date | None, date | None]
Words = Mapping[str, str | None]
Tense = Literal["past", "future", "either"]

_LEXICON = Path(__file__).parent / "lexicon" / "dates.toml"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
           "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_SHIFT = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_PLANNING = {"plan", "schedule", "arrange", "slate", "expect", "intend", "set", "due"}
_UNSETTLED: Days = (None, None)
_HALF_YEAR = 183
_PERIODS = ("day", "night", "morning", "evening", "afternoon", "week", "month", "year", "decade", "centur", "spring",
            "summer", "autumn", "fall", "winter", "tomorrow")
_COUNTED = re.compile(r"\s+(?:people|persons|men|women|soldiers|troops|km|miles|metres|meters|tons|dollars|euros)\b")


def dates(reading: Reading) -> tuple[DateMention, ...]:
    """All date expressions of headline and body, in the order of the text."""
    published = published_day(reading.article.published)
    found: list[DateMention] = []
    before: list[DateMention] = []
    for _, sentence in reading.told():
        here: list[DateMention] = []
        # an eve counts from another date, so it is read when the others of the sentence are
        for start, end, kind, words in sorted(_expressions(sentence.text), key=lambda one: one[2] == "eve"):
            offset = sentence.start_char
            span = reading.doc.char_span(offset + start, offset + end, alignment_mode="expand")
            today = _counted_from(offset + start, [*before, *here], published) if kind == "eve" else published
            first, last = _days(kind, words, today, _tense(span.root) if span is not None else "past")
            here.append(DateMention(offset + start, offset + end, _iso(first), _iso(last)))
        before = sorted(here, key=lambda one: one.start)
        found += before
    return tuple(found)


def _counted_from(place: int, near: Sequence[DateMention], published: date | None) -> date | None:
    """The day that "a day earlier" is told from: the last day named before it in this sentence and the one before, or
    the first one behind it; else that of publication. Days still to come are none."""
    days = [one for one in near if one.from_ and one.from_ == one.to and one.from_ <= (_iso(published) or one.from_)]
    ahead = [one for one in days if one.start < place]
    told = ahead[-1:] or days[:1]
    return date.fromisoformat(str(told[0].from_)) if told else published


def published_day(published: str | None) -> date | None:
    """The day of an ISO date or time; None where it is missing or not one."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _tense(root: Token) -> Tense:
    """Does the clause of a date speak of the future: "will meet on Monday", "are expected to meet on Monday"?

    A day something "was planned for" may have passed or be still to come.
    """
    verb = root if root.pos_ == "VERB" else governor(root)
    if verb is None:
        return "past"
    if verb.lemma_ in _PLANNING:
        if root.head.lower_ == "for":
            return "either"
        if any(child.dep_ == "aux" and child.lower_ == "to" for clause in verb.children if clause.dep_ == "xcomp"
               for child in clause.children):
            return "future" if _is_present(verb) else "either"
    aux = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    head = verb.head
    planned = (head.lemma_ == "be" or head.pos_ == "ADJ" or head.tag_ in ("VBZ", "VBP")
               or (head.lemma_ in _PLANNING and _is_present(head)))
    ahead = bool(aux & {"will", "shall", "'ll", "’ll"}) or ("to" in aux and (planned or verb.dep_ == "ROOT"))
    return "future" if ahead else "past"


def _is_present(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") or any(child.lower_ in ("is", "are") for child in verb.children)


def _expressions(text: str) -> list[tuple[int, int, str, Words]]:
    """Start, end, kind and named pieces of the expressions; earlier patterns go first."""
    found: list[tuple[int, int, str, Words]] = []
    hints = _hints(text)
    for kind, pattern, needed in _patterns():
        for hit in pattern.finditer(text) if needed in hints else ():
            start, end = hit.span()
            free = all(end <= other[0] or start >= other[1] for other in found)
            if free and not (kind == "year" and _COUNTED.match(text, end)):
                found.append((start, end, kind, hit.groupdict()))
    return sorted(found, key=lambda one: one[0])


def _hints(text: str) -> set[str]:
    """What a text may hold: most sentences have none of these, and looking for a word costs less than a pattern."""
    lower = text.lower()
    months = {"month"} if any(month in lower for month in _MONTHS) else set()
    found = months | ({"number"} if any(sign.isdigit() for sign in text) else set())
    return found | {"word"} if found or any(period in lower for period in _PERIODS) else set()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Kind, pattern, and which hint it needs."""
    table = tomllib.loads(_LEXICON.read_text(encoding="utf-8"))
    pieces: dict[str, str] = table["pieces"]
    return tuple((entry["kind"], _compiled(entry["words"], pieces), _needed(entry["words"]))
                 for entry in table["pattern"])


def _needed(words: str) -> str:
    if "{month}" in words:
        return "month"
    return "number" if "{year}" in words or "{day}" in words else "word"


def _compiled(words: str, pieces: Mapping[str, str]) -> re.Pattern[str]:
    for name, piece in pieces.items():
        words = words.replace("{" + name + "}", piece)
    case = "(?i:" if "P<y>" not in words and "P<m>" not in words and "P<w>" not in words else "(?:"
    return re.compile(rf"(?<![\w$€£#/.,:-]){case}{words})(?![\w/])")


def _days(kind: str, words: Words, published: date | None, tense: Tense) -> Days:
    try:
        return _READERS[kind](words, published, tense)
    except ValueError:  # "30 February"
        return _UNSETTLED


def _day(words: Words, published: date | None, tense: Tense) -> Days:
    month = int(words["mm"] or 0) if "mm" in words else _month_number(words["m"])
    first_day, last_day = (int(re.sub(r"\D", "", words.get(name) or "") or 0) for name in ("d", "d2"))
    year = int(words["y"]) if words["y"] else _nearest_year(month, first_day, published)
    if year is None:
        return _UNSETTLED
    first = date(year, month, first_day)
    return first, date(year, month, last_day) if last_day else first


def _month(words: Words, published: date | None, tense: Tense) -> Days:
    month, last_month = _month_number(words["m"]), _month_number(words.get("m2") or words["m"])
    if words.get("y"):
        year: int | None = int(words["y"] or 0)
    else:
        year = _nearest_year(month, 15, published, _SHIFT.get((words.get("near") or "").lower(), 0))
    if year is None:
        return _UNSETTLED
    return _opened(words.get("open"), _first_of(year, month), _last_of(year, last_month))


def _year(words: Words, published: date | None, tense: Tense) -> Days:
    first, last = words["y"] or "", words.get("y2") or words["y"] or ""
    last = first[: 4 - len(last)] + last
    if int(last) < int(first):
        return _UNSETTLED
    return _opened(words.get("open"), date(int(first), 1, 1), date(int(last), 12, 31))


def _decade(words: Words, published: date | None, tense: Tense) -> Days:
    year = int(words["y"] or 0)
    return date(year, 1, 1), date(year + 9, 12, 31)


def _weekday(words: Words, published: date | None, tense: Tense) -> Days:
    """The last such day up to publication; the first from it on where the clause speaks of the future.

    "Next Monday" is after that day, and "planned for Monday" the Monday nearest to it.
    """
    if published is None:
        return _UNSETTLED
    wanted = _WEEKDAYS.index((words["w"] or "")[:3].lower())
    back = (published.weekday() - wanted) % 7
    near = (words["near"] or "").lower()
    ahead = (7 - back) % 7
    if near in ("next", "coming"):
        day = published + timedelta(days=ahead or 7)
    elif not near and (tense == "future" or (tense == "either" and ahead < back)):
        day = published + timedelta(days=ahead)
    else:
        day = published - timedelta(days=back or (7 if near in ("last", "past") else 0))
    return day, day


def _today(words: Words, published: date | None, tense: Tense) -> Days:
    if published is None:
        return _UNSETTLED
    word = (words["word"] or "").lower()
    shift = -1 if "yesterday" in word or word.startswith("last") else 1 if word == "tomorrow" else 0
    day = published + timedelta(days=shift)
    return day, day


def _eve(words: Words, published: date | None, tense: Tense) -> Days:
    """ "The day before"; `published` is the day it is told from."""
    return (published - timedelta(days=1),) * 2 if published is not None else _UNSETTLED


def _ago(words: Words, published: date | None, tense: Tense) -> Days:
    """"Two days ago" is a day, "three years ago" the whole year; "several years ago" and "a year later" stay open."""
    count = (words["n"] or "").lower()
    number = int(count) if count.isdigit() else _COUNTS.get(count)
    if published is None or number is None or (words["word"] or "").lower() != "ago":
        return _UNSETTLED
    unit = (words["unit"] or "").lower()
    if unit == "day":
        day = published - timedelta(days=number)
        return day, day
    return _shifted(unit, -number, published)


def _near(words: Words, published: date | None, tense: Tense) -> Days:
    shift, unit = _SHIFT[(words["near"] or "").lower()], (words["unit"] or "").lower()
    return _shifted(unit, shift, published) if published is not None else _UNSETTLED


def _vague(words: Words, published: date | None, tense: Tense) -> Days:
    return _UNSETTLED


_READERS: dict[str, Callable[[Words, date | None, Tense], Days]] = {
    "day": _day, "month": _month, "year": _year, "decade": _decade, "weekday": _weekday, "today": _today, "ago": _ago,
    "eve": _eve, "near": _near, "vague": _vague,
}


def _shifted(unit: str, shift: int, published: date) -> Days:
    """The calendar week, month, year or decade `shift` units from that of publication."""
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return _first_of(months // 12, months % 12 + 1), _last_of(months // 12, months % 12 + 1)
    if unit == "year":
        return date(published.year + shift, 1, 1), date(published.year + shift, 12, 31)
    return _UNSETTLED


def _opened(word: str | None, first: date, last: date) -> Days:
    """Only "since" leaves a day standing: "by 2015" does not say when before it."""
    if word is None:
        return first, last
    return (first, None) if word.lower() == "since" else _UNSETTLED


def _nearest_year(month: int, day: int, published: date | None, shift: int = 0) -> int | None:
    """The year that brings a day without one nearest to publication; `shift` -1 for the last, 1 for the next such."""
    if published is None:
        return None
    distance = (date(published.year, month, min(day, monthrange(published.year, month)[1])) - published).days
    if shift:
        passed = distance < 0
        return published.year + (shift if passed == (shift > 0) else 0)
    return published.year + (1 if distance < -_HALF_YEAR else -1 if distance > _HALF_YEAR else 0)


def _month_number(name: str | None) -> int:
    return _MONTHS.index((name or "")[:3].lower()) + 1


def _first_of(year: int, month: int) -> date:
    return date(year, month, 1)


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
