"""Where the work runs out nothing is claimed; and what is too much to try is not tried."""

from __future__ import annotations

import pytest

from tests.known import ANKLE, Raw, variant
from vcfpath.engine.changes.effort import Effort
from vcfpath.model.criterion import CompareFacts
from vcfpath.proof.diff import versions
from vcfpath.proof.diff.both import Both
from vcfpath.proof.diff.difference import answered
from vcfpath.proof.diff.questions import questions
from vcfpath.proof.diff.refused import refused
from vcfpath.proof.diff.share import Share
from vcfpath.proof.diff.versions import diff


def _otherwise(raw: Raw) -> None:
    raw["treatments"]["operation"]["indicated_when"][1]["when"] = "weeks_of_rest >= 7"
    raw["constraints"][0]["when"] = "weeks_of_rest < days_since_sprain"


OTHERWISE = variant(_otherwise)


def test_a_search_that_is_given_up_is_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "MOST_IN_ALL", 10)
    found = diff(ANKLE, OTHERWISE)
    assert found.changes == ()
    assert [each.kind for each in found.undecided] == ["constraint", "treatment"]
    assert not found.nothing
    assert not found.loses


def test_a_share_takes_from_the_whole() -> None:
    whole = Effort(10)
    assert Share(whole, 8).spend(8)
    assert not Share(whole, 8).spend(3)
    assert not Share(Effort(10), 2).spend(3)


def test_equal_numbers_are_broken_either_way_and_one_of_them_may_be_given_up() -> None:
    both = Both.of(ANKLE, ANKLE)
    limit = CompareFacts("days_of_boot", "==", "days_since_sprain")
    assert refused(both, both.old, limit, Effort(100_000)).person is not None
    assert not refused(both, both.old, limit, Effort(1)).decided
    held = CompareFacts("weeks_of_rest", "<=", "days_since_sprain")
    assert refused(both, both.old, held, Effort(100_000)).nobody


def test_a_number_with_too_many_cuts_is_not_decided_for_people_of_whom_a_range_is_known() -> None:
    def many(raw: Raw) -> None:
        rule = " or ".join(f"age == {age}" for age in range(20, 42))
        line = raw["treatments"]["operation"]["indicated_when"][1]
        line["when"] = f"weeks_of_rest >= 6 or (weeks_of_rest >= 6 and ({rule}))"

    both = Both.of(ANKLE, variant(many))
    question = next(each for each in questions(both) if each.subject.id == "operation")
    found = answered(both, question, Effort(1_000_000))
    assert found.changes == ()
    assert not found.decided
