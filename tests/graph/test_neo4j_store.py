"""What only a server has: addresses, passwords, a clock of its own, and ways to outlive a query."""
from __future__ import annotations

import contextlib
import dataclasses
import socket
from pathlib import Path

import pytest

from graph import neo4j_store
from graph.errors import QueryStopped, StoreRefused, StoreUnreachable, UsageError
from graph.neo4j_errors import server_error
from graph.open_store import open_store
from graph.settings import Settings
from tests import neo4j_server


@pytest.fixture
def settings(neo4j_settings: Settings) -> Settings:
    """Only the server here."""
    return neo4j_settings


def _free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nothing_at_the_address(scheme: str) -> None:
    address = f"{scheme}://{_free_address()}"
    with pytest.raises(StoreUnreachable, match=rf"^Nothing answers at {address}: start the server"):
        open_store(Settings(store=address))


def test_something_else_at_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "_CONNECT_SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"bolt://127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(StoreUnreachable, match="Nothing answers"):
            open_store(Settings(store=address))


@pytest.mark.parametrize(
    "address", ["http://localhost:7474", "localhost:7687", "mysql://x", "embeded", "neo4j", "bolt:/x", ""]
)
def test_no_such_kind_of_store(address: str) -> None:
    with pytest.raises(UsageError, match=r"must be `embedded` or an address that begins with neo4j://"):
        open_store(Settings(store=address))


@pytest.mark.parametrize("address", ["bolt://localhost:port", "neo4j://", "bolt://localhost:7687/?x=1"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises((UsageError, StoreUnreachable), match=r"(Write|correct) .*\.$"):
        open_store(Settings(store=address))


def test_a_password_in_the_address_is_not_repeated() -> None:
    with pytest.raises(UsageError, match="DEMARCHE_PASSWORD") as caught:
        open_store(Settings(store="bolt://neo4j:secret-word@localhost:7687"))
    assert "secret-word" not in str(caught.value)


@pytest.mark.neo4j
def test_a_server_with_a_password_from_its_start_to_its_end(tmp_path: Path) -> None:
    stop = contextlib.ExitStack()
    server = stop.enter_context(neo4j_server.running_or_skipped(tmp_path, password="correct-horse"))
    right = Settings(store=server.uri, user=server.user, password=server.password)
    with pytest.raises(StoreRefused, match=r"does not accept the user name or password. Set DEMARCHE_USER") as caught:
        open_store(dataclasses.replace(right, password="wrong-horse"))
    assert "wrong-horse" not in str(caught.value)
    store = open_store(right)
    assert store.read("RETURN 1 AS x").rows == ({"x": 1},)
    assert right.password not in store.name + repr(right)
    stop.close()
    with pytest.raises(StoreUnreachable, match="Nothing answers"):
        store.read("RETURN 1 AS x")
    store.close()


@pytest.mark.neo4j
def test_the_store_is_called_by_its_host(settings: Settings) -> None:
    store = open_store(settings)
    assert store.name == settings.store.split("://")[1]
    store.close()


@pytest.mark.neo4j
def test_the_routing_scheme_answers_too(settings: Settings) -> None:
    store = open_store(dataclasses.replace(settings, store=settings.store.replace("bolt://", "neo4j://")))
    assert store.read("RETURN 1 AS x").rows == ({"x": 1},)
    store.close()


@pytest.mark.neo4j
def test_a_server_that_cannot_stop_is_not_waited_for(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `reduce` is one expression: the server looks at its clock only after it."""
    monkeypatch.setattr(neo4j_store, "_GRACE_SECONDS", 0.5)
    store = open_store(settings)
    with pytest.raises(QueryStopped, match=r"^Stopped waiting after 0\.2 s: .*The server is still busy with it"):
        store.read("RETURN reduce(sum = 0, x IN range(1, 60000000) | sum + x % 7) AS x", timeout=0.2)
    assert store.read("RETURN 1 AS x", timeout=30).rows == ({"x": 1},)
    store.close()


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("Neo.ClientError.Security.Unauthorized", StoreRefused, "DEMARCHE_PASSWORD"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", StoreRefused, "Wait a minute"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", QueryStopped, "not enough memory"),
        ("Neo.TransientError.General.OutOfMemoryError", QueryStopped, "not enough memory"),
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", QueryStopped, "Stopped after 2 s"),
        ("Neo.TransientError.Transaction.Terminated", QueryStopped, "Stopped after 2 s"),
        ("Neo.TransientError.General.DatabaseUnavailable", StoreUnreachable, "Try again"),
        ("Neo.DatabaseError.General.UnknownError", StoreUnreachable, "server's log"),
    ],
)
def test_codes_of_a_server(code: str, kind: type[Exception], words: str) -> None:
    error = server_error(code, "First line.\nat org.neo4j.Deep(Deep.java:1)", "bolt://host", 2.0)
    assert type(error) is kind
    assert words in str(error)
    assert "Deep.java" not in str(error)
