"""A statement as the steps of reading pass it on, before it is written down with ids and offsets."""
from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from graph.model import Span


@dataclass(frozen=True, slots=True)
class Said:
    """Cue and speaker as the head words of their phrases; `frame` is what the content stands in."""

    cue: Token | None
    speaker: Token
    stance: str
    parts: tuple[Span, ...]
    frame: str = "quote"
    thought: bool = False  # ascribed by the reporter, no speech
