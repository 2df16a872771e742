"""Relations as nouns with both ends around them state them: "X's war with Y", "the pact between X and Y"."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.bounds import sentence_end, sentence_start
from ingest.doers import favoured, struck
from ingest.ends import GROUP, End, further, type_of, unique
from ingest.membership import understood_organizations
from ingest.phrases import clause_subjects, ends, helped, modifiers, objects_of_prepositions, within
from ingest.reading import Reading
from ingest.runs import mention_end, next_name
from ingest.standing_lexicon import Frame, lexicon
from ingest.standing_status import CURRENT, FORMER, NEGATED, PLANNED, is_left_open, noun_status, status_of, when
from ingest.wordings import Finding, mutual, pairs

_PHASES = {"CONTROLS": "start", "SUPPORTS": "stance", "ALLY_OF": "start"}  # of the verb whose object the noun is


def by_link(reading: Reading, noun: Token) -> Iterator[Finding]:
    """"X's war with Y", "the alliance between X and Y", "X's membership in Y"."""
    compound = noun.i > sentence_start(noun) and noun.nbor(-1).text == "-"  # "co-operation"
    if compound or _is_doubted(noun):
        return
    for frame in lexicon().links.get(noun.lemma_.lower(), ()):
        status = _status(noun, frame)
        if status is None or not _faces(noun, frame):
            continue
        between = _between(reading, noun, frame.takes) if frame.mutual else []
        if len(between) > 1:
            yield from mutual(reading, frame, between, status)
        else:
            times = _year_before(noun) if frame.predicate == "ANNEXED" else when(noun, "state")
            yield from pairs(reading, frame, *_both_ends(reading, noun, frame), status, times)


def _status(noun: Token, frame: Frame) -> str | None:
    """What the words around the noun say of it; None where it is not the relation that is told of."""
    said = noun_status(noun, noun.i)
    status = said or frame.status or CURRENT
    if frame.predicate == "MEMBER_OF":
        instead = _named_instead(noun)
        if instead is not None and instead.lemma_ in lexicon().word_lists["uncertain"]:
            status = PLANNED
        elif instead is not None and instead.pos_ == "NOUN":
            return None
        return _said_of(noun) or status
    if _is_ended(noun, frame):
        return said or (FORMER if status == CURRENT else status)
    return status if said or frame.status else _by_verb(noun, frame)


def _by_verb(noun: Token, frame: Frame) -> str | None:
    """"Pledged support", "lost control", "came under the control": the verb beside the noun says whether it holds."""
    lists, verb = lexicon().word_lists, noun.head
    if frame.predicate == "CONTROLS" and frame.turned:
        verb = noun.head.head
        return status_of(verb, "start" if verb.lemma_ in lists["coming"] else "state") if _is_verb(verb) else CURRENT
    phase = _PHASES.get(frame.predicate)
    if phase is None or noun.dep_ != "dobj" or not _is_verb(verb) or _is_of_another(noun):
        return CURRENT
    handed = verb.lemma_ in lists["handing"] and any(t.dep_ == "prt" for t in verb.children)
    if verb.lemma_ in lists["losing"] or handed:
        return status_of(verb, "end")
    if verb.lemma_ in lists["refusing"]:
        return NEGATED
    if verb.lemma_ in lists["promising"] or (frame.predicate == "CONTROLS" and verb.lemma_ in lists["planning"]):
        return PLANNED
    return status_of(verb, phase)


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def _is_of_another(noun: Token) -> bool:
    """"Praised Norvania's support": the verb is not of who gives it."""
    return any(t.dep_ in ("poss", "amod", "compound") and (t.pos_ == "PROPN" or t.ent_type_) for t in noun.lefts)


def _between(reading: Reading, noun: Token, takes: tuple[str, ...]) -> list[End]:
    between = [end for pobj in objects_of_prepositions(noun, ("between", "among")) for end in ends(reading, pobj)]
    return between or _hyphen_pair(reading, noun) or (_sharing(reading, noun) if "with" in takes else [])


def _sharing(reading: Reading, noun: Token) -> list[End]:
    """"X and Y are at war", "X and Y formed an alliance": nouns that need two, where no other side is named."""
    lists, shared = lexicon().word_lists, noun.lemma_.lower() in lexicon().word_lists["shared"]
    at_war = noun.dep_ == "pobj" and noun.head.lower_ == "at"
    begun = noun.dep_ == "dobj" and noun.head.lemma_ in lists["sharing"]
    if not shared or not (at_war or begun) or any(_after_link(noun, ("with", "against", "between", "on", "of"))):
        return []
    return further(clause_subjects(reading, noun), GROUP)


def _both_ends(reading: Reading, noun: Token, frame: Frame) -> tuple[list[End], list[End]]:
    """Subjects and objects of the noun."""
    meant = {"IN_CONFLICT_WITH": struck, "SUPPORTS": favoured}.get(frame.predicate, within)
    objects = [end for pobj in _after_link(noun, frame.takes) for end in meant(reading, pobj)]
    if frame.predicate == "CONTROLS" and frame.turned:
        return _held(reading, noun, objects)
    subjects = _link_subjects(reading, noun, frame, objects)
    if frame.predicate == "SUPPORTS" and _is_received(noun):
        return objects, subjects
    if frame.predicate == "MEMBER_OF" and subjects and not objects:
        return subjects, understood_organizations(reading, noun)
    return subjects, objects


def _held(reading: Reading, noun: Token, of: list[End]) -> tuple[list[End], list[End]]:
    """"X is under the control of Y", "X remains in Y's hands": what is held, and who holds it."""
    holding = of or modifiers(reading, noun)
    taken = {end.id for end in holding}
    return further((end for end in clause_subjects(reading, noun) if end.id not in taken), GROUP), holding


def _after_link(noun: Token, prepositions: tuple[str, ...]) -> list[Token]:
    """What follows its prepositions, also that of the next word where the parse hangs it on the verb."""
    found = list(objects_of_prepositions(noun, prepositions))
    following = noun.nbor(1) if noun.i + 1 < sentence_end(noun) else noun
    astray = following.dep_ in ("prep", "dative") and following.head in (noun.head, noun.head.head)
    if not found and astray and following.lower_ in prepositions:
        found = [t for t in following.children if t.dep_ == "pobj"]
    return found


def _is_doubted(noun: Token) -> bool:
    """"His "war" on X": the quotation marks around one word say that it is none."""
    around = noun.doc[max(0, noun.i - 1):noun.i + 2]
    return len(around) == 3 and around[0].is_quote and around[2].is_quote


def _faces(noun: Token, frame: Frame) -> bool:
    """Does the noun stand where the frame means it: "under the control of X" or "control of Y"?"""
    if frame.predicate == "CONTROLS":
        held = ("in", "into") if noun.lemma_ == "hand" else ("under",)
        return frame.turned == (noun.dep_ == "pobj" and noun.head.lower_ in held)
    return frame.predicate != "LEADS" or _tells_command(noun, frame)


def _tells_command(noun: Token, frame: Frame) -> bool:
    """"Under the command of X" is of one who commands, "in command of X" and "took command of X" of one who is not."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "under" if frame.turned else noun.head.lower_ in ("in", "at")
    return noun.dep_ == "dobj" and not frame.turned


