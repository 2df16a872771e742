"""Small pieces of markup for `st.html`. Every text goes through `text`, so that no data can become markup."""
from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from graph.ontology import ontology

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def text(value: object) -> str:
    """A value as text of a page."""
    return escape(str(value), quote=True)


def date_text(iso: str | None) -> str:
    """`13 Mar 2025`, `Mar 2025`, `2025`; a missing date is written out."""
    if not iso:
        return "no date"
    year, *rest = iso[:10].split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])


def counted(number: int, one: str, many: str = "") -> str:
    """`1 line`, `2,000 lines`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def support_words(independent: int, reports: int) -> str:
    """`2 independent of 3 reports`."""
    return f"{independent:,} independent of {counted(reports, 'report')}"


def type_icon(type_: str, *, small: bool = False) -> str:
    """A type's icon in its colour; the rules are in look.py."""
    return f'<i class="dm-i dm-i-{text(type_)}{" dm-small" if small else ""}" aria-hidden="true"></i>'


def stance_chip(group: str, words: str) -> str:
    """A word with its mark on the back of its stance."""
    stance = ontology().stances[group]
    return (
        f'<span class="dm-chip" style="color:light-dark({stance.text[0]},{stance.text[1]});'
        f'background:light-dark({stance.back[0]},{stance.back[1]})">{stance.mark} {text(words)}</span>'
    )


def split_bar(affirmed: int, denied: int) -> str:
    """Affirmed against denied as one bar; the denied part is hatched too, so that it reads without colour."""
    yes, no = ontology().stances["asserting"], ontology().stances["contradicting"]
    solid, ground = f"light-dark({','.join(no.fill)})", f"light-dark({','.join(no.back)})"
    hatch = f"repeating-linear-gradient(-45deg,{solid} 0 5px,{ground} 5px 7px)"
    return (
        '<div class="dm-bar2" aria-hidden="true">'
        f'<i style="flex:{affirmed};background:light-dark({",".join(yes.fill)})"></i>'
        f'<i style="flex:{denied};background:{hatch}"></i></div>'
    )


def as_markdown(told: object) -> str:
    """A text that Markdown leaves alone."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()<>#+-.!|~$:^=" else sign for sign in str(told))


def definitions(rows: Sequence[tuple[str, object]]) -> str:
    """A list of names and values; what has no value is left out."""
    told = [(name, value) for name, value in rows if value not in (None, "", [])]
    items = "".join(f"<dt>{text(name)}</dt><dd>{text(value)}</dd>" for name, value in told)
    return f'<dl class="dm-details">{items}</dl>'


def time_text(iso: str, zone: str | None) -> str:
    """`13 Mar 2025, 14:05` in the reader's zone, in UTC where that is not known."""
    try:
        time, mark = datetime.datetime.fromisoformat(iso).astimezone(ZoneInfo(zone or "")), ""
    except (ValueError, ZoneInfoNotFoundError):
        time, mark = datetime.datetime.fromisoformat(iso), " UTC"
    return f"{date_text(time.date().isoformat())}, {time:%H:%M}{mark}"
