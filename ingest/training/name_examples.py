"""Annotated texts -> what the name recognizer of the medium model learns from.

The texts know persons, organizations, places and other names; the model has 18 labels (OntoNotes). Each place takes the
label the model itself gives it, or gives its wording elsewhere; the model's own dates, numbers, nationalities and laws
stay; what neither settles is left open ("missing"), so that nothing is learned from it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from ingest.gazetteer import known

_PLACES = ("GPE", "LOC", "FAC")
_KEPT = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NORP", "LAW", "LANGUAGE"))
_UNSURE = frozenset(("EVENT", "PRODUCT", "WORK_OF_ART"))


@dataclass(frozen=True, slots=True)
class Text:
    """One annotated text: `entities` are start, end and type (Person, Organization, Place, Other)."""

    text: str
    entities: tuple[tuple[int, int, str], ...]
    held_back: bool


@dataclass(slots=True)
class _Labels:
    """What is learned from one text, as spans that do not overlap: labelled ones, and open ones."""

    labelled: list[Span] = field(default_factory=list)
    open: list[Span] = field(default_factory=list)


def read_texts(file: Path) -> list[Text]:
    """The texts of a file of JSON lines {"text", "entities": [{"start", "end", "type"}], "stop"}."""
    with file.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [
        Text(r["text"], tuple((e["start"], e["end"], e["type"]) for e in r["entities"]), bool(r.get("stop")))
        for r in records
    ]


def examples(texts: Sequence[Text], nlp: Language) -> list[Example]:
    """Each text with the labels to learn. `nlp` is the model as it was before."""
    docs = list(nlp.pipe((text.text for text in texts), batch_size=64))
    usual = _usual_labels(docs)
    return [
        _example(nlp, doc, _labels(doc, text, usual))
        for doc, text in zip(docs, texts, strict=True)
        if len(doc)
    ]


def _example(nlp: Language, doc: Doc, labels: _Labels) -> Example:
    reference = nlp.make_doc(doc.text)
    moved = [Span(reference, span.start, span.end, span.label_) for span in labels.labelled]
    missing = [Span(reference, span.start, span.end) for span in labels.open]
    reference.set_ents(moved, missing=missing, default="outside")
    return Example(nlp.make_doc(doc.text), reference)


def _usual_labels(docs: Iterable[Doc]) -> dict[str, str]:
    """Wording -> the kind of place that the model most often reads in it."""
    counts: dict[str, Counter[str]] = {}
    for doc in docs:
        for ent in doc.ents:
            if ent.label_ in _PLACES:
                counts.setdefault(_wording(ent), Counter())[ent.label_] += 1
    return {wording: min(found, key=lambda label: (-found[label], label)) for wording, found in counts.items()}


def _labels(doc: Doc, text: Text, usual: dict[str, str]) -> _Labels:
    labels = _Labels()
    taken: set[int] = set()
    for start, end, type_ in text.entities:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        exact = span.start_char == start and span.end_char == end
        found = _as_labelled(doc, span, type_, usual) if exact else None
        learned = found or span
        if not taken.isdisjoint(range(learned.start, learned.end)):
            continue
        if found is None and any(ent.label_ in _KEPT for ent in _models(doc, span)):
            continue  # "April 1978" is part of the model's own date
        (labels.open if found is None else labels.labelled).append(learned)
        taken.update(range(learned.start, learned.end))
    for ent in doc.ents:
        if taken.isdisjoint(range(ent.start, ent.end)) and ent.label_ in _KEPT | _UNSURE:
            (labels.open if ent.label_ in _UNSURE else labels.labelled).append(ent)
    return labels


def _as_labelled(doc: Doc, span: Span, type_: str, usual: dict[str, str]) -> Span | None:
    """The span under the model's label for it; None where there is no telling which one."""
    same = next((ent for ent in _models(doc, span) if _bare_start(ent) == span.start and ent.end == span.end), None)
    entry = known().get(span.text)
    if (same is not None and same.label_ == "NORP") or (entry is not None and entry.kind == "demonym"):
        return Span(doc, span.start, span.end, "NORP")
    if type_ == "Person":
        return Span(doc, span.start, span.end, "PERSON")
    if type_ == "Other":
        return same if same is not None and same.label_ in _UNSURE | _KEPT else None
    label = "ORG" if type_ == "Organization" else _place_label(doc, span, usual)
    with_article = same.start < span.start if same is not None else label != "GPE"
    follows = span.start > 0 and doc[span.start - 1].lower_ == "the"
    return Span(doc, span.start - (with_article and follows), span.end, label)


def _bare_start(ent: Span) -> int:
    """The model was taught that "the" belongs to a name: "the Kremlin"."""
    return ent.start + (ent[0].lower_ == "the" and len(ent) > 1)


def _place_label(doc: Doc, span: Span, usual: dict[str, str]) -> str:
    own = next((ent.label_ for ent in _models(doc, span) if ent.label_ in _PLACES), None)
    return own or usual.get(_wording(span), "GPE")


def _models(doc: Doc, span: Span) -> Iterator[Span]:
    """What the model itself found on these words."""
    return (ent for ent in doc.ents if ent.start < span.end and span.start < ent.end)


def _wording(span: Span) -> str:
    return span.text.lower().removeprefix("the ")
