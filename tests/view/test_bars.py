"""Charts as they are drawn: rulers, where now is marked, and signs told by shape and by word."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.known import ANKLE, TODAY
from tests.view.made_up import charts, phrases
from vcfpath.model.possible import Interval
from vcfpath.model.units import DAYS_IN
from vcfpath.view import blocks
from vcfpath.view.bars import SIGN_WORDS
from vcfpath.view.document import Bar, Chart, Document, Scale, Sign, Unit
from vcfpath.view.schemas import schema_text
from vcfpath.view.signs import in_ascii
from vcfpath.view.terminal import render

WEEK = Decimal(7)
FAR = 520 * WEEK
ALWAYS_OPEN = ((Interval(Decimal(0), FAR), Sign.OPEN),)
SIGNS = {sign.value: sign for sign in Sign}
STEP = re.compile(
    r"From one sign to the next: (a quarter of a|half a|[0-9]+) (day|week|month|year)s?\."
)
PARTS = {"a quarter of a": Fraction(1, 4), "half a": Fraction(1, 2)}


def weeks(low: object, high: object = None) -> Interval:
    end = low if high is None else high
    return Interval(Decimal(str(low)) * WEEK, Decimal(str(end)) * WEEK)


def scale(reach: int, least: int = 0, end: int = 520, unit: Unit = "weeks") -> Scale:
    one = DAYS_IN[unit]
    return Scale(unit, least * one, reach * one, end * one)


def drawn(chart: Chart, width: int = 80, *, unicode: bool = True) -> list[str]:
    return render(Document((chart,)), width, colour=False, unicode=unicode).splitlines()


def lines(
    reach: int = 20, now: Interval | None = None, width: int = 80, label: str = "source"
) -> list[str]:
    return drawn(Chart(scale(reach), now, (Bar(label, "Words.", ALWAYS_OPEN),)), width)


@pytest.mark.parametrize(
    ("reach", "width", "step", "numbers"),
    [
        (5, 80, "a quarter of a week", "0   1   2   3   4   5"),
        (12, 80, "a quarter of a week", "0   1   2   3   4   5   6   7   8   9   10  11  12"),
        (20, 80, "half a week", "0   2   4   6   8   10  12  14  16  18  20"),
        (52, 80, "1 week", "0    5    10   15   20   25   30   35   40   45   50"),
        (60, 80, "1 week", "0    5    10   15   20   25   30   35   40   45   50   55   60"),
        (70, 80, "2 weeks", "0    10   20   30   40   50   60   70"),
        (150, 80, "5 weeks", "0         50        100       150"),
        (52, 40, "2 weeks", "0    10   20   30   40   50"),
        (518, 40, "20 weeks", "0    100  200  300  400  500"),
    ],
)
def test_the_ruler_is_as_fine_as_the_width_allows(
    reach: int, width: int, step: str, numbers: str
) -> None:
    bar = Bar("source", "Words.", ALWAYS_OPEN)
    told = drawn(Chart(scale(reach), None, (bar,), (Sign.OPEN,)), width)
    at = next(number for number, line in enumerate(told) if numbers[:9] in line)
    assert " ".join(" ".join(told[: at + 1]).split()).startswith(
        f"Signs: ● open. From one sign to the next: {step}. weeks"
    )
    assert told[at].removeprefix("  weeks ").strip() == numbers
    ticks = [column for column, sign in enumerate(told[at + 1]) if sign == "|"]
    assert ticks == [found.start() for found in re.finditer(r"\d+", told[at])]


def test_the_ruler_begins_at_the_least_and_ends_a_little_past_what_happens() -> None:
    late = Chart(scale(12, least=3), None, (Bar("s", "w", ((weeks(3, 520), Sign.OPEN),)),))
    weeks_line, _, bar, _ = drawn(late)
    assert weeks_line.split() == ["weeks", *map(str, range(3, 13))]
    assert bar.count("●") == 4 * (12 - 3) + 1 + 2


def test_the_ruler_never_passes_the_end_of_time() -> None:
    ending = Chart(scale(12, end=12), None, (Bar("s", "w", ((weeks(0, 12), Sign.OPEN),)),))
    assert drawn(ending)[2].count("●") == 4 * 12 + 1
    already = Chart(scale(0, end=0), None, (Bar("s", "w", ((weeks(0), Sign.OPEN),)),))
    assert drawn(already)[2].split() == ["s", "●"]


@pytest.mark.parametrize(
    ("unit", "reach", "step"),
    [("days", 5, "a quarter of a day"), ("months", 20, "half a month"), ("years", 60, "1 year")],
)
def test_a_ruler_is_in_the_unit_of_its_clock(unit: Unit, reach: int, step: str) -> None:
    bars = (Bar("s", "w", ALWAYS_OPEN),)
    told = drawn(Chart(scale(reach, unit=unit), None, bars, (Sign.OPEN,)))
    assert told[0].endswith(f"From one sign to the next: {step}.")
    assert told[1].startswith(f"  {unit}")


NOW = {
    "at a moment": (weeks(6), 12, "^ now"),
    "between two": (weeks("6.1"), 12, "^^ now"),
    "a range": (weeks(5, 7), 10, "^^^^^ now"),
    "at the start": (weeks(0), 0, "^ now"),
    "with no upper end": (weeks(6, 520), 12, "^" * 31 + " now, or later"),
}


@pytest.mark.parametrize("case", NOW)
def test_now_is_marked_under_its_column_or_between_two(case: str) -> None:
    now, column, mark = NOW[case]
    numbers, _, marked, *_ = lines(20, now)
    assert marked[numbers.index("0") :] == " " * column + mark


def test_where_the_word_has_no_room_behind_the_marks_it_stands_before_or_below() -> None:
    assert lines(60, weeks(60), 74)[2].endswith("  now ^")
    wide = lines(30, weeks(2, 40), 40)
    assert wide[3].split() == ["^" * 31]
    assert wide[4] == "  now, or later"


def test_now_is_not_marked_where_it_is_not_known() -> None:
    assert not any("now" in line for line in lines())


def test_a_label_too_long_for_its_column_has_a_line_of_its_own() -> None:
    label = "a source with a name of many words"
    *_, name, bar, words = lines(label=label)
    assert name == f"  {label}"
    assert bar.strip() == "●" * bar.count("●")
    assert words.index("W") == bar.index("●")


def test_without_columns_label_bar_and_words_stand_under_one_another() -> None:
    unit, numbers, ticks, label, bar, words = lines(width=69)
    assert (unit, label, words) == ("  weeks", "  source", "  Words.")
    assert numbers.index("0") == ticks.index("|") == bar.index("●") == 2


def test_a_moment_that_cannot_be_is_blank() -> None:
    parted = ((weeks(1, 2), Sign.OPEN), (weeks(4, 5), Sign.CLOSED))
    bar = drawn(Chart(scale(5), None, (Bar("s", "w", parted),)))[2]
    assert bar.removeprefix("  s       ") == "    ●●●●●       ○○○○○"


def test_every_sign_has_a_shape_an_ascii_form_and_a_word_of_its_own() -> None:
    assert set(SIGN_WORDS) == set(Sign)
    for forms in ([s.value for s in Sign], [in_ascii(s.value) for s in Sign], SIGN_WORDS.values()):
        assert len(set(forms)) == len(Sign)
    assert all(len(in_ascii(sign.value)) == 1 and in_ascii(sign.value).isascii() for sign in Sign)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "euc_jis_2004", "shift_jis_2004"])
def test_whoever_can_show_the_marks_of_verdicts_can_show_every_sign(encoding: str) -> None:
    for sign in Sign:
        assert f"●◐○–…’{sign.value}".encode(encoding)


def test_the_key_tells_each_sign_with_its_word() -> None:
    bars = (Bar("s", "w", ALWAYS_OPEN),)
    told = " ".join(drawn(Chart(scale(20), None, bars, tuple(Sign)), unicode=False))
    for sign, word in SIGN_WORDS.items():
        assert re.search(rf"(?:Signs:|;)\s+{re.escape(in_ascii(sign.value))} {word}[;.]", told)


def test_colours_follow_the_signs() -> None:
    parted = ((weeks(0, 4), Sign.OPEN), (weeks(5, 20), Sign.NOT_MET))
    document = Document((Chart(scale(20), None, (Bar("s", "w", parted),)),))
    coloured = render(document, 80, colour=True, unicode=True)
    assert f"\x1b[32m{'●' * 9}\x1b[0m" in coloured


@pytest.mark.measured
@given(chart=charts(phrases), width=st.integers(40, 100))
@settings(deadline=None, max_examples=300)
def test_each_column_shows_what_is_so_at_its_moment(chart: Chart, width: int) -> None:
    """Read as people read it: the step from the key, the moments by counting from the least."""
    told = drawn(chart._replace(key=tuple(Sign)), width)
    if not chart.bars:
        assert told == [""]
        return
    found = STEP.search(" ".join(" ".join(told).split()))
    assert found
    step = Fraction(DAYS_IN[chart.scale.unit]) * (PARTS.get(found[1]) or int(found[1]))
    ruler = next(number for number, line in enumerate(told) if line.lstrip().startswith("|"))
    first = told[ruler].index("|")
    rows = [line[first:] for line in told[ruler + 1 :] if set(line[first:]) <= {*SIGNS, " "}]
    least, reach, end = map(Fraction, (chart.scale.least, chart.scale.reach, chart.scale.end))
    last = min((reach - least) // step + 2, (end - least) // step)
    moments = [least + number * step for number in range(last + 1)]
    expected = ["".join(_sign(bar, at) for at in moments).rstrip() for bar in chart.bars]
    assert [row for row in rows if row] == [row for row in expected if row]


def _sign(bar: Bar, moment: Fraction) -> str:
    for (low, high, includes_low, includes_high), sign in bar.stretches:
        if low < moment < high or (moment == low and includes_low and low < high):
            return sign.value
        if moment == high and includes_high and (low < high or includes_low):
            return sign.value
    return " "


def test_a_chart_has_its_place_in_the_schema_of_explanations() -> None:
    """No explanation has one today; programs may rely on how it would be written."""
    chart = Chart(scale(20), weeks(6), (Bar("source", "Words.", ALWAYS_OPEN),), (Sign.OPEN,))
    data = json.loads(blocks.render(ANKLE, Document((chart,)), TODAY))
    Draft202012Validator(json.loads(schema_text("explain"))).validate(data)
    bars = [{"label": "source", "words": "Words."}]
    assert data["blocks"] == [{"block": "chart", "bars": bars}]
