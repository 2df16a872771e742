"""What is said: the words that stand as the content of a cue verb, noun or adjective, frame by frame."""
from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from graph.model import Span
from ingest.bounds import sentence_end, sentence_start
from ingest.cues import PLAIN, Cue, lexicon, verb_cues

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_THINGS = ("dobj", "nsubjpass")
#: What an object may be followed by as a part of what is said ("criticized the plan for its cost").
_CONTINUES_OBJECT = ("for", "over", "as", "of", "about", "against")
_LONGEST_DATELINE = 12
_AGAIN = ("he", "she", "they", "it")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def words_in(doc: Doc, start: int, end: int) -> list[Token]:
    """The words that lie in a stretch of the text, also those that only begin or end in it."""
    return list(doc.char_span(start, end, alignment_mode="expand") or ())


def spans(words: Iterable[Token], cue: Token) -> tuple[Span, ...]:
    """Words as spans: one, or two where the cue stands among them."""
    ordered = sorted(words, key=lambda t: t.i)
    before = _trimmed([t for t in ordered if t.i < cue.i])
    before = _trimmed(_behind_dateline(before)) if before else before
    after = _trimmed([t for t in ordered if t.i > cue.i])
    return tuple(Span(side[0].idx, side[-1].idx + len(side[-1])) for side in (before, after) if side)


def _behind_dateline(side: list[Token]) -> list[Token]:
    """The words without "PORT CITY (Agency) —" at the start of a paragraph."""
    first = side[0]
    if first.i and "\n" not in first.nbor(-1).text:
        return side
    dash = next((n for n, t in enumerate(side[:_LONGEST_DATELINE]) if t.text in ("—", "–", "--")), 0)
    capitals = [t for t in side[:dash] if t.is_alpha]
    return side[dash + 1 :] if dash and capitals and capitals[0].is_upper else side


def _trimmed(words: list[Token]) -> list[Token]:
    while words and (words[0].is_space or (words[0].is_punct and not words[0].is_quote)):
        words = words[1:]
    while words and (words[-1].is_space or words[-1].text in (",", ";", ":", "-", "–", "—")):
        words = words[:-1]
    return words


def content_of(verb: Token, cue: Cue) -> tuple[str, tuple[Span, ...]]:
    """The first of the cue's frames that the sentence fills, and the spans of the content; else two empty values."""
    for frame, find in _FRAMES:
        if frame in cue.frames:
            words = find(verb)
            if words:
                return frame, spans(words, verb)
    words = _prepositional(verb, cue.frames)
    return ("preposition", spans(words, verb)) if words else ("", ())


def _subtrees(tokens: Iterable[Token]) -> list[Token]:
    return [word for token in tokens for word in token.subtree]


def _children(token: Token, *deps: str) -> list[Token]:
    return [t for t in token.children if t.dep_ in deps]


def _is_infinitive(clause: Token) -> bool:
    return any(t.tag_ == "TO" for t in clause.children)


def _clause(verb: Token) -> list[Token]:
    clauses = [t for t in _children(verb, "ccomp") if _is_finite(t)]
    # not where the order is turned: "No ship was held, said Weber; two had failed a test"
    if verb.i == sentence_start(verb) or verb.nbor(-1).text != ",":
        clauses.sort(key=lambda t: t.i < verb.i)
    marked = [t for t in (*clauses, *_children(verb, "advcl")) if t.i > verb.i and _is_marked(t)]
    for child in (*marked, *_behind_time(verb), *clauses):
        # the parser parts "the drill planned for April" from its "would take place"
        rest = [t for t in clauses if t.i > child.i > verb.i and not _children(t, *_SUBJECTS)]
        if child.i < verb.i and child.lemma_ in PLAIN and any(t.dep_ == "nsubj" for t in child.children):
            return []  # "He said that …, X had offered …" is no speech of X about what he said
        return _without_strays(_subtrees([child, *rest]), verb)
    if verb.dep_ in ("parataxis", "ccomp") and verb.head.pos_ in ("VERB", "AUX") and _is_set_apart(verb):
        return [t for t in verb.head.subtree if t != verb and not verb.is_ancestor(t)]
    return []


def _is_marked(clause: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ in ("that", "whether") for t in clause.children)


def _behind_time(verb: Token) -> list[Token]:
    """The clause of "said the same day that …", which the parser hangs on the time."""
    found: list[Token] = []
    for child in _children(verb, "npadvmod", "prep"):
        for clause in (t for t in child.subtree if t.dep_ == "relcl" and child.i > verb.i):
            before = [t for t in child.subtree if t.i < clause.left_edge.i]
            timed = any(t.ent_type_ in ("DATE", "TIME") or t.lemma_.lower() in lexicon().words["times"] for t in before)
            if timed and _begins_with_that(clause):
                found.append(clause)
    return found


