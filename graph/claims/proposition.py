"""What a statement claims or denies, as words with a sign: the text taken apart.

A word counts +1 where the speaker holds it to be so and -1 where he denies it: "denied that X did not come" is plus.
Only the main clause has a sign. What a denial has no words for ("denied this", "rejected the accusation") is borrowed
from the sentence before.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.claims.stems import lists, stem, tokens
from graph.claims.told import Told
from graph.names import name_of

DENYING = frozenset({"denies", "rejects", "doubts", "downplays"})

_EVERYDAY, _COMMON, _NAME, _RARE, _AXIS, _ASIDE = 0.4, 0.5, 0.8, 1.0, 0.8, 0.5
_LEAST = 0.75  # weight below which a denial has no words of its own
_OPENS = 8  # words among which a claim is called one
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\b|\b({'|'.join(_MONTHS)}) (\d{{1,2}})\b", re.IGNORECASE)
_INTERRUPTED = re.compile(r",?[”\"] [^“”\"]{1,80}?[,.]? [“\"]")
_SILENT = re.compile(
    r"^(?:(?:on )?\w+day,? )?(?:to|from) "
    r"(?:comment|answer|say|discuss|name|confirm|elaborate|speculate|take questions)\w*\b", re.IGNORECASE)
_REPORTED = re.compile(r"^.{0,120}?\b(?:that|whether|of having) ", re.DOTALL)
_OF_REPORTS = re.compile(
    r"\b(?:asked (?:about|if|whether)|(?:of|to|about|on) (?:the |an? |\w+['’]s? |\w+ )*"
    r"(?:report|claim|allegation|accusation|statement|assertion|rumou?r|question)s?)\b(?P<what>.+)", re.DOTALL)
_COMING = re.compile(r"\b(?:is|are|was|were|set|due|about|plan(?:s|ned)?|intend(?:s|ed)?|prepar(?:es|ed)) to\b",
                     re.IGNORECASE)
_OPENING = re.compile(r"^(?:that|to|of|as)\s+", re.IGNORECASE)
_COUNTED = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty")
_NUMBERS = {word: str(i) for i, word in enumerate(_COUNTED.split())} | {
    "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100", "dozen": "12"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is compared. `sign`: 0 outside the claim. `side`: the side of an opposition it is on, else 0."""

    key: str
    shown: str
    weight: float
    sign: int
    side: int = 0
    name: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """The words of a claim by key. `denied`: the stance itself denies. `negation`: the words of the claim that negate.
    `sign`: -1 where either of the two turns the claim round, and not both.
    `days`: dates named by day and month. `figures`: stem of what is counted -> numbers. `tense`: -1 past, 1 to come."""

    words: Mapping[str, Word]
    denied: bool = False
    negation: str = ""
    borrowed: bool = False
    days: frozenset[str] = frozenset()
    figures: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tense: int = 0
    sign: int = 1

    @property
    def weight(self) -> float:
        return sum(word.weight for word in self.words.values())


@lru_cache(maxsize=20_000)
def proposition(told: Told) -> Proposition | None:
    """What is claimed; None where nothing is ("declined to comment")."""
    text = told.content or ""
    if _SILENT.match(text):
        return None
    own = _read(text, told, _sign(told, text))
    if own.weight >= _LEAST or told.stance not in DENYING:
        return own if own.words else None
    lent = _read(_REPORTED.sub("", _answered(told) or "".join(told.before[-1:])), told, -1)
    if not {key for key, word in own.words.items() if word.name} <= lent.words.keys():
        return own  # "denied that Norland was involved", and nothing before it is of Norland
    return Proposition(lent.words, True, "", True, lent.days, lent.figures, 0, lent.sign) if lent.words else None


def _sign(told: Told, text: str) -> int:
    """-1 where the speaker holds it to be untrue."""
    if told.stance == "denies" and (told.quote_type == "direct" or _only_says(told.cue)):
        return 1 if _negation(_main(text)[0]) else -1  # the denial is in the speaker's words
    if told.stance in DENYING or any(stem(word) in lists().untrue for word in tokens(text)):
        return -1
    return 1


def _answered(told: Told) -> str:
    """What a short denial is said to answer: "“That is a lie,” he said of reports that …"."""
    found = _OF_REPORTS.search((told.sentence_text or "").rpartition(told.content or "")[2])
    return found["what"] if found else ""


def _only_says(cue: str | None) -> bool:
    """Whether a cue says nothing but that somebody speaks ("said", "told")."""
    return bool(cue) and all(stem(word) in lists().empty for word in tokens(cue or ""))


