"""spaCy's attribute ruler, remembering what it found.

It asks 179 patterns of every token (parts of speech, morphology and lemmas from tags): a tenth of the time the model
takes. All but ten of them look at one token, at its tag and dependency, and at whether it is one of 200 words. The same
come again and again, so those answers are kept. The annotations are the same, in a fifth of the time.
"""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

#: The name a pipeline knows it by.
FACTORY = "remembering_ruler"

Pattern = list[dict[str, Any]]  # one dictionary a token
Match = tuple[int, int, int, int]  # number of the pattern, its name as a hash, first token, end


class RememberingRuler(AttributeRuler):
    """Made of a filled attribute ruler, which it stands in for."""

    def __init__(self, ruler: AttributeRuler) -> None:
        super().__init__(ruler.vocab, ruler.name, scorer=ruler.scorer)
        self.add_patterns(ruler.patterns)
        alternatives = [cast(list[Pattern], one["patterns"]) for one in ruler.patterns]
        single = [all(map(_is_of_one_word, patterns)) for patterns in alternatives]
        self._single = self._matcher({n: patterns for n, patterns in enumerate(alternatives) if single[n]})
        self._others = self._matcher({n: patterns for n, patterns in enumerate(alternatives) if not single[n]})
        words = (word for n, patterns in enumerate(alternatives) if single[n]
                 for pattern in patterns for word in _words(pattern))
        self._words = {self.vocab.strings.add(word) for word in words}
        self._known: dict[tuple[int, ...], list[tuple[int, int]]] = {}

    def match(self, doc: Doc) -> list[Match]:
        """All matches, later patterns last, as the parent gives them."""
        found = [self._numbered(match) for match in self._others(doc, allow_missing=True)]
        for index, (word, *rest) in enumerate(doc.to_array(["LOWER", "TAG", "DEP", "IS_SPACE"]).tolist()):
            key = (word if word in self._words else 0, *rest)
            if key not in self._known:
                matches = self._single(doc[index : index + 1], allow_missing=True)
                self._known[key] = [self._numbered(match)[:2] for match in matches]
            found += [(number, name, index, index + 1) for number, name in self._known[key]]
        return sorted(found)

    def _matcher(self, patterns: dict[int, list[Pattern]]) -> Matcher:
        matcher = Matcher(self.vocab)
        for number, alternatives in patterns.items():
            matcher.add(str(number), alternatives)
        return matcher

    def _numbered(self, match: tuple[int, int, int]) -> Match:
        return int(self.vocab.strings[match[0]]), *match


def _is_of_one_word(pattern: Pattern) -> bool:
    word = pattern[0].get("LOWER", "")
    listed = isinstance(word, str) or word.keys() == {"IN"}
    return len(pattern) == 1 and pattern[0].keys() <= {"TAG", "LOWER", "DEP", "IS_SPACE"} and listed


def _words(pattern: Pattern) -> Iterable[str]:
    word = pattern[0].get("LOWER", {"IN": []})
    return [word] if isinstance(word, str) else word["IN"]


@Language.factory(FACTORY)
def _make(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(cast(AttributeRuler, nlp.get_pipe("attribute_ruler")))
