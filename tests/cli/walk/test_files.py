"""The files that a walk is to write: refused before the first question, so that nobody answers in vain.

What could be written then and cannot be any more costs nobody the rest.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.every_command import ANSWERS
from tests.cli.program import Ran, Vcfpath, process
from vcfpath.cli.walk import command
from vcfpath.cli.walk.asking import Ask, asker
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
    file, otherwise = str(tmp_path / "both"), f"{tmp_path}/./both"
    refused = vcfpath.ankle("walk", "--output", file, "--save", otherwise, *force)
    assert refused.status == ExitStatus.USAGE
    assert refused.complaint == "--save: that file is to have the output. Name another file."


def test_the_standard_streams_are_no_place_for_a_walk_that_is_kept(vcfpath: Vcfpath) -> None:
    """One of them has the answers, the other the summary."""
    refused = vcfpath.ankle("walk", "--save", "-")
    assert refused.complaint == "--save: standard output is for the summary. Name a file."
    assert refused.status == ExitStatus.USAGE
    refused = vcfpath.ankle("walk", "--resume", "-")
    assert refused.complaint == "--resume: standard input is for your answers. Name a file."
    assert refused.status == ExitStatus.USAGE


def test_who_is_to_go_on_from_a_pipe_is_not_sent_to_standard_input(
    vcfpath: Vcfpath, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused = vcfpath.ankle("walk", "--resume", str(tmp_path / "pipe"))
    assert refused.complaint == f"{tmp_path / 'pipe'}: cannot be read: it is a pipe."


def test_a_walk_can_be_saved_where_it_came_from(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.json")
    for more in ((), ("--resume", file, "--force")):
        vcfpath.environment.setattr(sys, "stdin", io.StringIO("0\ns\n"))
        assert vcfpath.ankle("walk", "--save", file, *more).status == 0


def test_each_gets_a_file_of_its_own(vcfpath: Vcfpath, tmp_path: Path) -> None:
    vcfpath.environment.setattr(sys, "stdin", io.StringIO("0\ns\n"))
    one, two = tmp_path / "one", tmp_path / "two"
    assert vcfpath.ankle("walk", "--output", str(one), "--save", str(two)).status == 0
    assert one.read_text("utf-8").startswith("Sprained ankle")
    assert two.read_text("utf-8").startswith("{")


def _saving(file: Path, stdout: int) -> Ran:
    """A walk to its end that is saved in ``file``, in a process of its own."""
    line = ANSWERS["walk"]
    arguments = (*line.arguments, "--save", str(file))
    return process(*arguments, env=line.env, input=line.input.encode(), stdout=stdout)


def _said_at_last(ran: Ran) -> list[str]:
    """What a walk said after the conversation."""
    return [line for line in ran.err.splitlines() if line.startswith("vcfpath: ")]


def test_a_full_disk_costs_nobody_the_answers(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    with Path("/dev/full").open("wb") as full:
        ran = _saving(file, full.fileno())
    assert ran.status == ExitStatus.CANNOT_WRITE
    saved, unwritten = _said_at_last(ran)
    assert saved.startswith(f"vcfpath: Your answers are saved in {file}. Go on later with: ")
    assert unwritten.startswith("vcfpath: standard output: the result cannot be written there")
    assert file.read_text("utf-8").startswith("{")


def test_a_reader_that_has_gone_costs_nobody_the_answers(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    ours, theirs = os.pipe()
    os.close(ours)
    ran = _saving(file, theirs)
    os.close(theirs)
    assert ran.status == ExitStatus.PIPE_CLOSED
    (saved,) = _said_at_last(ran)
    assert saved.startswith(f"vcfpath: Your answers are saved in {file}.")
    assert file.read_text("utf-8").startswith("{")


def test_what_was_found_is_shown_though_the_answers_cannot_be_saved(
    vcfpath: Vcfpath, tmp_path: Path
) -> None:
    vcfpath.environment.setattr(sys, "stdin", io.StringIO("0\ns\n"))
    folder = tmp_path / "gone"
    folder.mkdir()

    def removing(*, plain: bool) -> Ask:
        shutil.rmtree(folder)
        return asker(plain=plain)

    vcfpath.environment.setattr(command, "asker", removing)
    ran = vcfpath.ankle("walk", "--save", str(folder / "mine.json"))
    assert ran.status == ExitStatus.CANNOT_WRITE
    assert ran.out.startswith("Sprained ankle: your options\n")
    unsaved, reason = _said_at_last(ran)
    assert unsaved == "vcfpath: Your answers are not saved."
    assert reason.startswith(f"vcfpath: {folder / 'mine.json'}: ")
