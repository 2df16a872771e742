"""The facts of an article as cards: titles and rows whose values are words and entities."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from explorer.markup import counted, date_text, support_words
from explorer.view import Step, to_text
from graph.articles import Support
from graph.marks import shown_fact
from graph.model import DateMention, Event, Facts, Participant, Relation, Role, Span, Statement
from graph.names import tidy
from graph.ontology import ontology

Part = str | dict[str, str]  # words, or {"entity": id}
Card = dict[str, Any]
Rows = Sequence[tuple[str, list[Part]]]
_MODES = {"historical": "past", "future": "planned", "hypothetical": "conditional"}


def fact_cards(facts: Facts, support: Sequence[Support]) -> list[Card]:
    """One card a fact, statements first, then relations, offices and events."""
    return [
        *(_statement(facts, number, one) for number, one in enumerate(facts.statements)),
        *(_relation(facts, number, one, support[number]) for number, one in enumerate(facts.relations)),
        *(_role(facts, number, one) for number, one in enumerate(facts.roles)),
        *(_event(facts, number, one) for number, one in enumerate(facts.events)),
    ]


def explore_address(ids: Sequence[str], select: str) -> dict[str, str]:
    """The parameters of Explore with these nodes and one of its items selected."""
    return {"v": to_text([Step("add", tuple(ids))]), "s": to_text([Step("add", (select,))])[4:]}


def _card(layer: str, key: str, sentence: int, title: list[Part], rows: Rows, **more: Any) -> Card:
    told = [[name, parts] for name, parts in rows if parts]
    return {"layer": layer, "key": key, "sentence": sentence, "title": title, "rows": told, **more}


def _statement(facts: Facts, number: int, one: Statement) -> Card:
    id_ = f"{facts.article.id}#statement-{number}"
    spans = one.content_parts or ((one.content,) if one.content else ())
    quote = " … ".join(_words(facts, span) for span in spans)
    cue = f"“{_words(facts, one.cue)}” · {one.quote_type}" if one.cue else one.quote_type
    rows: Rows = [("Speaker", _speaker(facts, one)), ("About", _listed(facts, one.about)), ("Cue", [cue]),
            ("Via", _listed(facts, (one.via,) if one.via else ()))]
    nodes = [id_, *dict.fromkeys((*((one.speaker,) if one.speaker else ()), *one.about))]
    return _card("statement", f"statement-{number}", one.sentence, ["Statement"], rows, stance=one.stance, quote=quote,
                 group=ontology().stance_group(one.stance), confidence=one.confidence,
                 explore=explore_address(nodes, id_), ids=nodes, select=id_)


def _speaker(facts: Facts, one: Statement) -> list[Part]:
    """Who speaks, with the office the article gives, or the words for somebody without a name."""
    if one.speaker is None:
        return [_words(facts, one.speaker_span)] if one.speaker_span else ["not named"]
    title = next((role.title for role in facts.roles if role.person == one.speaker and role.status == "current"), "")
    return [{"entity": one.speaker}, *([f", {title}"] if title else [])]


def _relation(facts: Facts, number: int, one: Relation, support: Support) -> Card:
    title: list[Part] = [{"entity": one.subject}, ontology().phrase(one.predicate, one.status), {"entity": one.object}]
    ends = (("since", one.since), ("until", one.until))
    terms = [one.status, *(f"{word} {date_text(day)}" for word, day in ends if day)]
    rows: Rows = [
        ("Status", [", ".join(terms)]), ("Shown by", _shown_by(facts, "relation", number)),
        ("Support", [_support_text(support)]),
    ]
    id_ = f"{facts.article.id}#relation-{number}"
    return _card("relation", f"relation-{number}", one.sentence, title, rows, confidence=one.confidence,
                 denied=one.status == "negated", **_link([one.subject, one.object], id_))


def _support_text(support: Support) -> str:
    """“5 independent of 7 reports”; what denies it is told beside."""
    yes = support_words(support.affirmed_independent, support.affirmed)
    no = f"{support.denied_independent} of {counted(support.denied, 'report')}"
    if support.denied:
        return f"affirmed by {yes}; denied by {no}" if support.affirmed else f"denied by {no}"
    return yes


def _role(facts: Facts, number: int, one: Role) -> Card:
    of = [id_ for id_ in (one.organization, one.place) if id_]
    rows: Rows = [("Of", _listed(facts, of)), ("Status", [one.status] if one.status != "current" else []),
            ("Shown by", _shown_by(facts, "role", number))]
    name = "organization" if one.organization else "place"
    link = _link([one.person, of[0]], f"{facts.article.id}#role-{number}-{name}") if of else {}
    return _card("relation", f"role-{number}", one.sentence, [{"entity": one.person}, f"office: {one.title}"], rows,
                 denied=one.status == "negated", **link)


def _link(ends: list[str], select: str) -> dict[str, Any]:
    """The way to Explore; what joins an entity to itself has no line there."""
    if ends[0] == ends[1]:
        return {}
    return {"explore": explore_address(ends, select), "ids": ends, "select": select}


def _event(facts: Facts, number: int, one: Event) -> Card:
    id_ = f"{facts.article.id}#event-{number}"
    modes = [_MODES[mode] for mode in one.modes if mode in _MODES]
    kind = ontology().events.get(one.type, one.type)
    title: list[Part] = [f"“{_words(facts, one.trigger)}”", kind] if one.trigger else [kind]
    rows: Rows = [("Actors", _listed(facts, one.actors)), ("Targets", _listed(facts, one.targets)),
            ("Places", _listed(facts, one.places)), ("Happened", [_happened(facts, one.date)]),
            ("Told as", [", ".join(modes)] if modes else [])]
    named = [part for part in (*one.actors, *one.targets, *one.places) if isinstance(part, str)]
    nodes = [id_, *dict.fromkeys(named)]
    return _card("event", f"event-{number}", one.sentence, title, rows, code=one.type,
                 confidence=one.confidence, denied="negated" in one.modes,
                 explore=explore_address(nodes, id_), ids=nodes, select=id_)


def _happened(facts: Facts, date: DateMention | None) -> str:
    if date is None:
        return "no date"
    words = f"from “{tidy(facts.article.text[date.start : date.end])}”"
    if date.from_ is None:
        return f"no date settled, {words}"
    ends = [date_text(date.from_), *([date_text(date.to)] if date.to and date.to != date.from_ else [])]
    return f"{' – '.join(ends)}, {words}"


def _shown_by(facts: Facts, layer: str, number: int) -> list[Part]:
    """The marked words of a fact, without those of its ends."""
    shown = shown_fact(facts, layer, number)
    if shown is None:
        return []
    sentence = facts.sentences[shown.sentence]
    text = facts.article.text[sentence.start : sentence.end]
    words = [tidy(text[mark.start : mark.end]) for mark in shown.marks if mark.kind in ("fact", "negation")]
    return [" … ".join(f"“{one}”" for one in words)] if words else []


def _listed(facts: Facts, ones: Sequence[Participant]) -> list[Part]:
    """Entities and words, with commas between."""
    return list(_with_commas(facts, ones))


def _with_commas(facts: Facts, ones: Sequence[Participant]) -> Iterator[Part]:
    for number, one in enumerate(ones):
        if number:
            yield ", "
        yield {"entity": one} if isinstance(one, str) else f"“{_words(facts, one)}”"


def _words(facts: Facts, span: Span | None) -> str:
    return tidy(facts.article.text[span.start : span.end]) if span else ""
