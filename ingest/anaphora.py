"""Whom pronouns and definite descriptions mean: "he", "its", "the alliance", "the French president"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from ingest import descriptions
from ingest.clusters import Cluster
from ingest.interviews import Interview, interview
from ingest.quotes import Quotes
from ingest.salience import Referent, Salience, Thing, role

_PERSONAL = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_NEUTRAL = ("it", "its", "itself")
_PLURAL = ("they", "them", "their", "theirs", "themselves")
_FIRST = ("i", "me", "my", "mine", "myself")
_OURS = ("we", "us", "our", "ours", "ourselves")
_SECOND = ("you", "your", "yours", "yourself")
_SPEAKING = frozenset((*_FIRST, *_OURS, *_SECOND))
_REACH = {"personal": 5, "neutral": 2, "plural": 2}  # sentences back
_PARALLEL = 0.7
_PLEONASTIC_VERBS = ("seem", "appear", "happen", "turn", "rain", "snow", "matter", "remain", "take", "follow")


@dataclass
class Found:
    """Pronouns and nominals with their referents, as (first token, end token, kind, cluster)."""

    mentions: list[tuple[int, int, str, Cluster]] = field(default_factory=list)
    by_token: dict[int, Cluster] = field(default_factory=dict)

    def add(self, start: int, end: int, kind: str, cluster: Cluster, head: Token) -> None:
        """A mention that is no name."""
        self.mentions.append((start, end, kind, cluster))
        self.by_token[head.i] = cluster


def anaphora(
    doc: Doc, clusters: Sequence[Cluster], told: Sequence[bool], title: str | None
) -> list[tuple[int, int, str, Cluster]]:
    """Every pronoun and definite noun phrase of the told sentences that means a named entity."""
    heads, inside = _heads(doc, clusters)
    salience, found, quotes = Salience(), Found(), Quotes(doc)
    for number, sentence in enumerate(doc.sents):
        if not told[number]:
            continue
        salience.next_sentence()
        for token in sentence:
            index = token.i
            if index in heads:
                salience.mention(heads[index], token)
            elif index not in inside and token.pos_ in ("PRON", "DET", "NOUN", "PROPN", "ADJ", "ADV"):
                _read(token, salience, found, heads, quotes)
    _first_persons(doc, found, heads, quotes, told, interview(doc, clusters, quotes, title))
    return sorted(found.mentions, key=lambda mention: mention[:2])


def _heads(doc: Doc, clusters: Sequence[Cluster]) -> tuple[dict[int, Cluster], set[int]]:
    heads: dict[int, Cluster] = {}
    inside: set[int] = set()
    for cluster in clusters:
        for name in cluster.names:
            heads[doc[name.start : name.end].root.i] = cluster
            inside.update(range(name.start, name.end))
    return heads, inside


def _read(token: Token, salience: Salience, found: Found, heads: dict[int, Cluster], quotes: Quotes) -> None:
    word = token.lower_
    if word in _PERSONAL or word in _NEUTRAL or word in _PLURAL:
        referent = _referent(token, salience, found, heads, quotes)
        if isinstance(referent, Cluster):
            found.add(token.i, token.i + 1, "pronoun", referent, token)
            if word in _PERSONAL:
                referent.gender = _PERSONAL[word]
        if referent is not None:
            salience.mention(referent, token)
    elif word == "there" and token.dep_ == "advmod":
        place = next((r for r, _, _ in salience.present(2) if isinstance(r, Cluster) and r.type == "Place"), None)
        if place is not None:
            found.add(token.i, token.i + 1, "nominal", place, token)
    elif token.pos_ in ("NOUN", "PROPN"):
        _noun(token, salience, found, heads)


def _noun(token: Token, salience: Salience, found: Found, heads: dict[int, Cluster]) -> None:
    """A definite description of somebody named, or something else that a pronoun may mean."""
    if token.dep_ in ("compound", "npadvmod", "nmod", "amod"):
        return
    cluster = descriptions.described(token, salience, heads)
    if cluster is not None:
        start = descriptions.phrase_start(token, heads)
        found.add(start, token.i + 1, "nominal", cluster, token)
        salience.mention(cluster, token)
    elif token.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL") and role(token) not in (
        "attr",
    ):
        salience.mention(descriptions.thing(token), token, share=0.75)


def _referent(
    token: Token, salience: Salience, found: Found, heads: dict[int, Cluster], quotes: Quotes
) -> Referent | None:
    word = token.lower_
    if word.endswith(("self", "selves")):
        subject = _subject(token)
        own = (heads.get(subject.i) or found.by_token.get(subject.i)) if subject is not None else None
        if own is not None:
            return own
    kind = "personal" if word in _PERSONAL else "neutral" if word in _NEUTRAL else "plural"
    if kind == "neutral" and _is_pleonastic(token):
        return None
    barred = _barred(token, found, heads, quotes)
    best: tuple[float, Referent] | None = None
    people = kind == "plural" and _people_acted(token, heads)
    for referent, weight, last in salience.present(_REACH[kind]):
        if referent is barred or not _agrees(word, kind, referent):
            continue
        if people and isinstance(referent, Cluster):
            continue
        score = weight + (_PARALLEL if role(last) == role(token) and token.i - last.i < 60 else 0.0)
        if best is None or score > best[0]:
            best = (score, referent)
    ahead = _named_ahead(token, heads) if kind == "personal" else None
    if ahead is not None and _agrees(word, kind, ahead) and (best is None or best[0] < 1.0 or ahead is best[1]):
        return ahead
    return best[1] if best else None


def _people_acted(token: Token, heads: dict[int, Cluster]) -> bool:
    """Did several persons named in a row do what the sentence before tells? "They" are these, and no one entity."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.sent.start == 0:
        return False
    before = token.doc[token.sent.start - 1].sent
    rows = [t for t in before if t.dep_ in ("nsubj", "nsubjpass")]
    return any(sum(t.i in heads and heads[t.i].type == "Person" for t in (row, *row.conjuncts)) > 1 for row in rows)


