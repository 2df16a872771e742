"""What a hyphen does to a name: "pro-Norvanian" rebels are not its own, nor "Norvania-backed" ones; "-led" ones are."""
from __future__ import annotations

from spacy.tokens import Token

from ingest.event_lexicon import lexicon


def names_an_outsider(token: Token) -> bool:
    """Is the name only that of a friend, an enemy or a former owner of those it stands before?"""
    doc, i = token.doc, token.i
    if i >= 2 and doc[i - 1].text == "-" and doc[i - 2].lower_ in lexicon().turned:
        return True
    if i + 2 < len(doc) and doc[i + 1].text == "-" and doc[i + 2].tag_ in ("VBN", "VBD"):
        return doc[i + 2].lemma_.lower() not in lexicon().leading
    return False
