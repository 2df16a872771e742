"""Small questions to the parse: the subject and the objects of a verb, who governs whom."""
from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

_STATES = {"engage", "involve", "lock", "embroil", "commit", "interest", "suppose"}  # "is engaged in" is no passive
RELATIVE = {"who", "which", "that", "whom"}
_NOT = {"not", "n't", "n’t", "never"}
_DASHES = {"-", "--", "–", "—"}
_LOST = 4  # tokens between a name and the verb it lost
_OBJECTS = {"dobj", "attr", "oprd"}


def is_passive(verb: Token) -> bool:
    """Is the verb passive ("was attacked", "the town attacked by rebels")?"""
    if verb.lemma_ in _STATES:
        return False
    parts = {child.dep_ for child in verb.children if child.lower_ not in ("'s", "’s")}  # "he's said"
    if not parts.isdisjoint(("auxpass", "nsubjpass", "agent")):
        return True
    if not parts.isdisjoint(("nsubj", "aux")) or verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN":
        return is_passive(verb.head)
    return verb.dep_ == "acl"


def subject(verb: Token) -> Token | None:
    """The verb's own grammatical subject; for a relative pronoun the noun it stands for."""
    found = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    return antecedent(_after_dateline(found[-1])) if found else lost_subject(verb)


def lost_subject(verb: Token) -> Token | None:
    """The name before a verb that the parser takes for a participle: "Anna Lund dissolved parliament."

    A common noun only with a date between, "A court on Tuesday freed Lund": else it is a participle.
    The sentence then has the name for its root, and the verb hangs on its own object.
    """
    if verb.dep_ != "amod" or verb.tag_ not in ("VBN", "VBD"):
        return None
    root = verb.sent.root
    between = verb.doc[root.i + 1:verb.i]
    if root.pos_ != "PROPN" and not (root.pos_ == "NOUN" and len(between)):
        return None
    lost = 0 < verb.i - root.i <= _LOST and all(
        token.ent_type_ == "DATE" or token.pos_ in ("ADP", "ADV") for token in between)
    return root if lost else None


def _after_dateline(token: Token) -> Token:
    """"GENEVA -- A prosecutor has …": the parser takes the place for the subject and the rest for its apposition."""
    if any(child.dep_ == "punct" and child.text in _DASHES for child in token.children):
        return next((child for child in token.rights if child.dep_ == "appos"), token)
    return token


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if token.lower_ in RELATIVE and token.tag_ in ("WP", "WDT", "IN"):
        for verb in (token.head, token.head.head):
            if verb.dep_ == "relcl":
                return verb.head
    return token


def objects(verb: Token) -> Iterator[Token]:
    """What the verb does something to: direct objects, the subject of a passive, the noun a participle hangs on."""
    passive = is_passive(verb)
    for child in verb.children:
        nominal = child.dep_ == "dative" and child.pos_ in ("NOUN", "PROPN", "PRON")
        if child.dep_ in _OBJECTS or nominal or (passive and child.dep_ == "nsubjpass"):
            yield from with_conjuncts(antecedent(child))
        elif child.dep_ in ("ccomp", "xcomp") and child.tag_ in ("VB", "VBG") and child.i > verb.i:
            yield from _raised(child)
    if (passive and verb.dep_ == "acl") or lost_subject(verb) is not None:
        yield verb.head
    elif passive and verb.dep_ == "conj" and subject(verb) is None and verb.head.pos_ in ("VERB", "AUX"):
        yield from objects(verb.head)


def _raised(clause: Token) -> Iterator[Token]:
    """Of "allowed the rally to start" the rally; nothing where the clause has "that" or a modal verb."""
    if not any(child.dep_ == "mark" or child.tag_ == "MD" for child in clause.lefts):
        yield from (noun for noun in clause.lefts if noun.dep_ == "nsubj" and noun.tag_ != "EX")


def with_conjuncts(token: Token) -> Iterator[Token]:
    """The token and what is joined to it by "and", commas or "or"."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"):
            yield from with_conjuncts(child)


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """Preposition and noun for each "with Iran", "on behalf of"; joined nouns one by one."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "PART", "VERB", "ADV"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    for noun in with_conjuncts(inner):
                        yield child.lower_, noun
                elif inner.dep_ == "prep":
                    yield from ((child.lower_, noun) for deep in inner.children if deep.dep_ == "pobj"
                                for noun in with_conjuncts(deep))


def content_head(noun: Token, measures: frozenset[str]) -> Token:
    """The noun that carries the meaning: "talks" in "a round of talks"."""
    for _ in range(3):
        if noun.lemma_.lower() not in measures:
            break
        inner = next((n for word, n in prepositions(noun) if word == "of"), None)
        if inner is None:
            break
        noun = inner
    return noun


def governor(token: Token) -> Token | None:
    """The verb above a token, across nouns and prepositions; None at the root."""
    while token.head != token:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def has_aux(verb: Token, words: Collection[str]) -> bool:
    """Has it one of the auxiliaries?"""
    return any(child.dep_ == "aux" and child.lower_ in words for child in verb.children)


def is_negated(verb: Token) -> bool:
    """"did not allow", "will no longer recognise"."""
    return any((child.dep_ == "neg" and child.lower_ in _NOT) or child.lower_ == "longer" for child in verb.children)


def has_condition(verb: Token) -> bool:
    """"will withdraw unless …", "may halt … if …": what is to happen is held over somebody."""
    return any(word.dep_ == "mark" and word.lower_ in ("unless", "if") and word.head.dep_ == "advcl"
               for word in verb.subtree)
