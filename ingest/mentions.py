"""Which words of an article name a person, an organization or a place.

The language model proposes, the lists of `gazetteer.py` add and correct where they are sure, and the article decides
between readings of one name: it says elsewhere that "Votel" is a person, and that "Sarmin" is a town ("near Sarmin").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.names import fold, head_type
from ingest import metonyms
from ingest.bodies import with_states
from ingest.called import by_noun
from ingest.evidence import by_evidence, type_of_last_word
from ingest.gazetteer import genders, known, matches, name_words, titles
from ingest.human_deeds import by_deeds
from ingest.other_names import names_nothing_of_ours, without_short_things, without_things
from ingest.proposed import TYPES, proposed
from ingest.spans import Name, trimmed
from ingest.teams import as_teams

#: Labels whose words are no names of ours, even where a list knows them: "Russian" is a language in "speaks Russian".
_OTHER = ("LANGUAGE", "LAW", "WORK_OF_ART")


def names(doc: Doc, nlp: Language) -> list[Name]:
    """All mentions by name, acronym, metonym and demonym, in order, none inside another."""
    found = _without_overlaps([*_listed(doc, nlp), *proposed(doc)])
    found = [_corrected(doc, name) for name in found if not names_nothing_of_ours(doc, name)]
    found = by_deeds(doc, by_evidence(doc, by_noun(doc, without_things(doc, found))))
    found = _one_reading(doc, _without_overlaps([*_governments(doc, found), *found, *_short_bodies(doc, found)]))
    found = without_short_things(doc, _without_overlaps([*found, *_defined_acronyms(doc, found)]))
    found = with_states(doc, _without_overlaps([*found, *_repeated(doc, found)]))
    return as_teams(doc, [_with_kind(doc, name) for name in found])


def _listed(doc: Doc, nlp: Language) -> Iterator[Name]:
    """What the lists know, unless the model reads it as part of something longer or as no name at all."""
    labels = {token.i: ent for ent in doc.ents for token in ent}
    for start, end, entry in matches(doc, nlp):
        ent = labels.get(start)
        inside = ent is not None and ent.start <= start and end <= ent.end
        if inside and ent is not None:
            pieces = list(trimmed(doc, ent.start, ent.end, TYPES.get(ent.label_, "")))
            longer = (
                ent.label_ in (*_OTHER, *TYPES)
                and (start, end) not in pieces
                and any(s <= start and end <= e for s, e in pieces)
            )
            if longer or ent.label_ in _OTHER:
                continue
            if not entry.sure and TYPES.get(ent.label_, entry.type) != entry.type:
                continue
        elif not entry.sure and ent is None:
            continue
        if _continues(doc, start) or (entry.kind == "demonym" and _is_language(doc[start])):
            continue
        yield Name(start, end, entry.type, entry.kind, entry)


def _continues(doc: Doc, start: int) -> bool:
    """Is a listed word part of a longer capitalised name that the model missed: "Paris Hilton", "New Moscow"?"""
    before = doc[start - 1] if start else None
    return (
        before is not None
        and before.text.lower() in genders()
        and before.text[0].isupper()
        and before.ent_type_ == "PERSON"
    )


def _is_language(token: Token) -> bool:
    return token.dep_ == "dobj" and token.head.lemma_ in name_words()["language_verbs"]


def _without_overlaps(found: Sequence[Name]) -> list[Name]:
    """Of names that overlap the one given first, in the order of the text."""
    taken: set[int] = set()
    kept = []
    for name in found:
        if not taken.intersection(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def _corrected(doc: Doc, name: Name) -> Name:
    """A type that the words around it rule out: "near Sarmin" is no person."""
    if name.known is not None:
        return name
    if (own := type_of_last_word(doc, name)) is not None:
        return replace(name, type=own)  # "Sarn Airlines"
    if name.type == "Place":
        return name
    first = doc[name.start]
    before = doc[name.start - 1] if name.start else None
    after = doc[name.end] if name.end < len(doc) else None
    words = name_words()
    if before is None or before.is_space:
        return _in_dateline(doc, name) if _is_dateline(first) else name
    is_of = before.lower_ == "of" and name.start > 1 and doc[name.start - 2].lower_ in words["place_of"]
    told = (
        before.lower_ in words["place_before"]
        or is_of
        or (after is not None and after.lower_ in words["place_after"] and after.text.islower())
    )
    if after is not None and after.lower_ in words["person_after"] and len(doc[name.start : name.end]) == 1:
        return replace(name, type="Person")
    in_ = name.type == "Person" and before.lower_ == "in" and first.text.lower() not in genders()
    return replace(name, type="Place") if (told or in_) and first.text.lower() not in genders() else name


def _in_dateline(doc: Doc, name: Name) -> Name:
    """The place an article comes from; "UNITED NATIONS" is the organization there too."""
    entry = known().get(name.text(doc).title())
    return replace(name, type="Place" if entry is None else entry.type, known=entry)


def _is_dateline(first: Token) -> bool:
    """ "HAMMERFEST —" is a sentence of its own (`nlp.py`)."""
    return first.is_upper and len(first) > 2 and first.sent[-1].text in ("—", "–", "--", "-")


def _short_bodies(doc: Doc, found: Sequence[Name]) -> Iterator[Name]:
    """ "The Coalition" with a capital in the middle of a sentence: a body called by what it is.

    "The Council" of an article that names none in full is another one in every article, so it is left out.
    """
    taken = {i for name in found for i in range(name.start, name.end)}
    bodies = [doc[name.start : name.end] for name in found if name.type == "Organization" and name.end > name.start + 1]
    named = {word.text for body in bodies for word in (body[0], body[-1])} | name_words()["bodies_named"]
    for match in _called_by_kind().finditer(doc.text):
        body = doc.char_span(*match.span(1))
        if body is not None and body.text in named and body.start not in taken and not _goes_on(doc, body.end):
            yield Name(body.start, body.end, "Organization")


@cache
def _called_by_kind() -> re.Pattern[str]:
    words = sorted(name_words()["bodies_alone"] | name_words()["bodies_named"])
    return re.compile(rf"\b[Tt]he\s({'|'.join(words)})\b")


def _goes_on(doc: Doc, at: int) -> bool:
    following = doc[at] if at < len(doc) else None
    return following is not None and (following.text[0].isupper() or following.lower_ in ("of", "for", "on", "-"))


def _governments(doc: Doc, found: Sequence[Name]) -> Iterator[Name]:
    """ "the government of X" is a name as good as "the Ministry of Y"."""
    for name in found:
        if (
            name.type == "Place"
            and name.start > 1
            and doc[name.start - 1].lower_ == "of"
            and doc[name.start - 2].lower_ == "government"
        ):
            yield Name(name.start - 2, name.end, "Organization")


def _one_reading(doc: Doc, found: list[Name]) -> list[Name]:
    """One type for one wording within an article: the list's, the full name's, or what most mentions say."""
    votes: dict[str, Counter[str]] = {}
    for name in found:
        if name.kind != "demonym":
            votes.setdefault(name.text(doc), Counter())[name.type] += 2 if name.known else 1
    surnames = _surnames(doc, found)
    alone = {name.text(doc) for name in found if name.type == "Person" and name.known is None}
    read = []
    for name in found:
        text = name.text(doc)
        is_surname = text in surnames and name.type != "Person"
        if is_surname and (name.known is None or doc[name.start - 1].lower_ not in ("in", "to", "from", "of", "with")):
            name = replace(name, type="Person", kind="name", known=None)  # "Paris", once "Anna Paris" is named
        elif name.known is None and name.type != "Person" and _is_full_name(doc, name, alone):
            name = replace(name, type="Person")  # "Anna Oldby", once "Oldby" is a person
        elif name.known is None and text in votes:
            best, count = votes[text].most_common(1)[0]
            name = replace(name, type=best if count > votes[text][name.type] else name.type)
        read.append(name)
    return read


def _is_full_name(doc: Doc, name: Name, people: set[str]) -> bool:
    words = doc[name.start : name.end]
    return (
        1 < len(words) < 4
        and words[-1].text in people
        and all(word.text[0].isupper() for word in words)
        and not words[0].text.isupper()  # "HMS Anna Oldby"
        and head_type(tuple(fold(words.text).split())) is None
    )


def _surnames(doc: Doc, found: Iterable[Name]) -> set[str]:
    """Last words of full names: capitalised, and of no known meaning otherwise."""
    lasts = {doc[name.end - 1].text for name in found if name.type == "Person" and name.end - name.start > 1}
    taken = {name.text(doc) for name in found if name.known is not None and name.known.sure}
    return {
        last
        for last in lasts
        if last[0].isupper() and len(last) > 2 and last not in taken and last.lower() not in titles()["before"]
    }


def _defined_acronyms(doc: Doc, found: Sequence[Name]) -> Iterator[Name]:
    """ "Combined Task Force (CTF)": the acronym is a name, and so are the words before it that have its initials."""
    by_end = {name.end: name for name in found}
    for token in [after for before, after in pairwise(doc) if before.text == "("]:
        if not _is_closed(doc, token) or not re.fullmatch(r"[A-Z][A-Za-z-]*[A-Z]s?", token.text) or len(token.text) > 9:
            continue
        full = by_end.get(token.i - 1) or _spelled_out(doc, token)
        if full is None or full.type == "Person" or full.end - full.start < 2:
            continue
        if not names_nothing_of_ours(doc, full):
            if full.end not in by_end:
                yield full
            yield Name(token.i, token.i + 1, full.type, "acronym")


def _is_closed(doc: Doc, token: Token) -> bool:
    return token.i + 1 < len(doc) and doc[token.i + 1].text == ")"


def _spelled_out(doc: Doc, acronym: Token) -> Name | None:
    """The capitalised words before a bracket whose first letters are the acronym's."""
    wanted = [c for c in acronym.text.upper() if c.isalpha()]
    at = acronym.i - 2
    start = at + 1
    while at >= 0 and wanted:
        word = doc[at].text
        if word[0].isupper() and word[0] == wanted[-1]:
            wanted.pop()
            start = at
        elif word[0].isupper() or word.lower() not in ("of", "and", "for", "the", "on", "in", "to", "-", "'s", "’s"):
            return None
        at -= 1
    return Name(start, acronym.i - 1, "Organization") if not wanted else None


