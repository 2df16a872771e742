"""Notes that people write on nodes and lines: `:Note` nodes, in the store of the graph.

A note knows what it is about by its id, and a line by its two ends and its relation: so it stays when articles are
loaded again, and is there when what it is about comes back. What is gone keeps its notes; `lost_notes` lists them.
"""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from graph.drawn import by_label, edge_types, label_of
from graph.errors import UsageError
from graph.handmade import checked, new_id, now
from graph.happenings.folded import shown_as, whole
from graph.lines import Line
from graph.ontology import ontology
from graph.store import GraphStore
from graph.stored import ask

CHARACTERS = 10_000

#: What a note is about: a node by its id, or a line.
About = str | Line


@dataclass(frozen=True, slots=True)
class Note:
    """A note. `about`: the id of a node or line; `source`, `relation`, `target`: of a line; `named`: how it was called
    when the note was written. The times are ISO 8601 in UTC."""

    id: str
    about: str
    named: str
    text: str
    author: str
    made: str
    changed: str
    source: str = ""
    relation: str = ""
    target: str = ""


def about_id(about: About) -> str:
    """The id a note keeps of what it is about."""
    return about.id if isinstance(about, Line) else about


def add_note(store: GraphStore, about: About, text: str, *, named: str, author: str) -> Note:
    """Write a note on a node or a line."""
    time = now()
    ends = asdict(about) if isinstance(about, Line) else {}
    note = Note(new_id(), about_id(about), named, _checked(text), author, time, time, **ends)
    restore_note(store, note)
    return note


def change_note(store: GraphStore, note: Note, text: str, *, author: str) -> Note:
    """Another text; raises UsageError where the note was deleted meanwhile."""
    changed = replace(note, text=_checked(text), author=author, changed=now())
    if not ask(store, "MATCH (n:Note {id: $id}) RETURN n.id AS id", id=note.id):
        raise UsageError(f"The note on {note.named} was deleted meanwhile. Copy your text and add it as a new one.")
    store.write([("MATCH (n:Note {id: $id}) SET n += $props", {"id": note.id, "props": _props(changed)})])
    return changed


def delete_note(store: GraphStore, note_id: str) -> None:
    """Take a note away; an unknown id changes nothing."""
    store.write([("MATCH (n:Note {id: $id}) DETACH DELETE n", {"id": note_id})])


def restore_note(store: GraphStore, note: Note) -> None:
    """Put a note back as it was before it was deleted."""
    store.write([("MERGE (n:Note {id: $id}) SET n += $props", {"id": note.id, "props": _props(note)})])


def notes_about(store: GraphStore, about: About) -> tuple[Note, ...]:
    """The notes on one thing, the last changed first; those on any event of a happening are on it."""
    ids = whole(store, about) if isinstance(about, str) else [about.id]
    return _newest(ask(store, f"UNWIND $ids AS id MATCH (n:Note) WHERE n.about = id {_FIELDS}", ids=ids))


def note_counts(store: GraphStore) -> dict[str, int]:
    """How many notes each thing has that has any, by its id."""
    rows = ask(store, "MATCH (n:Note) RETURN n.about AS about, count(n) AS notes ORDER BY about")
    shown, found = shown_as(store, (row["about"] for row in rows)), Counter[str]()
    for row in rows:
        found[shown.get(row["about"], row["about"])] += row["notes"]
    return dict(found)


def lost_notes(store: GraphStore) -> tuple[Note, ...]:
    """The notes on what the graph does not have now, the last changed first."""
    notes = _newest(ask(store, f"MATCH (n:Note) {_FIELDS}"))
    there = _nodes_there(store, {note.about for note in notes if not note.relation})
    there |= _lines_there(store, {Line(note.source, note.relation, note.target) for note in notes if note.relation})
    return tuple(note for note in notes if note.about not in there)


_FIELDS = "RETURN " + ", ".join(f"n.{name} AS {name}" for name in Note.__slots__)


def _checked(text: str) -> str:
    return checked(text, what="note", longest=CHARACTERS)


def _props(note: Note) -> dict[str, str]:
    """A node without `name` borrows one: the note is called by its first words."""
    return {**{key: value for key, value in asdict(note).items() if key != "id"}, "name": note.text[:60]}


def _newest(rows: Collection[Mapping[str, Any]]) -> tuple[Note, ...]:
    notes = (Note(**{name: row[name] for name in Note.__slots__}) for row in rows)
    return tuple(sorted(notes, key=lambda note: (note.changed, note.id), reverse=True))


def _nodes_there(store: GraphStore, ids: Collection[str]) -> set[str]:
    found: set[str] = set()
    for label, some in by_label(sorted(ids)).items():
        rows = ask(store, f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id", ids=some)
        found |= {row["id"] for row in rows}
    return found


def _lines_there(store: GraphStore, lines: Collection[Line]) -> set[str]:
    """Ids of those lines that some sentence tells; one of an event that is shown by another id now is not there."""
    shapes: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    events = shown_as(store, [end for line in lines for end in (line.source, line.target)])
    told: dict[str, list[str]] = defaultdict(list)
    for event, shown in events.items():
        told[shown].append(event)
    for line in lines:
        if line.relation in edge_types():
            sources, targets = ([] if end in events and end not in told else told.get(end, [end])
                                for end in (line.source, line.target))
            shapes.setdefault((label_of(line.source), line.relation, label_of(line.target)), []).extend(
                {"id": line.id, "source": source, "target": target} for source in sources for target in targets)
    found: set[str] = set()
    for (source, relation, target), some in shapes.items():
        predicate = ontology().predicates.get(relation)
        arrow = "-" if predicate is not None and predicate.symmetric else "->"
        query = (f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}})-[r:{relation}]{arrow}"
                 f"(b:{target} {{id: row.target}}) RETURN DISTINCT row.id AS id")
        rows = ask(store, query, rows=some)
        found |= {row["id"] for row in rows}
    return found
