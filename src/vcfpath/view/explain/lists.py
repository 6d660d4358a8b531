"""Whole lists explained: all red flags, treatments, facts, disagreements, statements, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import get_args

from vcfpath.model.flags import flags_of
from vcfpath.model.pathway import Pathway, Urgency
from vcfpath.view.document import Block, Command, Heading, Item, Items, Pair, Pairs, Paragraph
from vcfpath.view.explain.citing import cited, listing
from vcfpath.view.explain.matter import BESIDE, matter_item
from vcfpath.view.explain.score import explain_scores
from vcfpath.view.explain.statement import disagreement_item, statement_item
from vcfpath.view.phrases import capital, sentence


def explain_list(pathway: Pathway, name: str, as_of: date) -> Iterator[Block]:
    """The list called ``name``."""
    return _LISTS[name](pathway, as_of)


def _red_flags(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("Warning signs", 1)
    yield Paragraph("One is enough. Nothing is counted or scored.")
    for urgency in get_args(Urgency):
        signs = [each for each in pathway.red_flags.values() if each.urgency == urgency]
        if signs:
            yield Paragraph(f"Warning: {pathway.urgencies[urgency]}", "alert")
            yield Items(
                tuple(
                    Item(sign.ask, (cited(sign.do, sign.sources, sign.status),)) for sign in signs
                )
            )
    ours = [sign.name for sign in pathway.red_flags.values() if sign.urgency_from == "ours"]
    if ours:
        text = f"How soon is our own, more urgent reading, as no source gives it, for: {'; '.join(ours)}."
        yield Paragraph(text, "quiet")


def _treatments(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("Treatments", 1)
    for stage in pathway.stages:
        pairs = tuple(
            Pair(t.name, f"{sentence(t.in_short)} More: vcfpath explain {name.replace('_', '-')}")
            for name, t in pathway.treatments.items()
            if t.stage == stage.id
        )
        if pairs:
            yield Heading(stage.name)
            yield Pairs(pairs)


def _facts(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("Facts that rules ask for", 1)
    for who, heading in (("patient", "You can answer"), ("clinician", "Your care team can answer")):
        pairs = tuple(
            Pair(", ".join(flags_of(name, fact)), fact.ask)
            for name, fact in pathway.facts.items()
            if fact.answered_by == who
        )
        if pairs:
            yield Heading(heading)
            yield Pairs(pairs)


def _matters(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("What may matter most to you", 1)
    yield Paragraph(f"If one of these matters most to you, say so. {BESIDE}")
    yield Items(tuple(matter_item(pathway, matter) for matter in pathway.matters.values()))
    first = next(iter(pathway.matters)).replace("_", "-")
    yield Command("To say so", f"vcfpath options --matters {first}")


def _disagreements(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("Where sources disagree", 1)
    yield Paragraph("Both sides are shown. Nothing is averaged.")
    yield Items(tuple(map(disagreement_item, pathway.disagreements)))


def _statements(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("What is often said, and who supports it", 1)
    yield Items(tuple(map(statement_item, pathway.statements.values())))


def _sources(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("Sources", 1)
    yield from listing(pathway, pathway.sources, as_of)
    yield Command("One of them", f"vcfpath explain {next(iter(pathway.sources))}")


def _glossary(pathway: Pathway, as_of: date) -> Iterator[Block]:
    yield Heading("Words", 1)
    yield Pairs(
        tuple(Pair(capital(term.name), sentence(term.means)) for term in pathway.glossary.values())
    )


_LISTS: Mapping[str, Callable[[Pathway, date], Iterator[Block]]] = {
    "red_flags": _red_flags,
    "treatments": _treatments,
    "facts": _facts,
    "scores": explain_scores,
    "matters": _matters,
    "disagreements": _disagreements,
    "statements": _statements,
    "sources": _sources,
    "glossary": _glossary,
}
