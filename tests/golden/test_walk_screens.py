"""A whole walk, read as a conversation: what is asked, what is said back, and what it comes to."""

from __future__ import annotations

import io
import sys

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension

from tests.cli.program import ANKLE, DAY, Vcfpath

ANSWERS = [
    "0",
    "3",
    "w",
    "1",
    "d",
    "d",
    "d",
    "osteoporosis",
    "1,5",
    "1",
    "m",
    "b",
    "2",
    "6",
    "m",
    "42d",
    "m",
    "s",
]
ANKLE_ANSWERS = ["2", "1", "1", "4", "6", "10", "1", "0", "d", "5", "2", "b", "m", "1,2"]


class Text(SingleFileSnapshotExtension):
    """A file of text."""

    file_extension = "txt"


@pytest.mark.parametrize("columns", ["40", "80"])
@pytest.mark.parametrize(
    ("answers", "pathway"),
    [(ANSWERS, {}), (ANKLE_ANSWERS, {"VCFPATH_PATHWAY": ANKLE})],
    ids=["shipped", "ankle"],
)
def test_a_walk(
    answers: list[str],
    pathway: dict[str, str],
    columns: str,
    vcfpath: Vcfpath,
    snapshot: SnapshotAssertion,
) -> None:
    lines = io.StringIO("".join(f"{answer}\n" for answer in answers))
    vcfpath.environment.setattr(sys, "stdin", lines)
    ran = vcfpath("walk", "--as-of", DAY, COLUMNS=columns, **pathway)
    assert ran.status == 0
    assert f"{ran.err}\n{ran.out}".encode() == snapshot(extension_class=Text)
