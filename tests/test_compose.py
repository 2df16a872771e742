"""docker-compose.yml names what there is: files, settings, one password, no open port."""
from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from graph.settings import Settings
from tests import neo4j_server

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")


def test_all_that_is_copied_is_there() -> None:
    copied = [name for line in re.findall(r"COPY (.+) \S+\n", TEXT) for name in line.split()]
    assert {"app.py", "graph", "ingest", "explorer"} <= set(copied)
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_every_variable_of_the_app_is_a_setting() -> None:
    names = set(re.findall(r"^ +DEMARCHE_(\w+):", TEXT, re.M))
    assert names == {"HOME", "STORE", "USER", "PASSWORD"}
    assert {name.lower() for name in names} <= {field.name for field in dataclasses.fields(Settings)}


def test_a_missing_password_stops_it_with_a_message() -> None:
    uses = re.findall(r"\$\{?DEMARCHE_PASSWORD[^}]*\}?", TEXT.split("services:", 1)[1])
    assert len(uses) == 2
    assert all(use.startswith("${DEMARCHE_PASSWORD:?") for use in uses)


def test_ports_are_open_on_this_machine_only() -> None:
    ports = re.findall(r'^ +- "([^"]*\d+:\d+)"$', TEXT, re.M)
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_data_is_kept_in_named_volumes() -> None:
    mounted = set(re.findall(r"^ +- (\w+):/", TEXT, re.M))
    assert mounted == set(re.findall(r"^  (\w+):$", TEXT.split("\nvolumes:\n")[1], re.M))


def test_the_server_is_the_one_that_is_tested() -> None:
    assert f"image: neo4j:{neo4j_server.VERSION}-community" in TEXT
    pom = (ROOT / "tests" / "neo4j" / "pom.xml").read_text(encoding="utf-8")
    assert f"<version>{neo4j_server.VERSION}</version>" in pom
