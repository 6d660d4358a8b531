"""A number typed in another way than ours is refused, with the spelling that was most likely meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY
from vcfpath.model.fact import NumberFact
from vcfpath.patient.menu import answered
from vcfpath.patient.slips import mend
from vcfpath.patient.spoken import NotUnderstoodError, number_state

FACTS = {
    "age": SHIPPED.facts["age"],
    "weeks": SHIPPED.facts["weeks_since_fracture"],
    "pain": SHIPPED.facts["pain_now"],
    "height": SHIPPED.facts["height_loss_pct"],
    "days": ANKLE.facts["days_since_sprain"],
}
AN_AGE = "Write a plain number such as 60."
A_TIME = "Write a plain number such as 6, 42d or 6w."
LEAVE_OUT = "Leave it out while it is not known."

SLIPS = {
    "age": {
        "010": "Write 10.",
        "+70": "Write 70.",
        "70.": "Write 70.",
        "７０": "Write 70.",
        "٧٠": "Write 70.",
        "−5": "Write -5.",
        "- 5": "Write -5.",
        "70,5": "Write 70.5, with a point.",
        "70½": "Write 70.5.",
        "½": "Write 0.5.",
        "1,000": "Write 1000 or 1.",
        "1 000": "Write 1000.",
        "1_0": "Write 10.",
        "seven": "Write 7.",
        "12:30": "Write one number without a colon, such as 60.",
        "70 years": "Write 70.",
        "1 year": "Write 1.",
        "seven years": "Write 7.",
        "40w": AN_AGE,
        "70 or so years": AN_AGE,
        "seventy": AN_AGE,
        "60-70": "Write 60..70.",
        "60–70": "Write 60..70.",
        "60 to 70 years": "Write 60..70.",
        "70-60": AN_AGE,
        "60-old": AN_AGE,
        "70+": "Write 70.. for 70 or more.",
        ">=65": "Write 65.. for 65 or more.",
        "> 65 years": "Write 65.. for 65 or more.",
        "at least 65": "Write 65.. for 65 or more.",
        "65 or more": "Write 65.. for 65 or more.",
        "<65": "Write ..65 for 65 or less.",
        "65 or less": "Write ..65 for 65 or less.",
        "<old": AN_AGE,
        "~70": "Write 70, or a range such as 69..71.",
        "about 70": "Write 70, or a range such as 69..71.",
        "about old": AN_AGE,
        "unknown": LEAVE_OUT,
        "?": LEAVE_OUT,
        "2026-10-11": AN_AGE,
    },
    "weeks": {
        "six": "Write 6.",
        "six weeks": "Write 6.",
        "06 weeks": "Write 6.",
        "5-7": "Write 5..7.",
        "5 - 7": "Write 5..7.",
        "5…7": "Write 5..7.",
        "5...7": "Write 5..7.",
        "5-7 weeks": "Write 5..7.",
        "5-7 days": "Write 5 days..7 days.",
        "5,5-7": "Write 5.5..7.",
        "between 5 and 7": "Write 5..7.",
        "6 or 7": "Write 6..7.",
        "≤5 days": "Write ..5 days for 5 days or less.",
        "about 6 weeks": "Write 6, or a range such as 5..7.",
        "~40 days": "Write 40 days, or a range such as 39 days..41 days.",
        "5..7 days": "Write 5 days..7 days.",
        "2026-10-11": "A day is given with 'fracture-date'.",
        "11/10/2026": "A day is given with 'fracture-date'.",
        "6 fortnights": A_TIME,
        "1234567890": A_TIME,
        "9" * 50: A_TIME,
    },
    "pain": {
        "7/10": "Write 7.",
        "7 out of 10": "Write 7.",
        "07/10": "Write 7.",
        "7/100": "Write a plain number such as 5.",
    },
    "height": {
        "25%": "Write 25.",
        "20-30 %": "Write 20..30.",
        "25 percent": "Write 25.",
        "> 25%": "Write 25.. for 25 or more.",
    },
    "days": {"1..2 weeks": "Write 1 weeks..2 weeks."},
}
_NUMBER = r"-?[0-9.]*[0-9](?: weeks| days)?"
OFFERED = rf"(?:Write|such as|or) (\.\.{_NUMBER}|{_NUMBER}(?:\.\.(?:{_NUMBER})?)?)"
TYPED = [(name, text) for name, texts in SLIPS.items() for text in texts]


def number_fact(name: str) -> NumberFact:
    fact = FACTS[name]
    assert isinstance(fact, NumberFact)
    return fact


@pytest.mark.parametrize(("name", "text"), TYPED)
def test_a_slip_is_refused_with_what_was_most_likely_meant(name: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        number_state(number_fact(name), text)
    assert refused.value.mend == SLIPS[name][text]


@pytest.mark.parametrize(("name", "text"), TYPED)
def test_what_is_offered_instead_is_understood_or_out_of_range(name: str, text: str) -> None:
    offered = re.findall(OFFERED, SLIPS[name][text])
    refused = filter(None, (complaint(name, spelling) for spelling in offered))
    assert all("out of range" in each for each in refused)


def complaint(name: str, text: str) -> str:
    """What is wrong with ``text``; nothing where it is understood."""
    try:
        number_state(number_fact(name), text)
    except NotUnderstoodError as error:
        return error.what
    return ""


@pytest.mark.parametrize(
    "text", ["5..7 weeks", "5 weeks..7 weeks", "40 days..7", "5d..7d", "..7 days"]
)
def test_a_range_whose_units_are_plain_is_understood(text: str) -> None:
    assert number_state(number_fact("weeks"), text)


@pytest.mark.parametrize(("name", "text"), [("age", "7,5"), ("weeks", "5-7"), ("pain", "7/10")])
def test_the_same_is_said_to_whoever_types_it_in_a_walk(name: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        answered(FACTS[name], text, TODAY)
    assert refused.value.mend.startswith("Write ")


@given(name=st.sampled_from(sorted(FACTS)), text=st.text(max_size=60))
def test_a_mend_is_found_for_any_text(name: str, text: str) -> None:
    assert mend(number_fact(name), text)
