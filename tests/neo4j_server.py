"""A Neo4j server for tests: one that is named, one started from its Maven artifacts, or one in Docker.

NEO4J_TEST_URI names a server that may be emptied (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD). Otherwise the jars
are fetched once into the user's cache folder, and each test run starts its own server in a folder of its own on a
free port, so that two runs at once do not meet.
"""
from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

VERSION = "5.26.30"
HOW = (
    "To run these tests name a server that may be emptied in NEO4J_TEST_URI, or install Java 17 or later with Maven, "
    "or Docker."
)
_POM = Path(__file__).with_name("neo4j") / "pom.xml"
_IMAGE = f"neo4j:{VERSION}-community"
_START_SECONDS = 120
_SETTINGS = {
    "server.http.enabled": "false",
    "server.memory.pagecache.size": "64m",
    "server.bolt.telemetry.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "db.logs.query.enabled": "OFF",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "false",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",  # else a stop takes 10 s
}
_JAVA = (
    "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)


class NoServer(Exception):
    """There is no way to a Neo4j server on this machine; the message says which ways there are."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server listens and who may enter."""

    uri: str
    user: str = "neo4j"
    password: str = "unchecked"


@contextlib.contextmanager
def running(home: Path, *, password: str = "") -> Iterator[Server]:
    """A server, stopped at the end if it was started here. With a `password` the server asks for it.

    `home` is an empty folder for its data. Raises NoServer.
    """
    named = os.environ.get("NEO4J_TEST_URI")
    if named and not password:
        user, given = os.environ.get("NEO4J_TEST_USER", "neo4j"), os.environ.get("NEO4J_TEST_PASSWORD", "")
        yield Server(named, user, given)
    elif shutil.which("java") and shutil.which("mvn"):
        with _from_maven(home, password) as server:
            yield server
    elif shutil.which("docker") and subprocess.run(["docker", "info"], capture_output=True).returncode == 0:
        with _from_docker(password) as server:
            yield server
    else:
        raise NoServer(f"No Neo4j server. {HOW}")


@contextlib.contextmanager
def running_or_skipped(home: Path, *, password: str = "") -> Iterator[Server]:
    """As `running`; where there is no server the test is skipped, and with CI=true it fails."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(running(home, password=password))
        except NoServer as reason:
            if os.environ.get("CI") == "true":
                pytest.fail(str(reason))
            pytest.skip(str(reason))
        yield server


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the jars are kept between test runs."""
    base = environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "demarche" / f"neo4j-{VERSION}"


@contextlib.contextmanager
def _from_maven(home: Path, password: str) -> Iterator[Server]:
    jars = _jars()
    if password:
        _admin(jars, home, "dbms", "set-initial-password", password)
    for _ in range(3):  # the free port may be taken by another run before the server binds it
        port = _free_port()
        process = _start(jars, home, port, auth=bool(password))
        if _answers(process, port):
            break
        _stop(process)
    else:
        raise NoServer(f"Neo4j {VERSION} does not start; its log: {_log_end(home)} {HOW}")
    try:
        yield Server(f"bolt://127.0.0.1:{port}", password=password or "unchecked")
    finally:
        _stop(process)
        shutil.rmtree(home / "data", ignore_errors=True)  # half a gigabyte of logs laid out in advance


def _jars() -> Path:
    """The folder of the server's jars, fetched by the first run; a second run at the same time waits for it."""
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "complete").exists():
            _fetch(folder / "lib")
            (folder / "complete").touch()
    return folder / "lib"


def _fetch(folder: Path) -> None:
    command = [
        "mvn", "-B", "-q", "-f", str(_POM), "dependency:copy-dependencies", "-DincludeScope=runtime",
        f"-DoutputDirectory={folder}",
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise NoServer(f"Maven cannot fetch Neo4j {VERSION}: {done.stdout.strip()[-500:]} {HOW}")


def _command(jars: Path, main: str, *arguments: str) -> list[str]:
    return ["java", *_JAVA, "-cp", f"{jars}/*", main, *arguments]


def _admin(jars: Path, home: Path, *arguments: str) -> None:
    environ = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    (home / "conf").mkdir(parents=True, exist_ok=True)
    command = _command(jars, "org.neo4j.server.startup.Neo4jAdminCommand", *arguments)
    command.insert(1, f"-Dbasedir={home}")
    subprocess.run(command, check=True, capture_output=True, env=environ)


def _start(jars: Path, home: Path, port: int, *, auth: bool) -> subprocess.Popen[bytes]:
    settings = _SETTINGS | {
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "dbms.security.auth_enabled": "true" if auth else "false",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    folders = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    command = _command(jars, "org.neo4j.server.CommunityEntryPoint", *folders, *options)
    with _log(home).open("ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log)


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if _bolt_answers(port):
            return True
        time.sleep(0.2)
    return False


def _bolt_answers(port: int) -> bool:
    """A Bolt handshake; the driver's own waiting doubles its pauses and so made 19 s of 11."""
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.settimeout(5)
        connection.sendall(bytes.fromhex("6060b017 00000405 00000004 00000000 00000000"))
        return len(connection.recv(4)) == 4
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextlib.contextmanager
def _from_docker(password: str) -> Iterator[Server]:
    environment = {f"NEO4J_{name.replace('_', '__').replace('.', '_')}": value for name, value in _SETTINGS.items()}
    environment["NEO4J_AUTH"] = f"neo4j/{password}" if password else "none"
    options = [part for name, value in environment.items() for part in ("--env", f"{name}={value}")]
    container = _docker("run", "--detach", "--rm", "--publish", "127.0.0.1::7687", *options, _IMAGE)
    try:
        port = int(_docker("port", container, "7687").splitlines()[0].rsplit(":", 1)[1])
        _wait_for(port)
        yield Server(f"bolt://127.0.0.1:{port}", password=password or "unchecked")
    finally:
        _docker("stop", "--time", "10", container)


def _docker(*arguments: str) -> str:
    done = subprocess.run(["docker", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise NoServer(f"docker {arguments[0]} failed: {done.stderr.strip()} {HOW}")
    return done.stdout.strip()


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not _bolt_answers(port):
        if time.monotonic() > deadline:
            raise NoServer(f"Neo4j in Docker does not answer within {_START_SECONDS} s. {HOW}")
        time.sleep(0.5)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _log(home: Path) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    return home / "server.log"


def _log_end(home: Path) -> str:
    return _log(home).read_text(errors="replace")[-500:]
