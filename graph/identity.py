"""Which names mean one entity: names of articles in, ids of the graph out.

An article names an entity by a type, its best full name and other names (`NameKey`). `resolve` gives each key the id of
its entity. It is a pure function of the *set* of keys: no order, no counts, no dates.

Every key has a *form*: type and folded words. Keys of one form are one entity. A form may point to a fuller form:

- transcriptions of one person's name to one of them ("Dmitriy Olensky", "Dmitri Olenskiy");
- a person with more first names to the one with two names ("Donald J. Trump" -> "Donald Trump"), unless the
  corpus has rivals whose middle names differ;
- a person with an initial to the one person it fits ("D. Peskov" -> "Dmitry Peskov");
- a surname alone to the one person with that surname; when two have it, it stays its own;
- an acronym to the one name of several words that an article gives it, else to the one with these initials;
- an organization's first word alone to the one firm that is called so ("Oldby" -> "Oldby Lines"), else to the one
  name that an article shortens to it. The legal form (Ltd, Inc) is no part of a form.

The last form reached gives the id: `person/dmitry-peskov`. No two forms give one id.

Types are never joined, with one exception: where the head noun of a name tells organization from place ("Harbour
Council" read as a place), the noun decides. So a council called like the town it sits in stays a second entity.
Persons are never retyped.

Everything a key's id depends on shares a block with it: `resolve` over the keys that share a block with `k` gives `k`
the same id as `resolve` over all. The store keeps keys by block, so that a new article asks for few of them.

Judgements of people (same, not the same) have their place between form and id: two judged forms
get one or two roots whatever the rules say, and share a block. There are none yet.
"""
from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from graph.firms import is_telling, short_roots, without_legal_form
from graph.model import Entity
from graph.names import fold, head_type, initials, is_acronym, lexicon, name_words, tidy
from graph.spellings import plain_spelling

_FORMS_SHOWN = ("name", "acronym", "metonym")
Words = tuple[str, ...]
Form = tuple[str, Words]  # type and folded words


@dataclass(frozen=True, slots=True, order=True)
class NameKey:
    """How one article names an entity: type, best full name, its other names in order."""

    type: str
    name: str
    others: tuple[str, ...] = ()


def name_key(entity: Entity, text: str) -> NameKey:
    """The key of an article's entity: its name and what its mentions of kinds name, acronym and metonym say."""
    shown = {tidy(text[m.start : m.end]) for m in entity.mentions if m.kind in _FORMS_SHOWN} - {""}
    name = tidy(entity.name)
    if entity.type == "Organization":
        name = _fullest(name, shown)
    return NameKey(entity.type, name, tuple(sorted((shown | {tidy(entity.name)}) - {name, ""})))


def _fullest(name: str, shown: Iterable[str]) -> str:
    """The longest of the names that begin with this one: Commonwealth, Commonwealth of Northern Ports -> the second."""
    begun = name_words("Organization", name)
    longer = [other for other in shown if begun and name_words("Organization", other)[: len(begun)] == begun]
    return max(sorted(longer), key=lambda other: len(name_words("Organization", other)), default=name)


def resolve(names: Collection[NameKey]) -> Mapping[NameKey, str]:
    """The id of each key's entity."""
    forms = {key: _form(key) for key in names}
    roots = _person_roots({form for form in forms.values() if form[0] == "Person"})
    others = {key: form for key, form in forms.items() if form[0] != "Person"}
    roots |= _short_roots(others) | _acronym_roots(others)
    return {key: _id(roots.get(form, form)) for key, form in forms.items()}


def blocks(key: NameKey) -> frozenset[str]:
    """The blocks of a key, never none."""
    type_, found = _form(key)
    if type_ == "Person":
        return frozenset({f"{type_} {_core(_plain(found))[-1]}"})
    if len(found) == 1:
        return frozenset({f"{type_} {found[0]}"})
    short = {fold(other) for other in key.others if is_acronym(other)}
    first = {found[0]} if type_ == "Organization" and is_telling(found[0]) else set()
    return frozenset(f"{type_} {block}" for block in _letters(key, found) | short | first)


def entity_type(entity_id: str) -> str:
    """The type that an id of `resolve` says: person/… is a Person."""
    return entity_id.split("/", 1)[0].capitalize()


def canonical_name(entity_id: str, keys: Iterable[NameKey]) -> str:
    """The name to show for an entity: of the full names its id comes from the one in best spelling."""
    full = {key.name for key in keys if _id(_form(key)) == entity_id}
    return min(full, key=_spelling)


def _spelling(name: str) -> tuple[bool, bool, int, int, str]:
    """Not all capitals, no article, more letters with diacritics, shorter; then the alphabet."""
    shouted = name.isupper() and len(name) > 4
    return shouted, name.lower().startswith("the "), -sum(not c.isascii() for c in name), len(name), name


