"""What a change of the ankle pathway does to people: each kind of change, with whoever shows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.known import ANKLE, SHIPPED, Raw, variant
from tests.proof.diff.pairs import replayed
from vcfpath.model.pathway import Pathway
from vcfpath.patient.spelling import command_line, options_of
from vcfpath.proof.diff.difference import Change
from vcfpath.proof.diff.versions import Diff, diff

Loc = tuple[str | int, ...]


def _changed(change: Callable[[Raw], object], before: Pathway = ANKLE) -> Diff:
    """What ``change`` does, after every example was replayed."""
    found = diff(before, variant(change))
    assert not found.undecided
    for each in found.changes:
        assert replayed(found.both, each) == (each.was, each.now)
    return found


def _told(found: Diff) -> list[tuple[str, str, str]]:
    return [(each.subject.id or each.subject.kind, each.was, each.now) for each in found.changes]


def _person(found: Diff, change: Change) -> str:
    """Somebody as the new version's options say them."""
    new = found.both.new
    return command_line(options_of(new.pathway, new.person(change.person)))


def _places(change: Change) -> list[tuple[Loc | None, Loc | None]]:
    return [(old and old.loc, new and new.loc) for old, new in change.lines]


def _line(raw: Raw, treatment: str, key: str, index: int) -> Raw:
    line: Raw = raw["treatments"][treatment][key][index]
    return line


@pytest.mark.parametrize("pathway", [ANKLE, SHIPPED], ids=["ankle", "shipped"])
def test_a_pathway_beside_itself_affects_nobody(pathway: Pathway) -> None:
    found = diff(pathway, pathway)
    assert found.nothing
    assert not found.loses
    assert (found.changes, found.texts, found.notes) == ((), 0, 0)


def test_a_narrower_window_closes_a_treatment_to_somebody() -> None:
    def narrower(raw: Raw) -> None:
        _line(raw, "boot", "indicated_when", 0)["when"] = "3 <= days_since_sprain < 14"

    found = _changed(narrower)
    assert _told(found) == [("boot", "open", "closed"), ("boot", "depends", "closed")]
    assert found.loses
    second = found.changes[1]
    assert _person(found, second) == "--days-since-sprain 14 --tried cream"
    place: Loc = ("treatments", "boot", "indicated_when", 0, "when")
    assert _places(second) == [(place, place)]


def test_the_same_change_the_other_way_round_takes_nothing_from_anybody() -> None:
    def wider(raw: Raw) -> None:
        _line(raw, "boot", "indicated_when", 0)["when"] = "3 <= days_since_sprain < 30"

    found = _changed(wider)
    assert _told(found) == [("boot", "closed", "open"), ("boot", "closed", "depends")]
    assert not found.loses
    assert not found.nothing


def test_a_definition_that_changed_is_the_line_that_did_it() -> None:
    def more_signs(raw: Raw) -> None:
        rule = 'at_least(2, swelling == "severe", bruised, not can_stand, torn)'
        raw["definitions"]["bad_sprain"]["when"] = rule

    found = _changed(more_signs)
    assert _told(found) == [("boot", "depends", "open"), ("book_boot", "outside", "for")]
    place: Loc = ("definitions", "bad_sprain", "when")
    assert [_places(each) for each in found.changes] == [[(place, place)]] * 2


def test_a_definition_that_is_written_out_changes_nothing() -> None:
    def written_out(raw: Raw) -> None:
        rule = 'at_least(2, not can_stand, bruised, swelling == "severe")'
        _line(raw, "boot", "indicated_when", 1)["when"] = rule

    assert _changed(written_out).nothing


def test_what_is_dropped_and_what_is_added_are_told_apart() -> None:
    def dropped(raw: Raw) -> None:
        del raw["treatments"]["boot"]["contraindicated_when"]

    def added(raw: Raw) -> None:
        line = {"when": "torn", "weight": "absolute", "because": "x", "sources": ["example-book"]}
        raw["treatments"]["balance"]["contraindicated_when"] = [line]

    less = _changed(dropped)
    assert _told(less) == [("boot", "depends", "open")]
    assert _places(less.changes[0]) == [
        (("treatments", "boot", "contraindicated_when", 0, "when"), None)
    ]
    more = _changed(added)
    assert _told(more) == [("balance", "open", "closed")]
    assert _places(more.changes[0]) == [
        (None, ("treatments", "balance", "contraindicated_when", 0, "when"))
    ]
    assert _person(more, more.changes[0]) == "--torn"


