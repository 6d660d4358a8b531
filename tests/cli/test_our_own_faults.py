"""When the program itself is at fault it says so in one line, and keeps a person's answers to itself."""

from __future__ import annotations

import pytest

from tests.cli.program import Vcfpath
from vcfpath.cli import options
from vcfpath.errors import ExitStatus

SECRET = "37.25"


def _fails(*arguments: object, **more: object) -> None:
    raise ZeroDivisionError(f"a bug, with {SECRET} in it: {arguments}")


@pytest.fixture
def broken(vcfpath: Vcfpath) -> Vcfpath:
    """The program with a bug in its middle."""
    vcfpath.environment.setattr(options, "assess", _fails)
    return vcfpath


def test_a_bug_is_owned_up_to_and_reveals_nothing(broken: Vcfpath) -> None:
    ran = broken.options("--age", SECRET, "--warning", "cold-foot")
    assert ran.complaint == (
        "a fault inside the program (ZeroDivisionError). Please report it; it is not your doing."
    )
    assert ran.status == ExitStatus.BUG
    assert SECRET not in ran.err
    assert "cold" not in ran.err


def test_those_who_mend_the_program_can_see_where_it_broke(broken: Vcfpath) -> None:
    with pytest.raises(ZeroDivisionError):
        broken.options("--age", SECRET, VCFPATH_DEBUG="1")


def test_debugging_changes_nothing_about_a_persons_mistake(vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--age", "old", VCFPATH_DEBUG="1")
    assert refused.status == ExitStatus.USAGE
    assert refused.complaint
