"""How scores stand for a person, in words: the sum as far as it is known, its band, what would settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vcfpath.engine.assessment import ScoreStanding
from vcfpath.engine.words import points, sums_in_words
from vcfpath.model.criterion import CompareScore, Criterion, nodes_of, parts_of
from vcfpath.model.pathway import Pathway
from vcfpath.model.score import Score
from vcfpath.view.document import Block, Heading, Item, Items
from vcfpath.view.explain.citing import cited
from vcfpath.view.explain.score import source_takes
from vcfpath.view.phrases import capital, listed, sentence

FACTS_NAMED = 3
"""So many facts are named; more are counted."""


def scores(pathway: Pathway, standings: Iterable[ScoreStanding]) -> Iterator[Block]:
    """A section on scores; nothing where there are none."""
    items = tuple(standing_item(pathway, each) for each in standings)
    if items:
        yield Heading("Points so far")
        yield Items(items)


def standing_item(pathway: Pathway, standing: ScoreStanding) -> Item:
    """One score: what is certain of it, then what is not and who counts that how."""
    score = pathway.scores[standing.id]
    text = f"{capital(score.name)}: {sum_and_bands(score, standing)}."
    if len(standing.bands) > 1:
        text += f" {_to_settle(pathway, standing)}"
    elif standing.bands[0].means:
        text += f" {sentence(standing.bands[0].means)}"
    return Item(text, tuple(_counted(score, standing)))


def sum_and_bands(score: Score, standing: ScoreStanding) -> str:
    """Its sum and what that is called: ``3 to 7 points, so it may be low or high``."""
    sums, names = sums_in_words(score, standing.sums), [band.name for band in standing.bands]
    if len(names) == 1:
        return f"{sums}, which is {names[0]}"
    return f"{sums}, so it may be {listed(names, 'or')}"


def only_score(rule: Criterion) -> Score | None:
    """The score that ``rule`` limits, if it says nothing else."""
    compared = [node for node in nodes_of(rule) if not parts_of(node)]
    scores = {node.score: node.of for node in compared if isinstance(node, CompareScore)}
    alone = len(scores) == 1 and all(isinstance(node, CompareScore) for node in compared)
    return next(iter(scores.values())) if alone else None


def _to_settle(pathway: Pathway, standing: ScoreStanding) -> str:
    labels = [pathway.facts[name].label for name in standing.missing]
    more = len(labels) - FACTS_NAMED
    named = [*labels[:FACTS_NAMED], f"{more} more"] if more > 1 else labels
    return f"To know which: {listed(named)}."


def _counted(score: Score, standing: ScoreStanding) -> Iterator[str]:
    """What the source itself would make of it: shown, and never taken for so."""
    said, counted = score.if_unknown, standing.source_would_count
    if said is not None and counted is not None:
        would = f"It would count {points(score, counted)}: {score.band_of(counted).name}."
        yield cited(f"{source_takes(said)} {would}", said.sources)
