"""What an article says it rests on: agencies, broadcasters and papers it cites, and people without a name who can be
told apart by number or country ("four diplomats", "a senior Turkish official").

A medium counts where words beside it say that it reported, was told or is cited; one that is only spoken of does not.
What a named official says in public is no source, for each reporter can have heard it.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.media import media, medium_key, medium_name, medium_pattern
from graph.model import Facts
from graph.names import fold

_REACH = 140  # characters looked at on each side
_DAY = r"(?:late |early )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?"
_CREDIT = re.compile(r"(?:^|\n)(?:[^\n.]{0,60}\(|[^\n.()]{0,40}\([^\n()]{0,20}[/;,] ?|(?:Source|By|Via): ?)$")
_CLOSED = re.compile(r"[)/]\s*(?:[-—–:]|\n|$)|\s*(?:\n|$)")
_AND = re.compile(r"^,? (?:and|or) (?:by )?(?:the )?$|^, (?:the )?$")


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A source where the text names it: offsets of the name. `key` is equal for two names of one source."""

    start: int
    end: int
    name: str
    key: str


def sources(facts: Facts) -> tuple[Source, ...]:
    """All sources in the order of the text; one that is cited twice stands there twice."""
    text = facts.article.text.replace("\u00a0", " ").replace("’", "'")
    left_out = [(s.start, s.end) for s in facts.sentences if s.part == "boilerplate"]
    found = {*_media(text, left_out), *_groups(text, left_out)}
    return tuple(sorted(found))


def _media(text: str, left_out: list[tuple[int, int]]) -> Iterator[Source]:
    last: Source | None = None
    for found in medium_pattern().finditer(text):
        group = str(found.lastgroup)
        start, end = found.span(group)
        if group in ("after", "beside") and re.fullmatch(media()["countries"], found[group]):
            continue
        boilerplate = any(one <= start < other for one, other in left_out)
        joined = last is not None and _AND.match(text[last.end : start]) is not None
        cited = _cited(text, found.start(), end) or (joined and group in ("known", "named"))
        if _credited(text, start, end) or (cited and not boilerplate):
            last = Source(start, end, medium_name(found[group]), medium_key(found[group]))
            yield last


def _cited(text: str, start: int, end: int) -> bool:
    """Whether words on one side say that the medium told it."""
    before = _before().search(text, max(0, start - _REACH), start)
    if before and _denied().search(text, max(0, start - _REACH), before.start()):
        return False
    return before is not None or _after().match(text[end : end + _REACH]) is not None


def _credited(text: str, start: int, end: int) -> bool:
    """In brackets after the place at the head of a line, or as "Source: AFP"."""
    return _CREDIT.search(text[max(0, start - 70) : start]) is not None and _CLOSED.match(text, end) is not None


@cache
def _before() -> re.Pattern[str]:
    """Ends where the name of a cited medium begins."""
    cues = media()["cues"]
    kind = (rf"(?:{'|'.join(cues['kinds'])}|pro-\w+|[\w-]+-(?:run|owned|based|language|backed|wing|linked|controlled|"
            r"funded|affiliated)|[A-Z][\w-]+(?:'s)?)")
    issue = r"(?:(?:edition|issue|website|online edition) of (?:the )?)?"
    return re.compile(rf"\b(?:{'|'.join(cues['before'])}) (?:(?:the|a|an|its|their|both|today's|{_DAY}'s) )?{issue}"
                      rf"(?:{kind} ){{0,3}}(?:(?:{_words()}) )?$")


@cache
def _denied() -> re.Pattern[str]:
    """Ends where the words begin that cite what is denied."""
    return re.compile(rf"\b(?:{'|'.join(media()['cues']['denied'])}) (?:as \w+ )?(?:the |a |an )?(?:[\w-]+ ){{0,2}}$")


