"""Articles in, groups of copies out."""
from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.fingerprint import Fingerprint, fingerprint, from_properties, from_text, properties, to_text
from graph.model import Article, Facts, Sentence
from graph.origin import Origin, origins
from tests.worlds import big_world, small_world

WORLD = {facts.article.id: fingerprint(facts) for facts in small_world()}


def told(text: str, **known: str) -> Fingerprint:
    return fingerprint(Facts(Article("x", text, **known)))


def groups(articles: dict[str, Fingerprint]) -> dict[str, str]:
    return {id_: origin.id for id_, origin in origins(articles).items()}


def words_of(number: int) -> list[str]:
    return big_world(number + 1)[number].article.text.split()


def test_a_wire_copy_with_an_agency_line_has_the_origin_of_the_first() -> None:
    found = origins(WORLD)
    assert found["wire-0312"] == found["courier-0313"] == Origin("courier-0313", ("copy",))
    assert [id_ for id_, origin in found.items() if id_ != origin.id] == ["wire-0312"]
    assert found["post-0310"] == Origin("post-0310")


@pytest.mark.parametrize("change, copy", [
    (lambda words: words[:-40], True),
    (lambda words: ["Ostra", "(Wire)", *words], True),
    (lambda words: [word.upper() for word in words], True),
    (lambda words: [word if i % 60 else "changed" for i, word in enumerate(words)], True),
    (lambda words: words[: len(words) // 3], False),
    (lambda words: sorted(words), False),
    (lambda words: words_of(3), False),
])
def test_what_counts_as_a_copy(change: object, copy: bool) -> None:
    words = words_of(2)
    changed = told(" ".join(change(words)))  # type: ignore[operator]
    assert (groups({"a": told(" ".join(words)), "b": changed})["b"] == "a") is copy


def test_copies_of_copies_share_one_origin() -> None:
    words = words_of(2)
    texts = {name: " ".join(words[cut : cut + 320]) for name, cut in (("c", 0), ("b", 50), ("a", 100))}
    signatures = {name: told(text) for name, text in texts.items()}
    assert set(groups(signatures).values()) == {"a"}
    assert groups({name: signatures[name] for name in ("a", "c")}) == {"a": "a", "c": "c"}


@pytest.mark.parametrize("text", ["", " … "])
def test_texts_without_words_are_no_copies(text: str) -> None:
    assert groups({"a": told(text), "b": told(text)}) == {"a": "a", "b": "b"}


def test_boilerplate_does_not_count() -> None:
    text = "Rain is expected along the coast on Monday."
    sentences = (Sentence(0, 43), Sentence(44, 79, "boilerplate"))
    facts = Facts(Article("y", f"{text} Subscribe to our letters today."), sentences)
    assert fingerprint(facts).signature == told(text).signature


def test_signatures_are_stored_as_text() -> None:
    values = WORLD["post-0310"].signature
    assert from_text(to_text(values)) == values
    assert from_text(to_text(())) == ()


@pytest.mark.parametrize("one", WORLD.values(), ids=WORLD)
def test_a_fingerprint_is_read_back_from_its_properties(one: Fingerprint) -> None:
    day = datetime.date.fromordinal(one.day).isoformat() if one.day else "2025-04"
    kept = {"cites": None, **properties(one), "publisher": one.publisher, "published": day}
    assert from_properties(kept) == one


@given(st.permutations(sorted(WORLD)))
def test_no_order_matters(ids: list[str]) -> None:
    assert origins({id_: WORLD[id_] for id_ in ids}) == origins(WORLD)
