"""A reminder for whoever asks about a pathway file of their own: the commands on a screen need it too."""

from __future__ import annotations

from vcfpath.patient.spelling import command_line
from vcfpath.view.document import Document, Paragraph
from vcfpath.view.texts import texts_of

_OPTION = "--pathway"


def reminded(document: Document, file: str) -> Document:
    """``document`` with a last line about ``file``, where a command on it does not name one."""
    if not any("vcfpath " in text and _OPTION not in text for text in texts_of(document)):
        return document
    named = command_line((_OPTION, file))
    note = f"Without {named}, a command shown here is about another pathway."
    return Document((*document.blocks, Paragraph(note, "quiet")))
