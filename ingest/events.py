"""Events of one article: who did what to whom, where and when, with PLOVER types.

One trigger is one event; "held talks" is one trigger. What is said or quoted is an event too, with less confidence when
it stands between quotation marks.

Confidence is a product that says how directly the syntax tells the event: 0.9 for the verb of a main or reported
clause with its own subject and with both sides; times `_NOUN` for a noun ("the invasion of …"), `_ASIDE` for a verb in
a clause that is about something else, `_INHERITED` where the actor is not the verb's own, `_ONE_SIDED` where actor or
target is missing, `_UNREAL` for what only may be, `_QUOTED` between quotation marks.
"""
from __future__ import annotations

from math import prod

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from graph.model import DateMention, Event, Participant, Role, Span
from ingest.circumstances import dates_of, places_of
from ingest.clauses import is_passive, subject
from ingest.demands import demands
from ingest.event_lexicon import lexicon
from ingest.intent import declared
from ingest.modes import modes
from ingest.participants import Participants
from ingest.reading import Reading
from ingest.refined import refined, with_vows
from ingest.scope import independent
from ingest.sides import sides
from ingest.teams import is_team
from ingest.triggers import Trigger, triggers

_DIRECT, _NOUN, _ASIDE, _INHERITED, _ONE_SIDED, _UNREAL, _QUOTED = 0.9, 0.85, 0.75, 0.85, 0.8, 0.85, 0.9
_MAIN = {"ROOT", "ccomp", "acomp", "csubj"}
_BORNE = {"ASSAULT", "COERCE", "SANCTION"}  # a victim alone tells of an event
_TRAVEL = {"arrive", "fly", "travel", "head", "return", "depart", "go", "leave", "land", "touch"}  # of persons
_VISITS = {"visit", "tour", "trip", "journey"}
_ASIDES = {"relcl", "acl", "amod", "advcl"}  # "a man jailed in May": without an actor it only tells who somebody is
_WIDEST_TRIGGER = 5  # words; what is wider is shown by its head alone


def events(reading: Reading, dated: tuple[DateMention, ...], offices: tuple[Role, ...] = ()) -> tuple[Event, ...]:
    """The events told in headline and body, in the order of the text. `offices` say who speaks for whom."""
    people = Participants(reading, _homes(offices))
    found: list[Event] = []
    for number, sentence in reading.told():
        chosen = independent(_told(sentence, people), people)
        if not chosen:
            continue
        here = tuple(one for one in dated if sentence.start_char <= one.start < sentence.end_char)
        when = dates_of(reading, here, chosen)
        made = (_event(trigger, number, people, when.get(trigger.head.i)) for trigger in chosen)
        found += sorted((event for event in made if event is not None), key=_position)
    return tuple(found)


def _homes(offices: tuple[Role, ...]) -> dict[str, frozenset[str]]:
    """Person -> the places and organizations whose office he has."""
    found: dict[str, set[str]] = {}
    for role in offices:
        found.setdefault(role.person, set()).update(filter(None, (role.place, role.organization)))
    return {person: frozenset(homes) for person, homes in found.items()}


def _position(event: Event) -> int:
    return event.trigger.start if event.trigger else 0


def _told(sentence: DocSpan, people: Participants) -> list[Trigger]:
    """The triggers of a sentence, where intentions and requests that are only implied have their type."""
    asked = list(demands(sentence, people))
    taken = {word.i for one in asked for word in (one.head, *one.words)}
    found = (one for one in triggers(sentence, people) if one.head.i not in taken)
    return asked + list(with_vows([declared(refined(one, people), people) for one in found]))


def _event(trigger: Trigger, number: int, people: Participants, date: DateMention | None) -> Event | None:
    """The event of one trigger; None where nobody takes part in it."""
    actors, targets = sides(trigger, people)
    if any(isinstance(one, str) and is_team(people.reading.entity(one)) for one in (*actors, *targets)):
        return None  # whom a team beats, it assaults in no politics
    if not _matters(trigger, actors, targets, people):
        return None
    visited = _visited(trigger, targets, people)
    places = tuple(dict.fromkeys([*places_of(trigger, people), *visited]))
    if trigger.type == "CONSULT" and trigger.head.lemma_ not in _TRAVEL:  # "met in Geneva" is no meeting with Geneva
        targets = [one for one in targets if one not in places or one in visited]
    how = modes(trigger, date, people.reading.article.published)
    return Event(
        type=trigger.type, sentence=number, actors=tuple(actors), targets=tuple(targets), places=places,
        trigger=_span(trigger), date=date, modes=how,
        confidence=_confidence(trigger, how, len(actors), _is_whole(trigger, len(actors), bool(targets))),
    )


