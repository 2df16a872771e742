"""How right happenings are, from text: each item of tests/claims is two texts that tell of one event each.

    python -m benchmarks.happenings [--held] [--errors]

Without `--held` the items that the rules were tuned on; with it those that were held back, figures only. Two events
over the words told, of one text each, that have one happening are a find. Most of what is missed is no fact to begin
with, so recall is given over all items and over those of which both texts have an event over the words told.
`--errors` prints what was missed or wrong, of the tuned items alone.
"""
from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.pairs import Figures, Item, items, lies_over, with_facts
from graph.happenings.groups import groups
from graph.happenings.happened import Happened, happened_from_rows
from graph.model import Facts
from graph.rows import NodeRow
from graph.whole import graph_of


@dataclass(frozen=True, slots=True)
class Read:
    """An item with the events over the words told in its two texts; `joined`: have two of them one happening?"""

    item: Item
    meant: tuple[tuple[Happened, ...], tuple[Happened, ...]]
    joined: bool

    @property
    def extracted(self) -> bool:
        return all(self.meant)


def read_items(given: Sequence[Item]) -> list[Read]:
    """The items read; the texts of one item are a graph of their own."""
    return [_read(item, facts) for item, facts in with_facts(given)]


def figures(read: Sequence[Read]) -> Figures:
    """How many of the same events are found to be the same, and how many others."""
    same = [one for one in read if one.item["kind"] == "same"]
    return Figures(sum(one.joined for one in same), sum(one.joined for one in read) - sum(one.joined for one in same),
                   len(same))


def _read(item: Item, facts: Sequence[Facts]) -> Read:
    rows = graph_of(facts)
    events = happened_from_rows(rows)
    happening = groups(events.values())
    sides = []
    for n, one in enumerate(facts):
        nodes = [row for row in rows.values() if isinstance(row, NodeRow) and row.labels[0] == "Event"
                 and row.properties["article"] == one.article.id]
        sides.append(tuple(events[row.id] for row in nodes if lies_over(
            (int(str(row.properties["start"])), int(str(row.properties["end"]))), one.article.text, item["told"][n])))
    joined = any(happening[one.id] == happening[other.id] for one in sides[0] for other in sides[1])
    return Read(item, (sides[0], sides[1]), joined)


def _print_errors(read: Sequence[Read]) -> None:
    for one in read:
        if one.joined == (one.item["kind"] == "same"):
            continue
        print(f"\n{one.item['id']} {one.item['kind']} joined {one.joined}: {one.item['why']}")
        for n in (0, 1):
            print(f"  told {n} ({one.item['texts'][n]['published']}): {one.item['told'][n]}")
            for event in one.meant[n]:
                print(f"    {event}")


def main() -> None:
    """Print precision and recall of one set."""
    held = "--held" in sys.argv
    name = "events_held" if held else "events_tune"
    read = read_items(items(name))
    if "--errors" in sys.argv and not held:
        _print_errors(read)
    print(f"{name}: {len(read)} items, {dict(Counter(one.item['kind'] for one in read))}")
    print(f"  all              {figures(read)}")
    print(f"  both are events  {figures([one for one in read if one.extracted])}")


if __name__ == "__main__":
    main()
