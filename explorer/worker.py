"""Articles added in the app: another process reads and extracts them, a thread here writes what comes back.

spaCy would hold the interpreter lock of the app for seconds, and only one process can write to the embedded store:
hence facts come from `python -m ingest serve`, and the app writes.
"""
from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from explorer.markup import counted
from graph.errors import DemarcheError
from graph.facts import from_json
from graph.model import Facts
from graph.store import GraphStore
from graph.write import known_hashes, replace_articles

_ROOT = Path(__file__).parents[1]
_COMMAND = (sys.executable, "-m", "ingest", "serve")


@dataclass
class Job:
    """What one request has done so far. Read by the page while a thread fills it.

    `folder`: what messages need not show of a path. `notes`: articles that got an id of their own. `added`: their ids.
    """

    paths: list[str]
    folder: str = ""
    total: int | None = None
    added: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    running: bool = True
    stopped: bool = False

    @property
    def done(self) -> int:
        """Articles written so far."""
        return len(self.added)


class Worker:
    """The one extracting process of the app, started at its first job. It writes to the app's store."""

    def __init__(self, store: GraphStore, *, batch: int, command: Sequence[str] = _COMMAND) -> None:
        self.last: Job | None = None
        self._store = store
        self._batch = batch
        self._command = command
        self._process: subprocess.Popen[str] | None = None
        self._one_at_a_time = threading.Lock()
        self._at_hand: Job | None = None

    def start(self, paths: Sequence[str], *, folder: str = "", after: Callable[[], None] = lambda: None) -> Job:
        """Begin to read, extract and write these paths; comes back at once. Jobs run one after the other.

        `after` is called when the job has ended, in whatever way.
        """
        self.last = job = Job(list(paths), folder)
        threading.Thread(target=self._run, args=(job, after), daemon=True).start()
        return job

    def stop(self, job: Job) -> None:
        """End a job. Articles written so far stay; none is there by half."""
        job.stopped = True
        if self._at_hand is job and self._process is not None:
            self._process.terminate()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    def _run(self, job: Job, after: Callable[[], None]) -> None:
        with self._one_at_a_time:
            try:
                if not job.stopped:
                    self._at_hand = job
                    with closing(self._messages(job)) as messages:
                        self._take(job, messages)
            except DemarcheError as error:
                job.errors.append(str(error))
            except OSError as error:
                job.errors.append(f"The reading process cannot be reached ({error.strerror}). Add the articles again.")
            except Exception:
                logging.exception("adding articles failed")
                job.errors.append("Adding failed through a fault of the app; the log says more. "
                                  f"{counted(job.done, 'article')} of this request stayed.")
            finally:
                self._at_hand = None
                after()
                job.running = False

    def _take(self, job: Job, messages: Iterator[dict[str, Any]]) -> None:
        """Write the facts in batches: the first at once, so that the page shows something, then as many as allowed."""
        waiting: list[Facts] = []
        for message in messages:
            if job.stopped:
                return
            if "total" in message:
                job.total = message["total"]
            elif "error" in message:
                job.errors.append(message["error"].replace(job.folder, "") if job.folder else message["error"])
            else:
                waiting.append(from_json(message["facts"], message["text"]))
            if len(waiting) >= (self._batch if job.done else 1):
                self._written(job, waiting)
                waiting = []
        if not job.stopped:
            self._written(job, waiting)

    def _written(self, job: Job, facts: list[Facts]) -> None:
        if not facts:
            return
        own = [_with_own_id(one, known_hashes(self._store, _ids(one))) for one in facts]
        replace_articles(self._store, own)
        for was, now in zip(facts, own, strict=True):
            job.added.append(now.article.id)
            if now is not was:
                job.notes.append(f"{was.article.id} is the id of another text in this store, so the new article is "
                                 f"{now.article.id}. Delete the one you do not want.")

    def _messages(self, job: Job) -> Generator[dict[str, Any], None, None]:
        """The answer to one request; when it is not read to its end, the process goes, and the rest with it."""
        process = self._living_process()
        assert process.stdin is not None and process.stdout is not None  # both are pipes
        ended = False
        try:
            process.stdin.write(json.dumps({"paths": job.paths}) + "\n")
            process.stdin.flush()
            for line in process.stdout:
                message = json.loads(line) if line.endswith("\n") else {}  # it may be ended in the middle of a line
                ended = bool(message.get("end"))
                if ended or not message:
                    break
                yield message
            if not ended and not job.stopped:
                yield {"error": f"The reading process ended with code {process.wait()}. Add fewer articles at a time."}
        finally:
            if not ended:
                process.terminate()
                process.wait()

    def _living_process(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                self._command, cwd=_ROOT, text=True, encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )
        return self._process


def _ids(facts: Facts) -> list[str]:
    """The id of an article, and those it gets where another text has it."""
    id_ = facts.article.id
    return [id_, *(f"{id_}-{number}" for number in range(2, 100)), f"{id_}-{facts.article.sha256[:12]}"]


def _with_own_id(facts: Facts, known: dict[str, str]) -> Facts:
    """The facts under the first id that no other text has."""
    sha256 = facts.article.sha256
    id_ = next(id_ for id_ in _ids(facts) if known.get(id_, sha256) == sha256)
    return facts if id_ == facts.article.id else replace(facts, article=replace(facts.article, id=id_))
