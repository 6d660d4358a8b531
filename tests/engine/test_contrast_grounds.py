"""What brings a change about is what gave a ground, or took one away; not what kept one."""

from __future__ import annotations

from tests.known import ANKLE, TODAY
from vcfpath import assess
from vcfpath.engine.contrast import VerdictChange, contrast
from vcfpath.patient.plain import patient_from

MILD = {"swelling": "none", "bruised": False, "can_stand": True}
BAD = {"swelling": "severe", "bruised": True, "can_stand": False}
WITHOUT_CREAM, WITH_CREAM = {"tried": {"cream": False}}, {"tried": {"cream": True}}
ONE = {"days_since_sprain": 5, **MILD, **WITHOUT_CREAM}
"""Sources differ about a boot for a mild sprain."""
OTHER = {**BAD, **WITH_CREAM}
"""Sources differ about a boot on cream, and the time is not known."""
WINDOW = "time since the sprain is at least 3 days and under 21 days"


def boot(before: dict[str, object], after: dict[str, object]) -> VerdictChange:
    one, other = (
        assess(ANKLE, patient_from(ANKLE, each, TODAY), TODAY) for each in (before, after)
    )
    (change,) = (each for each in contrast(one, other).verdicts if each.treatment == "boot")
    return change


def test_a_ground_that_came_is_told_and_one_that_stayed_is_not() -> None:
    change = boot(ONE, OTHER)
    assert change.before.depends_on == ("sources",)
    assert change.after.depends_on == ("facts", "sources")
    assert [line.text for line in change.because] == [WINDOW]


def test_a_ground_that_went_is_told_and_one_that_stayed_is_not() -> None:
    change = boot(OTHER, ONE)
    assert change.after.depends_on == ("sources",)
    assert [line.text for line in change.because] == [WINDOW]
