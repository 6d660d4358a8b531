"""Whoever has made several slips is told of all of them, wherever they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Vcfpath
from vcfpath.errors import ExitStatus

FILE = """\
agee: 5
age: 300
can_stand: yes
Weeks-Of-Rest: 010
Days-Since-Sprain: 5
swelling: huge
tried: {resst: true, boot: maybe}
matters: [costs]
name: Mary
"""
SAID = [
    "1:1: there is no fact 'agee'. Did you mean 'age'?",
    "2:6: 300 is out of range. It can be 0 to 110 years.",
    "3:12: 'yes' means different things to different programs. "
    "Write true; put quotes round it if it is text.",
    "4:16: the number 010 starts with a zero. Write 10, or put quotes round it.",
    "5:1: there is no fact 'Days-Since-Sprain'. Did you mean 'days_since_sprain'?",
    "6:11: 'huge' is not one of its values. It can be: mild, none, severe.",
    "7:9: 'resst' is not one of them. Did you mean 'rest'?",
    "7:22: true or false belongs here, not 'maybe'. Write true or false.",
    "8:11: nothing here is said about 'costs'. Did you mean 'cost'?",
    "9:1: there is no fact 'name'. It can be: age, bruised, can_stand, days_of_boot, "
    "days_since_sprain, matters, sprain_date, swelling, torn, tried, warning, weeks_of_rest.",
]


@pytest.fixture
def five(tmp_path: Path) -> str:
    file = tmp_path / "me.yaml"
    file.write_text(FILE, encoding="utf-8")
    return str(file)


def test_all_faults_of_a_file_come_at_once(five: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--patient", five)
    assert [line.removeprefix(f"{five}:") for line in refused.complaints] == SAID
    assert refused.status == ExitStatus.CONTENT


def test_where_there_are_many_names_a_page_of_help_has_them(
    tmp_path: Path, vcfpath: Vcfpath
) -> None:
    file = tmp_path / "me.yaml"
    file.write_text("name: Mary\n", encoding="utf-8")
    said = "there is no fact 'name'. See vcfpath options --help for the names."
    assert vcfpath("options", "--patient", str(file)).complaint == f"{file}:1:1: {said}"


def test_those_of_the_options_come_with_them(five: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath.options("--patient", five, "--weeks-of-rest", "x", "--matters", "time!")
    places = [line.split(": ")[0] for line in refused.complaints]
    assert places[:2] == ["--matters", "--weeks-of-rest"]
    assert len(places) == len(SAID) + 1  # what options say matters wins over the file
    assert refused.status == ExitStatus.USAGE


def test_a_second_person_s_file_is_read_in_the_same_way(five: str, vcfpath: Vcfpath) -> None:
    refused = vcfpath.ankle("what-if", "--then-patient", five)
    assert len(refused.complaints) == len(SAID)
