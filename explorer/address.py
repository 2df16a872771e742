"""The address of the page holds the view: steps, selection, filters and brush. What is as at the start is left out.

A saved view that is open is there as `view=ID`; alone it means the view as it was saved.
"""
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import streamlit as st

from explorer import controls, resources
from explorer.as_of import day_of
from explorer.desk import Desk
from explorer.history import opened
from explorer.late import is_late, leave
from explorer.view import OVERVIEW, Step, from_text, to_text
from graph.errors import UsageError
from graph.views import View, read_view

T = TypeVar("T")


def open_desk() -> Desk:
    """The desk of this session; it begins as the address says, and again where another page or a link wrote one."""
    state = st.session_state
    # A browser that goes back to this page still has the address of the other one.
    names = {"view", *_parts_of(Desk())}
    given = {name: value for name, value in st.query_params.to_dict().items() if name in names}
    kept: Desk | None = state.get("desk")
    if kept is not None and (not given or given == kept.address or is_late(kept.left, given)):
        return kept
    # A desk that was there counts on, so that the canvas, which is still there, hears of what is new.
    made = Desk() if kept is None else Desk(select_number=kept.select_number + 1, done=kept.done, said=kept.said,
                                            travelled=kept.travelled, laid=kept.laid)
    lay(made, given)
    controls.forget_widgets(state)
    state["desk"] = made
    return made


def lay(made: Desk, address: Mapping[str, str]) -> None:
    """Let a desk show what an address says."""
    given, made.view = _as_saved(address)
    made.laid = (made.laid[0] + 1, made.view.content.camera if made.view else None)
    made.off = controls.off_of(types=_words(given.get("types", "")), relations=_words(given.get("relations", "")),
                               confidence=given.get("confidence", ""), asof=_said(day_of, given.get("asof", ""), ""),
                               styles=_words(given.get("styles", "")))
    made.way = next((way for way in controls.WAYS if way.lower() == given.get("as")), "Graph")
    made.address = dict(address)
    made.brush = _said(_brush, given.get("b", ""), None)
    try:
        made.steps = from_text(given.get("v", ""))
        made.selection = from_text(f"add:{given['s']}")[0].ids if given.get("s") else ()
    except UsageError as error:
        made.steps = OVERVIEW
        st.warning(str(error))
    made.coloured = given.get("colour") == "communities"
    made.history = opened(made.steps, made.off, coloured=made.coloured)


def _as_saved(address: Mapping[str, str]) -> tuple[Mapping[str, str], View | None]:
    """The address in full, and the saved view it names: as that was saved, where nothing else is said."""
    if "view" not in address:
        return address, None
    try:
        view = read_view(resources.opened().store, address["view"])
    except UsageError as error:
        st.warning(str(error))
        begins = address.get("v", "view:").startswith("view:")
        return ({} if begins else address), None
    full = address if "v" in address else {**view.content.address, **address, "v": f"view:{view.row.id}"}
    return full, view


def write(desk: Desk) -> None:
    """Write the address where it differs from what is there."""
    wanted = address_of(desk)
    other = wanted != desk.address
    if other:
        leave(desk.left, desk.address)
        desk.address = wanted
    # What this run was given may be older than what the browser shows by now: a quick undo must not believe it.
    if other or st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def address_of(desk: Desk) -> dict[str, str]:
    """The address of what a desk shows."""
    wanted = {name: value for name, value in _parts_of(desk).items() if value}
    return _short(wanted, desk.view) if desk.view else wanted


def _parts_of(desk: Desk) -> dict[str, str]:
    """All that an address may say of a desk but the saved view; nothing for what is as at the start."""
    return {
        "v": "" if desk.steps == OVERVIEW and not desk.view else to_text(desk.steps),
        "s": to_text([Step("add", desk.selection)])[4:] if desk.selection else "",
        "b": _brush_text(desk.brush), "as": "" if desk.way == "Graph" else desk.way.lower(),
        "types": ",".join(desk.off.types), "relations": ",".join(desk.off.relations),
        "styles": ",".join(desk.off.styles),
        "confidence": desk.off.confidence_text, "asof": desk.off.asof,
        "colour": "communities" if desk.coloured else "",
    }


def _short(address: dict[str, str], view: View) -> dict[str, str]:
    """With the saved view that is open; only that, and what is selected, while all is as it was saved."""
    opened, chosen = f"view:{view.row.id}", {"s": address["s"]} if "s" in address else {}
    # A view that was saved a moment ago still has the steps that led to it.
    steps = (opened, view.content.address.get("v", to_text(OVERVIEW)))
    same = any({**view.content.address, "v": one, **chosen} == address for one in steps)
    return {"view": view.row.id, **(chosen if same else address)}


def _said(read: Callable[[str], T], text: str, at_start: T) -> T:
    """What a piece of the address means; where it means nothing that is said, and it is as at the start."""
    try:
        return read(text)
    except UsageError as error:
        st.warning(str(error))
        return at_start


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
    first, last = (day_of(day) or None for day in rest[:2])
    if (first or "") > (last or "") or bool(first) != bool(last):
        raise UsageError(f"{text!r} in the address is no brush of the timeline: it must end on the day it begins or a "
                         "later one. Open Explore without it.")
    return {"clock": clock, "from": first, "to": last, "undated": len(rest) == 2}
