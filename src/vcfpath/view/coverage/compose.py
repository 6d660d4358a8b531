"""What becomes of every item of a work, as a screen: what is not answered for first, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vcfpath.engine.coverage import MappedItem, MappedWork, State
from vcfpath.errors import SHOWN_FAULTS
from vcfpath.model.pathway import Pathway
from vcfpath.view.coverage.located import Located, Looked
from vcfpath.view.coverage.seeing import PARTS, see
from vcfpath.view.document import Block, Command, Document, Heading, Item, Items, Paragraph
from vcfpath.view.explain.compose import explanation
from vcfpath.view.phrases import capital, counted, sentence

TITLE = "What becomes of every item of a work"
STATES: dict[State, str] = {
    "carried": "carried by the pathway",
    "background": "background",
    "not_used": "not used",
    "unmapped": "not answered for",
}
NONE = "This pathway answers for no work item by item."


def compose_coverage(
    pathway: Pathway, looked: Looked, as_of: date, *, even_if_stale: bool = False
) -> Document:
    """The works one by one; the items of one that was named, with what to type to see each."""
    return explanation(pathway, as_of, _blocks(looked), even_if_stale=even_if_stale)


def _blocks(looked: Looked) -> Iterator[Block]:
    yield Heading(looked.works[0].name if looked.named else TITLE, 1)
    if not looked.works:
        yield Paragraph(NONE)
    if looked.findings:
        yield Heading("Not answered for")
        yield Items(tuple(map(Item, _lines(looked.findings))))
    for work in looked.works:
        yield from _in_full(work) if looked.named else _in_short(work)


def _lines(findings: Sequence[Located]) -> Iterator[str]:
    """A screenful of findings, then how many more there are, as faults are told."""
    yield from map(str, findings[:SHOWN_FAULTS])
    if len(findings) > SHOWN_FAULTS:
        yield f"and {len(findings) - SHOWN_FAULTS} more: --format json"


def _in_short(work: MappedWork) -> Iterator[Block]:
    yield Heading(work.name)
    yield Paragraph(_counts(work))
    yield Command("Item by item", f"vcfpath coverage {work.id.replace('_', '-')}")


def _in_full(work: MappedWork) -> Iterator[Block]:
    yield Paragraph(_counts(work))
    yield Heading("Item by item")
    yield Items(tuple(map(_item, work.items)))
    yield Command("The work itself", f"vcfpath explain {work.source}")


def _counts(work: MappedWork) -> str:
    counts = ((work.count(state), words) for state, words in STATES.items())
    told = [f"{count} {words}" for count, words in counts if count]
    return f"{counted(len(work.items), 'item')}: {'; '.join(told)}."


def _item(item: MappedItem) -> Item:
    return Item(f"{item.id}: {sentence(item.says)}", tuple(_becomes(item)))


def _becomes(item: MappedItem) -> Iterator[str]:
    if item.not_used_because is not None:
        yield f"Not used: {sentence(item.not_used_because)}"
    if item.state == "background":
        yield "Background: nothing that anybody decides hangs on it."
    if item.state == "unmapped":
        yield "Not answered for."
    for carrier, times in item.carried_by.items():
        often = f" ({times} times)" if times > 1 else ""
        yield f"{capital(PARTS[carrier.part])}{often}: {see(carrier)}"