def test_a_weight_can_be_what_changed() -> None:
    def weaker(raw: Raw) -> None:
        _line(raw, "operation", "contraindicated_when", 0)["weight"] = "relative"

    found = _changed(weaker)
    assert _told(found) == [("operation", "closed", "depends")]
    old, new = found.changes[0].lines[0]
    assert old is not None
    assert new is not None
    assert (old.role, new.role) == ("absolute", "relative")


def test_a_treatment_that_is_gone_or_new_is_told_once() -> None:
    def gone(raw: Raw) -> None:
        del raw["treatments"]["balance"]

    found = _changed(gone)
    assert _told(found) == [("balance", "open", "absent")]
    assert _places(found.changes[0]) == [(("treatments", "balance"), None)]
    assert found.loses
    back = diff(found.both.new.pathway, ANKLE)
    assert _told(back) == [("balance", "absent", "open")]
    assert not back.loses
    assert [(each.fact, each.change) for each in back.both.asked] == [("tried", "more_values")]


def test_a_stance_a_scope_and_a_source_more_or_less() -> None:
    def otherwise(raw: Raw) -> None:
        raw["positions"][0]["stance"] = "against"
        raw["positions"][1]["about"] = ["boot"]
        raw["positions"][2]["id"] = "insurer_says"
        raw["positions"][3]["when"] = [{"when": "bruised"}]

    found = _changed(otherwise)
    assert _told(found) == [
        ("book_boot", "for", "against"),
        ("trial_boot", "found_no_benefit", "absent"),
        ("insurer_says", "absent", "covered"),
        ("book_magnets", "inconclusive", "outside"),
        ("insurer_operation", "covered", "absent"),
    ]
    assert found.changes[1].subject.option == "operation"
    assert [_places(each)[0] for each in found.changes] == [
        (("positions", 0, "stance"), ("positions", 0, "stance")),
        (("positions", 1, "about"), ("positions", 1, "about")),
        (None, ("positions", 2, "stance")),
        (None, ("positions", 3, "when", 0, "when")),
        (("positions", 2, "stance"), None),
    ]
    assert not found.loses


def test_somebody_the_pathway_is_about_no_more_loses_all_options() -> None:
    def older(raw: Raw) -> None:
        raw["for_whom"]["when"] = "age >= 14"

    found = _changed(older)
    assert _told(found) == [("scope", "inside", "outside")]
    assert _person(found, found.changes[0]) == "--age 12"
    assert found.loses


def test_a_pathway_can_begin_to_be_about_everybody() -> None:
    def everybody(raw: Raw) -> None:
        del raw["for_whom"]

    found = _changed(everybody)
    assert _told(found) == [("scope", "outside", "inside")]
    assert _places(found.changes[0]) == [(("for_whom", "when"), None)]
    assert not found.loses


def test_a_warning_sign_by_its_urgency_by_what_shows_it_and_gone() -> None:
    def sooner(raw: Raw) -> None:
        raw["red_flags"]["odd_shape"]["urgency"] = "emergency_now"

    def seen(raw: Raw) -> None:
        raw["red_flags"]["odd_shape"]["seen_in"] = "bruised and torn"

    def gone(raw: Raw) -> None:
        del raw["red_flags"]["odd_shape"]

    assert _told(_changed(sooner)) == [("odd_shape", "within_week", "emergency_now")]
    found = _changed(seen)
    assert _told(found) == [
        ("constraint", "possible", "refused"),
        ("odd_shape", "depends", "within_week"),
    ]
    assert [each.waiting for each in found.changes] == [False, True]
    assert _person(found, found.changes[1]) == "--bruised --torn"
    place = (None, ("red_flags", "odd_shape", "seen_in"))
    assert [_places(each) for each in found.changes] == [[place], [place]]
    assert _told(_changed(gone)) == [("odd_shape", "within_week", "absent")]


