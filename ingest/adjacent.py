"""Relations that words side by side state: "Norvania-led alliance", "X of Reuters", "Springfield, Norvania"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.ends import End, type_of
from ingest.membership import is_bloc
from ingest.reading import Reading
from ingest.runs import mention_end, mention_start, next_name
from ingest.standing_lexicon import lexicon
from ingest.wordings import Finding, typed


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
    for token in reading.doc[word.i + 1:min(word.i + 5, word.sent.end)]:
        if id_ := reading.entity_at(token):
            return [End(id_)]
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT") or token.text in (",", ".", ";", ":"):
            break
    return []


def by_name(reading: Reading, token: Token) -> Iterator[Finding]:
    """"X of Reuters", "X from Reuters", "Reuters' X": where a person, or a body of an organization, belongs."""
    member = token.head.head if token.dep_ == "pobj" else token.head
    if token.head.lower_ == "within" and token.head.i > token.sent.start:  # whatever the parse hangs it on
        member = token.head.nbor(-1)
    if token.dep_ == "pobj" and not _is_beside(reading, token.head, member):
        return
    organization, id_ = reading.entity_at(token), reading.entity_at(member)
    if not organization or not id_ or member.pos_ != "PROPN" or type_of(reading, organization) != "Organization":
        return  # "the chief of X" is an office
    match type_of(reading, id_):
        case "Person" if not _has_title(reading, member):  # so is "President Y of X"
            words = set(reading.entity(organization).name.lower().split())
            predicate = "MEMBER_OF" if words & lexicon().word_lists["joined"] else "WORKS_FOR"
            yield from typed(reading, predicate, [End(id_)], [End(organization)])
        case "Place" if token.head.lower_ == "within" and is_bloc(reading, organization):
            yield from typed(reading, "MEMBER_OF", [End(id_, 1)], [End(organization)])
        case "Organization" if token.dep_ == "poss" and _is_body_of(reading, token, member):
            yield from typed(reading, "PART_OF", [End(id_, 1)], [End(organization)])


def _is_beside(reading: Reading, preposition: Token, name: Token) -> bool:
    """"X of Reuters", but not "X was met by her of Reuters": the preposition follows the name it hangs on."""
    if preposition.lower_ == "of":
        return True
    return preposition.lower_ in ("from", "at", "within") and mention_end(reading, name.i) + 1 == preposition.i


def _is_body_of(reading: Reading, owner: Token, name: Token) -> bool:
    """"The Front's War Council": not so of products, programmes and rivals."""
    words = {t.lower_ for t in name.doc[mention_start(reading, name.i):mention_end(reading, name.i) + 1]}
    together = mention_end(reading, owner.i) + 2 == mention_start(reading, name.i)
    return together and bool(words & lexicon().word_lists["bodies"])


def _has_title(reading: Reading, name: Token) -> bool:
    before = mention_start(reading, name.i) - 1
    return before >= 0 and reading.doc[before].lower_ in lexicon().title_heads


def by_comma(reading: Reading, comma: Token) -> Iterator[Finding]:
    """"Springfield, Norvania,": a place inside the one named after it."""
    if comma.i + 1 >= comma.sent.end or comma.i <= comma.sent.start:
        return
    inner, outer = next_name(reading, comma.i - 1), next_name(reading, comma.i + 1)
    if not inner or not outer or inner == outer:
        return
    types = {type_of(reading, inner), type_of(reading, outer)}
    units = lexicon().word_lists["units"]
    ranked = all(reading.doc[i].lower_ in units for i in (comma.i - 1, mention_end(reading, comma.i + 1)))
    if types != {"Place"} and not (types == {"Organization"} and ranked):
        return
    predicate = "LOCATED_IN" if types == {"Place"} else "PART_OF"
    first, last = mention_start(reading, comma.i - 1), mention_end(reading, comma.i + 1)
    around = [reading.doc[i].lower_ for i in (first - 2, first - 1, last + 1, last + 2) if 0 <= i < len(reading.doc)]
    after_comma = first > 0 and reading.doc[first - 1].text == "," and next_name(reading, first - 2)
    listed = after_comma or any(word in around for word in ("and", "or", "&"))
    coordinated = any(t.dep_ == "conj" for t in reading.doc[comma.i + 1:last + 1])
    following = reading.doc[last + 1].text if last + 1 < len(reading.doc) else "."
    if not listed and (ranked or not coordinated) and following in (",", ".", ")", ";", "”", '"', "-", "–", "—"):
        yield from typed(reading, predicate, [End(inner)], [End(outer)])
