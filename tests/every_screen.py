"""Every screen of the shipped pathway, and the ways in which a person can meet it.

A screen is run once to learn what the program composes for it. Each variant is then emitted by the
program's own last step, into a stream such as it finds at a start; `tests.test_every_screen` shows
that this comes to the same bytes as the whole program does.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from os.path import relpath
from typing import NamedTuple

import pytest

from tests.cli.program import DAY, reading_once
from tests.known import ANKLE_FILE, POINTS_FILE
from vcfpath.cli.common import Emission
from vcfpath.cli.emit import emit
from vcfpath.cli.main import run
from vcfpath.cli.streams import prepare_streams
from vcfpath.reading import pathway_file, shipped
from vcfpath.view import plain
from vcfpath.view.document import Document

FINDINGS = relpath(ANKLE_FILE.parents[1] / "findings")
WEEK_6 = "--weeks-since-fracture 6"
MUCH = (
    "--weeks-since-fracture 5..7 --weeks-of-pain 4 --pain-now 6 --relief partial --tried rest "
    "--not-tried brace --age 81 --cause osteoporosis --mri-oedema --infection none "
    "--red-flags none --matters cost"
)
URGENT, SOON = "--red-flags saddle-numbness", "--red-flags cancer-with-worsening-pain"
LATE, EXPIRED = "--as-of 2028-06-01", "--as-of 2040-01-01"
FEW_CASES = " ".join(
    str(shipped().parent / "cases" / f"{each}.yaml") for each in ("pregnant", "red_flag", "age_15")
)
COMMANDS = (
    "explain",
    "walk",
    "options",
    "why",
    "what-if",
    "timeline",
    "compare",
    "sources",
    "questions",
    "check",
    "coverage",
    "diff",
    "ipdas",
    "show",
    "test",
    "review",
    "new",
    "schema",
)
TOPICS = (
    *("red-flags", "treatments", "facts", "matters", "disagreements", "statements", "sources"),
    *("glossary", "surgery", "aftercare", "vertebroplasty", "exercise", "calcitonin", "fever"),
    *("cause", "weeks-since-fracture", "can-walk", "tried", "unhealed", "vapour", "cost"),
    *("vapour-2016", "medicare-lcd-summaries", "sham", "waiting", "codes", "VP001", "VP103"),
)

SCREENS = {
    "the greeting": "",
    **{f"{command} --help".lstrip(): f"{command} --help" for command in ("", *COMMANDS)},
    **{f"explain {topic}".rstrip(): f"explain {topic}" for topic in ("", *TOPICS)},
    "explain --list": "explain --list",
    "explain, past review": f"explain {LATE}",
    "explain, expired": f"explain {EXPIRED}",
    "explain, even if stale": f"explain {EXPIRED} --even-if-stale",
    "options, nothing known": "options",
    "options, week 6": f"options {WEEK_6}",
    "options, much known": f"options {MUCH}",
    "options, an emergency": f"options {URGENT}",
    "options, a warning sign": f"options {SOON}",
    "options, out of scope": "options --age 9",
    "options, past review": f"options {LATE}",
    "options, expired": f"options {EXPIRED}",
    "options, even if stale": f"options {EXPIRED} --even-if-stale",
    "options, what matters": "options --matters cost --matters time",
    "why it depends": f"why vertebroplasty {WEEK_6}",
    "why it depends, in full": f"why vertebroplasty {WEEK_6} --all",
    "why it depends, much known": f"why kyphoplasty {MUCH}",
    "why it depends, much known, in full": f"why kyphoplasty {MUCH} --all",
    "why it is open": f"why exercise {WEEK_6}",
    "why it is closed": "why vertebroplasty --infection bloodstream",
    "why, an emergency": f"why brace {URGENT}",
    "why, out of scope": "why ice --age 9",
    "why, expired": f"why ice {EXPIRED}",
    "what-if, later": f"what-if {WEEK_6} --later 10w",
    "what-if, found out": f"what-if {MUCH} --then-infection bloodstream",
    "what-if, an emergency": f"what-if {WEEK_6} --then-red-flags saddle-numbness",
    "timeline, nothing known": "timeline",
    "timeline, week 6": f"timeline {WEEK_6}",
    "timeline, much known": f"timeline {MUCH}",
    "timeline of one treatment": f"timeline vertebroplasty {WEEK_6}",
    "timeline of something mentioned": f"timeline calcitonin {WEEK_6}",
    "timeline, an emergency": f"timeline {URGENT}",
    "compare, nothing known": "compare brace",
    "compare, week 6": f"compare vertebroplasty kyphoplasty {WEEK_6}",
    "compare, week 6, in full": f"compare vertebroplasty kyphoplasty {WEEK_6} --all",
    "compare several, much known": f"compare rest brace exercise spinal-fusion {MUCH}",
    "compare, much known, in full": f"compare bone-health brace {MUCH} --all",
    "compare, an emergency": f"compare brace {URGENT}",
    "compare, out of scope": "compare brace --age 9",
    "compare, expired": f"compare brace {EXPIRED}",
    "compare, even if stale": f"compare brace {EXPIRED} --even-if-stale",
    "sources, nothing known": "sources",
    "sources, week 6": f"sources {WEEK_6}",
    "sources, week 6, everything": f"sources {WEEK_6} --all",
    "sources, much known": f"sources {MUCH}",
    "sources of one treatment": f"sources kyphoplasty {WEEK_6}",
    "sources of one treatment, in full": f"sources vertebroplasty {MUCH} --all",
    "sources of several": f"sources brace calcitonin {WEEK_6}",
    "sources of one kind": f"sources vertebroplasty {MUCH} --kind payer --from us",
    "sources, an emergency": f"sources brace {URGENT}",
    "sources, out of scope": "sources brace --age 9",
    "sources, expired": f"sources {EXPIRED}",
    "explain a source, week 6": f"explain msac-1466 {WEEK_6}",
    "explain a source, much known": f"explain medicare-lcd-summaries {MUCH}",
    "explain a source, an emergency": f"explain msac-1466 {URGENT}",
    "nothing is found": "check",
    "nothing is found in words either": "check --content",
    "an error is found": f"check {FINDINGS}/VP013.yaml",
    "words are found": f"check --content {FINDINGS}/VP106.yaml",
    "a check, past review": f"check {LATE}",
    "a check, expired": f"check {FINDINGS}/VP001.yaml {EXPIRED}",
    "coverage of all works": "coverage",
    "coverage of one": "coverage article",
    "coverage of another": "coverage aaos-guideline",
    "coverage, past review": f"coverage {LATE}",
    "coverage, expired": f"coverage {EXPIRED}",
    "the cases": "test",
    "the cases, past review": f"test {LATE}",
    "the cases, expired": f"test {EXPIRED}",
    "what the cases have seen": "test --coverage",
    "all that the cases have not seen": "test --coverage --all",
    "a sheet for a clinician": f"review {FEW_CASES}",
    "a sheet, expired": f"review {EXPIRED}",
    "the whole pathway": "show",
    "one treatment of it": "show --treatment kyphoplasty",
    "the whole pathway, past review": f"show {LATE}",
    "the whole pathway, expired": f"show {EXPIRED}",
    "the checklist": "ipdas",
    "the checklist, past review": f"ipdas {LATE}",
    "the checklist, expired": f"ipdas {EXPIRED}",
    "diff of a file and itself": f"diff {relpath(shipped())} {relpath(shipped())}",
    "diff of two pathways": f"diff {relpath(ANKLE_FILE)} {relpath(POINTS_FILE)}",
    "questions, nothing known": "questions",
    "questions, much known": f"questions {MUCH}",
    "questions, week 6, in full": f"questions {WEEK_6} --all",
    "questions, much known, in full": f"questions {MUCH} --all",
    "the end of a walk, week 6": f"walk {WEEK_6}",
    "the end of a walk, much known": f"walk {MUCH}",
    "the end of a walk, an emergency": f"walk {URGENT}",
}
"""As they are typed; without a day of their own they answer for the day of all tests."""


class Variant(NamedTuple):
    """How a screen is met."""

    format: str
    coloured: bool
    encoding: str
    columns: int

    def __str__(self) -> str:
        """As it is named in the list of tests."""
        ink = "coloured" if self.coloured else "colourless"
        return f"{self.format} {ink} {self.encoding} {self.columns}"

    @property
    def width(self) -> int:
        """The room for a line: above 100 columns, lines would be hard to follow."""
        return min(self.columns, 100)


VARIANTS = tuple(
    Variant(form, (column + row) % 2 == 0, encoding, width)
    for form in ("terminal", "plain")
    for row, encoding in enumerate(("utf-8", "ascii"))
    for column, width in enumerate((40, 60, 80, 120, 200))
)
"""Each format in each encoding at each width; either with colour or without, as on a chessboard."""


READ_ONCE = reading_once({})


class Shown(NamedTuple):
    """What a screen is made of: its documents, and its result for programs; help has none."""

    documents: tuple[Document, ...]
    json: str


class _Screen(io.BytesIO):
    """What a terminal would be given."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@contextmanager
