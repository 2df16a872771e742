"""The worker over a real store. Its process is a script that says what it is told to, but in one test."""
from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.worker import Job, Worker
from graph.articles import list_articles
from graph.facts import to_json
from graph.model import Facts
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore
from graph.write import known_hashes, prepare, replace_articles
from tests.worlds import small_world

#: Sends the lines of the files it is given; `die` and `wait` are done instead.
SCRIPT = """
import json, sys, time
for request in sys.stdin:
    for path in json.loads(request)["paths"]:
        for line in open(path, encoding="utf-8"):
            if line == "die\\n": sys.exit(3)
            if line == "wait\\n": time.sleep(60)
            print(line, end="", flush=True)
    print(json.dumps({"end": True}), flush=True)
"""

Make = Callable[..., Worker]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[GraphStore]:
    opened = open_store(Settings(home=tmp_path / "home"))
    prepare(opened)
    yield opened
    opened.close()


@pytest.fixture
def make(disk: GraphStore) -> Iterator[Make]:
    made: list[Worker] = []

    def of(*command: str, batch: int = 2) -> Worker:
        made.append(Worker(disk, batch=batch, command=command or (sys.executable, "-c", SCRIPT)))
        return made[-1]

    yield of
    for worker in made:
        worker.close()


def ended(job: Job) -> Job:
    waited_for(lambda: not job.running)
    return job


def waited_for(condition: Callable[[], bool]) -> None:
    for _ in range(1200):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("not within a minute")


def told(facts: Facts) -> str:
    return json.dumps({"facts": to_json(facts), "text": facts.article.text})


def answer(folder: Path, *lines: str, name: str = "answer") -> str:
    file = folder / name
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(file)


def ids(store: GraphStore) -> set[str]:
    return {row.id for row in list_articles(store)}


def test_articles_are_written_and_counted(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    world = small_world()
    path = answer(tmp_path, json.dumps({"total": len(world)}), *map(told, world))
    job = ended(make().start([path]))
    assert (job.total, job.done, job.errors, job.notes) == (len(world), len(world), [], [])
    assert ids(disk) == {facts.article.id for facts in world} == set(job.added)


def test_an_input_that_cannot_be_read_is_said_without_its_folder(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    problem = f"{tmp_path}/one.pdf: this PDF is broken. Save it again."
    path = answer(tmp_path, json.dumps({"error": problem}), json.dumps({"total": 1}), told(small_world()[0]))
    job = ended(make().start([path], folder=f"{tmp_path}/"))
    assert job.errors == ["one.pdf: this PDF is broken. Save it again."]
    assert job.done == 1


def test_another_text_of_a_known_id_gets_an_id_of_its_own(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    known, other = small_world()[:2]
    replace_articles(disk, [known])
    id_ = known.article.id
    new = replace(other, article=replace(other.article, id=id_))
    worker = make()
    for _ in range(2):  # the second time it is there already
        job = ended(worker.start([answer(tmp_path, json.dumps({"total": 1}), told(new))]))
        assert job.added == [f"{id_}-2"]
    assert f"{id_} is the id of another text" in job.notes[0]
    assert known_hashes(disk, [id_, f"{id_}-2"]) == {id_: known.article.sha256, f"{id_}-2": other.article.sha256}
    assert len(ids(disk)) == 2


def test_the_same_text_again_changes_nothing(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    facts = small_world()[0]
    replace_articles(disk, [facts], loaded="2025-01-01T00:00:00+00:00")
    job = ended(make().start([answer(tmp_path, json.dumps({"total": 1}), told(facts))]))
    assert job.added == [facts.article.id] and not job.notes
    assert list_articles(disk)[0].loaded == "2025-01-01T00:00:00+00:00"


def test_a_stop_keeps_what_is_written_and_the_next_job_runs(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    first, second = small_world()[:2]
    worker = make(batch=1)
    job = worker.start([answer(tmp_path, json.dumps({"total": 9}), told(first), "wait")])
    waited_for(lambda: job.done == 1)
    worker.stop(job)
    ended(job)
    assert (job.stopped, job.errors, ids(disk)) == (True, [], {first.article.id})
    job = ended(worker.start([answer(tmp_path, json.dumps({"total": 1}), told(second))]))
    assert ids(disk) == {first.article.id, second.article.id}


def test_a_job_that_waits_can_be_stopped_without_the_one_at_hand(
    disk: GraphStore, make: Make, tmp_path: Path
) -> None:
    first, second = small_world()[:2]
    worker = make(batch=1)
    at_hand = worker.start([answer(tmp_path, json.dumps({"total": 9}), told(first), "wait", name="a")])
    waited_for(lambda: at_hand.done == 1)
    waiting = worker.start([answer(tmp_path, json.dumps({"total": 1}), told(second), name="b")])
    worker.stop(waiting)
    assert at_hand.running
    worker.stop(at_hand)
    ended(at_hand), ended(waiting)
    assert (waiting.done, ids(disk)) == (0, {first.article.id})


def test_a_process_that_dies_is_said_and_replaced(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    first, second = small_world()[:2]
    worker = make()
    job = ended(worker.start([answer(tmp_path, json.dumps({"total": 2}), told(first), "die")]))
    assert job.errors == ["The reading process ended with code 3. Add fewer articles at a time."]
    job = ended(worker.start([answer(tmp_path, json.dumps({"total": 1}), told(second))]))
    assert ids(disk) == {first.article.id, second.article.id} and not job.errors


def test_the_rest_of_a_failed_answer_does_not_reach_the_next_job(
    disk: GraphStore, make: Make, tmp_path: Path
) -> None:
    first, second = small_world()[:2]
    broken = json.dumps({"facts": {"article": {"id": "x"}, "moods": []}, "text": "T."})
    worker = make(batch=1)
    job = ended(worker.start([answer(tmp_path, json.dumps({"total": 2}), broken, told(first))]))
    assert len(job.errors) == 1 and "moods" in job.errors[0]
    job = ended(worker.start([answer(tmp_path, json.dumps({"total": 1}), told(second))]))
    assert ids(disk) == {second.article.id}


def test_what_is_to_be_done_after_a_job_is_done(make: Make, tmp_path: Path) -> None:
    done: list[bool] = []
    ended(make().start([answer(tmp_path, "die")], after=lambda: done.append(True)))
    assert done == [True]


def test_a_command_that_is_not_there(make: Make, tmp_path: Path) -> None:
    job = ended(make(str(tmp_path / "nothing")).start([answer(tmp_path)]))
    assert "cannot be reached (No such file or directory)" in job.errors[0]


def test_the_real_process(disk: GraphStore, make: Make, tmp_path: Path) -> None:
    text = "Estmark is a member of the Harbour Compact, President Tomas Verin said on Friday."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "two.txt").write_bytes(b"\xff\xfe bad")
    worker = make(sys.executable, "-m", "ingest", "serve")
    job = ended(worker.start([str(tmp_path / "one.txt"), str(tmp_path / "two.txt")], folder=f"{tmp_path}/"))
    assert job.added == ["one"]
    assert [error.split(":")[0] for error in job.errors] == ["two.txt"]
    assert list_articles(disk)[0].statements == 1
