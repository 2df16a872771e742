"""Actors and targets of one event, from the syntax around its trigger."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from graph.model import Participant
from ingest.clauses import is_passive, objects, prepositions, subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants, unique
from ingest.triggers import Trigger

Sides = tuple[list[Participant], list[Participant]]

#: Prepositions of a target, the strongest first.
_STRONG = ("against", "on", "upon", "at", "with", "to", "from", "toward", "towards", "into", "between", "among",
           "behind")
_TOGETHER = ("with", "between", "among", "to", "against", "from")  # "talks with A at the palace in B"
_RECIPIENT = ("to", "for", "into", "against", "with", "toward", "towards", "on", "at")
_WEAK = ("for", "of", "over", "about", "from", "in")
_OF_NOUN = ("against", "on", "upon", "at", "into", "of", "with", "to", "from", "for", "toward", "towards", "over", "about", "in")
_OF_MOVED = ("to", "from", "into", "against", "on", "at", "with", "for", "toward", "towards", "over", "in", "of")
_OF_MEETING = ("with", "to", "against", "from", "of")  # neither where it is nor what it is about
_MOVES = {"RETREAT", "MOBILIZE", "AID"}  # "the deployment of troops to A"
_ACTING = ("by", "between", "among")
_DOERS_AFTER = {"RETREAT": ("of",), "CONSULT": ("of",), "PROTEST": ("of",), "MOBILIZE": ("of",),
                "REQUEST": ("of", "from"), "ACCUSE": ("from",), "THREATEN": ("from",), "AID": ("from",)}
#: What these give, send or pull back is their object; whom it concerns stands after "to", "from", "in".
_OBJECT_IS_THING = {"AID", "AGREE", "COOPERATE", "RETREAT", "MOBILIZE", "THREATEN"}
#: These answer what another has said or done: whose claim or offer it is comes before what it is about.
_JUDGES_WORDS = {"REJECT", "ACCUSE", "REQUEST"}
#: These change what stands between two: of "lifted its ban on A", "closed its border with A" it is A, not the owner.
_CHANGES_TIES = {"SANCTION", "COERCE", "CONCEDE", "COOPERATE"}
_COUNTERPART = ("with", "against", "on", "of")
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
        targets = targets or _noun_clause_targets(trigger, trigger.head, people, actors)
    else:
        actors, targets = _verb_sides(trigger, people)
    return actors, [one for one in targets if one not in actors]


def _noun_sides(noun: Token, type_: str, people: Participants) -> Sides:
    """Those in the phrase of a noun: "Russia's invasion of Ukraine", "talks between A and B"."""
    actors = [one for child in noun.lefts if child.dep_ == "poss" for one in people.all_of(child)]
    actors += people.named_in(noun, ())
    actors += _after(noun, _ACTING, people)
    if not actors and noun.dep_ == "nsubj" and noun.head.pos_ == "VERB":  # "fighting broke out between A and B"
        actors = _after(noun.head, ("between", "among"), people)
    if not actors and type_ in _DOERS_AFTER:
        actors = _first_after(noun, _DOERS_AFTER[type_], people)
    if not actors and type_ in lexicon().groups["hostile"] and (hit := _after(noun, ("on", "against"), people)):
        return _after(noun, ("of",), people), hit  # "the attack of A on B"
    if type_ == "ASSAULT" and not _after(noun, _OF_NOUN, people):
        places = _places_before(noun, people)
        return [one for one in unique(actors) if one not in places], places
    if type_ == "CONSULT" and len(unique(actors)) == 1 and actors == _places_before(noun, people):
        actors = []  # "the Geneva talks"
    mutual = type_ in lexicon().groups["mutual"]
    words = _OF_MEETING if mutual else _OF_MOVED if type_ in _MOVES else _OF_NOUN
    for head in (noun, *_held_at(noun, mutual)):
        if found := _first_after(head, words, people, actors):
            return unique(actors), found
    return unique(actors), _dead_in(noun, people)


def _dead_in(noun: Token, people: Participants) -> list[Participant]:
    """Of "six soldiers died in an attack" the soldiers."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or verb.lemma_ not in lexicon().dying:
        return []
    dead = subject(verb)
    return people.all_of(dead) if dead is not None else []


