"""The address of the page holds the view: steps, selection, filters and brush. What is as at the start is left out."""
from __future__ import annotations

from collections.abc import Mapping
from time import monotonic
from typing import Any

import streamlit as st

from explorer import controls
from explorer.desk import Desk
from explorer.history import opened
from explorer.view import OVERVIEW, Step, from_text, to_text
from graph.errors import UsageError

#: Seconds in which a browser may still come with the address before.
LATE = 5.0


def open_desk() -> Desk:
    """The desk of this session; it begins as the address says, and again where another page or a link wrote one."""
    state = st.session_state
    given = st.query_params.to_dict()
    kept: Desk | None = state.get("desk")
    if kept is not None and (not given or given == kept.address or _is_late(kept, given)):
        return kept
    # A desk that was there counts on, so that the canvas, which is still there, hears of what is new.
    made = Desk() if kept is None else Desk(select_number=kept.select_number + 1, done=kept.done, said=kept.said)
    _lay(made, given)
    controls.forget_widgets(state)
    state["desk"] = made
    return made


def _lay(made: Desk, given: Mapping[str, str]) -> None:
    made.off = controls.off_of(types=_words(given.get("types", "")), relations=_words(given.get("relations", "")),
                               confidence=given.get("confidence", ""))
    made.address = dict(given)
    try:
        made.steps = from_text(given.get("v", ""))
        made.selection = from_text(f"add:{given['s']}")[0].ids if given.get("s") else ()
        made.brush = _brush(given.get("b", ""))
    except UsageError as error:
        made.steps = OVERVIEW
        st.warning(str(error))
    made.coloured = given.get("colour") == "communities"
    made.history = opened(made.steps, made.off, coloured=made.coloured)


def write(desk: Desk) -> None:
    """Write the address where it differs from what is there."""
    wanted = {
        "v": "" if desk.steps == OVERVIEW else to_text(desk.steps),
        "s": to_text([Step("add", desk.selection)])[4:] if desk.selection else "",
        "b": _brush_text(desk.brush),
        "types": ",".join(desk.off.types), "relations": ",".join(desk.off.relations),
        "confidence": desk.off.confidence_text, "colour": "communities" if desk.coloured else "",
    }
    wanted = {name: value for name, value in wanted.items() if value}
    if wanted != desk.address:
        desk.left.append((monotonic(), desk.address))
        desk.address = wanted
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def _is_late(desk: Desk, given: Mapping[str, str]) -> bool:
    """A browser that did not hear of our newest address yet comes with one that we wrote a moment ago."""
    desk.left = [(time, one) for time, one in desk.left if time > monotonic() - LATE]
    return any(one == given for _, one in desk.left)


def _words(text: str) -> list[str]:
    return [word for word in text.split(",") if word]


def _brush_text(brush: dict[str, Any] | None) -> str:
    if not brush or (brush["from"] is None and brush["undated"]):
        return ""
    dates = f"{brush['from']},{brush['to']}" if brush["from"] else ","
    return f"{brush['clock']},{dates}{'' if brush['undated'] else ',dated'}"


def _brush(text: str) -> dict[str, Any] | None:
    """`happened,2024-12-06,2025-04-21,dated`: the lane, both ends, and whether the undated are left out."""
    if not text:
        return None
    clock, *rest = text.split(",")
    if clock not in ("happened", "reported") or len(rest) not in (2, 3):
        raise UsageError(f"{text!r} in the address is no brush of the timeline: it must be happened or reported and "
                         "two dates. Open Explore without it.")
    return {"clock": clock, "from": rest[0] or None, "to": rest[1] or None, "undated": len(rest) == 2}
