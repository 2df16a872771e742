"""Whose a noun is: "Norvania's minister", "minister of Norvania"."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.bounds import sentence_end, sentence_start
from ingest.ends import End, owner, type_of, unique
from ingest.nominals import Noun
from ingest.phrases import ends, objects_of_prepositions, within
from ingest.reading import Reading
from ingest.runs import is_possessive, mention_start, next_name
from ingest.standing_lexicon import lexicon

_OF_BODIES = ("general", "secretary-general", "chief", "president", "chairman", "chairwoman")  # last words of offices
_AGO = 12  # tokens from a group to the one it is said to include
_WHERE = ("in", "at", "near", "across", "outside", "inside", "throughout")


def belongs_to(reading: Reading, noun: Noun, prepositions: tuple[str, ...]) -> list[End]:
    """Whose the noun is: names, demonyms and possessives before it, then what follows its prepositions."""
    before = _before(reading, noun) or _of_antecedent(reading, noun)
    after = [end for pobj in objects_of_prepositions(noun.head, prepositions) if pobj.i > noun.last
             for end in within(reading, pobj)]
    if not after and not before:  # "president and chief executive of X"
        after = [end for other in noun.head.conjuncts if other.i > noun.head.i and reading.is_common(other)
                 for pobj in objects_of_prepositions(other, prepositions) for end in within(reading, pobj)]
    if not after and noun.last + 2 < sentence_end(noun.head) and reading.doc[noun.last + 1].lower_ in prepositions:
        after = _next_noun(reading, noun.last + 2)
    return unique([*before, *after]) or _of_the_group(reading, noun)


def _of_the_group(reading: Reading, noun: Noun) -> list[End]:
    """"Leaders of X, among them Secretary General Y": the office of an organization is of the one they lead."""
    opens = noun.first - 1
    if noun.head.lower_ not in _OF_BODIES or opens <= sentence_start(noun.head):
        return []
    if [t.lower_ for t in reading.doc[opens - 1:opens + 1]] == ["among", "them"]:
        opens -= 1
    elif reading.doc[opens].lower_ != "including":
        return []
    groups = (t for t in reading.doc[max(sentence_start(noun.head), opens - _AGO):opens] if t.tag_ == "NNS")
    of = (end for t in groups for pobj in objects_of_prepositions(t, ("of",)) for end in within(reading, pobj))
    return [end for end in of if type_of(reading, end.id) == "Organization"]


def _of_antecedent(reading: Reading, noun: Noun) -> list[End]:
    """"The front, whose leader is X": the leader of the front."""
    for token in noun.head.lefts:
        clause = next((t for t in token.ancestors if t.dep_ == "relcl"), None)
        if token.lower_ == "whose" and clause is not None:
            return ends(reading, clause.head, spread=False)
    return []


def _next_noun(reading: Reading, index: int) -> list[End]:
    """The name right after a preposition that the parser attached elsewhere."""
    for token in reading.doc[index:index + 3]:
        if id_ := reading.entity_at(token):
            return [End(id_)]
        if token.pos_ not in ("DET", "ADJ", "PROPN", "NUM"):
            break
    return []


def _before(reading: Reading, noun: Noun) -> list[End]:
    found: list[End] = []
    index, start = noun.first - 1, sentence_start(noun.head)
    own = next_name(reading, noun.head.i)
    while index >= start:
        token = reading.doc[index]
        id_ = reading.entity_at(token)
        if id_ is not None and id_ != own:
            if found and (not _continues(reading, index) or _is_of_another_title(reading, index, found)):
                break
            start_of_name = mention_start(reading, index)
            if not found and _is_where(reading, start_of_name, index):
                break
            found = _without_adjectives(reading, found, index)
            found += owner(reading, token)
            index = start_of_name - 1
        elif is_possessive(token) or token.text == "-" or _is_skipped(token, noun):
            index -= 1
        elif found and token.lower_ in ("and", "&") and found:
            index -= 1
            if next_name(reading, index) is None:
                break
        else:
            break
    return found


def _without_adjectives(reading: Reading, found: list[End], last: int) -> list[End]:
    """"Norvania's Sudrelian rival": what follows a possessive only as an adjective owns nothing."""
    if not found or not is_possessive(reading.doc[last + 1]):
        return found
    adjectives = {reading.entity_at(t) for t in reading.doc[last + 2:last + 5] if t.pos_ == "ADJ"}
    return [end for end in found if end.id not in adjectives]


def _is_where(reading: Reading, first: int, last: int) -> bool:
    """"In Norvania President X said": where it was said, and not whose president X is."""
    if first == 0 or reading.doc[first - 1].lower_ not in _WHERE:
        return False
    return not is_possessive(reading.doc[last + 1]) and reading.doc[last].tag_ in ("NNP", "NNPS")


def _continues(reading: Reading, index: int) -> bool:
    """Do two names before one title belong together ("Russian Foreign Ministry spokesman", "EU and U.S. envoys")?"""
    following = reading.doc[index + 1]
    return reading.entity_at(following) is not None or is_possessive(following) or following.lower_ in ("and", "&", "-")


def _is_of_another_title(reading: Reading, index: int, found: list[End]) -> bool:
    """"Minister X and NATO chief Y": a person before "and" owns nothing together with an organization after it."""
    joined = reading.doc[index + 1].lower_ in ("and", "&")
    return joined and "Person" in {type_of(reading, reading.entity_at(reading.doc[index]) or ""),
                                   *(type_of(reading, end.id) for end in found)}


def _is_skipped(token: Token, noun: Noun) -> bool:
    words = lexicon().words
    listed = any(token.lower_ in words[name] for name in ("skipped", "former", "planned", "suspended", "negated"))
    return listed or (token.pos_ in ("ADJ", "ADV", "NUM") and noun.head.left_edge.i <= token.i)
