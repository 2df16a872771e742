"""Offices as the text words them: who is what, of which organization or place."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from graph.model import Role
from ingest import gazetteer
from ingest.belonging import belongs_to
from ingest.bounds import sentence_end
from ingest.ends import End, type_of
from ingest.homes import with_homes
from ingest.membership import is_bloc
from ingest.nominals import Holder, Noun, given_up, holders
from ingest.parallel import parallel
from ingest.phrases import ends, objects_of_prepositions, within
from ingest.reading import Reading
from ingest.runs import mention_end, mention_start, next_name
from ingest.standing_lexicon import Office
from ingest.standing_status import CURRENT, FORMER, noun_status
from ingest.titling import office_of_title, titles

_PREPOSITIONS = ("of", "for", "to", "at", "in", "from", "with", "on")
# "General X", "economist X": no office of anything told
_NOTHING_ALONE = ("official", "staff", "politician", "member", "belonging")
_LEADERS = ("leader", "head", "chief")
_WITH_TASKS = ("minister", "deputy")  # a prime minister is of the class "government"
_SENT = ("envoy", "emissary", "negotiator", "mediator", "representative")  # "the Westland ambassador" is Westland's
_HOME_ELSEWHERE = ("envoy", "advocate")  # an ambassador "to" a place is not of that place


def roles(reading: Reading) -> tuple[Role, ...]:
    """The roles told in headline and body, each once a sentence."""
    found = (role for number, sent in reading.told() for role in _in_sentence(reading, number, sent))
    return tuple(dict.fromkeys(with_homes(reading, found)))


def _in_sentence(reading: Reading, number: int, sent: Span) -> Iterator[Role]:
    for noun in titles(reading, sent):
        if matched := parallel(reading, noun):
            title = reading.doc[noun.first:noun.last + 1].text
            yield from (Role(person, title, number, None, place, noun_status(noun.head, noun.first) or CURRENT)
                        for person, place in matched)
            continue
        people = [holder for holder in holders(reading, noun) if type_of(reading, holder.end.id) == "Person"]
        if people:
            office = office_of_title(reading.doc[noun.first:noun.last + 1].text)
            organization, place = _whose(reading, noun, office, people)
            last, task = _task(reading, noun, office)
            place = None if place == task else place
            title = reading.doc[noun.first:last + 1].text
            if _is_of_several(noun) and organization and is_bloc(reading, organization):
                organization = None  # leaders of an alliance lead its members
                if not place and noun.head.lemma_.lower() in _LEADERS:
                    continue
            if office and office.name in _NOTHING_ALONE and not (organization or place):
                continue
            owners = [(organization, place), *((other, None) for other in _others(reading, noun, organization))]
            yield from (Role(person.end.id, title, number, *whose, _status(reading, noun, person))
                        for person in people for whose in owners if person.end.id not in whose)


def _others(reading: Reading, noun: Noun, organization: str | None) -> list[str]:
    """"The chief of X and Y": Y, when the office is one person's."""
    if noun.head.tag_ in ("NNS", "NNPS"):
        return []
    led = [end.id for pobj in objects_of_prepositions(noun.head, ("of",)) for end in ends(reading, pobj)
           if type_of(reading, end.id) == "Organization"]
    return [id_ for id_ in led if id_ != organization] if organization in led else []


def _whose(reading: Reading, noun: Noun, office: Office | None, people: list[Holder]) -> tuple[str | None, str | None]:
    """Organization and place whose office it is."""
    given = belongs_to(reading, noun, _PREPOSITIONS)
    if office and office.name in _HOME_ELSEWHERE:
        field = _field(reading, noun)
        home = [end for end in belongs_to(reading, noun, ("of", "from")) if end.id != field]
        given = [end for end in given if end.id != field]
        given = home or [end for end in given if type_of(reading, end.id) == "Organization"]
    given = given or _after_comma(reading, noun) or _after_name(reading, noun)
    taken = {person.end.id for person in people}
    if _is_of_several(noun) and len({end.id for end in given if type_of(reading, end.id) == "Place"}) > 1:
        return None, None  # whose of them is whose
    by_type: dict[str, str] = {}
    for end in given:
        if end.id not in taken:
            by_type.setdefault(type_of(reading, end.id), end.id)
    if office and office.name == "envoy" and "Place" in by_type:  # "Norvania's U.N. ambassador" is Norvania's
        by_type.pop("Organization", None)
    return by_type.get("Organization"), by_type.get("Place")


def _field(reading: Reading, noun: Noun) -> str | None:
    """"The Westland envoy X": a place called by its own name beside an envoy is where he is sent to."""
    before = reading.doc[noun.first - 1] if noun.first > 0 else noun.head
    entry = gazetteer.known().get(reading.doc[mention_start(reading, before.i):noun.first].text)
    named = entry is not None and entry.type == "Place" and entry.kind == "name"
    return reading.entity_at(before) if named and noun.head.lower_ in _SENT else None


def _task(reading: Reading, noun: Noun, office: Office | None) -> tuple[int, str | None]:
    """"Minister for Norvania": the place is what the office deals with, and part of the title; its last token."""
    after = noun.last + 1
    if office is None or office.name not in _WITH_TASKS or reading.doc[after:after + 1].text != "for":
        return noun.last, None
    first = after + 1 + (reading.doc[after + 1:after + 2].text == "the")
    id_ = next_name(reading, first)
    placed = id_ is not None and type_of(reading, id_) == "Place"
    return (mention_end(reading, first), id_) if placed else (noun.last, None)


def _after_comma(reading: Reading, noun: Noun) -> list[End]:
    """"X, commander, Northern Command": the organization follows as one more apposition."""
    index = noun.last + 2
    if index < sentence_end(noun.head) and reading.doc[noun.last + 1].text == ",":
        index += reading.doc[index].lower_ == "the"
        id_ = reading.entity_at(reading.doc[index]) if index < sentence_end(noun.head) else None
        before = noun.first - 1
        if id_ and type_of(reading, id_) == "Organization" and before >= 0 and reading.doc[before].text == ",":
            return [End(id_)]
    return []


def _after_name(reading: Reading, noun: Noun) -> list[End]:
    """"President X of Norvania"."""
    if noun.last + 1 >= sentence_end(noun.head) or reading.entity_at(reading.doc[noun.last + 1]) is None:
        return []
    last = reading.doc[mention_end(reading, noun.last + 1)]
    return [end for pobj in objects_of_prepositions(last, ("of", "from")) for end in within(reading, pobj)]


def _is_of_several(noun: Noun) -> bool:
    return noun.head.tag_ in ("NNS", "NNPS") and not noun.head.lemma_.lower().endswith("member")


def _status(reading: Reading, noun: Noun, holder: Holder) -> str:
    said = noun_status(noun.head, noun.first) or given_up(reading, noun, holder)
    if said is None or holder.status in (FORMER,):
        return holder.status
    return said if holder.status == CURRENT else holder.status
