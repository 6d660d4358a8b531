"""Hostile text in every field of a pathway file, on every page and in every format.

A text is data wherever it stands. So a page with it is the page without it, but for the text itself:
no control, no other structure, no other word. What cannot be seen, or acts, is refused with its line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.program import COLOUR, acts
from tests.every_page import PAGES, Shown
from tests.examples import MANY
from tests.free_text import Spot, file_of_marks, file_with, marks, text_fields
from tests.hostile_text import forbidden, hostile
from tests.view.layouts import assert_in_order
from tests.view.skeleton import PARSERS, skeleton
from vcfpath import load
from vcfpath.errors import UNSEEN, ContentError
from vcfpath.view import markdown, plain, terminal
from vcfpath.view.document import Document
from vcfpath.view.signs import in_ascii
from vcfpath.view.texts import changed, flat, texts_of

pytestmark = pytest.mark.long

EXAMPLES = settings(max_examples=MANY)
SPOTS = list(marks())
seldom = st.sampled_from((False,) * 9 + (True,))
"""Where it stands behind a backslash, the whole file has to be read, twice."""


def test_every_field_for_text_is_reached() -> None:
    assert {spot.field for spot in SPOTS} == text_fields()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file, written anew for every example."""
    return tmp_path_factory.mktemp("hostile") / "pathway.yaml"


def _shown(file: Path, page: str, text: str) -> Shown:
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    return PAGES[page](load(file).model_copy(update={"sha256": "of no matter"}))


@cache
def _harmless(file: Path, page: str) -> Shown:
    return _shown(file, page, file_of_marks())


@cache
def _harmless_skeleton(file: Path, page: str, parser: str) -> list[list[object]]:
    return [
        skeleton(PARSERS[parser], markdown.render(each)) for each in _harmless(file, page).documents
    ]


@cache
def _pages_with(file: Path) -> dict[Spot, list[str]]:
    """For each place, the pages where its text is shown."""
    said = {page: _all_of(_harmless(file, page)) for page in PAGES}
    return {spot: [page for page in said if mark in said[page]] for spot, mark in marks().items()}


def _all_of(shown: Shown) -> str:
    texts = [text for document in shown.documents for text in texts_of(document)]
    return "\n".join([*texts, shown.json]).casefold()


@given(data=st.data(), spot=st.sampled_from(SPOTS), text=hostile)
@EXAMPLES
def test_a_page_is_the_same_but_for_the_text(
    data: st.DataObject, spot: Spot, text: str, file: Path
) -> None:
    page = data.draw(st.sampled_from(_pages_with(file)[spot] or ["explain"]))
    width = data.draw(st.sampled_from((40, 80, 100)))
    parser = data.draw(st.sampled_from(list(PARSERS)))
    before, after = _harmless(file, page), _shown(file, page, file_with(spot, text))

    same = _same_but_for(marks()[spot], text)
    _assert_documents_are_the_same(before, after, same)
    assert after.json.isascii()
    pairs = zip(_leaves(json.loads(before.json)), _leaves(json.loads(after.json)), strict=True)
    assert all(same(one, other) for one, other in pairs)
    for document in after.documents:
        _assert_nothing_acts(document, width)
    assert [
        skeleton(PARSERS[parser], markdown.render(each)) for each in after.documents
    ] == _harmless_skeleton(file, page, parser)


def _same_but_for(mark: str, text: str) -> Callable[[str, str], bool]:
    """Whether a text is another one with ``text`` in place of the mark.

    A sentence may begin with a capital and end with one stop wherever a text stands at its edge.
    """
    meant = "|".join(map(re.escape, (_folded(text), _folded(text).rstrip("."))))

    def same(before: str, after: str) -> bool:
        if mark not in _folded(before):
            return before == after
        parts = re.split(rf"{mark}\.?", _folded(before))
        pattern = rf"(?:{meant})\.?".join(map(re.escape, parts))
        return re.fullmatch(pattern, _folded(after)) is not None

    return same


def _folded(text: str) -> str:
    """``text`` without the difference of capitals; that of a Turkish ``ı`` is an ``I``."""
    return text.upper().casefold()


def _assert_documents_are_the_same(
    before: Shown, after: Shown, same: Callable[[str, str], bool]
) -> None:
    for one, other in zip(before.documents, after.documents, strict=True):
        assert changed(one, _nothing) == changed(other, _nothing)
        for pair in zip(texts_of(one), texts_of(other), strict=True):
            assert same(*pair), pair


def _nothing(text: str) -> str:
    return ""


def _leaves(data: object) -> Iterator[str]:
    """Every key and value of a result, in order."""
    if isinstance(data, dict):
        for name, each in data.items():
            yield name
            yield from _leaves(each)
    elif isinstance(data, list):
        yield f"{len(data)} of them"
        for each in data:
            yield from _leaves(each)
    else:
        yield data if isinstance(data, str) else repr(data)


def _assert_nothing_acts(document: Document, width: int) -> None:
    """In every format for people: nothing that acts or hides, and every word whole and in order."""
    coloured = terminal.render(document, width, colour=True, unicode=True)
    outputs = {
        "terminal": COLOUR.sub("", coloured),
        "ascii": terminal.render(document, width, colour=False, unicode=False),
        "plain": plain.render(document, width),
        "markdown": markdown.render(document),
    }
    for output in outputs.values():
        assert not acts(output)
        assert not UNSEEN.intersection(output)
    assert outputs["terminal"] == terminal.render(document, width, colour=False, unicode=True)
    words = [word for text in texts_of(changed(document, flat)) for word in text.split(" ") if word]
    for form in ("terminal", "plain"):
        assert_in_order(words, outputs[form])
    assert_in_order([piece for word in words for piece in in_ascii(word).split()], outputs["ascii"])


@given(spot=st.sampled_from(SPOTS), char=forbidden, at=st.integers(1, 4), escaped=seldom)
@EXAMPLES
def test_what_acts_or_hides_is_refused_with_its_line(
    spot: Spot, char: str, at: int, escaped: bool, file: Path
) -> None:
    mark, text = marks()[spot], file_of_marks()
    inside = _escaped(char) if escaped else char
    file.write_bytes(
        text.replace(mark, mark[:at] + inside + mark[at:]).encode("utf-8", "surrogatepass")
    )
    with pytest.raises(ContentError) as refused:
        load(file)
    line = text.count("\n", 0, text.index(mark)) + 1
    assert {fault.place.line for fault in refused.value.faults} == {line}
    assert not any(map(acts, refused.value.lines()))


def _escaped(char: str) -> str:
    """How YAML writes a character inside quotes."""
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
