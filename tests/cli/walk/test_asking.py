"""A line that is no answer: passed over to its end, and refused where it has none."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest

from tests.cli.every_command import ANSWERS
from tests.cli.program import PROGRAM, Vcfpath, environment
from vcfpath.cli.walk.asking import ask_plainly
from vcfpath.errors import ContentError
from vcfpath.reading.door import MOST_BYTES

REFUSED = "standard input: a line has more than 1,000,000 characters. Write one answer a line."


def test_a_line_that_never_ends_is_refused() -> None:
    line = ANSWERS["walk"]
    with Path("/dev/zero").open("rb") as zero:
        ran = subprocess.run(
            [*PROGRAM, *line.arguments],
            env=environment(**line.env),
            stdin=zero,
            capture_output=True,
            check=False,
        )
    assert ran.returncode == 65
    assert ran.stderr.decode().endswith(f"\nvcfpath: {REFUSED}\n")
    assert ran.stdout == b""


class _Endless(io.StringIO):
    """Gives what it is asked for, and counts it."""

    given = 0

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        assert 0 < size < MOST_BYTES
        self.given += size
        return "0" * size


def test_little_more_of_it_is_read_than_is_let_pass(vcfpath: Vcfpath) -> None:
    endless = _Endless()
    vcfpath.environment.setattr("sys.stdin", endless)
    with pytest.raises(ContentError, match=REFUSED):
        ask_plainly("Your answer: ")
    assert endless.given < 1.2 * MOST_BYTES


def test_a_long_line_with_an_end_is_passed_over_as_one_answer(vcfpath: Vcfpath) -> None:
    lines = io.StringIO("0" * (MOST_BYTES // 2) + "\n7\n")
    vcfpath.environment.setattr("sys.stdin", lines)
    assert set(ask_plainly("Your answer: ")) == {"0"}
    assert ask_plainly("Your answer: ") == "7"
