"""What would open an option, as people read it: by kind, once what is common, and never for the worse."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, SHIPPED, Raw, variant
from tests.view.why_screens import WANTED, answer, boot_with, section, shown, told
from vcfpath.engine.changes.change import Change, Changes, Edit, Thing
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, OneOf


def opening(
    treatment: str, facts: Raw | None = None, *, pathway: Pathway = ANKLE, whole: bool = False
) -> list[str]:
    text = shown(treatment, facts, pathway=pathway, whole=whole)
    return section(text, "What would open it")


def test_time_alone() -> None:
    assert opening("exercise", {"weeks_since_fracture": 2}, pathway=SHIPPED) == [
        "- With time alone: time since the break from 4 weeks (2 weeks from now)."
    ]
    assert opening("boot", {"days_since_sprain": 1, **WANTED}) == [
        "- With time alone: time since the sprain from 3 days, before 21 days (2 days from now)."
    ]


def test_what_has_passed() -> None:
    assert opening("boot", {"days_since_sprain": 30, **WANTED}) == [
        "- Only if something were so that cannot simply be changed:",
        "  - Has passed: time since the sprain from 3 days, before 21 days (that was 9 days ago) "
        "[example-book].",
    ]


def test_what_can_be_found_out_and_by_whom_and_where_there_is_a_choice() -> None:
    assert opening("boot", {"days_since_sprain": 5}) == [
        "- If all of this turns out so:",
        "  - You or your family may know: what has been tried does not include: a cream.",
        "  - And one of these:",
        "    - Swelling is a lot, and one cannot stand on it.",
        "    - Swelling is a lot, and it is bruised.",
        "    - One cannot stand on it, and it is bruised.",
    ]
    assert opening("operation", {"weeks_of_rest": 7, "age": 40}) == [
        "- If all of this turns out so:",
        "  - Your care team may find out: the scan shows a tear.",
    ]


def test_what_can_change_and_what_cannot() -> None:
    facts = {"days_since_sprain": 5, **WANTED, "tried": {"cream": True}}
    assert opening("boot", facts) == [
        "- If all of this comes to be so:",
        "  - Can change: what has been tried does not include: a cream.",
    ]
    assert opening("operation", {"weeks_of_rest": 2, "age": 95, "torn": False}) == [
        "- Only if something were so that cannot simply be changed:",
        "  - With time: time of rest from 6 weeks (4 weeks from now).",
        "  - Cannot simply be changed: age is at least 12 years and at most 90 years [example-book]; "
        "the scan shows a tear [example-book].",
    ]


def test_choices_that_do_not_depend_on_each_other_are_told_apart() -> None:
    halves = boot_with(["torn or bruised", "can_stand or age > 50"])
    assert opening("boot", pathway=halves) == [
        "- If all of this turns out so:",
        "  - One of these:",
        "    - Age is over 50 years.",
        "    - One can stand on it.",
        "  - One of these:",
        "    - It is bruised.",
        "    - The scan shows a tear.",
    ]


def test_many_ways_are_counted_unless_all_is_asked_for() -> None:
    names = [f"sign{number}" for number in range(9)]
    says = {"label": "x", "answered_by": "patient", "kind": "yes_no"}
    facts = {n: {**says, "ask": f"{n}?", "yes": f"{n} is so", "no": f"not {n}"} for n in names}
    many = boot_with([f"at_least(1, {', '.join(names)})"], facts=facts)
    some, every = (opening("boot", pathway=many, whole=whole) for whole in (False, True))
    assert some[-2:] == ["    - Sign5 is so.", "    - and 3 more"]
    assert every[-1] == "    - Sign8 is so."


def test_nothing_for_the_worse_unless_all_is_asked_for() -> None:
    facts = {"days_since_sprain": 5, "swelling": "none", "can_stand": True, "bruised": True}
    facts["tried"] = {"cream": False}
    text = shown("boot", facts)
    assert section(text, "What would open it") == [
        "Nothing that time, a new finding or a change for the better could bring would open it. "
        "What would open it is for the worse, and is listed only with --all."
    ]
    assert "would then" not in text
    whole = shown("boot", facts, whole=True)
    assert section(whole, "What rules would say if something were worse") == [
        "- If swelling is a lot: the rule of example-book would then be met.",
        "- If one cannot stand on it: the rule of example-book would then be met.",
    ]
    assert "is listed only with" not in whole


def test_a_rule_that_stands_in_the_way_would_then_no_longer() -> None:
    odd = boot_with(["bruised"], against="can_stand")
    text = shown("boot", {"can_stand": True, "bruised": False}, pathway=odd, whole=True)
    assert section(text, "What rules would say if something were worse") == [
        "- If one cannot stand on it, and it is bruised: the rule of example-book would then be "
        "met, and the rule of example-book would then no longer stand in the way."
    ]


def test_what_nothing_opens() -> None:
    never = boot_with(["bruised", "not bruised"])
    assert opening("boot", pathway=never) == [
        "Nothing that time, a new finding or a change for the better could bring would open it."
    ]


def told_with(changes: Changes, *, whole: bool = False) -> list[str]:
    """The opening as it would be with these changes."""
    found = answer(ANKLE, "boot", {"days_since_sprain": {"from": 1, "to": 2}, "weeks_of_rest": 0})
    assert found.because
    because = found.because._replace(changes=changes)
    return section(told(found._replace(because=because), whole=whole), "What would open it")


def test_a_search_that_was_broken_off_says_so() -> None:
    edit = Edit("find_out", Thing("bruised"), OneOf(frozenset({"yes"})), worse=False)
    assert told_with(Changes((), complete=False)) == [
        "There are too many ways to look at all of them, so none is shown."
    ]
    assert told_with(Changes((Change(None, (edit,)),), complete=False)) == [
        "- If all of this turns out so:",
        "  - You or your family may know: it is bruised.",
        "There may be more ways. There are too many to look at all of them.",
    ]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (2, 12, "time since the sprain from 3 days (2 days from now)"),
        (4, 5, "4 days from now"),
        (0, 5, ""),
        (4, 4, "4 days from now"),
    ],
)
def test_a_time_is_told_by_the_clock_that_meets_a_rule_or_else_from_now(
    low: int, high: int, expected: str
) -> None:
    change = Change(Interval(Decimal(low), Decimal(high)), ())
    assert told_with(Changes((change,), complete=True)) == [f"- With time alone: {expected}."]


def test_a_time_that_two_clocks_bound_names_both() -> None:
    both_clocks = boot_with(["days_since_sprain >= 10", "weeks_of_rest <= 2"])
    assert opening("boot", {"days_since_sprain": 5, "weeks_of_rest": 0}, pathway=both_clocks) == [
        "- With time alone: time since the sprain from 10 days, time of rest up to 2 weeks "
        "(5 days from now)."
    ]


def test_a_time_that_begins_at_once_is_not_counted_from_now() -> None:
    over = boot_with(["days_since_sprain > 5"])
    assert opening("boot", {"days_since_sprain": 5}, pathway=over) == [
        "- With time alone: time since the sprain after 5 days."
    ]


def test_second_hand_rules_are_marked() -> None:
    def change(raw: Raw) -> None:
        line = raw["treatments"]["operation"]["contraindicated_when"][0]
        line |= {"sources": ["hearsay"], "status": "second_hand"}
        raw["facts"]["age"] |= {"worse": "lower"}

    marked = variant(change)
    facts: Raw = {"weeks_of_rest": 7, "age": 95, "torn": True}
    whole = shown("operation", facts, pathway=marked, whole=True)
    assert "the rule of hearsay (second-hand) would then no longer stand in the way" in whole
    assert "[second-hand: hearsay]" in whole
