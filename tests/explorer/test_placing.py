"""Layouts in another process: one can be stopped, and the next one is done all the same."""
from __future__ import annotations

import numpy as np
import pytest

from explorer.placing import Placer
from graph.layout import layout

PATH = np.array([[0, 1], [1, 2]])
#: Seconds of work: 6,000 nodes with three lines each.
LARGE = np.random.default_rng(1).integers(0, 6000, (18_000, 2))


def test_a_stopped_layout_holds_nobody_up() -> None:
    placer = Placer()
    placer.points(3, PATH, wait=60)  # the process is up
    with pytest.raises(TimeoutError):
        placer.points(6000, LARGE, wait=0.2)
    placer.stop(6000, LARGE)
    assert placer.points(3, PATH, wait=60) == pytest.approx(layout(3, PATH))


def test_a_quick_layout_puts_no_node_on_another() -> None:
    points = layout(300, np.array([[i, (i * 7) % 300] for i in range(300)]), quick=True)
    distances = np.linalg.norm(points[:, None] - points[None], axis=2) + 1e9 * np.eye(300)
    assert distances.min() > 50
