"""The words of a sentence that tell of an event, with its PLOVER type."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from ingest.clauses import content_head, is_passive, lost_subject, objects, prepositions
from ingest.event_lexicon import ALONE, ANYTHING, INFINITIVE, PERSON, SOMEONE, WITHOUT_OBJECT, Pattern, lexicon
from ingest.participants import Participants

_BESIDE = {"prt", "prep", "advmod", "acomp", "oprd", "dobj", "attr", "dative", "advcl", "xcomp", "npadvmod", "ccomp",
           "agent"}
_BESIDE_NOUN = {"prep", "pobj", "pcomp", "conj", "amod", "compound", "advmod", "acl"}
_PREDICATES = {"oprd", "ccomp", "acomp", "attr"}
_ABSENT = {frozenset({ALONE}): _PREDICATES, frozenset({WITHOUT_OBJECT}): _PREDICATES | {"dobj", "xcomp"}}
_NOT_VERBS = {"amod", "compound", "nmod", "aux", "auxpass"}
_CLAUSES = {"xcomp", "acl", "advcl", "ccomp"}
_NOUN_PLACES = {"dobj", "pobj", "nsubjpass"}
_ANYBODY = {SOMEONE, PERSON}
_OPEN = {SOMEONE, PERSON, ANYTHING, ALONE, WITHOUT_OBJECT, INFINITIVE}
#: The type that the lexicon gives to wordings that tell of no event.
NOTHING = "NONE"
_SOMEBODY = {frozenset({SOMEONE}), frozenset({PERSON})}
_TOWARDS = {"for", "on", "in", "into", "out", "up"}


@dataclass(frozen=True, slots=True)
class Trigger:
    """What tells of an event.

    `head` is the word the syntax hangs on, `noun` the noun a verb only carries, `by` the verb of speech whose subject
    asks for it; `stopped` where the event was called off, `plan` the verb by which a stopped one had been planned,
    `weak` where the words alone do not tell of politics, `refused` where its "not" is what makes it a refusal.
    """

    type: str
    head: Token
    words: tuple[Token, ...]
    noun: Token | None = None
    stopped: bool = False
    plan: Token | None = None
    by: Token | None = None
    weak: bool = False
    refused: bool = False


def triggers(sentence: Span, people: Participants) -> list[Trigger]:
    """All triggers of a sentence; a word belongs to one of them at most."""
    found: list[Trigger] = []
    used: set[int] = set()
    for token in sentence:
        trigger = _verb(token, people) or _adjective(token)
        if trigger is not None and (trigger.stopped or trigger.head.i not in used):
            found.append(trigger)
            used.update(word.i for word in trigger.words)
    for token in sentence:
        if token.i in used or token.pos_ not in ("NOUN", "PROPN"):
            continue
        trigger = _noun(token, people)
        if trigger and not any(child.dep_ == "compound" and child.i in used for child in token.lefts):
            found.append(trigger)
            used.add(token.i)
    return list(_merged(found))


def _merged(found: list[Trigger]) -> Iterator[Trigger]:
    """"has cancelled the talks that were planned for Monday": the planning belongs to what was called off."""
    plans = {trigger.head.i: _plan(trigger.noun or trigger.head) for trigger in found if trigger.stopped}
    planned = {plan.i for plan in plans.values() if plan is not None}
    for trigger in found:
        if trigger.stopped or trigger.head.i not in planned:
            yield replace(trigger, plan=plans.get(trigger.head.i)) if trigger.stopped else trigger


def _plan(noun: Token) -> Token | None:
    """The verb by which a meeting had been planned; the parser may hang it on another noun of the phrase."""
    return next((word for word in noun.subtree
                 if word.lemma_ in lexicon().plan and word.pos_ == "VERB" and word.dep_ in ("acl", "relcl")), None)


def _verb(token: Token, people: Participants) -> Trigger | None:
    if token.pos_ != "VERB" or token.ent_type_ == "DATE" or _is_compounded(token):
        return None
    if token.dep_ in _NOT_VERBS and lost_subject(token) is None:
        return None
    fitted = _fitted(token, people)
    carried = _carried(token, fitted is not None and len(fitted.words) > 1, people)
    chosen = carried if carried and (fitted is None or len(fitted.words) == 1) else fitted
    return chosen if chosen is not None and chosen.type != NOTHING else None


def _is_compounded(token: Token) -> bool:
    """"a rebel-claimed bomb", "the Norway-led talks"."""
    return token.tag_ in ("VBN", "VBD") and token.i > 0 and token.nbor(-1).tag_ == "HYPH"


def _fitted(verb: Token, people: Participants) -> Trigger | None:
    patterns = lexicon().verbs.get(verb.lemma_.lower(), ())
    beside = list(_beside(verb, verb)) if patterns else []  # asked again for every pattern
    seen = {form for word in beside for form in (word.lemma_.lower(), word.lower_)} | {"to"}
    for pattern in patterns:
        first = pattern.steps[0] if pattern.steps else None
        if first is not None and not first <= _OPEN and first.isdisjoint(seen):
            continue
        words = _fit(verb, pattern, beside, people)
        if words is not None:
            nouns = [word for word in words[1:] if word.pos_ in ("NOUN", "PROPN") and word.lemma_.lower() != SOMEONE]
            noun = nouns[-1] if nouns and _SOMEBODY.isdisjoint(pattern.steps) else None
            two_faced = noun is not None and pattern.type in ("PROTEST", "ASSAULT")  # air strikes, verbal attacks
            type_ = (two_faced and noun is not None and _type_of_pair(noun)) or pattern.type
            if noun is not None and (off := _called_off(verb, noun)) is not None:
                return off
            return Trigger(type_, verb, words, noun, weak=pattern.weak)
    return None


def _called_off(verb: Token, noun: Token) -> Trigger | None:
    """The meeting that did not happen: "The talks were cancelled" with nobody named who did it, "cancelled a visit"."""
    words = lexicon()
    if _type_of(noun, words.carried) != "CONSULT":
        return None
    if is_passive(verb) and not any(child.dep_ == "agent" for child in verb.children):
        return Trigger("CONSULT", noun, (noun,), stopped=True)
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"} | {""}
    if noun.lemma_.lower() in words.single and particles & words.call_off.get(verb.lemma_.lower(), frozenset()):
        return Trigger("CONSULT", verb, (verb, noun), noun, stopped=True)
    return None


def _fit(verb: Token, pattern: Pattern, beside: list[Token], people: Participants) -> tuple[Token, ...] | None:
    """The verb and the words that fit the steps; someone who fits is no part of the trigger.

    A particle makes another verb ("called up reservists"): where no word of the pattern tells more, it is a step.
    """
    words, last = [verb], verb
    if all(step <= _OPEN for step in pattern.steps) and any(child.dep_ == "prt" for child in verb.children):
        return None
    for step in pattern.steps:
        if step in _ABSENT:
            if any(child.dep_ in _ABSENT[step] for child in verb.children):
                return None
            continue
        near: Iterable[Token] = beside if last == verb else _beside(verb, last)
        if last.dep_ == "prep" and step <= _ANYBODY:
            near = last.children
        hit = next((word for word in near if _is(word, step, people)), None)
        if hit is None:
            return None
        last = hit
        if not step <= {SOMEONE, PERSON}:
            words.append(hit)
    return tuple(words)


def _is(word: Token, step: frozenset[str], people: Participants) -> bool:
    if step == {PERSON}:
        return people.is_person(word)
    if step == {SOMEONE}:
        return word.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and people.is_someone(word)
    if step == {ANYTHING}:
        return word.dep_ in ("dobj", "nsubjpass")
    if step == {INFINITIVE} or (word.dep_ == "xcomp" and "to" in step):
        return word.dep_ in _CLAUSES and any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children)
    if word.dep_ == "prep" and word.lower_ != "until" and any(child.ent_type_ == "DATE" for child in word.children):
        return False
    if len(step) > 1 and word.pos_ == "VERB" and word.dep_ not in _NOUN_PLACES:  # "a plan" may be tagged a verb
        return False
    return word.lemma_.lower() in step or word.lower_ in step


def _beside(verb: Token, last: Token) -> Iterator[Token]:
    """Words that may be a pattern's next step: dependants of the verb and of the word before."""
    measures = lexicon().measures
    for noun in objects(verb):
        yield noun
        yield content_head(noun, measures)
        yield from (child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "as")
        if noun.lemma_ in lexicon().vague:
            yield from (child for child in noun.lefts if child.dep_ == "compound")
    for parent in (verb, last) if last != verb else (verb,):
        for child in parent.children:
            if child.dep_ in (_BESIDE if parent == verb else _BESIDE_NOUN) and (
                    child.dep_ != "advcl" or child.tag_ == "VB"):
                yield child
                if child.dep_ == "pobj":
                    yield content_head(child, measures)


