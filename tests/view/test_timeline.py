"""The timeline as people read it: words, bars and JSON say the same, and what the engine says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.known import ANKLE, SHIPPED, TODAY, Raw, both, variant
from tests.strategies import patients
from vcfpath import Patient, assess
from vcfpath.engine.timeline import Axis, Bar, Timeline, timeline
from vcfpath.model.pathway import Pathway
from vcfpath.model.possible import Interval, State
from vcfpath.model.units import DAYS_IN
from vcfpath.patient.plain import patient_from
from vcfpath.view import markdown, plain, terminal
from vcfpath.view.contract import timeline as contract
from vcfpath.view.document import Chart, Command, Document, Heading, Paragraph, Sign
from vcfpath.view.schemas import schema_text
from vcfpath.view.timeline.compose import compose
from vcfpath.view.timeline.moments import moment_words

Data = dict[str, Any]
Facts = dict[str, object]

SINCE, REST, BOOT = "days_since_sprain", "weeks_of_rest", "days_of_boot"
FAVOUR = dict.fromkeys(("for", "option", "covered", "found_benefit"), Sign.IN_FAVOUR)
AGAINST = dict.fromkeys(("against", "not_covered", "found_no_benefit"), Sign.AGAINST)
NO_SIDE = dict.fromkeys(("inconclusive", "mixed"), Sign.NO_SIDE)
VERDICTS = {"open": Sign.OPEN, "depends": Sign.DEPENDS, "closed": Sign.CLOSED}
NEITHER = {"outside": Sign.NOT_MET, "not_my_patient": Sign.OTHERS}
SIGNS = {**FAVOUR, **AGAINST, **NO_SIDE, **VERDICTS, **NEITHER}
"""The sign for each label, so that the tests do not ask the program."""
DRAWN = {sign.value for sign in Sign}
SCHEMA = Draft202012Validator(json.loads(schema_text("timeline")))


def screen(pathway: Pathway, patient: Patient, *named: str) -> Document:
    """The timeline of ``patient``, for people."""
    found = assess(pathway, patient, TODAY)
    line = timeline(pathway, patient, named) if found.treatments else Timeline(())
    return compose(pathway, found, line, named)


def ankle(facts: Facts, *named: str, of: Pathway = ANKLE) -> Document:
    return screen(of, patient_from(of, facts, TODAY), *named)


def shipped(facts: Facts, *named: str) -> Document:
    return screen(SHIPPED, patient_from(SHIPPED, facts, TODAY), *named)


def charts(document: Document) -> dict[tuple[str, str], Chart]:
    """Each chart, by the headings of its axis and of what its bars are about."""
    found: dict[tuple[str, str], Chart] = {}
    axis = about = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            axis, about = (axis, block.text) if block.level == 3 else (block.text, "")
        if isinstance(block, Chart):
            found[axis, about] = block
    return found


def told(document: Document) -> dict[str, list[str]]:
    """What is said under each chart of the first axis."""
    first = next(iter(charts(document)), ("", ""))[0]
    return {
        about: [f"{bar.label}: {bar.words}" for bar in chart.bars]
        for (axis, about), chart in charts(document).items()
        if axis == first
    }


def paragraphs(document: Document) -> str:
    return " ".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_ends_that_are_in_and_ends_that_are_not_are_told_apart() -> None:
    assert told(ankle({SINCE: 6}))["A boot"] == [
        "verdict: Closed before 3 days; then depends before 21 days (now); then closed.",
        "example-book: For it. Depends up to and including 14 days (now); then its conditions are "
        "not met.",
        "example-trial: Found no benefit. Depends before 14 days (now); then its conditions are "
        "not met.",
    ]
    known: Facts = {SINCE: 6, BOOT: 2, REST: 0, "torn": True, "age": 40}
    assert told(ankle(known))["Operation"] == [
        "verdict: Depends before 48 days (now); then open.",
        "example-trial: Found no benefit. Its conditions are not met before 11 days (now); then "
        "applies before 14 days; then its conditions are not met.",
        "hearsay: Pays for it (second-hand). Its conditions are not met before 48 days (now); then "
        "applies.",
    ]


def only_boot(when: str, **more: object) -> Pathway:
    """The ankle pathway with one rule for a boot, and without sources' positions."""

    def change(raw: Raw) -> None:
        line = {"weight": "required", "because": "b", "sources": ["example-book"]}
        raw["treatments"]["boot"]["indicated_when"] = [{"when": when, **line}]
        raw["treatments"]["boot"]["contraindicated_when"] = []
        raw["positions"] = []
        raw.update(more)

    return variant(change)