def _agrees(word: str, kind: str, referent: Referent) -> bool:
    """In number, and in what it can be."""
    if kind == "personal":
        is_person = (
            referent.type == "Person" if isinstance(referent, Cluster) else referent.person and not referent.plural
        )
        return is_person and referent.gender in (None, _PERSONAL[word])
    if isinstance(referent, Thing):
        return referent.plural if kind == "plural" else not referent.plural and not referent.person
    return referent.type == "Organization" or (kind == "neutral" and referent.type == "Place")


def _barred(token: Token, found: Found, heads: dict[int, Cluster], quotes: Quotes) -> Cluster | None:
    """Who it cannot be: the subject of the same verb, and inside a quotation the speaker."""
    if token.lower_ in _PERSONAL:
        speaker = quotes.speaker_token(token)
        if speaker is not None:
            return heads.get(speaker.i) or found.by_token.get(speaker.i)
    if token.tag_ == "PRP$" or token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return None
    subject = _subject(token)
    return (heads.get(subject.i) or found.by_token.get(subject.i)) if subject is not None else None


def _subject(token: Token) -> Token | None:
    """The subject of the verb whose object or complement the token is."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child is not token), None)


def _named_ahead(token: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """ "In his speech, Doe said": the subject that a phrase before it points ahead to."""
    root = token.sent.root
    subject = next((child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i <= token.i or token.i > root.i or token.sent.start + 12 < token.i:
        return None
    ahead = heads.get(subject.i)
    return ahead if ahead is not None and ahead.type == "Person" else None


def _is_pleonastic(token: Token) -> bool:
    """ "it is clear that", "it seems", "it takes time to"."""
    if token.dep_ == "expl":
        return True
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = token.head
    clause = any(
        child.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "relcl", "acl") and child.i > verb.i
        for child in verb.subtree
        if child is not verb
    )
    if verb.lemma_ == "be":
        return clause and any(child.dep_ in ("acomp", "attr", "prep") for child in verb.children)
    return (verb.lemma_ in _PLEONASTIC_VERBS or token.dep_ == "nsubjpass") and clause


def _first_persons(
    doc: Doc, found: Found, heads: dict[int, Cluster], quotes: Quotes, told: Sequence[bool], talk: Interview
) -> None:
    """ "I" in a quotation is its speaker, in an interview who is asked; "we" is the organization of such a one."""
    for token in _told_tokens(doc, told):
        word = token.lower_
        if word not in _SPEAKING or token.pos_ not in ("PRON", "DET", "ADJ"):
            continue
        speaker = quotes.speaker_token(token) if word not in _SECOND else None
        cluster = (heads.get(speaker.i) or found.by_token.get(speaker.i)) if speaker is not None else None
        if cluster is None and not quotes.inside(token):
            cluster = talk.meant(token, second_person=word in _SECOND)
        if cluster is not None and word in _OURS:
            cluster = _organization_of(cluster, heads)
        if cluster is not None and (word in _OURS or cluster.type == "Person"):
            found.add(token.i, token.i + 1, "pronoun", cluster, token)


def _organization_of(speaker: Cluster, heads: dict[int, Cluster]) -> Cluster | None:
    """The one organization for which somebody speaks; an organization speaks for itself."""
    if speaker.type == "Organization":
        return speaker
    named = {name for names in speaker.offices.values() for name in names}
    spoken_for = {id(c): c for c in heads.values() if c.type == "Organization" and c.name in named}
    return next(iter(spoken_for.values())) if len(spoken_for) == 1 else None


def _told_tokens(doc: Doc, told: Sequence[bool]) -> Iterator[Token]:
    for number, sentence in enumerate(doc.sents):
        if told[number]:
            yield from sentence
