"""The same person at week 6: each row of the dossier's table of windows (section 7.1), in its order.

Not here is the row of US Medicare's bands of weeks: it is from memory only, so nothing of it is in the
pathway. At week 6, and one step before and after it, both the window and the answer are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from tests.engine.test_boundaries import BONES, CARE, MONTH, PAIN, SINCE, point, states_of, weeks
from tests.known import SHIPPED, TODAY
from vcfpath import Patient, assess
from vcfpath.engine.assessment import PositionAnswer, TreatmentAnswer
from vcfpath.engine.evaluate import Evaluator
from vcfpath.model.possible import State
from vcfpath.truth import Truth

ENGLAND = {
    **BONES,
    "country": "england",
    "who_pays": "humber_icb",
    "pain_now": "7",
    "mri_oedema": "yes",
}
AGREED = {"pain_site_matches": "yes", "specialists_agree": "yes"}
SCAN = {**BONES, "mri_oedema": "yes"}
FRESH = {**SCAN, "pain_now": "7"}
RAND = {**FRESH, "pain_trend": "worse", "infection": "none", "red_flags": "none"}


@dataclass(frozen=True)
class Row:
    """A row: whose rule it is, the clock it runs on, its window in days, and what it says in there.

    ``end`` None: it stays open; ``opens`` and ``closes`` say whether the end itself is inside.
    """

    name: str
    position: str
    about: str
    clock: str
    start: Decimal
    end: Decimal | None
    facts: dict[str, str]
    opens: bool = True
    closes: bool = True
    stays: bool = False
    """It draws no line in time at all."""

    def __str__(self) -> str:
        return self.name

    def holds(self, moment: Decimal) -> bool:
        """Whether a moment lies in the window."""
        after = moment > self.start or (self.opens and moment == self.start)
        before = self.end is None or moment < self.end or (self.closes and moment == self.end)
        return self.stays or (after and before)


VP, KP, ZERO = "vertebroplasty", "kyphoplasty", Decimal(0)
AUSTRALIA = {
    **FRESH,
    "country": "australia",
    "level": "t1_to_l2_or_l5",
    "pain_despite_opioids": "yes",
}
VERTOS = {**FRESH, "height_loss_pct": "15", "age": "50"}
ALABAMA = {**BONES, "country": "us", "who_pays": "bcbs_alabama", "relief": "partial"}
NICE = {**SCAN, "pain_judged_severe": "yes", "care_judged_optimal": "yes", **AGREED}
ROWS = [
    Row("Australia MSAC 2020", "msac_cement", VP, SINCE, ZERO, weeks("3"), AUSTRALIA),
    Row("VAPOUR 2016", "vapour", VP, SINCE, ZERO, weeks("6"), {**FRESH, "age": "61"}, closes=False),
    Row("VERTOS II 2010", "vertos_2", VP, PAIN, ZERO, weeks("6"), VERTOS),
    Row("English ICB 2025", "humber_cement", KP, SINCE, ZERO, None,
        {**ENGLAND, **AGREED}, stays=True),
    Row("NICE TA279 2013", "nice_cement", KP, SINCE, ZERO, None, NICE, stays=True),
    Row("Hirsch 2018", "rand_cement", KP, SINCE, ZERO, None, RAND, stays=True),
    Row("BCBS Alabama 2024", "bcbs_alabama_cement", KP, CARE, weeks("6"), None, ALABAMA),
    Row("FREE", "free", KP, PAIN, ZERO, 3 * MONTH, {}),
    Row("VERTOS V 2023", "vertos_5", VP, PAIN, 3 * MONTH, None, SCAN, opens=False),
]  # fmt: skip
AT_WEEK_SIX = {
    "Australia MSAC 2020": (False, False, False),
    "VAPOUR 2016": (True, False, False),
    "VERTOS II 2010": (True, True, False),
    "English ICB 2025": (True, True, True),
    "NICE TA279 2013": (True, True, True),
    "Hirsch 2018": (True, True, True),
    "BCBS Alabama 2024": (False, True, True),
    "FREE": (True, True, True),
    "VERTOS V 2023": (False, False, False),
}
"""Inside a moment before week 6, at it, and a moment after."""
STEPS = (Decimal("0.01"), Decimal(1))
"""A moment, and a day."""

STEPWISE = pytest.mark.parametrize("step", [-STEPS[1], -STEPS[0], ZERO, *STEPS])
each_row = pytest.mark.parametrize("row", ROWS, ids=str)


def treatment(facts: dict[str, State], name: str) -> TreatmentAnswer:
    found = assess(SHIPPED, Patient(facts), TODAY)
    return next(each for each in found.treatments if each.id == name)


def answer(row: Row, moment: Decimal | None) -> PositionAnswer:
    facts = states_of(row.facts) | ({} if moment is None else {row.clock: point(moment)})
    positions = treatment(facts, row.about).positions
    return next(each for each in positions if each.position.id == row.position)


def stance(row: Row) -> str:
    return next(each.stance for each in SHIPPED.positions if each.id == row.position)


def test_the_table_is_whole() -> None:
    assert [row.name for row in ROWS] == list(AT_WEEK_SIX)


@pytest.mark.long
@each_row
@pytest.mark.parametrize("step", STEPS, ids=str)
def test_at_week_6_and_a_step_either_side_the_answer_is_as_the_table_has_it(
    row: Row, step: Decimal
) -> None:
    around = (weeks("6") - step, weeks("6"), weeks("6") + step)
    for moment, inside in zip(around, AT_WEEK_SIX[row.name], strict=True):
        found = answer(row, moment)
        assert found.answer == (stance(row) if inside else "outside"), moment
        assert found.applies is Truth.of(inside)
        assert row.holds(moment) is inside


@each_row
def test_the_window_is_as_the_source_draws_it(row: Row) -> None:
    windows = answer(row, None).windows
    if row.stays:
        assert windows == ()
        return
    (window,) = windows
    span = window.span
    assert (span.clock, span.start, span.end) == (row.clock, row.start, row.end)
    assert span.includes_start is row.opens
    assert span.includes_end is row.closes
    assert (window.truth, window.span.now) == (Truth.TRUE, "unknown")


@each_row
def test_the_window_says_whether_week_6_is_inside(row: Row) -> None:
    for step in (-STEPS[0], ZERO, STEPS[0]):
        moment = weeks("6") + step
        for window in answer(row, moment).windows:
            assert (window.span.now == "inside") is row.holds(moment)


@each_row
def test_at_its_own_edge_the_window_opens_or_closes_within_a_step(row: Row) -> None:
    for edge in (row.start, row.end):
        for step in (-STEPS[0], ZERO, STEPS[0]):
            if edge and not row.stays:
                moment = edge + step
                assert answer(row, moment).applies is Truth.of(row.holds(moment)), moment


@each_row
def test_without_the_other_facts_a_source_that_needs_them_does_not_answer(row: Row) -> None:
    alone: dict[str, State] = {row.clock: point(weeks("6"))}
    found = next(
        each for each in treatment(alone, row.about).positions if each.position.id == row.position
    )
    inside = AT_WEEK_SIX[row.name][1]
    if not inside:
        assert found.meets is Truth.FALSE
    elif row.facts:
        assert found.answer == "depends"
    else:
        assert found.answer == stance(row)


def test_nice_depends_on_the_scan_in_every_week() -> None:
    """Row "no number: recent and unhealed": at week 6 it depends on the MRI."""
    without = {name: value for name, value in NICE.items() if name != "mri_oedema"}
    for week in ("0", "5.99", "6", "6.01", "52"):
        facts = {**states_of(without), SINCE: point(weeks(week))}
        positions = treatment(facts, KP).positions
        nice = next(each for each in positions if each.position.id == "nice_cement")
        assert nice.answer == "depends"
        assert set(nice.missing) == {"mri_oedema", "intravertebral_cleft"}


BANDS = ("scout_first_band", "scout_second_band", "scout_third_band")


@pytest.mark.parametrize(
    ("moment", "band"),
    [
        (weeks("6") - STEPS[1], 0),
        (weeks("6") - STEPS[0], 0),
        (weeks("6"), 1),
        (weeks("6") + STEPS[0], 1),
        (weeks("6") + STEPS[1], 1),
        (3 * MONTH, 1),
        (3 * MONTH + STEPS[0], 2),
    ],
)
def test_week_6_is_the_first_moment_of_the_european_panels_second_band(
    moment: Decimal, band: int
) -> None:
    """Row "FractureScout 2013"."""
    known = Evaluator.of(SHIPPED, Patient({SINCE: point(moment)}))
    for number, name in enumerate(BANDS):
        rule = SHIPPED.definitions[name].when
        assert known.truth(rule) is Truth.of(number == band)


@STEPWISE
def test_at_week_6_the_articles_time_for_kyphoplasty_is_running(step: Decimal) -> None:
    """Row "Seed": two to three months, whose end `tests.engine.test_boundaries` looks at."""
    facts: dict[str, State] = {SINCE: point(weeks("6") + step)}
    reasons = treatment(facts, KP).reasons
    (line,) = (each for each in reasons if each.line.sources == ("seed-article",))
    (window,) = line.windows
    assert (window.span.start, window.span.end, window.span.now) == (ZERO, weeks("13"), "inside")


@STEPWISE
def test_week_6_is_the_last_usual_one_in_one_english_area_which_bars_no_later_one(
    step: Decimal,
) -> None:
    """Row "English ICB 2025: usually", whose rule without the week is in the table above."""
    known = Evaluator.of(SHIPPED, Patient({SINCE: point(weeks("6") + step)}))
    usual = SHIPPED.definitions["humber_usual_time"].when
    assert known.truth(usual) is Truth.of(step <= 0)


@STEPWISE
def test_after_week_6_the_study_of_timing_says_take_care(step: Decimal) -> None:
    """Row "Palmowski 2020: decide within 6 weeks": week 6 is the last."""
    facts: dict[str, State] = {SINCE: point(weeks("6") + step)}
    (line,) = (
        each
        for each in treatment(facts, KP).reasons
        if each.kind == "caution" and each.line.sources == ("palmowski-2020",)
    )
    assert line.truth is Truth.of(step > 0)
    (window,) = line.windows
    assert (window.span.start, window.span.includes_start) == (weeks("6"), False)
    assert (window.span.end, window.span.now) == (None, "inside" if step > 0 else "before")
