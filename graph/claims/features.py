"""What speaks for a pair of statements, as numbers that `weights.toml` has a weight for."""
from __future__ import annotations

from graph.akin import closeness
from graph.claims.alignment import Shared
from graph.claims.proposition import DENYING, Proposition
from graph.claims.stems import lists, stem, tokens
from graph.claims.told import Told
from graph.names import name_of

_MASS = 4.0  # weight of words in common that counts as all
_SAID = 3.0
_DAYS = 60
_AGREEING = frozenset({"confirms", "concedes"})

Side = tuple[Told, Proposition]


def features(kind: str, first: Side, second: Side, shared: Shared) -> dict[str, float]:
    """Feature -> value, most of them from 0 to 1. `kind`: DISPUTES or CONFIRMS."""
    (one, claim), (other, answer) = first, second
    answering = DENYING if kind == "DISPUTES" else _AGREEING
    return {
        "bias": 1.0,
        "cover": min(1.0, shared.mass / min(claim.weight, answer.weight)),
        "like": min(1.0, 2 * shared.mass / (claim.weight + answer.weight)),
        "mass": min(1.0, shared.mass / _MASS),
        "said": min(1.0, shared.said / _SAID),
        "opposed": float(shared.opposed),
        "answers": float((one.stance in answering) != (other.stance in answering)),
        "negated": float(bool(claim.negation) != bool(answer.negation)),
        "tenses": float(claim.tense * answer.tense < 0),
        "named": float(_names(first, other) or _names(second, one)),
        "accused": max(_accused(first, second), _accused(second, first)),
        "sense": max(0.0, closeness(_plain(claim), _plain(answer))),
        "around": _around(first, second, shared),
        "scene": min(1.0, _scene(one, other) / 3),
        "borrowed": float(claim.borrowed or answer.borrowed),
        "far": min(shared.days or 0, _DAYS) / _DAYS,
    }


def _names(side: Side, other: Told) -> bool:
    """Does the sentence of a denial name the other's speaker or publisher?"""
    one, claim = side
    if one.stance not in DENYING and not claim.negation:
        return False
    sentence = one.sentence_text or ""
    name = (other.speaker or "").rpartition("-")[2]
    spoken = len(name) > 2 and stem(name) in map(stem, tokens(sentence))
    return spoken or (other.publisher is not None and other.publisher in sentence)


def _accused(side: Side, by: Side) -> float:
    """Weight of the words by which one claim speaks of who contradicts or confirms it: the accused answers."""
    other, answer = by
    if answer.sign > 0 and other.stance not in _AGREEING:
        return 0.0
    spoken = set(map(stem, tokens(f"{name_of(other.speaker or '')} {other.speaker_text or ''}")))
    return min(1.0, sum(word.weight for word in side[1].words.values() if stem(word.shown) in spoken))


def _plain(claim: Proposition) -> list[str]:
    """The words of a claim that are no names."""
    return [part for word in claim.words.values() if not word.name for part in word.shown.split()]


def _around(first: Side, second: Side, shared: Shared) -> float:
    """Share of the words that only one claims which the other's report has near its claim or in its title."""
    paired = {word.key for pair in shared.words for word in pair}
    left, found = 0.0, 0.0
    for (_, claim), (told, _) in ((first, second), (second, first)):
        near = _near(told)
        rest = [word for key, word in claim.words.items() if key not in paired]
        left += sum(word.weight for word in rest)
        found += sum(word.weight for word in rest if word.key in near)
    return found / left if left else 1.0


def _near(told: Told) -> frozenset[str]:
    text = " ".join((told.title, told.sentence_text or "", *told.before))
    return frozenset(lists().same.get(key, key) for key in map(stem, tokens(text)))


def _scene(first: Told, second: Told) -> float:
    """What both reports are about, beyond the words of the claims: entities around them, words of the titles."""
    entities = set(first.scene) & set(second.scene)
    titles = {stem(word) for word in tokens(first.title)} & {stem(word) for word in tokens(second.title)}
    told = titles - lists().empty - lists().common - lists().everyday
    return sum(0.4 if name_of(id_) in lists().everyday else 1.0 for id_ in entities) + 0.5 * len(told)
