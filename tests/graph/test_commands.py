"""`python -m graph query`: what it prints, what it refuses, how it ends."""
from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from graph.commands import main
from graph.open_store import open_store
from graph.settings import Settings
from graph.write import prepare, replace_articles
from tests.worlds import small_world

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of three people, in the folder that the settings name."""
    monkeypatch.setenv("DEMARCHE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DEMARCHE_STORE", raising=False)
    store = open_store(Settings(home=tmp_path / "home"))
    store.write([("UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n.name = row.name, n:Person",
                  {"rows": [{"id": f"p{i}", "name": name} for i, name in enumerate(("Ada", "Béla", "Cem"))]})])
    store.close()
    return tmp_path


@pytest.fixture
def query(tmp_path: Path) -> str:
    """A query file with a parameter."""
    file = tmp_path / "who.cypher"
    file.write_text("// Who is there?\n// $limit: rows (default 2)\n"
                    "MATCH (n:Entity) RETURN n.name AS name ORDER BY name LIMIT $limit", encoding="utf-8")
    return str(file)


def test_table(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", query]) == 0
    assert capsys.readouterr().out.splitlines() == ["name", "────", "Ada", "Béla", "", "2 rows"]


def test_json(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", query, "--format", "json", "--param", "limit=3"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"name": "Ada"}, {"name": "Béla"}, {"name": "Cem"}]


def test_csv(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", query, "--format", "csv", "--param", "limit=1"]) == 0
    assert capsys.readouterr().out == "name\nAda\n"


def test_a_cut_answer_says_so(query: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DEMARCHE_QUERY_ROWS", "1")
    assert main(["query", query, "--format", "csv"]) == 0
    out, err = capsys.readouterr()
    assert out == "name\nAda\n"
    assert "Cut: the first 1 rows" in err


@pytest.mark.parametrize(("arguments", "code", "message"), [
    ([], 2, "COMMAND"),
    (["fly"], 2, "fly"),
    (["query"], 2, "FILE"),
    (["query", "FILE", "--format", "xml"], 2, "xml"),
    (["query", "FILE", "--param", "limit"], 2, "--param limit has no name and value"),
    (["query", "FILE", "--param", "limit=1", "--param", "limit=2"], 2, "limit is given twice"),
    (["query", "FILE", "--param", "n=1"], 2, "n is no parameter of this query. It takes limit (default 2)."),
    (["query", "FILE", "--param", "limit=all"], 2, "limit is 'all': it must be a number"),
    (["query", "nowhere.cypher"], 1, "nowhere.cypher cannot be read"),
    (["query", "."], 1, ". cannot be read"),
])
def test_wrong_use(arguments: list[str], code: int, message: str, query: str,
                   capsys: pytest.CaptureFixture[str]) -> None:
    assert main([query if word == "FILE" else word for word in arguments]) == code
    _complains(capsys, message)


@pytest.mark.parametrize(("text", "message"), [
    ("MATCH (n) RETRUN n", "Correct the query"),
    ("MATCH (n) DETACH DELETE n", "read-only"),
    ("LOAD CSV FROM '/etc/hostname' AS row RETURN row", "LOAD CSV reads files"),
])
def test_a_query_that_cannot_run(text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.cypher").write_text(text, encoding="utf-8")
    assert main(["query", str(tmp_path / "bad.cypher")]) == 1
    _complains(capsys, message)


def test_a_file_that_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.cypher").write_bytes(b"RETURN '\xff'")
    assert main(["query", str(tmp_path / "bad.cypher")]) == 1
    _complains(capsys, "is not UTF-8 text")


def test_no_store_yet(query: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                      capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DEMARCHE_HOME", str(tmp_path / "empty"))
    assert main(["query", query]) == 1
    _complains(capsys, "nothing has been loaded yet")


def test_wrong_settings(query: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DEMARCHE_STORE", "mysql://localhost")
    assert main(["query", query]) == 2
    _complains(capsys, "DEMARCHE_STORE is 'mysql://localhost'")


def test_check(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(home=home / "told")
    with closing(open_store(settings)) as store:
        prepare(store)
        replace_articles(store, small_world()[:2])
    monkeypatch.setenv("DEMARCHE_HOME", str(settings.home))
    assert main(["check"]) == 0
    assert "equals" in capsys.readouterr().out
    with closing(open_store(settings)) as store:
        store.write([("MATCH (a:Entity)-[r:LEADS]->(:Entity) WHERE r.article = $id DELETE r", {"id": "post-0310"})])
    assert main(["check"]) == 1
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["LEADS", "LEADS"]


def test_standard_input() -> None:
    done = _run("query", "-", "--param", "least=b", given="MATCH (n:Entity) WHERE toLower(n.name) > $least "
                "RETURN n.name AS name ORDER BY name")
    assert done.stdout.splitlines() == ["name", "────", "Béla", "Cem", "", "2 rows"]
    assert (done.returncode, done.stderr) == (0, "")


def test_names_are_written_in_any_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = _run("query", "-", "--format", "csv", given="MATCH (n:Entity) WHERE n.name = 'Béla' RETURN n.name AS name")
    assert (done.returncode, done.stdout) == (0, "name\nBéla\n")


def test_a_reader_that_stops_early_is_no_error() -> None:
    command = f"{sys.executable} -m graph query - --format csv | true"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], input="UNWIND range(1, 9000) AS n RETURN n",
                          capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_error_is_one_line() -> None:
    done = _run("query", "-", given="MATCH (n) RETURN m")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


def _run(*arguments: str, given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "graph", *arguments], input=given, capture_output=True,
                          encoding="utf-8", cwd=ROOT, timeout=60)


def _complains(capsys: pytest.CaptureFixture[str], message: str) -> None:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert message in err
