"""Corpora of any size: random but repeatable articles of the size that real ones have.

An article has 25 sentences, about 25 entities, 60 mentions, 8 relations, 2 offices, 10 events and 12 statements. A few
names are in many articles, most in few, and the stock of names grows with the articles, as it does in the news; half of
the other words are of a stock of 6,000, a few of them frequent. Every twentieth article is a wire copy of the one
before.
"""
from __future__ import annotations

import datetime
from random import Random

from graph.model import Facts
from tests.drafts import Draft

_SYLLABLES = ("ka", "ver", "ol", "mi", "tas", "ren", "dou", "bel", "gor", "lin", "sar", "pet", "hal", "os", "wick")
_FILLER = (
    "after", "before", "winter", "harvest", "ledger", "quay", "timber", "quietly", "northern", "the", "a", "of", "on",
    "under", "talks", "paper", "letter", "signal", "bridge", "railway", "ferry", "customs", "border", "season", "grain",
    "price", "market", "long", "short", "early", "late", "old", "new", "weekly", "officials", "figures", "and",
)
_RELATIONS = (
    ("leads", "LEADS", "current"), ("no longer leads", "LEADS", "former"), ("is a member of", "MEMBER_OF", "current"),
    ("is not a member of", "MEMBER_OF", "negated"), ("is to join", "MEMBER_OF", "planned"),
    ("supports", "SUPPORTS", "current"), ("works for", "WORKS_FOR", "current"), ("is an ally of", "ALLY_OF", "current"),
)
_EVENTS = (("met", "CONSULT"), ("attacked", "ASSAULT"), ("accused", "ACCUSE"), ("aided", "AID"), ("fined", "SANCTION"))
_CUES = (("said", "asserts"), ("denied that", "denies"), ("warned that", "warns"), ("asked whether", "asks"))
_MODES: tuple[tuple[str, ...], ...] = (("historical",), ("future",), ("hypothetical",), ("negated",), ())
_OFFICES = ("president", "minister", "envoy")
_PAPERS = ("The Harbour Post", "Varnland Courier", "Ostra Wire", "Evening Ledger")
_STOCK = 6_000
_FIRST_DAY = datetime.date(2024, 1, 1)


def big_world(articles: int, seed: int = 0) -> tuple[Facts, ...]:
    """So many articles; those of a smaller world of the same seed are the first ones of a larger."""
    return tuple(_article(number, seed) for number in range(articles))


def _article(number: int, seed: int) -> Facts:
    source = number - 1 if number % 20 == 19 else number
    chance = Random(f"{seed}/{source}")
    cast = dict(_name(_skewed(chance, 60 + 3 * source), seed) for _ in range(36))
    draft = Draft(f"article-{number:06d}", cast, _known(number, Random(f"{seed}/{number}/head")))
    for _ in range(8):
        _relation(draft, chance)
    for turn in range(10):
        (_event if turn % 2 else _reported_event)(draft, chance)
    for _ in range(7):
        _statement(draft, chance)
    return draft.facts()


def _known(number: int, chance: Random) -> dict[str, str | None]:
    day = _FIRST_DAY + datetime.timedelta(days=number // 10)
    paper = chance.choice(_PAPERS)
    return {
        "title": f"{_words(chance, 5)} {number}", "published": day.isoformat() if number % 23 else None,
        "publisher": paper, "url": f"https://{paper.lower().replace(' ', '-')}.example/{number}",
    }


def _skewed(chance: Random, size: int) -> int:
    return int(size * chance.random() ** 3)


def _name(index: int, seed: int) -> tuple[str, tuple[str, str]]:
    chance = Random(f"name/{seed}/{index}")
    word = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
    first = f"{chance.choice(_SYLLABLES).capitalize()}o"
    named = (("Person", f"{first} {word}"), ("Organization", f"{word} Union"), ("Place", f"{word}land"))
    return f"n{index}", named[index % 3]


def _words(chance: Random, count: int) -> str:
    words = chance.choices(_FILLER, k=count)
    own = Random(f"words/{words}")  # so that who meets whom does not depend on the words between
    return " ".join(word if own.random() < 0.5 else _word(_skewed(own, _STOCK)) for word in words)


def _word(index: int) -> str:
    return "".join(Random(f"word/{index}").choices(_SYLLABLES, k=3))


def _pick(draft: Draft, chance: Random, count: int) -> tuple[list[str], list[str]]:
    """Keys of some of the cast and their full names marked for `say`."""
    keys = chance.sample(sorted(draft.cast), k=min(count, len(draft.cast)))
    return keys, [f"{{{draft.cast[key][1]}|{key}}}" for key in keys]


def _relation(draft: Draft, chance: Random) -> None:
    (one, other), (marked, to) = _pick(draft, chance, 2)
    words, predicate, status = chance.choice(_RELATIONS)
    sentence = draft.say(f"{_words(chance, 6)}, {marked} {words} {to}, {_words(chance, 8)}.")
    draft.relation(sentence, one, predicate, other, status=status)
    if draft.cast[one][0] == "Person" and draft.cast[other][0] != "Person":
        end = "organization" if draft.cast[other][0] == "Organization" else "place"
        draft.role(sentence, one, chance.choice(_OFFICES), **{end: other})


def _event(draft: Draft, chance: Random) -> None:
    (one, other, place), (marked, to, at) = _pick(draft, chance, 3)
    verb, type_ = chance.choice(_EVENTS)
    sentence = draft.say(f"{_words(chance, 4)} {marked} {verb} {to} in {at} {_words(chance, 9)}.")
    draft.event(sentence, type_, verb, actors=(one,), targets=(other,), places=(place,), modes=chance.choice(_MODES))


def _reported_event(draft: Draft, chance: Random) -> None:
    (who, one, other), (speaker, marked, to) = _pick(draft, chance, 3)
    (verb, type_), (cue, stance) = chance.choice(_EVENTS), chance.choice(_CUES)
    content = f"{draft.cast[one][1]} {verb} {draft.cast[other][1]}"
    sentence = draft.say(f"{speaker} {cue} {marked} {verb} {to} {_words(chance, 10)}.")
    draft.event(sentence, type_, verb, actors=(one,), targets=(other,), modes=chance.choice(_MODES))
    draft.statement(sentence, stance, draft.cast[who][1], cue, content, speaker=who, about=(one, other))


def _statement(draft: Draft, chance: Random) -> None:
    (who, other), (speaker, about) = _pick(draft, chance, 2)
    cue, stance = chance.choice(_CUES)
    told = _words(chance, 9)
    sentence = draft.say(f"{speaker} {cue} {about} {told}.")
    content = f"{draft.cast[other][1]} {told}"
    draft.statement(sentence, stance, draft.cast[who][1], cue, content, speaker=who, about=(other,))
