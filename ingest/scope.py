"""Which triggers are events of their own, and which only tell what another one is about."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.clauses import has_aux, is_passive, objects, subject
from ingest.event_lexicon import lexicon
from ingest.participants import Participants
from ingest.triggers import Trigger

_DOWN = {"xcomp", "ccomp", "pcomp", "dobj", "pobj", "acl", "oprd", "nsubjpass", "prep", "conj", "dative", "nmod",
         "compound", "poss", "amod", "agent", "nsubj", "advcl", "relcl", "attr", "appos"}
_FINITE = {"VBD", "VBN", "VBZ", "VBP"}
_FINITE_AUX = {"will", "would", "shall", "should", "can", "could", "may", "might", "must", "do", "did", "does", "'ll",
               "’ll"}
#: What a verb has beside the object that it shares with the next one.
_BARE = {"nsubj", "nsubjpass", "aux", "auxpass", "advmod", "cc", "conj", "punct"}
_APART = {"after", "during", "since", "before", "following", "amid", "despite", "while", "when", "as"}
_TOPICS = {"on", "about", "over", "for"}  # what talks and agreements are about has not happened
_REASONS = {"for", "over"}
_SAME_CLAUSE = {"conj", "xcomp", "acomp", "oprd", "advcl"}  # what one "must" stretches over


def independent(found: list[Trigger], people: Participants) -> list[Trigger]:
    """Without conditions, duties, mere wishes, purposes, repetitions, and the content of another event."""
    by_word = {word.i: trigger for trigger in found for word in trigger.words}
    return [t for t in found if not (
        _is_unreal(t.head) or (t.by is None and _is_owed(t.head)) or _is_purpose(t.head, by_word)
        or _is_addition(t, by_word, people) or _is_outline(t, by_word) or _is_content(t, by_word, people))]


def _is_unreal(token: Token) -> bool:
    """Does it stand in a clause that only names a condition ("unless …"), or is it only sought ("tried to …")?"""
    words = lexicon()
    for above in (token, *token.ancestors):
        if above.dep_ in ("advcl", "ccomp") and any(
                child.dep_ in ("mark", "advmod") and child.lower_ in words.conditions for child in above.children):
            return True
        if _is_supposed(above):
            return True
        infinitive = above.tag_ == "VB" and not has_aux(above, _FINITE_AUX)
        participle = above.dep_ in ("acl", "pcomp") and above.tag_ in ("VBG", "VBN") and above != token
        if participle or (above.dep_ == "relcl" and not infinitive) or (
                above.dep_ == "pcomp" and above.head.lower_ == "by"):
            return False
        wanted = above.dep_ == "xcomp" or (above.dep_ in ("acl", "advcl", "relcl") and infinitive)
        if wanted and above.pos_ == "VERB" and above.head.lemma_.lower() in words.sought:
            return True
    return False


def _is_supposed(token: Token) -> bool:
    """Is it only suspected, feared or kept from happening ("on suspicion of attacking", "to prevent attacks")?"""
    words, above = lexicon(), token.head
    if token.dep_ in ("pcomp", "pobj") and above.dep_ == "prep" and above.lower_ == "of":
        return above.head.lemma_.lower() in words.supposition
    if token.dep_ == "xcomp" and above.lemma_ in words.supposing:
        return True
    return token.dep_ in ("dobj", "pcomp") and above.lemma_ in words.averting


def _is_owed(verb: Token) -> bool:
    """"must continue its aid", "has to be ready to pay": a duty is no deed; what is demanded so has its own trigger."""
    while not has_aux(verb, lexicon().must):
        bare = not any(child.dep_ in ("nsubj", "nsubjpass", "aux") and child.lower_ != "to" for child in verb.children)
        if verb.dep_ not in _SAME_CLAUSE or not bare:
            return False
        verb = verb.head
    return True


def _is_purpose(token: Token, by_word: dict[int, Trigger]) -> bool:
    """Is it only what another event is for ("opened fire to disperse …")?"""
    return any(above.tag_ == "VB" and above.head.i in by_word and subject(above) is None
               and (above.dep_ == "advcl" or (above.dep_ == "xcomp" and above.head.lemma_ == "use"))
               for above in (token, *token.ancestors))


def _is_addition(trigger: Trigger, by_word: dict[int, Trigger], people: Participants) -> bool:
    """"killed ten people and wounded twenty": the same act goes on, against nobody who has a name."""
    verb = trigger.head
    above = by_word.get(verb.head.i)
    if verb.dep_ != "conj" or above is None or above.type != trigger.type or subject(verb) is not None:
        return False
    known = set(objects(above.head))  # "was tortured and killed": the same victim
    others = (noun for noun in objects(verb) if noun not in known)
    return not any(isinstance(one, str) for noun in others for one in people.someone_in(noun))


def _is_outline(trigger: Trigger, by_word: dict[int, Trigger]) -> bool:
    """Does another verb tell the deed in full: "were killed when rebels attacked", "agreed and accepted the plan"?"""
    verb = trigger.head
    same = [child for child in verb.children if child.i in by_word and by_word[child.i].head == child
            and by_word[child.i].type == trigger.type]
    if is_passive(verb) and not any(child.dep_ == "agent" for child in verb.children):
        return any(child.dep_ == "advcl" and subject(child) is not None and not is_passive(child) for child in same)
    shared = any(child.dep_ == "conj" and subject(child) is None for child in same)
    return shared and all(child.dep_ in _BARE for child in verb.children)


def _is_content(trigger: Trigger, by_word: dict[int, Trigger], people: Participants) -> bool:
    """Does another trigger stand above it whose content, reason or repetition it is?"""
    token, apart, reason, topic = trigger.head, False, False, False
    while token.head != token and token.dep_ in _DOWN:
        step, token = token, token.head
        clause = step.dep_ in ("advcl", "relcl") and (step.tag_ != "VB" or has_aux(step, _FINITE_AUX))
        apart = apart or clause or (step.dep_ == "prep" and step.lower_ in _APART)
        reason = reason or (step.dep_ == "prep" and step.lower_ in _REASONS)
        topic = topic or (step.dep_ == "prep" and step.lower_ in _TOPICS)
        above = by_word.get(token.i)
        if above is None or above == trigger or step.dep_ in ("conj", "poss"):
            continue
        if above.type == trigger.type and (above.head.pos_ == "NOUN" or trigger.head.tag_ not in _FINITE):
            return True
        if _is_part(step, token, above, trigger) or (topic and above.type in lexicon().groups["mutual"]):
            return True
        if step.dep_ != "nsubj" and not apart and (reason or above.type in lexicon().groups["matrix"]):
            return not _is_told_of(trigger, above, people)
    return False


def _is_part(step: Token, token: Token, above: Trigger, trigger: Trigger) -> bool:
    """"the suppression of unrest", "eased a curfew imposed in May" or "it had imposed": one act names the other."""
    if step.dep_ == "prep" and step.lower_ == "of":
        return above.head.pos_ == "NOUN"
    if trigger.head.dep_ == "relcl" and above.noun is not None and trigger.head.head == above.noun:
        return trigger.head.lemma_ in lexicon().carry
    return step.dep_ == "acl" and step.tag_ == "VBN" and token == above.noun and not any(
        child.dep_ == "agent" for child in step.children)


def _is_told_of(trigger: Trigger, above: Trigger, people: Participants) -> bool:
    """"condemned Israel's attack", "rejected Clinton's claim": what is judged happened, and has an actor of its own."""
    groups = lexicon().groups
    if trigger.head.pos_ != "NOUN":
        return False
    if above.type == "REJECT" and trigger.type == "ACCUSE":
        return any(child.dep_ == "poss" and people.is_someone(child) for child in trigger.head.lefts)
    return (above.type in groups["judging"] and trigger.type in groups["hostile"]
            and bool(people.named_in(trigger.head, ("by",))))