@cache
def _after() -> re.Pattern[str]:
    """Begins where the name of a medium ends that told something."""
    cues = media()["cues"]
    other = r"(?:,? and (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})?"
    aside = r"(?:, (?:which|citing|quoting|a|an|the)\b[^,.;\n]{3,80},)?"
    place = rf"(?: (?:in|on|from) [A-Z]\w+(?: on {_DAY})?)?"
    # "Bloomberg said it would cut jobs" speaks of the medium itself.
    told = (rf" (?:(?:{'|'.join(cues['stops'])}|{_DAY}) ){{0,3}}(?:{'|'.join(cues['verbs'])})(?![-\w])"
            r"(?! (?:it|they) (?:would|will|is|was|had (?:cut|sold|hired|closed))\b)")
    work = rf"(?:'s?)? (?:\w+ )?(?:{'|'.join(cues['works'])})\b"
    staff = rf"(?:'s?)? (?:{'|'.join(cues['staff'])})s?\b[^.;\n]{{0,40}}?\b(?:{'|'.join(cues['witnessed'])})\b"
    return re.compile(rf"^{other}(?: (?:{_words()})\b)?{aside}{place}(?:{told}|{work}|{staff})")


def _words() -> str:
    return "|".join(sorted(media()["words"], key=len, reverse=True))


@cache
def _group() -> re.Pattern[str]:
    """People by number, or one by country, with up to four words between."""
    data = media()["groups"]
    people = "|".join(f"{word}s?" for word in sorted(data["people"], key=len, reverse=True))
    nation = r"(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?|U\.S\.|U\.N\.|[A-Z]{2,5})"
    kind = r"(?:[a-z]+(?:-[a-z]+)* )"
    numbers = "|".join((*data["numbers"], *(word.capitalize() for word in data["numbers"])))
    counted = rf"(?P<number>{numbers}|1?\d) (?:of (?:the|its|their) )?(?:{kind}|{nation}(?:'s)? ){{0,4}}?"
    one = rf"(?P<one>[Aa]n?|[Oo]ne) {kind}{{0,3}}?(?P<nation>{nation}(?: {nation})?)(?:'s)? {kind}{{0,3}}?"
    return re.compile(rf"\b(?:{counted}|{one})(?P<people>{people})\b")


@cache
def _telling() -> re.Pattern[str]:
    """Begins where the words for people end who told something."""
    cues = media()["cues"]
    home = r"(?: (?:in|from|at|of) (?:the )?[A-Z][\w' ]{2,25})?"
    known = rf"(?: (?:{'|'.join(cues['known'])})\b[^.;\n]{{0,90}}?)?"
    stops = r"(?:(?:has|had|have|also|later|separately|both|all|each|on \w+day|late on \w+day) ){0,2}"
    return re.compile(rf"^{home},?{known},? {stops}(?:{'|'.join(cues['told'])})\b")


@cache
def _quoted() -> re.Pattern[str]:
    """Ends where the words for people begin who are cited."""
    return re.compile(rf"\b(?:{'|'.join(media()['cues']['cited'])}) (?:at least |as many as )?$")


def _groups(text: str, left_out: list[tuple[int, int]]) -> Iterator[Source]:
    for found in _group().finditer(text):
        start, end = found.span()
        told = _telling().match(text[end : end + _REACH]) or _quoted().search(text, max(0, start - 40), start)
        name = _group_name(found) if told else None
        if name and not any(one <= start < other for one, other in left_out):
            yield Source(start, end, name, fold(name))


def _group_name(found: re.Match[str]) -> str | None:
    """What all reports of the group call it: its number, or one's country, and what they are."""
    data = media()["groups"]
    noun = found["people"]
    single = noun if noun in data["people"] else noun.removesuffix("s")
    same = data["same"].get(single, single)
    if found["number"]:
        by_digit = {str(i): word for i, word in enumerate(data["numbers"], start=2)}
        number = by_digit.get(found["number"], found["number"].lower())
        return f"{number} {same}s" if number in data["numbers"] and (single != noun or noun == "people") else None
    if single != noun:
        return None
    nation = found["nation"].replace(".", "")
    return f"{'an' if nation[0] in 'AEIO' else 'a'} {nation} {same}"
