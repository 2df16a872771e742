"""Twenty people at once: `python -m benchmarks.people [ENTITIES] [PEOPLE]`, 100,000 and 20 by default.

Each has a session of the app over one store (websockets, no browser), opens Explore and selects another node every two
seconds on average. Printed is how long a rerun takes, from the click until the page with the node's panel is finished.
"""
from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.folding import fill
from graph import explore
from graph.open_store import open_store
from graph.settings import Settings
from tests.explorer.conftest import served

_TURNS, _PAUSE = 10, 2.0  # clicks of each, seconds between them on average


async def person(address: str, number: int, ids: list[str]) -> list[float]:
    """One session; seconds of its reruns."""
    chance = random.Random(number)
    async with connect(f"{address.replace('http', 'ws')}/_stcore/stream", subprotocols=["streamlit"],  # type: ignore[list-item]
                       max_size=None) as socket:
        canvas = await run(socket, None, "")
        found = []
        for turn in range(_TURNS):
            await asyncio.sleep(chance.uniform(0.5, 1.5) * _PAUSE)
            start = time.perf_counter()
            state = json.dumps({"selection": {"ids": [chance.choice(ids)], "number": turn + 1}})
            await run(socket, canvas, state)
            found.append(time.perf_counter() - start)
        return found


async def run(socket: ClientConnection, canvas: str | None, state: str) -> str:
    """One run of the page with a state of its canvas; the id of the canvas, once the page is finished."""
    message = BackMsg()
    message.rerun_script.query_string = ""
    if canvas:
        widget = message.rerun_script.widget_states.widgets.add()
        widget.id, widget.json_value = canvas, state
    await socket.send(message.SerializeToString())
    chosen = False
    async for raw in socket:
        assert isinstance(raw, bytes)
        chosen = chosen or b"Evidence" in raw  # the message as text would take longer than the run
        told = ForwardMsg.FromString(raw)
        element = told.delta.new_element
        if element.WhichOneof("type") == "bidi_component" and "canvas" in element.bidi_component.component_name:
            canvas = element.bidi_component.id
        if told.WhichOneof("type") == "script_finished":
            if state and not chosen:
                raise RuntimeError("the page does not show the node that was selected")
            return canvas or ""
    raise RuntimeError("the app closed the session")


async def people(address: str, count: int, ids: list[str]) -> list[float]:
    """All sessions at once."""
    found = await asyncio.gather(*(person(address, number, ids) for number in range(count)))
    return [seconds for one in found for seconds in one]


def main() -> None:
    """Fill a store in a folder that is removed afterwards, serve it, and measure."""
    entities, count = (int(given) for given in (*sys.argv[1:], *("100000", "20")[len(sys.argv) - 1:]))
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Settings(home=Path(folder), query_seconds=60))
        fill(store, entities)
        store.write([("MERGE (a:Article {id: 'a'}) SET a.name = 'a', a.published = '2025-03-01'", {})])
        ids = [node.id for node in explore.overview(store, limit=Settings().overview_nodes).nodes]
        store.close()
        with served(Path(folder), DEMARCHE_QUERY_SECONDS="60") as address:
            asyncio.run(people(address, 1, ids))  # once for nothing
            for at_once in (1, count):
                found = asyncio.run(people(address, at_once, ids))
                print(f"{at_once:>3} at once: median {median(found):.2f} s, p95 {quantiles(found, n=20)[-1]:.2f} s, "
                      f"{len(found)} reruns", flush=True)


if __name__ == "__main__":
    main()