def _visited(trigger: Trigger, targets: list[Participant], people: Participants) -> list[str]:
    """The places among the targets of a visit: whoever visits a place is there."""
    words = {word.lemma_ for word in (trigger.head, *trigger.words)}
    if trigger.type != "CONSULT" or words.isdisjoint(_TRAVEL | _VISITS):
        return []
    return [one for one in targets if isinstance(one, str) and people.reading.entity(one).type == "Place"]


def _matters(trigger: Trigger, actors: list[Participant], targets: list[Participant], people: Participants) -> bool:
    """An event needs a political actor or target, a noun that is not hostile an actor.

    A weak trigger needs both, or a state or its agents as the actor, or as the victim where no actor is named.
    """
    if trigger.type == "CONSULT" and trigger.head.lemma_ in _TRAVEL and not any(map(people.can_visit, actors)):
        return False
    if not actors and (trigger.head.pos_ == "NOUN" or trigger.head.dep_ in _ASIDES):
        return False
    if not targets and len(actors) < 2 and _is_passing(trigger):
        return False
    acting, suffering = (any(map(people.is_political, side)) for side in (actors, targets))
    protests = trigger.noun is not None and trigger.noun.lemma_ in lexicon().protest
    if (trigger.type == "PROTEST" or protests) and actors:  # "teachers went on strike": it makes anybody political
        return not trigger.weak or acting
    if trigger.weak:
        together = len(actors) > 1 and trigger.type in lexicon().groups["mutual"]
        bearing = trigger.type in _BORNE and not actors
        if any(map(people.is_armed, actors)):
            return True
        return (acting and (suffering or together)) or any(map(people.is_state, targets if bearing else actors))
    if trigger.head.pos_ == "NOUN" and trigger.type not in _BORNE:
        return acting
    return acting or suffering


def _is_passing(trigger: Trigger) -> bool:
    """Is it only touched upon ("since the army attacked", "after his refusal"), and an act that has a target?"""
    dep = trigger.head.dep_
    passing = dep in ("pobj", "appos", "conj") if trigger.head.pos_ == "NOUN" else dep in _ASIDES | {"pcomp", "conj"}
    return passing and trigger.type not in lexicon().groups["alone"]


def _span(trigger: Trigger) -> Span:
    first, last = min(trigger.words, key=lambda t: t.i), max(trigger.words, key=lambda t: t.i)
    if last.i - first.i >= _WIDEST_TRIGGER:
        first = last = trigger.words[0]
    return Span(first.idx, last.idx + len(last))


def _is_whole(trigger: Trigger, actors: int, has_targets: bool) -> bool:
    """Are both sides told, as far as the event has two: nobody else resigns, and those who met have met each other?"""
    groups = lexicon().groups
    alone = trigger.type in groups["alone"] or (actors > 1 and trigger.type in groups["mutual"])
    return actors > 0 and (has_targets or alone)


def _confidence(trigger: Trigger, how: tuple[str, ...], actors: int, is_whole: bool) -> float:
    verb = trigger.head
    doubts = (
        (_NOUN, verb.pos_ == "NOUN"),
        (_ASIDE, verb.pos_ != "NOUN" and verb.dep_ not in _MAIN),
        (_INHERITED, verb.pos_ != "NOUN" and actors and not _has_agent(verb)
         and (subject(verb) is None or is_passive(verb))),
        (_ONE_SIDED, not is_whole),
        (_UNREAL, "hypothetical" in how),
        (_QUOTED, _is_quoted(trigger)),
    )
    return round(_DIRECT * prod(factor for factor, holds in doubts if holds), 2)


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def _is_quoted(trigger: Trigger) -> bool:
    """Do more quotation marks open than close between the start of the sentence and the trigger?"""
    sentence = trigger.head.sent
    before = sentence.text[: trigger.head.idx - sentence.start_char]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