def _surroundings(variant: Variant, answers: str = "s\n") -> Iterator[io.BytesIO]:
    """Standard output as ``variant`` says; whoever is asked something skips to the end."""
    screen = _Screen(is_terminal=variant.format == "terminal")
    with pytest.MonkeyPatch.context() as patched:
        for name in ("NO_COLOR", "FORCE_COLOR", "ACCESSIBLE", "VCFPATH_PATHWAY"):
            patched.delenv(name, raising=False)
        patched.setenv("TERM", "xterm-256color")
        patched.setenv("FORCE_COLOR" if variant.coloured else "NO_COLOR", "1")
        patched.setenv("COLUMNS", str(variant.columns))
        patched.setattr(pathway_file, "_read", READ_ONCE)
        patched.setattr(sys, "stdin", io.StringIO(answers))
        patched.setattr(sys, "stderr", io.StringIO())
        stream = io.TextIOWrapper(screen, encoding=variant.encoding)
        patched.setattr(sys, "stdout", stream)
        yield screen
        stream.detach()


def _written(variant: Variant, write: Callable[[], object]) -> str:
    with _surroundings(variant) as screen:
        write()
    return screen.getvalue().decode(variant.encoding)


def _typed(line: str, format: str) -> list[str]:
    """The words of a screen's command line; help, and the greeting, choose their format."""
    words = line.split()
    if not words or "--help" in words:
        return words
    day = () if "--as-of" in words else ("--as-of", DAY)
    return [*words, *day, "--format", format]


def run_through(line: str, variant: Variant) -> str:
    """What the whole program writes."""
    return _written(variant, lambda: run(_typed(line, variant.format)))


def emitted(line: str, variant: Variant) -> str:
    """What the program's last step writes of what was composed."""
    first, *more = composed(line).documents

    def write() -> None:
        prepare_streams()
        emit(Emission(variant.format, None, overwrite=False), lambda: first, str, *more)

    return _written(variant, write)


@cache
def composed(line: str) -> Shown:
    """The documents that the program lays out for ``line``, and its JSON."""
    documents: list[Document] = []
    lay_out = plain.render

    def kept(document: Document, width: int, unicode: bool = True) -> str:
        documents.append(document)
        return lay_out(document, width, unicode)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(plain, "render", kept)
        run_through(line, Variant("plain", coloured=False, encoding="utf-8", columns=80))
    assert documents, f"vcfpath {line} is refused"
    json = run_through(line, Variant("json", coloured=False, encoding="ascii", columns=80))
    return Shown(tuple(documents[-_pages(line) :]), json if json.startswith("{") else "")


def _pages(line: str) -> int:
    """A walk ends with two documents; what it showed before are notes."""
    return 2 if line.startswith("walk") and "--help" not in line else 1
