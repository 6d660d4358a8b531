"""Several values where one belongs: no guess drops a sign, or takes what is unknown as known."""

from __future__ import annotations

import pytest

from tests.cli.program import Vcfpath

APART = "Name each with an option of its own: --tried boot --tried rest."
BETWEEN = (", ", ",", "|", ";", " + ", " and ", " or ", " ", "-", " & ")


@pytest.mark.parametrize("between", BETWEEN)
def test_several_of_a_list_are_each_given_by_an_option(between: str, vcfpath: Vcfpath) -> None:
    text = f"boot{between}rest"
    refused = vcfpath.options("--tried", text)
    assert refused.complaint == f"--tried: '{text}' names several. {APART}"


def test_the_option_that_was_used_is_the_one_to_repeat(vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--not-tried", "boot, rest").complaint
    assert refused.endswith("its own: --not-tried boot --not-tried rest.")


@pytest.mark.parametrize("between", [each for each in BETWEEN if each != "|"])
def test_several_of_a_choice_have_a_bar_between_them(between: str, vcfpath: Vcfpath) -> None:
    text = f"mild{between}severe"
    refused = vcfpath.options("--swelling", text)
    assert refused.complaint == (
        f"--swelling: '{text}' names several. Put | between them: 'mild|severe'."
    )


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (
            ("--tried", "boot, rst"),
            "--tried: 'rst' in 'boot, rst' is not one of them. Did you mean 'rest'? "
            "Name each with an option of its own.",
        ),
        (
            ("--swelling", "mild or unknown"),
            "--swelling: 'unknown' in 'mild or unknown' is not one of them. "
            "Leave it out while it is not known. Put | between several.",
        ),
        (
            ("--swelling", "none|mild, severe"),
            "--swelling: 'none|mild, severe' names several. Put | between them: 'none|mild|severe'.",
        ),
        (
            ("--tried", "“boot”"),
            "--tried: '“boot”' has quotes of its own. Remove the quotes.",
        ),
        (
            ("--tried", "“boot”, rest"),
            "--tried: '“boot”, rest' names several. Name each with an option of its own: ",
        ),
        (
            ("--swelling", "‘mild’"),
            "--swelling: '‘mild’' has quotes of its own. Remove the quotes.",
        ),
        (("--age", "“80”"), "--age: '“80”' is not a number we can read. Remove the quotes."),
        (
            ("--matters", "cost, comfort"),
            "--matters: 'comfort' in 'cost, comfort' is not one of them. It can be: ",
        ),
    ],
)
def test_a_part_that_is_no_name_is_pointed_out(
    typed: tuple[str, str], complaint: str, vcfpath: Vcfpath
) -> None:
    assert vcfpath.options(*typed).complaint.startswith(complaint)


def test_what_is_denied_is_not_taken_for_said(vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--warning", "no cold-foot").complaint
    assert refused.startswith("--warning: 'no' in 'no cold-foot' is not one of them. It can be: ")


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (
            ("timeline", "boot,rest"),
            "timeline: 'boot,rest' names several. Put spaces between them: boot rest.",
        ),
        (
            ("timeline", "boot,rst"),
            "timeline: 'rst' in 'boot,rst' is not one of them. Did you mean 'rest'? "
            "Put spaces between several.",
        ),
        (
            ("why", "boot", "rest"),
            "why: 'boot rest' names several treatments. Ask about one at a time: vcfpath why boot.",
        ),
    ],
)
def test_several_treatments_are_named_apart(
    typed: tuple[str, ...], complaint: str, vcfpath: Vcfpath
) -> None:
    assert vcfpath.ankle(*typed).complaint == complaint
