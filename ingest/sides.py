"""Actors and targets of one event, from the syntax around its trigger."""
from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from graph.model import Participant
from ingest.clauses import objects, prepositions, subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants, unique
from ingest.triggers import Trigger

Sides = tuple[list[Participant], list[Participant]]

#: Prepositions of a target, the strongest first.
_STRONG = ("against", "on", "upon", "at", "with", "to", "from", "toward", "towards", "into", "between", "among",
           "behind")
_WEAK = ("for", "of", "over", "about", "in")
_OF_NOUN = ("against", "on", "upon", "at", "into", "of", "with", "to", "from", "for", "toward", "towards", "over", "in")
_ACTING = ("by", "between", "among")
_DOERS_AFTER = {"RETREAT": ("of",), "CONSULT": ("of",), "PROTEST": ("of",), "MOBILIZE": ("of",),
                "REQUEST": ("of", "from"), "ACCUSE": ("from",), "THREATEN": ("from",)}
#: What these give, send or pull back is their object; whom it concerns stands after "to", "from", "in".
_OBJECT_IS_THING = {"AID", "AGREE", "COOPERATE", "RETREAT", "MOBILIZE", "THREATEN"}
#: These answer what another has said or done: whose claim or offer it is comes before what it is about.
_JUDGES_WORDS = {"REJECT", "ACCUSE", "CONCEDE", "REQUEST"}
_CONDITIONS = {"unless", "until", "if", "till"}
_TOPIC = {"in", "about", "over"}  # what those who do it together speak of
_DEPTH = 3


def sides(trigger: Trigger, people: Participants) -> Sides:
    """Actors and targets; nobody is both."""
    if trigger.by is not None:
        actors, targets = people.actors(trigger.by), people.actors(trigger.head)
    elif trigger.head.pos_ in ("NOUN", "PROPN"):
        actors, targets = _noun_sides(trigger.head, trigger.type, people)
        if not actors and trigger.plan is not None:
            actors = people.actors(trigger.plan)
    else:
        actors, targets = _verb_sides(trigger, people)
    return actors, [one for one in targets if one not in actors]


def _noun_sides(noun: Token, type_: str, people: Participants) -> Sides:
    """Those in the phrase of a noun: "Russia's invasion of Ukraine", "talks between A and B"."""
    actors = [one for child in noun.lefts if child.dep_ == "poss" for one in people.all_of(child)]
    actors += people.named_in(noun, ())
    actors += _after(noun, _ACTING, people)
    if not actors and type_ in _DOERS_AFTER:
        actors = _first_after(noun, _DOERS_AFTER[type_], people)
    if type_ == "ASSAULT" and not _after(noun, _OF_NOUN, people):
        places = _places_before(noun, people)
        return [one for one in unique(actors) if one not in places], places
    if type_ == "CONSULT" and len(unique(actors)) == 1 and actors == _places_before(noun, people):
        actors = []  # "the Geneva talks"
    words = [word for word in _OF_NOUN if word != "in" or type_ not in lexicon().groups["mutual"]]
    return unique(actors), _first_after(noun, words, people, actors)


def _places_before(noun: Token, people: Participants) -> list[Participant]:
    """Of "the Mosul offensive" Mosul, which is attacked; countries by demonym or acronym ("U.S. strikes") attack."""
    reading = people.reading
    named = [(child, reading.entity_at(child)) for child in noun.lefts
             if child.dep_ == "compound" and child.ent_type_ != "NORP" and not child.is_upper]
    return [one for child, one in named if one is not None and reading.entity(one).type == "Place"
            and child.text in reading.entity(one).name]


def _verb_sides(trigger: Trigger, people: Participants) -> Sides:
    verb = trigger.head
    actors = people.actors(verb)
    targets: list[Participant] = []
    if trigger.noun is not None:
        own, targets = _noun_sides(trigger.noun, trigger.type, people)
        if not actors:
            actors = own
        elif trigger.type in _JUDGES_WORDS:
            targets = [one for one in own if one not in actors] or targets
        else:
            targets = targets or own
    return actors, targets or _verb_targets(trigger, verb, people, actors, _DEPTH)


def _verb_targets(trigger: Trigger, verb: Token, people: Participants, actors: list[Participant],
                  depth: int) -> list[Participant]:
    """The object if it is someone, else whom its phrase names, else who is in a complement or after a preposition."""
    things = list(objects(verb))
    complements = list(_complements(verb)) if depth else []
    together = trigger.type in lexicon().groups["mutual"] and len(actors) > 1
    ways = [
        people.named_by(things),
        [one for noun in things for one in people.someone_in(noun)],
        _first_after(verb, _STRONG, people, actors),
        [one for clause in complements for one in _clause_targets(trigger, clause, people, actors, depth - 1)],
        _first_after(verb, [word for word in _WEAK if not (together and word in _TOPIC)], people, actors),
    ]
    if trigger.type in _OBJECT_IS_THING:
        ways.insert(0, ways.pop(2))
    for found in ways:
        others = [one for one in unique(found) if one not in actors]
        if others:
            return others
    held_over = [one for clause in verb.children if clause.dep_ == "advcl" and _is_condition(clause)
                 for one in people.actors(clause) if one not in actors]
    if held_over:
        return unique(held_over)
    return [people.words(noun) for noun in things[:1] if noun != trigger.noun and noun.pos_ != "PRON"]


def _is_condition(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in clause.children)


def _clause_targets(trigger: Trigger, clause: Token, people: Participants, actors: list[Participant],
                    depth: int) -> list[Participant]:
    """Of "demanded that Turkey release X" Turkey, else whom the clause is about."""
    own = subject(clause) if clause.dep_ == "ccomp" else None
    first = [one for one in people.all_of(own) if one not in actors] if own is not None else []
    return first or _verb_targets(trigger, clause, people, actors, depth)


def _complements(verb: Token) -> Iterable[Token]:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") or (child.dep_ == "advcl" and child.tag_ == "VB"):
            yield child
        elif child.dep_ in ("prep", "agent"):
            yield from (inner for inner in child.children if inner.dep_ == "pcomp")


def _after(head: Token, words: Iterable[str], people: Participants) -> list[Participant]:
    wanted = set(words)
    nouns = [noun for word, noun in prepositions(head) if word in wanted]
    listed = people.named_by(nouns) if nouns and people.who(nouns[-1]) else []
    return unique([*(one for noun in nouns for one in people.someone_in(noun, 1)), *listed])


def _first_after(head: Token, words: Iterable[str], people: Participants,
                 actors: Iterable[Participant] = ()) -> list[Participant]:
    """Those after the first of the prepositions that has anybody but the actors."""
    known = set(actors)
    for word in words:
        found = [one for one in _after(head, (word,), people) if one not in known]
        if found:
            return found
    return []
