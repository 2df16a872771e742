"""Who takes part in an event: the named entities and the unnamed people, troops and groups that the syntax gives it."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from graph.model import Participant, Span
from ingest import gazetteer
from ingest.clauses import (
    antecedent,
    content_head,
    is_passive,
    lost_subject,
    objects,
    prepositions,
    subject,
    with_conjuncts,
)
from ingest.event_lexicon import lexicon
from ingest.headlines import main_actor
from ingest.hyphens import names_an_outsider
from ingest.lists import listed_after
from ingest.reading import Reading
from ingest.unnamed import BELONGS, unnamed

_SPEECH_PRONOUNS = {"i", "we", "you", "me", "us", "it", "this", "that", "these", "those", "there", "what", "which"}
_THINGS = {"ORG", "GPE", "LOC", "FAC", "PRODUCT"}
_OWN_PRONOUNS = {"it", "they", "he", "she"}
_NOBODY = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "LAW", "LANGUAGE", "EVENT", "WORK_OF_ART"}
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_OF_OBJECT = {"of", "for", "from", "into", "against"}  # "accused Russia of sending": Russia sends
_REACH = 5  # how many clauses up a missing subject is looked for


@dataclass(frozen=True)
class Participants:
    """The participants of one article's events."""

    reading: Reading
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)  # whom those in office speak for

    def who(self, token: Token) -> list[Participant]:
        """Who a noun or pronoun stands for; empty for things that cannot act or suffer."""
        token = content_head(antecedent(token), lexicon().measures)
        found = self.reading.entity_at(token)
        if found is not None:
            return [*self.joined_before(token), found]
        for child in token.children:
            told = child.dep_ == "appos" and all(lost_subject(inner) is None for inner in child.lefts)
            if told and (named := self.reading.entity_at(child)) is not None:
                return [named]
        if token.ent_type_ in _NOBODY:
            return []
        lemma = token.lemma_.lower()
        if lemma == "state" and any(child.lower_ == "of" for child in token.children):  # "a state of siege"
            return []
        if lemma in lexicon().state:
            return self.named_in(token) or ([] if lemma in lexicon().seats else [unnamed(token)])
        if token.pos_ == "PRON":
            return self.pronoun(token)
        if lemma in lexicon().sites and (owners := self.named_in(token, ())):  # "Norwegian positions"
            return owners
        if lemma in lexicon().people or _is_name(token) or _counts_people(token):
            return [unnamed(token)]
        return []

    def joined_before(self, token: Token) -> list[Participant]:
        """Of "Lopez and Prime Minister Anna Berg" Lopez, whom the parser takes for a part of the second name."""
        named = [(child, self.reading.entity_at(child)) for child in token.lefts if child.dep_ in ("nmod", "compound")]
        return [one for child, one in named if one is not None and one != self.reading.entity_at(token)
                and self.reading.entity(one).type == "Person" and any(inner.dep_ == "cc" for inner in child.children)]

    def pronoun(self, token: Token) -> list[Participant]:
        """Who "it" or "they" is where coreference does not know: who says it of himself ("Japan said it had …")."""
        if token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in _OWN_PRONOUNS:
            verb = token.head
            while verb.dep_ in ("xcomp", "conj") and verb.head != verb:
                verb = verb.head
            above = verb.head
            while above.dep_ == "conj" and subject(above) is None:
                above = above.head
            if verb.dep_ in ("ccomp", "advcl") and (speaker := subject(above)) is not None and speaker != token:
                return self.all_of(speaker)
        if token.dep_ == "poss" or token.lower_ in _SPEECH_PRONOUNS:
            return []
        return [Span(token.idx, token.idx + len(token))]

    def all_of(self, token: Token) -> list[Participant]:
        """Everybody in "A, B and C"."""
        return self.named_by(with_conjuncts(antecedent(token)))

    def named_by(self, nouns: Iterable[Token]) -> list[Participant]:
        """Whom nouns stand for, with the rest of the list of persons that the last one begins."""
        found: list[Participant] = []
        last: list[str] = []
        for noun in nouns:
            found += self.who(noun)
            last = listed_after(noun, self.reading)
        return unique([*found, *last])

    def is_someone(self, token: Token) -> bool:
        """Can this noun act or suffer?"""
        return bool(self.who(token))

    def is_person(self, token: Token) -> bool:
        """Is it a person with or without a name, or people?"""
        id_ = self.reading.entity_at(token)
        if id_ is not None:
            return self.reading.entity(id_).type == "Person" or (
                token.tag_ == "NNPS" and token.ent_type_ == "NORP")  # "two Spaniards"
        return token.pos_ == "PRON" or token.ent_type_ == "NORP" or (
            token.ent_type_ not in _THINGS and token.lemma_.lower() not in lexicon().sites
            and self.is_someone(content_head(token, lexicon().measures)))

    def is_named(self, token: Token) -> bool:
        """Is it a person with a name?"""
        id_ = self.reading.entity_at(token)
        return id_ is not None and self.reading.entity(id_).type == "Person"

    def is_state(self, one: Participant) -> bool:
        """Is it a place, a political body, or one who acts for them?"""
        if isinstance(one, str):
            return self.reading.entity(one).type == "Place" or self.is_body(one)
        return self.noun_of(one) in lexicon().political & (lexicon().state | lexicon().bodies)

    def can_visit(self, one: Participant) -> bool:
        """Is it a person with a name, or an official?"""
        return self.reading.entity(one).type == "Person" if isinstance(one, str) else self.is_state(one)

    def is_firm(self, id_: str) -> bool:
        """Is it a company? What companies do with each other is business."""
        entity = self.reading.entity(id_)
        if entity.type != "Organization":
            return False
        listed = gazetteer.known().get(entity.name)
        return (listed is not None and listed.group == "firms") or any(
            word.lower().strip(".,") in lexicon().firms for word in entity.name.split()[1:])

    def is_armed(self, one: Participant) -> bool:
        """Is it rebels, gunmen, police: those of whom any blow is political?"""
        return not isinstance(one, str) and self.noun_of(one) in lexicon().armed

    def noun_of(self, span: Span) -> str:
        """The lemma of the noun that the phrase of an unnamed participant hangs on."""
        words = self.reading.doc.char_span(span.start, span.end, alignment_mode="expand")
        return words.root.lemma_.lower() if words is not None else ""

    def is_body(self, id_: str) -> bool:
        """Is it an organization of states, an agency, a party or a movement?"""
        entity = self.reading.entity(id_)
        if entity.type != "Organization":
            return False
        listed = gazetteer.known().get(entity.name)
        if listed is not None and listed.type == "Organization":
            return listed.group not in ("firms", "media")
        return any(word.lower() in lexicon().bodies for word in entity.name.split())

    def is_political(self, one: Participant) -> bool:
        """Is somebody named who is no firm, or named with a country or party, or of those who act in politics?"""
        if isinstance(one, str):
            return not self.is_firm(one)
        words = self.reading.doc.char_span(one.start, one.end, alignment_mode="expand")
        if words is None:
            return False
        return _is_name(words.root) or words.root.lemma_.lower() in lexicon().political or any(
            token.ent_type_ == "NORP" or (token.dep_ == "compound" and token.lemma_.lower() in lexicon().political)
            or ((id_ := self.reading.entity_at(token)) is not None and not self.is_firm(id_))
            for token in words if token.pos_ != "PRON")  # "his work" is not

    def named_in(self, noun: Token, words: tuple[str, ...] = BELONGS) -> list[Participant]:
        """The entities a noun is named with: "Turkish troops", "Iran's navy", "the presidents of A and B"."""
        found = [one for child in noun.lefts if child.dep_ in _MODIFIERS for one in self.modifier(child)]
        if not found and not any(child.ent_type_ == "NORP" for child in noun.lefts):
            at_home = noun.lemma_.lower() in lexicon().resident
            found = [one for word, t in prepositions(noun) if word in words and (word != "in" or at_home)
                     for one in self.who(t) if isinstance(one, str)]
        return unique(found)

    def modifier(self, child: Token) -> list[Participant]:
        """The entities of one word before a noun: all of "French and German", but of "President Moi's" only Moi."""
        if child.dep_ == "poss" and (owner := self.reading.entity_at(child)) is not None:
            return [owner]
        return [id_ for token in child.subtree
                if (id_ := self.reading.entity_at(token)) is not None and not names_an_outsider(token)]

    def actors(self, verb: Token, reach: int = _REACH) -> list[Participant]:
        """Who does it: the subject, the agent of a passive, or the subject of the clause above."""
        if is_passive(verb):
            return unique(one for child in verb.children if child.dep_ in ("agent", "prep") and child.lower_ == "by"
                          for word, noun in _of(child) for one in self.someone_in(noun))
        own = subject(verb)
        if own is not None:
            return self.all_of(own) or self.users(own)
        return self.actors_above(verb, reach - 1) if reach else []

    def users(self, instrument: Token) -> list[Participant]:
        """Whose statement, decision or rocket it is; a weapon stands for itself where nobody is told to use it."""
        if instrument.lemma_ in lexicon().weapons:
            named = self.named_in(instrument, ("of", "from", "by")) or self.presented_by(instrument)
            return named or [unnamed(instrument)]
        return self.someone_in(instrument) if instrument.lemma_ in lexicon().instruments else []

    def actors_above(self, verb: Token, reach: int) -> list[Participant]:
        """The actors of a verb without a subject of its own."""
        head = verb.head
        if head == verb:
            return []
        word = ""
        if verb.dep_ == "pcomp" and head.dep_ in ("prep", "agent"):
            word, head = head.lower_, head.head
        if verb.dep_ == "advcl" and verb.tag_ == "VBG" and (told := _told_before(head)) is not None:
            return self.actors(told, reach)
        if head.pos_ == "ADJ" and head.dep_ in ("acomp", "oprd"):  # "were due to meet"
            return self.actors(head.head, reach)
        if head.pos_ not in ("VERB", "AUX"):
            return self.actors_of_noun(head, verb, reach)
        if (verb.dep_ in ("xcomp", "ccomp") or word in _OF_OBJECT) and (controlled := self.controlled(head)):
            return controlled
        if is_passive(head) and not is_passive(verb):
            return unique(one for noun in objects(head) for one in self.who(noun))
        return self.actors(head, reach)

    def actors_of_noun(self, noun: Token, verb: Token, reach: int) -> list[Participant]:
        """The actors of "troops attacking the town" and of "his decision to attack"."""
        if verb.tag_ == "VBG" and (found := main_actor(self.reading, verb, noun) or self.all_of(noun)):
            return found
        if verb.dep_ == "acl" and verb.tag_ == "VB" and noun.dep_ in ("nsubj", "nsubjpass") and not self.named_in(noun):
            return self.all_of(noun)
        found = self.named_in(noun)
        if not found and noun.dep_ in ("dobj", "pobj"):
            above = noun.head.head if noun.dep_ == "pobj" else noun.head
            found = self.actors(above, reach) if above.pos_ == "VERB" else []
        return found

    def controlled(self, verb: Token) -> list[Participant]:
        """Whom the verb makes act: "urged Iran to", "accused Russia of", "called on Arabs to"; not "phoned Iran to"."""
        if verb.lemma_ in lexicon().own_purpose:
            return self.called_on(verb)
        found = [one for noun in objects(verb) if not is_passive(verb) for one in self.who(noun)]
        return unique(found) or self.called_on(verb)

    def called_on(self, verb: Token) -> list[Participant]:
        """Those after "on" or "upon"."""
        return unique(one for word, noun in prepositions(verb) if word in ("on", "upon") for one in self.who(noun))

    def someone_in(self, noun: Token, depth: int = 3) -> list[Participant]:
        """The noun itself if it is someone, else who its phrase names: "Iran" in "an offer from Iran"."""
        found = self.who(noun)
        if found or not depth:
            return found
        found = self.named_in(noun, ()) or self.presented_by(noun)
        if not found:
            found = [one for word, inner in prepositions(noun) for one in self.someone_in(inner, depth - 1)]
        return unique(found)

    def presented_by(self, noun: Token) -> list[Participant]:
        """Whose it is: "Spain" in "an appeal filed by Spain", "claims attributed to Spain"."""
        told = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VBN"]
        named = [one for child in told if child.lemma_ in ("attribute", "ascribe")
                 for word, inner in prepositions(child) if word == "to" for one in self.someone_in(inner, 1)]
        return unique([*named, *(one for child in told for one in self.actors(child, 0))])


def _counts_people(token: Token) -> bool:
    """"killed twelve", but no year."""
    return token.pos_ == "NUM" and token.dep_ != "nummod" and not (len(token) == 4 and token.is_digit)


def _is_name(token: Token) -> bool:
    """A proper noun, or an acronym that the tagger takes for a noun."""
    return token.pos_ == "PROPN" or (token.pos_ == "NOUN" and token.is_upper and len(token) > 1)


def _told_before(speech: Token) -> Token | None:
    """Of "rebels took the town, officials said, killing ten" the taking: the rebels kill, not the officials."""
    if speech.lemma_ not in lexicon().say:
        return None
    return next((child for child in speech.lefts if child.dep_ == "ccomp"), None)


def _of(preposition: Token) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from ((preposition.lower_, noun) for noun in with_conjuncts(child))


def unique(found: Iterable[Participant]) -> list[Participant]:
    """Each participant once, in the order found."""
    return list(dict.fromkeys(found))