def _is_received(noun: Token) -> bool:
    """"X has the support of Y", "X did it with the backing of Y": Y gives it."""
    of = any(child.lower_ == "of" and child.dep_ == "prep" for child in noun.rights)
    by_verb = noun.dep_ == "dobj" and noun.head.lemma_ in lexicon().word_lists["receiving"]
    beside = noun.dep_ == "pobj" and noun.head.lower_ in ("with", "through", "without", "under", "by")
    return of and (by_verb or beside)


def _hyphen_pair(reading: Reading, noun: Token) -> list[End]:
    """"The Norvania-Sudrel war"."""
    words = reading.doc[max(sentence_start(noun), noun.i - 7):noun.i]
    for token in words:
        joins = token.text in ("-", "–") and words.start < token.i < noun.i - 1 and not token.whitespace_
        if joins and token.nbor(1).text[0].isupper():  # "the Norvania-led alliance" has one name
            first, second = next_name(reading, token.i - 1), next_name(reading, token.i + 1)
            if first and second and first != second and mention_end(reading, token.i + 1) >= noun.i - 2:
                return [End(first), End(second)]
    return []


def _link_subjects(reading: Reading, noun: Token, frame: Frame, objects: list[End]) -> list[End]:
    taken = {end.id for end in objects}
    by = [end for pobj in objects_of_prepositions(noun, ("by",)) for end in ends(reading, pobj)]
    owned = [end for end in modifiers(reading, noun) if end.id not in taken]
    found = by or helped(reading, noun) or owned
    climbed = [end for end in clause_subjects(reading, noun) if end.id not in taken and not is_left_open(noun)]
    if "of" not in frame.takes and any(child.lower_ == "of" for child in noun.rights):
        climbed = []  # "demanded the withdrawal of observers from X"
    if frame.predicate == "LOCATED_IN" and noun.head.lemma_ not in lexicon().word_lists["keeping"]:
        climbed = []  # "stormed a headquarters in X"
    if frame.predicate not in ("SUPPORTS", "LEADS"):  # who speaks of a membership or a war need not be in it
        climbed = [end for end in climbed if type_of(reading, end.id) != "Person"]
    found = found or further(climbed, GROUP if noun.dep_ == "dobj" else 1)  # "X launched an attack" is all but said
    return unique(found or (_only_other_actor(reading, noun, taken) if frame.predicate == "ANNEXED" else []))


def _only_other_actor(reading: Reading, noun: Token, taken: set[str]) -> list[End]:
    """An annexation without its doer: the one other subject that the sentence names."""
    subjects = {id_ for t in noun.sent if t.dep_ == "nsubj" and (id_ := reading.entity_at(t)) and id_ not in taken
                and type_of(reading, id_) != "Person"}
    return further([End(id_) for id_ in subjects], 2) if len(subjects) == 1 else []


def _named_instead(noun: Token) -> Token | None:
    """"Accession talks", "a candidate for membership": what is told of is not the membership."""
    return {"compound": noun.head, "pobj": noun.head.head}.get(noun.dep_)


def _is_ended(noun: Token, frame: Frame) -> bool:
    """"The war ended", "a treaty ended the war", "after the war"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "after" and frame.predicate == "IN_CONFLICT_WITH"
    if noun.head.lemma_ not in lexicon().word_lists["ending"]:
        return False
    return noun.dep_ in ("nsubj", "nsubjpass") or (noun.dep_ == "dobj" and noun.head.tag_ in ("VBD", "VBN", "VBZ"))


def _said_of(noun: Token) -> str | None:
    """"X's membership was suspended": the verb says what became of it."""
    verb, lists = noun.head, lexicon().word_lists
    if noun.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return None
    if verb.lemma_ in lists["suspending"]:
        return status_of(verb, "suspended")
    if verb.lemma_ in lists["ending"]:
        return status_of(verb, "end")
    return PLANNED if verb.lemma_ in lists["planning"] else None


def _year_before(noun: Token) -> tuple[str | None, str | None]:
    years = [t.text for t in noun.lefts if t.text.isdigit() and len(t.text) == 4]
    return (years[0] if years else when(noun, "deed")[0]), None
