"""Names of one article put together: which of them mean the same person, organization or place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from graph.names import fold, initials, name_words
from ingest import bodies, gazetteer
from ingest.aliases import aliases
from ingest.gazetteer import capitals, countries, genders, titles
from ingest.spans import Name

_GENERATIONS = ("jr", "sr", "junior", "senior", "ii", "iii")


@dataclass(eq=False)
class Cluster:
    """One entity while an article is read: its names, and what the article tells of it on the way."""

    type: str
    name: str
    group: str = ""
    names: list[Name] = field(default_factory=list)
    gender: str | None = None


def clusters(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    """The entities of an article in the order of their first mention."""
    people = [name for name in names if name.type == "Person"]
    others = [name for name in names if name.type != "Person"]
    found = _with_aliases(doc, names, [*_people(doc, people), *_others(doc, others)])
    for cluster in found:
        cluster.names.sort(key=lambda name: name.start)
    found.sort(key=lambda cluster: cluster.names[0].start)
    return found


def _with_aliases(doc: Doc, names: Sequence[Name], found: list[Cluster]) -> list[Cluster]:
    """The clusters, those together that the article gives one another's names."""
    for name, other in aliases(doc, names):
        one, two = (next((c for c in found if n in c.names), None) for n in (name, other))
        if one is not None and two is not None and one is not two:
            one.names.extend(two.names)
            one.gender = one.gender or two.gender
            found.remove(two)
    return found


# ---------------------------------------------------------------- people


