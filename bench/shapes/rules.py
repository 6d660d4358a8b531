"""Pathways whose rules ask for as much work as they can."""

from __future__ import annotations

from itertools import cycle, islice

from bench.shapes.drafts import (
    CHOICE,
    CITED,
    SET,
    TREATMENT,
    YES_NO,
    Raw,
    clocks,
    cuts,
    pathway,
    position,
    rules_over,
    treated,
)


def many_treatments_with_rules(n: int) -> Raw:
    rules = cuts(["k0"])
    treatments = {f"t{i}": treated(next(rules), f"f{i % 40}") for i in range(n)}
    return pathway(
        facts={**clocks(1), **{f"f{i}": YES_NO for i in range(40)}}, treatments=treatments
    )


def a_thousand_treatments(n: int) -> Raw:
    """What a later release has to answer: bounded, so that it stays a real one."""
    return many_treatments_with_rules(min(n, 1000))


def every_position_on_every_treatment(n: int) -> Raw:
    side = max(1, int(n**0.5))
    names = [f"t{i}" for i in range(side)]
    return pathway(
        facts={**clocks(3), "f": YES_NO},
        treatments=dict.fromkeys(names, TREATMENT),
        positions=[position(f"p{i}", ["k0>3 and f", "k1>2"], names) for i in range(side)],
    )


def cuts_on_one_clock(n: int) -> Raw:
    rules = rules_over(cuts(["k0"]), n)
    return pathway(facts=clocks(1), treatments={"t": treated(*rules)})


def cuts_on_one_clock_in_positions(n: int) -> Raw:
    rules = rules_over(cuts(["k0"]), n)
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    return pathway(facts=clocks(1), positions=positions)


def every_position_on_every_clock(n: int) -> Raw:
    names = [f"k{i}" for i in range(20)]
    rules = rules_over(cuts(names), n)
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    return pathway(facts=clocks(20), positions=positions)


