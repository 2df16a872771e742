"""The weights of our own for names: compared at load, put in place, described; and how examples to learn are made."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from graph.errors import ModelError
from ingest.nlp import load_model, official_model
from ingest.training.name_examples import Text, examples
from ingest.weights import NAMES, read_weights, set_weights, use_own_names, weights, write_weights

CARD = NAMES.with_suffix(".md")
TABLE = json.loads((NAMES.parents[1] / "model_hashes.json").read_text(encoding="utf-8"))["own"]["names"]


def test_the_file_is_the_one_of_the_table_and_small() -> None:
    assert hashlib.sha256(NAMES.read_bytes()).hexdigest() == TABLE["sha256"]
    assert NAMES.stat().st_size < 5_000_000


def test_only_md_has_them(nlp: Language) -> None:
    assert nlp.meta["version"] == f"3.8.0 + names {TABLE['version']}"
    assert load_model("sm").meta["version"] == "3.8.0"
    key, before = next(iter(weights(official_model("md")).items()))
    assert not np.array_equal(before, weights(nlp)[key])


@pytest.mark.parametrize("change", ["altered", "missing"])
def test_a_changed_file_is_refused_with_the_way_out(nlp: Language, tmp_path: Path, change: str) -> None:
    file = tmp_path / "names.npz"
    if change == "altered":
        file.write_bytes(NAMES.read_bytes() + b"\0")
    with pytest.raises(ModelError, match="git checkout"):
        use_own_names(nlp, file)


def test_weights_of_another_form_are_refused(nlp: Language) -> None:
    with pytest.raises(ModelError, match="do not fit"):
        set_weights(nlp, {"00 linear W": np.zeros((2, 2), dtype=np.float32)})


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    new = {"00 linear W": np.array([[0.5, -2.0]], dtype=np.float32)}
    sha256 = write_weights(tmp_path / "new.npz", new)
    assert np.array_equal(read_weights(tmp_path / "new.npz", sha256)["00 linear W"], new["00 linear W"])


@pytest.mark.parametrize("told", ["CC BY-SA 4.0", "Re-DocRED", "CrossNER", "UNER", "GUM", TABLE["sha256"], "Limits"])
def test_the_card_names_data_licence_scores_and_limits(told: str) -> None:
    assert told in CARD.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("Anna Oldby came in May 2014.", [(0, 10, "Person")], [("Anna Oldby", "PERSON"), ("May 2014", "DATE")]),
        ("He left the Salant Board.", [(12, 24, "Organization")], [("the Salant Board", "ORG")]),
        ("German ships left Norway.", [(0, 6, "Place"), (18, 24, "Place")], [("German", "NORP"), ("Norway", "GPE")]),
    ],
)
def test_annotations_become_the_labels_of_the_model(
    text: str, entities: list[tuple[int, int, str]], expected: list[tuple[str, str]]
) -> None:
    [example] = examples([Text(text, tuple(entities), False)], official_model("md"))
    assert [(ent.text, ent.label_) for ent in example.reference.ents] == expected


def test_a_name_of_another_kind_is_left_open() -> None:
    [example] = examples([Text("We heard Quillsong on Friday.", ((9, 18, "Other"),), False)], official_model("md"))
    assert example.get_aligned_ner()[2] is None
