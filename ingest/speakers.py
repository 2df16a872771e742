"""Who speaks: the subject of a cue, found through chains of verbs, and the words that name it."""
from __future__ import annotations

import calendar
from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Span
from ingest.bounds import sentence_end, sentence_start
from ingest.clauses import is_passive
from ingest.contents import is_stray, says, speaks_as_word
from ingest.cues import lexicon
from ingest.reading import Reading

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = ("who", "which", "that", "whom")
_NOUNS = ("PROPN", "NOUN", "PRON")
#: A verb without a subject of its own has that of the verb it hangs on, when it hangs there in one of these ways.
_SHARES_SUBJECT = ("conj", "advcl", "xcomp", "ccomp", "dep", "parataxis", "pcomp", "prep", "oprd", "acomp", "advmod")
_VOICED = ("with", "from", "by", "of")
_AFTER_TIME = ("earlier", "later", "ago", "before")
_PARTS = ("compound", "poss", "amod", "nmod")
_LONGEST_CHAIN = 5
_MONTHS = frozenset(calendar.month_name[1:])
#: What may follow the head of a noun phrase without being a part of the name.
_ASIDE = ("relcl", "acl", "appos", "punct", "advcl", "ccomp", "parataxis", "advmod", "dep")


def subject_of(verb: Token) -> Token | None:
    """The noun that a verb has as its own subject; behind a passive whoever is named with "by"."""
    agent = _child(verb, "agent")
    if agent is not None:
        return _child(agent, "pobj")
    own = _own_subject(verb)
    if own is None:
        before = verb.nbor(-1) if verb.i else verb
        # the parser took "Petrov notes" for a noun and its name
        return before if before.head == verb and before.dep_ in ("compound", "poss", "nmod") else None
    if own.dep_ == "nsubjpass":
        return None
    return _behind_relative(own, verb) if own.lower_ in _RELATIVE else own


def _own_subject(verb: Token) -> Token | None:
    """Its subject; of several not the time ("Hours earlier the parliament …"), which the parser took for one."""
    found = [t for t in verb.children if t.dep_ in _SUBJECTS]
    people = [t for t in found if t.lemma_.lower() not in lexicon().words["times"]] or found
    near = [t for t in people if t.i < verb.i]  # "Taxes, as Weber noted, do not fall": the parser gives it both
    return near[-1] if near else next(iter(people), None)


def _child(token: Token, *deps: str) -> Token | None:
    return next((t for t in token.children if t.dep_ in deps), None)


def _behind_relative(pronoun: Token, verb: Token) -> Token:
    """The noun between a relative pronoun and its verb, which then is the subject ("which Moscow says could …")."""
    before = verb.nbor(-1) if verb.i else verb
    named = before.pos_ in _NOUNS and before.dep_ not in ("pobj", "npadvmod")
    return before if named and before.i > pronoun.i else pronoun


def speaker_of(cue: Token) -> Token | None:
    """The head of the words that name the speaker of a cue verb, or None where the sentence names nobody."""
    before = cue.nbor(-1) if cue.i else cue
    named = before.pos_ == "PROPN" or before.lemma_.lower() in lexicon().words["people"]
    object_ = before.dep_ in ("dobj", "dative") or (before.dep_ == "pobj" and before.head.lower_ not in _VOICED)
    if cue.tag_ == "VBG" and named and not object_:
        return before  # "with Petrov saying", not "a letter to Petrov asking"
    own = subject_of(cue)
    if own is not None:
        return own
    if is_participle(cue) or _child(cue, "nsubjpass", "expl") is not None:
        return None
    if cue.dep_ == "acl" and any(t.tag_ == "TO" for t in cue.children):
        return None  # "a chance to insist" tells of no speech
    reporter = _reporter(cue)
    found = _shared_subject(cue) if reporter is None else speaker_of(reporter)
    return None if found is not None and found.lower_ == "it" and found.head.lemma_ in ("be", "go") else found


