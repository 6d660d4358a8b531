"""What a comparison says: of good and bad alike, with one number of people, and of what nobody tells."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, TODAY, Raw, both, raw_of, validated
from vcfpath.engine.assess import assess
from vcfpath.engine.option_grid import option_grid
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.view.compare import compose
from vcfpath.view.document import Cell, Document, Grid, Item
from vcfpath.view.texts import texts_of

HELPS, GOES_WRONG = "What helps, and how often?", "What can go wrong, and how often?"
CITED: Raw = {"sources": ["example-trial"]}
SHARES: Raw = {"with": {"n": 1, "of": 2}, "without": {"n": 1, "of": 2}}
NUMBERED: Raw = {"within": "a week", "population": "adults", "found": "difference", **CITED}


def _page(
    pathway: Pathway = ANKLE,
    *names: str,
    whole: bool = False,
    **facts: Any,  # noqa: ANN401
) -> Document:
    person = patient_from(pathway, facts, TODAY) if facts else Patient()
    found = assess(pathway, person, TODAY)
    grid = option_grid(pathway, found, names or ("boot",), whole=whole)
    return compose(pathway, grid, (), whole=whole)


def _grid(page: Document) -> Grid:
    (grid,) = (block for block in page.blocks if isinstance(block, Grid))
    return grid


def _cells(page: Document, ask: str) -> tuple[Cell, ...]:
    (cells,) = (each.cells for each in _grid(page).questions if each.ask.startswith(ask))
    return cells


def _said(page: Document, ask: str, option: int = -1) -> list[str]:
    """What is said of an option under a question, what belongs under an entry after it."""
    cell = _cells(page, ask)[option]
    return [text for entry in cell.entries for text in _texts(entry)]


def _texts(item: Item) -> list[str]:
    return [item.text, *(text for each in item.entries for text in _texts(each))]


def _with_boot(**more: Any) -> Pathway:  # noqa: ANN401
    raw = raw_of(ANKLE)
    raw["treatments"]["boot"].update(more)
    return validated(raw)


def _about_rates(page: Document) -> str:
    return next(text for text in texts_of(page) if text.startswith(("Rates are", "What helps is")))


@both
@pytest.mark.parametrize("whole", [False, True], ids=["short", "whole"])
def test_every_question_is_answered_for_every_option_in_one_order(
    pathway: Pathway, whole: bool
) -> None:
    grid = _grid(_page(pathway, *pathway.treatments, whole=whole))
    assert pathway.as_now
    names = [pathway.as_now.name, *(each.name for each in pathway.treatments.values())]
    for question in grid.questions:
        for name, cell in zip(names, question.cells, strict=True):
            assert re.fullmatch(rf"{re.escape(name)}(, [0-9]+ of [0-9]+)?", cell.option)
            assert cell.entries


def test_the_questions_in_short_and_as_a_whole() -> None:
    assert [each.ask for each in _grid(_page()).questions] == [
        *("What is it, and when?", HELPS, GOES_WRONG),
        "What do sources say? One by one: vcfpath sources",
    ]
    assert [each.ask for each in _grid(_page(whole=True)).questions] == [
        *("What is it?", "When?", HELPS, GOES_WRONG, "What is it like?", "What does it not do?"),
        "Where, how long, and what does it cost?",
        "What do sources say? One by one: vcfpath sources",
    ]


EFFECTS: dict[str, tuple[Raw, str, list[str]]] = {
    "counts": (
        {"with": {"n": 21, "of": 41}, "without": {"n": 9, "of": 45}, "compared_with": "sugar"},
        "Limps: 51 of 100 with it, 20 of 100 with sugar; a difference was found. When: a week.",
        ["Limps.", "With it: 51 of 100 (21 of 41).", "With sugar: 20 of 100 (9 of 45)."],
    ),
    "counts against nothing": (
        {"with": {"n": 1, "of": 2}, "without": {"n": 0, "of": 2}},
        "Limps: 50 of 100 with it, 0 of 100 without it; a difference was found. When: a week.",
        ["Limps.", "With it: 50 of 100 (1 of 2).", "Without it: 0 of 100 (0 of 2)."],
    ),
    "a share as it was printed": (
        {"with": {"out_of_100": 22.7}, "without": {"n": 1, "of": 2}},
        "Limps: 23 of 100 with it, 50 of 100 without it (as printed); a difference was found. "
        "When: a week.",
        [
            *("Limps.", "With it: 23 of 100 (its source prints 22.7 of 100 and no count)."),
            "Without it: 50 of 100 (1 of 2).",
        ],
    ),
    "not compared": (
        {"with": {"n": 1, "of": 2}, "found": "not_compared"},
        "Limps: 50 of 100; not compared. When: a week.",
        ["Limps: 50 of 100 (1 of 2)."],
    ),
    "an average": (
        {
            "found": "unclear",
            "average": {
                "scale": "a score",
                "better": "lower",
                "with": 3,
                "without": 4,
                "difference": -1,
                "low": -2,
                "high": 0,
            },
        },
        "Limps: on average 1 lower with it than without it (a score; lower is better); "
        "unclear if they differ. When: a week.",
        [
            "Limps: on average 3 with it, 4 without it; the difference is 1 lower; likely between "
            "2 lower and no different (a score; lower is better)."
        ],
    ),
    "two averages alone": (
        {"average": {"scale": "a score", "better": "higher", "with": 3, "without": 4}},
        "Limps: on average 3 with it, 4 without it (a score; higher is better); "
        "a difference was found. When: a week.",
        ["Limps: on average 3 with it, 4 without it (a score; higher is better)."],
    ),
}


@pytest.mark.parametrize("side", ["benefits", "harms"])
@pytest.mark.parametrize("case", EFFECTS)
def test_an_effect_is_said_alike_whether_it_is_good_or_bad(case: str, side: str) -> None:
    numbers, short, whole = EFFECTS[case]
    pathway = _with_boot(**{side: [{"outcome": "limps", **NUMBERED, **numbers}]})
    ask = HELPS if side == "benefits" else GOES_WRONG
    assert _said(_page(pathway), ask) == [f"{short} [example-trial]"]
    said = _said(_page(pathway, whole=True), ask)
    assert said[: len(whole)] == whole
    assert "When: a week. People: Adults. [example-trial]" in said


@pytest.mark.parametrize("side", ["benefits", "harms"])
def test_without_a_number_it_is_said_what_was_found_and_why_there_is_none(side: str) -> None:
    ask = HELPS if side == "benefits" else GOES_WRONG
    effect: Raw = {"outcome": "limps", "no_usable_number": "nobody counted", **CITED}
    for found, short in (
        (
            {"found": "no_difference"},
            "Limps: no usable number; no difference found. [example-trial]",
        ),
        ({}, "Limps: no usable number. [example-trial]"),
    ):
        pathway = _with_boot(**{side: [{**effect, **found}]})
        assert _said(_page(pathway), ask) == [short]
        (first, *_) = _said(_page(pathway, whole=True), ask)
        assert first == "Limps: no count of people. Nobody counted. [example-trial]"


def test_when_is_not_said_twice() -> None:
    effect = {"outcome": "limps after a week", "with": {"n": 1, "of": 2}, **NUMBERED}
    pathway = _with_boot(benefits=[effect])
    assert _said(_page(pathway), HELPS) == [
        "Limps after a week: 50 of 100; a difference was found. [example-trial]"
    ]


def test_a_rare_harm_gives_all_harms_of_more_people_and_leaves_the_good_as_it_is() -> None:
    rare = {"outcome": "rare", "with": {"n": 4, "of": 3175}, **NUMBERED}
    rarer = {"outcome": "rarer", "with": {"n": 1, "of": 100_000}, **NUMBERED}
    often = {"outcome": "often", "with": {"n": 1, "of": 2}, **NUMBERED}
    page = _page(_with_boot(harms=[often, rare]), whole=True)
    assert _about_rates(page).startswith(
        "What helps is given of 100 people, what can go wrong of 1,000, rounded, as some of it is "
        "rarer than 1 of 100. Each has"
    )
    said = _said(page, GOES_WRONG)
    assert "Often: 500 of 1,000 (1 of 2)." in said
    assert "Rare: 1 of 1,000 (4 of 3,175)." in said
    rarest = _said(_page(_with_boot(harms=[often, rarer]), whole=True), GOES_WRONG)
    assert "Rarer: fewer than 1 of 10,000 (1 of 100,000)." in rarest


@pytest.mark.parametrize(("side", "ask"), [("benefits", HELPS), ("harms", GOES_WRONG)])
def test_that_something_rare_is_left_out_is_said_of_good_and_bad_alike(side: str, ask: str) -> None:
    rare, often = ({"outcome": "o", "with": {"n": n, "of": 1000}, **NUMBERED} for n in (9, 10))
    for effects, told in (
        ([often, often, rare], f"{ask} More that is rare: with --all"),
        ([often, often, often], ask),
        ([rare, often], ask),
    ):
        pathway = _with_boot(**{"benefits": [], "harms": [], side: effects})
        assert told in [each.ask for each in _grid(_page(pathway)).questions]
        assert ask in [each.ask for each in _grid(_page(pathway, whole=True)).questions]


def test_all_of_as_many_people_is_said_once() -> None:
    assert _about_rates(_page()).startswith("Rates are of 100 people, rounded. Each has")
    rare = {"outcome": "rare", "with": {"n": 5, "of": 1000}, **NUMBERED}
    page = _page(_with_boot(harms=[rare], benefits=[rare]))
    assert _about_rates(page).startswith(
        "Rates are of 1,000 people, rounded, as some of it is rarer than 1 of 100. Each has"
    )


def test_what_as_printed_means_is_said_only_where_it_is_said() -> None:
    printed = {"outcome": "limps", "with": {"out_of_100": 44}, **NUMBERED}
    pathway = _with_boot(benefits=[printed])
    assert "As printed:" in _about_rates(_page(pathway))
    assert "As printed:" not in _about_rates(_page(pathway, whole=True))
    assert "As printed:" not in _about_rates(_page())


def test_every_rate_in_full_has_a_picture_but_one_that_is_too_rare() -> None:
    rare = {"outcome": "rare", "with": {"n": 4, "of": 3175}, **NUMBERED}
    page = _page(_with_boot(harms=[rare]), whole=True)
    (harm,) = _cells(page, GOES_WRONG)[-1].entries
    assert harm.of_100 is None
    walks, _, pain = _cells(page, HELPS)[-1].entries
    assert [each.of_100 for each in walks.entries][:3] == [50, 33, None]
    assert pain.of_100 is None
    assert all(each.of_100 is None for each in _cells(_page(), HELPS)[-1].entries)


def test_the_course_of_as_now_is_compared_with_nothing_and_told_once() -> None:
    for whole in (False, True):
        page = _page(whole=whole)
        assert not any("compare" in text for text in _said(page, HELPS, 0))
        assert _said(page, GOES_WRONG, 0) == ["How it goes, for good or ill, is told above."]
    assert _said(_page(), HELPS, 0) == ["Walks freely: 33 of 100. When: 6 weeks. [example-trial]"]


def test_a_course_that_nobody_tells_is_said_to_be_untold() -> None:
    raw = raw_of(ANKLE)
    raw["as_now"] = {**raw["as_now"], "course": [], "experience": []}
    page = _page(validated(raw))
    assert _said(page, HELPS, 0) == _said(page, GOES_WRONG, 0) == ["No source we saw tells."]


UNTOLD: dict[str, tuple[Callable[[Raw], object], str, list[str]]] = {
    "nothing of life": (
        lambda boot: boot.update(experience=[]),
        "What is it like?",
        ["No source we saw tells."],
    ),
    "some of life": (
        lambda boot: boot.update(experience=boot["experience"][:1]),
        "What is it like?",
        [
            "After, for daily life: Shoes fit again. [example-book]",
            "No source we saw tells: before, while it lasts, the body and the mind.",
        ],
    ),
    "nothing practical": (
        lambda boot: boot.update(practical=[]),
        "Where",
        ["No source we saw tells."],
    ),
    "some of what is practical": (
        lambda boot: None,
        "Where",
        [
            *("Where: At a shop. [example-book]",),
            "What it costs (Nowhere): The insurer pays half. [second-hand: hearsay]",
            "No source we saw tells: how long.",
        ],
    ),
    "nothing that it does not do": (
        lambda boot: boot.update(does_not=[]),
        "What does it not do?",
        ["No source we saw tells."],
    ),
    "something it does not do": (
        lambda boot: None,
        "What does it not do?",
        ["It does not mend a tear. [example-book]"],
    ),
}


@pytest.mark.parametrize("case", UNTOLD)
def test_what_no_source_tells_is_said(case: str) -> None:
    change, ask, said = UNTOLD[case]
    raw = raw_of(ANKLE)
    change(raw["treatments"]["boot"])
    assert _said(_page(validated(raw), whole=True), ask) == said


def test_when_says_the_verdict_the_stage_what_is_not_known_and_what_is_due() -> None:
    assert _said(_page(whole=True), "When?") == [
        "Stage: later. Depends, on facts not known yet.",
        "Not known yet: time since the sprain; swelling; bruise; standing on it; what has been "
        "tried.",
    ]
    assert _said(_page(ANKLE, "rest", whole=True, days_since_sprain=2), "When?") == [
        "Stage: first. Open.",
        "Cool it on days 1 to 3. [example-book]",
    ]
    assert _said(_page(whole=True), "When?", 0) == ["This is asked of treatments only."]


def test_until_when_a_verdict_stays_is_said() -> None:
    facts: Raw = {
        "days_since_sprain": 5,
        "bruised": True,
        "can_stand": False,
        "tried": {"cream": False},
    }
    assert _said(_page(whole=True, **facts), "When?") == [
        "Stage: later. Open.",
        "It stays open until just before 21 days (time since the sprain).",
    ]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "2 depend on facts not known yet (if you fit: 1 for it and 1 against it)"),
        (
            {"age": 30, "days_since_sprain": 10, "bruised": True, "can_stand": False},
            "1 includes you (1 for it); 1 depends on facts not known yet (if you fit: 1 against it)",
        ),
        (
            {"age": 15, "days_since_sprain": 15},
            "1 leaves you out; 1 is about other people",
        ),
    ],
)
def test_sources_are_counted_by_where_they_stand(facts: Raw, said: str) -> None:
    (text,) = _said(_page(**facts), "What do sources say?")
    assert text == f"2 sources: {said}."


def test_one_source_and_none_are_counted_too() -> None:
    assert _said(_page(ANKLE, "balance"), "What do sources say?") == [
        "No source we saw speaks of it."
    ]
    raw = raw_of(ANKLE)
    raw["positions"] = [each for each in raw["positions"] if each["id"] == "insurer_operation"]
    (text,) = _said(_page(validated(raw), "operation"), "What do sources say?")
    assert text.startswith("1 source: 1 depends on")


@given(
    good=st.lists(st.sampled_from(sorted(EFFECTS)), max_size=5),
    bad=st.lists(st.sampled_from(sorted(EFFECTS)), max_size=5),
)
@settings(max_examples=50)
def test_good_and_bad_have_the_same_shape(good: list[str], bad: list[str]) -> None:
    said, turned = (
        _with_boot(benefits=_effects_of(one), harms=_effects_of(other))
        for one, other in ((good, bad), (bad, good))
    )
    for whole in (False, True):
        before, after = (_page(pathway, whole=whole) for pathway in (said, turned))
        assert _cells(before, HELPS)[-1] == _cells(after, GOES_WRONG)[-1]
        assert _cells(before, GOES_WRONG)[-1] == _cells(after, HELPS)[-1]


def _effects_of(cases: list[str]) -> list[Raw]:
    return [{"outcome": "limps", **NUMBERED, **EFFECTS[case][0]} for case in cases]


@pytest.mark.parametrize("whole", [False, True], ids=["short", "whole"])
def test_of_an_effect_in_other_people_that_is_said(whole: bool) -> None:
    raw = raw_of(ANKLE)
    trial: Raw = {"source": "example-trial", "about": ["boot"], "stance": "found_benefit"}
    only_young: Raw = {"id": "of_the_young", "says": "It helps.", "for_whom": "age < 30"}
    raw["positions"].append({**trial, **only_young})
    raw["positions"] = [
        each for each in raw["positions"] if each["source"] != "example-trial" or "age" in str(each)
    ]
    raw["treatments"]["boot"].update(benefits=[{"outcome": "limps", **NUMBERED, **SHARES}])
    pathway = validated(raw)
    for age, told in ((40, True), (20, False), ("20..40", False)):
        said = " ".join(_said(_page(pathway, whole=whole, age=age), HELPS))
        assert ("people unlike you" in said) is told


def test_what_one_of_its_sources_found_in_people_like_you_is_not_said_to_be_otherwise() -> None:
    raw = raw_of(ANKLE)
    said: Raw = {"about": ["boot"], "stance": "found_benefit", "says": "It helps."}
    raw["positions"] = [
        {**said, "id": "of_the_young", "source": "example-trial", "for_whom": "age < 30"},
        {**said, "id": "of_the_old", "source": "example-book", "for_whom": "age >= 30"},
    ]
    both_found: Raw = {**NUMBERED, **SHARES, "sources": ["example-trial", "example-book"]}
    raw["treatments"]["boot"].update(benefits=[{"outcome": "limps", **both_found}])
    for age in (20, 40):
        said_now = " ".join(_said(_page(validated(raw), age=age), HELPS))
        assert "people unlike you" not in said_now
