"""The panel of what came and went since the open view was saved: new lines to choose from, and what is gone by name."""
from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer.line_list import Choose, line_list
from explorer.markup import counted, date_text, text
from explorer.picture import Picture
from explorer.plainly import line_words
from graph.views import Since, View


def since_panel(view: View, found: Since, picture: Picture, choose: Choose) -> None:
    """Draw the panel."""
    names = {**view.content.names, **{id_: picture.name(id_) for id_ in picture.nodes}}
    told = {str(edge.properties.get("article")) for edges in found.new.values() for edge in edges}
    later = len(told - set(view.content.articles))
    by = f" · told by {counted(later, 'other article')}" if later else ""
    with st.container(key="panel", border=True):
        st.html(f'<div class="dm-over">Since {date_text(view.row.changed)}</div>'
                f'<h2 class="dm-title">{text(view.row.name)}</h2>'
                f'<p class="dm-sum">{counted(len(found.new), "new line")}{by}</p>')
        line_list(found.new, names, choose)
        _gone([names.get(id_, id_) for id_ in found.gone_nodes],
              [line_words(line, names) for line in found.gone_lines])


def _gone(nodes: Sequence[str], lines: Sequence[str]) -> None:
    """What is gone is said, not shown: there is nothing to click."""
    if nodes or lines:
        items = "".join(f"<li>{text(words)}</li>" for words in [*nodes, *lines])
        st.html(f'<h3 class="dm-group">Gone</h3><ul class="dm-list">{items}</ul>'
                '<p class="dm-hint">The articles that told it were deleted or loaded again with other facts.</p>')
