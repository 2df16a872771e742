"""From what is selected in Explore to the Statements page: a statement, a pair, what somebody says or is said of."""
from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from explorer.going import go_to
from graph.drawn import CLAIM_EDGES, label_of
from graph.model import Edge
from graph.view_ids import listed
