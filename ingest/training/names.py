"""Train the name recognizer of the medium model on: `python -m ingest.training.names TRAIN.jsonl`.

TRAIN.jsonl has one JSON object a line: {"text", "entities": [{"start", "end", "type"}], "stop"}; type is Person,
Organization, Place or Other, offsets are code points, texts with a true `stop` are held back for the scores. The texts
that the weights of this version were made from are named in `ingest/models/names.md`; they are not part of the project.

The component goes on from its own weights (18 labels, see `name_examples.py`), and the new weights are then averaged
with the old ones, half and half. Without that, what is rare in the texts (companies, products) gets worse; the method
is Wortsman et al. 2022, "Robust fine-tuning of zero-shot models".

Writes `ingest/models/names.npz` and prints its sha256, to be set in `ingest/model_hashes.json`, with the scores on the
texts held back. One core, about 12 minutes; the same texts and the same versions of spaCy and numpy give the same file.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from ingest.nlp import official_model
from ingest.training.name_examples import Text, examples, read_texts
from ingest.weights import NAMES, Weights, set_weights, weights, write_weights

_SEED, _EPOCHS, _LEARN_RATE, _DROPOUT, _TOGETHER = 0, 4, 2e-4, 0.1, 16
_LEARNED = 0.5  # the share of the trained weights in the average; 0.4 to 0.6 are as good, 0.85 is worse


def train(texts: Sequence[Text], nlp: Language) -> Weights:
    """The averaged weights after training on the texts; `nlp` is left with the trained ones."""
    old = weights(nlp)
    learned_from = examples(texts, nlp)
    fix_random_seed(_SEED)
    order = random.Random(_SEED)
    optimizer = Adam(_LEARN_RATE)
    component = nlp.get_pipe("ner")
    for epoch in range(_EPOCHS):
        order.shuffle(learned_from)
        losses: dict[str, float] = {}
        for start in range(0, len(learned_from), _TOGETHER):
            batch = learned_from[start : start + _TOGETHER]
            component.update(batch, drop=_DROPOUT, sgd=optimizer, losses=losses)  # type: ignore[attr-defined]
        print(f"epoch {epoch + 1}: loss {losses['ner']:,.0f}", flush=True)
    with component.model.use_params(optimizer.averages):  # type: ignore[attr-defined]
        new = weights(nlp)
    return {key: (1 - _LEARNED) * old[key] + _LEARNED * new[key] for key in old}


def score(nlp: Language, held_back: Sequence[Example]) -> str:
    """Precision, recall and F1 of persons, organizations and places on examples."""
    tested = [Example(nlp(example.reference.text), example.reference) for example in held_back]
    per_type = nlp.get_pipe("ner").score(tested)["ents_per_type"]  # type: ignore[attr-defined]
    shown = ((label, per_type[label]) for label in ("PERSON", "ORG", "GPE", "LOC", "FAC"))
    return "  ".join(f"{label} {100 * s['p']:.1f}/{100 * s['r']:.1f}/{100 * s['f']:.1f}" for label, s in shown)


def main() -> None:
    """Read, train, score, write."""
    parser = argparse.ArgumentParser(prog="python -m ingest.training.names", description="Train the names on.")
    parser.add_argument("texts", type=Path, metavar="TRAIN.jsonl")
    parser.add_argument("--output", type=Path, default=NAMES)
    options = parser.parse_args()
    texts = read_texts(options.texts)
    nlp = official_model("md")
    nlp.select_pipes(enable=["ner"])
    held_back = examples([text for text in texts if text.held_back], nlp)
    print(f"before: {score(nlp, held_back)}", flush=True)
    set_weights(nlp, train([text for text in texts if not text.held_back], nlp))
    print(f"after:  {score(nlp, held_back)}")
    print(f"sha256: {write_weights(options.output, weights(nlp))}")


if __name__ == "__main__":
    main()
