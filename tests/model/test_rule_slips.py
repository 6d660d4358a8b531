"""What was meant by a text that is no rule, as its mend says it."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from tests.known import names
from vcfpath.model.grammar import parse
from vcfpath.model.rule_slips import meant

AT_LEAST = "Write >= for at least, and <= for at most."
QUOTES = "In YAML, put the whole rule in single quotes if it holds a quote or ' #'."


@pytest.mark.parametrize(
    ("rule", "mend"),
    [
        ("age => 16", AT_LEAST),
        ("age =< 16", AT_LEAST),
        ("age ≥ 16", AT_LEAST),
        ("age ≤ 16", AT_LEAST),
        ("age ≠ 16", "Write != for not equal."),
        ("age <> 16", "Write != for not equal."),
        ("age = 16", "Write == where two things are to be the same."),
        ("torn && bruised", "Write: and."),
        ("torn AND bruised", "Write: and."),
        ("torn || bruised", "Write: or."),
        ("torn OR bruised", "Write: or."),
        ("!torn", "Write: not."),
        ("NOT torn", "Write: not."),
        ("age >= 16 years", 'Put a time in quotes, like "6 weeks".'),
        ("weeks_of_rest < 6weeks", 'Put a time in quotes, like "6 weeks".'),
        ("torn and", "Something is missing at its end."),
        ("age >= ", "Something is missing at its end."),
        ("(torn or bruised", "Close every bracket."),
        ("torn or bruised)", "Open every bracket that is closed."),
        ('(swelling == "a) or"', "Close every bracket."),
        ('"a = b" "c" in', "Something is missing at its end."),
        ("torn bruised", QUOTES),
        ("age >", "Something is missing at its end."),
        ("torn = bruised", "Write == where two things are to be the same."),
        ("torn!", "Write: not."),
        ("torn é", "Put other words in 'because'."),
    ],
)
def test_a_slip_gets_a_mend_of_its_own(rule: str, mend: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse(rule, names())
    assert (refused.value.context or {})["mend"] == mend


@pytest.mark.parametrize(
    "rule", ["age >= 16 and age != 20", "(torn)", 'swelling == "mild = AND"', "android > 1", ""]
)
def test_where_nothing_can_be_said_nothing_is(rule: str) -> None:
    assert meant(rule) == ""
