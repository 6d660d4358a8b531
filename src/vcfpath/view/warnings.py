"""What stands before everything else: red flags, then staleness; and the last line of every view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from vcfpath.engine.assessment import Assessment, Stale
from vcfpath.engine.words import words
from vcfpath.model.pathway import Pathway, Urgency
from vcfpath.model.possible import Members
from vcfpath.truth import Truth
from vcfpath.view.document import Block, Paragraph
from vcfpath.view.phrases import listed

SIGNS_ELSEWHERE = "First. Some signs need care at once: vcfpath explain red-flags"
ALL_SIGNS = "All signs: vcfpath explain red-flags"


def signs_to_look_for(pathway: Pathway, flags: tuple[str, ...]) -> str:
    """One sentence for each urgency: what to do at once, and for which signs."""
    said = []
    for urgency in get_args(Urgency):
        names = [
            pathway.red_flags[flag].name
            for flag in flags
            if pathway.red_flags[flag].urgency == urgency
        ]
        if names:
            at_once = pathway.urgencies[urgency].rstrip(".")
            these = "any of these: " if names[1:] else ""
            said.append(f"{at_once} for {these}{'; '.join(names)}.")
    return " ".join(said)


def red_flags(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    """The signs that are there, with what to do; then those not asked about; then that none is."""
    flags = assessment.red_flags
    yield from signs_there(pathway, assessment)
    if assessment.urgent:
        return
    if flags.unasked:
        first = "First. " if len(flags.unasked) == len(pathway.red_flags) else "Not asked yet. "
        yield Paragraph(f"{first}{signs_to_look_for(pathway, flags.unasked)} {ALL_SIGNS}", "alert")
    elif pathway.red_flags and not flags.present:
        yield Paragraph(f"No warning sign was reported. {ALL_SIGNS}")


def signs_there(pathway: Pathway, assessment: Assessment) -> Iterator[Block]:
    """The signs that are there, the most urgent first, each with what to do."""
    order = list(get_args(Urgency))
    present = assessment.red_flags.present
    for flag in sorted(present, key=lambda f: order.index(pathway.red_flags[f].urgency)):
        sign = pathway.red_flags[flag]
        yield Paragraph(f"Warning: {_seen(pathway, assessment, flag)}. {sign.do}", "alert")


def _seen(pathway: Pathway, assessment: Assessment, flag: str) -> str:
    """A sign that is there, as it was reported, or as other facts show it."""
    sign = pathway.red_flags[flag]
    states = assessment.facts.values()
    reported = any(isinstance(s, Members) and s.has(flag) is Truth.TRUE for s in states)
    if reported or sign.seen_in is None:
        return sign.name
    return words(pathway, sign.seen_in)


def staleness(pathway: Pathway, stale: Stale, *, shown: bool) -> Iterator[Paragraph]:
    """That the pathway is past its review date; nothing while it is not.

    ``shown`` says whether, once it has expired, it is shown all the same.
    """
    if stale == "past_review":
        text = (
            f"Caution: this text was due for review by {pathway.review_by}. It may be out of date."
        )
        yield Paragraph(text, "alert")
    if stale == "expired":
        text = (
            f"Stop: this text was due for review by {pathway.review_by}, more than five years ago. "
            "It is too old to be used."
        )
        yield Paragraph(text if shown else f"{text} Only the warning signs are shown.", "alert")


def small_print(pathway: Pathway) -> Paragraph:
    """The intended use, as every view ends."""
    reviewed = f" Reviewed by {listed(pathway.reviewed_by)}." if pathway.reviewed_by else ""
    return Paragraph(f"{pathway.intended_use}{reviewed}", "quiet")
