"""A file that is read is never replaced by what is written, whatever it is called and however forced."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, DAY, Vcfpath
from vcfpath.cli.replacing import is_same_file

READ = {
    "--patient": ("options", "the file of --patient"),
    "--then-patient": ("what-if", "the file of --then-patient"),
    "--resume": ("walk", "the file of --resume"),
    "--pathway": ("explain", "the file of the pathway"),
}
OTHERWISE: dict[str, Callable[[Path], str]] = {
    "by its name": str,
    "by another spelling": lambda file: f"{file.parent}/./{file.parent.name}/../{file.name}",
    "through a link": lambda file: _linked(file, os.symlink),
    "by a second name": lambda file: _linked(file, os.link),
}


def _linked(file: Path, link: Callable[[Path, Path], None]) -> str:
    link(file, file.with_name("other"))
    return str(file.with_name("other"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to be read: whether it is fit for that is not looked at first, but for a pathway."""
    (tmp_path / tmp_path.name).mkdir()
    return Path(shutil.copy(ANKLE, tmp_path / "mine"))


@pytest.mark.parametrize("called", OTHERWISE.values(), ids=list(OTHERWISE))
@pytest.mark.parametrize("option", READ)
def test_a_file_that_is_read_is_not_replaced(
    option: str, called: Callable[[Path], str], vcfpath: Vcfpath, file: Path
) -> None:
    command, what = READ[option]
    before = file.read_bytes()
    name = called(file)
    env = {} if option == "--pathway" else {"VCFPATH_PATHWAY": ANKLE}
    ran = vcfpath(command, option, str(file), "--output", name, "--force", **env)
    assert ran.complaint == f"--output: this would replace {what}. Name another file."
    assert ran.status == 2
    assert file.read_bytes() == before


def test_nor_is_the_pathway_that_a_variable_names(vcfpath: Vcfpath, file: Path) -> None:
    line = ("options", "--output", str(file), "--force")
    ran = vcfpath(*line, VCFPATH_PATHWAY=f"{file}#ankle")
    assert (
        ran.complaint == "--output: this would replace the file of the pathway. Name another file."
    )


def test_standard_input_is_no_file(vcfpath: Vcfpath, tmp_path: Path) -> None:
    vcfpath.environment.chdir(tmp_path)
    Path("-").write_text("mine")
    ran = vcfpath.options("--patient", "-", "--output", "./-", "--force")
    assert "would replace" not in ran.complaint


def test_a_walk_is_saved_over_no_file_that_is_read(vcfpath: Vcfpath, file: Path) -> None:
    line = ("walk", "--pathway", str(file), "--as-of", DAY, "--save", str(file), "--force")
    ran = vcfpath(*line)
    assert ran.complaint == "--save: this would replace the file of the pathway. Name another file."


def test_names_of_files_that_are_not_there_yet_are_compared(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert is_same_file(f"{tmp_path}/new", f"{tmp_path}/link/new")
    assert not is_same_file(f"{tmp_path}/new", f"{tmp_path}/newer")


def test_a_link_that_leads_nowhere_is_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    assert not is_same_file(ANKLE, f"{tmp_path}/lost")
