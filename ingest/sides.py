"""Actors and targets of one event, from the syntax around its trigger."""
from __future__ import annotations

from itertools import islice

from spacy.tokens import Token

from graph.model import Participant
from ingest.clauses import is_passive, objects, prepositions, subject
from ingest.event_lexicon import lexicon
from ingest.nearby import after
from ingest.noun_sides import Sides, noun_sides
from ingest.participants import Participants, unique
from ingest.targets import CHANGES_TIES, Targets, is_given
from ingest.triggers import Trigger

#: These answer what another has said or done: whose claim or offer it is comes before what it is about.
_JUDGES_WORDS = {"REJECT", "ACCUSE", "REQUEST"}


def sides(trigger: Trigger, people: Participants) -> Sides:
    """Actors and targets; nobody is both."""
    if trigger.by is not None:
        actors, targets = people.actors(trigger.by), people.actors(trigger.head)
    elif trigger.head.pos_ in ("NOUN", "PROPN"):
        actors, targets = noun_sides(trigger.head, trigger.type, people)
        if not actors and trigger.plan is not None:
            actors = people.actors(trigger.plan)
        targets = targets or Targets(trigger, people, actors).of_clauses(trigger.head)
    else:
        actors, targets = _verb_sides(trigger, people)
    return actors, [one for one in targets if one not in actors]


def _verb_sides(trigger: Trigger, people: Participants) -> Sides:
    verb, own_subject = trigger.head, subject(trigger.head)
    if own_subject is not None and not is_passive(verb) and lexicon().nouns.get(own_subject.lemma_) == trigger.type:
        actors, hit = noun_sides(own_subject, trigger.type, people)  # "an attack on the post killed ten"
        return actors, unique([*hit, *Targets(trigger, people, actors).of(verb, 0)])
    if verb.lemma_ in lexicon().receiving and (givers := _givers(trigger, people)):
        return givers, people.actors(verb)
    actors = people.actors(verb) or _authorities(verb, people) or _in_an_attack(trigger, people)
    targets: list[Participant] = []
    if trigger.noun is not None:
        actors, targets = _with_noun(trigger, trigger.noun, people, actors)
    search = Targets(trigger, people, actors)
    return actors, targets or search.of(verb) or search.things()


def _with_noun(trigger: Trigger, noun: Token, people: Participants, actors: list[Participant]) -> Sides:
    """Both sides where the verb carries a noun that may have sides of its own: "lifted Spain's ban on A"."""
    verb, search = trigger.head, Targets(trigger, people, actors)
    aside = [other for other in objects(verb) if other != noun]  # "took Spain to court", "met Ruiz for talks"
    own, about = noun_sides(noun, trigger.type, people)
    if targets := (noun.dep_ == "pobj" and people.named_by(aside)) or search.recipients(verb):
        return actors or own, targets  # "Norwegian troops were sent to Spain"
    own = [one for one in own if one not in actors]  # "cut its aid"
    if not actors and is_passive(verb) and trigger.type in CHANGES_TIES:
        return actors, own or about  # "Norway's membership was suspended"
    if not actors:
        actors = own
    elif trigger.type in _JUDGES_WORDS:
        about = own or about
    elif not is_given(noun):
        about = about or own
    return actors, about or Targets(trigger, people, actors).of_clauses(noun)


def _authorities(verb: Token, people: Participants) -> list[Participant]:
    """Of "was arrested in Norway", "was expelled from Norway" Norway: what only those who rule a place can do."""
    if not is_passive(verb) or verb.lemma_ not in lexicon().ruling:
        return []
    nouns = [noun for word, noun in prepositions(verb) if word in ("in", "from")]
    named = (one for noun in nouns for one in (people.reading.entity_at(noun), *people.named_in(noun, ())))
    places = (one for one in named if isinstance(one, str) and people.reading.entity(one).type == "Place")
    return list(islice(places, 1))


def _givers(trigger: Trigger, people: Participants) -> list[Participant]:
    """Of "received a loan from Norway", "drew criticism from Norway" Norway, who gives."""
    heads = [head for head in (trigger.noun, trigger.head) if head is not None]
    return unique(one for head in heads for one in after(head, ("from", "by"), people))


def _in_an_attack(trigger: Trigger, people: Participants) -> list[Participant]:
    """Of "were wounded in an attack by rebels" the rebels."""
    if not is_passive(trigger.head):
        return []
    return unique(one for word, noun in prepositions(trigger.head) if word in ("in", "during")
                  and lexicon().nouns.get(noun.lemma_) == trigger.type
                  for one in noun_sides(noun, trigger.type, people)[0] or after(noun, ("with",), people))