def _begins_with_that(clause: Token) -> bool:
    return clause.left_edge.lower_ == "that" and bool(_children(clause, "nsubj", "nsubjpass", "expl"))


def is_stray(clause: Token) -> bool:
    """A verb joined to another that it cannot go on from: "could not come and *denied*", "ships had left and *said*".

    It goes on from the cue whose content the other is: its form does not fit an infinitive, or it speaks and the
    other's subject is no speaker, or the speaker again ("said he had been ill and called it a trifle").
    """
    other = clause.head
    if clause.dep_ != "conj" or other.dep_ != "ccomp" or _children(clause, *_SUBJECTS, "aux", "auxpass"):
        return False
    if clause.tag_ in ("VBD", "VBZ") and other.tag_ == "VB" and any(t.tag_ == "MD" for t in other.children):
        return True
    subject = next(iter(_children(other, *_SUBJECTS)), None)
    if clause.tag_ not in _FINITE or subject is None:
        return False
    speech = subject.lower_ in _AGAIN and any(not cue.attitude for cue in verb_cues(clause))
    return (speech and clause.tag_ == other.head.tag_) or (says(clause) and not speaks_as_word(subject))


def says(verb: Token) -> bool:
    """May the verb have a clause or a quotation as what somebody says?"""
    return any({"clause", "quote"} <= cue.frames for cue in verb_cues(verb))


def speaks_as_word(noun: Token) -> bool:
    """Could this word name somebody who speaks, as far as the word alone tells ("a slew of leaders" by "leaders")?"""
    words = lexicon().words
    if noun.lemma_.lower() in words["quantities"] and (counted := _counted(noun)) is not None:
        return speaks_as_word(counted)
    known = noun.lemma_.lower() in words["people"] or noun.lemma_.lower() in words["documents"]
    return known or noun.pos_ in ("PROPN", "PRON", "NUM") or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")


def _counted(quantity: Token) -> Token | None:
    of = next((t for t in quantity.children if t.lower_ == "of"), None)
    return next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None


def _without_strays(words: list[Token], verb: Token) -> list[Token]:
    strays = [t for t in words if t.dep_ == "conj" and t.head.head == verb and is_stray(t)]
    cut = min((t.left_edge.i for t in strays), default=None)
    if cut is None:
        return words
    kept = [t for t in words if t.i < cut]
    while kept and (kept[-1].pos_ == "CCONJ" or kept[-1].is_punct):
        kept.pop()
    return kept


def _is_finite(clause: Token) -> bool:
    """A clause with a subject or a finite verb, not an infinitive."""
    finite = clause.tag_ in (*_FINITE, "VB") and not _is_infinitive(clause)
    return finite or _is_marked(clause) or bool(_children(clause, *_SUBJECTS))


def _is_set_apart(verb: Token) -> bool:
    """A cue between commas, or behind one at the end ("Russia will respond, Peskov said")."""
    left, right, sentence = verb.left_edge, verb.right_edge, verb.sent
    if left.i <= sentence.start or left.nbor(-1).text not in (",", "—", "–", "-"):
        return False
    ends = right.i + 1 >= sentence.end or right.nbor().text in (",", ".", "—", "–", "-")
    return ends and verb.i > verb.head.left_edge.i


def _infinitive(verb: Token) -> list[Token]:
    for child in _children(verb, "xcomp", "ccomp", "advcl"):
        if child.i > verb.i and _is_infinitive(child):
            called = [t for on in _children(verb, "prep") if on.lower_ in ("on", "upon") for t in on.children]
            whom = [t for t in (*_children(verb, "dobj", "dative"), *called) if verb.i < t.i < child.i]
            return _subtrees([*whom, child])
    return []


def _gerund(verb: Token) -> list[Token]:
    found = (t for t in _children(verb, "xcomp", "pcomp", "ccomp") if t.tag_ == "VBG" and t.i > verb.i)
    return _subtrees([*found][:1])


def _object(verb: Token) -> list[Token]:
    things = _children(verb, "nsubjpass" if _children(verb, "agent") else "dobj")
    for thing in (t for t in things if not _is_time(t)):
        follows = [t for t in _children(verb, "prep") if t.i > thing.i and t.lower_ in _CONTINUES_OBJECT]
        return [*_subtrees([thing, *follows]), *_claimed(thing)]
    return []


def _is_time(noun: Token) -> bool:
    return noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in lexicon().words["times"]


