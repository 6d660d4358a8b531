"""The whole story on one screen: the condition, the decision, the stages, where sources disagree."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway, Stage
from vcfpath.view.document import Block, Command, Heading, Item, Items, Pair, Pairs, Paragraph
from vcfpath.view.example import example_options
from vcfpath.view.phrases import capital, uncapitalised
from vcfpath.view.warnings import ALL_SIGNS, signs_to_look_for

SHOWN_DISAGREEMENTS = 4


def story(pathway: Pathway) -> Iterator[Block]:
    """The pathway from beginning to end, without any patient."""
    yield Heading(capital(pathway.condition.name), 1)
    if pathway.red_flags:
        signs = signs_to_look_for(pathway, tuple(pathway.red_flags))
        yield Paragraph(f"First. {signs} {ALL_SIGNS}", "alert")
    yield Paragraph(f"{pathway.condition.summary} {pathway.decision}")
    yield Heading("The stages")
    yield Pairs(tuple(_stage(pathway, stage) for stage in pathway.stages))
    yield from _disagreements(pathway)
    yield Command("Your own case", example_options(pathway))
    yield Command("One thing", "vcfpath explain TOPIC   (all topics: vcfpath explain --list)")


def _stage(pathway: Pathway, stage: Stage) -> Pair:
    of_it = (each for each in pathway.treatments.values() if each.stage == stage.id)
    names = [uncapitalised(each.name) for each in of_it]
    moving = (
        f" Moving on: when {words(pathway, stage.move_on_when)}."
        if stage.move_on_when is not None
        else ""
    )
    number = "" if stage.sequence == "anytime" else f"{stage.sequence}. "
    return Pair(
        f"{number}{capital(stage.short)}",
        f"{stage.summary} Treatments: {'; '.join(names)}.{moving}",
    )


def _disagreements(pathway: Pathway) -> Iterator[Block]:
    shown = [each.question for each in pathway.disagreements[:SHOWN_DISAGREEMENTS]]
    if shown:
        more = len(pathway.disagreements) - len(shown)
        rest = [f"and {more} more: vcfpath explain disagreements"] if more > 0 else []
        yield Heading("Where sources disagree")
        yield Items(tuple(map(Item, [*shown, *rest])))
