"""Articles in, groups of copies out."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Article, Facts, Sentence
from graph.origin import bands, from_text, origins, signature, to_text
from tests.worlds import big_world, small_world

WORLD = {facts.article.id: signature(facts) for facts in small_world()}


def told(text: str) -> tuple[int, ...]:
    return signature(Facts(Article("x", text)))


def words_of(number: int) -> list[str]:
    return big_world(number + 1)[number].article.text.split()


def test_a_wire_copy_with_an_agency_line_has_the_origin_of_the_first() -> None:
    groups = origins(WORLD)
    assert groups["wire-0312"] == groups["courier-0313"] == "courier-0313"
    assert [id_ for id_, origin in groups.items() if id_ != origin] == ["wire-0312"]


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
    assert (origins({"a": told(" ".join(words)), "b": changed})["b"] == "a") is copy


def test_copies_of_copies_share_one_origin() -> None:
    words = words_of(2)
    texts = {name: " ".join(words[cut : cut + 320]) for name, cut in (("c", 0), ("b", 50), ("a", 100))}
    signatures = {name: told(text) for name, text in texts.items()}
    assert set(origins(signatures).values()) == {"a"}
    assert origins({name: signatures[name] for name in ("a", "c")}) == {"a": "a", "c": "c"}


@pytest.mark.parametrize("text", ["", " … "])
def test_texts_without_words_are_no_copies(text: str) -> None:
    assert origins({"a": told(text), "b": told(text)}) == {"a": "a", "b": "b"}


def test_boilerplate_does_not_count() -> None:
    text = "Rain is expected along the coast on Monday."
    sentences = (Sentence(0, 43), Sentence(44, 79, "boilerplate"))
    assert signature(Facts(Article("y", f"{text} Subscribe to our letters today."), sentences)) == told(text)


def test_signatures_are_stored_as_text() -> None:
    values = WORLD["post-0310"]
    assert from_text(to_text(values)) == values
    assert len(bands(values)) == 16
    assert from_text(to_text(())) == () == bands(())


@given(st.permutations(sorted(WORLD)))
def test_no_order_matters(ids: list[str]) -> None:
    assert origins({id_: WORLD[id_] for id_ in ids}) == origins(WORLD)
