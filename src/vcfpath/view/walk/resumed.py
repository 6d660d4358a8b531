"""A walk taken up again: what was said then, how time has passed, what a newer pathway changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from vcfpath.engine.assessment import Assessment, Verdict
from vcfpath.model.fact import NumberFact
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Document, Heading, Item, Items, Paragraph
from vcfpath.view.framing import facts_used
from vcfpath.view.phrases import counted, known, listed


def resumed_screen(
    pathway: Pathway,
    now: Assessment,
    saved_on: date,
    verdicts: Mapping[str, Verdict],
    dropped: tuple[str, ...],
    version: str | None,
) -> Document:
    """What one must know before going on. ``version`` is the saved one's, where it is another."""
    return Document(
        (
            Heading("Going on where you stopped"),
            Paragraph(facts_used(pathway, now, "Known so far")),
            *_time_passed(pathway, now, saved_on),
            *_newer(pathway, dropped, version),
            *_changed(pathway, now, verdicts),
            Paragraph(
                "Warning signs are asked afresh, and what you did not know is asked again. To change "
                "another answer, begin again and add it as an option: options win."
            ),
        )
    )


def _time_passed(pathway: Pathway, now: Assessment, saved_on: date) -> Iterator[Block]:
    days = (now.as_of - saved_on).days
    if days:
        clocks = [
            pathway.facts[name].label
            for name in known(pathway, now)
            for fact in [pathway.facts[name]]
            if isinstance(fact, NumberFact) and fact.clock
        ]
        moved = f" Moved on by as much: {listed(clocks)}." if clocks else ""
        yield Paragraph(
            f"{counted(days, 'day')} {'has' if days == 1 else 'have'} passed since {saved_on}.{moved} "
            "Look whether the other answers are still so."
        )


def _newer(pathway: Pathway, dropped: tuple[str, ...], version: str | None) -> Iterator[Block]:
    if version is not None:
        gone = f" These answers have no place in it: {listed(dropped)}." if dropped else ""
        how = (
            f", though its version has not: it is {version}"
            if version == pathway.version
            else f": it was version {version}, now {pathway.version}"
        )
        yield Paragraph(f"This pathway has changed{how}.{gone}", "alert")


def _changed(pathway: Pathway, now: Assessment, verdicts: Mapping[str, Verdict]) -> Iterator[Block]:
    """Verdicts that are not what they were when the walk was saved."""
    items = tuple(
        Item(f"{pathway.treatments[each.id].name}. Was: {verdicts[each.id]}. Now: {each.verdict}.")
        for each in now.treatments
        if verdicts.get(each.id, each.verdict) != each.verdict
    )
    if items:
        yield Paragraph("Since then these verdicts have changed:")
        yield Items(items)
    elif now.treatments:
        yield Paragraph("No verdict has changed since then.")
