"""Who the words of a parsed sentence stand for: subjects, objects, owners, antecedents.

A word often stands for a named entity without being its name: "which" for what it follows, "Norvanian troops" for
Norvania, "leaders of A and B" for A and B. Each such step away from the name itself is counted, because the
confidence of a relation falls with it (`relations.py`).
"""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.antecedents import antecedent, is_plural_clause
from ingest.bounds import sentence_end, sentence_start
from ingest.clauses import is_passive
from ingest.ends import GROUP, End, fits, further, is_people, of_one_kind, owner, people, type_of, unique
from ingest.reading import Reading
from ingest.runs import mention_start
from ingest.standing_lexicon import lexicon

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RELATIVE = ("who", "which", "that", "whom")
_DEEPEST = 6  # clauses climbed to find who does something; deeper ones are parse errors more often than not


def ends(reading: Reading, token: Token, *, spread: bool = True) -> list[End]:
    """The entities a noun stands for, with those it is coordinated with when `spread`."""
    nouns = [token, *token.conjuncts] if spread else [token]
    return unique(end for noun in nouns for end in _ends_of_one(reading, noun))


def _ends_of_one(reading: Reading, token: Token) -> list[End]:
    if token.lower_ in RELATIVE:
        noun = antecedent(token)
        if noun is not None:
            before = [t for t in noun.conjuncts if t.i < token.i and is_plural_clause(token)]
            return unique(end for one in (noun, *before) for end in ends(reading, one, spread=False))
    if token.pos_ == "NOUN" and token.lemma_ in lexicon().seats:  # "the government in X" is that of X, whoever "it" is
        seated = [t for t in objects_of_prepositions(token, ("of", "in")) if _is_place(reading, t)]
        if seated:
            return further(ends(reading, seated[0], spread=False))
    whole = [t for t in objects_of_prepositions(token, ("of",)) if t.lower_ in RELATIVE]
    if whole:  # "all of which"
        return ends(reading, whole[0])
    id_ = reading.entity_at(token)
    if id_ is not None and token.pos_ == "PRON" and token.lower_ not in RELATIVE:
        return [End(id_, 1)] if fits(token, type_of(reading, id_)) else []
    if id_ is not None:
        return people(token, id_) if is_people(token) else [End(id_)]
    listed = examples(reading, token)
    if listed:
        return listed
    word = token.lemma_.lower()
    beside = _named_beside(reading, token)
    if beside is not None:
        return ends(reading, beside)
    if token.dep_ == "appos" and token.head.i < token.i and reading.entity_at(token.head) is not None:
        return ends(reading, token.head, spread=False)  # "X, a Norvanian official who leads Y"
    if word in lexicon().bearers:
        borne = [end for pobj in objects_of_prepositions(token, ("of", "from")) for end in ends(reading, pobj)]
        if borne:
            return further(borne)
    if word in lexicon().groups:
        return further(modifiers(reading, token) or _loyal_to(reading, token), GROUP)
    if word in lexicon().countries and token.tag_ == "NNS":
        return further(_list_before(reading, token))
    if token.dep_ == "appos" and token.head.i < token.i:  # "X, a company based in Y"
        return ends(reading, token.head, spread=False)
    if token.dep_ == "attr" and token.head.lemma_ == "be":  # "X is a company that …"
        return grammatical_subjects(reading, token.head)
    return []


def _loyal_to(reading: Reading, group: Token) -> list[End]:
    """"Troops loyal to X"."""
    adjectives = [t for t in group.rights if t.lemma_ in ("loyal", "allied", "faithful")]
    whom = [pobj for t in adjectives for pobj in objects_of_prepositions(t, ("to", "with"))]
    return [end for noun in whom for end in ends(reading, noun)]


def _named_beside(reading: Reading, noun: Token) -> Token | None:
    """"Their commander, X", "the businessman and patron X": the name that says who a noun is."""
    for child in noun.rights:
        if child.dep_ == "appos" and reading.entity_at(child) is not None:
            between = noun.doc[noun.i + 1:child.left_edge.i]
            apart = any(reading.entity_at(t) is not None or t.text == "(" or t.pos_ in ("VERB", "AUX") for t in between)
            placed = _is_place(reading, child) and noun.lemma_.lower() in lexicon().groups  # "airstrikes, retook X"
            return None if apart or placed else child
    return None


