"""Relations as verbs, nouns and hyphenated words state them, each a pure function from a word to its findings."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from spacy.tokens import Token

from graph.ontology import ontology
from ingest.belonging import belongs_to
from ingest.ends import GROUP, End, further, type_of, unique
from ingest.membership import tells_membership, understood_organizations
from ingest.nominals import Noun, holders
from ingest.phrases import (
    agents,
    clause_subjects,
    ends,
    helped,
    modifiers,
    objects_of_prepositions,
    owners,
    patients,
    struck,
    within,
)
from ingest.reading import Reading
from ingest.runs import mention_end, next_name
from ingest.standing_lexicon import Frame, lexicon
from ingest.standing_status import CURRENT, FORMER, NEGATED, PLANNED, is_left_open, noun_status, status_of, when
from ingest.wholes import around, named_so, named_unit, same_place, wholes


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation as a wording states it, before the same is merged and its confidence is reckoned."""

    subject: End
    predicate: str
    object: End
    status: str = CURRENT
    since: str | None = None
    until: str | None = None


def pairs(reading: Reading, frame: Frame, subjects: Iterable[End], objects: Iterable[End],
          status: str, times: tuple[str | None, str | None]) -> Iterator[Finding]:
    """A finding for each subject and object whose types the frame allows."""
    objects = list(objects)
    for first in subjects:
        for second in objects:
            subject, object_ = (second, first) if frame.turned else (first, second)
            types = (type_of(reading, subject.id), type_of(reading, object_.id))
            if frame.weak:
                subject = replace(subject, steps=subject.steps + 1)
            allowed = types[0] in frame.subject and types[1] in frame.object
            if frame.predicate == "SUCCESSOR_OF" and "Person" in types:  # nobody succeeds a country
                allowed = allowed and types[0] == types[1]
            if allowed and subject.id != object_.id:
                yield Finding(subject, frame.predicate, object_, status, *times)


def typed(reading: Reading, predicate: str, subjects: list[End], objects: list[End],
          status: str = CURRENT) -> Iterator[Finding]:
    """A finding for each subject and object that the vocabulary allows the predicate."""
    allowed = ontology().predicates[predicate]
    frame = Frame(predicate, (), subject=frozenset(allowed.subject), object=frozenset(allowed.object))
    yield from pairs(reading, frame, subjects, objects, status, (None, None))


def by_verb(reading: Reading, verb: Token) -> Iterator[Finding]:
    """"X joined Y in 2004", "Y, led by X"."""
    for frame in lexicon().verbs.get(verb.lemma_.lower(), ()):
        if frame.particle and not any(child.lower_ == frame.particle for child in verb.children):
            continue
        if frame.violent and not _is_violent(verb):
            continue
        objects = _verb_objects(reading, verb, frame)
        unsaid = not objects and frame.phase in ("start", "leaving") and not _has_object(verb)
        understood = unsaid and tells_membership(verb)
        if not objects and not frame.mutual and not understood:
            continue
        status = status_of(verb, frame.phase)
        if status is None or (frame.predicate == "REPRESENTS" and _is_occasion(verb, status)):
            continue
        times = when(verb, frame.phase)
        subjects = _verb_subjects(reading, verb, frame)
        if understood and subjects:
            objects = understood_organizations(reading, verb)
        states = [end for end in subjects if type_of(reading, end.id) == "Place"]
        if objects and frame.predicate == "FOUNDED" and len(states) > 1:  # states that form a union are its members
            yield from typed(reading, "MEMBER_OF", states, objects, status)
        elif objects:
            yield from pairs(reading, frame, subjects, objects, status, times)
        elif frame.mutual:
            yield from mutual(reading, frame, subjects, status)


def _is_occasion(verb: Token, status: str) -> bool:
    """"Represented X at the summit", "X was represented by Y": once, and no standing relation."""
    nouns = {noun.lemma_ for child in verb.children if child.dep_ == "prep" and child.lower_ in ("at", "in", "during")
             for noun in child.children}
    return bool(nouns & lexicon().word_lists["occasions"]) or (status == FORMER and not any(when(verb, "state")))


def _is_violent(verb: Token) -> bool:
    """"Launched strikes", "used missiles"; not "launched legal action"."""
    links, weapons = lexicon().links, lexicon().word_lists["weapons"]
    lemmas = {t.lemma_.lower() for child in verb.children if child.dep_ == "dobj" for t in (child, *child.conjuncts)}
    return any(lemma in weapons or any(frame.predicate == "IN_CONFLICT_WITH" for frame in links.get(lemma, ()))
               for lemma in lemmas)


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "ccomp", "xcomp", "nsubjpass") for child in verb.children)


