"""Names made comparable: case, diacritics, punctuation and kinds of spaces folded away; initials; head nouns."""
from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

#: Letters that have no decomposition but a usual spelling.
_SPELLED = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
#: Signs within a word: "People's" is one word, so is a name with a soft hyphen or a zero-width space in it.
_INNER = frozenset("'’‘ʼʹ`´\u00ad\u200b\u200c\u200d\ufeff")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?:\.|(?!\w))")
_ACRONYM = re.compile(r"[^\W\d_]{2,8}")


class _Folded(dict[int, str]):
    """What each letter becomes, found when it is met first: `str.translate` then runs at the speed of C."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        if sign in _INNER or unicodedata.combining(sign):
            self[code] = ""
        elif sign.isalnum() or unicodedata.category(sign)[0] == "M":
            self[code] = _SPELLED.get(sign, sign)
        else:
            self[code] = " "
        return self[code]


_FOLDED = _Folded()


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case without diacritics and punctuation: "Kasimir Oldøy's" -> kasimir, oldoys."""
    letters = unicodedata.normalize("NFKD", text.casefold()).translate(_FOLDED)
    return tuple(unicodedata.normalize("NFC", letters).split())


def fold(text: str) -> str:
    """The words joined by one space, letters with dots as one word ("U.S. Congress" -> us congress)."""
    return " ".join(words(_undotted(text)))


def name_of(id_: str) -> str:
    """The name in an entity's id, without its type: "place/new-york" -> new-york; nothing for what has none."""
    return id_.partition("/")[2]


def tidy(text: str) -> str:
    """A name as it is shown: one plain space between its words."""
    return " ".join(text.split())


def name_words(type_: str, name: str) -> tuple[str, ...]:
    """The words by which a name is compared; initials of a person stay apart ("D.S. Peskov" -> d, s, peskov)."""
    found = words(name if type_ == "Person" else _undotted(name))
    return found[1:] if len(found) > 1 and found[0] == "the" else found


def is_acronym(name: str) -> bool:
    """Two to eight letters, the first and the last of them capitals, with or without dots: HC, U.S., MoD."""
    plain = _undotted(name)
    return _ACRONYM.fullmatch(plain) is not None and plain[0].isupper() and plain[-1].isupper()


def initials(name: tuple[str, ...]) -> set[str]:
    """First letters of a name's words, without and with the small words: mod and md for ministry of defence."""
    small = lexicon()["small_words"]
    return {"".join(word[0] for word in name if word not in small), "".join(word[0] for word in name)}


def head_type(name: tuple[str, ...]) -> str | None:
    """The type a name's head noun tells: Organization for "ministry of defence", None for "kremlin"."""
    small = lexicon()["small_words"]
    end = next((i for i, word in enumerate(name) if word in small), len(name))
    head = name[end - 1] if end and len(name) > 1 else None
    return next((type_ for type_, heads in lexicon()["heads"].items() if head in heads), None)


@cache
def lexicon() -> dict[str, Any]:
    """The lists of `names.toml`."""
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))


def _undotted(text: str) -> str:
    # Most texts have no dot, and looking for letters with dots was a tenth of the Python of writing an article.
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), text) if "." in text else text