def examples(reading: Reading, token: Token) -> list[End]:
    """What is named after "such as", "like" or "including"."""
    found = []
    for child in token.children:
        if child.lower_ in ("like", "including", "as", "especially") and child.dep_ in ("prep", "acl"):
            inner = [t for t in child.children if t.dep_ in ("pobj", "dobj") and t.i > child.i]
            if child.lower_ != "as" or (child.i and child.nbor(-1).lower_ == "such"):
                found += [end for t in inner for end in ends(reading, t)]
    return found


def _list_before(reading: Reading, token: Token) -> list[End]:
    """"The same states": the last places that were named as a list before the word."""
    if not any(child.lower_ in ("the", "these", "those", "both", "all") for child in token.lefts):
        return []
    return last_list(reading, token.i)


def last_list(reading: Reading, index: int) -> list[End]:
    """The last places that were named as a list before this token; none when none were."""
    for before in reversed(reading.doc[max(0, index - 150):index]):
        if before.dep_ == "conj" and _is_place(reading, before):
            listed = [t for t in (before, *before.conjuncts) if t.i < index and _is_place(reading, t)]
            if len(listed) > 1:
                return unique(End(id_) for t in sorted(listed, key=lambda t: t.i) if (id_ := reading.entity_at(t)))
    return []


def _is_place(reading: Reading, token: Token) -> bool:
    id_ = reading.entity_at(token)
    return id_ is not None and type_of(reading, id_) == "Place"


def modifiers(reading: Reading, noun: Token) -> list[End]:
    """Whose: names, demonyms and possessives before a noun ("Norvanian", "its", "the ministry's")."""
    own = reading.entity_at(noun)
    found: list[End] = []
    for child in noun.lefts:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            nouns = [t for t in (child, *child.conjuncts) if t.i < noun.i and not _is_faced(reading, t)]
            found += [end for t in nouns for end in owner(reading, t) if end.id != own]
            found += _leaders(reading, child)
            if not found and child.dep_ != "amod":
                found += further(modifiers(reading, child))
    return unique(found)


def _is_faced(reading: Reading, token: Token) -> bool:
    """"The anti-Norvania front": it is not Norvania's."""
    first = mention_start(reading, token.i)
    return first > 1 and reading.doc[first - 1].text == "-" and reading.doc[first - 2].lower_ in lexicon().before_hyphen


def _leaders(reading: Reading, led: Token) -> list[End]:
    """"The Norvania-led coalition": what it does Norvania does."""
    if led.i < 2 or lexicon().hyphenated.get(led.lower_) != "LEADS" or led.nbor(-1).text != "-":
        return []
    return further(owner(reading, led.nbor(-2)), GROUP)


def owners(reading: Reading, noun: Token, prepositions: tuple[str, ...] = ("of",)) -> list[End]:
    """Whose: `modifiers`, or what follows one of the prepositions."""
    after = [end for pobj in objects_of_prepositions(noun, prepositions) for end in within(reading, pobj)]
    return unique([*modifiers(reading, noun), *after])


def within(reading: Reading, noun: Token) -> list[End]:
    """What a noun stands for, or else whose it is ("head of Norvania's central bank")."""
    found = ends(reading, noun)
    if found or noun.lemma_.lower() in lexicon().word_lists["bystanders"]:
        return found
    return further(owners(reading, noun))