def _people(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    """Full names first, then surnames and first names alone, each to the person last named so."""
    full: dict[tuple[str, ...], Cluster] = {}
    for name in names:
        words = _words(doc, name)
        if len(words) > 1:
            key = next((k for k in full if _same_person(k, words)), words)
            cluster = full.setdefault(key, Cluster("Person", name.text(doc)))
            cluster.names.append(name)
            cluster.name = max(cluster.name, name.text(doc), key=len)
            cluster.gender = cluster.gender or _gender(doc, name, words)
    alone: dict[tuple[str, ...], Cluster] = {}
    last_named: dict[int, int] = {}
    for name in names:
        words = _words(doc, name)
        if len(words) > 1:
            cluster = next(cluster for cluster in full.values() if name in cluster.names)
        else:
            cluster = _person_called(doc, name, words, full, last_named) or alone.setdefault(
                words, Cluster("Person", name.text(doc))
            )
            cluster.names.append(name)
            cluster.gender = cluster.gender or _gender(doc, name, words)
        last_named[id(cluster)] = name.start
    return [*full.values(), *alone.values()]


def _words(doc: Doc, name: Name) -> tuple[str, ...]:
    words = name_words("Person", name.text(doc))
    while len(words) > 1 and words[-1] in _GENERATIONS:
        words = words[:-1]
    # "al-Assad" is a surname alone, as "Assad" is
    while len(words) > 1 and words[0] in gazetteer.name_words()["particles"]:
        words = words[1:]
    return words or (name.text(doc),)


def _same_person(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """ "Donald J. Trump" and "Donald Trump", "D. Trump"; "Mohammed Jawad Zarif" and "Jawad Zarif"."""
    if one[-1] != two[-1]:
        return False
    first, other = sorted((one, two), key=len)
    return (
        first[0] == other[0]
        or first == other[-len(first) :]
        or (min(len(first[0]), len(other[0])) == 1 and first[0][0] == other[0][0])
    )


def _person_called(
    doc: Doc, name: Name, words: tuple[str, ...], full: dict[tuple[str, ...], Cluster], last_named: dict[int, int]
) -> Cluster | None:
    """Whom a surname or a first name alone means: of several the one named last, who fits "Mr" or "Mrs"."""
    gender = _title_gender(doc, name)
    for place in (-1, 0):
        fitting = [
            c for key, c in full.items() if key[place] == words[0] and not (gender and c.gender and c.gender != gender)
        ]
        if fitting:
            return max(fitting, key=lambda c: (last_named.get(id(c), -1), -c.names[0].start))
    return next((c for key, c in full.items() if words[0] in key[1:-1]), None)


def _gender(doc: Doc, name: Name, words: tuple[str, ...]) -> str | None:
    told = _title_gender(doc, name)
    return told or (genders().get(words[0]) if len(words) > 1 or words[0] in genders() else None)


def _title_gender(doc: Doc, name: Name) -> str | None:
    for token in reversed(doc[max(0, name.start - 3) : name.start]):
        word = token.lower_
        for gender in ("male", "female"):
            if word in titles()[gender]:
                return gender
        if word not in titles()["before"] and not token.is_punct:
            return None
    return None


# ---------------------------------------------------------------- organizations and places


def _others(doc: Doc, names: Sequence[Name]) -> list[Cluster]:
    found: dict[tuple[str, str], Cluster] = {}
    for name in names:
        shown, group = _shown(doc, name)
        key = (name.type, _key(shown))
        cluster = found.setdefault(key, Cluster(name.type, shown, group))
        cluster.names.append(name)
    for short, long in _short_forms(doc, list(found.values())):
        if short in found.values() and long in found.values():
            long.names += short.names
            # the list's name, also where "Commonwealth (CIS)" introduces it
            if short.group and not long.group and not _has_initials(doc, short, long):
                long.name, long.group = short.name, short.group
            found = {key: cluster for key, cluster in found.items() if cluster is not short}
    return list(found.values())


def _shown(doc: Doc, name: Name) -> tuple[str, str]:
    """The name an entity is shown by; a capital that means a government is the country's."""
    if name.known is None:
        text = name.text(doc)
        return text.title() if name.type == "Place" and text.isupper() and len(text) > 3 else text, ""
    if name.kind == "metonym" and name.known.type == "Place":
        return capitals().get(name.text(doc), name.known.name), "country"
    return name.known.name, name.known.group


def _key(shown: str) -> str:
    """Folded words without the legal form of a firm, and without "party" in small letters."""
    words = fold(shown.removesuffix(" party")).split()
    while len(words) > 1 and words[-1] in gazetteer.name_words()["firms"]:
        words.pop()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _short_forms(doc: Doc, found: Sequence[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """Pairs (short, full) of one entity: acronyms, and a first or last word that only one longer name has."""
    bracketed = dict(_bracketed(doc, found))
    long = [cluster for cluster in found if cluster.type == "Organization" and " " in cluster.name]
    for cluster in found:
        if cluster in bracketed:
            yield cluster, bracketed[cluster]
        elif cluster.type == "Organization" and not cluster.group and " " not in cluster.name:
            name = _key(cluster.name)
            fits = [other for other in long if _is_short_for(name, cluster.name, other) and _introduces(other, cluster)]
            if len(fits) == 1:
                yield cluster, fits[0]
        elif cluster.type == "Organization" and (
            spelled := [other for other in long if other is not cluster and _has_initials(doc, cluster, other)]
        ):
            yield cluster, spelled[0]


def _introduces(long: Cluster, short: Cluster) -> bool:
    """A full name comes before its short form, but for a headline: "Oldby Stores", named late, are a part of Oldby."""
    return short.name.isupper() or len(short.names) < 2 or long.names[0].start < short.names[1].start


def _bracketed(doc: Doc, found: Sequence[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    at_end = {name.end: cluster for cluster in found for name in cluster.names}
    for cluster in found:
        for name in cluster.names:
            full = at_end.get(name.start - 1)
            in_brackets = doc[name.start - 1].text == "(" and name.end < len(doc) and doc[name.end].text == ")"
            if (
                name.kind == "acronym"
                and full is not None
                and full is not cluster
                and full.type == cluster.type
                and cluster.group != "media"  # "UNITED NATIONS (AP)" is where an agency reports from
                and in_brackets
            ):
                yield cluster, full


def _has_initials(doc: Doc, short: Cluster, long: Cluster) -> bool:
    """"RFT" of a list, told only as "RFT" by an article on the "Rapid Force of Tarn": the article's own name counts."""
    return all(text.isupper() and _are_initials(fold(text), long) for text in {name.text(doc) for name in short.names})


def _are_initials(key: str, long: Cluster) -> bool:
    return key in initials(tuple(_key(long.name).split()))


def _is_short_for(key: str, shown: str, other: Cluster) -> bool:
    if shown.isupper() and len(shown) > 1:
        return _are_initials(key, other)
    words = tuple(_key(other.name).split())
    return (
        len(words) > 1
        and key in (words[0], words[-1])
        and not bodies.is_body(words[1:])  # Sarn is not the Sarn Foreign Ministry
        and key not in ("national", "united", "new", "american", "international")
    )


def is_country(cluster: Cluster) -> bool:
    """Is the place a country or something that acts like one?"""
    return cluster.type == "Place" and cluster.name in countries()
