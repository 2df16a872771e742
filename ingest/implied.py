"""The relations that an office implies: a minister represents the country, a commander leads the command."""
from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from graph.model import Relation, Role
from ingest.reading import Reading
from ingest.standing_lexicon import Office, lexicon
from ingest.standing_status import when
from ingest.titling import office_of_title

_SAID_BY_VERB = ("attr", "oprd", "pobj", "dobj", "xcomp", "acomp", "ccomp")
_STATED, _FROM_ELSEWHERE = 0.9, 0.8  # the place named in the sentence, or known from elsewhere (24 of 27 right)


def implied(reading: Reading, offices: tuple[Role, ...]) -> Iterator[Relation]:
    """One relation for the organization and one for the place of each role."""
    sentences = list(reading.doc.sents) if offices else []
    for role in offices:
        words = tuple(role.title.lower().partition(" for ")[0].replace("-", " - ").split())
        office = office_of_title(role.title)
        if office is None:
            continue
        named = {reading.entity_at(token) for token in sentences[role.sentence]}
        since, until = _times(reading, sentences[role.sentence], role)
        over_organization = (_over_organization(reading, role, office, words), role.organization)
        for predicate, object_ in (over_organization, (_over_place(office.place, words), role.place)):
            if predicate == "LEADS" and role.status == "current" and _is_one_of_several(sentences[role.sentence], role):
                predicate = "WORKS_FOR" if object_ == role.organization else None
            if predicate and object_:
                sure = _STATED if object_ in named else _FROM_ELSEWHERE
                yield Relation(role.person, predicate, object_, role.sentence, role.status, since, until, sure)


def _is_one_of_several(sentence: Span, role: Role) -> bool:
    """"A commander of X" is not the commander."""
    words = role.title.lower().split()
    told = [token.lower_ for token in sentence]
    starts = [i for i in range(len(told)) if told[i:i + len(words)] == words]
    return any(_has_article([*sentence[max(0, i - 3):i]]) for i in starts)


def _has_article(before: list[Token]) -> bool:
    """"A former commander", but not "a meeting of President X"."""
    articles = [i for i, token in enumerate(before) if token.lower_ in ("a", "an")]
    return bool(articles) and all(token.pos_ != "ADP" for token in before[articles[-1]:])


def _over_organization(reading: Reading, role: Role, office: Office, words: tuple[str, ...]) -> str | None:
    """A gang leader of a front belongs to it; the foreign policy chief of a union works for it.

    The foreign minister of what is no ministry is one of its government, whatever type its name was given.
    """
    if office.name == "minister" and words[-1] == "minister" and role.organization:
        entity = reading.entity(role.organization)
        named = {word for name in (entity.name, *entity.aliases) for word in name.lower().split()}
        if not named & lexicon().words["ministries"]:
            return "REPRESENTS"
    if office.organization == "LEADS" and lexicon().words["lesser"].intersection(words):
        return "MEMBER_OF"
    if words == ("minister",):  # a "Foreign Office minister" is one of several under its head
        return "WORKS_FOR"
    if office.name == "head" and lexicon().words["portfolios"].intersection(words[:-1]):
        return "WORKS_FOR"
    return office.organization


def _over_place(predicate: str | None, words: tuple[str, ...]) -> str | None:
    """The leader of a part of the people does not lead the country."""
    if predicate in ("LEADS", "WORKS_FOR") and lexicon().words["partial"].intersection(words):
        return None
    return predicate


def _times(reading: Reading, sentence: Span, role: Role) -> tuple[str | None, str | None]:
    """Dates at the title that stands nearest to the person's name."""
    last = role.title.split()[-1]
    names = [token.i for token in sentence if reading.entity_at(token) == role.person]
    titles = [token for token in sentence if token.text == last]
    if not titles or not names:
        return None, None
    title = min(titles, key=lambda token: min(abs(token.i - name) for name in names))
    return _first_times(title, "end" if role.status == "former" else "state")


def _first_times(title: Token, phase: str) -> tuple[str | None, str | None]:
    """Dates beside the title, or beside the verb that says somebody held, took or left the office."""
    heads = [title]
    if title.dep_ in _SAID_BY_VERB:  # beside a name it is not of the verb: "President X came on 12 March"
        heads += [title.head, title.head.head] if title.head.lower_ == "as" else [title.head]
    for head in heads:
        held = head.lemma_ in lexicon().holding
        if head is title or held or head.lower_ == "as":
            verb_phase = lexicon().holding.get(head.lemma_, phase)
            found = when(head, phase if verb_phase == "state" else verb_phase)
            if any(found):
                return found
    return None, None
