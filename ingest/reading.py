"""What the later steps read: the parsed text of one article, with who is where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from graph.model import Article, Entity, Participant, Sentence, Span
from ingest import parts
from ingest.coreference import entities
from ingest.mentions import names

#: Parts of an article that facts are taken from.
TOLD = ("headline", "body")
#: Articles the model parses in one go. spaCy's own 256 are half a minute in which no progress shows and no stop is
#: heard, and 5 to 20 % slower on long articles; one by one is 15 % slower on short ones.
TOGETHER = 16


@dataclass(frozen=True)
class Reading:
    """One article after sentences, names and coreference.

    `doc` has the same length as the article's text and the same offsets; U+00A0 stands in it as a space.
    `sentences[i]` are the sentences of the doc in order.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]

    @cached_property
    def _by_token(self) -> dict[int, tuple[str, bool]]:
        """Token index -> entity id, and whether a description says it.

        Where mentions nest, names win over "the French president", then the longest.
        """
        found: dict[int, tuple[str, bool]] = {}
        spans = [
            (m.kind not in ("nominal", "pronoun"), m.end - m.start, m, e.id) for e in self.entities for m in e.mentions
        ]
        for _, _, mention, id_ in sorted(spans, key=lambda item: item[:2]):
            span = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            for token in span or ():
                found[token.i] = id_, mention.kind == "nominal"
        return found

    @cached_property
    def _sentence_numbers(self) -> dict[int, int]:
        return {token.i: number for number, sent in enumerate(self.doc.sents) for token in sent}

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def entity(self, id_: str) -> Entity:
        """The entity with this id; KeyError where there is none."""
        return self._by_id[id_]

    def entity_at(self, token: Token) -> str | None:
        """The id of the entity whose mention covers the token."""
        found = self._by_token.get(token.i)
        return found[0] if found else None

    def is_common(self, token: Token) -> bool:
        """Is the token no name and no pronoun of anybody: a word that may describe somebody, "a former director"?"""
        found = self._by_token.get(token.i)
        return found is None or found[1]

    def sentence_of(self, token: Token) -> int:
        """The number of the token's sentence."""
        return self._sentence_numbers[token.i]

    def told(self) -> Iterator[tuple[int, DocSpan]]:
        """Number and tokens of each sentence that facts are taken from: headline and body."""
        for number, sent in enumerate(self.doc.sents):
            if self.sentences[number].part in TOLD:
                yield number, sent

    def participant(self, token: Token) -> Participant:
        """Who a noun stands for: the entity whose mention covers it, else the words of its phrase."""
        found = self.entity_at(token)
        if found is not None:
            return found
        phrase = [t for t in token.subtree if t.i <= token.i or t.dep_ in ("prep", "pobj", "compound")]
        first, last = min(phrase, key=lambda t: t.i), max(phrase, key=lambda t: t.i)
        return Span(first.idx, last.idx + len(last))


def parsed(articles: Iterable[Article], nlp: Language) -> Iterator[tuple[Doc, Article]]:
    """Each article as the model reads it, in the order given."""
    texts = ((article.text.replace("\u00a0", " "), article) for article in articles)
    return nlp.pipe(texts, as_tuples=True, batch_size=TOGETHER)


def read_article(doc: Doc, article: Article, nlp: Language) -> Reading:
    """Sentences, names and coreference of a parsed article."""
    sentences = parts.sentences(doc, article.title)
    return Reading(article, doc, sentences, entities(doc, names(doc, nlp), sentences, article.title))
