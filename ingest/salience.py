"""How present each thing talked about is in the reader's mind, sentence by sentence.

After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994): each mention adds weight by its
grammatical role, and every new sentence leaves less than half of what was there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from ingest.clusters import Cluster

_WEIGHTS = {
    "nsubj": 3.0,
    "nsubjpass": 2.8,
    "agent": 2.0,
    "dobj": 2.0,
    "attr": 1.2,
    "iobj": 1.8,
    "dative": 1.8,
    "pobj": 1.5,
    "poss": 1.6,
    "appos": 1.0,
    "compound": 0.9,
}
_OTHER_ROLE = 1.1
_SHARED = 0.7
_FADES = 0.4


@dataclass(eq=False)
class Thing:
    """Something without a name that a pronoun may mean instead: "the report", "diplomats"."""

    plural: bool
    person: bool
    gender: str | None = None


Referent = Cluster | Thing


@dataclass
class Salience:
    """Weights of the referents so far, with the token that mentioned each last."""

    weights: dict[int, float] = field(default_factory=dict)
    last: dict[int, Token] = field(default_factory=dict)
    referents: dict[int, Referent] = field(default_factory=dict)
    sentences: dict[int, int] = field(default_factory=dict)
    now: int = 0

    def next_sentence(self) -> None:
        """A new sentence begins: everything fades, and things too faint are forgotten."""
        self.now += 1
        self.weights = {key: weight * _FADES for key, weight in self.weights.items() if weight > 0.02}

    def mention(self, referent: Referent, token: Token, *, share: float = 1.0) -> None:
        """The referent is mentioned by this token; `share` below one for what is likelier to be talked past."""
        key = id(referent)
        self.weights[key] = self.weights.get(key, 0.0) + share * _weight(token)
        self.last[key], self.referents[key], self.sentences[key] = token, referent, self.now

    def present(self, within: int) -> list[tuple[Referent, float, Token]]:
        """Referents mentioned within so many sentences, with weight and last mention, the weightiest first."""
        found = [
            (self.referents[key], weight, self.last[key])
            for key, weight in self.weights.items()
            if self.now - self.sentences[key] <= within
        ]
        return sorted(found, key=lambda item: (-item[1], -item[2].i))


def _weight(token: Token) -> float:
    """By role; what stands before a noun shares in its: a "Norwegian court" that acts brings Norway to mind."""
    own = _WEIGHTS.get(role(token), _OTHER_ROLE)
    if token.dep_ in ("amod", "compound", "nmod") and token.head.pos_ == "NOUN":
        return max(own, _SHARED * _WEIGHTS.get(role(token.head), _OTHER_ROLE))
    return own


def role(token: Token) -> str:
    """The grammatical role of a noun; a conjunct has that of the first of its row, an apposition that of its noun."""
    while token.dep_ in ("conj", "appos") and token.head.i < token.i:
        token = token.head
    return token.dep_