def _verb_subjects(reading: Reading, verb: Token, frame: Frame) -> list[End]:
    goes = any(t in frame.takes for t in ("from", "in", "to", "into", "of"))
    if goes and not frame.doer and "direct" not in frame.takes:
        moved = patients(reading, verb)  # "expelled X from Y", "based in Y"
        if moved:
            return moved
    return agents(reading, verb)


def _verb_objects(reading: Reading, verb: Token, frame: Frame) -> list[End]:
    found: list[End] = []
    if "direct" in frame.takes:
        found += patients(reading, verb)
        if not found and frame.predicate == "IN_CONFLICT_WITH":
            found += [end for t in verb.children if t.dep_ in ("dobj", "nsubjpass") for end in struck(reading, t)]
    if not found:
        places = tuple(word for word in frame.takes if word != "direct")
        heads = [verb, *(child for child in verb.children
                         if child.dep_ in ("dobj", "prt", "advmod", "acomp") or child.lower_ == frame.particle)]
        found += [end for head in heads for pobj in objects_of_prepositions(head, places)
                  for end in (struck if frame.predicate == "IN_CONFLICT_WITH" else within)(reading, pobj)
                  if head is verb or head.dep_ != "dobj" or frame.phase == "lasting"]
    return found


def mutual(reading: Reading, frame: Frame, sides: list[End], status: str) -> Iterator[Finding]:
    """Each two of several sides: "X and Y clashed", "between X and Y"."""
    for first, second in combinations(sides, 2):
        yield from pairs(reading, frame, [first], [second], status, (None, None))


def by_noun(reading: Reading, head: Token) -> Iterator[Finding]:
    """"X, an ally of Y", "X is a member of Y", "NATO member X"."""
    before = head.nbor(-1).lower_ if head.i > head.sent.start else ""
    two_words = lexicon().nouns.get(f"{before} {_lemma(head)}", ())
    for frame in two_words or lexicon().nouns.get(_lemma(head), ()):
        noun = Noun(head, head.i - bool(two_words), _with_state(reading, head))
        objects = wholes(reading, frame, belongs_to(reading, noun, frame.takes))
        if frame.predicate == "LOCATED_IN" and (inner := named_so(reading, head)):
            yield from pairs(reading, frame, inner, around(reading, head), CURRENT, (None, None))
            continue
        if frame.predicate == "PART_OF" and (unit := named_unit(reading, head)):
            yield from pairs(reading, frame, unit, owners(reading, head), CURRENT, (None, None))
            continue
        placed = same_place(reading, head) if frame.predicate == "LOCATED_IN" else []
        if not objects and frame.predicate != "MEMBER_OF":
            continue
        held = holders(reading, noun)
        if not objects and held and frame.takes and not any(objects_of_prepositions(head, frame.takes)):
            objects = understood_organizations(reading, head)
        for holder in held:
            status = noun_status(head, head.i) or frame.status or holder.status
            status = holder.status if holder.status == NEGATED else status
            times = when(holder.verb, holder.phase) if holder.verb is not None else when(head, "state")
            yield from pairs(reading, frame, [holder.end], objects, status, times)
        if placed:
            others = [end for end in objects if end not in placed]
            yield from pairs(reading, frame, placed, others, CURRENT, (None, None))


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _with_state(reading: Reading, head: Token) -> int:
    """"member state X", "member country X": the noun goes on."""
    following = reading.doc[head.i + 1] if head.i + 1 < head.sent.end else head
    return following.i if following.lemma_ in ("state", "country", "nation") else head.i


def by_link(reading: Reading, noun: Token) -> Iterator[Finding]:
    """"X's war with Y", "the alliance between X and Y", "X's membership in Y"."""
    for frame in lexicon().links.get(_lemma(noun), ()):
        if noun.i > noun.sent.start and noun.nbor(-1).text == "-":  # "co-operation"
            continue
        if _is_doubted(noun):
            continue
        status = noun_status(noun, noun.i) or frame.status or CURRENT
        named = _named_instead(noun) if frame.predicate == "MEMBER_OF" else None
        if named is not None and named.lemma_ in lexicon().word_lists["uncertain"]:
            status = PLANNED
        elif named is not None and named.pos_ == "NOUN":
            continue
        if _is_ended(noun, frame):
            status = noun_status(noun, noun.i) or (FORMER if status == CURRENT else status)
        between = [end for pobj in objects_of_prepositions(noun, ("between", "among")) for end in ends(reading, pobj)]
        between = between or (_hyphen_pair(reading, noun) if frame.mutual else [])
        if frame.mutual and len(between) > 1:
            yield from mutual(reading, frame, between, status)
            continue
        meant = struck if frame.predicate == "IN_CONFLICT_WITH" else within
        objects = [end for pobj in objects_of_prepositions(noun, frame.takes) for end in meant(reading, pobj)]
        subjects = _link_subjects(reading, noun, frame, objects)
        if frame.predicate == "SUPPORTS" and _is_received(noun):
            subjects, objects = objects, subjects
        if frame.predicate == "MEMBER_OF":
            objects = objects or (understood_organizations(reading, noun) if subjects else [])
            status = _said_of(noun) or status
        times = _year_before(noun) if frame.predicate == "ANNEXED" else when(noun, "state")
        yield from pairs(reading, frame, subjects, objects, status, times)


