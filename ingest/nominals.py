"""Nouns that say what somebody is: "minister", "ally", "capital".

`holders` finds who a noun is said of (a name beside it, an apposition, a copula, "as"), `belongs_to` whose it is.
Both look at the words next to the noun before they look at the parse, because news stacks titles and names in ways
that parsers get wrong.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.bounds import sentence_end, sentence_start
from ingest.clauses import is_passive
from ingest.doers import agents, patients
from ingest.ends import End, further, type_of
from ingest.phrases import ends, examples, grammatical_subjects, last_list, within
from ingest.reading import Reading
from ingest.runs import is_possessive, mention_end, next_name
from ingest.standing_lexicon import lexicon
from ingest.standing_status import CURRENT, FORMER, NEGATED, PLANNED, status_of

_COPULAS = ("be", "become", "remain", "stay")
_LASTING = ("remain", "stay")
_RECOGNIZING = ("recognize", "recognise", "acknowledge")
_INCLUDING = ("include", "comprise")
_COMMAS = (",", "(", "–", "—", "-")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with the words that belong to it: tokens `first` to `last` (inclusive)."""

    head: Token
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Holder:
    """Who a noun is said of. `status` is what the verb says of it; `verb` the word that since and until hang on."""

    end: End
    status: str = CURRENT
    verb: Token | None = None
    phase: str = "state"


def holders(reading: Reading, noun: Noun) -> list[Holder]:
    """Everybody the noun is said of; the first construction that yields somebody counts."""
    for construction in (_beside, _copula, _included, _apposition, _as, _object, _coordinated):
        found = list(construction(reading, noun))
        if found:
            return found
    return []


def given_up(reading: Reading, noun: Noun, holder: Holder) -> str | None:
    """FORMER where the clause takes its holder out of office: "Minister X resigned", "sacked the minister, X"."""
    words = lexicon().word_lists
    for token in (noun.head, *(t for t in noun.head.sent if reading.entity_at(t) == holder.end.id)):
        verb = token.head
        following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
        alone = following.pos_ != "PRON" and not any(t.dep_ == "dobj" for t in verb.children)  # "resigned herself to"
        taken = verb.lemma_ in words["dismissing"] and token.dep_ in ("dobj", "nsubjpass")
        given = verb.lemma_ in words["resigning"] and token.dep_ == "nsubj" and alone
        elsewhere = any(t.lower_ in ("as", "from") for t in verb.children)  # from another office than this
        if (taken or given) and not elsewhere and status_of(verb, "end") == FORMER:
            return FORMER
    return None


def _past_ranks(reading: Reading, index: int) -> int:
    """The first token after ranks and courtesies ("commander Lt. Gen. X", "secretary Sir X")."""
    ranks = lexicon().word_lists["ranks"]
    for token in reading.doc[index:index + 5]:
        if reading.entity_at(token) is not None or (token.lower_.rstrip(".") not in ranks and token.text != "."):
            return token.i
    return index


