"""Does it hold? Status of a standing relation, and since or until when, from the verb that tells it.

Phases of verbs ("state", "start", "end" …) are told at the head of `lexicon/relations.toml`.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.bounds import sentence_start
from ingest.standing_lexicon import lexicon

CURRENT, FORMER, PLANNED, SUSPENDED, NEGATED = "current", "former", "planned", "suspended", "negated"

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_NOT = ("not", "n't", "n’t", "never", "neither", "nor")
_NOBODY = ("neither", "no", "none", "nobody")  # of a subject: "neither X nor Y joined"
_FUTURE = ("will", "'ll", "’ll", "shall", "wo")
_PRESENT = ("has", "have", "is", "are", "'s", "’s", "'ve", "’ve", "does", "do")
_UNCERTAIN = ("may", "might", "could", "can", "should", "would", "ca", "must")
_DEMANDED = ("must", "should", "might")  # "must support" is said to those who do not yet
_AFTER = {  # what the phase says once it is done, and while it is only planned
    "state": (CURRENT, PLANNED), "start": (CURRENT, PLANNED), "deed": (CURRENT, PLANNED), "stance": (CURRENT, PLANNED),
    "end": (FORMER, CURRENT), "leaving": (FORMER, None), "suspended": (SUSPENDED, CURRENT),
    "lasting": (CURRENT, CURRENT), "planned": (PLANNED, PLANNED),
}
_BORDERS = ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PUNCT", "PRON", "DET")
_DENIED = {"end": CURRENT, "leaving": CURRENT, "suspended": CURRENT}
_CLAUSES = 6  # clauses and nouns climbed to see whether a report is denied


def status_of(verb: Token, phase: str) -> str | None:
    """The status of what a verb tells, or None where it is left open ("could join", "if it joins").

    A past tense ends a state ("was president") unless it only echoes the past tense of a report ("said it was").
    """
    done, to_come = _AFTER[phase]
    chain = list(_governors(verb))
    words = [(t.lower_, t.dep_) for link in chain for t in link.children if t.i < verb.i or link is verb]
    above = {t.lemma_ for link in chain[1:] for t in (link, *_objects_before(link, verb))}
    lists = lexicon().word_lists
    if any(word == "longer" for word, _ in words):
        return FORMER
    if any(dep == "neg" or word in _NOT for word, dep in words) or above & lists["refusing"] or _of_nobody(chain):
        return FORMER if phase == "state" and _is_over(chain[0]) else _DENIED.get(phase, NEGATED)
    if above & lists["alleging"] or _is_alleged(verb) or _is_disputed(verb):
        return None
    if phase == "lasting":
        return CURRENT
    if any(dep == "mark" and word in ("if", "unless", "whether") for word, dep in words):
        return None
    auxiliaries = {word for word, dep in words if dep in ("aux", "auxpass")}
    ahead = auxiliaries.intersection(_FUTURE) or above & (lists["planning"] | lists["uncertain"])
    if ahead or _is_due(chain) or _is_aim(verb, phase):
        return to_come
    if "would" in auxiliaries and _is_foretold(chain[0]):
        return to_come
    if auxiliaries.intersection(_UNCERTAIN):
        return CURRENT if phase == "stance" and not auxiliaries.intersection(_DEMANDED) else None
    past = phase == "state" and _is_past(chain[0]) and not _is_echo(chain[0])
    return FORMER if past else done


def _objects_before(link: Token, verb: Token) -> list[Token]:
    """"Began an operation to seize X": the infinitive is of the noun before it, whatever the parse hangs it on."""
    to = next((t for t in verb.lefts if t.lower_ == "to" and t.i > sentence_start(verb)), None)
    nearest = [to.nbor(-1)] if to is not None and to.nbor(-1).pos_ == "NOUN" else []
    return [*nearest, *(t for t in link.children if t.dep_ == "dobj" and t.i < verb.i)]


def _of_nobody(chain: list[Token]) -> bool:
    """"Neither X nor Y joined", "none of them joined"."""
    subjects = (child for link in chain for child in link.children if child.dep_ in ("nsubj", "nsubjpass"))
    return any(t.lower_ in _NOBODY for subject in subjects for t in (subject, *subject.lefts))


def _is_over(verb: Token) -> bool:
    """"Has not been a member since 2020": it was one until then."""
    perfect = any(t.dep_ == "aux" and t.lower_ in ("has", "have") for t in verb.children)
    return perfect and any(t.lower_ == "since" and t.dep_ == "prep" for t in verb.children)


def _is_foretold(verb: Token) -> bool:
    """"Promised that X would support Y": "would" is the "will" of a report in the past."""
    return verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and verb.head.pos_ == "VERB"


def _is_due(chain: list[Token]) -> bool:
    """"X is to lead Y"."""
    return len(chain) > 1 and chain[1].lemma_ == "be" and chain[0].dep_ == "xcomp" and _to(chain[0])


def _is_aim(verb: Token, phase: str) -> bool:
    """"Sent troops to seize X": what something else is done for."""
    return phase in ("start", "deed", "leaving") and verb.dep_ == "advcl" and verb.tag_ == "VB" and _to(verb)


def _is_alleged(verb: Token) -> bool:
    """"Allegations that X shelters Y"."""
    noun = verb.head
    return verb.dep_ in ("acl", "ccomp") and noun.pos_ == "NOUN" and noun.lemma_ in lexicon().word_lists["allegations"]


def _is_disputed(verb: Token) -> bool:
    """Is it told only as what somebody denies ("denied a report that X leads Y")?"""
    disputing, reports, current = lexicon().word_lists["disputing"], lexicon().word_lists["reports"], verb
    for _ in range(_CLAUSES):
        told_by = current.dep_ == "relcl" and current.head.lemma_ in reports  # "a report by Y that X …"
        if current.dep_ in ("ROOT", "relcl", "advcl") and not told_by:
            return False
        current = current.head
        if current.lemma_ in disputing:
            return True
    return False


def is_left_open(noun: Token) -> bool:
    """Is the noun what somebody only plans, fears, denies or stops ("accused X of planning a war")?"""
    lists, current = lexicon().word_lists, noun
    opening = lists["alleging"] | lists["disputing"] | lists["intending"] | lists["hindering"]
    for _ in range(_CLAUSES):
        if current.dep_ in ("ROOT", "relcl", "advcl"):
            return False
        current = current.head
        if current.pos_ == "VERB" and current.lemma_ in opening:
            return True
    return False


def _governors(verb: Token) -> Iterator[Token]:
    """The verb and those that its infinitive hangs on ("wants to join", "its bid to join")."""
    current = verb
    for _ in range(4):
        yield current
        bare = current.tag_ in ("VB", "VBG") or current.pos_ in ("NOUN", "ADJ")
        hangs = current.dep_ in ("xcomp", "pcomp", "pobj", "dobj", "prep")
        if current.dep_ == "ccomp" and any(t.dep_ in ("nsubj", "nsubjpass") for t in current.lefts):
            return  # "will not allow X to attack" says nothing of what X does
        infinitive = current.dep_ in ("acl", "ccomp", "advcl") and bare and _to(current)
        coordinated = current.dep_ == "conj" and current.tag_ == "VB" and current.head.tag_ == "VB"
        if not (hangs or infinitive or coordinated):
            return
        current = current.head


def _to(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in verb.lefts)


def _is_past(verb: Token) -> bool:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries.intersection(_PRESENT):
        return False
    if auxiliaries.intersection(("had", "was", "were", "did", "used")):
        return True
    return verb.tag_ == "VBD" or verb.lower_ in ("was", "were")


def _is_echo(verb: Token) -> bool:
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN")
    return reported or any(child.lower_ == "still" for child in verb.children)


def noun_status(noun: Token, first: int) -> str | None:
    """What the words before a noun say ("former", "designate", "non-"), from token `first` on; None when nothing."""
    words = lexicon().words
    for token in reversed(noun.doc[max(sentence_start(noun), first - 6):first]):
        for status in (FORMER, PLANNED, SUSPENDED, NEGATED):
            if token.lower_ in words[status]:
                return status
        if token.pos_ in _BORDERS and token.text != "-":
            break
    following = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    return PLANNED if following in ("designate", "elect") else None


def when(head: Token, phase: str) -> tuple[str | None, str | None]:
    """Since and until when, as partial ISO dates, where the clause says so ("since 2019", "from 2012 to 2016")."""
    since = until = None
    for preposition in _prepositions(head):
        if preposition.dep_ not in ("prep", "mark", "npadvmod", "advmod") or preposition.pos_ not in ("ADP", "SCONJ"):
            continue
        dates = [date for child in preposition.children if (date := _date(child))]
        if not dates:
            continue
        match preposition.lower_:
            case "since" | "from":
                since = dates[0]
            case "until" | "till" | "to" | "through":
                until = dates[0]
            case "between" if len(dates) > 1:
                since, until = dates[0], dates[1]
            case "in" | "on" if phase in ("end", "leaving"):
                until = dates[0]
            case "in" | "on" if phase in ("start", "deed"):
                since = dates[0]
    return since, until


def _prepositions(head: Token) -> Iterator[Token]:
    """Those of the word, and those that hang on them ("from 2012 to 2016")."""
    for child in head.children:
        yield child
        if child.dep_ == "prep":
            yield from (t for t in child.children if t.dep_ == "prep")
            yield from (t for date in child.children if date.dep_ == "pobj" for t in date.children if t.dep_ == "prep")


def _date(token: Token) -> str | None:
    """"2019", "March 2019" or "12 March 2019" as 2019, 2019-03, 2019-03-12; "12 March" as --03-12, until `settled`."""
    words = [t.lower_ for t in token.subtree]
    year = next((word for word in words if _YEAR.fullmatch(word)), None)
    month = next((number for number, name in enumerate(_MONTHS, 1) if name in words), None)
    day = next((int(word) for word in words if word.isdigit() and 0 < int(word) < 32), None)
    if year is None and (month is None or token.pos_ == "VERB"):
        return None
    return (year or "-") + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def settled(date: str | None, published: str | None, *, ahead: bool = False) -> str | None:
    """A date without a year as the last such day before the article's, or the next one for what is `ahead`."""
    if date is None or not date.startswith("--"):
        return date
    if published is None:
        return None
    year, length = int(published[:4]), len(date)
    told, today = date[2:], published[5:5 + length - 2]
    year += (told < today) if ahead else -(told > today)
    return f"{year:04}-{told}"
