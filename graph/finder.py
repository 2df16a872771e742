"""Searching one store again and again: its index is kept, and read anew when articles came or went."""
from __future__ import annotations

import threading
import time
from contextlib import suppress

from graph.errors import DemarcheError
from graph.search import Found, find
from graph.search_index import Index, read_index
from graph.stamp import stamp
from graph.store import GraphStore

_AT_ONCE = 0.25  # seconds; where reading took longer, the old index answers while the new one is read


class Finder:
    """The search of one store. Threads may share it."""

    def __init__(self, store: GraphStore) -> None:
        """Begins to read the index, so that it is there when somebody types."""
        self._store = store
        self._index: Index | None = None
        self._seconds = 0.0
        self._reading = threading.Lock()
        self._begin()

    def find(self, text: str, *, limit: int = 8, kind: str = "") -> Found:
        """See `graph.search.find`."""
        return find(self._store, self._current(), text, limit=limit, kind=kind)

    def _current(self) -> Index:
        index = self._index
        if index is None or self._seconds < _AT_ONCE:
            return self._read()
        if index.stamp != stamp(self._store) and not self._reading.locked():
            self._begin()
        return index

    def _read(self) -> Index:
        """The index as it must be now; who comes while another reads it waits for that."""
        with self._reading:
            index = self._index
            if index is None or index.stamp != stamp(self._store):
                began = time.monotonic()
                index = self._index = read_index(self._store)
                self._seconds = time.monotonic() - began
            return index

    def _begin(self) -> None:
        threading.Thread(target=self._quietly, daemon=True).start()

    def _quietly(self) -> None:
        with suppress(DemarcheError):  # the next search reads it, and tells whoever typed
            self._read()
