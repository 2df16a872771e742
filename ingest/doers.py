"""Who does what a verb says, who it is done to, and who is meant by what is hit or helped."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.clauses import is_passive
from ingest.ends import GROUP, End, further, of_one_kind
from ingest.phrases import (
    RELATIVE,
    SUBJECTS,
    ends,
    grammatical_subjects,
    objects_of_prepositions,
    owners,
)
from ingest.reading import Reading
from ingest.standing_lexicon import lexicon

_SIDE_BY_SIDE = 4  # tokens from one verb to the next that has the same object


def agents(reading: Reading, verb: Token) -> list[End]:
    """Who does it: the subject, or what follows "by" in a passive."""
    if is_passive(verb):
        with_agent = next((t for t in (verb, *verb.conjuncts) if any(c.dep_ == "agent" for c in t.children)), verb)
        by = [of_one_kind(reading, ends(reading, t)) for t in objects_of_prepositions(with_agent, ("by",))]
        return [end for found in by for end in found]
    return grammatical_subjects(reading, verb)


def patients(reading: Reading, verb: Token) -> list[End]:
    """Who it is done to: the direct object, the subject of a passive, or what a relative clause leaves out."""
    if is_passive(verb):
        return grammatical_subjects(reading, verb)
    own = [t for t in verb.children if t.dep_ in ("dobj", "obj") and not _is_owner(t)]
    if direct := own or _shared_objects(reading, verb):
        return [end for t in direct for end in ends(reading, t)]
    if verb.dep_ == "relcl" and not any(t.lower_ in RELATIVE and t.dep_ in SUBJECTS for t in verb.lefts):
        return ends(reading, verb.head, spread=False)
    return []


def _is_owner(token: Token) -> bool:
    """"Joined X's Y": taken for an object, X is only whose Y is."""
    return any(child.dep_ == "case" for child in token.rights)


def _shared_objects(reading: Reading, verb: Token) -> list[Token]:
    """"To weaken and defeat X": the object of the verb after it; a name beside a verb is one whose verb was misread."""
    after = [t for t in verb.rights if t.dep_ == "conj" and t.i - verb.i <= _SIDE_BY_SIDE]
    named = [t for t in after if reading.entity_at(t) is not None]
    verbs = [t for t in after if t.pos_ == "VERB" and not any(child.dep_ in SUBJECTS for child in t.children)]
    return named or [t for other in verbs for t in other.children if t.dep_ in ("dobj", "obj")]


def struck(reading: Reading, noun: Token) -> list[End]:
    """Who is hit when this is: what the noun stands for, or whose base, convoy or position it is."""
    return _or_owner(reading, noun, lexicon().assets)


def favoured(reading: Reading, noun: Token) -> list[End]:
    """Who is supported when this is: what the noun stands for, or whose fight, integrity or bid it is."""
    return _or_owner(reading, noun, lexicon().word_lists["causes"])


def _or_owner(reading: Reading, noun: Token, owned: frozenset[str]) -> list[End]:
    found = ends(reading, noun)
    return found or (further(owners(reading, noun), GROUP) if noun.lemma_.lower() in owned else [])
