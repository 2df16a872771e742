"""The media of `media.toml`: what a name or its alias means, and the patterns by which texts name one."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from graph.names import fold, tidy

_CAPITAL = r"[A-Z][\w'’&-]*(?<!['’]s)"


@cache
def media() -> dict[str, Any]:
    """The lists of `media.toml`."""
    return tomllib.loads(Path(__file__).with_name("media.toml").read_text(encoding="utf-8"))


def medium_key(name: str) -> str:
    """What names of one medium have in common: "Agence France-Presse" and "AFP" -> afp."""
    plain = fold(name).removeprefix("the ")
    return _keys().get(plain, plain)


def medium_name(name: str) -> str:
    """The name of a medium as the list has it; of one that it does not have, the text's own without "the"."""
    plain = re.sub(r"^the\s+", "", tidy(name), flags=re.IGNORECASE)
    return _listed().get(medium_key(name), plain)


@cache
def medium_pattern() -> re.Pattern[str]:
    """Names of media in a text. Groups: `known`; `named` by a word that only media have; `described` (Iranian state
    television); `after` and `beside` a word such as newspaper, which makes any name a medium."""
    words, data = _either(media()["words"]), media()
    unsure, name = _either(_unsure_forms()), rf"(?!The ){_CAPITAL}(?: {_CAPITAL}| \d+){{0,2}}"
    return re.compile(
        rf"\b(?:(?P<known>{_either(_sure_forms())})"
        rf"|(?P<named>(?!The ){_CAPITAL}(?: {_CAPITAL}){{0,2}}? (?:{_either(data['last'])})"
        rf"|(?:{_either(data['first'])}) {_CAPITAL}(?: {_CAPITAL}| \d+)?)"
        rf"|(?P<described>(?:(?!The ){_CAPITAL} )?(?:{_either(data['described'])}))(?! (?:{words})| [A-Z])"
        rf"|(?:{words}) (?P<after>{unsure}|{name})"
        rf"|(?P<beside>{unsure}|{name})(?= (?:{words})\b(?! [A-Z])))(?![\w-])"
    )


def _either(forms: Iterable[str]) -> str:
    """A pattern of these words, longer ones first."""
    ordered = sorted({form.replace("’", "'") for form in forms}, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", " ") for form in ordered)


@cache
def _listed() -> dict[str, str]:
    """Key -> name."""
    return {fold(name).removeprefix("the "): name.removeprefix("The ") for name in media()["names"]}


@cache
def _keys() -> dict[str, str]:
    """Folded name or alias -> key."""
    return {fold(form).removeprefix("the "): fold(name).removeprefix("the ")
            for name, others in media()["names"].items() for form in (name, *others)}


def _unsure_forms() -> set[str]:
    return {form.removeprefix("The ") for form in media()["unsure"]["names"]}


def _sure_forms() -> set[str]:
    forms = {form.removeprefix("The ") for name, others in media()["names"].items() for form in (name, *others)}
    return forms - _unsure_forms()
