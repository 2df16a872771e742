"""The address of the page holds the view: steps, selection, filters and brush. What is as at the start is left out."""
from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

import streamlit as st

from explorer import controls
from explorer.view import OVERVIEW, Step, from_text, to_text
from graph.errors import UsageError

State = MutableMapping[Any, Any]


def restore(state: State) -> None:
    """Fill a new session from the address, and one that runs where another page or a link wrote a new address."""
    given = st.query_params.to_dict()
    if "steps" in state and (not given or given == state.get("address")):
        return
    state["brush"], state["selection"], state["select_number"] = None, (), state.get("select_number", 0) + 1
    try:
        state["steps"] = from_text(given.get("v", ""))
        state["selection"] = from_text(f"add:{given['s']}")[0].ids if given.get("s") else ()
        state["brush"] = _brush(given.get("b", ""))
    except UsageError as error:
        state["steps"] = OVERVIEW
        st.warning(str(error))
    controls.restore(state, types=_words(given.get("types", "")), relations=_words(given.get("relations", "")),
                     confidence=given.get("confidence", ""))


def write(state: State) -> None:
    """Write the address where it differs from what is there."""
    off = controls.switched_off(state)
    wanted = {
        "v": "" if state["steps"] == OVERVIEW else to_text(state["steps"]),
        "s": to_text([Step("add", tuple(state["selection"]))])[4:] if state["selection"] else "",
        "b": _brush_text(state["brush"]),
        "types": ",".join(off.types), "relations": ",".join(off.relations), "confidence": off.confidence_text,
    }
    wanted = {name: value for name, value in wanted.items() if value}
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)
    state["address"] = wanted


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