def _carried(verb: Token, known: bool, people: Participants) -> Trigger | None:
    """A verb that carries or stops what a noun tells: "imposed sanctions", "halted aid"."""
    words, lemma = lexicon(), verb.lemma_.lower()
    carries, stops = lemma in words.carry, words.stop.get(lemma)
    if lemma in words.receiving:
        return _received(verb)
    if known or not (carries or stops):
        return None
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "advmod", "prep")} | {""}
    if not carries and not particles & (stops or frozenset()):
        return None
    for noun in _governed(verb) if carries else objects(verb):
        if people.reading.entity_at(noun) is not None:  # "led the alliance": an organization, not what was done
            continue
        if noun.lemma_ in words.people and not any(word in ("to", "against") for word, _ in prepositions(noun)):
            continue  # "leads the opposition"
        type_ = _type_of(noun, words.carried)
        if type_ and not carries:
            return _stopped(verb, noun, type_)
        if type_:
            return Trigger(type_, verb, (verb, noun), noun)
    return None


def _received(verb: Token) -> Trigger | None:
    """"drew criticism from Norway": its giver acts."""
    for noun in objects(verb):
        type_ = _type_of(noun, lexicon().carried)
        if type_ in lexicon().groups["given"] and any(
                child.lower_ in ("from", "by") for head in (verb, noun) for child in head.children):
            return Trigger(type_, verb, (verb, noun), noun)
    return None


