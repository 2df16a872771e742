"""What a relative pronoun stands for."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.bounds import sentence_start
from ingest.standing_lexicon import lexicon

_DEEPEST = 6  # clauses climbed to find who does something; deeper ones are parse errors more often than not


def antecedent(pronoun: Token) -> Token | None:
    """What a relative pronoun follows: the noun that its clause hangs on."""
    verb = pronoun.head
    for _ in range(_DEEPEST):
        if verb.dep_ == "relcl":
            return _before_exception(verb.head)
        if verb.dep_ == "ROOT":
            return None
        verb = verb.head
    return None


def _before_exception(noun: Token) -> Token:
    """"The same states, except X, which are members": not X but what it is excepted from."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in lexicon().word_lists["exceptions"]:
        return noun
    earlier = (t for t in reversed(noun.doc[sentence_start(noun):preposition.i]) if t.tag_ in ("NNS", "NNPS", "NNP"))
    return next(earlier, noun)


def is_plural_clause(pronoun: Token) -> bool:
    """Does the clause of a relative pronoun speak of several ("which are members")?"""
    verb = pronoun.head
    forms = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    return not any(form.tag_ == "VBZ" or form.lower_ == "was" for form in forms)
