"""The synthetic corpora keep the form of facts and hold every kind of fact."""
import pytest

from graph.facts import from_json, to_json
from graph.model import Facts
from graph.ontology import ontology
from tests.worlds import big_world, small_world

WORLDS = (*small_world(), *big_world(25, seed=3))


@pytest.mark.parametrize("facts", WORLDS, ids=lambda facts: facts.article.id)
def test_keeps_the_form(facts: Facts) -> None:
    assert from_json(to_json(facts), facts.article.text) == facts


def test_small_world_has_every_kind() -> None:
    world = small_world()
    relations = [fact for facts in world for fact in facts.relations]
    assert {r.status for r in relations} == {"current", "former", "planned", "suspended", "negated"}
    modes = {mode for facts in world for event in facts.events for mode in event.modes}
    assert modes == {"historical", "future", "hypothetical", "negated"}
    stances = {ontology().stance_group(s.stance) for facts in world for s in facts.statements}
    assert stances == set(ontology().stances)
    assert {r.status for facts in world for r in facts.roles} >= {"current", "former", "planned", "negated"}


def test_big_world_has_the_size_of_real_articles() -> None:
    facts = big_world(1)[0]
    assert (len(facts.sentences), len(facts.relations), len(facts.events), len(facts.statements)) == (25, 8, 10, 12)
    assert 20 <= len(facts.entities) <= 30
    assert 55 <= sum(len(entity.mentions) for entity in facts.entities) <= 65


def test_a_larger_world_begins_with_the_smaller() -> None:
    assert big_world(6, seed=1)[:4] == big_world(4, seed=1)