def _claimed(thing: Token) -> list[Token]:
    """The clause of "the claim, made by X, that …", which the parser hangs elsewhere."""
    end = thing.right_edge.i + 1
    if thing.lemma_.lower() not in lexicon().words["utterances"]:
        return []
    behind = [t for t in thing.doc[end : min(end + 2, sentence_end(thing))] if not t.is_punct]
    if not behind or behind[0].lower_ != "that" or behind[0].dep_ != "mark":
        return []
    clause = [t for t in behind[0].head.subtree if t.i >= behind[0].i]
    return clause[:-1] if clause[-1].text == "." else clause


def _as(verb: Token) -> list[Token]:
    """ "described it as …", also where the parser hung "as …" on the object."""
    described = _children(verb, *_THINGS)
    for child in (*verb.children, *(t for noun in described for t in noun.children)):
        if child.dep_ == "prep" and child.lower_ == "as" and child.i > verb.i:
            return _subtrees([*described, child]) + [word for thing in described for word in _claimed(thing)]
    return []


def _named(verb: Token) -> list[Token]:
    """ "called it a mistake": the object and its description."""
    for child in _children(verb, "oprd", "ccomp", "acomp", "attr"):
        verbal = child.pos_ == "VERB" and child.dep_ == "ccomp"
        if child.i > verb.i and (verbal or child.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "ADV")):
            return _subtrees([*_children(verb, *_THINGS), child])
    # the parser hangs the description on the object ("called the charges unfounded", "called the war a mistake")
    described = [t for t in _children(verb, "dobj") if any(_describes(inner) for inner in t.rights)]
    quoted = [t for t in _children(verb, "dobj") if any(inner.is_quote and inner.i > t.i for inner in t.subtree)]
    return _subtrees(described or quoted)


def _describes(inner: Token) -> bool:
    bare = inner.dep_ == "acl" and inner.tag_ == "VBN" and not _children(inner, "agent", "prep")
    if inner.dep_ == "appos":
        return not inner.doc[inner.left_edge.i - 1].is_punct
    return bare or inner.dep_ == "npadvmod" or (inner.dep_ == "amod" and inner.i > inner.head.i)


def _attributed(verb: Token) -> list[Token]:
    """ "put it down to bad weather": the object and the cause."""
    things = _children(verb, *_THINGS)
    behind = [*_children(verb, "prep", "dative"), *(t for thing in things for t in _children(thing, "prep"))]
    cause = [t for t in behind if t.lower_ in ("to", "with")]
    return _subtrees([*things, *cause]) if cause and things else []


def _prepositional(verb: Token, frames: frozenset[str]) -> list[Token]:
    """ "accused X of …", "called on X to …": behind one of the prepositions, with the object before it."""
    things = [noun for thing in _children(verb, "dobj") for noun in (thing, *_children(thing, "conj"))]
    inner = [t for noun in things for t in _children(noun, "prep") if t.lower_ == "of"]
    inner += [t for particle in _children(verb, "prt", "advmod") for t in _children(particle, "prep")]
    for child in (*_children(verb, "prep", "dative"), *inner):
        preposition = "to_noun" if child.lower_ == "to" else child.lower_
        if preposition in frames and child.i > verb.i and not any(map(_is_time, child.children)):
            objects = [t for t in _children(verb, "dobj") if t.i < child.i]
            purpose = [t for t in _children(verb, "xcomp", "advcl") if t.i > child.i and _is_infinitive(t)]
            return _subtrees([*objects, *child.children, *purpose])
    return []


_FRAMES = (
    ("clause", _clause),
    ("named", _named),
    ("as", _as),
    ("attribute", _attributed),
    ("to", _infinitive),
    ("ing", _gerund),
    ("object", _object),
)


def noun_content(noun: Token) -> tuple[str, tuple[Span, ...]]:
    """What stands behind a cue noun or adjective: "clause" or "preposition", and the spans; else two empty values."""
    for child in _children(noun, "acl", "relcl", "ccomp", "xcomp", "advcl"):
        if child.i > noun.i and _reports(child):
            return "clause", spans(child.subtree, noun)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":  # "his claim is that …"
        for clause in _children(noun.head, "ccomp"):
            return "clause", spans(clause.subtree, noun)
    for child in _children(noun, "prep"):
        if child.i > noun.i and child.lower_ in lexicon().words["content_prepositions"]:
            return "preposition", spans(_subtrees(child.children), noun)
    return "", ()


def _reports(clause: Token) -> bool:
    """A clause with "that" or "to", or one without either right behind ("is sure it will")."""
    if _is_infinitive(clause) or clause.dep_ == "ccomp":
        return True
    return any(t.lower_ == "that" and (t.dep_ == "mark" or clause.dep_ in ("acl", "relcl")) for t in clause.children)
