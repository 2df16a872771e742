"""Entities under other ids."""
from __future__ import annotations

from graph.handles import numbered
from graph.model import Article, Entity, Facts, Mention


def test_numbering_again_changes_nothing_where_one_id_came_twice() -> None:
    twice = Facts(Article("a", "HALDEN Estmark Halden"), entities=(
        Entity("halden", "Place", "HALDEN", mentions=(Mention(0, 6),)),
        Entity("estmark", "Place", "Estmark", mentions=(Mention(7, 14),)),
        Entity("halden", "Place", "Halden", mentions=(Mention(15, 21),)),
    ))
    once = numbered(twice)
    assert [(entity.id, entity.name, len(entity.mentions)) for entity in once.entities] == [
        ("e0", "HALDEN", 2), ("e1", "Estmark", 1)]
    assert numbered(once) == once
