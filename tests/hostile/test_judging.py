"""Each promise can be broken, and then it is seen: the attacks are no check that cannot fail."""

from __future__ import annotations

import pytest

from hostile.case import Case, Must, pathway_sources
from hostile.judging import broken_rules
from hostile.running import Outcome

SOURCE = pathway_sources()[0]
ANSWER = Outcome(0, b"An answer.\n", b"", None, (), 0.1, 5)
REFUSAL = Outcome(65, b"", b"vcfpath: it.yaml:3:1: it is wrong. Mend it.\n", None, (), 0.1, 5)
BROKEN: dict[str, tuple[Outcome, Must]] = {
    "ended with 70": (ANSWER._replace(status=70), Must.EITHER),
    "ended with -11": (ANSWER._replace(status=-11), Must.EITHER),
    "refused a sound file": (REFUSAL, Must.ACCEPT),
    "accepted what it should refuse": (ANSWER, Must.REFUSE),
    "a traceback, or a bug": (
        REFUSAL._replace(err=b"Traceback (most recent call last)\n"),
        Must.EITHER,
    ),
    "left files behind": (ANSWER._replace(left=(".vcfpath-x",)), Must.EITHER),
    "something that acts on a terminal": (ANSWER._replace(out=b"\x1b]0;x\x07\n"), Must.EITHER),
    "too slow": (ANSWER._replace(seconds=3), Must.EITHER),
    "too much memory": (ANSWER._replace(megabytes=400), Must.EITHER),
    "half an answer beside a refusal": (REFUSAL._replace(out=b"An"), Must.EITHER),
    "a refusal without words": (REFUSAL._replace(err=b""), Must.EITHER),
    "a refusal that is too long to read": (REFUSAL._replace(err=REFUSAL.err * 22), Must.EITHER),
    "a refusal in another form": (REFUSAL._replace(err=b"It is wrong.\n"), Must.EITHER),
    "an answer that does not end": (ANSWER._replace(out=b"An ans"), Must.EITHER),
    "colour where there is none": (ANSWER._replace(out=b"\x1b[1mA\x1b[0m\n"), Must.EITHER),
}


def _case(must: Must, line: int = 0) -> Case:
    return Case("a sort", SOURCE, b"", 0, 0, b"", must, line)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_promise_is_seen(rule: str) -> None:
    outcome, must = BROKEN[rule]
    assert rule in broken_rules(_case(must), outcome, "plain")


def test_a_line_that_is_not_named_is_seen() -> None:
    assert [*broken_rules(_case(Must.REFUSE, 3), REFUSAL, "plain")] == []
    assert [*broken_rules(_case(Must.REFUSE, 4), REFUSAL, "plain")] == [
        "the line of the fault is not named"
    ]


def test_of_a_fault_between_two_values_the_line_of_either_is_right() -> None:
    between = _case(Must.EITHER, 4)._replace(beside=frozenset({3, 9}))
    assert [*broken_rules(between, REFUSAL, "plain")] == []
    elsewhere = between._replace(beside=frozenset({9}))
    assert [*broken_rules(elsewhere, REFUSAL, "plain")] == ["the line of the fault is not named"]


def test_an_answer_that_is_no_json_is_seen() -> None:
    assert [*broken_rules(_case(Must.EITHER), ANSWER, "json")] == ["an answer that is no JSON"]
    whole = ANSWER._replace(out=b'{"a": 1}\n')
    assert [*broken_rules(_case(Must.EITHER), whole, "json")] == []


def test_kept_promises_are_no_fault() -> None:
    assert [*broken_rules(_case(Must.EITHER), ANSWER, "plain")] == []
    assert [*broken_rules(_case(Must.REFUSE), REFUSAL, "plain")] == []
    coloured = ANSWER._replace(out=b"\x1b[1mA\x1b[0m\n")
    assert [*broken_rules(_case(Must.EITHER), coloured, "terminal")] == []
