"""The server store: Neo4j 5.26 or later over its official driver. The only file that imports it."""
from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import exceptions, graph, spatial, time

from graph import guard
from graph.errors import DemarcheError, QueryStopped, StoreUnreachable, UsageError
from graph.model import Edge, Node
from graph.neo4j_errors import server_error
from graph.neo4j_plan import check_plan, plan_lines
from graph.plain import duration_text, edge_id
from graph.settings import Settings
from graph.store import Answer, Cell, Params, Row, Write

#: A server looks at its clock between rows only: a limit of 2 s stopped queries after 2.3 to 3.5 s.
_GRACE_SECONDS = 3.0
_CONNECT_SECONDS = 5.0
_KEPT_QUERIES = 1_000
#: Without a handler the driver's own log would reach the terminal; what matters in it reaches the reader as an error.
logging.getLogger("neo4j").addHandler(logging.NullHandler())
_Ids = dict[str, str]
_T = TypeVar("_T")


class Neo4jStore:
    """A GraphStore on a Neo4j server, from one machine to a cluster."""

    def __init__(self, settings: Settings, *, read_only: bool = False) -> None:
        """Connects to `settings.store`. Raises StoreUnreachable, StoreRefused, UsageError (address)."""
        self._address = _checked_address(settings.store)
        self.name = self._address.split("://")[1]
        self._settings = settings
        self._read_only = read_only
        self._allowed: set[str] = set()  # queries whose plan was looked at
        with _errors(self._address):
            self._driver = neo4j.GraphDatabase.driver(
                self._address,
                auth=(settings.user, settings.password),
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=2 * _CONNECT_SECONDS,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="demarche",
            )
            try:
                self._driver.verify_connectivity()
            except BaseException as error:
                self._driver.close()
                if isinstance(error, ValueError):  # a host or port that cannot be one
                    raise _no_address(self._address, error) from error
                raise

    def read(
        self, query: str, params: Params | None = None, *, timeout: float | None = None, row_limit: int | None = None
    ) -> Answer:
        """See GraphStore."""
        seconds = self._settings.query_seconds if timeout is None else timeout
        limit = self._settings.query_rows if row_limit is None else row_limit
        guard.check_words(query)
        with _errors(self._address, seconds):
            return _in_time(seconds, lambda: self._answer(query, dict(params or {}), seconds, limit))

    def write(self, writes: Sequence[Write]) -> None:
        """See GraphStore."""
        if self._read_only:
            raise guard.refused_write(f"{self.name} was opened read-only; a write")
        with _errors(self._address), self._session(neo4j.WRITE_ACCESS) as session:
            session.execute_write(_run_all, writes)

    def explain(self, query: str, params: Params | None = None) -> str:
        """See GraphStore."""
        guard.check_words(query)
        with _errors(self._address), self._session(neo4j.READ_ACCESS) as session:
            summary = session.run(f"EXPLAIN {query}", dict(params or {})).consume()
            plan = summary.plan or {}
            check_plan(summary.query_type, plan)
            return "\n".join(plan_lines(plan))

    def close(self) -> None:
        """See GraphStore."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        """The shared bookmarks let a read see the writes before it, whichever server of a cluster answers."""
        bookmarks = self._driver.execute_query_bookmark_manager
        return self._driver.session(default_access_mode=access, bookmark_manager=bookmarks)

    def _answer(self, query: str, params: dict[str, Any], seconds: float, limit: int) -> Answer:
        # An explicit transaction is run once: `execute_read` would repeat a query that ran out of memory.
        with (
            self._session(neo4j.READ_ACCESS) as session,
            session.begin_transaction(timeout=seconds) as transaction,
        ):
            if query not in self._allowed:
                summary = transaction.run(f"EXPLAIN {query}", params).consume()
                check_plan(summary.query_type, summary.plan or {})
                if len(self._allowed) == _KEPT_QUERIES:
                    self._allowed.clear()
                self._allowed.add(query)
            result = transaction.run(query, params)
            records = result.fetch(limit + 1)
            rows = _plain_rows(records[:limit], transaction)
            return Answer(tuple(result.keys()), rows, cut=len(records) > limit)


def _checked_address(address: str) -> str:
    parts = urlsplit(address)
    if parts.username or parts.password:
        raise UsageError(
            "DEMARCHE_STORE holds a user name or password: an address is shown on screen. "
            "Put them into DEMARCHE_USER and DEMARCHE_PASSWORD."
        )
    return address


def _run_all(transaction: neo4j.ManagedTransaction, writes: Sequence[Write]) -> None:
    for query, params in writes:
        transaction.run(query, dict(params)).consume()


def _in_time(seconds: float, work: Callable[[], _T]) -> _T:
    """What `work` gives, or QueryStopped once the server should long have stopped by itself.

    A server looks at its clock between rows, not inside one expression: a `reduce` over 2·10⁹ numbers held it for
    119 s. The thread is left to wait for it.
    """
    outcome: queue.SimpleQueue[tuple[_T | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            outcome.put((work(), None))
        except BaseException as error:
            outcome.put((None, error))

    threading.Thread(target=run, name="query", daemon=True).start()
    try:
        value, error = outcome.get(timeout=seconds + _GRACE_SECONDS)
    except queue.Empty:
        raise QueryStopped(
            f"Stopped waiting after {seconds:g} s: the limit for one query. The server is still busy with it, "
            "because it cannot stop inside one expression. Make lists and ranges smaller, or raise `query_seconds`."
        ) from None
    if error is not None:
        raise error
    return value  # type: ignore[return-value]


def _plain_rows(records: Sequence[neo4j.Record], transaction: neo4j.Transaction) -> tuple[Row, ...]:
    ids: _Ids = {}
    ends: set[str] = set()
    for record in records:
        _collect(list(record.values()), ids, ends)
    missing = sorted(ends - ids.keys())
    if missing:
        found = transaction.run("MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n), n.id", ids=missing)
        ids.update((element, str(element if own is None else own)) for element, own in found)
    columns = records[0].keys() if records else ()
    return tuple({column: _plain(record[column], ids) for column in columns} for record in records)


def _collect(value: Any, ids: _Ids, ends: set[str]) -> None:
    """The ids of all nodes in a value, and the ends of all its relationships, by the server's own names."""
    if isinstance(value, graph.Node):
        ids[value.element_id] = str(value.get("id", value.element_id))
    elif isinstance(value, graph.Relationship):
        ends.update(end.element_id for end in value.nodes if end is not None)
    elif isinstance(value, graph.Path):
        _collect([*value.nodes, *value.relationships], ids, ends)
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            _collect(item, ids, ends)


