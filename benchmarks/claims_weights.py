"""The weights of `graph/claims/weights.toml`: `python -m benchmarks.claims_weights` prints them.

A logistic regression, with the squares of the weights held down, over pairs that nothing keeps apart: of the tuned
items of tests/claims (right where they are of the item's kind) and of the samples (right where `sample_pairs.csv` there
has them, which was filled by reading), these at half the weight, for they are many of few stories.
"""
from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.claims import KINDS, read_items
from benchmarks.pairs import DATA, items
from graph.claims.compare import considered
from graph.claims.told import told_from_rows
from graph.whole import graph_of
from tests.samples import sample_facts

_HELD_DOWN = 0.3
_OF_SAMPLES = 0.5

#: Kind, features, right or not, weight.
Example = tuple[str, dict[str, float], bool, float]
Numbers = npt.NDArray[np.float64]


def examples() -> Iterator[Example]:
    """All pairs to learn from."""
    for read in read_items(items("pairs_tune")):
        wanted = KINDS.get(read.item["kind"])
        for one, other in product(*read.told):
            meant = one.id in read.meant[0] and other.id in read.meant[1]
            found = considered(one, other) if meant or wanted is None else None
            if found:
                yield found.kind, found.features, found.kind == wanted, 1.0
    right = {tuple(row) for row in csv.reader((DATA / "sample_pairs.csv").read_text(encoding="utf-8").splitlines())}
    for one, other in combinations(told_from_rows(graph_of(sample_facts())).values(), 2):
        found = considered(one, other)
        if found:
            yield found.kind, found.features, (found.kind, *sorted((one.id, other.id))) in right, _OF_SAMPLES


def weights(given: list[Example]) -> dict[str, float]:
    """Feature -> weight."""
    names = list(given[0][1])
    features = np.array([[found[name] for name in names] for _, found, _, _ in given])
    right, counts = np.array([one[2] for one in given], dtype=np.float64), np.array([one[3] for one in given])
    held = np.array([0.0 if name == "bias" else _HELD_DOWN for name in names])

    def loss(at: Numbers) -> tuple[float, Numbers]:
        sure = 1 / (1 + np.exp(-features @ at))
        missed = -counts @ (right * np.log(sure + 1e-12) + (1 - right) * np.log(1 - sure + 1e-12))
        return float(missed + held @ at**2 / 2), features.T @ (counts * (sure - right)) + held * at

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, found.tolist(), strict=True))


def main() -> None:
    """Print them as they stand in the file."""
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for one in examples():
        by_kind[one[0]].append(one)
    for kind in ("DISPUTES", "CONFIRMS"):
        print(f"\n[{kind.lower()}]")
        for name, weight in weights(by_kind[kind]).items():
            print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
