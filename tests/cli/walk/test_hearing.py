"""Whoever says in other words that they do not know is understood; nothing is guessed for them."""

from __future__ import annotations

import io
import sys

import pytest

from tests.cli.program import Ran, Vcfpath

LINES = (
    *("don't know", "Don’t know", "I do not know", "do not know", "i dont  know", "not known"),
    *("not sure", "Unsure", "I am not sure", "I'm not sure", "No idea", "I have no idea"),
)


def _walked(vcfpath: Vcfpath, line: str) -> Ran:
    """A walk with ``line`` at each of its first three questions."""
    answers = io.StringIO(f"0\n{line}\n{line}\n{line}\ns\n")
    vcfpath.environment.setattr(sys, "stdin", answers)
    return vcfpath.ankle("walk")


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_says_so_is_understood_as_not_known(line: str, vcfpath: Vcfpath) -> None:
    plain, heard = _walked(vcfpath, "d"), _walked(vcfpath, line)
    assert (heard.status, heard.out) == (0, plain.out)
    assert heard.err.replace(f": {line}\n", ": d\n") == plain.err
