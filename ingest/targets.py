"""To whom a verb does it: the ways from a verb to its target, the likeliest first."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graph.model import Participant
from ingest.clauses import objects, prepositions, subject
from ingest.event_lexicon import lexicon
from ingest.nearby import first_after
from ingest.noun_sides import noun_sides
from ingest.participants import Participants, unique
from ingest.triggers import Trigger
from ingest.unnamed import unnamed

#: Prepositions of a target, the strongest first.
_STRONG = ("against", "on", "upon", "at", "with", "to", "from", "toward", "towards", "into", "between", "among",
           "behind")
_TOGETHER = ("with", "between", "among", "to", "against", "from")  # "talks with A at the palace in B"
_RECIPIENT = ("to", "for", "into", "against", "with", "toward", "towards", "on", "at")
_WEAK = ("for", "of", "over", "about", "from", "in")
_COUNTERPART = ("with", "against", "on", "of")
_TOPIC = {"in", "about", "over"}  # what those who do it together speak of
#: What these give, send or pull back is their object; whom it concerns stands after "to", "from", "in".
_OBJECT_IS_THING = {"AID", "AGREE", "COOPERATE", "RETREAT", "MOBILIZE", "THREATEN"}
#: These change what stands between two: of "lifted its ban on A", "closed its border with A" it is A, not the owner.
CHANGES_TIES = {"SANCTION", "COERCE", "CONCEDE", "COOPERATE"}
_CONDITIONS = {"unless", "until", "if", "till"}
_TIMES = {"DATE", "TIME"}
_ANSWERS = {"REJECT", "THREATEN"}
_DEPTH = 3  # clauses below the trigger


@dataclass(frozen=True, slots=True)
class Targets:
    """The search for the targets of one trigger whose actors are known."""

    trigger: Trigger
    people: Participants
    actors: list[Participant]

    def of(self, verb: Token, depth: int = _DEPTH) -> list[Participant]:
        """Those on the first way that leads to anybody but the actors."""
        own_side = self._own_side()
        for found in self._ways(verb, depth):
            if others := [one for one in unique(found) if one not in own_side]:
                return others
        return []

    def _own_side(self) -> list[Participant]:
        """The actors; also whom they speak for, where they answer for it: "Norway's minister denied that Norway …"."""
        homes = self.people.homes if self.trigger.type in _ANSWERS else {}
        return [*self.actors, *(home for one in self.actors if isinstance(one, str) for home in homes.get(one, ()))]

    def of_clauses(self, noun: Token) -> list[Participant]:
        """Of "its demand that Norway pay", "the refusal to talk with Norway" Norway."""
        inner = [clause for word in noun.children if word.dep_ == "prep" for clause in word.children]
        told = {"VBN"} if self.trigger.type == "PROTEST" else {"VBN", "VBG"}
        clauses = (child for child in (*noun.children, *inner)
                   if child.dep_ in ("acl", "ccomp", "pcomp") and child.tag_ not in told)
        return next(filter(None, (self._of_clause(clause, 1) for clause in clauses)), [])

    def recipients(self, verb: Token) -> list[Participant]:
        """To whom it is given or sent: the union in "gave the union a deadline", "sent a letter to the union"."""
        if verb.lemma_ not in lexicon().handing:
            return []
        words = ("to", "into", "from") if self.trigger.type in ("RETREAT", "SANCTION") else ("to", "into")
        given = [one for child in verb.children if child.dep_ == "dative"
                 for one in self.people.who(child) if one not in self.actors]
        return given or self._after(verb, words)

    def things(self) -> list[Participant]:
        """The words of what is no one, as the last resort: what a noun is about, a recipient, the object."""
        trigger, friendly = self.trigger, self.trigger.type in lexicon().groups["friendly"]
        words = ("to", "into", "against", "on", "at", *(() if friendly else ("of",)))  # "a memorandum of …"
        about = _nouns_after(trigger.noun, words) if trigger.noun is not None else []
        for verb in (trigger.head, *(child for child in trigger.head.children if child.dep_ == "xcomp")):
            about += _nouns_after(verb, ("to",)) if verb.lemma_ in lexicon().handing else []
            about += [noun for noun in _objects(verb) if noun.pos_ not in ("PRON", "NUM", "SYM")
                      and noun.left_edge.lower_ != "whose" and (noun != trigger.noun or trigger.type == "REJECT")]
        return [unnamed(noun) for noun in about[:1]]

    def _ways(self, verb: Token, depth: int) -> Iterator[list[Participant]]:
        type_, groups, people = self.trigger.type, lexicon().groups, self.people
        things, complements = _objects(verb), list(_complements(verb)) if depth else []
        mutual, handed = type_ in groups["mutual"], type_ in _OBJECT_IS_THING
        yield from self._special(verb, things)
        if verb.lemma_ in lexicon().handing:  # "sent troops to help Spain": not the troops
            yield from (self._of_clause(clause, depth - 1) for clause in complements)
        if handed:
            yield self._after(verb, _TOGETHER if mutual else _RECIPIENT if type_ == "AID" else (*_RECIPIENT, "from"))
        if type_ in CHANGES_TIES:
            yield [one for noun in things if noun.lemma_ in lexicon().sites or not people.is_someone(noun)
                   for one in self._after(noun, _COUNTERPART)]
        yield people.named_by(things)
        if mutual:
            yield self._after(verb, _TOGETHER)
        yield [one for noun in things for one in (
            first_after(noun, _RECIPIENT, people) if is_given(noun) else people.someone_in(noun))]
        if type_ in groups["hostile"] and self.trigger.noun not in things:  # whatever is hit, before where it is
            yield [unnamed(noun) for noun in things if noun.pos_ != "PRON"]
        if not handed and not mutual:
            yield self._after(verb, _STRONG)
        yield from (self._of_clause(clause, depth - 1) for clause in complements)
        yield from self._loose(verb, mutual)

    def _special(self, verb: Token, things: list[Token]) -> Iterator[list[Participant]]:
        """What single types and verbs have before all others."""
        type_, people = self.trigger.type, self.people
        if type_ == "ACCUSE" and (deed := next(filter(_is_deed, things), None)) is not None:
            yield noun_sides(deed, "ASSAULT", people)[0] or [unnamed(deed)]
        yield self.recipients(verb)
        if verb.head.lemma_ in lexicon().own_purpose and verb.dep_ in ("xcomp", "advcl"):  # "phoned Ruiz to thank him"
            yield people.named_by(objects(verb.head))
        if type_ == "REQUEST":  # "requested troops from Norway"
            yield self._after(verb, ("from",))
        if type_ == "ACCUSE" and not things:  # "complained to the council about Norway"
            yield self._after(verb, ("against", "about"))

    def _loose(self, verb: Token, mutual: bool) -> Iterator[list[Participant]]:
        """What hangs on the verb only loosely, or on a place ("met in the palace with A")."""
        if mutual:
            yield [one for word, place in prepositions(verb) if word in ("in", "at")
                   for one in self._after(place, ("with", "between"))]
        together = (mutual or self.trigger.type == "SUPPORT") and len(self.actors) > 1
        yield self._after(verb, [word for word in _WEAK if not (together and word in _TOPIC)])
        yield _held_over(verb, self.people)

    def _of_clause(self, clause: Token, depth: int) -> list[Participant]:
        """Of "demanded that Turkey release X" Turkey, else whom the clause is about."""
        own, own_side = subject(clause) if clause.dep_ in ("ccomp", "acl", "pcomp") else None, self._own_side()
        first = [one for one in self.people.all_of(own) if one not in own_side] if own is not None else []
        return first or self.of(clause, depth)

    def _after(self, head: Token, words: Iterable[str]) -> list[Participant]:
        return first_after(head, words, self.people, self.actors)


def _objects(verb: Token) -> list[Token]:
    """What the verb is done to; what is discussed takes no part."""
    return [] if verb.lemma_ in lexicon().topical else list(objects(verb))


def is_given(noun: Token) -> bool:
    """"promised Norway's support": it comes from the owner."""
    return lexicon().carried.get(noun.lemma_.lower()) in ("SUPPORT", "AID")


def _is_deed(noun: Token) -> bool:
    """"the attack on a church" is condemned, not the church."""
    return lexicon().nouns.get(noun.lemma_.lower()) in lexicon().groups["hostile"]


def _held_over(verb: Token, people: Participants) -> list[Participant]:
    """Whom a condition names: Spain in "threatened to halt the talks if Spain attacks"."""
    return unique(one for clause in verb.subtree if clause.dep_ == "advcl" and _is_condition(clause)
                  for one in people.actors(clause))


def _is_condition(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in clause.children)


def _complements(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") or (child.dep_ == "advcl" and child.tag_ == "VB"):
            yield child
        elif child.dep_ in ("prep", "agent"):
            yield from (inner for inner in child.children if inner.dep_ == "pcomp")


def _nouns_after(head: Token, words: tuple[str, ...]) -> list[Token]:
    return [noun for word, noun in prepositions(head) if word in words and noun.ent_type_ not in _TIMES]
