"""Pathways with as many faults of one kind as a file has room for."""

from __future__ import annotations

from bench.shapes.drafts import (
    CHOICE,
    CITED,
    NUMBER,
    SAID,
    TREATMENT,
    YES_NO,
    Raw,
    clocks,
    pathway,
    position,
    treated,
)


def unknown_keys(n: int) -> Raw:
    odd = {f"in_shor{i}": 1 for i in range(20)}
    return pathway(treatments={f"t{i}": {**TREATMENT, **odd} for i in range(n)})


def unknown_keys_of_one_record(n: int) -> Raw:
    return pathway(**{f"treatment{i}": 1 for i in range(n)})


def missing_keys(n: int) -> Raw:
    return pathway(treatments={f"t{i}": {} for i in range(n)})


def nothing_at_all(n: int) -> Raw:
    return pathway(treatments={f"t{i}": None for i in range(n)})


def misspelt_treatments(n: int) -> Raw:
    known = {f"{'a' * 37}{i}": TREATMENT for i in range(min(n, 999))}
    positions = [position(f"p{i}", [], [f"{'a' * 36}b{i}"]) for i in range(n)]
    return pathway(treatments=known, positions=positions)


def misspelt_facts(n: int) -> Raw:
    known = {f"{'a' * 36}{i}": YES_NO for i in range(min(n, 499))}
    positions = [position(f"p{i}", [f"{'a' * 36}b{i}"]) for i in range(n)]
    return pathway(facts=known, positions=positions)


def misspelt_sources(n: int) -> Raw:
    said = {"says": "w", "sources": [f"s{i}" for i in range(40)]}
    return pathway(treatments={f"t{i}": {**TREATMENT, "what": said} for i in range(n)})


def misspelt_values(n: int) -> Raw:
    values = {f"{'v' * 36}{i}": "v" for i in range(min(n, 499))}
    positions = [position(f"p{i}", [f'c == "{"v" * 36}w{i}"']) for i in range(n)]
    return pathway(facts={"c": {**CHOICE, "values": values}}, positions=positions)


def misspelt_worse(n: int) -> Raw:
    values = {f"{'v' * 36}{i}": "v" for i in range(20)}
    fact = {**CHOICE, "values": values, "worse": ["v" * 36 + "w"]}
    return pathway(facts={f"f{i}": fact for i in range(min(n, 999))})


def wrong_weights(n: int) -> Raw:
    return pathway(treatments={"t": treated(*["f"] * n, weight="usuall")})


def wrong_kinds(n: int) -> Raw:
    return pathway(facts={f"f{i}": {**YES_NO, "kind": "choise"} for i in range(n)})


def numbers_for_texts(n: int) -> Raw:
    return pathway(glossary={f"g{i}": {"name": 1, "means": 2} for i in range(n)})


def texts_for_numbers(n: int) -> Raw:
    return pathway(facts={f"f{i}": {**NUMBER, "least": "x"} for i in range(n)})


def unions_of_nothing(n: int) -> Raw:
    effect = {"outcome": "o", "with": "x", "without": [], **CITED}
    return pathway(treatments={"t": {**TREATMENT, "benefits": [effect] * n}})


def names_that_cannot_be(n: int) -> Raw:
    return pathway(glossary={f"G-{i}": {"name": "n", "means": "m"} for i in range(n)})


def names_given_twice(n: int) -> Raw:
    names = [f"f{i}" for i in range(n)]
    mentioned = {"name": "N", "in_short": "i", "what": "w", **CITED}
    return pathway(
        treatments=dict.fromkeys(names, TREATMENT), mentioned=dict.fromkeys(names, mentioned)
    )


def flags_that_meet(n: int) -> Raw:
    return pathway(
        facts={**{f"f{i}": YES_NO for i in range(n)}, **{f"no_f{i}": YES_NO for i in range(n)}}
    )


def positions_with_one_name(n: int) -> Raw:
    return pathway(positions=[position("p", ["f"]) for _ in range(n)])


def rules_that_cannot_be_read(n: int) -> Raw:
    return pathway(positions=[position(f"p{i}", ["f or " * 90 + "("]) for i in range(n)])


def rules_of_brackets(n: int) -> Raw:
    rule = "(" * 16 + "f or " * 90 + "f" + ")" * 16
    return pathway(positions=[position(f"p{i}", [rule]) for i in range(n)])


def rules_of_minus_signs(n: int) -> Raw:
    return pathway(positions=[position(f"p{i}", ["-" * 499 + "f"]) for i in range(n)])


def rules_of_dots(n: int) -> Raw:
    return pathway(positions=[position(f"p{i}", ["f" + ".f" * 249]) for i in range(n)])


def rules_of_nots(n: int) -> Raw:
    return pathway(
        positions=[position(f"p{i}", ["not " * 16 + "f or " * 80 + "f"]) for i in range(n)]
    )


def rules_of_digits(n: int) -> Raw:
    return pathway(
        facts=clocks(1), positions=[position(f"p{i}", ["k0>" + "9" * 490]) for i in range(n)]
    )


def rules_that_say_nothing(n: int) -> Raw:
    return pathway(facts=clocks(1), positions=[position(f"p{i}", ["k0>=0"]) for i in range(n)])


def definitions_in_a_circle(n: int) -> Raw:
    said = {"yes": "y", "no": "n", "because": "b", **CITED}
    definitions = {f"d{i}": {"when": f"d{(i + 1) % n}", **said} for i in range(n)}
    return pathway(definitions=definitions)


def definitions_in_one_long_chain(n: int) -> Raw:
    said = {"yes": "y", "no": "n", "because": "b", **CITED}
    definitions = {f"d{i}": {"when": f"d{i + 1}", **said} for i in range(n)}
    return pathway(definitions={**definitions, f"d{n}": {"when": "f", **said}})


def sides_missing(n: int) -> Raw:
    return pathway(disagreements=[{"question": "Q?", "sides": [SAID]} for _ in range(n)])
