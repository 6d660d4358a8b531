"""The files that a walk is to write: refused before the first question, so that nobody answers in vain."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli.program import Vcfpath
from vcfpath.errors import ExitStatus


@pytest.mark.parametrize("option", ["--output", "--save"])
def test_a_file_that_may_not_be_written_is_said_at_once(
    option: str, vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / "mine"
    file.write_text("mine")
    refused = vcfpath.ankle("walk", option, str(file))
    assert refused.status == ExitStatus.CANNOT_WRITE
    assert refused.complaint.endswith("it exists already. Add --force to replace it.")
    assert file.read_text() == "mine"


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "forced"])
def test_one_file_cannot_take_both(
    force: tuple[str, ...], vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = str(tmp_path / "both")
    refused = vcfpath.ankle("walk", "--output", file, "--save", file, *force)
    assert refused.status == ExitStatus.USAGE
    assert refused.complaint == "--save: that file is to have the output. Name another file."


def test_each_gets_a_file_of_its_own(vcfpath: Vcfpath, tmp_path: Path) -> None:
    vcfpath.environment.setattr(sys, "stdin", io.StringIO("0\ns\n"))
    one, two = tmp_path / "one", tmp_path / "two"
    assert vcfpath.ankle("walk", "--output", str(one), "--save", str(two)).status == 0
    assert one.read_text("utf-8").startswith("Sprained ankle")
    assert two.read_text("utf-8").startswith("{")
