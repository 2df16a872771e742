"""The canvas against stock pyvis in one run: first picture, frames while panning and zooming, growing by ten nodes.

Both show the same graph at the same positions in one Streamlit app. `first`: from the app's heading to a picture.
`grow`: from the click to the picture with ten nodes more. `kept`: whether scale and old places are the same after it.
"""
from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
CHROMIUM = "/usr/bin/chromium"

#: The document of the graph: our own page, or the frame of pyvis.
_DOCUMENT = "(document.querySelector('iframe')?.contentDocument ?? document)"
_PAINTED = f"""() => {{
  const canvas = {_DOCUMENT}.querySelector('canvas');
  if (!canvas || !canvas.width) return false;
  const side = Math.min(300, canvas.width, canvas.height);
  const [x, y] = [(canvas.width - side) / 2, (canvas.height - side) / 2];
  return canvas.getContext('2d').getImageData(x, y, side, side).data.some((value) => value > 0);
}}"""
_SHOWN = {
    "ours": "() => Number(document.querySelector('[data-testid=canvas]')?.dataset.nodes ?? 0)",
    "pyvis": "() => document.querySelector('iframe')?.contentWindow.nodes?.length ?? 0",
}
_WHERE = {
    "ours": "() => JSON.stringify([...['n1', 'n2', 'n3'].map((id) => "
            "document.querySelector('[data-testid=canvas]').demarche.point(id))])",
    "pyvis": "() => { const w = document.querySelector('iframe').contentWindow; const at = w.network.getPositions(); "
             "return JSON.stringify(['n1', 'n2', 'n3'].map((id) => w.network.canvasToDOM(at[id]))); }",
}
_COUNT = f"""() => {{
  const view = {_DOCUMENT}.defaultView; window.frames_seen = 0; window.counting = true;
  const step = () => {{ window.frames_seen += 1; if (window.counting) view.requestAnimationFrame(step); }};
  view.requestAnimationFrame(step);
}}"""


@contextmanager
def served() -> Iterator[str]:
    """The app of the benchmark on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = str(ROOT / "benchmarks" / "canvas_app.py")
    command = [sys.executable, "-m", "streamlit", "run", app,
               "--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}",
               "--server.fileWatcherType=none"]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError(f"{address} did not answer within 30 s")


def measured(page: Page, address: str, kind: str, count: int) -> dict[str, Any]:
    """One visit, all figures."""
    page.goto(f"{address}/?kind={kind}&n={count}")
    page.get_by_text("Benchmark").wait_for()
    start = time.perf_counter()
    page.wait_for_function(_PAINTED, polling=20, timeout=90_000)
    first = time.perf_counter() - start
    page.wait_for_timeout(1000)
    pan, zoom = _frames(page, _dragged), _frames(page, _wheeled)
    page.wait_for_timeout(600)
    before = page.evaluate(_WHERE[kind])
    start = time.perf_counter()
    page.get_by_role("button", name="grow").click()
    page.wait_for_function(f"() => ({_SHOWN[kind]})() === {count + 10}", polling=20, timeout=90_000)
    page.wait_for_function(_PAINTED, polling=20, timeout=90_000)
    grow = time.perf_counter() - start
    page.wait_for_timeout(1000)
    return {"first": first, "pan": pan, "zoom": zoom, "grow": grow, "kept": before == page.evaluate(_WHERE[kind])}


def _frames(page: Page, act: Any, seconds: float = 3.0) -> float:
    page.evaluate(_COUNT)
    start = time.perf_counter()
    act(page, seconds)
    elapsed = time.perf_counter() - start
    frames = page.evaluate("() => { window.counting = false; return window.frames_seen; }")
    return float(frames / elapsed)


def _dragged(page: Page, seconds: float) -> None:
    # A place in the upper middle, away from the overlays; the ground is what is dragged nearly always.
    end, step = time.perf_counter() + seconds, 0
    page.mouse.move(640, 420)
    page.mouse.down()
    while time.perf_counter() < end:
        step += 1
        page.mouse.move(640 + 120 * ((step % 40) / 20 - 1), 420 + 60 * ((step % 24) / 12 - 1))
    page.mouse.up()


def _wheeled(page: Page, seconds: float) -> None:
    end, step = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        step += 1
        page.mouse.wheel(0, 60 if step % 20 < 10 else -60)


def main(counts: list[int]) -> None:
    """Two lines a size."""
    print(f"{'nodes':>6} {'canvas':>7} {'first s':>8} {'pan f/s':>8} {'zoom f/s':>9} {'grow s':>7} {'kept':>5}")
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        browser.new_page().goto(address)
        for count in counts:
            for kind in ("ours", "pyvis"):
                page = browser.new_page(viewport={"width": 1440, "height": 900})
                measured(page, address, kind, count)  # once for nothing: layout and files are then in the caches
                found = measured(page, address, kind, count)
                page.close()
                print(f"{count:>6} {kind:>7} {found['first']:>8.2f} {found['pan']:>8.0f} {found['zoom']:>9.0f} "
                      f"{found['grow']:>7.2f} {'yes' if found['kept'] else 'no':>5}", flush=True)


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [200, 2000])