def one_position_on_many_clocks(n: int) -> Raw:
    rules = rules_over(cuts([f"k{i}" for i in range(n)]), n // 5 + 1)
    return pathway(facts=clocks(n), positions=[position("p", list(rules))])


def many_facts(n: int) -> Raw:
    names = [f"f{i}" for i in range(n)]
    rules = list(rules_over(cycle(names), n // 10 + 1))
    return pathway(facts=dict.fromkeys(names, YES_NO), treatments={"t": treated(*rules)})


def many_facts_in_positions(n: int) -> Raw:
    names = [f"f{i}" for i in range(n)]
    rules = rules_over(cycle(names), n // 2 + 1, " and ")
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    return pathway(facts=dict.fromkeys(names, YES_NO), positions=positions)


def few_facts_many_rules(n: int) -> Raw:
    names = [f"f{i}" for i in range(40)]
    rules = rules_over(cycle(names), n, " and ")
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    return pathway(facts=dict.fromkeys(names, YES_NO), positions=positions)


def many_values_of_a_choice(n: int) -> Raw:
    values = {f"v{i}": "v" for i in range(n)}
    rules = [f'c=="v{i}"' for i in range(0, n, 20)]
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    facts = {"c": {**CHOICE, "values": values}}
    return pathway(facts=facts, positions=positions, treatments={"t": treated(*rules[:200])})


def many_members_of_a_set(n: int) -> Raw:
    values = {f"v{i}": "v" for i in range(n)}
    rules = list(rules_over((f'"v{i % n}" in c' for i in range(n * 9)), n // 9 + 1))
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    return pathway(facts={"c": {**SET, "values": values}}, positions=positions)


def many_lines(n: int) -> Raw:
    return pathway(treatments={"t": treated(*["f"] * n)})


def many_required_lines_on_clocks(n: int) -> Raw:
    rules = islice(cuts(["k0", "k1"]), n)
    return pathway(facts=clocks(2), treatments={"t": treated(*rules, weight="required")})


def many_cautions(n: int) -> Raw:
    lines = [{"when": f"k{i % 9}>{i + 1}", "because": "b", **CITED} for i in range(n)]
    return pathway(facts=clocks(9), treatments={"t": {**TREATMENT, "caution_when": lines}})


def definitions_in_definitions(n: int) -> Raw:
    """Sixteen deep, and each uses the one below as often as a rule has room for."""
    facts = {f"f{i}": YES_NO for i in range(n)}
    said = {"yes": "y", "no": "n", "because": "b", **CITED}
    rules = ["f0 or f1", *(" and ".join(f"d{i}" for _ in range(70)) for i in range(15))]
    definitions = {f"d{i}": {"when": rule, **said} for i, rule in enumerate(rules)}
    lines = ["d15"] * min(n, 500)
    return pathway(facts=facts, definitions=definitions, treatments={"t": treated(*lines)})


def definitions_and_brackets_as_deep_as_can_be(n: int) -> Raw:
    """Sixteen definitions, each at the bottom of sixteen levels."""
    said = {"yes": "y", "no": "n", "because": "b", **CITED}
    nested = "f0 or f1"
    definitions: Raw = {}
    for i in range(16):
        definitions[f"d{i}"] = {"when": nested, **said}
        nested = f"d{i}"
        for level in range(14):
            other = f"f{level}"
            nested = f"({nested} {'and' if level % 2 else 'or'} {other})"
        nested = f"not {nested}"
    facts = {f"f{i}": YES_NO for i in range(n + 20)}
    return pathway(facts=facts, definitions=definitions, treatments={"t": treated(nested)})


def definitions_used_by_many(n: int) -> Raw:
    facts = {f"f{i}": YES_NO for i in range(60)}
    said = {"yes": "y", "no": "n", "because": "b", **CITED}
    wide = " or ".join(f"f{i}" for i in range(60))
    definitions = {f"d{i}": {"when": wide, **said} for i in range(100)}
    rules = rules_over(cycle(definitions), n, " and ")
    positions = [position(f"p{i}", [rule]) for i, rule in enumerate(rules)]
    return pathway(facts=facts, definitions=definitions, positions=positions)


def constraints_on_many_facts(n: int) -> Raw:
    names = [f"f{i}" for i in range(n)]
    rules = rules_over(cycle(names), n // 4 + 1)
    constraints = [{"when": rule, "because": "b"} for rule in rules]
    lines = rules_over(cycle(names), n // 9 + 1, " and ")
    return pathway(
        facts=dict.fromkeys(names, YES_NO),
        constraints=constraints,
        treatments={"t": treated(*lines)},
    )


def constraints_between_clocks(n: int) -> Raw:
    rules = [f"k{i}<=k{i + 1}" for i in range(n)]
    lines = list(rules_over(cuts([f"k{i}" for i in range(n)]), n // 20 + 1))
    return pathway(
        facts=clocks(n + 1),
        constraints=[{"when": rule, "because": "b"} for rule in rules],
        treatments={"t": treated(*lines)},
    )


def many_constraints_of_one_clock(n: int) -> Raw:
    rules = rules_over(cycle(f"not k0=={i + 7}" for i in range(99_000)), n, " and ")
    constraints = [{"when": rule, "because": "b"} for rule in rules]
    return pathway(facts=clocks(1), constraints=constraints, treatments={"t": treated("k0>2")})


def opened_by_many_facts(n: int) -> Raw:
    """What ``why`` searches: lines that share facts, each of which has many ways to be met."""
    names = [f"f{i}" for i in range(60)]
    rules = [f"at_least(5,{','.join(names[i % 20 : i % 20 + 40])})" for i in range(n)]
    return pathway(facts=dict.fromkeys(names, YES_NO), treatments={"t": treated(*rules)})


def opened_in_many_ways(n: int) -> Raw:
    names = [f"f{i}" for i in range(n)]
    rules = [f"{names[i]} or {names[i + 1]}" for i in range(0, n - 1, 2)]
    return pathway(facts=dict.fromkeys(names, YES_NO), treatments={"t": treated(*rules or ["f0"])})
