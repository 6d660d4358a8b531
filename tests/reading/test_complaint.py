"""Complaints get their places, and of what a value could have been only the nearest miss is kept."""

from __future__ import annotations

from vcfpath.reading import strict_yaml
from vcfpath.reading.complaint import KEY, Complaint, faults_at

TEXT = """\
a: text
b:
  with: {n: 1}
  c: [x, y]
"""


def said(*complaints: Complaint) -> list[str]:
    places = strict_yaml.places_of(strict_yaml.read(TEXT, "f"), TEXT, "f")
    return [str(fault) for fault in faults_at(places, complaints)]


def test_a_complaint_is_of_the_whole_value_unless_it_says_how_far_inside() -> None:
    assert said(Complaint(("a",), "bad", "Mend it.")) == ["f:1:4: bad. Mend it."]
    assert said(Complaint(("a",), "bad", "", 0)) == ["f:1:4: bad."]
    assert said(Complaint(("a",), "bad", "", 2)) == ["f:1:6: bad."]


def test_a_value_in_quotes_begins_at_its_quote() -> None:
    text = "a: 'text'\n"
    places = strict_yaml.places_of(strict_yaml.read(text, "f"), text, "f")
    inside = Complaint(("a",), "bad", "", 1)
    assert [fault.place.column for fault in faults_at(places, [inside])] == [6]
    whole = Complaint(("a",), "bad")
    assert [fault.place.column for fault in faults_at(places, [whole])] == [4]


def test_a_complaint_of_a_key_stands_at_the_key() -> None:
    assert said(Complaint(("b", "c", KEY), "odd")) == ["f:4:3: odd."]
    assert said(Complaint(("b", "c", 1), "odd")) == ["f:4:10: odd."]


def test_what_is_not_in_the_file_is_said_of_what_should_hold_it() -> None:
    assert said(Complaint(("b", "gone", "further"), "missing")) == ["f:2:1: missing."]
    assert said(Complaint(("gone",), "missing")) == ["f:1:1: missing."]


def test_faults_come_in_order_of_place_and_one_for_each() -> None:
    complaints = Complaint(("b", "c"), "third"), Complaint(("a",), "first"), Complaint(("b",), "2")
    assert said(*complaints, Complaint(("a",), "later")) == [
        "f:1:4: first.",
        "f:2:1: 2.",
        "f:4:3: third.",
    ]


WITH = ("b", "with")


def test_of_several_readings_of_a_value_the_one_with_fewest_complaints_is_kept() -> None:
    complaints = [
        Complaint((*WITH, "Count", "n"), "no count"),
        Complaint((*WITH, "Count"), "of is missing"),
        Complaint((*WITH, "Share"), "no share", "Write a share."),
    ]
    assert said(*complaints) == ["f:3:3: no share. Write a share."]
    assert said(*complaints[:2]) == ["f:3:3: of is missing.", "f:3:13: no count."]


def test_readings_that_miss_by_one_thing_each_are_offered_side_by_side() -> None:
    assert said(
        Complaint((*WITH, "Count"), "no count", "Write a count."),
        Complaint((*WITH, "Share"), "no share", "Write a share."),
        Complaint((*WITH, "Average"), "no average", "Write a share."),
        Complaint((*WITH, "Range"), "no range"),
    ) == ["f:3:3: no count. Write a count. Or write a share."]


def test_a_reading_that_misses_by_more_keeps_the_others_from_being_offered() -> None:
    assert said(
        Complaint((*WITH, "Count"), "no count", "Write a count."),
        Complaint((*WITH, "Share"), "no share", "Write a share."),
        Complaint((*WITH, "Average", "n"), "no average", "Write an average."),
        Complaint((*WITH, "Average"), "no scale", "Write a scale."),
    ) == ["f:3:3: no count. Write a count."]


def test_where_nobody_knows_what_would_be_right_nothing_is_offered() -> None:
    one, other = Complaint((*WITH, "Count"), "no count"), Complaint((*WITH, "Share"), "no share")
    assert said(one, other) == ["f:3:3: no count."]


def test_what_is_said_of_the_value_itself_is_kept_beside_its_readings() -> None:
    complaints = Complaint((*WITH, "n"), "odd"), Complaint((*WITH, "Count"), "no count")
    assert said(*complaints, Complaint((*WITH, KEY), "a key")) == [
        "f:3:3: a key.",
        "f:3:13: odd.",
    ]


def test_readings_are_told_apart_whatever_they_are_called() -> None:
    assert said(
        Complaint((*WITH, "number", "n"), "no n"),
        Complaint((*WITH, "number"), "no number"),
        Complaint((*WITH, "share"), "no share", "Write a share."),
    ) == ["f:3:3: no share. Write a share."]
