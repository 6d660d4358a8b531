"""What a pathway may ask for: far more than any needs, and never more than can be answered."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, SHIPPED, Raw, raw_of, validated
from vcfpath.model.depth import MOST_LEVELS_TOGETHER, levels_of, too_deep
from vcfpath.model.pathway import Pathway
from vcfpath.model.size import MOST_ANSWERS, MOST_CLOCKS, MOST_STEPS, steps, too_large

CITED: Raw = {"sources": ["example-book"]}
YES_NO = {
    "kind": "yes_no",
    "ask": "So?",
    "label": "so",
    "yes": "so",
    "no": "not so",
    "answered_by": "patient",
}
CLOCK = {
    "kind": "number",
    "unit": "days",
    "least": 0,
    "most": 9999,
    "clock": True,
    "ask": "How long?",
    "label": "time",
    "answered_by": "patient",
}


def made(facts: Raw, *rules: str, **parts: object) -> Pathway:
    """A pathway with these facts, and a treatment with these rules as its indications."""
    raw = raw_of(ANKLE)
    for part in ("for_whom", "red_flags", "urgencies", "mentioned", "matters", "statements"):
        del raw[part]
    for part in ("disagreements", "definitions", "constraints", "positions"):
        del raw[part]
    for stage in raw["stages"]:
        stage.pop("move_on_when", None)
    line = {"weight": "usual", "because": "It says so.", **CITED}
    treatment = {
        "stage": raw["stages"][0]["id"],
        "name": "T",
        "in_short": "t",
        "what": {"says": "T.", **CITED},
        "indicated_when": [{"when": rule, **line} for rule in rules],
    }
    return validated({**raw, "facts": facts, "treatments": {"t": treatment}, **parts})


def defined(*rules: str) -> Raw:
    """Definitions d0, d1 and on, by these rules."""
    said = {"yes": "so", "no": "not so", "because": "It says so.", **CITED}
    return {f"d{place}": {"when": rule, **said} for place, rule in enumerate(rules)}


def position(name: str, about: int) -> Raw:
    said = {"id": name, "source": "example-book", "stance": "for", "says": "It says so."}
    return {**said, "about": [f"m{place}" for place in range(about)]}


def complaint(pathway: Pathway) -> tuple[tuple[str | int, ...], str]:
    """The one thing that is too much about a pathway."""
    (clash,) = too_large(pathway)
    return clash.loc, f"{clash.what}. {clash.mend}"


@pytest.mark.parametrize("pathway", [ANKLE, SHIPPED], ids=["ankle", "shipped"])
def test_real_pathways_are_fifteen_times_smaller(pathway: Pathway) -> None:
    assert not [*too_large(pathway), *too_deep(pathway)]
    assert 0 < steps(pathway) * 15 < MOST_STEPS


def test_a_thousand_treatments_with_rules_of_their_own_are_far_from_too_much() -> None:
    raw = raw_of(ANKLE)
    first = next(iter(raw["treatments"].values()))
    raw["treatments"] |= {f"t{place}": first for place in range(1000)}
    large = validated(raw)
    assert not [*too_large(large)]
    assert steps(large) * 5 < MOST_STEPS


@pytest.mark.parametrize(
    ("rules", "counted"),
    [
        ((), 0),
        (("a",), 2),  # one comparison, in two stretches
        (("a", "a"), 4),
        (("a or b",), 8),
        (("k > 3",), 4),  # a range meets a constant with either end
        (("k > 3 and k > 5",), 16),
        (("k > 3 and m > 5",), 32),  # either clock is moved
        (("n > 3",), 2),
        (('c == "x" or c == "y"',), 6),  # three values, two comparisons
        (("d0",), 8),
        (("d0 or d0",), 8),  # a definition is looked at once
    ],
)
def test_steps_are_comparisons_in_stretches(rules: tuple[str, ...], counted: int) -> None:
    number = {**CLOCK, "unit": "points", "clock": False}
    choice = {**YES_NO, "kind": "choice", "values": {"x": "x", "y": "y", "z": "z"}}
    del choice["yes"], choice["no"]
    facts = {"a": YES_NO, "b": YES_NO, "k": CLOCK, "m": CLOCK, "n": number, "c": choice}
    assert steps(made(facts, *rules, definitions=defined("a or b"))) == counted


def test_constraints_are_looked_at_with_the_rules_whose_facts_they_read() -> None:
    facts = {"a": YES_NO, "b": YES_NO, "k": CLOCK, "m": CLOCK}

    def counted(rule: str, *constraints: str) -> int:
        limits = [{"when": each, "because": "It cannot be."} for each in constraints]
        return steps(made(facts, rule, constraints=limits))

    assert counted("a", "not b") == 2
    assert counted("a", "not (a and b)") == 2 * 3
    assert counted("k > 3", "k <= m") == (4 + 4 + 4) * 2
    assert counted("k > 3", "not m == 5") == (4 + 4) * 1
    assert counted("a", "k <= m") == 2


def test_too_many_clocks_are_refused_at_the_first_that_is_too_many() -> None:
    few = {f"k{place}": CLOCK for place in range(MOST_CLOCKS)}
    assert not [*too_large(made(few, "k0 > 3"))]
    said = "21 facts are clocks, and 20 may be. Ask for fewer times."
    assert complaint(made({**few, "more": CLOCK}, "k0 > 3")) == (("facts", "more"), said)


def test_too_much_work_is_refused_where_it_becomes_too_much() -> None:
    facts = {f"f{place}": YES_NO for place in range(400)}
    rules = [f"f{place}" for place in range(400)]
    large = made(facts, *rules)
    assert steps(large) == 400 * 2 * 400
    loc, said = complaint(large)
    assert loc == ("treatments", "t")
    assert said.startswith("with this, an answer takes more than 150,000 comparisons. Write")
    assert not [*too_large(made(facts, *rules[:270]))]


def test_sources_that_speak_too_often_are_refused() -> None:
    about = {"name": "M", "in_short": "m", "what": "M.", **CITED}
    mentioned = {f"m{place}": about for place in range(1001)}

    def spoken(times: int) -> Pathway:
        positions = [position(f"p{place}", 1000) for place in range(10)]
        last = [position("last", times)] if times else []
        return made({"a": YES_NO}, positions=[*positions, *last], mentioned=mentioned)

    assert MOST_ANSWERS == 10 * 1000
    assert not [*too_large(spoken(0))]
    loc, said = complaint(spoken(1))
    assert loc == ("positions", "last")
    assert said.startswith("with this, sources speak more than 10,000 times of a treatment, each")


@pytest.mark.parametrize(("rule", "most"), [("a", 10), ("k0 > 3", 3), ("k0 > 3 or k1 > 3", 1)])
def test_what_is_said_is_counted_by_each_clock_that_it_reads(rule: str, most: int) -> None:
    about = {"name": "M", "in_short": "m", "what": "M.", **CITED}
    mentioned = {f"m{place}": about for place in range(1000)}
    facts = {"a": YES_NO, "k0": CLOCK, "k1": CLOCK}

    def spoken(times: int) -> Pathway:
        conditions = {"when": [{"when": rule}]}
        positions = [{**position(f"p{place}", 1000), **conditions} for place in range(times)]
        return made(facts, positions=positions, mentioned=mentioned)

    assert not [*too_large(spoken(most))]
    assert complaint(spoken(most + 1))[0] == ("positions", f"p{most}")


def test_levels_are_counted_through_definitions() -> None:
    pathway = made({"a": YES_NO, "b": YES_NO}, definitions=defined("a or b", "not (d0 and a)"))
    rules = {name: each.when for name, each in pathway.definitions.items()}
    assert levels_of(rules["d0"], {}) == 2
    assert levels_of(rules["d1"], {"d0": 2}) == 5


def test_definitions_that_are_too_deep_together_are_refused_at_the_first() -> None:
    deep = ["a or b"]
    for place in range(8):
        inner = f"d{place}"
        for level in range(7):
            inner = f"({inner} {'and' if level % 2 else 'or'} a)"
        deep.append(inner)
    facts = {"a": YES_NO, "b": YES_NO}
    assert not [*too_deep(made(facts, definitions=defined(*deep[:6])))]
    (clash,) = too_deep(made(facts, definitions=defined(*deep)))
    assert clash.loc == ("definitions", "d6", "when")
    assert clash.what.endswith(f"this is nested more than {MOST_LEVELS_TOGETHER} deep")


def counted(rule: str, *more: str) -> Raw:
    """A score with a band for each of these rules, in one group or in as many as it takes."""
    bands = [{"when": each, "points": 1} for each in (rule, *more)]
    groups = [bands[first : first + 20] for first in range(0, len(bands), 20)]
    return {
        "name": "the total",
        "says": "How much it is.",
        **CITED,
        "groups": [{"name": "it", "bands": each} for each in groups],
        "bands": [{"from": 0, "to": len(groups), "name": "any"}],
    }


def test_the_rules_of_a_score_are_looked_at_by_every_rule_that_compares_it() -> None:
    facts = {"a": YES_NO, "b": YES_NO, "c": YES_NO}
    scores = {"s": counted("a", "b or c")}
    assert steps(made(facts, "s >= 1", scores=scores)) == 3 * 2 * 3
    assert steps(made(facts, "s >= 1 and s < 1 and a", scores=scores)) == 3 * 2 * 4
    assert steps(made(facts, "a", scores=scores)) == 2


def test_a_score_that_asks_for_too_much_is_refused_where_it_is_compared() -> None:
    facts = {f"f{place}": YES_NO for place in range(400)}
    scores = {"s": counted(*facts)}
    loc, _ = complaint(made(facts, "s >= 1", scores=scores))
    assert loc == ("treatments", "t")
    assert not [*too_large(made(facts, "f0", scores=scores))]


def nested(name: str) -> str:
    """A rule with ``name`` eight levels deep."""
    for level in range(7):
        name = f"({name} {'and' if level % 2 else 'or'} a)"
    return name


def test_levels_are_counted_through_scores() -> None:
    facts = {"a": YES_NO, "b": YES_NO}
    definitions = defined("a or b", *(nested(f"d{place}") for place in range(5)))
    for used, places in (("d4", []), ("d5", [("scores", "s")])):
        pathway = made(facts, definitions=definitions, scores={"s": counted("b", nested(used))})
        assert [clash.loc for clash in too_deep(pathway)] == places
    using = {**definitions, "e": defined(nested("s >= 1"))["d0"]}
    for used, deep in (("d3", []), ("d4", [("definitions", "e", "when")])):
        pathway = made(facts, definitions=using, scores={"s": counted("b", nested(used))})
        assert [clash.loc for clash in too_deep(pathway)] == deep
