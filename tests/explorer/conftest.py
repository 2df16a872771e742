"""The app on a free port over an embedded store with the small world, and a real browser that opens it.

Without a Chromium the tests are skipped; with CI=true they fail, so that nobody takes them for run.
"""
from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect, sync_playwright

from graph.model import Facts
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world

ROOT = Path(__file__).parents[2]
expect.set_options(timeout=20_000)  # a busy machine answers a click in seconds


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over the small world."""
    with served_world(tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="session")
def empty_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app over a store without articles."""
    with served(tmp_path_factory.mktemp("empty")) as address:
        yield address


@contextmanager
def filled(home: Path, facts: Sequence[Facts]) -> Iterator[GraphStore]:
    """An embedded store in `home` with these articles, closed at the end, so that an app can open it."""
    with closing(open_store(Settings(home=home))) as store:
        prepare(store)
        replace_articles(store, facts)
        yield store


@contextmanager
def served_world(home: Path) -> Iterator[str]:
    """The app over an embedded store with the small world."""
    with filled(home, small_world()):
        pass  # closed, so that the app can open it
    with served(home) as address:
        yield address


def opened(page: Page, address: str, article: str, sentence: int = 1) -> None:
    """Open an article on Sources at a sentence."""
    page.goto(f"{address}?article={article}&sentence={sentence}")
    page.get_by_test_id("article").wait_for()


def choose_tab(tab: Locator) -> None:
    """Open a tab, but not while a run goes on: then Streamlit switches tabs off, and a click is lost."""
    tab.wait_for()
    tab.page.locator("[data-test-script-state=notRunning]").wait_for()
    expect(tab).not_to_have_attribute("aria-disabled", "true")
    tab.click()
    expect(tab).to_have_attribute("aria-selected", "true")


@contextmanager
def served(home: Path, **settings: str) -> Iterator[str]:
    """The app with its store in `home`; `settings` are variables of its environment."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true",
               "--server.address=127.0.0.1", f"--server.port={port}", "--server.fileWatcherType=none"]
    environ = {**os.environ, "DEMARCHE_HOME": str(home), "DEMARCHE_STORE": "embedded", **settings}
    with (home / "app.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            assert process.poll() is None, "the app ended at once; app.log says why"
            time.sleep(0.25)
    raise AssertionError("the app did not answer within a minute")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the one of the machine, else that of playwright."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        except Error as error:
            if os.environ.get("CI") == "true":
                raise
            pytest.skip(f"no Chromium: {error.message.splitlines()[0]}")
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> BrowserContext:
    """One for all tests, so that Streamlit's own scripts are fetched once; without motion, to wait for nothing."""
    return browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of its own; at the end no script failed and no other host was asked."""
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    hosts: set[str] = set()
    failures: list[str] = []
    opened.on("request", lambda request: hosts.add(request.url.split("/")[2].split(":")[0]))
    opened.on("pageerror", lambda error: failures.append(error.message))
    yield opened
    opened.close()
    assert not failures
    assert hosts - {""} <= {"127.0.0.1"}