def _form(key: NameKey) -> Form:
    found = name_words(key.type, key.name) or tuple(f"u{ord(c):x}" for c in key.name) or ("unnamed",)
    type_ = key.type if key.type == "Person" else head_type(found) or key.type
    return type_, without_legal_form(found) if type_ == "Organization" else found


def _letters(key: NameKey, found: Words) -> set[str]:
    """The initials a name can go by: with its legal form ("ABC" of a corporation) and without."""
    return initials(found) | initials(name_words(key.type, key.name))


def _id(form: Form) -> str:
    return f"{form[0].lower()}/{'-'.join(form[1])}"


def _core(name: Words) -> Words:
    """A person's name without junior and the like."""
    end = len(name)
    while end > 1 and name[end - 1] in lexicon()["generations"]:
        end -= 1
    return name[:end]


def _person_roots(forms: set[Form]) -> dict[Form, Form]:
    """The rules run over plain spellings; the first in the alphabet of the names of one spelling stands for it."""
    spelled: dict[Words, list[Words]] = {}
    by_surname: dict[str, list[Words]] = {}
    for _, name in sorted(forms):
        plain = _plain(name)
        if plain not in spelled:
            by_surname.setdefault(_core(plain)[-1], []).append(plain)
        spelled.setdefault(plain, []).append(name)
    roots: dict[Form, Form] = {}
    for plains in by_surname.values():
        for plain, root in _namesakes(plains).items():
            roots |= {("Person", name): ("Person", spelled[root][0]) for name in spelled[plain]}
    return roots


def _plain(name: Words) -> Words:
    return tuple(plain_spelling(word) for word in name)


def _namesakes(names: list[Words]) -> dict[Words, Words]:
    """Name -> root among the people of one surname: middle names, then initials, then surnames, long ones first."""
    surnames = sorted((name for name in names if _is_surname(name)), key=len, reverse=True)
    abbreviated = [name for name in names if len(name) > 1 and len(name[0]) == 1]
    full = [name for name in names if name not in surnames and name not in abbreviated]
    roots = {name: _without_middle(name, full) for name in full}
    for name in abbreviated:
        roots[name] = _only({roots[other] for other in full if _abbreviates(name, other)}, name)
    for name in surnames:
        roots[name] = _only({root for other, root in roots.items() if _ends_with(other, name)}, name)
    return roots


def _only(found: set[Words], otherwise: Words) -> Words:
    return next(iter(found)) if len(found) == 1 else otherwise


def _without_middle(name: Words, full: list[Words]) -> Words:
    short = (name[0], name[-1])
    rivals = [other for other in full if len(other) > 2 and (other[0], other[-1]) == short]
    agree = len({other[1][0] for other in rivals}) == 1
    return short if short in full and name in rivals and agree else name


def _abbreviates(short: Words, name: Words) -> bool:
    """d peskov, d s peskov: dmitry sergeyevich peskov. Middle names are compared only where both have as many."""
    if short[-1] != name[-1] or not name[0].startswith(short[0]):
        return False
    return len(short) != len(name) or all(a[0] == b[0] for a, b in zip(short, name, strict=True))


def _is_surname(name: Words) -> bool:
    return len(name) == 1 or name[0] in lexicon()["particles"]


def _ends_with(name: Words, surname: Words) -> bool:
    core = _core(name)
    return len(core) > len(surname) and core[-len(surname) :] == surname


def _short_roots(forms: Mapping[NameKey, Form]) -> dict[Form, Form]:
    names = {form[1] for form in forms.values() if form[0] == "Organization"}
    acronyms = {form[1] for key, form in forms.items() if is_acronym(key.name)}
    given: dict[str, set[Words]] = {}
    for key, (type_, found) in forms.items():
        if type_ == "Organization" and len(found) > 1 and found[0] in {fold(other) for other in key.others}:
            given.setdefault(found[0], set()).add(found)
    roots = short_roots(names - acronyms, given)
    return {("Organization", name): ("Organization", root) for name, root in roots.items()}


def _acronym_roots(forms: Mapping[NameKey, Form]) -> dict[Form, Form]:
    short = {form for key, form in forms.items() if len(form[1]) == 1 and is_acronym(key.name)}
    given: dict[Form, set[Form]] = {}
    guessed: dict[Form, set[Form]] = {}
    for key, form in forms.items():
        if len(form[1]) == 1:  # what another article writes in capitals could be an acronym itself
            continue
        for other in key.others:
            if is_acronym(other):
                given.setdefault((form[0], (fold(other),)), set()).add(form)
        for letters in _letters(key, form[1]):
            guessed.setdefault((form[0], (letters,)), set()).add(form)
    found = {form: given.get(form) or guessed.get(form, set()) for form in short}
    return {form: next(iter(full)) for form, full in found.items() if len(full) == 1}