def _beside(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"Kremlin spokesman X", "NATO member X", "ministers X and Y"."""
    after = _past_ranks(reading, noun.last + 1)
    if next_name(reading, after) is None or after >= sentence_end(noun.head):
        return
    last = reading.doc[mention_end(reading, after)]
    if _is_person(reading, after) or _is_bound(reading, noun, after, last):
        if last.i + 1 < len(reading.doc) and is_possessive(last.nbor(1)) and not _is_person(reading, after):
            return
        names = [reading.doc[after]]
        if noun.head.tag_ in ("NNS", "NNPS"):
            root = reading.doc[after:last.i + 1].root
            names += [t for t in root.conjuncts if t.i > root.i]
        yield from (Holder(End(id_)) for name in names if (id_ := reading.entity_at(name)))


def _included(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"Members include X and Y"."""
    verb = noun.head.head
    if noun.head.dep_ == "nsubj" and verb.lemma_ in _INCLUDING and noun.head.tag_ in ("NNS", "NNPS"):
        yield from (Holder(end) for child in verb.rights if child.dep_ == "dobj" for end in ends(reading, child))


def _is_bound(reading: Reading, noun: Noun, first: int, last: Token) -> bool:
    """Does the parse join the noun with the name after it, or leave the place after "countries" alone?"""
    if noun.head.tag_ == "NNS" and noun.head.lemma_ in lexicon().countries and _is_place(reading, first):
        return True
    name, ends_of_noun = range(first, last.i + 1), (noun.head, reading.doc[noun.last])
    return any(t.head.i in name for t in ends_of_noun) or last.head in (*ends_of_noun, last)


def _is_place(reading: Reading, index: int) -> bool:
    id_ = next_name(reading, index)
    return id_ is not None and type_of(reading, id_) == "Place"


def _is_person(reading: Reading, index: int) -> bool:
    id_ = next_name(reading, index)
    return id_ is not None and type_of(reading, id_) == "Person"


def _apposition(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"X, the foreign minister," and "the foreign minister, X,"; also "X and other members", "members such as X"."""
    head = noun.head
    if head.dep_ == "appos":
        beside = _before_comma(reading, noun) if head.tag_ == "NN" else None
        if beside:  # "X and Y, the spokesman": the nearer one, whatever the parse says
            yield Holder(End(beside))
            return
        yield from map(Holder, ends(reading, head.head, spread=head.tag_ in ("NNS", "NNPS")))
        return
    named = [child for child in head.children
             if child.dep_ == "appos" and child.i > noun.last and not _is_of_its_complement(reading, noun, child)]
    found = [end for child in named for end in ends(reading, child)]
    if head.tag_ in ("NNS", "NNPS"):
        found += examples(reading, head)
        if any(child.lower_ == "other" for child in head.lefts):
            found += [end for t in head.conjuncts if t.i < head.i for end in ends(reading, t, spread=False)]
    if found:
        yield from map(Holder, found)
        return
    yield from _across_comma(reading, noun)


def _is_of_its_complement(reading: Reading, noun: Noun, beside: Token) -> bool:
    """"The chief of X, the largest bank": what follows tells what X is, unless it names a person."""
    between = reading.doc[noun.last + 1:beside.left_edge.i]
    told = {id_ for token in between if (id_ := reading.entity_at(token)) is not None}
    return bool(told) and (reading.entity_at(beside) in told or beside.pos_ == "NOUN")


def _across_comma(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """The person on the other side of a comma, where the parser saw no apposition."""
    beside = _before_comma(reading, noun)
    if beside:
        if noun.head.dep_ not in ("nsubj", "nsubjpass", "dobj", "compound"):
            yield Holder(End(beside))
        return
    if noun.last + 1 < len(reading.doc) and is_possessive(reading.doc[noun.last + 1]):  # "the ambassador's deputy, X"
        return
    for comma in range(noun.last + 1, min(noun.last + 9, sentence_end(noun.head) - 1)):
        if reading.doc[comma].pos_ in ("VERB", "AUX"):
            return
        if reading.doc[comma].text != ",":
            continue
        name = _past_ranks(reading, comma + 1)
        if _is_person(reading, name):
            name_end = mention_end(reading, name)
            closing = reading.doc[name_end + 1].text if name_end + 1 < len(reading.doc) else "."
            if closing in (",", ".", ")"):
                yield Holder(End(next_name(reading, name) or ""))
        return


def _before_comma(reading: Reading, noun: Noun) -> str | None:
    """The person right before the comma that the noun's phrase follows."""
    comma = min(noun.first, noun.head.left_edge.i) - 1
    separated = comma > sentence_start(noun.head) and reading.doc[comma].text in _COMMAS
    return next_name(reading, comma - 1) if separated and _is_person(reading, comma - 1) else None


def _copula(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"X is, was, became the president", "the president is X"."""
    head, verb = noun.head, noun.head.head
    if head.dep_ == "nsubj" and verb.lemma_ == "be":
        yield from _named_by_copula(reading, verb)
        return
    while head.dep_ == "conj" and verb.dep_ in ("attr", "oprd", "conj"):
        head, verb = verb, verb.head
    joined = head.dep_ == "conj" and verb.lemma_ in _COPULAS  # "X is a lawyer, and the head of Y"
    if (not joined and head.dep_ not in ("attr", "oprd", "acomp", "dobj", "ccomp")) or verb.lemma_ not in _COPULAS:
        return
    phase = "start" if verb.lemma_ == "become" else "state"
    status = status_of(verb, phase)
    if status == PLANNED and verb.lemma_ in _LASTING:  # who will remain one is one
        status = CURRENT
    if any(child.lower_ == "no" for child in head.lefts):
        status = NEGATED
    if status:
        yield from (Holder(end, status, verb, phase) for end in _subjects_of_copula(reading, noun, verb))


def _named_by_copula(reading: Reading, verb: Token) -> Iterator[Holder]:
    """"The president is X": the people named."""
    status = status_of(verb, "state")
    for child in verb.rights:
        if child.dep_ == "attr" and _is_person(reading, child.i) and status:
            yield from (Holder(end, status, verb) for end in ends(reading, child))


def _subjects_of_copula(reading: Reading, noun: Noun, verb: Token) -> list[End]:
    """"They are members": several, so never the one organization that "they" may have been taken for."""
    they = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.lower_ == "they"), None)
    if they is None or noun.head.tag_ != "NNS":
        return grammatical_subjects(reading, verb)
    return further(last_list(reading, sentence_start(they)))


def _as(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"took office as president", "was dismissed as minister", "succeeded X as chairman"."""
    preposition = noun.head.head
    if noun.head.dep_ != "pobj" or preposition.lower_ != "as":
        return
    verb = preposition.head.head if preposition.head.is_punct else preposition.head
    if verb.dep_ == "dobj" and verb.head.lemma_ in lexicon().holding and reading.entity_at(verb):
        verb = verb.head  # "dismissed X as minister"
    if verb.pos_ in ("NOUN", "PROPN"):
        yield from (Holder(end, CURRENT, verb) for end in within(reading, verb))
        return
    found = list(_by_verb(reading, verb))
    if verb.lemma_ in _RECOGNIZING and is_passive(verb):
        status = status_of(verb, "state")
        if status is not None:
            yield from (Holder(end, status, verb) for end in patients(reading, verb))
        return
    titled = noun.head.lemma_.lower() in lexicon().title_heads
    open_verb = not titled and verb.lemma_ not in lexicon().holding and not patients(reading, verb)
    yield from found or ([Holder(end) for end in further(agents(reading, verb))] if open_verb else [])


def _object(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"was named minister", "elected X president", "X, appointed minister in 2019,"."""
    verb, direct = noun.head.head, noun.head.dep_ == "dobj"
    phase = lexicon().holding.get(verb.lemma_)
    if phase is None or not (direct or noun.head.dep_ in ("oprd", "attr", "xcomp", "ccomp")):
        return
    if direct and phase not in ("start", "planned"):
        return
    person = next_name(reading, noun.first - 1)
    if person and _is_person(reading, noun.first - 1) and not is_passive(verb):
        status = status_of(verb, phase)
        if status:
            yield Holder(End(person), status, verb, phase)
    elif not direct or is_passive(verb):
        yield from _by_verb(reading, verb)


def _by_verb(reading: Reading, verb: Token) -> Iterator[Holder]:
    phase = lexicon().holding.get(verb.lemma_)
    if phase == "succession":
        status = status_of(verb, "start")
        if status:
            yield from (Holder(end, status, verb, "start") for end in agents(reading, verb))
            gone = FORMER if status == CURRENT else CURRENT
            yield from (Holder(end, gone, verb, "end") for end in patients(reading, verb))
        return
    status = status_of(verb, phase) if phase else None
    if phase and status:
        yield from (Holder(end, status, verb, phase) for end in _who(reading, verb))


def _who(reading: Reading, verb: Token) -> list[End]:
    """Who gets or gives up the office: the object, unless the verb is of what one does oneself."""
    if is_passive(verb) or verb.lemma_ not in lexicon().own_verbs:
        return patients(reading, verb)
    return agents(reading, verb)


def _coordinated(reading: Reading, noun: Noun) -> Iterator[Holder]:
    """"president and chief executive X": the second office's holder holds the first too."""
    head = noun.head
    if head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN") and head.head.i < head.i:
        first = head.head
        if reading.is_common(first) and first.dep_ in ("appos", "attr", "pobj", "oprd"):
            for construction in (_apposition, _copula, _as, _object):
                found = list(construction(reading, Noun(first, first.i, first.i)))
                if found:
                    yield from found
                    return
    for child in head.conjuncts:
        if child.i > head.i and reading.is_common(child) and _is_person(reading, child.i + 1):
            yield Holder(End(next_name(reading, child.i + 1) or ""))
            return
