"""Indirect speech: cue verbs, nouns and adjectives with what they report, "according to", names before a colon."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from graph.model import Span
from ingest.asides import acts, around_aside, block_behind, rest_of_sentence
from ingest.bounds import sentence_start
from ingest.colons import before_colon
from ingest.contents import content_of, noun_content, says, spans, words_in
from ingest.cues import PLAIN, Cue, lexicon, verb_cues
from ingest.deeds import is_deed, is_unsaid
from ingest.reading import Reading
from ingest.said import Said
from ingest.speakers import antecedent, can_speak, is_participle, noun_before, noun_behind, speaker_of, subject_of
from ingest.stance import ANSWERS, by_content, is_negated, negated_stance
from ingest.stands import idiom, stand

_FREE = ("object", "preposition", "ing")


def indirect(reading: Reading, tokens: Iterable[int]) -> Iterator[Said]:
    """What is told with a cue word among the tokens (their numbers)."""
    for i in tokens:
        found = _told_with(reading, reading.doc[i])
        if found is not None and found.parts and not _is_time(reading, found.speaker):
            yield found


def _is_time(reading: Reading, speaker: Token) -> bool:
    dated = speaker.ent_type_ in ("DATE", "TIME") and reading.entity_at(speaker) is None
    return speaker.lemma_.lower() in lexicon().words["times"] or (dated and speaker.pos_ != "PROPN")


def _told_with(reading: Reading, token: Token) -> Said | None:
    if token.lower_ == "according":
        return _according(token)
    if token.text == ":":
        return before_colon(reading, token)
    match token.pos_:
        case "VERB" | "AUX":
            return idiom(reading, token) or _verb(reading, token) or _reported_by(token) or _adjective(reading, token)
        case "NOUN":
            return _noun(reading, token) or stand(reading, token)
        case "ADJ":
            return _adjective(reading, token)
        case "PROPN":
            return _headline(reading, token)
        case "ADP":
            return stand(reading, token)
    return None


def _verb(reading: Reading, token: Token) -> Said | None:
    if token.tag_ == "VBG" and token.lemma_ in ("cite", "quote") and (cited := _citing(reading, token)) is not None:
        return cited
    for cue in verb_cues(token):
        frame, parts = _content(token, cue)
        if not parts or (frame == "preposition" and token.dep_ == "pobj"):
            continue
        if frame == "clause" and parts[-1].end <= token.idx and any(child.dep_ == "mark" for child in token.lefts):
            return None  # "Lund noted that Norway keeps it": "Lund noted" is not what Norway says
        speaker = speaker_of(token)
        if speaker is None and frame == "clause" and not is_participle(token):
            speaker = noun_behind(token) if parts[-1].end <= token.idx else noun_before(token)
        stance = negated_stance(token, cue) if is_negated(token) else cue.stance
        if speaker is None or stance is None:
            return None
        if not _fits(reading, speaker, cue, frame):
            continue
        if is_unsaid(token) or is_deed(reading, token, speaker, frame) or _is_bare(token, frame, stance):
            return None
        if frame == "object" and _lends_itself(token):
            return None
        return Said(token, speaker, by_content(stance, _words(reading, parts), None), parts, frame, cue.attitude)
    return None


def _is_bare(verb: Token, frame: str, stance: str) -> bool:
    """Is "it" all that is said ("mentioned it"), or a paper of which nothing is told ("released a statement")?

    What is denied or confirmed may be no more ("denied it").
    """
    things = [t for t in verb.children if t.dep_ == "dobj"]
    carries = verb.lemma_ == "write" or verb.lemma_ in lexicon().words["carriers"]
    if frame == "object" and carries and any(map(_is_empty, things)):
        return True
    return frame == "object" and stance not in ANSWERS and any(t.lower_ in ("it", "whom") for t in things)


def _is_empty(thing: Token) -> bool:
    """ "A statement" and no word of what is in it, or a colon behind it."""
    announces = any(t.text == ":" for t in thing.doc[thing.i : thing.right_edge.i + 2])
    clauses = (t for t in thing.children if t.dep_ == "acl" and not says(t))  # "a statement saying" is told by "saying"
    parts = (t for t in thing.children if t.dep_ in ("prep", "relcl", "compound", "poss") and t.lower_ != "to")
    tells = any(clauses) or any(parts)
    return announces or (thing.lemma_.lower() in lexicon().words["documents"] and not tells)


def _lends_itself(verb: Token) -> bool:
    """Is the object itself a cue with a content ("voiced concern over the plan")? Then the noun tells the statement."""
    things = [t for t in verb.children if t.dep_ == "dobj" and t.lemma_.lower() in lexicon().nouns]
    return verb.lemma_ in lexicon().words["light"] and any(noun_content(t)[1] for t in things)


def _content(token: Token, cue: Cue) -> tuple[str, tuple[Span, ...]]:
    frame, parts = content_of(token, cue)
    if parts or not {"clause", "quote"} <= cue.frames:
        return frame, parts
    behind = rest_of_sentence(token) if token.lemma_ in PLAIN else ()
    return "clause", block_behind(token) or around_aside(token) or behind


def _words(reading: Reading, parts: Iterable[Span]) -> list[Token]:
    return [token for part in parts for token in words_in(reading.doc, part.start, part.end)]


def _fits(reading: Reading, speaker: Token, cue: Cue, frame: str) -> bool:
    """May this subject be the speaker of this cue? "This shows …" and "the move suggests …" have none."""
    words, speaker = lexicon().words, antecedent(speaker)
    if speaker.lower_ in words["mute"] and not any(t.dep_ in ("acl", "relcl", "prep") for t in speaker.children):
        return False
    if cue.source and frame == "object":
        return speaker.lemma_.lower() in words["documents"]
    return not (cue.source or cue.attitude or frame in _FREE) or can_speak(reading, speaker)


def _citing(reading: Reading, token: Token) -> Said | None:
    """ "…, citing four diplomats": the clause before it is what they say; what is cited may also be a fact."""
    source = next((t for t in token.children if t.dep_ == "dobj"), None)
    if source is None or not can_speak(reading, source) or any(t.dep_ == "relcl" for t in source.children):
        return None
    clause = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if clause is None:
        return None
    said = next((t for t in clause.children if t.dep_ == "ccomp"), clause)
    aside = set(token.subtree)
    return Said(token, source, "asserts", spans([t for t in said.subtree if t not in aside], token), "citing")


def _reported_by(token: Token) -> Said | None:
    """ "as X put it, …", "as reported by X": the clause around it is what X says."""
    marks = [t for t in token.lefts if t.lower_ == "as"]
    passive = any(t.dep_ == "nsubjpass" for t in token.children)  # "as the door was pushed back by X"
    if not marks or passive or token.dep_ not in ("advcl", "prep", "pcomp"):
        return None
    if acts(token, marks[0], token.right_edge.i):
        return None
    speaker = subject_of(token)
    cues = [cue for cue in verb_cues(token) if "quote" in cue.frames]
    if speaker is None or not cues:
        return None
    aside = set(token.subtree)
    around = spans([t for t in token.head.subtree if t not in aside], token)
    return Said(token, speaker, cues[0].stance, around, "clause")


def _headline(reading: Reading, token: Token) -> Said | None:
    """ "Kremlin Denies Plan": a capitalised verb that the tagger took for a part of a name."""
    stance = lexicon().headline_verbs.get(token.lower_)
    headline = stance is not None and reading.sentences[reading.sentence_of(token)].part == "headline"
    if stance is None or not headline or token.i == sentence_start(token):
        return None
    if token.nbor(-1).pos_ not in ("PROPN", "NOUN"):
        return None
    rest = spans([t for t in token.sent if t.i > token.i], token)
    return Said(token, token.nbor(-1), stance, rest, "headline")


def _noun(reading: Reading, token: Token) -> Said | None:
    stance = lexicon().nouns.get(token.lemma_.lower())
    if stance is None:
        return None
    frame, parts = noun_content(token)
    if not parts:
        return None
    given = None if frame == "preposition" and token.dep_ == "pobj" else _noun_speaker(token, clause=frame == "clause")
    speaker = given or _thinker(token)
    if speaker is None or not can_speak(reading, speaker):
        return None
    return Said(token, speaker, stance, parts, "noun")


def _noun_speaker(noun: Token, *, clause: bool) -> Token | None:
    """Whose claim it is: "X's claim", "a claim by X", "X made the claim"; before a clause also "U.S. claims"."""
    for child in noun.children:
        if child.dep_ == "poss" and (child.pos_ in ("PROPN", "NOUN") or (clause and child.lower_ != "its")):
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from") and child.i > noun.i:
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    if noun.dep_ == "dobj" and noun.head.lemma_ in lexicon().words["light"]:
        return speaker_of(noun.head)
    named = (t for t in noun.children if t.dep_ in ("compound", "amod", "nmod"))
    return next((t for t in named if clause and t.ent_type_ in ("GPE", "ORG", "NORP", "PERSON")), None)


def _thinker(noun: Token) -> Token | None:
    """The subject of the clause around "in the hope of …", "for fear that …"."""
    within = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "with", "for", "out", "of")
    if not within or noun.lemma_.lower() not in lexicon().words["thoughts"]:
        return None
    verb = next((t for t in noun.head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return speaker_of(verb) if verb is not None else None


def _adjective(reading: Reading, token: Token) -> Said | None:
    """ "is confident that …", "was critical of …"."""
    stance = lexicon().adjectives.get(token.lower_)
    if stance is None or (token.pos_ == "ADJ" and token.dep_ != "acomp"):
        return None
    verb = token.head if token.dep_ == "acomp" else token
    _, parts = noun_content(token)
    speaker = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    if not parts or speaker is None or not can_speak(reading, speaker):
        return None
    if is_negated(verb):  # "is not sure that …"
        stance = lexicon().negated.get("attitude" if stance == "asserts" else stance)
    return Said(token, speaker, stance, parts, "adjective") if stance is not None else None


def _according(token: Token) -> Said | None:
    """ "according to X": the clause around it is what X says."""
    to = next((t for t in token.children if t.lower_ == "to"), None)
    speaker = next((t for t in to.children if t.dep_ == "pobj"), None) if to is not None else None
    if speaker is None:
        return None
    clause = token.head
    while clause.dep_ == "xcomp":  # "is to remain …, according to X"
        clause = clause.head
    aside = set(token.subtree)
    around = spans([t for t in clause.subtree if t not in aside], token)
    return Said(token, speaker, "asserts", around, "clause")
