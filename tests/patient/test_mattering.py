"""What matters to a person: named by what the pathway speaks of, or refused; never one more fact."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, SHIPPED, variant
from tests.model.test_records import clashing, put
from vcfpath.errors import ContentError, Place, UsageError
from vcfpath.model.answer import Answer
from vcfpath.patient.mattering import MATTERS, matters_in, matters_named

OPTION = Place("--matters")
FILE = Place("me.yaml", 3, 6)


def named(*names: str) -> tuple[str, ...]:
    return matters_named(ANKLE, [(name, OPTION) for name in names])


def written(value: object) -> tuple[str, ...]:
    return matters_in(ANKLE, Answer(value, FILE))


def test_what_matters_comes_in_the_pathways_order_each_once() -> None:
    assert named() == ()
    assert named("cost") == ("cost",)
    assert named("cost", "walking_soon", "cost") == ("walking_soon", "cost")
    everything = [(name, OPTION) for name in reversed(SHIPPED.matters)]
    assert matters_named(SHIPPED, everything) == tuple(SHIPPED.matters)


@pytest.mark.parametrize("name", ["walking_soon", "walking-soon", " Walking-Soon ", "WALKING_SOON"])
def test_hyphens_capitals_and_spaces_around_make_no_difference(name: str) -> None:
    assert named(name, "walking_soon") == ("walking_soon",)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("costs", "nothing here is said about 'costs'. Did you mean 'cost'?"),
        ("fame", "nothing here is said about 'fame'. It can be: cost, walking_soon."),
        ("", "nothing here is said about ''. It can be: cost, walking_soon."),
        ("none", "nothing here is said about 'none'. It can be: cost, walking_soon."),
        ("\x1b[2J", r"nothing here is said about '\x1b[2j'. It can be: cost, walking_soon."),
        ("x" * 99, f"nothing here is said about '{'x' * 40}…'. It can be: cost, walking_soon."),
    ],
)
def test_what_nothing_is_said_about_is_refused_with_what_there_is(name: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        named("cost", name)
    assert refused.value.lines() == [f"--matters: {said}"]
    with pytest.raises(ContentError) as wrong:
        written(name)
    assert wrong.value.lines() == [f"me.yaml:3:6: {said}"]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(UsageError) as refused:
        named("costs", "cost", "fame")
    assert len(refused.value.lines()) == 2


def test_a_file_names_one_thing_or_a_list_of_them() -> None:
    assert matters_in(ANKLE, None) == ()
    assert written("cost") == ("cost",)
    assert written(["cost", "walking-soon", "cost"]) == ("walking_soon", "cost")
    assert written([]) == ()


@pytest.mark.parametrize("value", [True, None, 3, {"cost": True}, ["cost", 3], [["cost"]], [None]])
def test_a_file_that_names_it_in_another_shape_is_refused_with_the_place(value: object) -> None:
    with pytest.raises(ContentError) as refused:
        written(value)
    assert refused.value.lines() == [
        "me.yaml:3:6: this is no list of what matters. Write for example: matters: [this, that]."
    ]


def test_a_pathway_that_speaks_of_nothing_that_matters_says_no_more_than_that() -> None:
    silent = variant(lambda raw: raw.pop("matters"))
    assert matters_named(silent, []) == ()
    with pytest.raises(UsageError) as refused:
        matters_named(silent, [("cost", OPTION)])
    assert refused.value.lines() == ["--matters: nothing here is said about 'cost'."]


def test_no_fact_can_take_its_key() -> None:
    raw_fact = {"ask": "a", "label": "b", "kind": "yes_no", "yes": "y", "no": "n"}
    fact = {**raw_fact, "answered_by": "patient"}
    assert MATTERS not in ANKLE.facts
    assert MATTERS not in SHIPPED.facts
    assert clashing(put("facts", MATTERS, value=fact)) == [
        "facts.matters: its option --matters is already used by the program itself. "
        "Give the fact another id."
    ]
