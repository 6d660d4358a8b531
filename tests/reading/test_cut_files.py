"""A file that was cut off is refused, unless it was cut at the end of a line: then nothing shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.known import SHIPPED
from tests.reading.conftest import SMALL
from vcfpath.errors import ContentError
from vcfpath.reading import load, read_answers, shipped, strict_yaml
from vcfpath.reading.walk_file import read_walk

Write = Callable[[str | bytes], str]
ANKLE = Path(__file__).parent.parent / "pathways" / "ankle.yaml"
CUT = "the file ends in the middle of a line"
TAIL = 2000


def refusals(name: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(name)
    return [str(fault).removeprefix(f"{name}:") for fault in caught.value.faults]


def cuts(file: Path, step: int) -> list[bytes]:
    """``file`` cut at each ``step``-th of its last bytes that does not leave whole lines."""
    raw = file.read_bytes()
    assert raw.endswith(b"\n")
    ends = range(len(raw) - TAIL, len(raw), step)
    return [raw[:end] for end in ends if raw[end - 1 : end] != b"\n"]


@pytest.mark.parametrize(("file", "step"), [(ANKLE, 7), (shipped(), 97)], ids=["ankle", "shipped"])
def test_a_file_cut_within_a_line_is_refused_with_the_place_of_the_cut(
    file: Path, step: int, written: Write
) -> None:
    for raw in cuts(file, step):
        (said,) = refusals(written(raw))
        line = raw.count(b"\n") + 1
        assert said.startswith(f"{line}:")
        assert CUT in said or "in the middle of a character" in said


def test_a_rule_that_lost_its_end_is_not_taken_for_another(written: Write) -> None:
    head, scope, rest = re.split(r"(    for_whom:\n(?: {6}.*\n)+)", ANKLE.read_text())
    name, rule, *others = scope.splitlines(keepends=True)
    whole = "".join((head, rest, name, *others, rule))
    assert load(written(whole)).for_whom == load(ANKLE).for_whom
    assert whole.endswith("when: age >= 12\n")
    for lost in (1, 2):
        (said,) = refusals(written(whole[:-lost]))
        assert CUT in said


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_any_line_end_ends_the_last_line(ends: bytes, written: Write) -> None:
    raw = SMALL.read_bytes().replace(b"\n", ends)
    assert load(written(raw)).id == "ankle"
    assert CUT in refusals(written(raw.removesuffix(ends)))[0]


@pytest.mark.long
def test_json_is_ended_by_its_last_bracket(written: Write) -> None:
    text = json.dumps(strict_yaml.read(SMALL.read_text(), "f").data, default=float)
    assert load(written(text)).id == "ankle"
    for end in range(len(text) - 500, len(text), 7):
        assert "never closed" in refusals(written(text[:end]))[0]


def test_a_saved_walk_is_ended_by_its_last_bracket(written: Write) -> None:
    saved = {
        "schema": "vcfpath.walk/1",
        "saved_on": "2026-11-22",
        "pathway": {"id": SHIPPED.id, "version": SHIPPED.version, "sha256": SHIPPED.sha256},
        "facts": {"age": 70},
        "matters": [],
        "verdicts": {},
    }
    text = json.dumps(saved, indent=2)
    assert read_walk(written(text)).facts["age"].value == 70
    for end in range(1, len(text)):
        with pytest.raises(ContentError, match="this is no walk as it was saved"):
            read_walk(written(text[:end]))


def test_what_a_person_typed_may_end_without_a_line_end_for_every_answer_says_it_back(
    written: Write,
) -> None:
    assert read_answers(written("age: 70"))["age"].value == 70
