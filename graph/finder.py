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

#: Seconds. Where reading took longer, the old index answers while the new one is read.
_AT_ONCE = 0.25
#: Seconds that a first search waits for the first index; then it is answered that this is still being read.
PATIENCE = 1.0
#: The pause between two readings as a multiple of what one took, for a long load of articles changes the stamp often.
_PAUSE = 4


class Finder:
    """The search of one store. Threads may share it."""

    def __init__(self, store: GraphStore) -> None:
        """Begins to read the index, so that it is there when somebody types."""
        self._store = store
        self._index: Index | None = None
        self._seconds = 0.0
        self._next = 0.0  # on the monotonic clock
        self._lock = threading.Lock()
        self._reader = self._begun()

    def find(self, text: str, *, limit: int = 8, kind: str = "") -> Found:
        """See `graph.search.find`. `reading` in the answer says that the first index is not there yet: ask again."""
        if not text:
            return Found()
        index = self._current()
        return find(self._store, index, text, limit=limit, kind=kind) if index else Found(reading=True)

    def _current(self) -> Index | None:
        if self._index is None:
            self._reader.join(PATIENCE)
            if self._reader.is_alive():
                return None
        if self._index is None or self._seconds < _AT_ONCE:
            return self._read()
        if time.monotonic() > self._next and not self._reader.is_alive() and self._index.stamp != stamp(self._store):
            self._reader = self._begun()
        return self._index

    def _read(self) -> Index:
        """The index as it must be now; who comes while another reads it waits for that."""
        with self._lock:
            index = self._index
            if index is None or index.stamp != stamp(self._store):
                began = time.monotonic()
                index = self._index = read_index(self._store)
                self._seconds = time.monotonic() - began
                self._next = time.monotonic() + _PAUSE * self._seconds
            return index

    def _begun(self) -> threading.Thread:
        thread = threading.Thread(target=self._quietly, daemon=True)
        thread.start()
        return thread

    def _quietly(self) -> None:
        with suppress(DemarcheError):  # the next search reads it, and tells whoever typed
            self._read()
