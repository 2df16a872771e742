"""The auxiliary modes of an event: historical, future, hypothetical, negated."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import DateMention
from ingest.clauses import subject
from ingest.event_lexicon import lexicon
from ingest.triggers import Trigger

_SHALL = {"will", "shall", "'ll", "’ll", "wo"}
_MIGHT = {"could", "may", "might", "would", "can", "'d"}
_IF = {"if", "unless", "whether", "provided", "lest"}
_PLANNING = {"plan", "intend", "aim", "hope", "expect", "prepare", "schedule", "set", "slate", "go", "mean", "want",
             "decide", "due", "ready", "about", "likely", "poised", "arrange"}
_TRYING = {"seek", "try", "attempt", "consider", "want", "wish", "contemplate", "mull", "hope", "propose", "weigh"}
_PLANNED = {"planned", "upcoming", "forthcoming", "scheduled", "future", "expected", "imminent", "coming", "proposed"}
_POSSIBLE = {"possible", "potential", "hypothetical", "eventual", "any", "alleged"}
_LONG_AGO = {"decade", "decades", "century", "centuries"}
_NEGATIONS = {"longer", "not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly"}
_REPORTED = {"say", "tell", "announce", "confirm", "add", "declare", "report", "promise", "state"}
_FELL = {("fall", "through"), ("call", "off"), ("break", "down")}
_HAPPEN = {("take", "place"), ("go", "ahead"), ("go", "forward"), ("happen", ""), ("occur", ""), ("materialize", ""),
           ("materialise", "")}
_PLANS = {"plan", "schedule", "arrange", "slate"}
_CANCELLED = {"cancel", "scrap", "collapse", "postpone", "abort"}
_YEARS_LONG_PAST = 2


def modes(trigger: Trigger, date: DateMention | None, published: str | None) -> tuple[str, ...]:
    """The modes of an event, in a fixed order."""
    head = trigger.head
    chain = list(_chain(head))
    if (happening := _happening(trigger)) is not None:
        chain += [*_chain(happening)]
    negated = trigger.stopped or any(map(_is_negated, chain)) or _fell_through(head, chain)
    negated = negated or (happening is not None and _means_cancelled(happening))
    negated = negated and not trigger.refused
    future = any(map(_is_planned, chain)) or (trigger.noun is not None and head.lemma_ in _PLANS)
    hypothetical = any(map(_is_possible, chain)) or _is_conditional(chain[-1])
    if negated or hypothetical or trigger.refused:
        future = False
    found = {"historical": _is_long_past(head, date, published), "future": future,
             "hypothetical": hypothetical and not negated, "negated": negated}
    return tuple(name for name, holds in found.items() if holds)


def _chain(head: Token) -> Iterator[Token]:
    """The trigger and the verbs above it that it depends on for being true: "is due to open", "tried to attack"."""
    yield head
    while head.dep_ in ("xcomp", "pcomp") or (head.dep_ == "prep") or (head.pos_ == "NOUN" and head.dep_ == "dobj"):
        head = head.head
        yield head


def _happening(trigger: Trigger) -> Token | None:
    """The verb that says of the event's noun that it takes place or falls through: "the summit will not happen"."""
    noun = trigger.noun or trigger.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("nsubj", "nsubjpass") or noun.head == trigger.head:
        return None
    verb = noun.head
    words = {(verb.lemma_, child.lower_) for child in verb.children} | {(verb.lemma_, "")}
    return verb if words & _HAPPEN or _means_cancelled(verb) else None


def _is_negated(token: Token) -> bool:
    return any(child.dep_ in ("neg", "det", "preconj", "advmod") and child.lower_ in _NEGATIONS
               for child in token.children) or (token.dep_ == "prep" and token.lower_ == "without")


def _is_planned(token: Token) -> bool:
    for child in token.children:
        if child.dep_ == "aux" and child.lower_ in _SHALL:
            return True
        if child.dep_ == "aux" and child.lower_ == "would" and _is_reported(token):
            return True
        if child.dep_ in ("amod", "advmod") and child.lower_ in _PLANNED:
            return True
    return _is_infinitive(token) and (_hangs_on_plan(token) or _is_headline(token))


def _is_infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _hangs_on_plan(token: Token) -> bool:
    above = token.head
    if token.dep_ not in ("xcomp", "acomp", "advcl", "ccomp"):
        return False
    return above.lemma_.lower() in _PLANNING or above.lemma_ == "be" or above.lower_ in _PLANNING


def _is_headline(token: Token) -> bool:
    """"Leaders to meet in Geneva": an infinitive with a subject and no verb above it."""
    return token.dep_ == "ROOT" and subject(token) is not None


def _is_reported(token: Token) -> bool:
    return token.dep_ == "ccomp" and token.head.lemma_ in _REPORTED


def _is_possible(token: Token) -> bool:
    for child in token.children:
        if child.dep_ == "aux" and child.lower_ in _MIGHT and not (child.lower_ == "would" and _is_reported(token)):
            return True
        if child.dep_ in ("amod", "det") and child.lower_ in _POSSIBLE:
            return True
        if child.dep_ == "mark" and child.lower_ in _IF:
            return True
    return token.pos_ == "VERB" and token.lemma_ in _TRYING


def _is_conditional(top: Token) -> bool:
    """Does the event stand inside an "if" clause, whichever way down?"""
    for above in top.ancestors:
        if above.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _IF for c in above.children):
            return True
    return False


def _fell_through(head: Token, chain: list[Token]) -> bool:
    """"was to tour Spain, but the tour fell through": what was planned came to nothing in the same sentence."""
    if not any(map(_is_planned, chain)):
        return False
    return any(_means_cancelled(token) and (own := subject(token)) is not None and _is_plan(own)
               for token in head.sent if token.pos_ == "VERB" and token.i > head.i)


def _is_plan(noun: Token) -> bool:
    """"it", "the meeting": what an earlier clause has planned."""
    return noun.lower_ in ("it", "which", "that") or lexicon().nouns.get(noun.lemma_) == "CONSULT"


def _means_cancelled(verb: Token) -> bool:
    particles = {(verb.lemma_, child.lower_) for child in verb.children}
    return verb.lemma_ in _CANCELLED or bool(particles & _FELL)


def _is_long_past(head: Token, date: DateMention | None, published: str | None) -> bool:
    if date is not None and date.to is not None and published is not None:
        return int(date.to[:4]) <= int(published[:4]) - _YEARS_LONG_PAST
    return any(child.lower_ in _LONG_AGO for child in head.children if child.dep_ in ("npadvmod", "pobj"))
