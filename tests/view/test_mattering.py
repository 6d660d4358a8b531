"""What matters to a person, shown with what bears on it: beside the answer, in every format alike."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.known import ANKLE, SHIPPED, TODAY, both
from tests.strategies import patients
from vcfpath.engine.assess import assess
from vcfpath.model.pathway import Pathway
from vcfpath.patient import Patient
from vcfpath.patient.plain import patient_from
from vcfpath.view import markdown, options, plain, terminal
from vcfpath.view.contract import options as contract
from vcfpath.view.document import Block, Document, Heading, Items, Paragraph
from vcfpath.view.mattering import mattering

HEADING = "What matters to you, and what bears on it"
NO_VERDICT = "This changes no verdict and no order."


def shown(pathway: Pathway, patient: Patient) -> Document:
    return options.compose(pathway, assess(pathway, patient, TODAY))


def without_the_section(blocks: tuple[Block, ...]) -> list[Block]:
    """A screen without what matters; there must be one such section."""
    (start,) = [at for at, block in enumerate(blocks) if block == Heading(HEADING)]
    _, lines, note = blocks[start : start + 3]
    assert isinstance(lines, Items)
    assert note == Paragraph(NO_VERDICT, "quiet")
    return [*blocks[:start], *blocks[start + 3 :]]


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


@both
def test_nothing_is_shown_where_nothing_was_said_to_matter(pathway: Pathway) -> None:
    assert list(mattering(pathway, ())) == []
    assert HEADING not in headings(shown(pathway, Patient()))


@both
def test_everything_that_bears_on_it_is_shown_with_who_says_so(pathway: Pathway) -> None:
    names = {name: each.name for name, each in pathway.treatments.items()}
    names |= {name: each.name for name, each in pathway.mentioned.items()}
    for name, matter in pathway.matters.items():
        _, items, _ = mattering(pathway, (name,))
        assert isinstance(items, Items)
        ((text, under, _),) = items.items
        assert text.lower() == matter.name.lower()
        for line, bearing in zip(under, matter.bears_on, strict=True):
            mark = "second-hand: " if bearing.status == "second_hand" else ""
            assert line == (
                f"{names[bearing.about]}: {bearing.says} [{mark}{', '.join(bearing.sources)}]"
            )


def test_it_stands_between_the_verdicts_and_the_windows() -> None:
    patient = patient_from(ANKLE, {"days_since_sprain": 6, "age": 95}, TODAY)
    _, *after = headings(shown(ANKLE, patient._replace(matters=("cost",))))
    assert [heading.partition(":")[0] for heading in after] == [
        "Open",
        "Depends",
        "Closed",
        HEADING,
        "Windows that close or open soon",
        "To know more, find out",
    ]


@pytest.mark.parametrize(
    "facts", [{"warning": {"cold_foot": True}}, {"age": 5}], ids=["urgent", "out of scope"]
)
def test_it_never_stands_beside_an_emergency_or_without_an_answer(facts: dict[str, object]) -> None:
    patient = patient_from(ANKLE, facts, TODAY)
    document = shown(ANKLE, patient._replace(matters=("cost",)))
    assert document == shown(ANKLE, patient)


@both
@settings(max_examples=30)
@given(data=st.data())
def test_it_adds_one_section_to_the_screen_and_changes_nothing_else(
    pathway: Pathway, data: st.DataObject
) -> None:
    patient = data.draw(patients(pathway))
    chosen = data.draw(st.sets(st.sampled_from(sorted(pathway.matters)), min_size=1))
    matters = tuple(name for name in pathway.matters if name in chosen)
    plainly = assess(pathway, patient, TODAY)
    found = assess(pathway, patient._replace(matters=matters), TODAY)
    before, after = options.compose(pathway, plainly), options.compose(pathway, found)
    if found.urgent or not found.treatments:
        assert after == before
    else:
        assert without_the_section(after.blocks) == list(before.blocks)
        _, items, _ = mattering(pathway, matters)
        assert items in after.blocks
    data_before = json.loads(contract.render(pathway, plainly))
    data_after = json.loads(contract.render(pathway, found))
    assert (data_before.pop("matters"), data_after.pop("matters")) == ([], list(matters))
    assert json.dumps(data_before) == json.dumps(data_after)


@pytest.mark.parametrize("width", [40, 80, 100])
@both
def test_every_format_shows_every_word_of_it(pathway: Pathway, width: int) -> None:
    patient = Patient(matters=tuple(pathway.matters))
    document = shown(pathway, patient)
    screens = (
        plain.render(document, width),
        terminal.render(document, width, colour=False, unicode=True),
        markdown.render(document),
    )
    for screen in screens:
        flat = " ".join(screen.replace("\\", "").split())
        assert HEADING in flat
        assert NO_VERDICT in flat
        for matter in pathway.matters.values():
            for bearing in matter.bears_on:
                assert " ".join(bearing.says.split()) in flat
    for line in screens[0].splitlines():
        assert len(line) <= width


def test_the_shipped_screen_with_one_thing_that_matters_stays_readable() -> None:
    patient = patient_from(SHIPPED, {"weeks_since_fracture": 6}, TODAY)
    for name in SHIPPED.matters:
        screen = plain.render(shown(SHIPPED, patient._replace(matters=(name,))), 80)
        assert len(screen.splitlines()) <= 60