WORDS = {
    "days_since_sprain == 7": "Closed before 7 days; then open at exactly 7 days; then closed (now).",
    "days_since_sprain != 7": "Open before 7 days; then closed at exactly 7 days; then open (now).",
    "days_since_sprain > 7": "Closed up to and including 7 days; then open (now).",
    'days_since_sprain > "30 days"': "Closed up to and including 30 days (now); then open.",
    'days_since_sprain < "3 months"': "Open before 3 months (now); then closed.",
    'days_since_sprain <= "30.5 days"': "Open up to and including 30.5 days (now); then closed.",
}


@pytest.mark.parametrize("rule", WORDS)
def test_a_moment_is_said_as_plainly_as_it_can_be(rule: str) -> None:
    (said,) = told(ankle({SINCE: 14}, of=only_boot(rule)))["A boot"]
    assert said == f"verdict: {WORDS[rule]}"


GAPS = {
    "days_since_sprain != 7": "Closed before 3 days; then open before 7 days; open after 7 days and "
    "before 21 days (now); then closed.",
    "days_since_sprain >= 5": "Open from 5 days and before 21 days (now); then closed.",
    "days_since_sprain > 5": "Open after 5 days and before 21 days (now); then closed.",
    "days_since_sprain <= 20": "Closed before 3 days; then open up to and including 20 days (now).",
    "days_since_sprain != 14.5 and days_since_sprain < 21": "Closed before 3 days; then open before "
    "14.5 days (now); open after 14.5 days and before 21 days.",
}


@pytest.mark.parametrize("constraint", GAPS)
def test_times_that_cannot_be_are_left_out_and_that_is_said(constraint: str) -> None:
    lines = [{"when": constraint, "because": "b"}]
    document = ankle({SINCE: 14}, of=only_boot("3 <= days_since_sprain < 21", constraints=lines))
    assert told(document)["A boot"] == [f"verdict: {GAPS[constraint]}"]
    assert "Times that the facts rule out are left out." in paragraphs(document)
    assert "rule out" not in paragraphs(ankle({SINCE: 14}, "boot"))


def test_where_no_time_can_be_that_is_said() -> None:
    rules = ("days_since_sprain < 6", "days_since_sprain >= 6")
    lines = [{"when": rule, "because": "b"} for rule in rules]
    pathway = only_boot("days_since_sprain < 9", constraints=lines)
    document = ankle({SINCE: {"from": 5, "to": 7}}, "boot", of=pathway)
    assert told(document) == {"A boot": ["verdict: No time is possible with these facts."]}


def weeks(low: float, high: float | None = None) -> Interval:
    return Interval(Decimal(str(low)) * 7, Decimal(str(low if high is None else high)) * 7)


MOMENTS: dict[str, tuple[Interval, Interval, str, str]] = {
    "a number of its own": (weeks(6), weeks(5), "91", "13 weeks"),
    "one of anything": (weeks(6), weeks(5), "7", "1 week"),
    "part of a week": (weeks(6), weeks(5), "94.5", "13.5 weeks"),
    "days": (weeks(6), weeks(5), "5", "5 days"),
    "months": (weeks(6), weeks(5), "91.3125", "3 months"),
    "months of another clock": (weeks(6), weeks(5), "98.3125", "3 months of time in pain"),
    "a week of another clock": (weeks(6), weeks(5.5), "9.5", "6 days of time in pain"),
    "no clock says it plainly": (weeks(6), weeks(5), "95.3", "95.3 days (about 13.6 weeks)"),
    "another clock had not begun": (weeks(6), weeks(5), "3.3", "3.3 days (about 0.5 weeks)"),
    "now is a range": (weeks(6, 7), weeks(5), "98.3125", "98.3125 days (about 14 weeks)"),
    "the other is a range": (weeks(6), weeks(5, 6), "98.3125", "98.3125 days (about 14 weeks)"),
}


@pytest.mark.parametrize("case", MOMENTS)
def test_a_moment_is_exact_and_named_by_the_clock_that_says_it_most_plainly(case: str) -> None:
    now, in_pain, days, expected = MOMENTS[case]
    facts: dict[str, State] = {"weeks_since_fracture": now, "weeks_of_pain": in_pain}
    axis = Axis("weeks_since_fracture", ("weeks_of_pain",), now, Decimal(3640), ())
    assert moment_words(SHIPPED, facts, axis, Decimal(days)) == expected


