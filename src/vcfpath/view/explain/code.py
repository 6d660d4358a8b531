"""A code of `check`, explained: what is wrong, how bad it is, why it matters; and all codes in a list."""

from __future__ import annotations

from collections.abc import Iterator

from vcfpath.proof.codes import CODES, Severity
from vcfpath.view.document import Block, Command, Heading, Item, Items, Paragraph
from vcfpath.view.phrases import capital, sentence

ALL = "codes"
"""The topic that lists them."""
_SEVERITIES: dict[Severity, str] = {
    "error": "An error: it can keep somebody from care, or send them wrong.",
    "warning": "A warning: it misleads, but closes no way to care.",
    "note": "A note: no fault.",
}


def is_code(asked: str) -> bool:
    """Whether a topic is the code of a finding, in capitals or not, or all of them."""
    return asked.strip().upper() in CODES or asked.strip().lower() == ALL


def explain_code(asked: str) -> Iterator[Block]:
    """The code that was ``asked`` for, or the list of all."""
    code = asked.strip().upper()
    if code not in CODES:
        yield Heading("What vcfpath check can find", 1)
        yield Items(tuple(Item(f"{name}: {each.title}") for name, each in CODES.items()))
        return
    found = CODES[code]
    yield Heading(f"{code}: {found.title}", 1)
    yield Paragraph(_SEVERITIES[found.severity])
    yield Paragraph(found.why)
    if found.proves is not None:
        yield Paragraph(f"Where it is not found, this is proved: {sentence(capital(found.proves))}")
    yield Command("To look for it", "vcfpath check")
    yield Command("All codes", f"vcfpath explain {ALL}")
