"""A definition in a tree: what its rule is made of stands under it, however plain that is."""

from __future__ import annotations

from tests.known import ANKLE, TODAY, Raw, variant
from vcfpath.engine.evaluate import Evaluator
from vcfpath.engine.tree import Tree, tree
from vcfpath.model.criterion import Named, Not
from vcfpath.model.pathway import Pathway
from vcfpath.patient.plain import patient_from
from vcfpath.truth import Truth

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE


def _with_more(raw: Raw) -> None:
    said = {"because": "b", "sources": ["example-book"]}
    raw["definitions"] |= {
        "old": {"when": "age > 50", "yes": "one is old", "no": "one is young", **said},
        "aged": {"when": "old", "yes": "one is aged", "no": "one is not aged", **said},
        "bad": {"when": "bad_sprain", "yes": "it is bad", "no": "it is not bad", **said},
    }


PATHWAY: Pathway = variant(_with_more)


def grown(name: str, *, so: bool = True, **facts: object) -> Tree:
    person = Evaluator.of(PATHWAY, patient_from(ANKLE, facts, TODAY))
    return tree(PATHWAY, person, Named(name) if so else Not(Named(name)))


def told(node: Tree) -> tuple[object, ...]:
    return node.definition, node.text, node.truth, node.needs, *map(told, node.parts)


def test_a_single_comparison_stands_under_its_definition() -> None:
    assert told(grown("old", age=60)) == (
        *("old", "one is old", T, 1),
        (None, "age is over 50 years", T, 0),
    )


def test_a_definition_stands_under_one_that_only_names_it() -> None:
    assert told(grown("aged", so=False, age=60)) == (
        *("aged", "one is not aged", F, 1),
        ("old", "one is young", F, 1, (None, "age is at most 50 years", F, 0)),
    )


def test_the_parts_of_a_definition_stay_its_own() -> None:
    assert told(grown("bad")) == (
        *("bad", "it is bad", U, 1),
        (
            *("bad_sprain", "it is a bad sprain", U, 2),
            (None, "swelling is a lot", U, 0),
            (None, "it is bruised", U, 0),
            (None, "one cannot stand on it", U, 0),
        ),
    )
