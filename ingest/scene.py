"""What is known of an article while it is read from front to back: who stands where, who is present, who is what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from ingest.clusters import Cluster
from ingest.description_lexicon import nouns
from ingest.likely_people import like_a_person
from ingest.quotes import Quotes
from ingest.salience import Salience
from ingest.spans import Name


@dataclass(frozen=True)
class Calling:
    """One word an article uses for somebody: the noun, the words before it, and whose or of what it is.

    "the Norvanian foreign minister" is `Calling("minister", {"foreign"}, {"Norvania"})`.
    """

    noun: str
    kind: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()


@dataclass
class Scene:
    """Names by the token of their head and by their first token, and what pronouns and descriptions meant so far.

    `mentions` holds the latter as (first token, end token, kind, cluster).
    """

    doc: Doc
    names: dict[int, Cluster]
    starts: dict[int, Name]
    inside: set[int]
    quotes: Quotes
    salience: Salience = field(default_factory=Salience)
    mentions: list[tuple[int, int, str, Cluster]] = field(default_factory=list)
    meant: dict[int, Cluster] = field(default_factory=dict)
    spoken_of: set[int] = field(default_factory=set)
    callings: dict[int, set[Calling]] = field(default_factory=dict)
    _like_people: dict[int, bool] = field(default_factory=dict)

    def owners(self, cluster: Cluster) -> set[str]:
        """The names of whose or of what the article has called somebody something."""
        return {name for calling in self.called(cluster) for name in calling.owners}

    def may_be_a_person(self, cluster: Cluster) -> bool:
        """Is it a person, or named like one? Whom the article has called a company or "it" is none."""
        if cluster.type == "Person":
            return True
        if id(cluster) in self.callings or id(cluster) in self.spoken_of:
            return False
        if id(cluster) not in self._like_people:
            self._like_people[id(cluster)] = like_a_person(self.doc, cluster, self.starts)
        return self._like_people[id(cluster)]

    @cached_property
    def by_noun(self) -> dict[str, list[Cluster]]:
        """Organizations and places by the noun their name is built on: "mosque" for the Grand Mosque."""
        found: dict[str, list[Cluster]] = {}
        for cluster in dict.fromkeys(self.names.values()):
            words = cluster.name.lower().split()
            if cluster.type != "Person" and len(words) > 1:
                noun = words[0] if words[1] in ("of", "for") else words[-1]
                found.setdefault(noun, []).append(cluster)
        return found

    def who(self, token: Token | None) -> Cluster | None:
        """The entity that a noun or pronoun means, as far as is known."""
        return None if token is None else self.names.get(token.i) or self.meant.get(token.i)

    def add(self, start: int, end: int, kind: str, cluster: Cluster, head: Token) -> None:
        """A mention that is no name."""
        self.mentions.append((start, end, kind, cluster))
        self.meant[head.i] = cluster
        self.spoken_of.add(id(cluster))

    def call(self, cluster: Cluster, calling: Calling) -> None:
        """The article calls somebody so, which may tell whether "he" or "she" is meant."""
        cluster.gender = cluster.gender or nouns().gender.get(calling.noun)
        self.callings.setdefault(id(cluster), set()).add(calling)

    def called(self, cluster: Cluster) -> set[Calling]:
        """All that the article has called somebody up to here."""
        return self.callings.get(id(cluster), set())


def scene(doc: Doc, clusters: Sequence[Cluster]) -> Scene:
    """An article of which only the names are known."""
    names: dict[int, Cluster] = {}
    starts: dict[int, Name] = {}
    inside: set[int] = set()
    for cluster in clusters:
        for name in cluster.names:
            names[doc[name.start : name.end].root.i] = cluster
            starts[name.start] = name
            inside.update(range(name.start, name.end))
    return Scene(doc, names, starts, inside, Quotes(doc))
