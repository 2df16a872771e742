"""What the commands do: read, extract, write; progress while it runs, counts at the end, a clean stop on Ctrl-C."""
from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import FrameType

from tqdm import tqdm

from graph.errors import InputError
from graph.facts import dumps
from graph.files import write_whole
from graph.model import Article, Facts
from graph.open_store import open_store
from graph.settings import Settings
from graph.stored import article_count
from graph.whole import one_identity
from graph.write import known_hashes, prepare, replace_articles
from ingest.read import read
from ingest.work import extract_all


@dataclass
class Run:
    """The counts of one run. `stopped` is set by Ctrl-C; the article at hand is still finished."""

    done: int = 0
    unchanged: int = 0
    failed: int = 0
    words: int = 0
    stopped: bool = False
    started: float = field(default_factory=time.monotonic)

    def refuse(self, error: InputError) -> None:
        """Name an input that is left out."""
        self.failed += 1
        tqdm.write(f"error: {error}", file=sys.stderr)  # above the progress bar, where there is one

    def summary(self, verb: str) -> str:
        """One line: what was done, passed over and refused, and how fast."""
        seconds = time.monotonic() - self.started
        return (f"{self.done:,} {verb}, {self.unchanged:,} unchanged, {self.failed:,} failed; "
                f"{self.words:,} words in {seconds:.1f} s ({self.words / max(seconds, 0.001):,.0f} words/s)"
                + (". Stopped; the same command goes on from here." if self.stopped else "."))

    @property
    def exit_code(self) -> int:
        return 1 if self.failed or self.stopped else 0


def load(paths: list[str], settings: Settings, *, processes: int | None = None, if_empty: bool = False) -> int:
    """Read, extract and write to the store of the settings; what is unchanged by hash is passed over."""
    run = Run()
    with _ctrl_c_stops(run), closing(open_store(settings)) as store:
        prepare(store)
        if if_empty and (held := article_count(store)):
            print(f"{store.name} holds {held:,} articles already; nothing is loaded.", file=sys.stderr)
            return 0
        articles = _readable(paths, settings, run)
        known = known_hashes(store, [article.id for article in articles])
        new = [article for article in articles if known.get(article.id) != article.sha256]
        run.unchanged = len(articles) - len(new)
        for batch in _batches(_extracted(new, settings, run, processes), settings.batch_articles):
            replace_articles(store, batch)
            run.done += len(batch)
    print(run.summary("loaded"), file=sys.stderr)
    return run.exit_code


def extract(paths: list[str], output: str, settings: Settings, *, processes: int | None = None) -> int:
    """Write the facts of all articles to `output`, one line an article; one id means one entity over the run."""
    run = Run()
    with _ctrl_c_stops(run):
        facts = list(_extracted(_readable(paths, settings, run), settings, run, processes))
    write_whole(Path(output), (dumps(line) + "\n" for line in one_identity(facts)))
    run.done = len(facts)
    print(run.summary("extracted"), file=sys.stderr)
    return run.exit_code


def _readable(paths: list[str], settings: Settings, run: Run) -> list[Article]:
    articles = []
    for item in read(paths, longest=settings.article_characters):
        if isinstance(item, InputError):
            run.refuse(item)
        else:
            articles.append(item)
        if run.stopped:
            break
    return articles


def _extracted(articles: Sequence[Article], settings: Settings, run: Run, processes: int | None) -> Iterator[Facts]:
    if not articles:
        return
    with tqdm(total=len(articles), unit=" articles", disable=None, file=sys.stderr) as bar:
        for facts in extract_all(articles, model=settings.model, processes=processes):
            bar.update()
            if isinstance(facts, InputError):
                run.refuse(facts)
            else:
                run.words += len(facts.article.text.split())
                bar.set_postfix_str(f"{run.words / max(time.monotonic() - run.started, 0.001):,.0f} words/s")
                yield facts
            if run.stopped:
                return


def _batches(facts: Iterable[Facts], size: int) -> Iterator[list[Facts]]:
    source = iter(facts)
    while batch := list(islice(source, size)):
        yield batch


@contextmanager
def _ctrl_c_stops(run: Run) -> Iterator[None]:
    """The first Ctrl-C stops after the article at hand, the second at once."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        run.stopped = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
