"""The rules of a treatment are told in groups: what a rule does is said once, before all that do it."""

from __future__ import annotations

from tests.known import ANKLE, SHIPPED, Raw, variant
from vcfpath.view.rules import rule_groups


def _of(name: str, change: Raw | None = None) -> list[tuple[str, int]]:
    def changed(raw: Raw) -> None:
        raw["treatments"][name].update(change or {})

    return [
        (each.intro, len(each.lines)) for each in rule_groups(variant(changed).treatments[name])
    ]


def test_a_group_without_rules_is_none() -> None:
    assert _of("rest") == []
    assert _of("boot") == [("Only when", 1), ("Usual when", 1), ("Some sources say not when", 1)]


def test_they_come_in_one_order_whatever_the_order_of_the_file() -> None:
    lines = [
        {"when": rule, "weight": weight, "because": "So.", "sources": ["example-book"]}
        for rule, weight in (("age > 20", "usual"), ("torn", "required"), ("bruised", "usual"))
    ]
    assert _of("boot", {"indicated_when": lines, "contraindicated_when": []}) == [
        ("Only when", 1),
        ("Usual when", 2),
    ]


def test_all_indications_have_to_hold_and_any_of_the_others_is_enough() -> None:
    groups = {each.kind: each.several for each in rule_groups(ANKLE.treatments["operation"])}
    assert groups == {
        "indication": "Usual when all of these hold",
        "contraindication": "Not when any of these holds",
        "caution": "Take care when any of these holds",
    }


def test_no_rule_is_left_out() -> None:
    for treatment in SHIPPED.treatments.values():
        told = [line for group in rule_groups(treatment) for line in group.lines]
        written = (
            *treatment.indicated_when,
            *treatment.contraindicated_when,
            *treatment.caution_when,
        )
        assert sorted(map(id, told)) == sorted(map(id, written))
