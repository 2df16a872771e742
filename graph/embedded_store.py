"""The embedded store: one file, opened with kglite. The only file that imports it.

One process writes. It holds the file from `EmbeddedStore(path, …)` to `close()`; every commit is on disk before
`write` returns. Within the process a second `EmbeddedStore` on the same file shares the first one's connection.
Other processes open the file read-only and see what was last *saved*. A thread saves soon after a write, at once when
that costs little (measured: 0.3 s for 100,000 nodes and 500,000 relationships), and `close()` always does.
"""
from __future__ import annotations

import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import kglite

from graph import guard
from graph.embedded_values import Ids, plain_rows
from graph.errors import DemarcheError, QueryError, QueryStopped, StoreLocked, StoreUnreachable
from graph.settings import Settings
from graph.store import Answer, Params, Write

#: The pause between two saves, as a multiple of what the last one took: a load of many articles loses a tenth to them.
_PAUSE = 10
#: Rows and list items a query may handle on its way to its answer; measured: about 600 bytes each at the worst.
_WORK_UNITS = 5_000_000
#: A plan costs more than the whole of a small answer (0.3 ms), so each query's is looked at once.
_KEPT_QUERIES = 1_000
#: Bytes of a log without commits.
_EMPTY_LOG = 5
#: RuntimeError: the log does not fit the file beside it.
_FILE_ERRORS = (
    kglite.FileError, kglite.FileFormatError, kglite.FileIoError, kglite.InternalError, OSError, RuntimeError,
)


@dataclass(slots=True)
class _File:
    """The connection that all stores of this process on one file share."""

    session: Any
    snapshot: Any = None  # what is read: taking one waits while the file is saved (1.2 s at 200,000 nodes)
    uses: int = 1
    writing: threading.Lock = field(default_factory=threading.Lock)
    saving: threading.Lock = field(default_factory=threading.Lock)
    next_save: float = 0.0  # on the monotonic clock
    timer: threading.Timer | None = None

    def __post_init__(self) -> None:
        self.snapshot = self.session.snapshot()


_open_files: dict[tuple[int, Path], _File] = {}  # by process, because a fork inherits the dictionary but not the file
_opening = threading.Lock()


class EmbeddedStore:
    """A GraphStore in one file."""

    def __init__(self, path: Path, settings: Settings, *, read_only: bool = False) -> None:
        """Opens the file, and makes it where it is missing unless `read_only`.

        Raises StoreLocked (another process writes) and StoreUnreachable (no store, or none that can be read).
        """
        self.name = path.name
        self._path = path.resolve()
        self._settings = settings
        self._read_only = read_only
        self._closed = False
        self._allowed: set[str] = set()  # queries whose plan was looked at
        kglite.set_query_warning_policy("silent")  # it would print to the terminal; the answers carry what matters
        with _errors(path.name):
            self._file = _File(_reading_session(self._path)) if read_only else _shared_file(self._path)

    def read(
        self, query: str, params: Params | None = None, *, timeout: float | None = None, row_limit: int | None = None
    ) -> Answer:
        """See GraphStore. Each call sees the graph as of one moment, whatever is written meanwhile."""
        seconds = self._settings.query_seconds if timeout is None else timeout
        limit = self._settings.query_rows if row_limit is None else row_limit
        guard.check_words(query)
        with self._using(seconds):
            snapshot = self._file.snapshot
            if query not in self._allowed:
                _check_plan(snapshot, query, params)
                if len(self._allowed) == _KEPT_QUERIES:
                    self._allowed.clear()
                self._allowed.add(query)
            result = _to_its_end(lambda: snapshot.cypher(
                query,
                params=dict(params or {}),
                timeout_ms=max(1, round(seconds * 1000)),
                max_work_units=_WORK_UNITS,
                row_limit=limit,
            ))
            rows = plain_rows(result.to_list(), lambda numbers: _node_ids(snapshot, numbers))
            return Answer(tuple(result.columns), rows, cut=result.diagnostics["total_rows"] is not None)

    def write(self, writes: Sequence[Write]) -> None:
        """See GraphStore. Writers of one process wait for each other."""
        if self._read_only:
            raise guard.refused_write(f"{self.name} was opened read-only; a write")
        with self._using(), self._file.writing:
            _to_its_end(lambda: _commit(self._file.session, writes))
            self._file.snapshot = self._file.session.snapshot()
            _save_soon(self._file)

    def explain(self, query: str, params: Params | None = None) -> str:
        """See GraphStore."""
        guard.check_words(query)
        with self._using():
            steps = self._file.snapshot.cypher(f"EXPLAIN {query}", params=dict(params or {}))
            return "\n".join(_step(step) for step in steps)

    def close(self) -> None:
        """Save and let go of the file; when other stores of this process use it, the last of them does."""
        if self._closed:
            return
        self._closed = True
        if not self._read_only:
            with _errors(self.name):
                _leave(self._path, self._file)

    @contextmanager
    def _using(self, seconds: float = 0.0) -> Iterator[None]:
        if self._closed:
            raise StoreUnreachable(f"{self.name} is closed. Open the store again.")
        with _errors(self.name, seconds):
            yield


def _commit(session: Any, writes: Sequence[Write]) -> None:
    transaction = session.begin()
    try:
        for query, params in writes:
            transaction.cypher(query, params=dict(params), timeout_ms=0)
        transaction.commit()
    finally:
        if transaction.active:
            transaction.rollback()


