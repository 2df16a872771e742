"""The lemmas of verbs that the model's lemmatizer gets wrong: "hoped" is a form of "hope", not of "hop".

Its rules cut an ending and take the last result that is a word; which of "hop" and "hope" doubles its consonant they do
not ask. `lexicon/lemmas.toml` lists the verbs; their forms are asked for before its rules. Its own table of exceptions
would not do: what the rules give as well stays where they put it.
"""
from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Token

_FILE = Path(__file__).parent / "lexicon" / "lemmas.toml"


def mend_lemmas(nlp: Language) -> None:
    """Tell the lemmatizer of a model the right lemmas; one that does not go by rules stays as it is."""
    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule":
        return
    by_rules, known = lemmatizer.lemmatize, {form: [lemma] for form, lemma in _forms()}

    def lemmatize(token: Token) -> list[str]:
        return (token.pos_ == "VERB" and known.get(token.lower_)) or by_rules(token)

    lemmatizer.lemmatize = lemmatize


def _forms() -> Iterator[tuple[str, str]]:
    """Inflected form and lemma."""
    listed = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    yield from listed["irregular"].items()
    for kind, words in listed["verbs"].items():
        for verb in (word.strip() for word in words.split(",")):
            stem = verb + verb[-1] if kind == "doubling" else verb
            yield from ((form, verb) for form in _inflected(verb, stem))


def _inflected(verb: str, stem: str) -> tuple[str, str, str]:
    """The regular forms of a verb, by English spelling; `stem` is what "-ed" and "-ing" are put to."""
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y"):
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    return f"{verb}s", f"{stem}ed", f"{stem}ing"
