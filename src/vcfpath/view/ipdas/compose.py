"""The checklist as a screen: how many of each, then what is not met before what is.

The sum names every group, so that none is hidden behind a total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vcfpath.model.pathway import Pathway
from vcfpath.proof.ipdas.item import Checked, State
from vcfpath.view.document import Block, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.phrases import counted, listed, sentence

TITLE = "What a decision aid has to hold (IPDAS, version 4)"
NOTE = (
    "The words are ours. The list's own numbers are left out: of its last part we have not seen the "
    "original."
)
SUMS: dict[State, str] = {
    "kept": "kept by the format",
    "written": "written by an author",
    "not_met": "not met here",
    "needs_people": "not met, as they need people",
    "not_applicable": "not applicable",
}
ORDER: tuple[State, ...] = ("not_met", "needs_people", "written", "kept", "not_applicable")
"""What is missing before what is there."""
HEADINGS: dict[State, str] = {
    "not_met": "Not met: this pathway could say it, and does not",
    "needs_people": "Not met: needs people",
    "kept": "Kept by the format",
    "not_applicable": "Not applicable: about tests",
}
"""Of each but what is written: that names its day."""


def compose_ipdas(
    pathway: Pathway, items: Sequence[Checked], as_of: date, *, even_if_stale: bool = False
) -> Document:
    """Every item of the checklist."""
    return explanation(pathway, as_of, _blocks(pathway, items), even_if_stale=even_if_stale)


def _blocks(pathway: Pathway, items: Sequence[Checked]) -> Iterator[Block]:
    yield Heading(TITLE, 1)
    yield Paragraph(_sum(items))
    yield Paragraph(NOTE, "quiet")
    for state in ORDER:
        those = tuple(Item(_line(each)) for each in items if each.state == state)
        if those:
            yield Heading(_heading(pathway, state))
            yield Items(those)


def _sum(items: Sequence[Checked]) -> str:
    counts = {state: sum(each.state == state for each in items) for state in SUMS}
    said = "; ".join(f"{count} {SUMS[state]}" for state, count in counts.items())
    return f"{counted(len(items), 'item')}: {said}."


def _heading(pathway: Pathway, state: State) -> str:
    if state == "written":
        return f"Written by an author on {pathway.written_on}{_reviewed(pathway)}"
    return HEADINGS[state]


def _reviewed(pathway: Pathway) -> str:
    """That others have read it since, for whoever has to judge what was written."""
    if pathway.reviewed_on is None or not pathway.reviewed_by:
        return ""
    return f", reviewed on {pathway.reviewed_on} by {listed(pathway.reviewed_by)}"


def _line(item: Checked) -> str:
    group = "" if item.group == "quality" else f" ({item.group})"
    if item.state == "not_applicable":
        return f"{item.says}{group}."
    return f"{item.says}{group}: {sentence(item.where)}"
