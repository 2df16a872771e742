"""The commands as a user calls them: what they print, what they leave, how they end."""
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.open_store import open_store
from graph.settings import Settings
from ingest.__main__ import main

ROOT = Path(__file__).parents[2]
ARTICLES = {
    "one": "President Mira Salant of Norvania met Prime Minister Karel Osti in Halden on 12 March 2025.",
    "two": "President Salant said on Friday that Norvania would stay a member of the Harbour Compact.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DEMARCHE_HOME", str(tmp_path / "home"))
    for name, text in ARTICLES.items():
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    return tmp_path


def _loaded(folder: Path) -> list[str]:
    store = open_store(Settings(home=folder / "home"), read_only=True)
    try:
        return sorted(str(row["id"]) for row in store.read("MATCH (a:Article) RETURN a.id AS id").rows)
    finally:
        store.close()


def test_load_writes_once_and_passes_over_what_is_unchanged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", str(folder / "in")]) == 0
    assert "2 loaded, 0 unchanged, 0 failed" in capsys.readouterr().err
    (folder / "in" / "two.txt").write_text("Norvania left the Harbour Compact.")
    assert main(["load", str(folder / "in")]) == 0
    assert "1 loaded, 1 unchanged, 0 failed" in capsys.readouterr().err
    assert _loaded(folder) == ["one", "two"]


def test_a_bad_input_is_named_and_the_others_are_loaded(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in" / "bad.txt").write_bytes(b"\xff\xfe")
    assert main(["load", str(folder / "in")]) == 1
    printed = capsys.readouterr().err
    assert "error: " in printed and "bad.txt: byte 1 (0xff) is not UTF-8" in printed
    assert _loaded(folder) == ["one", "two"]


def test_if_empty_loads_only_into_an_empty_store(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", "--if-empty", str(folder / "in" / "one.txt")]) == 0
    assert main(["load", "--if-empty", str(folder / "in" / "two.txt")]) == 0
    assert "holds 1 articles already; nothing is loaded" in capsys.readouterr().err
    assert _loaded(folder) == ["one"]


def test_extract_writes_a_line_an_article_with_one_id_an_entity(folder: Path) -> None:
    assert main(["extract", str(folder / "in"), "--output", str(folder / "facts.jsonl")]) == 0
    one, two = map(json.loads, (folder / "facts.jsonl").read_text().splitlines())
    people = [{e["id"] for e in record["entities"] if e["name"].endswith("Salant")} for record in (one, two)]
    assert people[0] == people[1] and len(people[0]) == 1
    assert not (folder / "home").exists()


def test_two_processes_give_the_same_facts_in_the_same_order(folder: Path) -> None:
    for number in ("1", "2"):
        target = ["--output", str(folder / f"{number}.jsonl"), "--processes", number]
        assert main(["extract", str(folder / "in"), *target]) == 0
    assert (folder / "1.jsonl").read_bytes() == (folder / "2.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "variables", "code", "message"),
    [
        (["load", "in"], {"DEMARCHE_MODEL": "xl"}, 1, "xl"),
        (["load", "in"], {"DEMARCHE_STORE": "mysql://x"}, 2, "mysql://x"),
        (["load", "in"], {"DEMARCHE_STORE": "bolt://127.0.0.1:1"}, 1, "127.0.0.1:1"),
        (["load", "in"], {"DEMARCHE_BATCH_ARTICLES": "many"}, 2, "DEMARCHE_BATCH_ARTICLES is 'many'"),
        (["extract", "in", "--output", "none/here.jsonl"], {}, 1, "none/here.jsonl: it cannot be written"),
    ],
)
def test_what_cannot_run_ends_with_one_message(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    arguments: list[str], variables: dict[str, str], code: int, message: str,
) -> None:
    monkeypatch.chdir(folder)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main(arguments) == code
    printed = capsys.readouterr().err.strip().splitlines()[-1]
    assert printed.startswith("error: ") and message in printed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["load"], "the following arguments are required: PATH"),
        (["load", "x", "--processes", "0"], "'0' is not a whole number above zero"),
        (["extract", "x"], "the following arguments are required: --output"),
    ],
)
def test_wrong_use_ends_with_2(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2 and message in capsys.readouterr().err


def test_a_store_in_use_says_that_the_app_takes_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", "import sys; from graph.open_store import open_store; "
         "from graph.settings import read_settings; s = open_store(read_settings()); print('open', flush=True); "
         "sys.stdin.read()"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    assert holder.stdout is not None and holder.stdout.readline() == "open\n"
    try:
        assert main(["load", str(folder / "in")]) == 1
    finally:
        holder.communicate("")
    assert f"{holder.pid}" in (printed := capsys.readouterr().err)
    assert "its Sources page takes articles" in printed


def test_ctrl_c_stops_between_articles_and_the_next_run_goes_on(folder: Path) -> None:
    text = (ARTICLES["one"] + "\n") * 10
    lines = [json.dumps({"id": str(number), "text": f"{text}{number}."}) for number in range(40)]
    (folder / "many.jsonl").write_text("\n".join(lines))
    command = [sys.executable, "-m", "ingest", "load", "--processes", "1", str(folder / "many.jsonl")]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True,
                               env={**os.environ, "DEMARCHE_BATCH_ARTICLES": "1"})
    while running.poll() is None and not any((folder / "home").glob("*")):
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, printed = running.communicate(timeout=60)
    assert running.returncode == 1 and "Stopped; the same command goes on from here." in printed
    assert "Traceback" not in printed
    assert main(command[3:]) == 0
    assert len(_loaded(folder)) == 40