def _reporter(cue: Token) -> Token | None:
    """The verb of saying that a participle behind a comma goes on from ("said the plan would fail, calling it …").

    The parser hangs the participle in what is said; then the subject of that would be taken for the speaker.
    """
    first = cue.left_edge.i
    if cue.tag_ != "VBG" or first == sentence_start(cue) or cue.doc[first - 1].text not in (",", "-", "–", "—"):
        return None
    found, inner = None, cue
    for verb in cue.ancestors:
        reported = inner.dep_ in ("ccomp", "acl") and inner != cue and inner.i > verb.i
        if reported and (says(verb) or verb.lemma_.lower() in lexicon().nouns):
            found = verb if verb.pos_ == "VERB" else next((t for t in verb.ancestors if t.pos_ == "VERB"), found)
        inner = verb
    return found


def _shared_subject(cue: Token) -> Token | None:
    """The subject of the verb or noun that a verb without one hangs on, some steps up."""
    verb = cue
    for _ in range(_LONGEST_CHAIN):
        if verb != cue and (found := _own_subject(verb)) is not None:
            return found
        if verb.dep_ in ("acl", "relcl"):
            if (verb.tag_ != "VBG" or verb.nbor(-1).text != ",") and speaks_as_word(verb.head):
                return owner(_sent_to(verb.head) or verb.head)
            verb = next((t for t in verb.ancestors if t.pos_ in ("VERB", "AUX")), verb)
            continue
        if verb.dep_ not in _SHARES_SUBJECT:
            return None
        if is_stray(verb):
            verb = verb.head.head
            continue
        if verb.dep_ == "xcomp" and verb.head.lemma_ in lexicon().words["hands_over"]:
            whom = _child(verb.head, "dobj", "dative")
            if whom is not None:
                return whom
        verb = verb.head
        if verb.pos_ in ("NOUN", "PROPN"):
            return verb if verb.dep_ in _SUBJECTS else None
    return None


def _sent_to(noun: Token) -> Token | None:
    """The letter to this noun: "a letter to the bank urging it …"."""
    to = noun.head
    if noun.dep_ != "pobj" or to.lower_ != "to":
        return None
    letters = (to.head, *(t for t in to.head.children if t.dep_ == "dobj"))
    return next((t for t in letters if t.lemma_.lower() in lexicon().words["documents"]), None)


def is_participle(verb: Token) -> bool:
    """Passive, or a participle without "have" ("as reported"), also one tagged as a past tense ("when asked")."""
    if is_passive(verb):
        return True
    if any(t.dep_ in _SUBJECTS or t.lemma_ == "have" for t in verb.children):
        return False
    if verb.tag_ == "VBD":
        opens = verb.i == sentence_start(verb) and verb.head.i > verb.i  # "Asked whether …, she said …"
        asked = opens or any(t.lower_ in ("when", "if", "once") for t in verb.children)
        bare = verb.dep_ == "acl" and _child(verb, "ccomp") is None
        return bare or (verb.dep_ == "advcl" and asked)
    return verb.tag_ == "VBN" and verb.dep_ != "conj"


def noun_before(verb: Token) -> Token | None:
    """The nearest noun before a verb of saying in its sentence, for a subject that the parser missed."""
    for token in reversed(verb.doc[sentence_start(verb) : verb.i]):
        if token.pos_ in _NOUNS and token.dep_ not in ("npadvmod", "compound", "poss"):
            return token
        if token.pos_ == "VERB":
            return None
    return None


def noun_behind(verb: Token) -> Token | None:
    """The noun right behind a verb of saying ("No ship was held, said its director"), where the parser missed it."""
    rest = verb.doc[verb.i + 1 : sentence_end(verb)]
    return next((t for t in rest if t.pos_ in _NOUNS and t.dep_ not in _PARTS and t.left_edge.i == verb.i + 1), None)