def _main(text: str) -> tuple[str, str]:
    """The clause that is claimed, and the rest, which says why, when or although."""
    text = _OPENING.sub("", _claim(_INTERRUPTED.sub(" ", text).strip()))
    for sign in (":", ";"):
        head, _, _ = text.partition(sign)
        if len(head.split()) > 2:
            text = head
    found = next((one for one in lists().aside.finditer(text) if len(text[: one.start()].split()) > 1), None)
    return (text[: found.start()], text[found.start() :]) if found else (text, "")


def _claim(text: str) -> str:
    """What "a claim by Lund, the foreign minister, that ..." says, without who says it."""
    head, that, claim = text.partition(" that ")
    names_it = any(stem(word) in lists().utterances for word in tokens(head)[:_OPENS])
    return claim if that and names_it else text


def _negation(text: str) -> str:
    """The words that negate a clause."""
    found = lists().negating.search(text)
    if found:
        return found[0]
    words = tokens(text)
    return next((word for i, word in enumerate(words) if word.lower() in lists().negators
                 and not (word.lower() == "not" and words[i + 1 : i + 2] in (["only"], ["just"]))), "")


def _read(text: str, told: Told, stance: int) -> Proposition:
    main, rest = _main(text)
    negation = ""
    words: dict[str, Word] = {}
    for clause in re.split(r",? and (?=that\b|it\b|he\b|she\b|they\b)|, and ", main):
        negation = negation or _negation(clause)
        for part, sign in _signed(clause, stance):
            for word in _words(part, told, sign):
                words.setdefault(word.key, word)
    for word in _words(rest, told, 0):
        words.setdefault(word.key, Word(word.key, word.shown, word.weight * _ASIDE, 0, word.side, word.name))
    sign = -stance if negation else stance
    return Proposition(words, stance < 0, negation, False, _days(text), _figures(main), _tense(main), sign)


def _signed(clause: str, stance: int) -> Iterator[tuple[str, int]]:
    """Parts of a clause with their sign: what somebody "promised not to" do is negated, the promise is not."""
    promised, *what = clause.split(" not to ", 1)
    yield promised, -stance if _negation(promised) else stance
    yield from ((part, -stance) for part in what)


def _words(text: str, told: Told, sign: int) -> Iterator[Word]:
    """The words of a clause that tell something; what stands on a side of an opposition goes by its name."""
    known, listed = _entity_words(told), lists()
    text = _DATE.sub(" ", listed.negating.sub(" ", text))
    found = tokens(text)
    stems = [stem(word) for word in found]
    i = 0
    while i < len(found):
        size = next((n for n in range(listed.longest, 0, -1) if " ".join(stems[i : i + n]) in listed.axis_of), 0)
        name = found[i][:1].isupper() and (i > 0 or stems[i] in known)
        if size and not (name and stems[i] in known):
            axis, side = listed.axis_of[" ".join(stems[i : i + size])]
            yield Word(f"~{axis}", " ".join(found[i : i + size]), _AXIS, sign, side)
            i += size
            continue
        word = _word(found[i], stems[i], sign, name and (stems[i] in known or stems[i] not in listed.empty))
        if word is not None:
            yield word
        i += 1


def _word(shown: str, key: str, sign: int, name: bool) -> Word | None:
    listed = lists()
    if not name and (key in listed.empty or key in listed.utterances or key in listed.untrue or len(key) < 2):
        return None
    if shown.lower() in listed.negators or shown.lower() in listed.future or shown.lower() in _NUMBERS:
        return None
    key = listed.same.get(key, key)
    if key in listed.everyday:
        return Word(key, shown, _EVERYDAY, sign, name=True)
    if key in listed.common or key in _MONTHS:
        return Word(key, shown, _COMMON, sign, name=name)
    return Word(key, shown, _NAME if name else _RARE, sign, name=name)


def _entity_words(told: Told) -> frozenset[str]:
    return frozenset(stem(part) for id_ in (*told.about, *told.scene) for part in tokens(name_of(id_)))


def _days(text: str) -> frozenset[str]:
    return frozenset(f"{int(one[1] or one[4])} {(one[2] or one[3]).lower()}" for one in _DATE.finditer(text))


def _figures(text: str) -> dict[str, frozenset[str]]:
    """What is counted, with its numbers: "eleven ships" -> ship: 11."""
    found, counted = tokens(_DATE.sub(" ", text)), {}
    for i, word in enumerate(found[:-1]):
        number = _NUMBERS.get(word.lower(), word.replace(",", "") if word[0].isdigit() else "")
        if number and word.lower() != "one":
            behind = (stem(other) for other in found[i + 1 : i + 4])
            thing = next((key for key in behind if key not in lists().empty and not key[0].isdigit()), None)
            if thing:
                counted[lists().same.get(thing, thing)] = frozenset({number})
    return counted


def _tense(text: str) -> int:
    low = {word.lower() for word in tokens(text)}
    if low & lists().future or _COMING.search(text):
        return 1
    return -1 if low & {"had", "has", "have", "was", "were", "did"} else 0
