"""``--output FILE``: the whole result or nothing, and nothing else is ever touched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, DAY, Ran, Vcfpath, acts, terminal
from vcfpath.errors import ExitStatus

PLACE = "the result cannot be written there: "


@pytest.mark.parametrize("format", ["terminal", "plain", "markdown", "json"])
@pytest.mark.parametrize("command", ["options", "explain"])
def test_a_file_gets_what_standard_output_would(
    command: str, format: str, vcfpath: Vcfpath, tmp_path: Path
) -> None:
    file = tmp_path / "result"
    shown = vcfpath.ankle(command, "--format", format).answer
    ran = vcfpath.ankle(command, "--format", format, "--output", str(file))
    assert (ran.status, ran.out, ran.err) == (0, "", f"vcfpath: Written to {file}\n")
    assert file.read_bytes() == shown.encode()
    assert os.listdir(tmp_path) == ["result"]


def test_a_file_is_plain_unless_asked_otherwise(tmp_path: Path) -> None:
    """Also when the program is run on a terminal, and never with colour."""
    line = ("options", "--pathway", ANKLE, "--as-of", DAY, "--output")
    assert terminal(*line, str(tmp_path / "one")).status == 0
    assert terminal(*line, str(tmp_path / "two"), "--format", "terminal").status == 0
    one, two = ((tmp_path / name).read_text() for name in ("one", "two"))
    assert "- Rest: open. First." in one
    assert "● Rest" in two
    assert not acts(two)


def _refused(ran: Ran, name: object, reason: str) -> None:
    assert ran.complaint == f"{name}: {PLACE}{reason}"
    assert ran.status == ExitStatus.CANNOT_WRITE


def test_a_file_that_is_there_is_kept_unless_forced(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "mine"
    file.write_text("mine")
    _refused(
        vcfpath.options("--output", str(file)),
        file,
        "it exists already. Add --force to replace it.",
    )
    assert file.read_text() == "mine"
    assert vcfpath.options("--output", str(file), "--force").status == 0
    assert file.read_text().startswith("Sprained ankle")


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "forced"])
def test_what_is_no_ordinary_file_is_never_replaced(
    force: tuple[str, ...], vcfpath: Vcfpath, tmp_path: Path
) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "link").symlink_to("mine")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    before = sorted(os.listdir(tmp_path))
    names = [tmp_path / name for name in ("link", "dangling", "folder", "pipe")]
    for name in (*names, Path("/dev/null")):
        ran = vcfpath.options("--output", str(name), *force)
        _refused(ran, name, "it is not an ordinary file. Name another file.")
    assert sorted(os.listdir(tmp_path)) == before
    assert (tmp_path / "mine").read_text() == "mine"
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_folder_that_is_not_there(vcfpath: Vcfpath, tmp_path: Path) -> None:
    file = tmp_path / "missing" / "file"
    _refused(
        vcfpath.options("--output", str(file)),
        file,
        "there is no such folder. Name another file.",
    )


def test_a_name_for_a_folder_is_not_that_of_a_file(vcfpath: Vcfpath, tmp_path: Path) -> None:
    name = f"{tmp_path}/result/"
    _refused(
        vcfpath.options("--output", name), name, "that is a name for a folder. Name another file."
    )
    assert os.listdir(tmp_path) == []


def test_a_dash_is_standard_output(vcfpath: Vcfpath, tmp_path: Path) -> None:
    vcfpath.environment.chdir(tmp_path)
    assert vcfpath.options("--output", "-").answer == vcfpath.options().answer
    assert os.listdir(tmp_path) == []


def test_a_folder_one_may_not_write_to(vcfpath: Vcfpath) -> None:
    """Not even the administrator, who may run these tests, can write to /proc."""
    ran = vcfpath.options("--output", "/proc/vcfpath-result")
    assert ran.complaint.startswith(f"/proc/vcfpath-result: {PLACE}")
    assert ran.status == ExitStatus.CANNOT_WRITE


def test_a_disk_that_fills_up_leaves_nothing_behind(vcfpath: Vcfpath, tmp_path: Path) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    vcfpath.environment.setattr(os, "fsync", full)
    file = tmp_path / "result"
    _refused(
        vcfpath.options("--output", str(file)), file, "no space left on device. Name another file."
    )
    assert os.listdir(tmp_path) == []


def test_a_name_that_no_file_can_have(vcfpath: Vcfpath) -> None:
    ran = vcfpath.options("--output", "x\0y")
    assert ran.complaint.startswith("x\\x00y: ")
    assert ran.status == ExitStatus.CANNOT_WRITE


@pytest.mark.parametrize("wrong", [("--age", "old"), ("--patient", "/missing"), ("--format", "x")])
def test_a_refused_run_writes_no_file(
    wrong: tuple[str, ...], vcfpath: Vcfpath, tmp_path: Path
) -> None:
    ran = vcfpath.options(*wrong, "--output", str(tmp_path / "result"))
    assert ran.complaint
    assert os.listdir(tmp_path) == []


def test_others_may_not_read_a_new_file(vcfpath: Vcfpath, tmp_path: Path) -> None:
    """It holds a person's answers."""
    vcfpath.options("--output", str(tmp_path / "result"))
    assert stat.S_IMODE((tmp_path / "result").stat().st_mode) == 0o600