def test_the_step_somebody_is_at_can_be_another() -> None:
    def sooner(raw: Raw) -> None:
        raw["stages"][0]["move_on_when"] = 'swelling != "severe"'

    def no_more(raw: Raw) -> None:
        raw["stages"][1]["move_on_when"] = "torn"

    assert _told(_changed(sooner)) == [("stage", "first_days", "later")]
    found = _changed(no_more)
    assert _told(found) == [("stage", "later", "past all")]
    assert _places(found.changes[0]) == [(None, ("stages", 1, "move_on_when"))]


def test_steps_in_another_order_are_told_with_no_rule() -> None:
    def swapped(raw: Raw) -> None:
        first, second, _ = raw["stages"]
        first["sequence"], second["sequence"] = 2, 1
        second["move_on_when"] = first.pop("move_on_when")

    found = _changed(swapped)
    assert ("stage", "first_days", "later") in _told(found)


def test_whoever_is_refused_now_and_whoever_is_no_more() -> None:
    def stricter(raw: Raw) -> None:
        raw["constraints"][1]["when"] = "not (can_stand and torn)"
        raw["constraints"].append({"when": "days_of_boot == days_since_sprain", "because": "x"})

    found = _changed(stricter)
    assert _told(found) == [("constraint", "possible", "refused")] * 2
    assert found.loses
    back = diff(found.both.new.pathway, ANKLE)
    assert _told(back) == [("constraint", "refused", "possible")] * 2
    assert not back.loses


def test_a_rule_that_waits_in_vain_takes_an_answer_from_those_of_whom_less_is_known() -> None:
    def in_vain(raw: Raw) -> None:
        rule = "weeks_of_rest >= 6 and (bruised or not bruised)"
        _line(raw, "operation", "indicated_when", 1)["when"] = rule

    found = _changed(in_vain)
    assert _told(found) == [("operation", "open", "depends")]
    assert found.changes[0].waiting
    assert found.loses
    back = diff(found.both.new.pathway, ANKLE)
    assert [(each.was, each.now, each.waiting) for each in back.changes] == [
        ("depends", "open", True)
    ]


def test_somebody_of_whom_little_is_known_is_told_with_every_member_of_a_list() -> None:
    def listed(rule: str) -> Callable[[Raw], object]:
        def change(raw: Raw) -> None:
            line = {"when": rule, "weight": "usual", "because": "x", "sources": ["example-book"]}
            raw["treatments"]["balance"]["indicated_when"] = [line]

        return change

    both = '"cream" in tried and "rest" in tried'
    before = variant(listed(both))
    in_vain = f"{both} and (bad_sprain or not bad_sprain)"
    found = _changed(listed(in_vain), before)
    assert [(each.was, each.now, each.waiting) for each in found.changes] == [
        ("open", "depends", True)
    ]
    assert _person(found, found.changes[0]) == "--tried rest --tried cream"


def test_a_rule_that_is_longer_and_says_no_more_is_proved_to_change_nothing() -> None:
    def longer(raw: Raw) -> None:
        rule = "weeks_of_rest >= 6 or (weeks_of_rest >= 6 and bruised)"
        _line(raw, "operation", "indicated_when", 1)["when"] = rule
        rule = "bad_sprain or (bad_sprain and torn)"
        _line(raw, "boot", "indicated_when", 1)["when"] = rule
        rule = 'swelling == "none" or (swelling == "none" and torn)'
        raw["stages"][0]["move_on_when"] = rule

    assert _changed(longer).nothing


def test_words_change_no_answer_and_notes_are_counted() -> None:
    def reworded(raw: Raw) -> None:
        raw["treatments"]["rest"]["name"] = "A rest"
        raw["treatments"]["rest"]["due"][0]["when"] = "days_since_sprain <= 4"
        _line(raw, "operation", "caution_when", 0)["when"] = "not bruised"
        raw["glossary"]["tear"] = {"name": "Tear", "means": "A gap."}

    found = _changed(reworded)
    assert (found.changes, found.texts, found.notes) == ((), 3, 2)
    assert not found.nothing
    assert not found.loses


def test_people_whom_one_version_rules_out_cannot_be_compared() -> None:
    def children(raw: Raw) -> None:
        raw["for_whom"]["when"] = "age < 12"
        del raw["treatments"]["operation"]["contraindicated_when"]

    found = _changed(children)
    assert found.nobody
    assert not found.nothing
    assert _told(found) == [("scope", "inside", "outside"), ("scope", "outside", "inside")]
