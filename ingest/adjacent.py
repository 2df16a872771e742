"""Relations that words side by side state: "Norvania-led alliance", "X of Reuters", "Springfield, Norvania"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.bounds import sentence_end, sentence_start
from ingest.ends import End, type_of
from ingest.gazetteer import countries
from ingest.membership import is_bloc
from ingest.reading import Reading
from ingest.runs import mention_end, mention_start, next_name
from ingest.standing_lexicon import lexicon
from ingest.wordings import Finding, typed

_TOGETHER = 3  # tokens from one name to the next: "of the"


def by_hyphen(reading: Reading, hyphen: Token) -> Iterator[Finding]:
    """"Norvania-led alliance", "pro-Norvanian party"."""
    if hyphen.i == 0 or hyphen.i + 1 >= len(reading.doc):
        return
    before, after = hyphen.nbor(-1), hyphen.nbor(1)
    told = lexicon().hyphenated.get(after.lower_)
    if told and (id_ := reading.entity_at(before)):
        carrier = _carrier(reading, after)
        subjects, objects = ([End(id_)], carrier) if told != "LOCATED_IN" else (carrier, [End(id_)])
        yield from typed(reading, told, subjects, objects)
    told = lexicon().before_hyphen.get(before.lower_)
    if told and (id_ := reading.entity_at(after)):
        last = reading.doc[mention_end(reading, after.i)]
        yield from typed(reading, told, _carrier(reading, last), [End(id_)])


def _carrier(reading: Reading, word: Token) -> list[End]:
    """The name that a hyphenated word stands before: within the same noun phrase, after adjectives."""
    for token in reading.doc[word.i + 1:min(word.i + 6, sentence_end(word))]:
        if id_ := reading.entity_at(token):
            return [End(id_)]
        if token.lower_ == "of" and token.nbor(-1).lemma_ in lexicon().word_lists["places"]:
            continue  # "the Norvania-held town of X"
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT") or token.text in (",", ".", ";", ":"):
            break
    return []


def by_name(reading: Reading, token: Token) -> Iterator[Finding]:
    """"X of Reuters", "X from Reuters", "Reuters' X": where a person, or a body of an organization, belongs."""
    organization = reading.entity_at(token)
    if organization is None:
        return
    if token.head.lower_ == "including":
        yield from _listed(reading, token)
    member = _beside(token) if token.dep_ == "pobj" else token.head
    id_ = reading.entity_at(member) if member is not None else None
    if member is None or id_ is None or type_of(reading, organization) != "Organization":
        return
    match type_of(reading, id_):
        case "Person" if member.pos_ == "PROPN" and not _has_title(reading, member):  # nor "the chief of X"
            words = set(reading.entity(organization).name.lower().split())
            predicate = "MEMBER_OF" if words & lexicon().word_lists["joined"] else "WORKS_FOR"
            yield from typed(reading, predicate, [End(id_)], [End(organization)])
        case "Place" if token.head.lower_ == "within" and is_bloc(reading, organization):
            yield from typed(reading, "MEMBER_OF", [End(id_, 1)], [End(organization)])
        case "Organization" if token.dep_ == "pobj" and _is_unit_of(reading, token, member):
            yield from typed(reading, "PART_OF", [End(id_)], [End(organization)])
        case "Organization" if token.dep_ == "poss" and _is_body_of(reading, token, member):
            yield from typed(reading, "PART_OF", [End(id_, 1)], [End(organization)])


def _beside(token: Token) -> Token | None:
    """The word that "of", "from" or "at" with this name hangs on; for all but "of" it must stand right before it."""
    preposition = token.head
    before = preposition.nbor(-1) if preposition.i > sentence_start(preposition) else None
    match preposition.lower_:
        case "of":
            return preposition.head
        case "within":  # whatever the parse hangs it on
            return before
        case "from" | "at" if before == preposition.head:
            return before
    return None


def _listed(reading: Reading, first: Token) -> Iterator[Finding]:
    """"The alliance, including X and Y": members that the name of a bloc goes on with."""
    bloc = reading.entity_at(first.head.head)
    if bloc is not None and is_bloc(reading, bloc):
        members = {id_ for t in (first, *first.conjuncts) if (id_ := reading.entity_at(t)) is not None}
        listed = [End(id_, 1) for id_ in sorted(members) if type_of(reading, id_) != "Person"]
        yield from typed(reading, "MEMBER_OF", listed, [End(bloc)])


def _is_body_of(reading: Reading, owner: Token, name: Token) -> bool:
    """"The Front's War Council": not so of products, programmes and rivals."""
    words = {t.lower_ for t in name.doc[mention_start(reading, name.i):mention_end(reading, name.i) + 1]}
    together = mention_end(reading, owner.i) + 2 == mention_start(reading, name.i)
    return together and bool(words & lexicon().word_lists["bodies"])


def _is_unit_of(reading: Reading, whole: Token, name: Token) -> bool:
    """"The 3rd Brigade of the Norvanian Army": right after it, as the parser hangs a distant "of" on any name."""
    last = mention_end(reading, name.i)
    together = whole.head.i == last + 1 and mention_start(reading, whole.i) - last <= _TOGETHER
    return together and reading.doc[last].lower_ in lexicon().word_lists["units"]


def _has_title(reading: Reading, name: Token) -> bool:
    before = mention_start(reading, name.i) - 1
    return before >= 0 and reading.doc[before].lower_ in lexicon().title_heads


def by_comma(reading: Reading, comma: Token) -> Iterator[Finding]:
    """"Springfield, Norvania,": a place inside the one named after it."""
    if comma.i + 1 >= sentence_end(comma) or comma.i <= sentence_start(comma):
        return
    inner, outer = next_name(reading, comma.i - 1), next_name(reading, comma.i + 1)
    if not inner or not outer or inner == outer:
        return
    types = {type_of(reading, inner), type_of(reading, outer)}
    units = lexicon().word_lists["units"]
    ranked = all(reading.doc[i].lower_ in units for i in (comma.i - 1, mention_end(reading, comma.i + 1)))
    of_unit = [type_of(reading, inner), type_of(reading, outer)] == ["Person", "Organization"]
    of_unit = of_unit and reading.doc[mention_end(reading, comma.i + 1)].lower_ in units
    if types == {"Place"} and _is_capital_of(reading, comma.i - 1):  # "the capital of Norvania, X": the other way round
        yield from typed(reading, "LOCATED_IN", [End(outer)], [End(inner)])
        return
    if types == {"Place"} and reading.entity(inner).name in countries():
        return  # "Norvania, Estmark and Sudrel": a list
    if types != {"Place"} and not (types == {"Organization"} and ranked) and not of_unit:
        return
    predicate = "LOCATED_IN" if types == {"Place"} else "MEMBER_OF" if of_unit else "PART_OF"
    first, last = mention_start(reading, comma.i - 1), mention_end(reading, comma.i + 1)
    around = [reading.doc[i].lower_ for i in (first - 2, first - 1, last + 1, last + 2) if 0 <= i < len(reading.doc)]
    after_comma = first > 0 and reading.doc[first - 1].text == "," and next_name(reading, first - 2)
    listed = after_comma or any(word in around for word in ("and", "or", "&"))
    coordinated = any(t.dep_ == "conj" for t in reading.doc[comma.i + 1:last + 1])
    following = reading.doc[last + 1].text if last + 1 < len(reading.doc) else "."
    closed = ranked or following in (",", ".", ")", ";", "”", '"', "-", "–", "—")
    if not listed and (ranked or not coordinated) and closed:
        yield from typed(reading, predicate, [End(inner)], [End(outer)])


def _is_capital_of(reading: Reading, index: int) -> bool:
    """Is the name at the index what "the capital of" takes?"""
    before = [t.lower_ for t in reading.doc[max(0, mention_start(reading, index) - 3):index] if t.lower_ != "the"]
    return before[:2] == ["capital", "of"]
