"""A sheet that a clinician filled in, as Markdown: the marks, with the line of each. Nothing is judged.

Editors add spaces, change line ends and the signs of lists. So of each line only its words count: a
heading is a case's name, a box has a mark or none, and what follows a label is what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vcfpath.errors import ContentError, Fault, Place
from vcfpath.reading.characters import text_of
from vcfpath.reading.door import read_bytes, shown_name

_HEADING = re.compile(r"##(?!#)\s*(?:[0-9]+\\?[.)]\s)?(?P<name>.*)")
_BOX = re.compile(r"(?:[-*+]\s+)?\\?\[(?P<mark>[^\]]*)\]\s*(?P<word>[a-z]+)\.?", re.IGNORECASE)
_LINE = re.compile(
    r"(?:[-*+]\s+)?\**(?P<label>Your name|Day|Remark|Code)\**\s*:\**(?P<text>.*)", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
REMARK = "Remark"
"""What may be written there goes on over as many lines as it takes."""
_NO_SHEET = "Print one: vcfpath review --format markdown --output SHEET."


class Section(NamedTuple):
    """What a sheet holds of one case: its name and code, which boxes are marked, what was written."""

    place: Place
    name: str
    marked: tuple[tuple[str, Place], ...]
    written: dict[str, tuple[str, Place]]

    def text(self, label: str) -> str:
        """What was written after ``label``."""
        return self.written[label][0] if label in self.written else ""

    def place_of(self, label: str) -> Place:
        """Where that is, or where the case begins."""
        return self.written[label][1] if label in self.written else self.place


def read_sheet(name: str) -> list[Section]:
    """Every section of the sheet in file ``name`` that has a box in it.

    Raises:
        CannotOpenError: when there is no such file, or it may not be read.
        ContentError: when it is no text, or no sheet.
    """
    shown = shown_name(name)
    text = text_of(read_bytes(name, _NO_SHEET), shown)
    sections = [each.section() for each in _parts(text, shown) if each.boxes]
    if not sections:
        raise ContentError([Fault(Place(shown), "there is no case on this sheet", _NO_SHEET)])
    return sections


def _parts(text: str, name: str) -> Iterator[_Part]:
    """The parts of the sheet that begin with a heading, in their order."""
    part: _Part | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        place = Place(name, number, 1)
        if heading := _HEADING.fullmatch(line.strip()):
            if part is not None:
                yield part
            part = _Part(_ESCAPED.sub("", heading["name"]), place)
        elif part is not None:
            part.take(line.strip(), place)
    if part is not None:
        yield part


class _Part:
    """A part of the sheet while it is read, line by line."""

    def __init__(self, name: str, place: Place) -> None:
        self.boxes: list[tuple[str, str, Place]] = []
        """Of each its mark, its word and where it is."""
        self._name = " ".join(name.rstrip("#").split())
        self._place = place
        self._written: dict[str, tuple[str, Place]] = {}
        self._remark: list[str] = []
        self._loose: list[str] = []

    def take(self, line: str, place: Place) -> None:
        """One line; what stands before the boxes is what was to be read, not to be filled in."""
        if box := _BOX.fullmatch(line):
            self.boxes.append((box["mark"].strip(" _"), box["word"].lower(), place))
        elif self.boxes and (told := _LINE.fullmatch(line)):
            label = told["label"].capitalize()
            text = _ESCAPED.sub("", told["text"].strip())
            self._written.setdefault(label, (text, place))
            self._loose = self._remark if label == REMARK else []
        else:
            self._loose.append(line)

    def section(self) -> Section:
        """All of it."""
        marked = tuple((word, place) for mark, word, place in self.boxes if mark)
        written = dict(self._written)
        if REMARK in written:
            text, place = written[REMARK]
            written[REMARK] = " ".join(filter(None, (text, *self._remark))), place
        return Section(self._place, self._name, marked, written)
