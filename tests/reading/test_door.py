"""Bytes come in through one door: ordinary files and standard input, never too much."""

from __future__ import annotations

import errno
import io
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from vcfpath.errors import CannotOpenError, ContentError
from vcfpath.reading.door import MOST_BYTES, read_bytes


def refusal(name: str) -> str:
    with pytest.raises((CannotOpenError, ContentError)) as caught:
        read_bytes(name)
    return str(caught.value)


def closed(name: str) -> str:
    with pytest.raises(CannotOpenError) as caught:
        read_bytes(name)
    return str(caught.value)


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    content = b"x" * MOST_BYTES
    (tmp_path / "full").write_bytes(content)
    assert read_bytes(str(tmp_path / "full")) == content


def test_one_byte_more_than_allowed_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "fuller"
    file.write_bytes(b"x" * (MOST_BYTES + 1))
    mend = "Is it the right file? Pathway and patient files are text."
    assert refusal(str(file)) == f"{file}: is bigger than 1,000,000 bytes. {mend}"


def test_a_hundred_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "sparse"
    with file.open("wb") as sparse:
        sparse.truncate(100_000_000)
    assert "is bigger than 1,000,000 bytes" in refusal(str(file))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert refusal(str(tmp_path / "empty")) == f"{tmp_path / 'empty'}: is empty."


def test_an_empty_file_is_answered_with_what_was_wanted(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with pytest.raises(ContentError) as caught:
        read_bytes(str(tmp_path / "empty"), "Write 'age: 70'.")
    assert str(caught.value) == f"{tmp_path / 'empty'}: is empty. Write 'age: 70'."


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "missing"
    assert closed(str(file)) == f"{file}: cannot be read: there is no such file."


def test_a_directory_is_refused(tmp_path: Path) -> None:
    assert closed(str(tmp_path)) == f"{tmp_path}: cannot be read: it is a directory."


def test_a_pipe_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    mend = "To read from a pipe, give - as the name."
    assert closed(str(pipe)) == f"{pipe}: cannot be read: it is a pipe. {mend}"


def test_a_device_is_refused() -> None:
    assert closed("/dev/zero") == "/dev/zero: cannot be read: it is a device."


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert closed("socket") == "socket: cannot be read: it is not an ordinary file."


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    assert "its links go in a circle" in closed(str(tmp_path / "one"))


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "a part of its path is not a directory" in closed(str(tmp_path / "file" / "in"))


def test_a_name_that_is_too_long_is_refused() -> None:
    assert "its name is too long" in closed("x" * 5000)


@pytest.mark.parametrize("name", ["a\0b", "!\0", "a\udcff\ud800b"])
def test_a_name_no_file_can_have_is_refused_and_shown_safely(name: str) -> None:
    said = closed(name)
    assert said.endswith("cannot be read: nothing by that name can be read.")
    assert said.isascii()
    assert said.isprintable()


def test_a_name_with_escapes_is_shown_safely() -> None:
    said = closed("\x1b[31m\u202e.yaml")
    assert said == r"\x1b[31m\u202e.yaml: cannot be read: there is no such file."


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "you are not allowed to read it"),
        (errno.EIO, "the system says: input/output error"),
        (None, "reading failed"),
    ],
)
def test_a_failure_after_opening_is_said_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int | None, reason: str
) -> None:
    def fail(_descriptor: int, _size: int) -> bytes:
        raise OSError(number, "odd") if number else OSError("odd")

    file = tmp_path / "failing"
    file.write_text("x")
    monkeypatch.setattr(os, "read", fail)
    said = closed(str(file))
    monkeypatch.undo()
    assert said == f"{file}: cannot be read: {reason}."


def test_files_are_closed_whatever_happens(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    before = os.listdir("/proc/self/fd")
    for _ in range(5):
        refusal(str(tmp_path))
        refusal(str(tmp_path / "empty"))
    assert len(os.listdir("/proc/self/fd")) == len(before)


def with_stdin(monkeypatch: pytest.MonkeyPatch, stdin: object) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)


def test_a_hyphen_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    with_stdin(monkeypatch, SimpleNamespace(buffer=io.BytesIO(b"age: 70\n")))
    assert read_bytes("-") == b"age: 70\n"


def test_standard_input_has_a_limit_and_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"x" * (MOST_BYTES + 9))
    with_stdin(monkeypatch, SimpleNamespace(buffer=stream))
    assert refusal("-").startswith("standard input: is bigger than 1,000,000 bytes.")
    assert stream.tell() == MOST_BYTES + 1


def test_a_closed_standard_input_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with_stdin(monkeypatch, None)
    said = "standard input: cannot be read: it is closed."
    assert closed("-") == said
    stream = io.BytesIO()
    stream.close()
    with_stdin(monkeypatch, SimpleNamespace(buffer=stream))
    assert closed("-") == said


def test_a_directory_as_standard_input_is_said(tmp_path: Path) -> None:
    code = "from vcfpath.reading.door import read_bytes; read_bytes('-')"
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code], stdin=descriptor, capture_output=True, check=False
        )
    finally:
        os.close(descriptor)
    assert b"is a directory" in done.stderr.lower()
