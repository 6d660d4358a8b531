"""What is found in a pathway as a whole stands where the part of it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.conftest import SMALL
from vcfpath.errors import ContentError
from vcfpath.model import size
from vcfpath.reading import load

TEXT = SMALL.read_text()


def refusals(file: Path, *changes: tuple[str, str]) -> list[str]:
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text)
    with pytest.raises(ContentError) as caught:
        load(file)
    return [str(fault).removeprefix(f"{file}:") for fault in caught.value.faults]


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


def test_the_position_with_which_it_is_too_much_is_said_by_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(size, "MOST_ANSWERS", 1)
    with pytest.raises(ContentError) as refused:
        load(SMALL)
    assert refused.value.lines() == [
        f"{SMALL}:{line_of('- id: body_tape')}:13: with this, sources speak more than 1 times of a treatment, each clock counted three times. "
        "Write fewer positions, or split the pathway."
    ]


def test_the_items_of_a_list_are_counted_whatever_stands_among_them(tmp_path: Path) -> None:
    said = refusals(tmp_path / "it", ("- id: body_tape", "- 7\n      - id: tape"))
    at = line_of("- id: body_tape")
    assert said == [
        f"{at}:9: 'key: value' lines belong here, not the number 7. Indent them below the key.",
        f"{at + 1}:13: 'tape' is also the id of one of the treatments. Give one of them another id.",
    ]


def test_several_missing_keys_are_named_in_one_sentence(tmp_path: Path) -> None:
    gone = ("        ask: How old are you?\n", ""), ("        label: age\n", "")
    said = "'ask', 'label' and 'unit' are missing. Add them."
    assert refusals(tmp_path / "it", *gone, ("        unit: years\n", "")) == [
        f"{line_of('age:')}:7: {said}"
    ]


def test_an_id_that_cannot_be_one_is_said_at_it(tmp_path: Path) -> None:
    said = refusals(tmp_path / "it", ("  ankle:\n", "  An kle:\n"))
    assert [each.split(":")[:2] for each in said] == [[str(line_of("  ankle:")), "3"]]


def test_of_a_list_with_several_dangling_ids_nothing_else_is_said(tmp_path: Path) -> None:
    said = refusals(tmp_path / "it", ("sources: [a-trial]", "sources: [a-tril, a-trail]"))
    assert [each.split(": ", 1)[1] for each in said] == [
        "there is no source 'a-tril'. Did you mean 'a-trial'?",
        "there is no source 'a-trail'. Did you mean 'a-trial'?",
    ]


def test_a_misspelt_id_does_not_make_up_for_a_key_of_that_name(tmp_path: Path) -> None:
    said = refusals(
        tmp_path / "it",
        ("      cast:\n", "      says:\n"),
        ("about: [tape, cast]", "about: [tape, sais]"),
        ("        says: Use tape.\n", ""),
    )
    assert [each.split(": ", 1)[1] for each in said] == [
        "'says' is missing. Add it.",
        "there is no treatment 'sais'. Did you mean 'says'?",
    ]


def test_a_key_that_is_added_when_a_file_is_read_is_to_be_removed(tmp_path: Path) -> None:
    said = refusals(tmp_path / "it", ("    name: Ankle sprain\n", "    name: x\n    sha256: y\n"))
    at = line_of("    name: Ankle sprain") + 1
    assert said == [f"{at}:5: unknown key 'sha256'. Remove it from the pathway."]


def test_parts_that_clash_are_said_beside_each_other(tmp_path: Path) -> None:
    said = refusals(
        tmp_path / "it",
        ("when: weeks_since_sprain < 2 and swollen", "when: fresh"),
        ("      same_day: See somebody today.", "      within_week: See somebody soon."),
    )
    assert said == [
        f"{line_of('when: weeks_since_sprain < 2 and')}:15: "
        "definitions go in a circle: fresh uses fresh. Break it.",
        f"{line_of('urgency: same_day')}:18: "
        "'urgencies' does not say what to do for 'same_day'. Add a sentence for it there.",
    ]
