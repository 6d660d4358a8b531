"""A fault of any kind at any place of a file is found, at its own line, and nothing else is said.

The places come from another reader of YAML. In the small file every key, value and item is tried with
every kind of fault; in the shipped one, every so many.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.reading.injected import (
    CHOICES,
    REFERENCES,
    RULES,
    Kind,
    Spot,
    apart,
    before,
    changed,
    instead,
    misspelt,
    spots,
    with_key_before,
    without,
)
from vcfpath.errors import ContentError, Fault
from vcfpath.reading import load, shipped

pytestmark = pytest.mark.long

Write = Callable[[str | bytes], str]

TOP = (("format",), ("sources",), ("pathways",))
OPTIONAL = {
    *("pathways.constraints", "pathways.disagreements", "pathways.for_whom", "pathways.glossary"),
    *("pathways.matters", "pathways.positions", "pathways.red_flags", "pathways.statements"),
    *("benefits.compared_with", "benefits.without", "disagreements.about", "due.past"),
    *("facts.as_date", "facts.can_change", "facts.clock", "facts.of", "positions.for_whom"),
    *("positions.if_unknown", "positions.when", "when.status"),
    *("red_flags.urgency_from", "sources.known_as", "sources.url"),
    *("stages.move_on_because", "stages.move_on_when"),
    *("statements.about", "statements.contradicted_by", "treatments.benefits", "treatments.due"),
    *("treatments.caution_when", "treatments.contraindicated_when", "treatments.harms"),
    *("as_now.course", "as_now.experience", "average.without", "benefits.graded_by"),
    *("benefits.where", "course.covers", "course.found", "pathways.as_now", "positions.covers"),
    *("positions.silent_on", "practical.country", "treatments.does_not"),
    *("treatments.experience", "treatments.indicated_when", "treatments.practical"),
}
"""Keys that may be left out, of those that the small file has."""
OPTIONAL_IN_SCORES = {
    *("scores.if_unknown", "scores.start", "scores.status", "scores.unit", "groups.because"),
    "groups.otherwise",
}
NEEDED = {
    *("benefits.population", "benefits.with", "benefits.within", "harms.no_usable_number"),
    *("benefits.average", "benefits.certainty", "benefits.found", "pathways.works"),
    *("average.difference", "average.with", "average.low", "average.high"),
    *("course.population", "course.with", "course.within"),
    *("experience.status", "positions.status", "practical.status"),
    *("facts.clock", "facts.of", "facts.values", "facts.worse", "pathways.definitions"),
    *("pathways.mentioned", "pathways.urgencies", "urgencies.emergency_now"),
    *("urgencies.within_week", "scores.least", "scores.most", "groups.otherwise"),
}
"""Keys that may be left out, but not where something else in the file wants them."""
NUMBERS = ("int", "float")
VALUES: dict[str, Kind] = {
    "a mapping": instead("{zzz: 1}")[0],
    "a list": instead("[[zzz]]")[0],
    "nothing in quotes": instead("''")[0],
    "an old yes": instead("yes")[0],
    "a leading zero": instead("010")[0],
    "an exponent": instead("1e3")[0],
    "no number": instead(".nan")[0],
    "a number in another base": instead("0x1F")[0],
    "an alias": instead("*a")[0],
    "an anchor": before("&a ")[0],
    "a tag": before("!t ")[0],
    "a hidden character": before("\u200b")[0],
    "a turning character": before("\u202e")[0],
    "an escaped control character": instead('"\\e[2J"')[0],
    "true": instead("true", of=("str", "timestamp", "null", *NUMBERS))[0],
    "a number": instead("7.5", of=("str", "timestamp", "bool", "null"))[0],
    "a number in words": instead("seven", of=NUMBERS)[0],
    "a time of day": instead("12:30", of=NUMBERS)[0],
    "a number in quotes": instead("'7'", of=NUMBERS)[0],
    "an impossible day": instead("2026-02-30", of=("timestamp",))[0],
    "a day of another country": instead("31.01.2026", of=("timestamp",))[0],
    "no truth": instead("maybe", of=("bool",))[0],
    "a truth in quotes": instead("'true'", of=("bool",))[0],
    "a misspelt word": misspelt(*CHOICES),
    "a dangling reference": misspelt(*REFERENCES),
    "a rule about nothing": lambda spot: "zzz_unknown" if spot.name in RULES else None,
}
KEYS: dict[str, Kind] = {
    "an anchor": before("&a ")[0],
    "a tag": before("!t ")[0],
    "a hidden character": before("\u200b")[0],
}
COLLECTIONS: dict[str, Kind] = {
    "text": instead("zzz")[0],
    "a list": instead("[[zzz]]", of=("map",))[0],
    "a mapping": instead("{zzz: 1}", of=("seq",))[0],
}


def unknown(spot: Spot) -> str:
    return with_key_before(spot, "zzz: x")


def twice(spot: Spot) -> str:
    return with_key_before(spot, f"{spot.written}: zzz")


def lengthened(spot: Spot) -> str:
    return f"{spot.written}z"


ECHOES = (
    "there is no ",
    "no work has an item",
    "has no band",
    "nothing here is called",
    "can never be in",
    "'urgencies' does not say",
    "one fact must ask about the red flags",
)
"""What is also said where a name is gone that others refer to."""


class File(NamedTuple):
    """A sound file, with every how manieth spot of it is tried, and how many at once."""

    path: Path
    every: int
    at_once: int


ANKLE = File(Path(__file__).parent.parent / "pathways" / "ankle.yaml", 1, 40)
POINTS = File(ANKLE.path.with_name("points.yaml"), 2, 10)
ASSERTING = File(ANKLE.path.parents[1] / "findings" / "VP015.yaml", 1, 4)
SHIPPED = File(shipped(), 29, 200)
SELDOM = File(shipped(), 197, 1)
FILES = pytest.mark.parametrize(
    "file",
    [ANKLE, POINTS, ASSERTING, SHIPPED],
    ids=["ankle", "points", "asserting", "shipped"],
)


@cache
def text_of(file: File) -> str:
    return file.path.read_text("utf-8")


@cache
def all_spots(file: File) -> Sequence[Spot]:
    return spots(text_of(file))


def faults(name: str) -> Sequence[Fault]:
    with pytest.raises(ContentError) as caught:
        load(name)
    return caught.value.faults


def places(found: Sequence[Fault]) -> list[tuple[int, int]]:
    return [(fault.place.line, fault.place.column) for fault in found]


def is_value(spot: Spot) -> bool:
    return not spot.is_key and spot.sort not in ("map", "seq") and spot.path != ("format",)


def is_echo(fault: Fault) -> bool:
    return fault.what.startswith(ECHOES) or any(each in fault.what for each in ECHOES)


def is_name(spot: Spot) -> bool:
    """Whether other parts of the file may refer to it by its value."""
    is_band = spot.path[-1] == "name" and spot.path[-3] == "bands"
    return spot.path[-1] == "id" or spot.path[-2:] == ("tried", "of") or is_band


def test_another_format_is_all_that_is_said(written: Write) -> None:
    (spot,) = (spot for spot in all_spots(ANKLE) if spot.path == ("format",) and not spot.is_key)
    for kind in VALUES.values():
        if kind(spot) is not None:
            text, expected = changed(text_of(ANKLE), kind, [spot])
            assert places(faults(written(text)))[0][0] == expected[0][0]


def tried(file: File, kind: Kind, where: Sequence[Spot]) -> list[Sequence[Spot]]:
    can_stand = [spot for spot in where if kind(spot) is not None]
    return apart(can_stand[:: file.every], file.at_once) if can_stand else []


@FILES
@pytest.mark.parametrize("kind", VALUES)
def test_a_fault_in_a_value_is_said_at_its_line_and_alone(
    file: File, kind: str, written: Write
) -> None:
    values = [spot for spot in all_spots(file) if is_value(spot) and not is_name(spot)]
    for group in tried(file, VALUES[kind], values):
        text, expected = changed(text_of(file), VALUES[kind], group)
        found = faults(written(text))
        assert [line for line, _ in places(found)] == [line for line, _ in expected]


@pytest.mark.parametrize("kind", VALUES)
def test_a_fault_in_a_name_is_said_at_its_line_and_what_misses_the_name(
    kind: str, written: Write
) -> None:
    names = [spot for spot in all_spots(ANKLE) if is_value(spot) and is_name(spot)]
    for (spot,) in tried(ANKLE._replace(at_once=1), VALUES[kind], names):
        text, expected = changed(text_of(ANKLE), VALUES[kind], [spot])
        found = faults(written(text))
        assert expected[0][0] in [line for line, _ in places(found)]
        assert all(is_echo(each) for each in found if each.place.line != expected[0][0])


@FILES
@pytest.mark.parametrize("kind", KEYS)
def test_a_fault_in_a_key_is_said_at_its_place_and_alone(
    file: File, kind: str, written: Write
) -> None:
    keys = [spot for spot in all_spots(file) if spot.is_key]
    for group in tried(file, KEYS[kind], keys):
        text, expected = changed(text_of(file), KEYS[kind], group)
        assert places(faults(written(text))) == expected


ONE_BY_ONE = pytest.mark.parametrize(
    "file", [ANKLE, POINTS._replace(every=7), SELDOM], ids=["ankle", "points", "shipped"]
)


@ONE_BY_ONE
def test_a_misspelt_key_is_said_at_its_place(file: File, written: Write) -> None:
    keys = [spot for spot in all_spots(file) if spot.is_key and not spot.is_free]
    for (spot,) in tried(file._replace(at_once=1), lengthened, keys):
        found = faults(written(changed(text_of(file), lengthened, [spot]).text))
        assert spot.at in places(found)
        assert all(is_echo(each) for each in found if each.place.line != spot.at[0])


@ONE_BY_ONE
@pytest.mark.parametrize("kind", COLLECTIONS)
def test_something_else_for_a_list_or_mapping_is_said_at_its_line(
    file: File, kind: str, written: Write
) -> None:
    groups = [spot for spot in all_spots(file) if spot.sort in ("map", "seq") and not spot.is_key]
    for (spot,) in tried(file._replace(at_once=1), COLLECTIONS[kind], groups):
        found = faults(written(changed(text_of(file), COLLECTIONS[kind], [spot]).text))
        assert {spot.at[0], spot.place[0]} & {line for line, _ in places(found)}
        assert all(
            is_echo(each) for each in found if each.place.line not in (spot.at[0], spot.place[0])
        )


@FILES
def test_a_key_there_is_not_is_said_at_its_place_and_alone(file: File, written: Write) -> None:
    keys = [spot for spot in all_spots(file) if spot.is_key and not spot.is_free]
    for group in tried(file, unknown, keys):
        text, expected = changed(text_of(file), unknown, group)
        assert places(faults(written(text))) == expected


@FILES
def test_a_key_given_twice_is_said_at_the_second(file: File, written: Write) -> None:
    keys = [spot for spot in all_spots(file) if spot.is_key and spot.path not in TOP]
    for group in tried(file, twice, keys):
        found = faults(written(changed(text_of(file), twice, group).text))
        second = [each for each in found if "is given twice" in each.what]
        assert [each.what.split("'")[1] for each in second] == [spot.written for spot in group]
        for each in second:
            first = int(each.what.rstrip(")").split(" ")[-1])
            assert each.place.line in (first, first + 1)


def test_a_key_that_is_missing_is_said_at_its_record(written: Write) -> None:
    assert accepted_without(ANKLE, all_spots(ANKLE), written) == OPTIONAL


def test_a_key_that_is_missing_in_a_score_is_said_at_its_record(written: Write) -> None:
    within = [each for each in all_spots(POINTS) if "scores" in each.path[:-1]]
    assert accepted_without(POINTS, within, written) == OPTIONAL_IN_SCORES


def test_a_key_that_is_missing_in_an_assertion_is_said_at_its_record(written: Write) -> None:
    within = [each for each in all_spots(ASSERTING) if "always" in each.path]
    assert accepted_without(ASSERTING, within, written) == {"pathways.always"}


def accepted_without(file: File, within: Sequence[Spot], written: Write) -> set[str]:
    """Which keys among ``within`` may be left out; of all others it is said that they are missing."""
    text = text_of(file)
    keys = [spot for spot in all_spots(file) if spot.is_key]
    accepted = set()
    for spot in (each for each in within if each.is_key):
        alone = [key.path[:-1] for key in keys].count(spot.path[:-1]) == 1
        if spot.is_free or spot.in_brackets or spot.path in TOP or alone:
            continue
        name = written(without(text, keys, spot))
        try:
            load(name)
        except ContentError as error:
            record = _record(file, spot)
            missing = [each for each in error.faults if f"'{spot.name}' is missing" in each.what]
            assert [each.place.line for each in missing] == [record] or spot.label in NEEDED
        else:
            accepted.add(spot.label)
    return accepted


def _record(file: File, spot: Spot) -> int:
    """The line on which the record of a key begins: that of its own key, or its first."""
    home = spot.path[:-1]
    return next(each.place[0] for each in all_spots(file) if each.path == home and not each.is_key)


def test_a_tab_is_said_wherever_it_stands_and_alone(written: Write) -> None:
    lines = text_of(ANKLE).splitlines(keepends=True)
    for number in range(3, len(lines), 5):
        text = "".join((*lines[:number], f"\t{lines[number]}", *lines[number + 1 :]))
        assert places(faults(written(text))) == [(number + 1, 1)]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base"])
def test_what_a_merge_left_behind_is_said_wherever_it_stands_and_alone(
    mark: str, written: Write
) -> None:
    lines = text_of(ANKLE).splitlines(keepends=True)
    for number in range(0, len(lines), 3):
        text = "".join((*lines[:number], f"{mark}\n", *lines[number:]))
        assert places(faults(written(text))) == [(number + 1, 1)]
