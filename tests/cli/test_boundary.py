"""What no person did and no bug of ours: one line that says what is missing, and of what it was about, nothing."""

from __future__ import annotations

import pytest

from tests.cli.program import Vcfpath
from vcfpath.cli import options
from vcfpath.errors import ExitStatus

SECRET = "37.25"
MISSING = "a part of the program, rich.table, is missing or does not fit"
OWED = {
    "memory": (
        MemoryError(SECRET),
        "this computer: there is not enough memory. Close other programs, and try again.",
    ),
    "a library": (
        ModuleNotFoundError(SECRET, name="rich.table"),
        f"the installation: {MISSING}. Install the program again.",
    ),
    "a part of a library": (
        ImportError(SECRET, name="rich.table"),
        f"the installation: {MISSING}. Install the program again.",
    ),
}


@pytest.mark.parametrize(("fault", "said"), OWED.values(), ids=list(OWED))
def test_what_its_surroundings_owe_the_program_is_no_bug_of_it(
    fault: Exception, said: str, vcfpath: Vcfpath
) -> None:
    def fails(*arguments: object, **more: object) -> None:
        raise fault

    vcfpath.environment.setattr(options, "assess", fails)
    ran = vcfpath.options("--age", SECRET)
    assert (ran.status, ran.complaint) == (ExitStatus.BUG, said)
