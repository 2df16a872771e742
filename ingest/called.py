"""What an article says a name is: "the airline Sarn", "Sarn is a militia", "Sarn, a spacecraft of Estmark".

One such noun decides for all mentions of the wording, as long as no other noun speaks against it. What is called a
ship, a programme or a film is no name of ours.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.aliases import naming_verb
from ingest.description_lexicon import nouns
from ingest.gazetteer import genders, name_words, titles
from ingest.spans import Name

_THING = "Thing"
_NEAR = 12  # tokens


def by_noun(doc: Doc, found: Sequence[Name]) -> list[Name]:
    """The names that are ours, with the type of the noun that the article calls them by."""
    told: dict[str, set[str]] = {}
    for name in found:
        if _is_open(doc, name):
            told.setdefault(name.text(doc), set()).update(_types(doc, name))
    types = {text: next(iter(said)) for text, said in told.items() if len(said) == 1}
    types = {text.split()[-1]: _THING for text, type_ in types.items() if type_ == _THING} | types  # "FS Sarn", "Sarn"
    types = dict.fromkeys(_firms(doc, found), "Organization") | types
    read = [_as_called(doc, name, types.get(name.text(doc))) if name.known is None else name for name in found]
    return [name for name in read if name is not None]


def _firms(doc: Doc, found: Sequence[Name]) -> set[str]:
    """"Sarn" of the "Sarn Group", where it is nobody's surname."""
    texts = [(name.type, name.text(doc).split()) for name in found]
    pairs = [words for type_, words in texts if type_ == "Organization" and len(words) == 2]
    firms = {first for first, last in pairs if last.lower() in name_words()["firms"]}
    return firms - {words[-1] for type_, words in texts if type_ == "Person" and len(words) > 1}


def _is_open(doc: Doc, name: Name) -> bool:
    """May the name be another than it was taken for: in no list, and with no first name or title?"""
    if name.known is not None or name.kind != "name":
        return False
    before = doc[name.start - 1] if name.start else None
    titled = before is not None and before.lower_ in titles()["before"] and not _is_named_after(before)
    return not titled and doc[name.start].lower_ not in genders()


def _is_named_after(title: Token) -> bool:
    """Does a thing have the title in its name: "the frigate Admiral Sarn"?"""
    return title.i > 0 and title.nbor(-1).lemma_.lower() in name_words()["things"]


def _as_called(doc: Doc, name: Name, type_: str | None) -> Name | None:
    if type_ is None or not _is_open(doc, name):
        return name
    return None if type_ == _THING else replace(name, type=type_)


def _types(doc: Doc, name: Name) -> Iterator[str]:
    for noun in _nouns(doc, name):
        type_ = _type(noun, name.type)
        if type_ is not None:
            yield type_


def _type(noun: Token, read: str) -> str | None:
    """What the noun can describe; of an organization that is a building too, what it was read as."""
    word = noun.lemma_.lower()
    if word in name_words()["shared"]:
        return None
    if word in name_words()["things"]:
        return _THING
    fitting = [type_ for type_ in ("Person", "Organization", "Place") if nouns().fits(word, type_)]
    if read in fitting and len(fitting) > 1:
        return read
    return next(iter(fitting), None)


def _nouns(doc: Doc, name: Name) -> Iterator[Token]:
    """The nouns that tell what the name is."""
    root = doc[name.start : name.end].root
    noun = _noun_before(doc, name)
    if noun is not None and _is_beside(noun, root):
        yield noun
    for child in root.children:
        if child.dep_ == "appos" and _is_explained(doc, name, child):
            yield child
    verb = root.head
    denied = any(child.dep_ == "neg" for child in verb.children)
    if root.dep_ == "nsubj" and verb.lemma_ == "be" and not denied:
        yield from (child for child in verb.children if child.dep_ == "attr" and _has_article(child))
    naming = naming_verb(root)
    if naming is not None:
        yield from (child for child in naming.children if child.dep_ == "nsubjpass")
        if naming.dep_ == "acl":
            yield naming.head


def _noun_before(doc: Doc, name: Name) -> Token | None:
    """"The airline Sarn", "the frigate Admiral Sarn"."""
    at = name.start - 1
    if at > 0 and doc[at].lower_ in titles()["before"]:
        at -= 1
    return doc[at] if at > 0 and doc[at].tag_ == "NN" and doc[at].whitespace_ else None


def _is_beside(noun: Token, root: Token) -> bool:
    """Do both belong together, and is the noun whole: not "a five-member Council"?"""
    together = noun.head.i in (root.i, root.head.i) or root.head.i == noun.i
    return together and noun.nbor(-1).text not in ("-", "–")


def _is_explained(doc: Doc, name: Name, noun: Token) -> bool:
    """"Sarn, a militia", but "in Sarn, an unarmed man"."""
    follows = name.end < noun.i < name.end + _NEAR and doc[name.end].text == ","
    located = name.start > 0 and doc[name.start - 1].lower_ in ("in", "at", "near")
    return follows and not located and _has_article(noun)


def _has_article(noun: Token) -> bool:
    return noun.tag_ == "NN" and any(child.lower_ in ("a", "an") for child in noun.lefts)
