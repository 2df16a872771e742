"""Membership that leaves the organization unsaid: "X was a member and withdrew", "its membership was suspended"."""
from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from ingest.bounds import sentence_start
from ingest.ends import End
from ingest.reading import Reading
from ingest.standing_lexicon import lexicon


def understood_organizations(reading: Reading, word: Token) -> list[End]:
    """The alliance that is spoken of: the one told of most before the word, the last of equals; none when none is."""
    for token in reading.doc[sentence_start(word):word.i]:
        id_ = reading.entity_at(token)
        if token.dep_ == "nsubj" and id_ is not None and is_bloc(reading, id_):
            return [End(id_, 2)]
    told: Counter[str] = Counter()
    for token in reading.doc[:word.i]:
        id_ = reading.entity_at(token)
        if id_ is not None and is_bloc(reading, id_) and (token.i == 0 or reading.entity_at(token.nbor(-1)) != id_):
            count = told.pop(id_, 0)
            told[id_] = count + 1
    best = max(reversed(told), key=lambda id_: told[id_], default=None)
    return [End(best, 2)] if best else []


def tells_membership(verb: Token) -> bool:
    """Does the sentence speak of membership before the verb?"""
    return any(t.lemma_ in lexicon().word_lists["memberships"] for t in verb.doc[sentence_start(verb):verb.i])


def is_bloc(reading: Reading, id_: str) -> bool:
    """Is it an alliance or union by its name?"""
    entity = reading.entity(id_)
    if entity.type != "Organization":
        return False
    names = (entity.name, *entity.aliases)
    lists = lexicon().word_lists
    kinds = {word for name in names for word in name.lower().split()}
    return bool(kinds & lists["blocs"] or lists["bloc_names"].intersection(names))


def excepted(reading: Reading, verb: Token) -> list[str]:
    """Who a sentence takes out: "the same states, X excepted"."""
    words = lexicon().word_lists["exceptions"]
    excepting = (token for token in verb.sent if token.lower_ in words and token.dep_ in ("prep", "mark", "cc"))
    return [id_ for token in excepting for child in token.children
            if child.dep_ in ("pobj", "conj") and (id_ := reading.entity_at(child))]
