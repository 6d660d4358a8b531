"""Windows and verdicts over time: where they open and close, and where the patient stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.known import ANKLE, TODAY, Raw, variant
from vcfpath import Patient, assess
from vcfpath.engine.assessment import Span, TreatmentAnswer, VerdictSpan, Window
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, OneOf, State
from vcfpath.patient.plain import patient_from

SINCE, REST, BOOT = "days_since_sprain", "weeks_of_rest", "days_of_boot"
BAD: dict[str, State] = {
    "swelling": OneOf(frozenset({"severe"})),
    "bruised": OneOf(frozenset({"yes"})),
}
TORN: dict[str, State] = {"torn": OneOf(frozenset({"yes"}))}


def at(low: object, high: object = None) -> Interval:
    return Interval(Decimal(str(low)), Decimal(str(low if high is None else high)))


def treatment(name: str, pathway: Pathway = ANKLE, /, **states: State) -> TreatmentAnswer:
    found = assess(pathway, Patient(states), TODAY).treatments
    return next(each for each in found if each.id == name)


def said(span: Span) -> str:
    """``[3,21) before``; an open end is ``…``."""
    opening = "[" if span.includes_start else "("
    closing = "]" if span.includes_end else ")"
    end = "…" if span.end is None else f"{span.end.normalize():f}"
    return f"{span.clock} {opening}{span.start.normalize():f},{end}{closing} {span.now}"


def windows(found: tuple[Window, ...]) -> list[str]:
    return [f"{said(each.span)} {each.truth.word}" for each in found]


def over_time(found: tuple[VerdictSpan, ...]) -> list[str]:
    return [f"{said(each.span)} {each.verdict}" for each in found]


@pytest.mark.parametrize(
    ("since", "now"),
    [
        (at(0), "before"),
        (at("2.99"), "before"),
        (at(3), "inside"),
        (at("20.99"), "inside"),
        (at(21), "after"),
        (at(400), "after"),
        (at(3, 20), "inside"),
        (at(0, 2), "before"),
        (at(0, 3), "unknown"),
        (at(20, 21), "unknown"),
        (at(21, 30), "after"),
        (at(0, 30), "unknown"),
        (None, "unknown"),
        (at(0, 400), "unknown"),
    ],
)
def test_a_window_says_where_it_opens_and_closes_and_where_the_patient_stands(
    since: Interval | None, now: str
) -> None:
    known: dict[str, State] = {SINCE: since} if since else {}
    line = treatment("boot", **known).reasons[0]
    assert windows(line.windows) == [f"{SINCE} [3,21) {now} true"]


def test_a_line_that_reads_no_clock_has_no_windows() -> None:
    found = treatment("operation")
    assert found.reasons[0].windows == ()


def test_a_window_up_to_the_declared_end_has_no_end() -> None:
    found = treatment("operation").reasons[1]
    assert windows(found.windows) == [f"{REST} [42,…] unknown true"]


def test_where_another_fact_is_missing_the_window_is_of_what_may_hold() -> None:
    found = treatment("boot", **{SINCE: at(5)})
    assert windows(found.positions[0].windows) == [f"{SINCE} [0,14] inside unknown"]


def test_where_another_fact_rules_it_out_there_is_no_window() -> None:
    mild: dict[str, State] = {
        "swelling": OneOf(frozenset({"mild"})),
        "bruised": OneOf(frozenset({"no"})),
    }
    assert treatment("boot", **{SINCE: at(5)}, **mild).positions[0].windows == ()


def test_a_rule_of_two_clocks_has_windows_on_both() -> None:
    found = treatment("boot").positions[1]
    assert windows(found.windows) == [
        f"{SINCE} [0,14) unknown unknown",
        f"{BOOT} [7,…] unknown unknown",
    ]


def test_known_clocks_run_together() -> None:
    found = treatment("boot", **{SINCE: at(10), BOOT: at(5)}).positions[1]
    assert windows(found.windows) == [
        f"{SINCE} [12,14) before true",
        f"{BOOT} [7,9) before true",
    ]


def test_an_unknown_clock_is_swept_alone() -> None:
    found = treatment("boot", **{SINCE: at(10)}).positions[1]
    assert windows(found.windows) == [
        f"{SINCE} [0,14) inside unknown",
        f"{BOOT} [7,…] unknown true",
    ]


def test_a_clock_that_would_fall_below_its_least_stays_there() -> None:
    pathway = variant(
        lambda raw: raw["positions"][1].update(
            when=[{"when": "days_since_sprain < 14 and days_of_boot <= 2"}]
        )
    )
    found = treatment("boot", pathway, **{SINCE: at(10), BOOT: at(5)}).positions[1]
    assert windows(found.windows) == [
        f"{SINCE} [0,7] after true",
        f"{BOOT} [0,2] after true",
    ]


def test_time_ends_when_one_clock_reaches_its_most() -> None:
    found = treatment("operation", **{REST: at(0), BOOT: at(90), **TORN})
    assert windows(found.reasons[1].windows) == []
    assert over_time(found.verdicts_over_time) == [f"{REST} [0,…] inside depends"]


def test_time_ends_for_a_range_when_its_earliest_moment_meets_the_end_of_another_clock() -> None:
    pathway = lines('weeks_of_rest >= "15 days"')
    found = treatment("rest", pathway, **{REST: at(0, 10), BOOT: at(90)})
    assert windows(found.reasons[0].windows) == []
    later = treatment("rest", pathway, **{REST: at(0, 10), BOOT: at(84)})
    assert windows(later.reasons[0].windows) == [f"{REST} [15,…] before true"]


def test_ranges_of_clocks_that_run_together_leave_a_doubtful_stretch() -> None:
    found = treatment("boot", **{SINCE: at(10), BOOT: at(4, 6)}).positions[1]
    assert windows(found.windows) == [
        f"{SINCE} [11,13) before unknown",
        f"{SINCE} [13,14) before true",
        f"{BOOT} [7,8) before true",
        f"{BOOT} [8,10) before unknown",
    ]


@pytest.mark.parametrize(
    ("since", "states", "closed", "spans"),
    [
        (
            at(1),
            BAD,
            ("not_yet",),
            ["[0,3) inside closed", "[3,21) before depends", "[21,…] before closed"],
        ),
        (
            at(30),
            BAD,
            ("window_passed",),
            ["[0,3) after closed", "[3,21) after depends", "[21,…] inside closed"],
        ),
        (
            at(5),
            BAD,
            (),
            ["[0,3) after closed", "[3,21) inside depends", "[21,…] before closed"],
        ),
        (
            at(0, 2),
            {},
            ("not_yet",),
            ["[0,3) inside closed", "[3,21) before depends", "[21,…] before closed"],
        ),
    ],
)
def test_a_verdict_closed_by_time_says_whether_the_time_is_to_come_or_has_gone(
    since: Interval, states: dict[str, State], closed: tuple[str, ...], spans: list[str]
) -> None:
    found = treatment("boot", **{SINCE: since}, **states)
    assert found.closed_because == closed
    assert over_time(found.verdicts_over_time) == [f"{SINCE} {each}" for each in spans]


def lines(*rules: str, **more: object) -> Pathway:
    def change(raw: Raw) -> None:
        written = [
            {"when": rule, "weight": "required", "because": "b", "sources": ["example-book"]}
            for rule in rules
        ]
        raw["treatments"]["rest"] |= {"indicated_when": written}
        raw.update(more)

    return variant(change)


def test_a_window_that_comes_again_is_not_yet() -> None:
    pathway = lines("days_since_sprain < 3 or days_since_sprain > 20")
    found = treatment("rest", pathway, **{SINCE: at(10)})
    assert found.closed_because == ("not_yet",)
    assert windows(found.reasons[0].windows) == [
        f"{SINCE} [0,3) after true",
        f"{SINCE} (20,…] before true",
    ]


def test_a_window_that_another_line_never_allows_is_just_not_indicated() -> None:
    pathway = lines("days_since_sprain >= 3", "torn")
    no: State = OneOf(frozenset({"no"}))
    found = treatment("rest", pathway, **{SINCE: at(1), "torn": no})
    assert found.closed_because == ("not_indicated",)


@pytest.mark.parametrize("since", [5, 10])
def test_closed_before_and_after_moments_that_cannot_be_is_just_not_indicated(since: int) -> None:
    constraint = {"when": "days_since_sprain != 7", "because": "b"}
    pathway = lines("days_since_sprain < 300 and torn", constraints=[constraint])
    known: dict[str, State] = {SINCE: at(since), "torn": OneOf(frozenset({"no"}))}
    found = treatment("rest", pathway, **known)
    assert [each.verdict for each in found.verdicts_over_time] == ["closed", "closed"]
    assert found.closed_because == ("not_indicated",)


def test_a_treatment_that_no_clock_could_open_is_just_not_indicated() -> None:
    no: State = OneOf(frozenset({"no"}))
    assert treatment("operation", torn=no).closed_because == ("not_indicated",)


def test_contraindicated_and_out_of_time_are_both_said() -> None:
    def change(raw: Raw) -> None:
        raw["treatments"]["boot"]["contraindicated_when"] = [
            {
                "when": "age > 90",
                "weight": "absolute",
                "because": "b",
                "sources": ["example-book"],
            }
        ]

    found = treatment("boot", variant(change), **{SINCE: at(1), "age": at(95)})
    assert found.closed_because == ("contraindicated", "not_indicated")


def test_a_single_moment_can_be_a_window() -> None:
    found = treatment("rest", lines("days_since_sprain == 7"), **{SINCE: at(7)})
    assert windows(found.reasons[0].windows) == [f"{SINCE} [7,7] inside true"]


def test_a_moment_left_out_parts_two_windows() -> None:
    found = treatment("rest", lines("days_since_sprain != 7"), **{SINCE: at(7)})
    assert windows(found.reasons[0].windows) == [
        f"{SINCE} [0,7) after true",
        f"{SINCE} (7,…] before true",
    ]


def test_moments_that_cannot_be_are_in_no_window() -> None:
    found = treatment("rest", lines("days_since_sprain < 100"), **{REST: at(42)})
    assert windows(found.reasons[0].windows) == [f"{SINCE} [42,100) unknown true"]


def test_a_single_moment_that_cannot_be_parts_two_windows() -> None:
    pathway = lines(
        "days_since_sprain < 20",
        constraints=[{"when": "days_since_sprain != 7", "because": "b"}],
    )
    found = treatment("rest", pathway)
    assert windows(found.reasons[0].windows) == [
        f"{SINCE} [0,7) unknown true",
        f"{SINCE} (7,20) unknown true",
    ]


def with_least(clock: str, least: int, **more: object) -> Pathway:
    def change(raw: Raw) -> None:
        raw["facts"][clock]["least"] = least
        raw["positions"] = []
        raw["treatments"]["rest"]["indicated_when"] = [
            {
                "when": "days_since_sprain < 100",
                "weight": "required",
                "because": "b",
                "sources": ["example-book"],
            }
        ]
        raw.update(more)

    return variant(change)


def test_a_clock_that_stays_at_its_least_can_make_earlier_moments_impossible() -> None:
    pathway = with_least(REST, 1)
    found = treatment("rest", pathway, **{REST: at(10), SINCE: at(12)})
    assert windows(found.reasons[0].windows) == [f"{SINCE} [7,100) inside true"]


def test_two_other_clocks_can_make_earlier_moments_impossible() -> None:
    pathway = with_least(
        BOOT, 1, constraints=[{"when": "days_of_boot <= weeks_of_rest", "because": "b"}]
    )
    known: dict[str, State] = {REST: at(8), SINCE: at(20), BOOT: at(5)}
    found = treatment("rest", pathway, **known)
    assert windows(found.reasons[0].windows) == [f"{SINCE} [13,100) inside true"]


def test_a_clock_that_runs_can_meet_one_that_stands_still() -> None:
    pathway = with_least(
        BOOT, 10, constraints=[{"when": "weeks_of_rest >= days_of_boot", "because": "b"}]
    )
    found = treatment("rest", pathway, **{REST: at(14), SINCE: at(20)})
    assert windows(found.reasons[0].windows) == [f"{SINCE} [16,100) inside true"]


def test_a_span_that_ends_just_before_the_end_of_time_says_where_it_ends() -> None:
    """The boot has been worn for as long as can be, so time ends on the third day: now."""
    patient = patient_from(ANKLE, {"days_since_sprain": 3, "days_of_boot": 100}, TODAY)
    boot = next(e for e in assess(ANKLE, patient, TODAY).treatments if e.id == "boot")
    before, now = (each.span for each in boot.verdicts_over_time)
    assert (before.end, before.includes_end, before.now) == (Decimal(3), False, "after")
    assert (now.start, now.end, now.now) == (Decimal(3), None, "inside")
