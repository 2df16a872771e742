"""Two lists that belong together one by one: "the ministers of X and Y, A and B"."""
from __future__ import annotations

from ingest.ends import type_of
from ingest.nominals import Noun
from ingest.reading import Reading
from ingest.runs import mention_end, mention_start, next_name

_JOINS = ("and", ",", "&", "the")


def parallel(reading: Reading, noun: Noun) -> list[tuple[str, str]]:
    """(person, place) for each of the two lists around a plural title; none when they are not of one length."""
    after = noun.last + 1
    if noun.head.tag_ not in ("NNS", "NNPS"):
        return []
    if reading.doc[after:after + 1].text == "of":
        places, after = _listed(reading, after + 1, "Place")
    else:
        places = _listed_before(reading, noun.first - 1)
    people, _ = _listed(reading, after, "Person")
    return list(zip(people, places, strict=True)) if len(people) == len(places) > 1 else []


def _listed_before(reading: Reading, index: int) -> list[str]:
    """"The Norvanian and Sudrelian ministers": the places that end here."""
    found: list[str] = []
    while index >= 0:
        id_ = next_name(reading, index)
        if id_ is not None and type_of(reading, id_) == "Place":
            found.insert(0, id_)
            index = mention_start(reading, index) - 1
        elif id_ is None and reading.doc[index].lower_ in _JOINS:
            index -= 1
        else:
            break
    return found


def _listed(reading: Reading, index: int, wanted: str) -> tuple[list[str], int]:
    """The names of this type from here on, and where something else follows them."""
    found: list[str] = []
    while index < len(reading.doc):
        id_ = next_name(reading, index)
        if id_ is not None and type_of(reading, id_) == wanted:
            found.append(id_)
            index = mention_end(reading, index) + 1
        elif id_ is None and reading.doc[index].lower_ in _JOINS:
            index += 1
        else:
            break
    return found, index