def objects_of_prepositions(head: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    """The nouns after these prepositions; "agent" is the "by" of a passive."""
    for child in head.children:
        if child.dep_ in ("prep", "agent", "dative", "prt") and child.lower_ in prepositions and child.i > head.i:
            same = (t for t in child.conjuncts if t.dep_ == "conj" and t.lower_ in prepositions)  # "of X and of Y"
            for inner in (child, *(t for t in child.children if t.dep_ == "prep"), *same):
                yield from (t for t in inner.children if t.dep_ in ("pobj", "dobj"))


def grammatical_subjects(reading: Reading, verb: Token, depth: int = 0) -> list[End]:
    """Who a verb is said of: its own subject, or the one it takes from the clause above."""
    misplaced = (t for aux in verb.lefts if aux.dep_ in ("aux", "auxpass") for t in aux.lefts)
    for child in (*verb.children, *misplaced):
        if child.dep_ in SUBJECTS:
            return ends(reading, child)
    if depth == _DEEPEST or verb.dep_ == "ROOT":
        return []
    head = verb.head
    if verb.dep_ == "advcl" and (beside := _before_comma(reading, verb)) and _is_closed(verb):
        return beside
    if verb.dep_ in ("relcl", "acl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _subject_from_noun(reading, verb, head, depth)
    asker = head.head if verb.dep_ == "pcomp" else head
    if verb.dep_ in ("xcomp", "pcomp") and asker.lemma_ in lexicon().object_control:
        asked = [t for t in asker.children if t.dep_ == "dobj"]
        if asked:
            return further(ends(reading, asked[0]))
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        return grammatical_subjects(reading, head, depth + 1)
    return further(clause_subjects(reading, verb, depth + 1))


def _subject_from_noun(reading: Reading, verb: Token, noun: Token, depth: int) -> list[End]:
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
    office = noun.lemma_.lower() in lexicon().title_heads  # "X's nominee to succeed Y" is not X
    if infinitive and not office and reading.entity_at(noun) is None:  # "efforts to defeat X": whoever makes them
        whose = helped(reading, noun) or owners(reading, noun, ("of", "by"))
        return further(whose or clause_subjects(reading, noun, depth + 1))
    if verb.tag_ == "VBZ":
        return ends(reading, noun, spread=False)
    told = (noun, *(t for t in noun.conjuncts if t.i < verb.i))
    found, beside = unique(end for t in told for end in ends(reading, t, spread=False)), _before_comma(reading, verb)
    if beside and verb.nbor(-1).text == "(":
        return beside
    nearest = beside if beside and beside[0] in found else found[:1]
    return of_one_kind(reading, [*nearest, *found]) if found else beside


def _is_closed(participle: Token) -> bool:
    """"Accused X, led by Y, of …": between two commas it tells of what stands before it."""
    by = [t for child in participle.rights if child.dep_ == "agent" for t in child.rights if t.dep_ == "pobj"]
    after = by[-1].i + 1 if by else participle.i
    return participle.tag_ == "VBN" and after < sentence_end(participle) and participle.doc[after].text == ","


def _before_comma(reading: Reading, participle: Token) -> list[End]:
    """"The pact between X, led by Y, and Z": who stands right before the comma."""
    if participle.i - 2 < sentence_start(participle) or participle.nbor(-1).text not in (",", "("):
        return []
    id_ = reading.entity_at(participle.nbor(-2))
    return [End(id_)] if id_ is not None else []


def clause_subjects(reading: Reading, token: Token, depth: int = 0) -> list[End]:
    """The subject of the clause that a word stands in, climbing over nouns and prepositions."""
    current = token
    for _ in range(_DEEPEST):
        if found := helped(reading, current):
            return found
        if current.dep_ in ("ROOT", *SUBJECTS):
            return []
        parent = current.head
        if parent.pos_ in ("VERB", "AUX"):
            if is_passive(parent):
                by = [end for t in objects_of_prepositions(parent, ("by",)) for end in ends(reading, t)]
                return by or grammatical_subjects(reading, parent, depth)
            return unique([*grammatical_subjects(reading, parent, depth), *_companions(reading, parent, current)])
        if parent.pos_ in ("NOUN", "PROPN") and current.dep_ not in ("conj", "appos", "compound"):
            if current.dep_ == "prep" and reading.entity_at(parent) and parent.dep_ in (*SUBJECTS, "pobj", "dobj"):
                return ends(reading, parent)
            owned = modifiers(reading, parent)
            if owned:
                return owned
        current = parent
    return []


def _companions(reading: Reading, verb: Token, purpose: Token) -> list[End]:
    """"X works with Y to defeat Z": Y does so too."""
    if verb.lemma_ not in lexicon().joint or not _is_purpose(purpose):
        return []
    parts = [t for t in objects_of_prepositions(verb, ("as",)) if t.lower_ == "part"]  # "as part of Y"
    nouns = [*objects_of_prepositions(verb, ("with", "alongside", "by")),
             *(t for part in parts for t in objects_of_prepositions(part, ("of",)))]
    return [end for t in nouns for end in ends(reading, t)]


def _is_purpose(token: Token) -> bool:
    return token.dep_ in ("advcl", "xcomp") and any(t.dep_ == "aux" and t.lower_ == "to" for t in token.lefts)


def helped(reading: Reading, noun: Token) -> list[End]:
    """"Supports X in its fight": the fight is that of X, whoever "its" was taken for."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return []
    helper, words = noun.head.head, lexicon().helping
    direct = [t for t in helper.children if t.dep_ == "dobj"]
    if helper.lemma_ not in words and direct and direct[0].lemma_ in words:  # "voiced support for X in its fight"
        helper = direct[0]
    if helper.lemma_ not in words:
        return []
    given = direct if helper.pos_ == "VERB" else objects_of_prepositions(helper, ("for", "of", "to"))
    return [end for t in given for end in ends(reading, t)]