def _plain(value: Any, ids: _Ids) -> Cell:
    match value:
        case graph.Node():
            return Node(ids[value.element_id], tuple(sorted(value.labels)), _plain_map(value, ids))
        case graph.Relationship():
            return _edge(value, ids)
        case graph.Path():
            return [_plain(step, ids) for step in _steps(value)]
        case list():
            return [_plain(item, ids) for item in value]
        case dict():
            return _plain_map(value, ids)
        case time.Date() | time.Time() | time.DateTime():
            return value.to_native().isoformat()
        case time.Duration():
            return duration_text(value.months, value.days, value.seconds + value.nanoseconds / 1e9)
        case spatial.WGS84Point():
            return {"latitude": value.latitude, "longitude": value.longitude}
        case spatial.Point():
            return dict(zip("xyz", value, strict=False))
    return value  # type: ignore[no-any-return]


def _edge(value: graph.Relationship, ids: _Ids) -> Edge:
    source, target = (ids[end.element_id] for end in value.nodes if end is not None)
    properties = _plain_map(value, ids)
    return Edge(edge_id(properties, source, value.type, target), value.type, source, target, properties)


def _plain_map(items: Mapping[str, Any] | graph.Entity, ids: _Ids) -> dict[str, Any]:
    return {key: _plain(items[key], ids) for key in items}


def _steps(path: graph.Path) -> Iterator[Any]:
    for node, edge in zip(path.nodes, path.relationships, strict=False):
        yield node
        yield edge
    yield path.nodes[-1]


@contextmanager
def _errors(address: str, seconds: float = 0.0) -> Iterator[None]:
    """The border where the driver's errors become ours."""
    try:
        yield
    except DemarcheError:
        raise
    except exceptions.Neo4jError as error:
        raise server_error(error.code or "", error.message or "", address, seconds) from error
    except exceptions.ConfigurationError as error:
        raise _no_address(address, error) from error
    except exceptions.DriverError as error:
        if "closed" in str(error).lower() and not isinstance(error, exceptions.ServiceUnavailable):
            raise StoreUnreachable(f"The connection to {address} is closed. Open the store again.") from error
        raise StoreUnreachable(
            f"Nothing answers at {address}: start the server, or correct DEMARCHE_STORE."
        ) from error
    except (TypeError, ValueError, OverflowError) as error:
        raise guard.unfit_parameter(error) from error


def _no_address(address: str, reason: Exception) -> UsageError:
    return UsageError(
        f"{address} is no address of a Neo4j server: {str(reason).rstrip('.')}. Write neo4j://HOST:7687."
    )
