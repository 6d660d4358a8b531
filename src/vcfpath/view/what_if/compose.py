"""The screen of ``what-if``: the two cases, what changes, what does not, and what to type next.

The two are called "Now" and "Then". Warning signs of either come before everything.
"""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.engine.assessment import Assessment, Verdict
from vcfpath.engine.contrast import Contrast, contrast
from vcfpath.model.pathway import Pathway
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items
from vcfpath.view.framing import framed
from vcfpath.view.mattering import mattering
from vcfpath.view.phrases import capital, counted
from vcfpath.view.what_if.cases import cases, either
from vcfpath.view.what_if.changes import answer_changes, verdict_changes

STILL: dict[Verdict, str] = {
    "open": "Still open",
    "depends": "Still depends",
    "closed": "Still closed",
}


def compose(pathway: Pathway, before: Assessment, after: Assessment, command: str) -> Document:
    """The two assessments side by side; ``command`` answers for the second case alone."""
    title = f"{capital(pathway.condition.name)}: what would change"
    answer = _answer(pathway, after, contrast(before, after), command)
    rests_on = tuple(cases(pathway, before, after))
    return framed(pathway, either(before, after), title, answer, rests_on)


def _answer(pathway: Pathway, after: Assessment, found: Contrast, command: str) -> Iterator[Block]:
    yield Heading("What changes")
    yield from verdict_changes(pathway, found)
    yield from answer_changes(pathway, found)
    yield Heading("What does not change")
    yield Items(tuple(map(Item, _unchanged(pathway, after, found))))
    yield from mattering(pathway, after.matters)
    yield Command("The second case in full", command)


def _unchanged(pathway: Pathway, after: Assessment, found: Contrast) -> Iterator[str]:
    for verdict, intro in STILL.items():
        names = [
            pathway.treatments[each.id].name
            for each in after.treatments
            if each.id in found.same_verdicts and each.verdict == verdict
        ]
        if names:
            yield f"{intro}: {'; '.join(names)}."
    yield f"{capital(counted(found.same_answers, 'answer'))} of sources."