def _repeated(doc: Doc, found: Sequence[Name]) -> Iterator[Name]:
    """Further places of names that the model found once: whole names of several words, acronyms, surnames."""
    wordings: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    often = Counter(name.text(doc) for name in found)
    for name in found:
        words = tuple(token.text for token in doc[name.start : name.end])
        if name.kind != "demonym" and (
            len(words) > 1
            or (words[0].isupper() and len(words[0]) > 2)
            or (name.known is None and len(words[0]) > 3 and (name.type == "Person" or often[words[0]] > 1))
        ):
            wordings.setdefault(words[0], []).append((words, name))
    for last in _surnames(doc, found):
        wordings.setdefault(last, []).append(((last,), Name(0, 0, "Person")))
    taken = {i for name in found for i in range(name.start, name.end)}
    for token in doc:
        if token.i in taken or token.text not in wordings or token.pos_ in ("VERB", "ADP", "DET"):
            continue
        for words, name in sorted(wordings[token.text], key=lambda item: -len(item[0])):
            span = doc[token.i : token.i + len(words)]
            if tuple(t.text for t in span) == words and not any(t.i in taken for t in span):
                yield Name(
                    token.i,
                    token.i + len(words),
                    name.type,
                    name.kind if name.kind != "metonym" else "name",
                    name.known,
                )
                break


def _with_kind(doc: Doc, name: Name) -> Name:
    """Acronym or metonym where it is one."""
    if (
        name.kind == "name"
        and name.end - name.start == 1
        and name.type != "Person"
        and re.fullmatch(r"[A-Z][A-Z&.-]{1,7}s?", doc[name.start].text)
    ):
        name = replace(name, kind="acronym")
    if metonyms.is_building(doc, name.start, name.end, name.known):
        return replace(name, type="Place", kind="name", known=None)
    return (
        replace(name, kind="metonym") if metonyms.stands_for_government(doc, name.start, name.end, name.known) else name
    )