def _is_doubted(noun: Token) -> bool:
    """"His "war" on X": the quotation marks around one word say that it is none."""
    around = noun.doc[max(0, noun.i - 1):noun.i + 2]
    return len(around) == 3 and around[0].is_quote and around[2].is_quote


def _is_received(noun: Token) -> bool:
    """"X has the support of Y", "X did it with the backing of Y": Y gives it."""
    of = any(child.lower_ == "of" and child.dep_ == "prep" for child in noun.rights)
    by_verb = noun.dep_ == "dobj" and noun.head.lemma_ in lexicon().word_lists["receiving"]
    return of and (by_verb or (noun.dep_ == "pobj" and noun.head.lower_ in ("with", "through", "without", "under")))


def _hyphen_pair(reading: Reading, noun: Token) -> list[End]:
    """"The Norvania-Sudrel war"."""
    words = reading.doc[max(noun.sent.start, noun.i - 7):noun.i]
    for token in words:
        if token.text in ("-", "–") and words.start < token.i < noun.i - 1 and not token.whitespace_:
            first, second = next_name(reading, token.i - 1), next_name(reading, token.i + 1)
            if first and second and first != second and mention_end(reading, token.i + 1) >= noun.i - 2:
                return [End(first), End(second)]
    return []


def _link_subjects(reading: Reading, noun: Token, frame: Frame, objects: list[End]) -> list[End]:
    taken = {end.id for end in objects}
    by = [end for pobj in objects_of_prepositions(noun, ("by",)) for end in ends(reading, pobj)]
    owned = [end for end in modifiers(reading, noun) if end.id not in taken]
    found = by or helped(reading, noun) or owned
    climbed = [end for end in clause_subjects(reading, noun) if end.id not in taken and not is_left_open(noun)]
    if frame.predicate != "SUPPORTS":  # who speaks of a membership or a war need not be in it
        climbed = [end for end in climbed if type_of(reading, end.id) != "Person"]
    found = found or further(climbed, GROUP if noun.dep_ == "dobj" else 1)  # "X launched an attack" is all but said
    return unique(found or (_only_other_actor(reading, noun, taken) if frame.predicate == "ANNEXED" else []))


def _only_other_actor(reading: Reading, noun: Token, taken: set[str]) -> list[End]:
    """An annexation without its doer: the one other subject that the sentence names."""
    subjects = {id_ for t in noun.sent if t.dep_ == "nsubj" and (id_ := reading.entity_at(t)) and id_ not in taken
                and type_of(reading, id_) != "Person"}
    return further([End(id_) for id_ in subjects], 2) if len(subjects) == 1 else []


def _named_instead(noun: Token) -> Token | None:
    """"Accession talks", "a candidate for membership": what is told of is not the membership."""
    return {"compound": noun.head, "pobj": noun.head.head}.get(noun.dep_)


def _is_ended(noun: Token, frame: Frame) -> bool:
    """"The war ended", "a treaty ended the war", "after the war"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "after" and frame.predicate == "IN_CONFLICT_WITH"
    if noun.head.lemma_ not in lexicon().word_lists["ending"]:
        return False
    return noun.dep_ in ("nsubj", "nsubjpass") or (noun.dep_ == "dobj" and noun.head.tag_ in ("VBD", "VBN", "VBZ"))


def _said_of(noun: Token) -> str | None:
    """"X's membership was suspended": the verb says what became of it."""
    verb, lists = noun.head, lexicon().word_lists
    if noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    if verb.lemma_ in lists["suspending"]:
        return status_of(verb, "suspended")
    if verb.lemma_ in lists["ending"]:
        return status_of(verb, "end")
    return PLANNED if verb.lemma_ in lists["planning"] else None


def _year_before(noun: Token) -> tuple[str | None, str | None]:
    years = [t.text for t in noun.lefts if t.text.isdigit() and len(t.text) == 4]
    return (years[0] if years else when(noun, "deed")[0]), None
