"""A reminder for whoever asks about a pathway file of their own: the commands on a screen need it too."""

from __future__ import annotations

import re

from vcfpath.patient.spelling import command_line
from vcfpath.view.document import Document, Paragraph
from vcfpath.view.texts import texts_of

_COMMAND = re.compile(r"vcfpath (?!explain (?:VP[0-9]|codes))")
"""A command that is about a pathway: what a code means is the same for all."""


def reminded(document: Document, file: str) -> Document:
    """``document`` with a last line about ``file``, where a command on it names no file."""
    named = command_line((file,))
    names_one = re.compile(rf"--pathway | {re.escape(named)}(?= |$)")
    commands = (text for text in texts_of(document) if _COMMAND.search(text))
    if all(names_one.search(text) for text in commands):
        return document
    note = f"Without --pathway {named}, a command shown here is about another pathway."
    return Document((*document.blocks, Paragraph(note, "quiet")))
