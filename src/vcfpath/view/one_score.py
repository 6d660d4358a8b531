"""The screen of one score for one person: its sum and band, then what each group gives, and why."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import ScoreStanding
from vcfpath.engine.one_score import GroupStanding, OneScore
from vcfpath.engine.words import points, sums_in_words, words
from vcfpath.model.pathway import Pathway
from vcfpath.model.score import Score
from vcfpath.truth import Truth
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.citing import cited
from vcfpath.view.framing import framed
from vcfpath.view.phrases import capital, sentence
from vcfpath.view.scores import standing_item
from vcfpath.view.why.trees import MET


def compose(pathway: Pathway, found: OneScore) -> Document:
    """How the score stands for the person, and of what it is made up."""
    name = capital(pathway.scores[found.score].name)
    answer = _answer(pathway, found, found.standing) if found.standing else ()
    return framed(pathway, found.assessment, name, answer)


def _answer(pathway: Pathway, found: OneScore, standing: ScoreStanding) -> Iterator[Block]:
    score = pathway.scores[found.score]
    yield Paragraph(cited(sentence(score.says), score.sources, score.status))
    yield Items((standing_item(pathway, standing),))
    yield Heading("What gives how many points")
    if score.start:
        yield Paragraph(f"It starts at {points(score, score.start)}.")
    yield Items(tuple(_group(pathway, score, each) for each in found.groups))
    yield Command("How it is counted", f"vcfpath explain {found.score.replace('_', '-')}")


def _group(pathway: Pathway, score: Score, standing: GroupStanding) -> Item:
    head = f"{capital(standing.group.name)}: {sums_in_words(score, standing.points)}."
    return Item(head, tuple(_lines(pathway, score, standing)))


def _lines(pathway: Pathway, score: Score, standing: GroupStanding) -> Iterator[str]:
    """The bands up to the first that holds; where none surely does, also what is given then."""
    for band, truth in standing.bands:
        text = f"{MET[truth]}: {words(pathway, band.when)} ({points(score, band.points)})"
        yield sentence(text)
    if Truth.TRUE not in [truth for _, truth in standing.bands]:
        yield f"Otherwise: {points(score, standing.group.otherwise)}."
