"""A score explained: what it measures, what gives how many points, and what the sum is called."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vcfpath.engine.words import points, sums_in_words, words
from vcfpath.model.pathway import Pathway
from vcfpath.model.points import Group
from vcfpath.model.possible import Interval
from vcfpath.model.score import CountsUnknown, Score
from vcfpath.view.document import Block, Command, Heading, Item, Items, Pair, Pairs, Paragraph
from vcfpath.view.example import example_of
from vcfpath.view.explain.asking import facts_in, rules_by_name, scores_in
from vcfpath.view.explain.citing import cited, references
from vcfpath.view.phrases import capital, sentence

HOW = "In each group the first line that is so gives its {unit}. They are added up."
RANGE = "What is not known is never counted as no. The sum is then a range."


def explain_score(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """Everything about the score ``name``, whoever asks."""
    score = pathway.scores[name]
    yield Heading(capital(score.name), 1)
    yield Paragraph(cited(sentence(score.says), score.sources, score.status))
    yield Heading("How it is counted")
    yield Paragraph(" ".join(_counting(score)))
    yield Items(tuple(_group(pathway, score, group) for group in score.groups))
    yield Heading("What the sum is called")
    yield Items(tuple(_bands(score)))
    yield Paragraph(RANGE)
    said = score.if_unknown
    if said:
        yield Paragraph(cited(source_takes(said), said.sources))
    asking = [each for each, rules in rules_by_name(pathway) if name in scores_in(pathway, rules)]
    if asking:
        yield Pairs((Pair("Used by", ", ".join(asking).replace("_", "-")),))
    yield Command("For yourself", f"vcfpath explain {_typed(name)} {_first_fact(pathway, score)}")
    yield from references(pathway, (*score.sources, *(said.sources if said else ())), as_of)


def source_takes(said: CountsUnknown) -> str:
    """How a score's source counts what is not known, in a sentence."""
    return f"Its source takes what is not known as: {said.as_}."


def explain_scores(pathway: Pathway, as_of: date) -> Iterator[Block]:
    """All scores, each with what it measures."""
    yield Heading("Scores", 1)
    yield Pairs(
        tuple(
            Pair(capital(each.name), f"{sentence(each.says)} More: vcfpath explain {_typed(name)}")
            for name, each in pathway.scores.items()
        )
    )


def _first_fact(pathway: Pathway, score: Score) -> str:
    """How the first fact that it reads may be given."""
    read = facts_in(pathway, score.rules())
    name = next(name for name in pathway.facts if name in read)
    return example_of(name, pathway.facts[name])


def _typed(name: str) -> str:
    return name.replace("_", "-")


def _counting(score: Score) -> Iterator[str]:
    if score.start:
        yield f"It starts at {points(score, score.start)}."
    yield HOW.format(unit=score.unit)
    if score.least is not None:
        yield f"The sum is never below {points(score, score.least)}."
    if score.most is not None:
        yield f"The sum is never above {points(score, score.most)}."


def _group(pathway: Pathway, score: Score, group: Group) -> Item:
    because = f" {sentence(group.because)}" if group.because else ""
    lines = (
        f"{capital(words(pathway, band.when))}: {points(score, band.points)}."
        for band in group.bands
    )
    otherwise = f"Otherwise: {points(score, group.otherwise)}."
    return Item(f"{capital(group.name)}.{because}", (*lines, otherwise))


def _bands(score: Score) -> Iterator[Item]:
    for band in score.bands:
        means = f" {sentence(band.means)}" if band.means else ""
        sums = sums_in_words(score, Interval(band.from_, band.to))
        yield Item(f"{capital(sums)}: {band.name}.{means}")