def test_clocks_that_run_along_say_when_a_source_s_own_time_is_over() -> None:
    facts: Facts = {"weeks_since_fracture": 6, "weeks_of_pain": 5}
    document = shipped(facts)
    assert (
        "free-2009: Found a benefit. Applies up to and including 3 months of time in pain (now); "
        "then its conditions are not met."
    ) in told(document)["Balloon kyphoplasty (cement)"]
    assert "Now: 6 weeks. Time in pain runs along with it." in paragraphs(document)


def test_by_itself_it_shows_what_changes_and_says_what_does_not_in_one_paragraph() -> None:
    document = shipped({"weeks_since_fracture": 6})
    assert list(told(document)) == [
        "Back brace",
        "Vertebroplasty (cement)",
        "Balloon kyphoplasty (cement)",
        "Exercise",
        "Calcitonin (no verdict here)",
    ]
    assert (
        "The same at all times shown. Open: Short rests, then moving again; Simple pain relief; "
        "Ice; Back brace; Bone-health check. Depends: Stronger pain relief; Vertebroplasty "
        "(cement); Balloon kyphoplasty (cement); Spinal fusion."
    ) in paragraphs(document)


def test_a_treatment_by_name_is_shown_with_all_its_sources_changing_or_not() -> None:
    document = shipped({"weeks_since_fracture": 6}, "brace")
    (bars,) = told(document).values()
    assert bars[0] == "verdict: Open at all times."
    about_it = [each.source for each in SHIPPED.positions if "brace" in each.about]
    assert [bar.partition(":")[0] for bar in bars[1:]] == about_it
    assert "The same at all times" not in paragraphs(document)


def test_on_further_axes_only_what_changes_is_shown() -> None:
    document = ankle({SINCE: 6}, "boot")
    shown = {
        axis: [bar.label for bar in chart.bars] for (axis, _), chart in charts(document).items()
    }
    assert shown == {
        "Time since the sprain": ["verdict", "example-book", "example-trial"],
        "Time in a boot": ["example-trial"],
    }


def test_an_axis_along_which_nothing_changes_is_only_named() -> None:
    document = ankle({SINCE: 30, "torn": True})
    assert {axis for axis, _ in charts(document)} == {"Time since the sprain"}
    assert "Nothing here changes with time of rest or time in a boot." in paragraphs(document)


def test_where_no_clock_is_in_use_nothing_changes_with_time() -> None:
    document = ankle({}, "balance")
    assert charts(document) == {}
    assert "Nothing here changes with time. The same at all times. Open: Balance training." in (
        paragraphs(document)
    )


def test_a_clock_that_is_not_known_has_no_now_and_says_how_to_mark_it() -> None:
    document = ankle({})
    assert all(chart.now is None for chart in charts(document).values())
    for option in ("--days-since-sprain", "--weeks-of-rest", "--days-of-boot"):
        said = f"Now is not known, so it is not marked. To mark it, add {option}."
        assert said in paragraphs(document)


def test_where_time_ends_now_because_of_another_clock_that_is_said() -> None:
    said = "Later times are not shown, for a clock that runs along may be at its end."
    assert said in paragraphs(ankle({SINCE: 100, BOOT: 100}))
    assert said not in paragraphs(ankle({SINCE: 10, BOOT: {"from": 5, "to": 100}}))
    assert said not in paragraphs(ankle({SINCE: 10, BOOT: 5}))
    assert said not in paragraphs(ankle({SINCE: 400}))


def test_a_verdict_that_a_clock_would_settle_whatever_it_is_is_told_as_that() -> None:
    """Open whatever the clock says; while nothing is known of it, nobody can tell."""
    document = ankle({SINCE: 5}, of=only_boot("days_of_boot < 6 or days_of_boot >= 6"))
    assert not any(about == "A boot" for _, about in charts(document))
    assert (
        "The same at all times shown. Open: Rest; Balance training. Depends: Operation. "
        "A boot: depends; open once time in a boot is known exactly."
    ) in paragraphs(document)


REACHES: dict[str, tuple[Facts, float]] = {
    "the last change": ({SINCE: 6}, 21),
    "now, where that is later": ({SINCE: 30}, 30),
    "the end of a range": ({SINCE: {"from": 20, "to": 33}}, 33),
    "the beginning of one without an end": ({SINCE: {"from": 25, "to": 400}}, 25),
}


@pytest.mark.parametrize("case", REACHES)
def test_the_picture_reaches_what_there_is_to_see_and_no_further(case: str) -> None:
    facts, days = REACHES[case]
    chart = charts(ankle(facts))["Time since the sprain", "A boot"]
    assert chart.scale == ("days", Decimal(0), Decimal(str(days)), Decimal(400))


