"""Weights of our own for the name recognizer of the medium model: kept as plain numbers, compared, put in place.

`models/names.npz` holds one array for each weight of the component, in half precision: it halves the file and changes
no score. How they were made and what they are worth stands in `models/names.md`.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model

from graph.errors import ModelError

Weights = dict[str, NDArray[np.float32]]

NAMES = Path(__file__).with_name("models") / "names.npz"
_TABLE = Path(__file__).with_name("model_hashes.json")


def use_own_names(nlp: Language, file: Path = NAMES) -> None:
    """Put the weights of `file` into the model's name recognizer, and say so in its version.

    Raises ModelError where the file is missing, altered, or made for a component of another form.
    """
    table = json.loads(_TABLE.read_text(encoding="utf-8"))["own"]["names"]
    set_weights(nlp, read_weights(file, table["sha256"]))
    nlp.meta["version"] = f"{nlp.meta['version']} + names {table['version']}"


def weights(nlp: Language) -> Weights:
    """The weights of the name recognizer, each under its place in the network: "05 maxout W"."""
    return {key: np.array(node.get_param(name), dtype=np.float32) for key, node, name in _places(nlp)}


def set_weights(nlp: Language, new: Weights) -> None:
    """Replace all weights of the name recognizer; ModelError where they are not of its form."""
    old = weights(nlp)
    if {key: array.shape for key, array in old.items()} != {key: array.shape for key, array in new.items()}:
        raise ModelError(
            "the trained weights for names do not fit this language model. Train them again for it "
            "(see ingest/training/names.py), or set `model` to `md`."
        )
    for key, node, name in _places(nlp):
        node.set_param(name, cast(Any, np.ascontiguousarray(new[key], dtype=np.float32)))


def read_weights(file: Path, sha256: str) -> Weights:
    """The weights of a file that has this hash."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ModelError(f"{file}: cannot be read ({error.strerror}). {_WAY_OUT}") from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ModelError(f"{file}: it is not the file that belongs to this version. {_WAY_OUT}")
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {key: arrays[key].astype(np.float32) for key in arrays.files}


def write_weights(file: Path, new: Weights) -> str:
    """Write the weights in half precision; returns the sha256 of the file."""
    np.savez(file, allow_pickle=False, **{key: array.astype(np.float16) for key, array in new.items()})
    return hashlib.sha256(file.read_bytes()).hexdigest()


_WAY_OUT = "Fetch the project's files again, for example with `git checkout -- ingest/models`."


def _places(nlp: Language) -> Iterator[tuple[str, Model[Any, Any], str]]:
    """Every weight that training changes: the word vectors stay those of the model."""
    model: Model[Any, Any] = nlp.get_pipe("ner").model  # type: ignore[attr-defined]
    for number, node in enumerate(model.walk()):
        for name in node.param_names:
            if node.has_param(name):
                yield f"{number:02} {node.name} {name}", node, name
