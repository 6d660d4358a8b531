"""Whether a rule waits in vain: as trying all knowledge shows, and as its author is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, Raw, variant
from tests.small_pathways import ATOMS, KINDS, rules
from vcfpath.engine.cells import cuts_of, interval_cells
from vcfpath.engine.changes.change import spanning
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.criterion import Criterion
from vcfpath.model.fact import ChoiceFact, NumberFact, SetFact
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import NO, YES, Members, OneOf, State
from vcfpath.patient import Patient
from vcfpath.proof import exact, knowledge
from vcfpath.proof.claims import ALWAYS
from vcfpath.proof.exact import exactness
from vcfpath.proof.spelled import spelled
from vcfpath.proof.world import World
from vcfpath.truth import Truth

FACTS = {
    **KINDS,
    "w": {"kind": "choice", "values": {f"v{n}": str(n) for n in range(12)}},
}


def pathway_of(texts: dict[str, str]) -> Pathway:
    """The ankle pathway with other facts besides its own, and these definitions of them."""

    def change(raw: Raw) -> None:
        says = {"ask": "What is it?", "answered_by": "patient"}
        raw["facts"] |= {name: {"label": name, **says, **kind} for name, kind in FACTS.items()}
        raw["definitions"] |= {
            name: {"when": text, "yes": "so", "no": "not so", "because": "So.", "sources": ["example-book"]}
            for name, text in texts.items()
        }  # fmt: skip

    return variant(change)


def all_knowledge(
    pathway: Pathway, name: str, rule: Criterion
) -> Iterator[tuple[State, list[State]]]:
    """Everything that can be known of a fact, and what it may then turn out to be."""
    match pathway.facts[name]:
        case NumberFact() as fact:
            cuts = cuts_of([rule], {e: d.when for e, d in pathway.definitions.items()})
            cells = interval_cells(fact.everything(), cuts.get(name, ()))
            for first, after in combinations(range(len(cells) + 1), 2):
                yield spanning(cells[first], cells[after - 1]), [*cells[first:after]]
        case ChoiceFact() as fact:
            yield from map(_one_of, _subsets([*fact.values]))
        case SetFact() as fact:
            for known in product(Truth, repeat=len(fact.values)):
                members = dict(zip(fact.values, known, strict=True))
                yield Members(members), list(_turned_out(members))
        case _:
            yield from map(_one_of, _subsets([YES, NO]))


def _subsets(values: list[str]) -> Iterator[tuple[str, ...]]:
    for size in range(1, len(values) + 1):
        yield from combinations(values, size)


def _one_of(values: tuple[str, ...]) -> tuple[State, list[State]]:
    return OneOf(frozenset(values)), [OneOf(frozenset({value})) for value in values]


def _turned_out(known: dict[str, Truth]) -> Iterator[State]:
    either = (Truth.TRUE, Truth.FALSE)
    ways = (either if truth is Truth.UNKNOWN else (truth,) for truth in known.values())
    yield from (Members(dict(zip(known, way, strict=True))) for way in product(*ways))


def waits_in_vain(pathway: Pathway, rule: Criterion, names: list[str]) -> bool:
    """Whether there is knowledge for which the rule is unknown and all completions agree."""

    def truth(states: tuple[State, ...]) -> Truth:
        return Evaluator.of(pathway, Patient(dict(zip(names, states, strict=True)))).truth(rule)

    for chosen in product(*(list(all_knowledge(pathway, name, rule)) for name in names)):
        if truth(tuple(state for state, _ in chosen)) is Truth.UNKNOWN:
            answers = {truth(way) for way in product(*(turned_out for _, turned_out in chosen))}
            if len(answers) == 1:
                return True
    return False


@settings(max_examples=20)
@given(st.data(), st.sampled_from([["y", "c"], ["c", "s"], ["n"], ["k"], ["s", "y"]]))
def test_it_agrees_with_trying_all_knowledge(data: st.DataObject, names: list[str]) -> None:
    pathway = pathway_of({"dd": data.draw(rules(names))})
    rule = pathway.definitions["dd"].when
    found = exactness(World.of(pathway), rule)
    assert found.decided
    assert (found.waits is not None) is waits_in_vain(pathway, rule, names)


EXACT = [
    *(atom for atoms in ATOMS.values() for atom in atoms),
    "n < 3 and y",
    "3 <= n < 7 or o > 2",
    'at_least(2, y, c == "a", n >= 3)',
    "not (y and n < 3)",
]


@pytest.mark.parametrize("text", EXACT)
def test_a_rule_that_reads_everything_once_is_exact(text: str) -> None:
    pathway = pathway_of({"dd": text})
    assert exactness(World.of(pathway), pathway.definitions["dd"].when).waits is None


@pytest.mark.parametrize(
    ("text", "known", "answer"),
    [
        ("(y and n < 3) or (not y and n < 7)", "n < 3", Truth.TRUE),
        ("(y or n < 3) and (not y or n < 2)", "n >= 3", Truth.FALSE),
        ("(y and c == 'a') or (not y and c != 'b')", 'c == "a"', Truth.TRUE),
        ("k == 6 or (k >= 4 and k <= 9 and k != 6)", "k >= 4 and k <= 9", Truth.TRUE),
        ("(y and '3 days' <= k) or (not y and k > 2)", 'k >= "3 days"', Truth.TRUE),
        ("('p' in s and y) or (not y and 'p' in s)", '"p" in s', Truth.TRUE),
    ],
)
def test_what_is_known_and_what_follows_is_said_as_a_rule(
    text: str, known: str, answer: Truth
) -> None:
    pathway = pathway_of({"dd": text})
    waits = exactness(World.of(pathway), pathway.definitions["dd"].when).waits
    assert waits is not None
    assert (spelled(waits.known), waits.answer) == (known, answer)


def test_a_part_that_waits_in_vain_is_told_for_itself() -> None:
    pathway = pathway_of({"dd": "y and (n < 3 or n >= 3 or o > 2)"})
    waits = exactness(World.of(pathway), pathway.definitions["dd"].when).waits
    assert waits is not None
    assert (spelled(waits.part), waits.known) == ("n < 3 or n >= 3 or o > 2", ALWAYS)


def test_a_definition_is_told_where_it_stands_and_not_where_it_is_used() -> None:
    pathway = pathway_of({"dd": "n < 3 or n >= 3", "ee": "dd and y"})
    world = World.of(pathway)
    assert exactness(world, pathway.definitions["dd"].when).waits is not None
    assert exactness(world, pathway.definitions["ee"].when).waits is None


def test_a_rule_that_is_too_much_is_not_decided() -> None:
    many = " or ".join(f"(n == {value} and o != {9 - value})" for value in range(1, 9))
    pathway = pathway_of({"ee": f"{many} or (k > 2 and n > 8 and o > 8)"})
    found = exactness(World.of(pathway), pathway.definitions["ee"].when)
    assert found.waits is None
    assert not found.decided


def test_of_a_choice_there_can_be_too_much_to_know() -> None:
    each = " or ".join(f'(w == "v{n}" and not y)' for n in range(9))
    pathway = pathway_of({"dd": f'{each} or (y and w == "v9")'})
    found = exactness(World.of(pathway), pathway.definitions["dd"].when)
    assert (found.waits, found.decided) == (None, False)


def test_of_a_number_there_can_be_too_much_to_know(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knowledge, "MOST_STRETCHES", 4)
    pathway = pathway_of({"dd": "(n < 3 and y) or (n > 7 and not y)"})
    found = exactness(World.of(pathway), pathway.definitions["dd"].when)
    assert (found.waits, found.decided) == (None, False)


def test_every_rule_of_the_pathways_here_is_decided() -> None:
    for pathway in (ANKLE, SHIPPED):
        told = partial(exactness, World.of(pathway))
        assert all(told(each.when).decided for each in pathway.definitions.values())


def test_a_rule_for_which_no_work_is_left_is_not_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact, "MOST_WORK", 1)
    pathway = pathway_of({"dd": "n < 3 or n >= 3"})
    found = exactness(World.of(pathway), pathway.definitions["dd"].when)
    assert (found.waits, found.decided) == (None, False)
