"""What is always so: verdicts beside facts in a rule, and what is refused, word for word."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from tests.known import Raw, names, refusals, variant
from vcfpath.model.assertion import asserted_name, parse_assertion
from vcfpath.model.criterion import AtLeast, Compare, Criterion, Named, Not

NAMES = names()
OPEN, CLOSED = Named(asserted_name("boot", "open")), Named(asserted_name("boot", "closed"))
ADULT = Compare("age", ">=", Decimal(18), "18")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("boot.open", OPEN),
        ("boot. closed", CLOSED),
        ("not (boot.open and boot.closed)", Not(AtLeast(2, (OPEN, CLOSED)))),
        ("boot.closed or age >= 18", AtLeast(1, (CLOSED, ADULT))),
        ("at_least(2, boot.open, age >= 18)", AtLeast(2, (OPEN, ADULT))),
        ("age >= 18", ADULT),
    ],
)
def test_a_verdict_stands_where_a_definition_could(text: str, read: Criterion) -> None:
    assert parse_assertion(text, NAMES) == read


NOT_A_RULE = "a rule cannot hold this"
NOT_COMPARED = "'boot.open' is a definition: it is so or not"


@pytest.mark.parametrize(
    ("text", "offset", "what", "mend"),
    [
        ("age > 8 or bot.open", 11, "there is no treatment 'bot'", "Did you mean 'boot'?"),
        ("age.open", 0, "there is no treatment 'age'", "It can be: "),
        ("boot.opne", 0, "'opne' cannot be asserted", "Did you mean 'open'?"),
        ("boot.depends", 0, "'depends' cannot be asserted", "It can be: closed, open."),
        ("boot.open.closed", 0, "only a treatment has verdicts", "Write it as treatment.open"),
        ("not 'boot'.open", 4, "only a treatment has verdicts", "Write it as treatment.open"),
        ("boot.open > 3", 0, NOT_COMPARED, "Write boot.open alone"),
        ("'a' in boot.open", 7, NOT_COMPARED, "Write boot.open alone"),
        ("boot.open()", 0, "there is no function 'boot.open'", "It can be: at_least."),
        ("boot.open + 1", 0, NOT_A_RULE, "Use names"),
        ("boot.open and", 0, "this rule cannot be read", "Something is missing"),
        ("boot", 0, "there is no fact or definition 'boot'", "Did you mean 'boot.closed' or"),
    ],
)
def test_what_is_not_is_refused_at_its_place(text: str, offset: int, what: str, mend: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse_assertion(text, NAMES)
    said = refused.value.context
    assert said is not None
    assert (said["what"], said["offset"]) == (what, offset)
    assert said["mend"].startswith(mend)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"{'(' * 17}boot.open{')' * 17}", "this rule is nested more than 16 deep"),
        (f"{'not ' * 100}boot.open", "this rule is nested more than 16 deep"),
        (f"{'-' * 490}boot.open", NOT_A_RULE),
        (f"boot{'.open' * 90}", "only a treatment has verdicts"),
        (f"boot.open or {'age > 20 or ' * 50}torn", "this rule is longer than 500 characters"),
    ],
)
def test_what_is_too_long_or_too_deep_is_refused(text: str, what: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        parse_assertion(text, NAMES)
    said = refused.value.context
    assert said is not None
    assert said["what"] == what


def asserting(when: object) -> Callable[[Raw], None]:
    def change(raw: Raw) -> None:
        raw["always"] = [{"when": when, "because": "It is so."}]

    return change


@pytest.mark.parametrize("when", [3, None, True, ["boot.open"], {"boot": "open"}])
def test_what_is_no_text_is_refused(when: object) -> None:
    (said,) = refusals(asserting(when))
    assert said == "what is always so is text. Put it in single quotes."


def test_it_is_read_with_the_pathway() -> None:
    (line,) = variant(asserting("boot.open or boot.closed or age < 99")).always
    assert isinstance(line.when, AtLeast)
    assert line.when.parts[:2] == (OPEN, CLOSED)
