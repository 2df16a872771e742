"""The status line at the foot of a page: which store, how much is in it, whether it can be written."""
from __future__ import annotations

import streamlit as st

from explorer import resources
from explorer.markup import counted, date_text, text


def foot(*, keys: bool = True) -> None:
    """Draw the line."""
    opened = resources.opened()
    counts, last = resources.counts(), resources.last_reported()
    entities = sum(counts.get(label, 0) for label in ("Person", "Organization", "Place"))
    parts = [opened.store.name, counted(counts.get("Article", 0), "article"), counted(entities, "entity", "entities")]
    if last:
        parts.append(f"last article {date_text(last)}")
    if opened.read_only:
        parts.append(f"read-only: {opened.read_only}")
    hint = "<span><kbd>?</kbd> keys</span>" if keys else "<span></span>"
    st.html(f'<div class="dm-foot">{"".join(f"<span>{text(part)}</span>" for part in parts)}{hint}</div>')
