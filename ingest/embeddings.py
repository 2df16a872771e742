"""The first layer of a model's networks, remembering what it made of a word.

It looks at one token at a time: its form, its norm, and whether a space follows. So the row of numbers it gives for a
word is the same wherever the word stands (bit for bit, in batches of any size), and is kept: a sixth of the time the
model takes. From there on the networks see the neighbours too, and nothing is kept.
"""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from thinc.api import Model

Rows = NDArray[np.float32]
Key = tuple[int, int, int]  # form, norm, and whether a space follows
Layer = Model[list[Doc], list[Rows]]

#: Words kept at most, 400 bytes each in each of two networks; then it begins anew.
_MOST = 100_000


def remember_words(nlp: Language) -> None:
    """Let all networks of a model (tagger and parser share one, names have another) remember their first layers."""
    for _, component in nlp.pipeline:
        if isinstance(component, TrainablePipe):
            for node in component.model.walk():
                if node.has_ref("embed"):  # spaCy's Tok2Vec: this layer, then those that see the neighbours
                    node.layers[0] = remembering(node.get_ref("embed"), nlp)


def remembering(embedding: Layer, nlp: Language) -> Layer:
    """A layer with the same answers. It is for reading only: a model with it cannot be trained."""
    known: dict[Key, Rows] = {}
    width = embedding.get_dim("nO")

    def forward(_model: Layer, docs: list[Doc], is_train: bool) -> tuple[list[Rows], Callable[[Any], Any]]:
        keys = [list(map(tuple, doc.to_array(["ORTH", "NORM", "SPACY"]).tolist())) for doc in docs]
        new = list(dict.fromkeys(key for one in keys for key in one if key not in known))
        if len(known) + len(new) > _MOST:
            known.clear()
            new = list(dict.fromkeys(key for one in keys for key in one))
        if new:
            known.update(zip(new, embedding.predict([_doc(nlp, new)])[0], strict=True))
        rows = [np.array([known[key] for key in one], dtype=np.float32).reshape(len(one), width) for one in keys]
        return rows, lambda gradient: gradient

    return Model("remembering", forward, layers=[embedding])


def _doc(nlp: Language, keys: list[Key]) -> Doc:
    """The words, each as it stood."""
    doc = Doc(nlp.vocab, [nlp.vocab.strings[form] for form, _, _ in keys], [bool(space) for _, _, space in keys])
    for token, (_, norm, _) in zip(doc, keys, strict=True):
        if token.norm != norm:
            token.norm_ = nlp.vocab.strings[norm]
    return doc
