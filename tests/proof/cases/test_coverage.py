"""What cases have seen of a pathway: rules as they were found, boundaries where a rule hangs on them."""

from __future__ import annotations

from decimal import Decimal

from tests.known import ANKLE, variant
from tests.proof.cases.people import seen
from vcfpath.model.possible import Interval
from vcfpath.proof.cases.boundaries import Boundary, boundaries
from vcfpath.proof.cases.coverage import Coverage, SeenBoundary
from vcfpath.proof.rules import rules
from vcfpath.truth import Truth


def _boundary(found: Coverage, *loc: str | int) -> SeenBoundary:
    return next(e for e in found.boundaries if e.boundary.placed.loc[: len(loc)] == loc)


def test_without_a_case_nothing_is_seen() -> None:
    found = seen()
    assert len(found.rules) == len(list(rules(ANKLE)))
    assert all(found.unseen(truth) == [*found.rules] for truth in Truth)
    assert found.open_boundaries() == [*found.boundaries]


def test_a_rule_is_seen_as_it_is_of_somebody() -> None:
    found = seen({}, {"age": 30}, {"age": 9})
    scope = next(each for each in found.rules if each.placed.part == ("for_whom",))
    assert scope.truths == {*Truth}
    assert scope not in found.unseen(Truth.TRUE)


def test_a_boundary_has_a_value_on_each_side_as_near_as_people_would_say() -> None:
    by_loc = {each.placed.loc: each for each in boundaries(ANKLE)}
    age = by_loc["for_whom", "when"]
    assert age.beside == {"below": 11, "at": 12, "above": 13}
    rest = by_loc["treatments", "operation", "indicated_when", 1, "when"]
    assert rest.beside == {"below": 41, "at": 42, "above": 43}


def test_no_side_is_beyond_what_a_fact_can_be_nor_beyond_another_boundary() -> None:
    def close(rule: str) -> list[Boundary]:
        def change(raw: dict[str, dict[str, object]]) -> None:
            raw["for_whom"]["when"] = rule

        found = boundaries(variant(change))
        return [each for each in found if each.placed.part == ("for_whom",)]

    (least,) = close("age > 0")
    (most,) = close("age >= 110")
    (half,) = close("age >= 12.5")
    assert least.beside == {"at": 0, "above": 1}
    assert most.beside == {"below": 109, "at": 110}
    assert half.beside == {
        "below": Decimal("12.4"),
        "at": Decimal("12.5"),
        "above": Decimal("12.6"),
    }
    first, second = close("age >= 12 and age < 13")
    assert first.beside["above"] == second.beside["below"] == Decimal("12.5")


def test_a_constant_that_a_rule_names_twice_is_one_boundary() -> None:
    def twice(raw: dict[str, dict[str, object]]) -> None:
        raw["for_whom"]["when"] = "(age >= 12 and torn) or age >= 12"

    found = [each for each in boundaries(variant(twice)) if each.placed.part == ("for_whom",)]
    assert len(found) == 1


def test_somebody_stands_on_the_side_where_all_that_is_possible_lies() -> None:
    (scope,) = (each for each in boundaries(ANKLE) if each.placed.part == ("for_whom",))
    eleven, twelve, thirteen = map(Decimal, (11, 12, 13))
    assert scope.side_of(Interval(eleven, eleven)) == "below"
    assert scope.side_of(Interval(eleven, twelve, includes_high=False)) == "below"
    assert scope.side_of(Interval(twelve, twelve)) == "at"
    assert scope.side_of(Interval(thirteen, thirteen)) == "above"
    assert scope.side_of(Interval(eleven, twelve)) is None
    assert scope.side_of(Interval(eleven, thirteen)) is None


def test_a_boundary_is_seen_from_each_side() -> None:
    found = _boundary(seen({"age": 11}, {"age": 12}), "for_whom")
    assert sorted(found.sides) == ["at", "below"]
    assert found.missing == ("above",)
    whole = seen({"age": 11}, {"age": 12}, {"age": 13}, {"age": 14})
    assert _boundary(whole, "for_whom") not in whole.open_boundaries()


def test_where_a_rule_is_decided_otherwise_nobody_stands_on_its_boundary() -> None:
    boot = ("treatments", "boot", "indicated_when", 0)
    late = _boundary(seen({"days_since_sprain": 30}), *boot)
    assert late.boundary.value == 3
    assert list(late.sides) == ["above"]

    def either(raw: dict[str, dict[str, object]]) -> None:
        raw["for_whom"]["when"] = "age >= 12 or torn"

    pathway = variant(either)
    decided = _boundary(seen({"age": 11, "torn": True}, pathway=pathway), "for_whom")
    hanging = _boundary(seen({"age": 11, "torn": False}, pathway=pathway), "for_whom")
    assert list(decided.sides) == []
    assert list(hanging.sides) == ["below"]