def test_the_picture_reaches_the_end_of_what_can_be() -> None:
    """Nobody has rested for longer than since the sprain."""
    chart = charts(ankle({SINCE: 50}))["Time of rest", "Operation"]
    assert chart.scale.reach == 50


def test_where_nothing_happens_a_little_is_drawn() -> None:
    assert charts(ankle({}, "magnets", "boot"))["Time since the sprain", "A boot"].scale.reach == 21
    (still,) = charts(ankle({SINCE: 0}, "magnets")).values()
    assert still.scale.reach == 10


def test_the_next_command_goes_on_from_here() -> None:
    def following(document: Document) -> str:
        return next(block.text for block in document.blocks if isinstance(block, Command))

    assert following(shipped({"weeks_since_fracture": 6})) == "vcfpath timeline vertebroplasty"
    assert following(shipped({}, "bone_health", "brace")) == "vcfpath explain bone-health"
    never = ankle({SINCE: 399}, of=only_boot("torn"))
    assert following(never) == "vcfpath options"
    nothing = assess(ANKLE, Patient(), TODAY)
    told, more = ["--tried", "a b"], ["--as-of", "today"]
    again = compose(ANKLE, nothing, Timeline(()), (), told, more)
    assert following(again) == "vcfpath options --tried 'a b' --as-of today"


def test_each_chart_explains_the_signs_that_it_has_and_no_others() -> None:
    document = shipped({"weeks_since_fracture": 6})
    shown = [block for block in document.blocks if isinstance(block, Chart)]
    assert len({chart.key for chart in shown}) > 1
    for chart in shown:
        assert set(chart.key) == {sign for bar in chart.bars for _, sign in bar.stretches}
        assert [*chart.key] == [sign for sign in Sign if sign in chart.key]


def changing(bars: list[Data]) -> list[Data]:
    """The bars of one axis that say two things, as the JSON has them."""
    return [bar for bar in bars if len({each["label"] for each in bar["stretches"]}) > 1]


def days(pathway: Pathway, clock: str, written: float | Data) -> Decimal:
    """A number of the contract, in days."""
    if isinstance(written, dict):
        return Decimal(str(written["days"]))
    fact = pathway.facts[clock]
    assert fact.kind == "number"
    return Decimal(str(written)) * DAYS_IN[fact.unit]


