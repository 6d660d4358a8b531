"""A criterion as a tree: the same truth as the rule, in every node, and the rule's own words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY, names, rules_of
from tests.small_pathways import small_pathways
from tests.strategies import patients
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.tree import Tree, tree
from vcfpath.engine.words import words
from vcfpath.model.grammar import parse
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth, at_least

NAMES = names()
T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def nodes_of(root: Tree) -> Iterator[Tree]:
    yield root
    for part in root.parts:
        yield from nodes_of(part)


def grown(rule: str, **facts: object) -> Tree:
    person = Evaluator.of(ANKLE, patient_from(ANKLE, facts, TODAY))
    return tree(ANKLE, person, parse(rule, NAMES))


@settings(max_examples=60)
@given(data=st.data())
def test_every_node_has_the_truth_of_what_it_says(data: st.DataObject) -> None:
    pathway = data.draw(st.one_of(st.sampled_from([ANKLE, SHIPPED]), small_pathways()))
    person = Evaluator.of(pathway, data.draw(patients(pathway)))
    for rule in rules_of(pathway):
        root = tree(pathway, person, rule)
        assert root.truth is person.truth(rule)
        assert root.text == words(pathway, rule)
        assert root.missing == tuple(person.missing(rule))
        for node in nodes_of(root):
            assert node.truth is person.truth(node.rule)
            assert node.text == words(pathway, node.rule)
            assert (node.truth is U) == bool(node.missing)


@settings(max_examples=60)
@given(data=st.data())
def test_the_parts_come_to_what_the_whole_is(data: st.DataObject) -> None:
    pathway = data.draw(st.one_of(st.sampled_from([ANKLE, SHIPPED]), small_pathways()))
    person = Evaluator.of(pathway, data.draw(patients(pathway)))
    for rule in rules_of(pathway):
        for node in nodes_of(tree(pathway, person, rule)):
            assert bool(node.parts) == bool(node.needs)
            if node.parts:
                assert at_least(node.needs, (part.truth for part in node.parts)) is node.truth


def test_a_comparison_is_a_leaf() -> None:
    leaf = grown("torn", torn=True)
    assert (leaf.text, leaf.truth, leaf.parts, leaf.needs) == ("the scan shows a tear", T, (), 0)


@pytest.mark.parametrize(
    ("rule", "needs"),
    [
        ("torn and bruised", 2),
        ("torn or bruised", 1),
        ("at_least(2, torn, bruised, can_stand)", 2),
        ("not (torn and bruised)", 1),
        ("not (torn or bruised)", 2),
        ("not at_least(2, torn, bruised, can_stand)", 2),
        ("not (not (torn or bruised))", 1),
    ],
)
def test_a_node_says_how_many_of_its_parts_have_to_be_so(rule: str, needs: int) -> None:
    assert grown(rule).needs == needs


def test_not_turns_the_words_and_the_truth_of_the_parts() -> None:
    whole = grown("not (torn or bruised)", torn=False)
    assert [part.text for part in whole.parts] == ["the scan shows no tear", "it is not bruised"]
    assert [part.truth for part in whole.parts] == [T, U]
    assert whole.truth is U


def test_a_definition_says_its_sentence_with_its_rule_under_it() -> None:
    node = grown("not bad_sprain", bruised=False, can_stand=True)
    assert (node.definition, node.text, node.truth) == ("bad_sprain", "it is no bad sprain", T)
    assert [part.text for part in node.parts] == [
        "swelling is not a lot",
        "it is not bruised",
        "one can stand on it",
    ]
    assert node.needs == 2


def test_a_definition_is_told_once_in_a_tree() -> None:
    whole = grown("(bad_sprain and torn) or (bad_sprain and bruised)")
    first, again = (part.parts[0] for part in whole.parts)
    assert first.definition == again.definition == "bad_sprain"
    assert first.parts
    assert not again.parts