def _held_at(noun: Token, mutual: bool) -> Iterator[Token]:
    """Where else its sides may hang: "a curfew imposed in A", "talks in the palace with A"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and not any(inner.dep_ == "agent" for inner in child.children):
            yield child
        elif mutual and child.dep_ == "prep" and child.lower_ in ("in", "at"):
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _places_before(noun: Token, people: Participants) -> list[Participant]:
    """Of "the Mosul offensive" Mosul, which is attacked; countries by demonym or acronym ("U.S. strikes") attack."""
    reading = people.reading
    named = [(child, reading.entity_at(child)) for child in noun.lefts
             if child.dep_ == "compound" and child.ent_type_ != "NORP" and not child.is_upper]
    return [one for child, one in named if one is not None and reading.entity(one).type == "Place"
            and child.text in reading.entity(one).name]


def _verb_sides(trigger: Trigger, people: Participants) -> Sides:
    verb = trigger.head
    own_subject = subject(verb)
    if own_subject is not None and not is_passive(verb) and lexicon().nouns.get(own_subject.lemma_) == trigger.type:
        actors, hit = _noun_sides(own_subject, trigger.type, people)  # "an attack on the post killed ten"
        return actors, unique([*hit, *_verb_targets(trigger, verb, people, actors, 0)])
    if verb.lemma_ in lexicon().receiving and (givers := _givers(trigger, people)):
        return givers, people.actors(verb)
    actors = people.actors(verb) or _authorities(verb, people) or _in_an_attack(trigger, people)
    aside = [noun for noun in objects(verb) if noun != trigger.noun]  # "took Spain to court", "met Ruiz for talks"
    given = trigger.noun is not None and trigger.noun.dep_ == "pobj" and people.named_by(aside)
    targets = given or _recipients(trigger, verb, people, actors)
    if trigger.noun is not None and targets and not actors:
        actors = _noun_sides(trigger.noun, trigger.type, people)[0]  # "Norwegian troops were sent to Spain"
    elif trigger.noun is not None and not targets:
        own, targets = _noun_sides(trigger.noun, trigger.type, people)
        own = [one for one in own if one not in actors]  # "cut its aid"
        if not actors and is_passive(verb) and trigger.type in _CHANGES_TIES:
            targets = own or targets  # "Norway's membership was suspended"
        elif not actors:
            actors = own
        elif trigger.type in _JUDGES_WORDS:
            targets = own or targets
        elif not _is_given(trigger.noun):
            targets = targets or own
        targets = targets or _noun_clause_targets(trigger, trigger.noun, people, actors)
    return actors, targets or _verb_targets(trigger, verb, people, actors, _DEPTH) or _things(trigger, people)


def _authorities(verb: Token, people: Participants) -> list[Participant]:
    """Of "was arrested in Norway", "was expelled from Norway" Norway: what only those who rule a place can do."""
    if not is_passive(verb) or verb.lemma_ not in lexicon().ruling:
        return []
    nouns = [noun for word, noun in prepositions(verb) if word in ("in", "from")]
    named = [one for noun in nouns for one in (people.reading.entity_at(noun), *people.named_in(noun, ()))]
    return [one for one in named if isinstance(one, str) and people.reading.entity(one).type == "Place"][:1]


def _verb_targets(trigger: Trigger, verb: Token, people: Participants, actors: list[Participant],
                  depth: int) -> list[Participant]:
    """The object if it is someone, else whom its phrase names, else who is in a complement or after a preposition."""
    for found in _ways(trigger, verb, people, actors, depth):
        others = [one for one in unique(found) if one not in actors]
        if others:
            return others
    return []


def _ways(trigger: Trigger, verb: Token, people: Participants, actors: list[Participant],
          depth: int) -> Iterator[list[Participant]]:
    """Who may be the target, the likeliest first."""
    things, groups = list(objects(verb)), lexicon().groups
    mutual = trigger.type in groups["mutual"]
    handed = trigger.type in _OBJECT_IS_THING
    if trigger.type == "ACCUSE" and (deed := next((noun for noun in things if _is_deed(noun)), None)) is not None:
        yield _noun_sides(deed, "ASSAULT", people)[0] or [people.words(deed)]
    yield _recipients(trigger, verb, people, actors)
    if verb.head.lemma_ in lexicon().own_purpose and verb.dep_ in ("xcomp", "advcl"):  # "phoned Ruiz to thank him"
        yield people.named_by(objects(verb.head))
    moves = verb.lemma_ in lexicon().handing  # "sent troops to help Spain": not the troops
    for clause in _complements(verb) if depth and moves else ():
        yield _clause_targets(trigger, clause, people, actors, depth - 1)
    if handed:
        words = _TOGETHER if mutual else (*_RECIPIENT, "from") if trigger.type != "AID" else _RECIPIENT
        yield _first_after(verb, words, people, actors)
    if trigger.type == "REQUEST":  # "requested troops from Norway"
        yield _first_after(verb, ("from",), people, actors)
    if trigger.type == "ACCUSE" and not things:  # "complained to the council about Norway"
        yield _first_after(verb, ("against", "about"), people, actors)
    if trigger.type in _CHANGES_TIES:
        yield [one for noun in things if noun.lemma_ in lexicon().sites or not people.is_someone(noun)
               for one in _first_after(noun, _COUNTERPART, people, actors)]
    yield people.named_by(things)
    if mutual:
        yield _first_after(verb, _TOGETHER, people, actors)
    yield [one for noun in things
           for one in (_first_after(noun, _RECIPIENT, people) if _is_given(noun) else people.someone_in(noun))]
    if trigger.type in groups["hostile"] and trigger.noun not in things:  # whatever is hit, before where it is
        yield [people.words(noun) for noun in things if noun.pos_ != "PRON"]
    if not handed and not mutual:
        yield _first_after(verb, _STRONG, people, actors)
    for clause in _complements(verb) if depth else ():
        yield _clause_targets(trigger, clause, people, actors, depth - 1)
    if mutual:
        yield [one for word, place in prepositions(verb) if word in ("in", "at")
               for one in _first_after(place, ("with", "between"), people, actors)]
    together = (mutual or trigger.type == "SUPPORT") and len(actors) > 1
    yield _first_after(verb, [word for word in _WEAK if not (together and word in _TOPIC)], people, actors)
    yield _held_over(verb, people)


def _givers(trigger: Trigger, people: Participants) -> list[Participant]:
    """Of "received a loan from Norway", "drew criticism from Norway" Norway, who gives."""
    heads = [head for head in (trigger.noun, trigger.head) if head is not None]
    return unique(one for head in heads for one in _after(head, ("from", "by"), people))


def _in_an_attack(trigger: Trigger, people: Participants) -> list[Participant]:
    """Of "were wounded in an attack by rebels" the rebels."""
    if not is_passive(trigger.head):
        return []
    return unique(one for word, noun in prepositions(trigger.head) if word in ("in", "during")
                  and lexicon().nouns.get(noun.lemma_) == trigger.type
                  for one in _noun_sides(noun, trigger.type, people)[0] or _after(noun, ("with",), people))


def _recipients(trigger: Trigger, verb: Token, people: Participants, actors: list[Participant]) -> list[Participant]:
    """To whom something is given or sent: "the union" in "gave the union a deadline", "sent a letter to the union"."""
    if verb.lemma_ not in lexicon().handing:
        return []
    given = [one for child in verb.children if child.dep_ == "dative" for one in people.who(child) if one not in actors]
    words = ("to", "into", "from") if trigger.type in ("RETREAT", "SANCTION") else ("to", "into")
    return given or _first_after(verb, words, people, actors)


def _is_given(noun: Token) -> bool:
    """"promised Norway's support": it comes from the owner."""
    return lexicon().carried.get(noun.lemma_.lower()) in ("SUPPORT", "AID")


def _held_over(verb: Token, people: Participants) -> list[Participant]:
    """Whom a condition names: Spain in "threatened to halt the talks if Spain attacks"."""
    return unique(one for clause in verb.subtree if clause.dep_ == "advcl" and _is_condition(clause)
                  for one in people.actors(clause))


def _is_deed(noun: Token) -> bool:
    """"the attack on a church" is condemned, not the church."""
    return lexicon().nouns.get(noun.lemma_.lower()) in lexicon().groups["hostile"]


def _things(trigger: Trigger, people: Participants) -> list[Participant]:
    """The words of what is no one, as the last resort: what a carried noun is about, a recipient, the object."""
    friendly = trigger.type in lexicon().groups["friendly"]  # of "a memorandum of understanding" nothing
    words = ("to", "into", "against", "on", "at") if friendly else ("to", "into", "against", "on", "of", "at")
    about = _nouns_after(trigger.noun, words) if trigger.noun is not None else []
    judged = trigger.type == "REJECT"
    for verb in (trigger.head, *(child for child in trigger.head.children if child.dep_ == "xcomp")):
        about += _nouns_after(verb, ("to",)) if verb.lemma_ in lexicon().handing else []
        about += [noun for noun in objects(verb) if (judged or noun != trigger.noun) and noun.pos_ != "PRON"]
    return [people.words(noun) for noun in about[:1]]


def _nouns_after(head: Token, words: tuple[str, ...]) -> list[Token]:
    return [noun for word, noun in prepositions(head) if word in words and noun.ent_type_ not in ("DATE", "TIME")]


def _noun_clause_targets(trigger: Trigger, noun: Token, people: Participants,
                         actors: list[Participant]) -> list[Participant]:
    """Of "its demand that Norway pay", "the refusal to talk with Norway" Norway."""
    inner = [clause for word in noun.children if word.dep_ == "prep" for clause in word.children]
    for child in (*noun.children, *inner):
        if child.dep_ in ("acl", "ccomp", "pcomp") and (child.tag_ not in ("VBN", "VBG") or trigger.type == "PROTEST"):
            if found := _clause_targets(trigger, child, people, actors, 1):
                return found
    return []


def _is_condition(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in clause.children)


def _clause_targets(trigger: Trigger, clause: Token, people: Participants, actors: list[Participant],
                    depth: int) -> list[Participant]:
    """Of "demanded that Turkey release X" Turkey, else whom the clause is about."""
    own = subject(clause) if clause.dep_ in ("ccomp", "acl", "pcomp") else None
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