def owner(noun: Token) -> Token:
    """Whose utterance a noun is ("a statement from X saying", "X issued a statement saying"); else the noun itself."""
    if noun.lemma_.lower() not in lexicon().words["documents"]:
        return noun
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("from", "by"):
            return _child(child, "pobj") or noun
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in ("dobj", "pobj") or verb.pos_ != "VERB":
        return noun
    return (subject_of(verb) if noun.dep_ == "dobj" else _child(verb, *_SUBJECTS)) or noun


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; other tokens stand for themselves."""
    if token.lower_ in _RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ"):
        clause = next((t for t in token.ancestors if t.dep_ == "relcl"), None)
        if clause is not None:
            return clause.head
    return token


def _phrase(head: Token) -> list[Token]:
    """The words of a noun phrase in order: titles and "of …", and the name behind a noun; no clauses, no asides."""
    kept = [head]
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and head.pos_ == "NOUN" and child.i > head.i:
            kept.extend(_phrase(child))
        elif child.dep_ not in _ASIDE or child.i < head.i:
            kept.extend(child.subtree)
    kept.sort(key=lambda t: t.i)
    if len(kept) > 1 and kept[0].lower_ in lexicon().headline_verbs and kept[0].dep_ == "compound":
        kept.pop(0)  # "…," claims Anna Weber: the tagger's noun
    kept = [t for t in kept if not _colon_between(head, t)]
    breaks = [n for n, t in enumerate(kept) if "\n" in t.text and t.i < head.i]
    kept = kept[breaks[-1] + 1 :] if breaks else kept
    kept = kept[_date_before(kept, head) :]
    while len(kept) > 1 and (kept[0].is_punct or kept[0].is_space):
        kept.pop(0)
    while len(kept) > 1 and (kept[-1].is_punct or kept[-1].is_space):
        kept.pop()
    return kept


def _colon_between(head: Token, other: Token) -> bool:
    """"Poll: Weber leads": what follows the colon is no part of the name."""
    return other.i > head.i and any(t.text == ":" for t in head.doc[head.i : other.i + 1])


def _date_before(words: list[Token], head: Token) -> int:
    """How many words before a name are a date ("On 4 March Weber said", which the parser reads as one phrase)."""
    count = 0
    for number, word in enumerate(words):
        before, behind = word.nbor(-1) if word.i else word, words[min(number + 1, len(words) - 1)]
        month = word.text in _MONTHS and (before.text.isdigit() or behind.text.isdigit())
        time = word.lemma_.lower() in lexicon().words["times"] and behind.lower_ in _AFTER_TIME
        if word.i >= head.i:
            break
        if month or time:
            count = number + 2 if behind.text.isdigit() or time else number + 1
    return min(count, words.index(head))


def speaker_span(speaker: Token) -> Span:
    """The words that name the speaker, up to the relative pronoun of a relative clause ("officials who …")."""
    head = antecedent(speaker)
    words = _phrase(head)
    last = words[-1] if head == speaker or speaker.i < words[-1].i else speaker
    return Span(words[0].idx, last.idx + len(last))


def speaker_entity(reading: Reading, speaker: Token) -> str | None:
    """The id of the entity that speaks: at the head of the phrase, else the name set beside it."""
    head = antecedent(speaker)
    found = (reading.entity_at(token) for token in (speaker, head, *_beside(head)))
    return next((id_ for id_ in found if id_ is not None), None)


def _beside(head: Token) -> Iterator[Token]:
    yield from (t for t in head.children if t.dep_ == "appos" and not _colon_between(head, t))
    if head.dep_ == "appos" and head.head.pos_ == "PROPN":
        yield head.head
    if head.pos_ == "NOUN":  # "the head of the Central Bank, Ana Ruiz": the parser hangs her on the bank
        inner = (t for child in head.children if child.dep_ == "prep" for t in child.subtree)
        yield from (t for t in inner if t.dep_ == "appos" and t.ent_type_ == "PERSON" and t.i == head.right_edge.i)


def can_speak(reading: Reading, speaker: Token) -> bool:
    """Is it somebody, or a paper or poll, that the noun means?"""
    head, words = antecedent(speaker), lexicon().words
    if reading.entity_at(head) is not None or head.pos_ == "PROPN":
        return True
    if head.pos_ == "PRON":
        return head.lower_ not in words["mute"] and head.lower_ not in ("it", "which")
    return speaks_as_word(head)
