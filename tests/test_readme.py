"""The README stays true: its commands run, its settings and tables are those of the code."""
from __future__ import annotations

import dataclasses
import re
import shlex
from pathlib import Path

import pytest

from graph.commands import main as graph_main
from graph.ontology import ontology
from graph.queries import read_query
from graph.settings import Settings
from ingest.__main__ import main as ingest_main
from ingest.read import _READERS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_every_setting_is_listed_with_its_default_and_help() -> None:
    for field in dataclasses.fields(Settings):
        default = "" if field.name == "password" else f" `{field.default}`"
        row = f"| `DEMARCHE_{field.name.upper()}` |{default} | {field.metadata['help']} |"
        assert row in README


def test_no_setting_is_listed_that_is_none() -> None:
    listed = set(re.findall(r"^\| `DEMARCHE_(\w+)`", README, re.MULTILINE))
    assert listed == {field.name.upper() for field in dataclasses.fields(Settings)}


def test_every_make_target_exists() -> None:
    for target in set(re.findall(r"`make (\w+)`", README)) | {"run", "test"}:
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


def test_relations_and_file_endings_are_those_of_the_code() -> None:
    assert all(name in README for name in ontology().predicates)
    (listed,) = re.findall(r"`PATH` is a file \(`([^`]+)`\)", README)
    assert {*listed.split(), ".htm"} == set(_READERS)


def test_the_plain_lines_install_what_make_installs() -> None:
    plain = next(block for block in BLOCKS if "python3 -m venv" in block)
    assert len(plain.splitlines()) == 4
    for file in re.findall(r"requirements[-\w]*\.txt", plain):
        assert (ROOT / file).exists() and file in MAKEFILE
    assert "samples/record.jsonl" in plain and (ROOT / "samples" / "record.jsonl").exists()


def test_every_file_and_picture_named_is_there() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)", README) + re.findall(r"`((?:queries|samples)/[\w./-]+)`", README):
        assert (ROOT / name).exists(), name


@pytest.fixture(scope="module")
def loaded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("readme")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEMARCHE_HOME", str(home))
        assert ingest_main(["load", "--if-empty", str(ROOT / "samples" / "record.jsonl")]) == 0
    return home


@pytest.mark.parametrize("line", [line for block in BLOCKS for line in block.splitlines() if "-m graph" in line])
def test_the_examples_run(
    line: str, loaded_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = shlex.split(line)
    assert words[:3] == [".venv/bin/python", "-m", "graph"]
    monkeypatch.setenv("DEMARCHE_HOME", str(loaded_home))
    arguments = [str(ROOT / word) if word.startswith("queries/") else word for word in words[3:]]
    monkeypatch.chdir(tmp_path)
    assert graph_main(arguments) == 0
    assert capsys.readouterr().out.strip() or list(tmp_path.iterdir())


def test_every_question_has_one() -> None:
    for file in sorted((ROOT / "queries").glob("*.cypher")):
        assert read_query(file.read_text(encoding="utf-8")).question.endswith("?"), file.name
