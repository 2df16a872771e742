"""Layouts in a process of their own: seconds of arithmetic would stop all sessions here. One can be stopped."""
from __future__ import annotations

import threading
from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError, process
from multiprocessing import get_context
from time import monotonic

import numpy as np
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from graph.layout import Pairs, Points, layout

SAID_AFTER = 2.0  # seconds
_STOP, _QUICK = "stop placing", "placed quickly"


class Placer:
    """The process, and what it works on: a run that begins anew finds the layout of the one before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._working: dict[bytes, Future[Points]] = {}
        self._pool = _pool()

    def points(self, count: int, edges: Pairs, wait: float) -> Points:
        """The places; raises TimeoutError where they are not there after so many seconds."""
        key = _key(count, edges)
        with self._lock:
            if key not in self._working:
                self._working[key] = self._pool.submit(layout, count, edges)
            job = self._working[key]
        try:
            found = job.result(wait)
        except process.BrokenProcessPool:
            # Another session's layout was stopped, or the machine ended the process: the next call begins anew.
            with self._lock:
                self._working.pop(key, None)
                if self._pool._broken:
                    self._pool = _pool()
            raise TimeoutError from None
        with self._lock:
            self._working.pop(key, None)
        return found

    def stop(self, count: int, edges: Pairs) -> None:
        """Give up a layout; where the process has begun it, the process is replaced."""
        with self._lock:
            job = self._working.pop(_key(count, edges), None)
            if job is None or job.done() or job.cancel():
                return
            old, self._pool = self._pool, _pool()
        for worker in list(old._processes.values()):
            worker.terminate()
        old.shutdown(wait=False)


def lay_out(line: DeltaGenerator, count: int, edges: Pairs) -> Points:
    """`graph.layout.layout` in the other process; after two seconds `line` says what is done, with a Stop button.

    A click on anything ends this run at the next touch of the page, and the run after it waits for the same layout.
    """
    if st.session_state.pop(_STOP, False):
        _placer().stop(count, edges)
        st.session_state[_QUICK] = count
        return layout(count, edges, quick=True)
    start, seconds = monotonic(), None
    while True:
        try:
            return _placer().points(count, edges, wait=0.25)
        except TimeoutError:
            past = monotonic() - start
        if past > SAID_AFTER and seconds is None:
            seconds = _said(line, count)
        # A touch of the page in any case: here Streamlit may break off for a newer run.
        seconds.caption(f"{past:.0f} s") if seconds else line.empty()


def was_quick() -> str:
    """What is said once after a layout was stopped."""
    count = st.session_state.pop(_QUICK, 0)
    return f"Stopped: {count:,} nodes stand at their first places, not yet moved apart." if count else ""


def _said(line: DeltaGenerator, count: int) -> DeltaGenerator:
    with line.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"Placing {count:,} nodes…", width="content")
        st.button("Stop", key="placing", on_click=lambda: st.session_state.update({_STOP: True}))
        return st.empty()


@st.cache_resource(show_spinner=False)
def _placer() -> Placer:
    return Placer()


def _pool() -> ProcessPoolExecutor:
    """It starts warm."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
    pool.submit(layout, 1, np.empty((0, 2), dtype=np.int64))
    return pool


def _key(count: int, edges: Pairs) -> bytes:
    return count.to_bytes(8, "big") + edges.tobytes()