@both
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_the_screen_shows_the_bars_that_change_in_the_json(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    found = assess(pathway, patient, TODAY)
    line = timeline(pathway, patient) if found.treatments else Timeline(())
    written = json.loads(contract.render(pathway, found, line))
    shown = charts(compose(pathway, found, line)) if not found.urgent else {}
    expected: dict[str, list[object]] = {}
    for axis in () if found.urgent else written["axes"]:
        clock = axis["clock"]
        end = days(pathway, clock, axis["end"])
        for bar in changing(axis["bars"]):
            stretches = [
                (
                    days(pathway, clock, each["from"]),
                    end if each["to"] is None else days(pathway, clock, each["to"]),
                    each["includes_from"],
                    each["includes_to"],
                    SIGNS[each["label"]],
                )
                for each in bar["stretches"]
            ]
            label = pathway.facts[clock].label
            title = label[:1].upper() + label[1:]
            expected.setdefault(title, []).append((bar["source"] or "verdict", stretches))
    actual: dict[str, list[object]] = {}
    for (title, _), chart in shown.items():
        for drawn in chart.bars:
            pieces = [(*where, sign) for where, sign in drawn.stretches]
            actual.setdefault(title, []).append((drawn.label, pieces))
    assert actual == expected


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_each_sign_on_the_screen_is_what_is_so_at_its_moment(data: st.DataObject) -> None:
    """Read off the screen as people do: two numbers give the scale, and each column its moment."""
    patient = data.draw(patients(ANKLE))
    width = data.draw(st.integers(70, 100))
    line = timeline(ANKLE, patient)
    shown = terminal.render(screen(ANKLE, patient), width, colour=False, unicode=True)
    for picture in pictures(shown.splitlines()):
        axis = next(each for each in line.axes if label_of(each.clock) == picture.axis)
        unit = DAYS_IN[unit_of(axis.clock)]
        bars = [bar for bar in axis.bars if bar.changes and name_of(bar) == picture.about]
        assert len(bars) == len(picture.rows)
        for bar, row in zip(bars, picture.rows, strict=True):
            for column, sign in enumerate(row):
                moment = picture.moment(column) * Fraction(unit)
                assert sign == so_at(bar, moment, axis.end)


class Picture(NamedTuple):
    """A chart as it stands on the screen: where two of its numbers are, and its rows of signs."""

    axis: str
    about: str
    numbers: tuple[tuple[int, Fraction], ...]
    rows: tuple[str, ...]

    def moment(self, column: int) -> Fraction:
        (first, low), *more = self.numbers
        if not more:
            return low
        second, high = more[0]
        return low + (column - first) * (high - low) / (second - first)


def pictures(lines: list[str]) -> Iterator[Picture]:
    titles = {label_of(clock) for clock in (SINCE, REST, BOOT)}
    axis = about = ""
    for number, line in enumerate(lines):
        axis = line if line in titles else axis
        about = line if line and line[0] not in " !" else about
        if line.strip().startswith("|"):
            first = line.index("|")
            numbers = [
                (tick.start() - first, Fraction(tick[0]))
                for tick in re.finditer(r"\d+(\.\d+)?", lines[number - 1])
            ]
            rows = []
            for below in lines[number + 1 :]:
                if not below.startswith("  "):
                    break
                drawn = below[first:]
                if drawn and below[2:3].strip() and not set(drawn) - {*DRAWN, " "}:
                    rows.append(drawn)
            yield Picture(axis, about, tuple(numbers), tuple(rows))


def label_of(clock: str) -> str:
    return ANKLE.facts[clock].label.capitalize()


def unit_of(clock: str) -> str:
    fact = ANKLE.facts[clock]
    assert fact.kind == "number"
    return fact.unit


def name_of(bar: Bar) -> str:
    treatment = ANKLE.treatments.get(bar.treatment)
    return treatment.name if treatment else ""


def so_at(bar: Bar, moment: Fraction, end: Decimal) -> str:
    """The sign for what the engine says at one moment; a blank where it cannot be."""
    for span, label in bar.stretches:
        last = end if span.end is None else span.end
        after = span.start < moment or (span.start == moment and span.includes_start)
        before = moment < last or (moment == last and span.includes_end)
        if after and before:
            return SIGNS[label].value
    return " "


@pytest.mark.long
@both
@pytest.mark.parametrize("width", [40, 41, 69, 70, 80, 100])
def test_nothing_is_wider_than_the_screen(pathway: Pathway, width: int) -> None:
    """But for options, which are never broken."""
    clock = next(iter(clocks_of(pathway)))
    for facts in ({}, {clock: 6}):
        for named in ((), tuple(pathway.treatments)):
            document = screen(pathway, patient_from(pathway, facts, TODAY), *named)
            for text in (
                terminal.render(document, width, colour=False, unicode=True),
                plain.render(document, width),
            ):
                assert [line for line in text.splitlines() if len(line) > width] == []


def clocks_of(pathway: Pathway) -> list[str]:
    return [name for name, fact in pathway.facts.items() if getattr(fact, "clock", False)]


@both
def test_only_the_terminal_draws(pathway: Pathway) -> None:
    document = screen(pathway, Patient(), *pathway.treatments)
    assert any(sign.value in terminal.render(document, 80, False, True) for sign in Sign)
    for text in (plain.render(document, 80), markdown.render(document)):
        assert not [sign for sign in Sign if sign.value in text]
        assert "Signs:" not in text


@both
@given(data=st.data())
@settings(max_examples=8, deadline=None)
def test_a_timeline_is_as_its_schema_says(pathway: Pathway, data: st.DataObject) -> None:
    patient = data.draw(patients(pathway))
    found = assess(pathway, patient, TODAY)
    SCHEMA.validate(json.loads(contract.render(pathway, found, timeline(pathway, patient))))


def test_a_schema_refuses_what_is_not_a_timeline() -> None:
    """So that the tests above cannot pass because everything is accepted."""
    found = assess(ANKLE, Patient(), TODAY)
    sound = json.loads(contract.render(ANKLE, found, timeline(ANKLE, Patient())))
    assert list(sound)[-1] == "axes"
    for key in sound:
        assert not SCHEMA.is_valid({name: value for name, value in sound.items() if name != key})
    axis = sound["axes"][0]
    for record in (axis, axis["bars"][0], axis["bars"][0]["stretches"][0]):
        for key in list(record):
            kept = record.pop(key)
            assert not SCHEMA.is_valid(sound), key
            record[key] = kept
    axis["bars"][0]["stretches"][0]["label"] = "recommended"
    assert not SCHEMA.is_valid(sound)


def test_of_what_has_no_verdict_and_no_clock_only_that_is_said() -> None:
    said = paragraphs(ankle({}, "magnets"))
    assert "Nothing here changes with time." in said
    assert "The same at all times" not in said
