"""A saved walk: every part comes back with its place, and one that was changed is told so, once."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from vcfpath.errors import CannotOpenError, ContentError, ExitStatus, Fault, Place, VcfpathError
from vcfpath.model.answer import Answer
from vcfpath.reading.walk_file import SavedWalk, read_walk

Write = Callable[[str | bytes], str]
MEND = "Use the file as the walk saved it, or begin anew without --resume."
SAVED: Mapping[str, Any] = {
    "schema": "vcfpath.walk/1",
    "saved_on": "2026-11-02",
    "pathway": {"id": "ankle", "version": "1.2", "sha256": "abc"},
    "facts": {"age": 70, "tried": ["ice", "brace"]},
    "matters": ["sleep"],
    "verdicts": {"rest": "open", "brace": "depends", "surgery": "closed"},
}
LINES = json.dumps(SAVED, indent=1).splitlines()
"""As it is written here, so that a line can be looked up by what it holds."""


def line(holding: str) -> int:
    return next(number for number, text in enumerate(LINES, 1) if holding in text)


def refusal(name: str) -> VcfpathError:
    with pytest.raises(VcfpathError) as caught:
        read_walk(name)
    return caught.value


def faults(write: Write, **changed: object) -> list[Fault]:
    """What is said of a walk with these parts in place of its own."""
    name = write(json.dumps({**SAVED, **changed}, indent=1))
    refused = refusal(name)
    assert type(refused) is ContentError
    assert all(fault.place.name == name for fault in refused.faults)
    return [Fault(fault.place._replace(name=""), *fault[1:]) for fault in refused.faults]


def without(write: Write, *keys: str) -> list[str]:
    name = write(json.dumps({key: SAVED[key] for key in SAVED if key not in keys}))
    return [str(fault).removeprefix(f"{name}:") for fault in refusal(name).faults]


@pytest.fixture
def walk(written: Write) -> SavedWalk:
    """One that is as it was saved."""
    return read_walk(written("\n".join(LINES)))


def test_every_part_comes_back_as_it_was_saved(walk: SavedWalk) -> None:
    name = walk.places.name
    tried = line("tried")
    assert walk[1:] == (
        date(2026, 11, 2),
        *("ankle", "1.2", "abc"),
        {
            "age": Answer(70, Place(name, line("age"), 10)),
            "tried": Answer(
                ["ice", "brace"],
                Place(name, tried, 3),
                {0: Place(name, tried + 1, 4), 1: Place(name, tried + 2, 4)},
            ),
        },
        Answer(["sleep"], Place(name, line("matters"), 2), {0: Place(name, line("sleep"), 3)}),
        {"rest": "open", "brace": "depends", "surgery": "closed"},
    )


def test_a_place_is_that_of_the_value_or_else_of_what_should_have_held_it(walk: SavedWalk) -> None:
    name = walk.places.name
    assert walk.place("pathway", "version") == Place(name, line("version"), 14)
    assert walk.place("pathway", "colour") == Place(name, line("pathway"), 2)
    assert walk.place("colour") == walk.place() == Place(name, 1, 1)


def test_facts_and_verdicts_may_be_none_at_all(written: Write) -> None:
    walk = read_walk(written(json.dumps({**SAVED, "facts": {}, "verdicts": {}, "matters": []})))
    assert (walk.facts, walk.verdicts, walk.matters.value) == ({}, {}, [])


@pytest.mark.parametrize("schema", ["vcfpath.walk/2", 1, ["vcfpath.walk/1"]])
def test_a_file_of_another_kind_is_told_so_and_nothing_else(written: Write, schema: object) -> None:
    """Whatever else is wrong with it: its keys mean nothing to us."""
    said = {"vcfpath.walk/2": "'vcfpath.walk/2'", 1: "the number 1"}
    it_is = said[schema] if isinstance(schema, str | int) else "a list"
    what = f"this is no walk that we can take up: it is {it_is}"
    column = 2 if isinstance(schema, list) else 12
    found = faults(written, schema=schema, colour="red", saved_on="never")
    assert found == [Fault(Place("", line("schema"), column), what, MEND)]


def test_a_file_that_does_not_say_what_it_is_is_told_so_at_its_beginning(written: Write) -> None:
    what = "this is no walk that we can take up: it does not say that it is one"
    assert without(written, "schema") == [f"1:1: {what}. {MEND}"]


@pytest.mark.parametrize("key", [key for key in SAVED if key != "schema"])
def test_a_part_that_is_missing_is_named_once(written: Write, key: str) -> None:
    assert without(written, key) == [f"1:1: '{key}' is missing. {MEND}"]


def test_of_several_missing_parts_the_first_is_named(written: Write) -> None:
    assert without(written, "verdicts", "facts", "saved_on") == [
        f"1:1: 'saved_on' is missing. {MEND}"
    ]


def test_every_unknown_key_is_named_with_what_it_may_have_been(written: Write) -> None:
    known = "facts, matters, pathway, saved_on, schema, verdicts"
    last = len(LINES) - 1
    assert faults(written, verdict={}, zz=1) == [
        Fault(Place("", last + 1, 2), "unknown key 'verdict'", "Did you mean 'verdicts'?"),
        Fault(Place("", last + 2, 2), "unknown key 'zz'", f"It can be: {known}."),
    ]


@pytest.mark.parametrize("key", ["pathway", "facts", "verdicts"])
@pytest.mark.parametrize(("value", "column"), [(["ankle"], 2), (None, 0), ("ankle", 0)])
def test_a_part_that_is_no_mapping_is_not_as_it_was_saved(
    written: Write, key: str, value: object, column: int
) -> None:
    what = f"'{key}' is not as it was saved"
    at = Place("", line(f'"{key}"'), column or len(key) + 6)
    assert faults(written, **{key: value}) == [Fault(at, what, MEND)]


@pytest.mark.parametrize("key", ["id", "version", "sha256"])
def test_what_names_the_pathway_is_text(written: Write, key: str) -> None:
    what = f"'{key}' of 'pathway' is not a text"
    at = Place("", line(f'"{key}"'), len(key) + 7)
    assert faults(written, pathway={**SAVED["pathway"], key: 7}) == [Fault(at, what, MEND)]


@pytest.mark.parametrize("key", ["id", "version", "sha256"])
def test_what_names_the_pathway_is_all_there(written: Write, key: str) -> None:
    rest = {name: text for name, text in SAVED["pathway"].items() if name != key}
    what = f"'{key}' of 'pathway' is not a text"
    assert faults(written, pathway=rest) == [Fault(Place("", line("pathway"), 2), what, MEND)]


@pytest.mark.parametrize("day", ["2026-13-01", "2026-W10-3", "20261122", "yesterday", 20, None])
def test_the_day_of_saving_is_a_day(written: Write, day: object) -> None:
    at = Place("", line("saved_on"), 14)
    assert faults(written, saved_on=day) == [Fault(at, "'saved_on' is not a date", MEND)]


@pytest.mark.parametrize(
    ("verdict", "shown"), [("ajar", "'ajar'"), (None, "nothing"), (True, "true")]
)
def test_a_verdict_is_one_of_three_words(written: Write, verdict: object, shown: str) -> None:
    found = faults(written, verdicts={**SAVED["verdicts"], "brace": verdict, "surgery": "shut"})
    at = Place("", line('"brace": "depends"'), 12)
    assert found == [Fault(at, f"{shown} is no verdict", MEND)]


def test_of_several_faults_the_first_found_is_told(written: Write) -> None:
    assert [fault.what for fault in faults(written, saved_on=1, facts=2, verdicts=3)] == [
        "'saved_on' is not a date"
    ]


@pytest.mark.parametrize(
    ("content", "place", "what"),
    [
        ("{}", "1:1", "this is no walk that we can take up: it does not say that it is one"),
        (
            "- 1\n",
            "1:1",
            "this is no walk as it was saved: this is no patient file: it holds a list",
        ),
        (
            '{"a": 1,\n "a": yes}',
            "2:2",
            "this is no walk as it was saved: 'a' is given twice (first in line 1)",
        ),
    ],
)
def test_what_cannot_be_read_at_all_is_no_walk(
    written: Write, content: str, place: str, what: str
) -> None:
    """Only the first fault is told, for nobody is to mend what the program wrote."""
    name = written(content)
    assert list(map(str, refusal(name).faults)) == [f"{name}:{place}: {what}. {MEND}"]


def test_a_link_is_refused(written: Write, tmp_path: Path) -> None:
    link = tmp_path / "link\x1b"
    os.symlink(written("\n".join(LINES)), link)
    refused = refusal(str(link))
    assert type(refused) is CannotOpenError
    assert refused.status == ExitStatus.CANNOT_OPEN
    said = "cannot be read: it is a link. Name the file itself."
    assert list(map(str, refused.faults)) == [f"{tmp_path}/link\\x1b: {said}"]


def test_a_walk_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    refused = refusal(str(tmp_path / "none"))
    assert type(refused) is CannotOpenError
    assert str(refused) == f"{tmp_path}/none: cannot be read: there is no such file."
