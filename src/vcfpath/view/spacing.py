"""Where an empty line goes between blocks, for readers and for listeners alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from vcfpath.view.document import Chart, Command, Grid, Heading, Items, Pairs, Paragraph, Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vcfpath.view.document import Block, Document

Line = TypeVar("Line")


def spaced(document: Document, lay_out: Callable[[Block], Iterable[Line]], gap: Line) -> list[Line]:
    """The lines of all blocks, with ``gap`` wherever one thing ends and another begins."""
    lines: list[Line] = []
    before: Block | None = None
    for block in document.blocks:
        own = list(lay_out(block))
        apart = before is not None and not _joined(before, block)
        lines += [gap, *own] if own and apart else own
        before = block if own else before
    return lines


def _joined(before: Block, block: Block) -> bool:
    """Whether ``block`` goes directly under ``before``.

    Content follows its heading, a list the words that announce it, a command what it is about; and
    what to do next closes a page as one group, with the small print.
    """
    if isinstance(before, Heading):
        return before.level > 1
    if isinstance(before, Paragraph):
        announced = before.text.endswith(":") and isinstance(
            block, Items | Rows | Pairs | Chart | Grid
        )
        return announced or isinstance(block, Command) or (_is_quiet(before) and _is_quiet(block))
    closing = isinstance(block, Command | Pairs) or _is_quiet(block)
    return closing and isinstance(before, Command | Pairs)


def _is_quiet(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tone == "quiet"