def _to_its_end(work: Callable[[], Any]) -> Any:
    """Do work in spite of a Ctrl-C that the process does not stop at.

    While a query runs the engine takes the signal for itself and raises KeyboardInterrupt, whoever handles it. So the
    signal is sent once more, to its handler: Python's own raises, and a handler that only takes note lets us go on.
    """
    while True:
        try:
            return work()
        except KeyboardInterrupt:
            signal.raise_signal(signal.SIGINT)


def _shared_file(path: Path) -> _File:
    key = (os.getpid(), path)
    with _opening:
        file = _open_files.get(key)
        if file is not None:
            file.uses += 1
            return file
        unsaved = not path.exists() or _has_unsaved(path)
        file = _File(_session(path, durable="full"))
        if unsaved:
            file.session.save()  # so that a reader finds a store, and in it what a process that died had written
        _open_files[key] = file
        return file


def _leave(path: Path, file: _File) -> None:
    with _opening, file.writing, file.saving:
        file.uses -= 1
        if not file.uses:
            file.session.close()
            _open_files.pop((os.getpid(), path), None)


def _reading_session(path: Path) -> Any:
    """What was last saved; what a process that died had committed and not saved is saved first."""
    if path.exists() and _has_unsaved(path):
        # Its writer may be alive, or the folder not ours to write: then the last save is what there is to see.
        with suppress(kglite.WriterLeaseHeldError, OSError):
            writer = _session(path, durable="full")
            writer.save()
            writer.close()
    return _session(path)


def _session(path: Path, *, durable: Literal["full"] | None = None) -> Any:
    """An engine's session, without its warnings: of commits a reader does not see, of a commit torn by a crash."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return kglite.open_session(str(path), durable=durable)


def _has_unsaved(path: Path) -> bool:
    """Whether the log beside the file holds commits."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > _EMPTY_LOG


def _save_soon(file: _File) -> None:
    """Have the file saved by a thread, so that the writer need not wait. Called with `file.writing` held."""
    if file.timer is None:
        file.timer = threading.Timer(max(0.0, file.next_save - time.monotonic()), _save, [file])
        file.timer.daemon = True
        file.timer.start()


def _save(file: _File) -> None:
    with file.saving:
        file.timer = None
        if not file.uses:
            return  # closed meanwhile, which saves too
        start = time.monotonic()
        with suppress(kglite.KgError, OSError):  # the commits are in the log; closing tries again and reports
            file.session.save()
        end = time.monotonic()
        file.next_save = end + _PAUSE * (end - start)


def _check_plan(snapshot: Any, query: str, params: Params | None) -> None:
    """The engine's own reading of the query, should the words have hidden a LOAD CSV."""
    steps = snapshot.cypher(f"EXPLAIN {query}", params=dict(params or {}))
    if any(step["operation"].startswith("LoadCsv") for step in steps):
        guard.check_words("LOAD CSV")


def _node_ids(snapshot: Any, numbers: list[int]) -> Ids:
    """Asked one by one: with IN the engine looks all nodes through (270 ms against 0.1 at 90,000 nodes)."""
    rows = snapshot.cypher(
        "UNWIND $numbers AS number MATCH (n) WHERE elementId(n) = number RETURN number, n.id AS id",
        params={"numbers": [str(number) for number in numbers]},
    )
    return {int(row["number"]): str(row["id"]) for row in rows}


def _step(step: dict[str, Any]) -> str:
    rows = step["estimated_rows"]
    return f"{step['step']}. {step['operation']}" + (f" ({rows} rows)" if rows is not None else "")


@contextmanager
def _errors(name: str, seconds: float = 0.0) -> Iterator[None]:
    """The border where the engine's errors become ours."""
    try:
        yield
    except DemarcheError:
        raise
    except kglite.WriterLeaseHeldError as error:
        raise StoreLocked(_locked(name, error.holder or {})) from error
    except kglite.CypherTimeoutError as error:
        raise guard.stopped(seconds) from error
    except kglite.ReadOnlyError as error:
        raise guard.refused_write("A clause of the query") from error
    except _FILE_ERRORS as error:
        raise StoreUnreachable(_unreadable(name, error)) from error
    except kglite.KgError as error:
        raise _query_error(str(error)) from error
    except (TypeError, ValueError, OverflowError) as error:
        raise guard.unfit_parameter(error) from error


def _query_error(message: str) -> QueryError | QueryStopped:
    if "max_work_units" in message:
        return QueryStopped(
            f"Stopped after {_WORK_UNITS:,} intermediate rows: the limit for one query. "
            "Begin the pattern at a node you name, or add a LIMIT before the rows multiply."
        )
    return QueryError(f"{message.splitlines()[0].removeprefix('Cypher ').rstrip('.')}. Correct the query.")


def _locked(name: str, holder: dict[str, Any]) -> str:
    since = f" (since {holder['since']})" if holder.get("since") else ""
    return (
        f"{name} is in use by process {holder.get('pid', 'unknown')}{since}: one process writes at a time. "
        "Close it, or open the store read-only."
    )


def _unreadable(name: str, error: Exception) -> str:
    if getattr(error, "code", None) == "FileNotFound":
        return f"{name} does not exist: nothing has been loaded yet. Load articles with `python -m ingest load PATH`."
    if isinstance(error, kglite.FileFormatError):
        return f"{name} is not a store, or is damaged: {error}. Move it aside and load the articles again."
    return f"{name} cannot be read or written: {error}. Look at the folder's rights and free space."
