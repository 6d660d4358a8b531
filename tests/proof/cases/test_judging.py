"""What a sheet says of cases: one mark, by somebody, on a day, of what is said today; or it is a fault."""

from __future__ import annotations

from datetime import date

import pytest

from tests.known import ANKLE
from tests.proof.cases.people import case
from vcfpath.errors import Place
from vcfpath.patient.case import SignOff
from vcfpath.proof.cases.judging import Entry, Outcome, Written, judged
from vcfpath.proof.cases.trying import tried

CASES = tried(ANKLE, [case({}, name="A knee"), case({"age": 30}, name="B knee")])
CODE = CASES[0].code


def _at(text: str, line: int) -> Written:
    return Written(text, Place("s.md", line, 1))


ENTRY = Entry(
    name=_at("A knee", 1),
    marked=(_at("agree", 2),),
    by=_at("Dr. A", 3),
    on=_at("2026-11-22", 4),
    remark=_at("", 5),
    code=_at(CODE, 6),
)


def _outcome(*entries: Entry) -> Outcome:
    return judged(CASES, entries, date(2026, 11, 22))


def test_a_mark_counts_with_who_when_and_of_what() -> None:
    (judgement,) = _outcome(ENTRY).judgements
    assert judgement.signed == SignOff("agree", "Dr. A", date(2026, 11, 22), CODE)
    assert (judgement.tried, judgement.place.line) == (CASES[0], 2)


@pytest.mark.parametrize("name", ["a  KNEE", " A knee "])
def test_spaces_and_capitals_of_a_name_do_not_count(name: str) -> None:
    assert len(_outcome(ENTRY._replace(name=_at(name, 1))).judgements) == 1


def test_a_case_without_a_mark_is_told() -> None:
    blank = ENTRY._replace(marked=(), by=_at("", 3))
    assert _outcome(blank) == Outcome((), (blank,), ())


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            ENTRY._replace(name=_at("A kneee", 1)),
            "s.md:1:1: there is no case 'A kneee'. Did you mean 'a knee'?",
        ),
        (
            ENTRY._replace(marked=(_at("agree", 2), _at("unsure", 3))),
            "s.md:3:1: more than one box is marked: agree, unsure. Leave the one that is meant.",
        ),
        (
            ENTRY._replace(marked=(_at("agre", 2),)),
            "s.md:2:1: there is no box 'agre'. Did you mean 'agree'?",
        ),
        (
            ENTRY._replace(code=_at("0", 6)),
            "s.md:6:1: this is not what was judged: the case, or what the pathway says, has changed. "
            "Print a new sheet, and let it be judged again.",
        ),
        (
            ENTRY._replace(by=_at("", 3)),
            "s.md:3:1: nobody says whose mark this is. Write the name.",
        ),
        (
            ENTRY._replace(on=_at("", 4)),
            "s.md:4:1: nobody says when this was marked. Write the day.",
        ),
        (
            ENTRY._replace(on=_at("22 November 2026", 4)),
            "s.md:4:1: '22 November 2026' is not a date. Write 2026-11-22.",
        ),
        (
            ENTRY._replace(on=_at("2026-02-30", 4)),
            "s.md:4:1: '2026-02-30' is not a date. Write it like 2026-11-22.",
        ),
        (
            ENTRY._replace(on=_at("2026-W47-7", 4)),
            "s.md:4:1: '2026-W47-7' is not a date. Write it like 2026-11-22.",
        ),
        (
            ENTRY._replace(on=_at("2026-11-23", 4)),
            "s.md:4:1: 2026-11-23 is still to come. Write the day it was judged.",
        ),
    ],
    ids=["name", "two", "box", "code", "who", "when", "date", "day", "week", "ahead"],
)
def test_what_cannot_be_used_is_said_with_its_line(entry: Entry, said: str) -> None:
    outcome = _outcome(entry)
    assert [str(fault) for fault in outcome.faults] == [said]
    assert outcome.judgements == ()


def test_a_case_that_is_on_the_sheet_twice_counts_once() -> None:
    outcome = _outcome(ENTRY, ENTRY._replace(name=_at("A knee", 9)))
    assert len(outcome.judgements) == 1
    assert [str(fault) for fault in outcome.faults] == [
        "s.md:9:1: this case is on the sheet already, in line 1. Remove one of them."
    ]


def test_where_names_are_many_the_nearest_is_looked_for_only_for_so_long() -> None:
    entries = [ENTRY._replace(name=_at(f"Nobody {n}", n)) for n in range(1, 60)]
    mends = {fault.mend for fault in _outcome(*entries).faults}
    assert "Name its file, too." in mends
