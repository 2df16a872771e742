"""Whom a pronoun of the third person means: "he", "its", "they"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.binding import barred, clause_subject, judged, named_ahead, subject_of
from ingest.bounds import sentence_start
from ingest.clusters import Cluster
from ingest.description_lexicon import nouns
from ingest.pronoun_lexicon import NEUTRAL, PERSONAL, verbs
from ingest.salience import Referent, Thing, role
from ingest.scene import Scene

_REACH = {"personal": 5, "neutral": 2, "plural": 2}  # sentences back
#: Points beside the weights of `salience.py`. Chosen on 150 pronouns of GAP with their antecedent at hand: 70 % right
#: without the subject above and the same sentence, 75 % with them; a regression over 18 features got 69 %.
_PARALLEL, _SUBJECT, _SAME_SENTENCE = 0.7, 2.5, 0.5
_HOLDER = 5.0  # "Doe and his wife", "Doe, who said he"
_UNSURE = 0.7  # share of the score that somebody without a name keeps, and a name not read as a person's
_FAR = 60  # tokens
_FAINT = 3.0  # below it the subject that follows a phrase is likelier


def referent(token: Token, scene: Scene, *, spoken: bool = False) -> Referent | None:
    """Somebody named, something else, or None: nothing that the text talks about. `spoken` is for speech."""
    word = token.lower_
    if word.endswith(("self", "selves")) and (own := scene.who(subject_of(token))) is not None:
        return own
    kind = "personal" if word in PERSONAL else "neutral" if word in NEUTRAL else "plural"
    if kind == "neutral" and _is_pleonastic(token):
        return None
    over = clause_subject(token)
    best = _best(token, kind, over, scene)
    if kind == "personal":
        ahead = named_ahead(token, scene)
        if ahead is not None and _agrees(word, kind, ahead, scene) and (best is None or best[0] < _FAINT):
            return ahead
    elif best and isinstance(best[1], Cluster) and not _may_be_a_body(token, best[1], scene.who(over), spoken):
        return None
    return best[1] if best else None


def _best(token: Token, kind: str, over: Token | None, scene: Scene) -> tuple[float, Referent] | None:
    """The one that agrees with the highest score, which stands with it."""
    ruled_out, subject = barred(token, scene), scene.who(over)
    blamed = judged(token) if kind == "personal" else None
    several = kind == "plural" and (_people_acted(token, scene) or _is_row(over))
    best: tuple[float, Referent] | None = None
    for candidate, weight, last in scene.salience.present(_REACH[kind]):
        if candidate in ruled_out or not _agrees(token.lower_, kind, candidate, scene):
            continue
        if several and isinstance(candidate, Cluster):
            continue
        if isinstance(candidate, Thing) and scene.quotes.inside(last) and not scene.quotes.inside(token):
            continue  # ""A soldier came," he said": he is none of those he speaks of without a name
        score = weight + _nearness(token, last, is_over=candidate is subject)
        if last == blamed or (isinstance(candidate, Cluster) and last.is_ancestor(token)):
            score += _HOLDER
        if kind == "personal" and (isinstance(candidate, Thing) or candidate.type != "Person"):
            score *= _UNSURE
        if best is None or score > best[0]:
            best = (score, candidate)
    return best


def _nearness(token: Token, last: Token, *, is_over: bool) -> float:
    """What the place of the last mention adds to its weight."""
    score = _SUBJECT if is_over else 0.0
    if role(last) == role(token) and token.i - last.i < _FAR:
        score += _PARALLEL
    return score + _SAME_SENTENCE if last.i >= sentence_start(token) else score


def _is_row(over: Token | None) -> bool:
    """ "Norvair and Estair said they": each of them, and no one alone."""
    return over is not None and any(child.dep_ == "conj" for child in over.children)


def _may_be_a_body(token: Token, candidate: Cluster, over: Cluster | None, spoken: bool) -> bool:
    """May "it" or "they" mean an organization or a country here? Most often it is a thing or what was just told.

    It does below a clause of which the body is the subject; in a new sentence as one that acts or is a body.
    """
    verb = token.head
    is_be = verb.lemma_ == "be" or verb.text in ("'s", "’s")
    if token.dep_ in ("nsubj", "nsubjpass") and is_be and spoken and not _is_body(verb):
        return False
    if candidate is over:
        return True
    if spoken or token.lower_ == "them":
        return False
    if token.tag_ == "PRP$":
        return token.lower_ == "its"
    return token.dep_ == "nsubj" and (not is_be or _is_body(verb))


def _is_body(verb: Token) -> bool:
    """ "It is a member", "It was the largest party"."""
    return any(
        child.dep_ == "attr" and (child.lemma_ == "member" or nouns().fits(child.lemma_.lower(), "Organization"))
        for child in verb.children
    )


def _people_acted(token: Token, scene: Scene) -> bool:
    """Did several persons named in a row do what the sentence before tells? "They" are these, and no one entity."""
    if token.dep_ not in ("nsubj", "nsubjpass") or sentence_start(token) == 0:
        return False
    before = token.doc[sentence_start(token) - 1].sent
    rows = [t for t in before if t.dep_ in ("nsubj", "nsubjpass")]
    return any(
        sum(t.i in scene.names and scene.names[t.i].type == "Person" for t in (row, *row.conjuncts)) > 1 for row in rows
    )


def _agrees(word: str, kind: str, referent: Referent, scene: Scene) -> bool:
    """In number, and in what it can be."""
    if kind == "personal":
        if isinstance(referent, Cluster):
            is_person = scene.may_be_a_person(referent)
        else:
            is_person = referent.person and not referent.plural
        return is_person and referent.gender in (None, PERSONAL[word])
    if isinstance(referent, Thing):
        return referent.plural if kind == "plural" else not referent.plural and not referent.person
    return referent.type == "Organization" or (kind == "neutral" and referent.type == "Place")


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
        if child != verb
    )
    if verb.lemma_ == "be":
        return clause and any(child.dep_ in ("acomp", "attr", "prep") for child in verb.children)
    return (verb.lemma_ in verbs()["pleonastic"] or token.dep_ == "nsubjpass") and clause
