"""What the pages look like, kept as files that can be read and reviewed as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.view.documents import ALL
from vcfpath.view import markdown, plain, terminal

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

each_document = pytest.mark.parametrize("name", ALL)
each_width = pytest.mark.parametrize("width", [40, 80])


class TextFile(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class MarkdownFile(TextFile):
    file_extension = "md"


class AnsiFile(TextFile):
    """Plain to a pager: ``less -R``."""

    file_extension = "ansi"


@each_document
@each_width
def test_plain(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    assert plain.render(ALL[name], width) == snapshot(extension_class=TextFile)


@each_document
@each_width
def test_terminal(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(ALL[name], width, colour=False, unicode=True)
    assert shown == snapshot(extension_class=TextFile)


@each_document
@each_width
def test_terminal_in_ascii(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(ALL[name], width, colour=False, unicode=False)
    assert shown == snapshot(extension_class=TextFile)


@each_document
@each_width
def test_terminal_in_colour(name: str, width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(ALL[name], width, colour=True, unicode=True)
    assert shown == snapshot(extension_class=AnsiFile)


@each_document
def test_markdown(name: str, snapshot: SnapshotAssertion) -> None:
    assert markdown.render(ALL[name]) == snapshot(extension_class=MarkdownFile)


@pytest.mark.parametrize("width", [120, 200])
def test_terminal_that_is_wide(width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(ALL["side by side"], width, colour=False, unicode=True)
    assert shown == snapshot(extension_class=TextFile)
