"""What tests of events share: the events of a sentence, and the names or words of their sides."""
from __future__ import annotations

from graph.model import Event, Participant
from ingest.dates import dates
from ingest.events import events
from ingest.reading import Reading


def told(reading: Reading) -> list[Event]:
    return list(events(reading, dates(reading)))


def only(reading: Reading) -> Event:
    [event] = told(reading)
    return event


def names(reading: Reading, side: tuple[Participant, ...]) -> list[str]:
    text = reading.article.text
    return [reading.entity(one).name if isinstance(one, str) else text[one.start:one.end] for one in side]
