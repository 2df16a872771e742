"""What parts, members and places are of, where the noun stands beside their name: "the X district of Y"."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.bounds import sentence_end
from ingest.ends import End, type_of
from ingest.gazetteer import countries
from ingest.phrases import ends, objects_of_prepositions
from ingest.reading import Reading
from ingest.runs import next_name
from ingest.standing_lexicon import Frame, lexicon


def wholes(reading: Reading, frame: Frame, objects: list[End]) -> list[End]:
    """Of what one is a part or a member: only what is named as that itself, organizations before places."""
    if frame.predicate not in ("PART_OF", "MEMBER_OF"):
        return objects
    named = [end for end in objects if end.steps == 0]
    return [end for end in named if type_of(reading, end.id) == "Organization"] or named


def named_so(reading: Reading, head: Token) -> list[End]:
    """"The X district of Y", "X province": the place whose name the noun goes on.

    Not so in "the Norvanian city", and "the X suburb of Y" and "the Norvania province of Y" are about Y.
    """
    before, divisions = head.i - 1, lexicon().word_lists["divisions"]
    id_ = next_name(reading, before)
    if id_ is None or head.lemma_.lower() not in divisions or reading.doc[before].tag_ not in ("NNP", "NNPS"):
        return []
    if type_of(reading, id_) != "Place" or reading.entity_at(head) == id_:
        return []
    named_after = any(objects_of_prepositions(head, ("of",)))
    greater = head.lemma_.lower() in lexicon().word_lists["settlements"] or reading.entity(id_).name in countries()
    return [] if named_after and greater else [End(id_)]


def named_unit(reading: Reading, head: Token) -> list[End]:
    """"X's Y unit": Y, when somebody else's it is."""
    before = head.i - 1
    id_ = next_name(reading, before)
    if id_ is None or type_of(reading, id_) != "Organization" or reading.entity_at(head) == id_:
        return []
    owned = any(child.dep_ == "poss" and reading.entity_at(child) not in (None, id_) for child in head.lefts)
    return [End(id_)] if owned else []


def around(reading: Reading, head: Token) -> list[End]:
    """What a district is in: after "of" and "in", or after a comma."""
    after = [end for pobj in objects_of_prepositions(head, ("of", "in")) for end in ends(reading, pobj)]
    beside = next_name(reading, head.i + 2) if head.i + 1 < sentence_end(head) and head.nbor(1).text == "," else None
    return after or ([End(beside)] if beside else [])


def same_place(reading: Reading, head: Token) -> list[End]:
    """"The Norvanian city of X": what follows "of" is the city itself."""
    return [end for pobj in objects_of_prepositions(head, ("of",)) for end in ends(reading, pobj)
            if type_of(reading, end.id) == "Place"]
