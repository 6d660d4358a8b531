"""Files that cannot be used, as a pathway or as a patient: said at once, in one line, never read on."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import ANKLE, PROGRAM, Ran, Vcfpath, process
from vcfpath.errors import ExitStatus

Read = Callable[[str], Ran]


@pytest.fixture(params=["options --pathway", "explain --pathway", "options --patient"])
def read(request: pytest.FixtureRequest, vcfpath: Vcfpath) -> Read:
    """Give a file to the program, in each of the ways there are."""
    command, option = request.param.split(" ")
    more = ("--pathway", ANKLE) if option == "--patient" else ()
    return lambda name: vcfpath(command, option, name, *more)


@pytest.fixture
def a_file(tmp_path: Path) -> Callable[[bytes], str]:
    def write(content: bytes) -> str:
        file = tmp_path / "a file.yaml"
        file.write_bytes(content)
        return str(file)

    return write


def test_a_missing_file(read: Read, tmp_path: Path) -> None:
    refused = read(f"{tmp_path}/missing")
    assert refused.complaint == f"{tmp_path}/missing: cannot be read: there is no such file."
    assert refused.status == ExitStatus.CANNOT_OPEN


def test_no_file_at_all(read: Read, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    reasons = {
        str(tmp_path): "it is a directory.",
        f"{tmp_path}/pipe": "it is a pipe. To read from a pipe, give - as the name.",
        f"{tmp_path}/loop": "its links go in a circle.",
        "/dev/zero": "it is a device.",
        "/dev/null/x": "a part of its path is not a directory.",
        "x" * 300: "its name is too long.",
    }
    for name, reason in reasons.items():
        refused = read(name)
        assert refused.complaint == f"{name}: cannot be read: {reason}"
        assert refused.status == ExitStatus.CANNOT_OPEN


def test_an_empty_file(read: Read, a_file: Callable[[bytes], str]) -> None:
    name = a_file(b"")
    refused = read(name)
    assert refused.complaint.startswith(f"{name}: is empty.")
    assert refused.status == ExitStatus.CONTENT


def test_a_broken_file(read: Read, a_file: Callable[[bytes], str]) -> None:
    name = a_file(b"name: [1, 2\n")
    refused = read(name)
    assert refused.complaint.startswith((f"{name}:1:", f"{name}:2:"))
    assert refused.status == ExitStatus.CONTENT


def test_a_picture(read: Read, a_file: Callable[[bytes], str]) -> None:
    name = a_file(b"\x89PNG\r\n\x1a\n\x00\x00")
    refused = read(name)
    assert refused.complaint == (
        f"{name}:1:1: this is no text. Is it the right file? Pathway and patient files are text."
    )
    assert refused.status == ExitStatus.CONTENT


def test_a_file_of_another_kind(read: Read, a_file: Callable[[bytes], str]) -> None:
    """Told in one sentence, which says what such a file has."""
    name = a_file(b"name: compose\n")
    refused = read(name)
    assert refused.complaint.startswith((f"{name}: ", f"{name}:1:"))
    assert re.search("there is no fact 'name'|this is not a pathway file", refused.complaint)
    assert refused.status == ExitStatus.CONTENT


def test_a_file_of_a_hundred_megabytes(read: Read, tmp_path: Path) -> None:
    """Sparse, so that it costs nothing to make; it is not read past the first million bytes."""
    file = tmp_path / "big"
    with file.open("wb") as made:
        made.truncate(100_000_000)
    refused = read(str(file))
    assert refused.complaint == (
        f"{file}: is bigger than 1,000,000 bytes. Is it the right file? "
        "Pathway and patient files are text."
    )
    assert refused.status == ExitStatus.CONTENT


def test_many_faults_are_listed_in_order_and_the_rest_counted(
    vcfpath: Vcfpath, a_file: Callable[[bytes], str]
) -> None:
    name = a_file(b"".join(b"wrong_%d: 1\n" % number for number in range(30)))
    refused = vcfpath.options("--patient", name)
    *shown, rest = refused.complaints
    lines = [line.removeprefix(name).split(":")[1] for line in shown]
    assert lines == [str(number) for number in range(1, 21)]
    assert rest == "and 10 more"


@pytest.mark.parametrize(
    ("written", "line", "what"),
    [
        ("age: 300", 1, "300 is out of range. It can be 0 to 110 years."),
        ("age: .nan", 1, ""),
        (
            "age: {from: 5}\ntorn: maybe",
            2,
            "true or false belongs here, not 'maybe'. Write true or false.",
        ),
        ("swelling: huge", 1, "'huge' is not one of its values. It can be: mild, none, severe."),
        ("agee: 5", 1, "there is no fact 'agee'. Did you mean 'age'?"),
        ("can_stand: yes", 1, ""),
        ("weeks_of_rest: true", 1, "a number belongs here, not true. "),
        ("age:\n  form: 60\n  to: 70", 2, "'form' is no end of a range. "),
        ("age:\n  from: 60\n  to: 70\n  about: 65", 4, "'about' is no end of a range. "),
        ("age: 1\ntried: {rest: maybe}", 2, "true or false belongs here, not 'maybe'. "),
        (
            "tried:\n  boot: true\n  resst: false",
            3,
            "'resst' is not one of them. Did you mean 'rest'?",
        ),
        ("tried:\n  boot: true\n  rest: maybe", 3, "true or false belongs here, not 'maybe'. "),
        ("swelling:\n- mild\n- huge", 3, "'huge' is not one of its values. "),
        ("swelling:\n- mild\n- 3", 3, "one of its values belongs here, not the number 3. "),
        ("age:\n  from: 5\n  to: 300", 3, "300 is out of range. It can be 0 to 110 years."),
        ("age:\n  from: 50\n  to: old", 3, "'old' is not a number we can read. "),
        ("age: 12:30", 1, "'12:30' is not a number we can read. "),
        ("age: 5-7", 1, "'5-7' is not a number we can read. Write 5..7."),
        ("age: 010", 1, "the number 010 starts with a zero. Write 10, or put quotes round it."),
        ("age: '010'", 1, "'010' is not a number we can read. Write 10."),
        ("age:\t5", 1, "there is a tab. Use spaces, here and everywhere."),
        ("age: 5\n=======\nage: 6", 2, "'=======' was left by a merge of two versions "),
        ("sprain_date: 11/10/2026", 1, "'11/10/2026' is not a date. Write 2026-10-11 or "),
        ("sprain_date: 2026-02-30", 1, "there is no day 2026-02-30. "),
        (
            "can_stand: 'yes'",
            1,
            "true or false belongs here, not 'yes'. Write true, without quotes.",
        ),
        (
            "sprain_date: 2027-01-01",
            1,
            "2027-01-01 is in the future. The answer is for 2026-11-22; give that day or one before it.",
        ),
        ('{"age": 1,\n"age": 2}', 2, ""),
    ],
)
def test_a_wrong_answer_in_a_patient_file_is_named_by_its_place(
    written: str, line: int, what: str, vcfpath: Vcfpath, a_file: Callable[[bytes], str]
) -> None:
    name = a_file(written.encode())
    refused = vcfpath.options("--patient", name)
    place, _, said = refused.complaint.partition(": ")
    assert place.startswith(f"{name}:{line}:")
    assert said.startswith(what)
    assert refused.status == ExitStatus.CONTENT


def test_a_pathway_of_another_name(vcfpath: Vcfpath) -> None:
    refused = vcfpath("options", "--pathway", f"{ANKLE}#ankel")
    assert refused.complaint == f"{ANKLE}: this file has no pathway 'ankel'. Did you mean 'ankle'?"
    assert refused.status == ExitStatus.USAGE


def test_standard_input_that_is_empty_closed_or_too_long() -> None:
    line = ("options", "--pathway", ANKLE, "--patient", "-")
    empty = process(*line, input=b"")
    assert (empty.complaint, empty.status) == (
        "standard input: is empty. Write lines like 'age: 70'.",
        65,
    )
    endless = process(*line, input=b"# " * 600_000)
    assert endless.complaint.startswith("standard input: is bigger than 1,000,000 bytes.")
    closed = process(*line, command=("sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM))
    assert closed.complaint.startswith("standard input: cannot be read: ")
    assert closed.status == ExitStatus.CANNOT_OPEN
