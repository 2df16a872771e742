"""The pronouns of the third person, and the verbs that tell what one near them means."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

PERSONAL = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
NEUTRAL = ("it", "its", "itself")
PLURAL = ("they", "them", "their", "theirs", "themselves")


@cache
def verbs() -> dict[str, frozenset[str]]:
    """The lists of `lexicon/pronouns.toml`."""
    read = tomllib.loads((Path(__file__).parent / "lexicon" / "pronouns.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in read.items()}