def _stopped(verb: Token, noun: Token, type_: str) -> Trigger | None:
    groups = lexicon().groups
    if (off := _called_off(verb, noun)) is not None:
        return off
    if type_ == "CONSULT" and noun.lemma_.lower() in lexicon().single:  # "ended a visit"
        return Trigger(type_, verb, (verb, noun), noun)
    if type_ in groups["friendly"]:
        return Trigger("SANCTION", verb, (verb, noun), noun)
    if type_ in groups["hostile"]:
        return Trigger("CONCEDE", verb, (verb, noun), noun)
    return None


def _governed(verb: Token) -> Iterator[Token]:
    """The nouns a verb may carry: its objects and what follows "for", "on", "in"."""
    measures = lexicon().measures
    for noun in objects(verb):
        yield content_head(noun, measures)
        yield from (child for child in noun.children if child.dep_ == "conj")
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _TOWARDS:
            yield from (content_head(noun, measures) for noun in child.children if noun.dep_ == "pobj")


def _type_of(noun: Token, types: dict[str, str]) -> str | None:
    """The type of a noun, by itself or with the word before it ("air raid")."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ == "DATE":
        return None
    lemma = noun.lemma_.lower()
    if (pair := _type_of_pair(noun)) is not None:
        return pair
    if lemma in lexicon().vague:
        inner = (types.get(child.lemma_.lower()) for child in noun.lefts if child.dep_ in ("compound", "amod"))
        return next(filter(None, inner), types.get(lemma))
    return types.get(lemma)


def _type_of_pair(noun: Token) -> str | None:
    """The type of a noun with the word before it: "air strike" is no strike of workers."""
    types, lemma = lexicon().carried, noun.lemma_.lower()
    if noun.i >= 2 and noun.nbor(-1).text == "-" and (type_ := types.get(f"{noun.nbor(-2).lower_}-{lemma}")):
        return type_
    return next(filter(None, (types.get(f"{child.lemma_.lower()} {lemma}") for child in noun.lefts)), None)


def _noun(token: Token, people: Participants) -> Trigger | None:
    if token.dep_ in ("compound", "nmod", "amod") or people.reading.entity_at(token) is not None:
        return None
    type_ = _type_of(token, lexicon().nouns)
    return Trigger(type_, token, (token,)) if type_ and type_ != NOTHING else None


def _adjective(token: Token) -> Trigger | None:
    """"is ready to …", "is unwilling to …": only with an infinitive."""
    type_ = lexicon().adjectives.get(token.lower_) if token.dep_ in ("acomp", "oprd", "conj") else None
    if type_ is None or not any(child.dep_ == "xcomp" for child in token.children):
        return None
    return Trigger(type_, token, (token,))
